import type { Iri } from '../kernel/iri.ts';
import type { Ontology } from '../ontology/ontology.ts';
import type { GraphStore, Hit } from './graph-store.ts';
import type { Filter } from './plan.ts';
import { influenceSteps, influenceVia, type InfluenceStep } from './via.ts';
import type { View } from './view.ts';

/** Which twins feel what befalls a twin (DOWNSTREAM), or from which it feels (UPSTREAM). */
export interface ImpactQuery {
  readonly from: Iri;
  readonly mode: 'DOWNSTREAM' | 'UPSTREAM';
  readonly maxDepth: number;
  readonly first: number;
  readonly where?: Filter;
  readonly view: View;
}

/** A twin touched, with a shortest path of influence to it. */
export interface ImpactHit extends Hit {
  /** Sum of the declared delays along the path. */
  readonly delayMs: number;
  /** Product of the declared strengths along the path, 0…1. */
  readonly strength: number;
}

export interface Impact {
  readonly hits: readonly ImpactHit[];
  readonly truncated: boolean;
}

/**
 * Follows the influence relationships of the ontology, forward and backward ones alike, inverses included, breadth first: cycles end.
 * Only what the view sees is passed through. Overrides of delay and strength on a single relationship are not considered.
 */
export async function impactOf(store: GraphStore, ontology: Ontology, query: ImpactQuery, signal?: AbortSignal): Promise<Impact> {
  const { from, mode, maxDepth, first, where, view } = query;
  const via = influenceVia(ontology, mode);
  // An empty list would mean every relationship.
  if (via.length === 0) return { hits: [], truncated: false };
  const reach = await store.traverse({ from: [from], via, maxDepth, emit: 'paths', first, view, ...(where === undefined ? {} : { where }) }, signal);
  const steps = influenceSteps(ontology);
  return { ...reach, hits: reach.hits.map((hit) => ({ ...hit, ...along(steps, hit.path) })) };
}

function along(steps: ReadonlyMap<Iri, InfluenceStep>, path: Hit['path']): Pick<ImpactHit, 'delayMs' | 'strength'> {
  let [delayMs, strength] = [0, 1];
  for (const { type } of path) {
    delayMs += steps.get(type)?.delayMs ?? 0;
    strength *= steps.get(type)?.strength ?? 1;
  }
  return { delayMs, strength };
}
