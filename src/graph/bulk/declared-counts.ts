import type { Iri } from '../../kernel/iri.ts';
import type { Ontology, Property, Term } from '../../ontology/ontology.ts';
import { owl } from '../../ontology/words.ts';

/**
 * The ontology as the model alone (`modelFiles`) declares it. Classes and properties that stand in documents of twins only are left out, and that a
 * property has several values may have been seen there too; whoever loads an export has the model only. What only those documents said is therefore written
 * as what the model does not say by itself.
 */
export function asDeclared(ontology: Ontology, modelFiles?: ReadonlySet<string>): Ontology {
  const isPlaced = ({ place }: Pick<Term, 'place'>): boolean => place !== undefined && (modelFiles === undefined || modelFiles.has(place.file));
  const several = new Set<Iri>(ontology.refinements.flatMap(({ property, maxCount = 0 }) => (maxCount > 1 ? [property] : [])));
  const isDeclared = ({ iri, kind, many }: Property): boolean => !many || kind !== 'attribute' || iri === owl('sameAs') || several.has(iri);
  const properties = [...ontology.properties].filter(([, property]) => isPlaced(property));
  return {
    ...ontology,
    classes: new Map([...ontology.classes].filter(([, type]) => isPlaced(type))),
    properties: new Map(properties.map(([iri, property]) => [iri, isDeclared(property) ? property : { ...property, many: false }])),
  };
}
