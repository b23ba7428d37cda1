import type { Iri } from '../kernel/iri.ts';
import type { GraphStore } from '../graph/graph-store.ts';
import type { Row } from '../graph/plan.ts';
import type { View } from '../graph/view.ts';
import { nextTick } from './next-tick.ts';
import { leafLevel, type Level } from './selection/level.ts';
import type { TwinNode } from './twin-node.ts';

/** Reads twins by IRI: all that are asked for in one tick, with the same selection, in one read of the store. */
export interface TwinLoader {
  /** The twin, with what `level` asks below it; `undefined` when there is none or it may not be seen. */
  load(iri: Iri, level?: Level): Promise<TwinNode | undefined>;
}

/** A loader for one request, in its view. */
export function twinLoader(graph: GraphStore, view: View, signal: AbortSignal): TwinLoader {
  const batches = new Map<Level, Promise<ReadonlyMap<Iri, Row>>>();
  const wanted = new Map<Level, Set<Iri>>();

  const read = async (level: Level): Promise<ReadonlyMap<Iri, Row>> => {
    await nextTick();
    const iris = [...(wanted.get(level) ?? [])];
    wanted.delete(level);
    batches.delete(level);
    const page = await graph.read({ root: { kind: 'iris', iris }, order: [], first: iris.length, count: false, hops: level.hops, view }, signal);
    return new Map(page.rows.map((row) => [row.twin.iri, row]));
  };

  return {
    load: async (iri, level = leafLevel) => {
      const set = wanted.get(level) ?? new Set<Iri>();
      wanted.set(level, set);
      set.add(iri);
      const batch = batches.get(level) ?? read(level);
      batches.set(level, batch);
      const row = (await batch).get(iri);
      return row === undefined ? undefined : { twin: row.twin, row, level };
    },
  };
}
