import type { Iri } from '../../kernel/iri.ts';
import type { Ontology, Property } from '../../ontology/ontology.ts';
import { owl } from '../../ontology/words.ts';

/**
 * The ontology as the model alone declares it, as far as numbers of values go. That a property has several values may have been seen in documents of twins;
 * whoever loads an export has the model only, so a list of such a property is written as what the property does not say by itself.
 */
export function asDeclared(ontology: Ontology): Ontology {
  const several = new Set<Iri>(ontology.refinements.flatMap(({ property, maxCount = 0 }) => (maxCount > 1 ? [property] : [])));
  const isDeclared = ({ iri, kind, many }: Property): boolean => !many || kind !== 'attribute' || iri === owl('sameAs') || several.has(iri);
  return {
    ...ontology,
    properties: new Map(Array.from(ontology.properties, ([iri, property]) => [iri, isDeclared(property) ? property : { ...property, many: false }])),
  };
}
