import type { Iri } from '../kernel/iri.ts';
import type { Hop } from '../graph/plan.ts';
import type { Twin } from '../graph/twin.ts';
import type { Context } from './context.ts';

/** How many twins each relationship leads to, in either direction, in one read; empty ones are left out. */
export async function relationCounts(twin: Twin, { rooms, model, view, signal }: Context): Promise<readonly RelationCountNode[]> {
  const asked = [...model.ontology.properties.values()]
    .filter(({ kind }) => kind === 'relationship')
    .flatMap(({ iri }) => [{ via: iri, direction: 'OUT' } as const, { via: iri, direction: 'IN' } as const]);
  // One row at most is read of each: a store may count without reading, but not with a page of none.
  const hops = asked.map(({ via, direction }): Hop => ({ via: [{ type: via, direction }], direction, order: [], first: 1, count: true, hops: [] }));
  const page = await rooms.graph.read({ root: { kind: 'iris', iris: [twin.iri] }, order: [], first: 1, count: false, hops, view }, signal);
  const [row] = page.rows;
  return asked.map((one, i) => ({ ...one, count: row?.hops[i]?.totalCount ?? 0 })).filter(({ count }) => count > 0);
}

/** One relationship with the number of twins it leads to. */
export interface RelationCountNode {
  readonly via: Iri;
  readonly direction: 'OUT' | 'IN';
  readonly count: number;
}
