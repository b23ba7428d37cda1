import type { Iri } from '../kernel/iri.ts';
import type { Ontology } from '../ontology/ontology.ts';
import type { GraphStore, Hit } from './graph-store.ts';
import type { Filter } from './plan.ts';
import { influenceInForce, isInfluenceRefined, type InfluenceAlong } from './influence-in-force.ts';
import { loadTwinsByIri } from './get-twin.ts';
import type { Twin } from './twin.ts';
import { influenceSteps, influenceVia, type InfluenceStep } from './via.ts';
import { everything, type View } from './view.ts';

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
  /** Sum of the delays along the path. */
  readonly delayMs: number;
  /** Product of the strengths along the path, 0…1. */
  readonly strength: number;
}

export interface Impact {
  readonly hits: readonly ImpactHit[];
  readonly truncated: boolean;
}

/**
 * Follows the influence relationships of the ontology, forward and backward ones alike, inverses included, breadth first: cycles end.
 * Only what the view sees is passed through. Delays and strengths are those in force for the twin that states each
 * relationship; overrides on a single relationship are not considered, since they would have to be read for every step.
 */
export async function impactOf(store: GraphStore, ontology: Ontology, query: ImpactQuery, signal?: AbortSignal): Promise<Impact> {
  const { from, mode, maxDepth, first, where, view } = query;
  const via = influenceVia(ontology, mode);
  // An empty list would mean every relationship.
  if (via.length === 0) return { hits: [], truncated: false };
  const reach = await store.traverse({ from: [from], via, maxDepth, emit: 'paths', first, view, ...(where === undefined ? {} : { where }) }, signal);
  const way: Way = { ontology, steps: influenceSteps(ontology), subjects: await subjectsOf(store, ontology, reach.hits) };
  return { ...reach, hits: reach.hits.map((hit) => ({ ...hit, ...along(way, hit.path) })) };
}

interface Way {
  readonly ontology: Ontology;
  readonly steps: ReadonlyMap<Iri, InfluenceStep>;
  /** The twins that state a relationship whose influence is refined. */
  readonly subjects: ReadonlyMap<Iri, Twin>;
}

const statedBy = ({ direction, from, to }: Hit['path'][number]): Iri => (direction === 'OUT' ? from : to);

/** Read only where a refinement may speak of them. What is declared holds for whoever asks, so the view is not asked. */
async function subjectsOf(store: GraphStore, ontology: Ontology, hits: readonly Hit[]): Promise<ReadonlyMap<Iri, Twin>> {
  const refined = new Set(hits.flatMap(({ path }) => path.flatMap((step) => (isInfluenceRefined(ontology, step.type) ? [statedBy(step)] : []))));
  return refined.size === 0 ? new Map() : loadTwinsByIri(store, [...refined], everything);
}

function along({ ontology, steps, subjects }: Way, path: Hit['path']): InfluenceAlong {
  let [delayMs, strength] = [0, 1];
  for (const step of path) {
    const declared = steps.get(step.type) ?? { delayMs: 0, strength: 1 };
    const here = influenceInForce(ontology, step.type, declared, { subject: subjects.get(statedBy(step)) });
    delayMs += here.delayMs;
    strength *= here.strength;
  }
  return { delayMs, strength };
}
