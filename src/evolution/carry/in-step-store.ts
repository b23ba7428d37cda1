import type { Iri } from '../../kernel/iri.ts';
import { loadTwinsByIri } from '../../graph/get-twin.ts';
import type { Commit, GraphStore, Mutation } from '../../graph/graph-store.ts';
import type { Relationship, Twin } from '../../graph/twin.ts';
import { everything } from '../../graph/view.ts';
import type { TwinMigration } from './migrate-twin.ts';
import { neighbourhood, relatedIn, type Hops, type Neighbourhood } from './neighbourhood.ts';
import { classesOf, mutationsOf } from './patch-mutations.ts';
import type { Labelling } from './relabel.ts';
import type { TwinPatch } from './twin-draft.ts';
import { linkKey, pendingOf, twinsNamed, type Pending } from '../compare/written-terms.ts';

/** What keeps both versions in step. */
export interface InStepRules {
  readonly migration: TwinMigration;
  readonly labelling: Labelling;
  /** Links along which values move; and those that carry values of their own. */
  readonly moving: Hops;
  readonly carrying: Hops;
  /** Old terms whose value depends on links of this type. */
  readonly movedBy: (type: string) => readonly Iri[];
}

/**
 * The store while both versions of an ontology are served: each commit carries, in the same transaction, what the other version calls the values it writes.
 * Without rules it is the store itself.
 */
export interface InStepStore {
  readonly store: GraphStore;
  /** From now on, or (`undefined`) no longer. Resolves when no commit is under way that began before. */
  follow(rules: InStepRules | undefined): Promise<void>;
  /** Runs work between commits, with the store that does not keep step. */
  alone<T>(work: (graph: GraphStore) => Promise<T>): Promise<T>;
}

/** Keeps commits through `graph` in step. */
export function inStepStore(graph: GraphStore): InStepStore {
  let rules: InStepRules | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    const before = turn;
    const own = Promise.withResolvers<void>();
    turn = own.promise;
    try {
      await before;
      return await work();
    } finally {
      own.resolve();
    }
  };
  const underWay = new Set<Promise<unknown>>();
  const noted = <T>(work: Promise<T>): Promise<T> => {
    underWay.add(work);
    const forget = (): void => void underWay.delete(work);
    work.then(forget, forget);
    return work;
  };
  return {
    store: {
      upkeep: graph.upkeep,
      read: (plan, signal) => graph.read(plan, signal),
      traverse: (traversal, signal) => graph.traverse(traversal, signal),
      aggregate: (aggregation, signal) => graph.aggregate(aggregation, signal),
      [Symbol.asyncDispose]: () => graph[Symbol.asyncDispose](),
      commit: (commit) =>
        rules === undefined ? noted(graph.commit(commit)) : inTurn(async () => graph.commit(rules === undefined ? commit : await inStep(commit, graph, rules))),
    },
    async follow(wanted) {
      await inTurn(async () => {
        rules = wanted;
        await Promise.allSettled(underWay);
      });
    },
    alone: (work) => inTurn(() => work(graph)),
  };
}

async function inStep(commit: Commit, graph: GraphStore, rules: InStepRules): Promise<Commit> {
  const before = await loadTwinsByIri(graph, twinsNamed(commit), everything);
  const pending = pendingOf(commit, before);
  const around = rules.moving.length + rules.carrying.length === 0 ? relatedIn([], before) : await surroundings(graph, before, pending, rules);
  const twins = new Map<Iri, Twin | undefined>([...around.twins, ...pending.twins]);
  const links = [...around.links.filter((link) => !pending.replaced.has(linkKey(link))), ...pending.added];
  const related = relatedIn(links, new Map([...twins].flatMap(([iri, twin]) => (twin === undefined ? [] : [[iri, twin] as const]))));
  const terms = termsAround(pending, around.links, rules);
  const patches = new Map<Iri, TwinPatch>();
  for (const [iri, written] of terms) {
    const twin = twins.get(iri);
    if (twin !== undefined && rules.migration.concerns(twin)) patches.set(iri, rules.migration.inStep(twin, related.of(iri), written));
  }
  return withPatches(commit, patches, rules.labelling);
}

/** Links of the twins written and, where values move along them, of those beside: what a neighbour has may follow from what its other neighbours have. */
async function surroundings(graph: GraphStore, before: ReadonlyMap<Iri, Twin>, { added }: Pending, { moving, carrying }: InStepRules): Promise<Neighbourhood> {
  const ends = added.flatMap(({ source, target }) => [source, target]).filter((iri) => !before.has(iri));
  const written = [...before.values(), ...(await loadTwinsByIri(graph, ends, everything)).values()];
  const own = await neighbourhood(graph, written, [...moving, ...carrying], false);
  if (moving.length === 0) return own;
  const beside = await neighbourhood(graph, [...own.twins.values()], moving, false);
  return relatedIn([...own.links.filter(({ type }) => !moving.some((hop) => hop.type === type)), ...beside.links], new Map([...own.twins, ...beside.twins]));
}

function termsAround({ terms }: Pending, links: readonly Relationship[], { movedBy }: InStepRules): ReadonlyMap<Iri, ReadonlySet<string>> {
  const all = new Map<Iri, Set<string>>();
  const write = (iri: Iri, written: Iterable<string>): void => {
    const known = all.get(iri) ?? new Set<string>();
    for (const term of written) for (const each of [term, ...movedBy(term)]) known.add(each);
    all.set(iri, known);
  };
  for (const [iri, written] of terms) write(iri, written);
  for (const { source, target } of links) {
    const [atSource, atTarget] = [terms.get(source), terms.get(target)];
    if (atSource !== undefined) write(target, atSource);
    if (atTarget !== undefined) write(source, atTarget);
  }
  return all;
}

/** What belongs to a twin the commit writes itself goes into that very mutation, so that it stays one change of one version. */
function withPatches(commit: Commit, patches: ReadonlyMap<Iri, TwinPatch>, labelling: Labelling): Commit {
  const last = new Map<Iri, number>();
  for (const [at, { kind, ...mutation }] of commit.mutations.entries())
    if ((kind === 'putTwin' || kind === 'patchTwin') && 'iri' in mutation) last.set(mutation.iri, at);
  const mutations: Mutation[] = commit.mutations.map((mutation, at) => {
    const patch = 'iri' in mutation && last.get(mutation.iri) === at ? patches.get(mutation.iri) : undefined;
    return patch === undefined ? mutation : joined(mutation, patch, labelling);
  });
  for (const [iri, patch] of patches) {
    const own = mutationsOf({ iri }, patch, labelling);
    mutations.push(...(last.has(iri) ? own.filter(({ kind }) => kind !== 'patchTwin') : own));
  }
  return { ...commit, mutations };
}

function joined(mutation: Mutation, { attributes, classes }: TwinPatch, labelling: Labelling): Mutation {
  if (mutation.kind === 'patchTwin') return { ...mutation, attributes: { ...mutation.attributes, ...attributes }, ...classesOf(classes, labelling) };
  if (mutation.kind !== 'putTwin') return mutation;
  const kept = Object.entries({ ...mutation.attributes, ...attributes }).flatMap(([property, value]) => (value === null ? [] : [[property, value] as const]));
  return { ...mutation, attributes: Object.fromEntries(kept), ...classesOf(classes, labelling) };
}
