import type { Value } from '../kernel/value.ts';
import { contextTerm, jsonLdContext, linkedWords } from '../federation/linked-data.ts';
import type { FieldShape, PublishedClass, SchemaModel } from './schema-from-ontology/schema-model.ts';

type Definition = string | { readonly [key: string]: Value };

/** What an answer of GraphQL has besides fields of the ontology: identity and type, lists of a connection, and what says nothing about the twin. */
const answerWords: Readonly<Record<string, Definition | null>> = {
  id: '@id',
  iri: '@id',
  __typename: '@type',
  sameAs: { '@id': 'http://www.w3.org/2002/07/owl#sameAs', '@type': '@id' },
  nodes: '@set',
  edges: null,
  pageInfo: null,
  totalCount: null,
  class: null,
  version: null,
  unit: null,
  unitIri: null,
  view: null,
  health: null,
  telemetry: null,
  resource: null,
};

/**
 * JSON-LD context that turns an answer of GraphQL back into triples: the words of the linked-data face ({@link jsonLdContext}), with the names of the API.
 * A field name that stands for several properties, or for a word of the answer, is defined for each class (type-scoped): select `__typename`.
 */
export function jsonldContext(model: SchemaModel): Value {
  const { classes, ontology } = model;
  const shared = jsonLdContext(ontology);
  const fields = new Map<string, Set<string>>();
  for (const { fields: own } of classes.values()) {
    for (const shape of own) fields.set(shape.name, (fields.get(shape.name) ?? new Set()).add(JSON.stringify(definitionOf(shape))));
  }
  const isGlobal = ({ name }: FieldShape): boolean => fields.get(name)?.size === 1 && !(name in answerWords) && !linkedWords.has(name);
  const terms: Record<string, unknown> = { ...shared };
  for (const cls of classes.values()) {
    for (const shape of cls.fields) if (isGlobal(shape)) terms[shape.name] = definitionOf(shape);
  }
  for (const cls of classes.values()) {
    terms[cls.name] = cls.iri;
    terms[cls.typeName] = scoped(cls, (shape) => (isGlobal(shape) ? undefined : definitionOf(shape)));
  }
  const prefixes = [...ontology.prefixes].filter(([prefix]) => prefix !== '' && !(prefix in terms));
  // Plain data by now: written and read, so that nothing but JSON is in it.
  const context: Value = JSON.parse(JSON.stringify({ '@context': { ...Object.fromEntries(prefixes), ...terms, ...answerWords } }));
  return context;
}

function scoped(cls: PublishedClass, local: (shape: FieldShape) => Definition | undefined): Definition {
  const own = cls.fields.flatMap((shape) => {
    const definition = local(shape);
    return definition === undefined ? [] : [[shape.name, definition] as const];
  });
  return own.length === 0 ? cls.iri : { '@id': cls.iri, '@context': Object.fromEntries(own) };
}

/** As the linked-data face defines the property; a quantity stands in an object, a relationship may be followed backwards. */
function definitionOf(shape: FieldShape): Definition {
  const { property } = shape;
  const plain = { ...contextTerm(property) };
  if (shape.kind === 'relationship') return shape.inverse === true ? { '@reverse': property.iri, '@type': '@id' } : plain;
  if (shape.kind === 'attribute') return shape.type === 'Quantity' ? { '@id': '@nest', '@context': { value: plain } } : plain;
  return property.iri;
}
