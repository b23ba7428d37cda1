import type { Instant } from '../kernel/instant.ts';
import type { Iri } from '../kernel/iri.ts';
import type { TwinData, TwinLink } from '../ontology/instances.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { circularLinks } from './containment-circles.ts';
import { labelsOf } from './class-labels.ts';
import { loadTwinsByIri } from './get-twin.ts';
import type { Commit, GraphStore, Mutation } from './graph-store.ts';
import { equalValues } from './stored-value.ts';
import type { Twin } from './twin.ts';
import { everything } from './view.ts';

/** Twins and links to load, as the ontology room reads them from documents. */
export interface LoadInput {
  readonly twins: readonly TwinData[];
  readonly relationships: readonly TwinLink[];
  /** Links whose target the documents do not describe; they are added where the store knows it. */
  readonly unresolved?: readonly TwinLink[];
}

export interface LoadOptions {
  /** Subject id for the change records. */
  readonly by: string;
  readonly at: Instant;
  readonly reason?: string;
  /** Counts what would be done and does nothing. */
  readonly dryRun?: boolean;
  /** `keep` leaves twins that exist as they are, so that a restart does not undo what people changed; `replace` (default) makes them as described. */
  readonly existing?: 'replace' | 'keep';
  /** Called after each batch, with elements done and all elements. */
  readonly progress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export interface LoadCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

export interface LoadReport {
  readonly twins: LoadCounts;
  readonly relationships: LoadCounts;
  /** Links that were left out because a twin at one end is nowhere. */
  readonly dangling: readonly TwinLink[];
  /** Links that were left out because they would make a twin a part of itself. */
  readonly circular: readonly TwinLink[];
}

const batchSize = 5000;

/** Loads twins, then their relationships, in batches of one commit each. Content that is there already is no change, so a repeated load adds nothing. */
export async function loadTwins(store: GraphStore, ontology: Ontology, input: LoadInput, options: LoadOptions): Promise<LoadReport> {
  const { links: resolved, dangling } = await resolve(store, input);
  const circular = circularLinks(ontology, resolved);
  const links = resolved.filter((link) => !circular.has(link));
  const total = input.twins.length + links.length;
  const load: Load = { store, ontology, options, scope: 0 };
  let done = 0;
  const run = async <T>(items: readonly T[], batch: (items: readonly T[]) => Promise<LoadCounts>): Promise<LoadCounts> => {
    let counts: LoadCounts = { added: 0, changed: 0, unchanged: 0 };
    for (let at = 0; at < items.length; at += batchSize) {
      options.signal?.throwIfAborted();
      const part = items.slice(at, at + batchSize);
      counts = plus(counts, await batch(part));
      done += part.length;
      options.progress?.(done, total);
    }
    return counts;
  };
  const twins = await run(input.twins, (batch) => putTwins(load, batch));
  const known = options.dryRun === true ? await knownLinks(store) : undefined;
  const relationships = await run(links, (batch) => putLinks(load, batch, known));
  return { twins, relationships, dangling, circular: [...circular] };
}

interface Load {
  readonly store: GraphStore;
  readonly ontology: Ontology;
  readonly options: LoadOptions;
  readonly scope: number;
}

/** Links whose ends exist or are about to. */
async function resolve(store: GraphStore, input: LoadInput): Promise<{ readonly links: readonly TwinLink[]; readonly dangling: readonly TwinLink[] }> {
  const described = new Set(input.twins.map(({ iri }) => iri));
  const all = [...input.relationships, ...(input.unresolved ?? [])];
  const strangers = [...new Set(all.flatMap(({ source, target }) => [source, target]).filter((iri) => !described.has(iri)))];
  const known = new Set<Iri>(described);
  for (let at = 0; at < strangers.length; at += batchSize) {
    for (const iri of (await loadTwinsByIri(store, strangers.slice(at, at + batchSize), everything)).keys()) known.add(iri);
  }
  const isResolved = ({ source, target }: TwinLink): boolean => known.has(source) && known.has(target);
  return { links: all.filter(isResolved), dangling: all.filter((link) => !isResolved(link)) };
}

async function putTwins({ store, ontology, options, scope }: Load, batch: readonly TwinData[]): Promise<LoadCounts> {
  const existing = await loadTwinsByIri(
    store,
    batch.map(({ iri }) => iri),
    everything,
    options.signal,
  );
  const added = batch.filter(({ iri }) => !existing.has(iri));
  const changed = options.existing === 'keep' ? [] : batch.filter((twin) => differs(twin, existing.get(twin.iri)));
  // Unchanged twins are put as well: labels may have grown with a new version of the ontology.
  const puts = options.existing === 'keep' ? added : batch;
  const mutations = puts.map((twin): Mutation => ({ kind: 'putTwin', ...twin, labels: labelsOf(ontology, twin.classes), scope }));
  if (options.dryRun !== true && mutations.length > 0) await store.commit({ mutations, ...headOf(options) });
  return { added: added.length, changed: changed.length, unchanged: batch.length - added.length - changed.length };
}

function differs(wanted: TwinData, found: Twin | undefined): boolean {
  if (found === undefined) return false;
  return wanted.name !== found.name || !equalValues(wanted.classes, found.classes) || !equalValues(wanted.attributes, found.attributes);
}

async function putLinks(
  { store, options }: Load,
  batch: readonly TwinLink[],
  known: ReadonlyMap<string, TwinLink['attributes']> | undefined,
): Promise<LoadCounts> {
  if (known !== undefined) {
    const found = batch.map((link) => known.get(linkKey(link)));
    const added = found.filter((attributes) => attributes === undefined).length;
    const changed = batch.filter((link, i) => found[i] !== undefined && !equalValues(found[i], link.attributes)).length;
    return { added, changed, unchanged: batch.length - added - changed };
  }
  const before = await store.upkeep.statistics();
  await store.commit({ mutations: batch.map((link): Mutation => ({ kind: 'putRelationship', ...link })), ...headOf(options) });
  const after = await store.upkeep.statistics();
  const added = after.relationships - before.relationships;
  const changed = after.changes - before.changes - added;
  return { added, changed, unchanged: batch.length - added - changed };
}

function headOf({ by, at, reason }: LoadOptions): Omit<Commit, 'mutations'> {
  return { by, at, ...(reason === undefined ? {} : { reason }) };
}

async function knownLinks(store: GraphStore): Promise<ReadonlyMap<string, TwinLink['attributes']>> {
  const known = new Map<string, TwinLink['attributes']>();
  let page = await store.upkeep.scanRelationships(undefined, batchSize);
  while (page.length > 0) {
    for (const link of page) known.set(linkKey(link), link.attributes);
    page = await store.upkeep.scanRelationships(page.at(-1), batchSize);
  }
  return known;
}

function linkKey({ source, type, target, id }: TwinLink): string {
  return `${source} ${type} ${target} ${id}`;
}

function plus(a: LoadCounts, b: LoadCounts): LoadCounts {
  return { added: a.added + b.added, changed: a.changed + b.changed, unchanged: a.unchanged + b.unchanged };
}
