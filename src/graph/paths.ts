import type { Iri } from '../kernel/iri.ts';
import type { Ontology } from '../ontology/ontology.ts';
import type { GraphStore, Hit } from './graph-store.ts';
import type { Filter, Via } from './plan.ts';
import type { View } from './view.ts';

/** A shortest path between two twins. */
export interface TwinPath {
  readonly from: Iri;
  readonly to: Iri;
  readonly path: Hit['path'];
}

export interface PathsQuery {
  readonly between: readonly Iri[];
  /** Relationships to follow; absent = every one of the ontology, in either direction. */
  readonly via?: readonly Via[];
  readonly maxDepth: number;
  readonly view: View;
}

/** One shortest path between each two of the twins that are connected, in the order given; through visible twins only. */
export async function pathsBetween(store: GraphStore, ontology: Ontology, query: PathsQuery, signal?: AbortSignal): Promise<readonly TwinPath[]> {
  const { maxDepth, view } = query;
  const between = [...new Set(query.between)];
  const via = query.via ?? everyWay(ontology);
  if (via.length === 0) return [];
  const paths: TwinPath[] = [];
  for (const [i, from] of between.entries()) {
    const others = between.slice(i + 1);
    if (others.length === 0) break;
    const where: Filter = { op: 'in', field: { kind: 'iri' }, values: others };
    const { hits } = await store.traverse({ from: [from], via, maxDepth, where, emit: 'paths', first: others.length, view }, signal);
    const found = new Map(hits.map(({ twin, path }) => [twin.iri, path]));
    for (const to of others) {
      const path = found.get(to);
      if (path !== undefined) paths.push({ from, to, path });
    }
  }
  return paths;
}

function everyWay(ontology: Ontology): readonly Via[] {
  return [...ontology.properties.values()]
    .filter(({ kind }) => kind === 'relationship' || kind === 'component')
    .map(({ iri }) => ({ type: iri, direction: 'BOTH' }));
}
