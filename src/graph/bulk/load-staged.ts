import type { Instant } from '../../kernel/instant.ts';
import type { TwinData, TwinLink } from '../../ontology/instances.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import { circularEnds } from '../containment-circles.ts';
import { labelsOf } from '../class-labels.ts';
import { loadTwinsByIri } from '../get-twin.ts';
import type { GraphStore, Mutation } from '../graph-store.ts';
import { equalValues } from '../stored-value.ts';
import type { Twin } from '../twin.ts';
import { everything } from '../view.ts';
import { countLinks } from './count-links.ts';
import type { LoadProgress, LoadStage, StagedLink } from './load-stage.ts';

export interface LoadOptions {
  /** Subject id for the change records. */
  readonly by: string;
  readonly at: Instant;
  readonly reason?: string;
  /** Counts what would be done and does nothing. */
  readonly dryRun?: boolean;
  /** `keep` leaves twins that exist as they are, so that a restart does not undo what people changed; `replace` (default) makes them as described. */
  readonly existing?: 'replace' | 'keep';
  /** Elements of one commit; 5,000 when absent. */
  readonly batchSize?: number;
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
  /** Relationships that were left out because a twin at one end is nowhere: the first thousand, and how many there are. */
  readonly dangling: readonly StagedLink[];
  readonly danglingCount: number;
  /** Relationships that were left out because they would make a twin a part of itself: the first thousand, and how many there are. */
  readonly circular: readonly StagedLink[];
  readonly circularCount: number;
  /** Elements that an earlier run had loaded when it was ended before its time. */
  readonly resumedAt?: number;
}

const usualBatch = 5000;
const mostLeft = 1000;
const start: LoadProgress = {
  twinsUpTo: 0,
  linksUpTo: 0,
  sorted: false,
  twinsAdded: 0,
  twinsChanged: 0,
  twinsDone: 0,
  linksDone: 0,
  pendingFrom: 0,
  changes: 0,
};

/**
 * Loads what is staged: twins, then their relationships, in batches of one commit each. Content that is there already is no change, so a repeated load
 * adds nothing. Before each commit the stage is told; after a kill the same stage goes on where it was, and the counts are those of a load without one.
 */
export async function loadStaged(store: GraphStore, ontology: Ontology, stage: LoadStage, options: LoadOptions): Promise<LoadReport> {
  const load: Load = { store, ontology, stage, options };
  const kept = await progressIn(load);
  const sorted = kept.sorted ? kept : await sortOut(load, kept);
  const dangling = stage.left('dangling', mostLeft);
  const circular = stage.left('circular', mostLeft);
  const size = stage.size();
  const total = size.twins + size.relationships - dangling.count - circular.count;
  const afterTwins = await putAllTwins(load, sorted, total);
  const relationships = options.dryRun === true ? await countLinks(store, stage, total, options) : await putAllLinks(load, afterTwins, total);
  const { twinsAdded, twinsChanged, twinsDone } = afterTwins;
  const resumedAt = kept.twinsDone + kept.linksDone;
  return {
    twins: { added: twinsAdded, changed: twinsChanged, unchanged: twinsDone - twinsAdded - twinsChanged },
    relationships,
    dangling: dangling.first,
    danglingCount: dangling.count,
    circular: circular.first,
    circularCount: circular.count,
    ...(resumedAt === 0 ? {} : { resumedAt }),
  };
}

interface Load {
  readonly store: GraphStore;
  readonly ontology: Ontology;
  readonly stage: LoadStage;
  readonly options: LoadOptions;
}

/** How far the stage says that the load has come. In a store that has seen fewer changes than that, it has not come anywhere. */
async function progressIn({ store, stage }: Load): Promise<LoadProgress> {
  const kept = stage.progress();
  const { changes } = await store.upkeep.statistics();
  return kept === undefined || changes < kept.changes ? { ...start, changes } : kept;
}

/** Which relationships are loaded: both ends exist or are about to, and no twin becomes a part of itself. */
async function sortOut({ store, ontology, stage }: Load, progress: LoadProgress): Promise<LoadProgress> {
  await stage.leaveOutDangling(async (iris) => new Set((await loadTwinsByIri(store, iris, everything)).keys()));
  stage.leaveOut(circularEnds(stage.ends(ontology.hasPart), stage.ends(ontology.partOf)), 'circular');
  return { ...progress, sorted: true };
}

