import type { Iri } from '../../kernel/iri.ts';
import type { Commit, GraphStore } from '../../graph/graph-store.ts';
import type { TwinMigration } from './migrate-twin.ts';
import { neighbourhood } from './neighbourhood.ts';
import type { BrokenTwin } from '../ontology-desk.ts';
import { mutationsOf } from './patch-mutations.ts';
import type { Labelling } from './relabel.ts';

/**
 * What a pass over all twins does to each. All three change nothing when they are done twice. Before `undo` nothing has to be read backwards: every write
 * made meanwhile was kept in the old words when it was made.
 */
export type Carrying = 'forward' | 'cleanup' | 'undo';

/** A pass over all twins. */
export interface Pass {
  readonly what: Carrying;
  readonly migration: TwinMigration;
  readonly labelling: Labelling;
  readonly head: Omit<Commit, 'mutations'>;
  /** Where an earlier run of the same pass stopped. */
  readonly after?: Iri | undefined;
}

/** One page of a pass. */
export interface Carried {
  /** Twins looked at. */
  readonly looked: number;
  /** Of these, the ones that were written, or would be. */
  readonly written: number;
  readonly problems: readonly BrokenTwin[];
  readonly last: Iri | undefined;
  readonly atEnd: boolean;
}

/** Few enough that a commit holds the event loop for some milliseconds only. */
const pageSize = 50;

/** One page; with `dryRun` nothing is written. To be run while no other commit is, so that nothing changes between reading and writing. */
export async function carryPage(graph: GraphStore, pass: Pass, dryRun: boolean): Promise<Carried> {
  const page = await graph.upkeep.scan(pass.after, pageSize);
  const concerned = page.filter((twin) => pass.migration.concerns(twin));
  const near = await neighbourhood(graph, concerned, pass.migration.hops, true);
  const patches = concerned.map((twin) => ({ twin, patch: pass.migration[pass.what](twin, near.of(twin.iri)) }));
  const changes = patches.map(({ twin, patch }) => mutationsOf(twin, patch, pass.labelling)).filter((mutations) => mutations.length > 0);
  if (!dryRun && changes.length > 0) await graph.commit({ ...pass.head, mutations: changes.flat() });
  return {
    looked: page.length,
    written: changes.length,
    problems: patches.flatMap(({ twin, patch }) => patch.problems.map(({ term, message }) => ({ twin: twin.iri, shape: term, path: term, message }))),
    last: page.at(-1)?.iri ?? pass.after,
    atEnd: page.length < pageSize,
  };
}
