import type { Iri } from '../kernel/iri.ts';
import type { GraphStore } from './graph-store.ts';

/** The last piece of work under way for each twin, by store. */
const tails = new WeakMap<GraphStore, Map<Iri, Promise<unknown>>>();

/**
 * Runs `work` when no other work about one of these twins is under way: what was checked before a commit still holds at the commit. It holds among the
 * writers of this process, and a data folder has one writing process only. Work about other twins goes on beside it; no two pieces wait for each other.
 */
export async function inTurn<T>(store: GraphStore, twins: readonly Iri[], work: () => Promise<T>): Promise<T> {
  const waiting = tails.get(store) ?? new Map<Iri, Promise<unknown>>();
  tails.set(store, waiting);
  const before = twins.flatMap((twin) => waiting.get(twin) ?? []);
  const mine = (async () => {
    await Promise.allSettled(before);
    return await work();
  })();
  for (const twin of twins) waiting.set(twin, mine);
  try {
    return await mine;
  } finally {
    for (const twin of twins) if (waiting.get(twin) === mine) waiting.delete(twin);
  }
}
