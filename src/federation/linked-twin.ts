import type { Iri } from '../kernel/iri.ts';
import type { GraphStore } from '../graph/graph-store.ts';
import type { Twin } from '../graph/twin.ts';
import type { View } from '../graph/view.ts';
import type { Observation } from '../history/observation.ts';
import type { LiveState } from '../telemetry/live.ts';

/** All that is published of a twin: itself, where its relationships lead, its latest values. */
export interface LinkedTwin {
  readonly twin: Twin;
  readonly relationships: readonly { readonly type: Iri; readonly target: Iri }[];
  readonly observations: readonly Observation[];
}

/** Relationships told of one twin; more are left to the API, which pages. */
const mostRelationships = 1000;

/** What a caller may see of a twin, in one read; `undefined` when there is none or it may not be seen. */
export async function linkedTwin(iri: Iri, view: View, graph: Pick<GraphStore, 'read'>, live: LiveState): Promise<LinkedTwin | undefined> {
  const page = await graph.read({
    root: { kind: 'iris', iris: [iri] },
    order: [],
    first: 1,
    count: false,
    hops: [{ via: [], direction: 'OUT', order: [], first: mostRelationships, count: false, hops: [] }],
    view,
  });
  const [row] = page.rows;
  if (row === undefined) return undefined;
  const relationships = (row.hops[0]?.rows ?? []).flatMap(({ twin, edge }) => (edge === undefined ? [] : [{ type: edge.type, target: twin.iri }]));
  return { twin: row.twin, relationships, observations: live.of(iri) };
}
