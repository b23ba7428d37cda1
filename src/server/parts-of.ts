import type { Via } from '../graph/plan.ts';
import type { Ontology } from '../ontology/ontology.ts';

/** From a whole to its parts. */
export function partsOf({ hasPart, partOf }: Pick<Ontology, 'hasPart' | 'partOf'>): readonly Via[] {
  return [...hasPart.map((type): Via => ({ type, direction: 'OUT' })), ...partOf.map((type): Via => ({ type, direction: 'IN' }))];
}
