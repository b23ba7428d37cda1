import type { Iri } from '../../kernel/iri.ts';
import type { Ontology, Property } from '../../ontology/ontology.ts';
import { owl } from '../../ontology/words.ts';

/**
 * The ontology as the model alone declares it. Classes and properties that were merely seen in documents of twins stand nowhere in a model, and that a
 * property has several values may have been seen there too; whoever loads an export has the model only. What only those documents said is therefore written
 * as what the model does not say by itself.
 */
export function asDeclared(ontology: Ontology): Ontology {
  const several = new Set<Iri>(ontology.refinements.flatMap(({ property, maxCount = 0 }) => (maxCount > 1 ? [property] : [])));
  const isDeclared = ({ iri, kind, many }: Property): boolean => !many || kind !== 'attribute' || iri === owl('sameAs') || several.has(iri);
  const properties = [...ontology.properties].filter(([, { place }]) => place !== undefined);
  return {
    ...ontology,
    classes: new Map([...ontology.classes].filter(([, { place }]) => place !== undefined)),
    properties: new Map(properties.map(([iri, property]) => [iri, isDeclared(property) ? property : { ...property, many: false }])),
  };
}