async function putAllTwins(load: Load, progress: LoadProgress, total: number): Promise<LoadProgress> {
  const { stage, options } = load;
  let now = progress;
  if (now.before !== undefined) return now;
  // A batch that was under way when the process ended is given again, with the counts taken then.
  let again = now.pendingFrom < now.twinsUpTo;
  for (;;) {
    options.signal?.throwIfAborted();
    const from = again ? now.pendingFrom : now.twinsUpTo;
    const batch = stage.twins(from, options.batchSize ?? usualBatch);
    const last = batch.at(-1);
    if (last === undefined) return now;
    const items = batch.map(({ item }) => item);
    if (!again) now = { ...(await countTwins(load, now, items)), twinsUpTo: last.number, pendingFrom: from };
    if (!again && options.dryRun !== true) stage.save(now);
    again = false;
    now = { ...now, changes: await commit(load, twinMutations(load, items), now.changes) };
    options.progress?.(now.twinsDone, total);
  }
}

async function countTwins({ store, options }: Load, before: LoadProgress, items: readonly TwinData[]): Promise<LoadProgress> {
  const iris = items.map(({ iri }) => iri);
  const existing = await loadTwinsByIri(store, iris, everything, options.signal);
  const added = items.filter(({ iri }) => !existing.has(iri)).length;
  const changed = options.existing === 'keep' ? 0 : items.filter((twin) => differs(twin, existing.get(twin.iri))).length;
  return {
    ...before,
    twinsAdded: before.twinsAdded + added,
    twinsChanged: before.twinsChanged + changed,
    twinsDone: before.twinsDone + items.length,
  };
}

function differs(wanted: TwinData, found: Twin | undefined): boolean {
  if (found === undefined) return false;
  return wanted.name !== found.name || !equalValues(wanted.classes, found.classes) || !equalValues(wanted.attributes, found.attributes);
}

/** Unchanged twins are put as well: labels may have grown with a new version of the ontology. */
function twinMutations({ ontology, options }: Load, items: readonly TwinData[]): readonly Mutation[] {
  const ifAbsent = options.existing === 'keep' ? { ifAbsent: true } : {};
  return items.map(({ iri, classes, name, attributes }): Mutation => ({
    kind: 'putTwin',
    iri,
    classes,
    name,
    attributes,
    labels: labelsOf(ontology, classes),
    scope: 0,
    ...ifAbsent,
  }));
}

async function putAllLinks(load: Load, progress: LoadProgress, total: number): Promise<LoadCounts> {
  const { store, stage, options } = load;
  const before = progress.before ?? countsOf(await store.upkeep.statistics());
  let now: LoadProgress = { ...progress, before };
  let from = progress.before === undefined ? 0 : progress.pendingFrom;
  for (;;) {
    options.signal?.throwIfAborted();
    const batch = stage.links(from, options.batchSize ?? usualBatch);
    const last = batch.at(-1);
    if (last === undefined) break;
    const linksDone = now.linksDone + (last.number > now.linksUpTo ? batch.length : 0);
    now = { ...now, linksUpTo: last.number, pendingFrom: from, linksDone };
    stage.save(now);
    const mutations = batch.map(({ item }) => linkMutation(item));
    now = { ...now, changes: await commit(load, mutations, now.changes) };
    from = last.number;
    options.progress?.(now.twinsDone + linksDone, total);
  }
  const after = await store.upkeep.statistics();
  const added = after.relationships - before.relationships;
  const changed = after.changes - before.changes - added;
  return { added, changed, unchanged: now.linksDone - added - changed };
}

function countsOf({ relationships, changes }: NonNullable<LoadProgress['before']>): NonNullable<LoadProgress['before']> {
  return { relationships, changes };
}

function linkMutation({ source, type, target, id, attributes }: TwinLink): Mutation {
  return { kind: 'putRelationship', source, type, target, id, attributes };
}

/** Commits, and answers the sequence of the last change. */
async function commit({ store, options: { by, at, reason, dryRun } }: Load, mutations: readonly Mutation[], before: number): Promise<number> {
  if (dryRun === true || mutations.length === 0) return before;
  const { sequence } = await store.commit({ mutations, by, at, ...(reason === undefined ? {} : { reason }) });
  return sequence;
}
