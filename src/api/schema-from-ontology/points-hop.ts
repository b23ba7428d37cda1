import type { Ontology } from '../../ontology/ontology.ts';
import type { Hop } from '../../graph/plan.ts';
import { viaOf } from '../../graph/via.ts';

/** Points of one twin that are read at most. */
const maxPoints = 200;

/** The hop from a twin to its points, or `undefined` when the ontology knows no points. */
export function pointsHop(ontology: Ontology): Hop | undefined {
  const relations = [...new Set(ontology.pointOf.values())];
  if (relations.length === 0) return undefined;
  const via = relations.flatMap((relation) => viaOf(ontology, relation, 'IN'));
  return {
    via,
    direction: 'IN',
    order: [],
    first: maxPoints,
    count: false,
    hops: [],
    where: { op: 'class', classes: [...ontology.pointOf.keys()], exact: false },
  };
}
