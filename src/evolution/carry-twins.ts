import type { Iri } from '../kernel/iri.ts';
import type { Commit, GraphStore } from '../graph/graph-store.ts';
import type { Twin } from '../graph/twin.ts';
import type { TwinMigration } from './migrate-twin.ts';
import { neighbourhood } from './neighbourhood.ts';
import type { BrokenTwin } from './ontology-desk.ts';
import { mutationsOf, patched } from './patch-mutations.ts';
import type { Labelling } from './relabel.ts';
import type { RelatedTwins, TwinPatch } from './twin-draft.ts';

/** What a pass over all twins does to each. */
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

const pageSize = 100;

/** One page; with `dryRun` nothing is written. To be run while no other commit is, so that nothing changes between reading and writing. */
export async function carryPage(graph: GraphStore, pass: Pass, dryRun: boolean): Promise<Carried> {
  const page = await graph.upkeep.scan(pass.after, pageSize);
  const concerned = page.filter((twin) => pass.migration.concerns(twin));
  const near = await neighbourhood(graph, concerned, pass.migration.hops, true);
  const patches = concerned.map((twin) => ({ twin, patch: patchOf(twin, near.of(twin.iri), pass) }));
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

function patchOf(twin: Twin, related: RelatedTwins, { what, migration }: Pass): TwinPatch {
  if (what !== 'undo') return migration[what](twin, related);
  // Back in the old words first, so that nothing is lost of what was written in the new ones.
  const back = migration.backward(twin, related);
  const undone = migration.undo(patched(twin, back), related);
  const classes = undone.classes ?? back.classes;
  return { ...undone, attributes: { ...back.attributes, ...undone.attributes }, ...(classes === undefined ? {} : { classes }) };
}
