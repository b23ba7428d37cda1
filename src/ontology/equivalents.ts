import type { Iri } from '../kernel/iri.ts';
import type { Ontology, Property } from './ontology.ts';

const indexes = new WeakMap<Ontology['properties'], ReadonlyMap<string, Property>>();

/** A property by its IRI, or by that of one declared equal to it (`owl:equivalentProperty`). */
export function propertyAt({ properties }: Pick<Ontology, 'properties'>, iri: Iri): Property | undefined {
  return properties.get(iri) ?? aliasesOf(properties).get(iri);
}

function aliasesOf(properties: Ontology['properties']): ReadonlyMap<string, Property> {
  const known =
    indexes.get(properties) ?? new Map([...properties.values()].flatMap((property) => (property.equivalents ?? []).map((alias) => [alias, property] as const)));
  indexes.set(properties, known);
  return known;
}

/** The classes asserted of a twin, and those declared equal to one of them or of their superclasses (`owl:equivalentClass`), so that it is found as either. */
export function withEquivalentClasses({ classes }: Pick<Ontology, 'classes'>, asserted: readonly Iri[]): readonly Iri[] {
  const implied = new Set(asserted.flatMap((type) => classes.get(type)?.ancestors ?? [type]));
  const equal = [...implied].flatMap((above) => classes.get(above)?.equivalents ?? []);
  // An equal class is listed only where it is not a superclass anyway.
  return [...asserted, ...new Set(equal.filter((type) => !implied.has(type)))];
}
