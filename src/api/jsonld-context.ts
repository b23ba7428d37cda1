import type { Value } from '../kernel/value.ts';
import type { SchemaModel } from './schema-from-ontology/schema-model.ts';

/** JSON-LD context that turns the published names back into the ontology's terms. */
export function jsonldContext({ classes, ontology }: SchemaModel): Value {
  const terms: Record<string, Value> = { id: '@id', iri: '@id', __typename: '@type' };
  for (const cls of classes.values()) {
    terms[cls.name] = cls.iri;
    terms[cls.typeName] = cls.iri;
    for (const { name, kind, property } of cls.fields) terms[name] = kind === 'relationship' ? { '@id': property.iri, '@type': '@id' } : property.iri;
  }
  return { '@context': { ...Object.fromEntries([...ontology.prefixes].filter(([prefix]) => prefix !== '')), ...terms } };
}
