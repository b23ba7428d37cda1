import type { Iri } from '../../kernel/iri.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { Direction, Via } from '../../graph/plan.ts';

/** What a store follows for a relationship: itself and its sub-relationships in `direction`, their inverses the other way, symmetric ones both ways. */
export function viaOf(ontology: Ontology, property: Iri, direction: Direction): readonly Via[] {
  const found = new Map<Iri, Direction>();
  const add = (type: Iri, way: Direction): void => {
    const known = found.get(type);
    found.set(type, known === undefined || known === way ? way : 'BOTH');
  };
  for (const type of ontology.properties.get(property)?.subProperties ?? [property]) {
    const declared = ontology.properties.get(type);
    add(type, declared?.symmetric === true ? 'BOTH' : direction);
    if (declared?.inverse !== undefined) add(declared.inverse, turned(direction));
  }
  return [...found].map(([type, way]) => ({ type, direction: way }));
}

function turned(direction: Direction): Direction {
  if (direction === 'BOTH') return 'BOTH';
  return direction === 'OUT' ? 'IN' : 'OUT';
}
