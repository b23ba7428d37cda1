import { formatInstant } from '../kernel/instant.ts';
import type { Iri } from '../kernel/iri.ts';
import type { Value } from '../kernel/value.ts';
import type { Ontology, Property } from '../ontology/ontology.ts';
import type { TripleTerm } from '../ontology/triple-graph.ts';
import type { Observation } from '../history/observation.ts';
import type { LinkedTwin } from './linked-twin.ts';
import { contextType, datatypeOf, singleValues, toJsonLdValue, toTerm, xsd } from './rdf-value.ts';

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const rdfs = 'http://www.w3.org/2000/01/rdf-schema#';
const sosa = 'http://www.w3.org/ns/sosa/';
const qudt = 'http://qudt.org/schema/qudt/';
const tq = 'https://w3id.org/twinql#';

/** One statement. */
export interface Triple {
  readonly subject: string;
  readonly predicate: string;
  readonly object: TripleTerm;
}

/** Names of JSON-LD documents that no property may take. */
const ownTerms: Readonly<Record<string, unknown>> = {
  iri: '@id',
  class: '@type',
  name: { '@id': `${rdfs}label` },
  observations: { '@id': `${sosa}isFeatureOfInterestOf`, '@type': '@id' },
  observedProperty: { '@id': `${sosa}observedProperty`, '@type': '@id' },
  result: { '@id': `${sosa}hasSimpleResult` },
  resultTime: { '@id': `${sosa}resultTime`, '@type': `${xsd}dateTime` },
  unit: { '@id': `${qudt}hasUnit`, '@type': '@id' },
  quality: { '@id': `${tq}quality` },
};

/** The JSON-LD context of an ontology: the names of the API and the IRIs they stand for, with datatypes. */
export function jsonLdContext(ontology: Ontology): Readonly<Record<string, unknown>> {
  const terms: Record<string, unknown> = { ...ownTerms };
  for (const property of ontology.properties.values()) {
    if (!(property.name in terms)) terms[property.name] = contextTerm(property);
  }
  for (const cls of ontology.classes.values()) if (!(cls.name in terms)) terms[cls.name] = cls.iri;
  return { '@version': 1.1, ...terms };
}

/** What a context says of a property. */
export function contextTerm(property: Property): { readonly '@id': string; readonly '@type': string } {
  return { '@id': property.iri, '@type': isLink(property) ? '@id' : contextType(datatypeOf(property)) };
}

/** Words of JSON-LD documents that no property may take. */
export const linkedWords: ReadonlySet<string> = new Set(Object.keys(ownTerms));

/** A twin as JSON-LD: the JSON of the API's names, with a context that says what they mean. */
export function toJsonLd({ twin, relationships, observations }: LinkedTwin, ontology: Ontology, context: string): Readonly<Record<string, unknown>> {
  const terms = jsonLdContext(ontology);
  const links = Map.groupBy(relationships, ({ type }) => type);
  return {
    '@context': context,
    '@id': twin.iri,
    '@type': twin.classes.map((iri) => classKey(iri, ontology, terms)),
    name: twin.name,
    ...Object.fromEntries(attributesOf(twin.attributes, ontology).map(([property, values]) => jsonLdEntry(property, values, terms))),
    ...Object.fromEntries([...links].map(([type, list]) => [linkKey(type, ontology, terms), linkValues(type, list, ontology, terms)])),
    ...(observations.length === 0 ? {} : { observations: observations.map((observation) => observationNode(observation, ontology)) }),
  };
}

/** The same as triples. Observations are blank nodes. */
export function toTriples({ twin, relationships, observations }: LinkedTwin, ontology: Ontology): readonly Triple[] {
  const about = (predicate: string, object: TripleTerm): Triple => ({ subject: twin.iri, predicate, object });
  return [
    ...twin.classes.map((iri) => about(`${rdf}type`, iri)),
    about(`${rdfs}label`, { value: twin.name, datatype: `${xsd}string` }),
    ...attributesOf(twin.attributes, ontology).flatMap(([property, values]) => values.map((value) => about(property.iri, toTerm(value, datatypeOf(property))))),
    ...relationships.map(({ type, target }) => about(type, target)),
    ...observations.flatMap((observation, i) => {
      const node = `_:observation${String(i)}`;
      return [about(`${sosa}isFeatureOfInterestOf`, node), ...observationTriples(node, observation, ontology)];
    }),
  ];
}

/** Attributes the ontology knows and does not hide, and their single values. The label is told as the name. */
function attributesOf(attributes: Readonly<Record<string, Value>>, { properties }: Ontology): readonly (readonly [Property, readonly Value[]])[] {
  const byText: ReadonlyMap<string, Property> = properties;
  return Object.entries(attributes).flatMap(([key, value]) => {
    const property = byText.get(key);
    return property === undefined || property.hidden || key === `${rdfs}label` ? [] : [[property, singleValues(property, value)] as const];
  });
}

function jsonLdEntry(property: Property, values: readonly Value[], terms: Readonly<Record<string, unknown>>): readonly [string, unknown] {
  const datatype = datatypeOf(property);
  if (!namesProperty(terms, property)) return [property.iri, values.map((value) => typedValue(value, datatype))];
  const told = values.map((value) => toJsonLdValue(value, datatype));
  return [property.name, told.length === 1 && contextType(datatype) !== '@json' ? told[0] : told];
}

function linkKey(type: Iri, { properties }: Ontology, terms: Readonly<Record<string, unknown>>): string {
  const property = properties.get(type);
  return property !== undefined && namesProperty(terms, property) ? property.name : type;
}

function linkValues(type: Iri, list: LinkedTwin['relationships'], ontology: Ontology, terms: Readonly<Record<string, unknown>>): readonly unknown[] {
  const isNamed = linkKey(type, ontology, terms) !== type;
  return list.map(({ target }) => (isNamed ? target : { '@id': target }));
}

/** Whether the context's term of this name stands for this property (and not for one of our own words). */
function namesProperty(terms: Readonly<Record<string, unknown>>, property: Property): boolean {
  const term = terms[property.name];
  return typeof term === 'object' && term !== null && '@id' in term && term['@id'] === property.iri;
}

function classKey(iri: Iri, { classes }: Ontology, terms: Readonly<Record<string, unknown>>): string {
  const name = classes.get(iri)?.name;
  return name !== undefined && terms[name] === iri ? name : iri;
}

function isLink({ kind }: Property): boolean {
  return kind === 'relationship' || kind === 'component';
}

function typedValue(value: Value, datatype: string): unknown {
  const told = toJsonLdValue(value, datatype);
  return datatype === '@id' ? { '@id': told } : { '@value': told, '@type': contextType(datatype) };
}

function observationNode({ property: iri, value, time, quality }: Observation, { properties }: Ontology): Readonly<Record<string, unknown>> {
  const property = properties.get(iri);
  const datatype = property === undefined ? `${xsd}string` : datatypeOf(property);
  return {
    '@type': `${sosa}Observation`,
    observedProperty: iri,
    result: typedValue(value, datatype),
    resultTime: formatInstant(time),
    quality,
    ...(property?.unit === undefined ? {} : { unit: property.unit }),
  };
}

function observationTriples(subject: string, { property: iri, value, time, quality }: Observation, { properties }: Ontology): readonly Triple[] {
  const property = properties.get(iri);
  const datatype = property === undefined ? `${xsd}string` : datatypeOf(property);
  return [
    { subject, predicate: `${rdf}type`, object: `${sosa}Observation` },
    { subject, predicate: `${sosa}observedProperty`, object: iri },
    { subject, predicate: `${sosa}hasSimpleResult`, object: toTerm(value, datatype) },
    { subject, predicate: `${sosa}resultTime`, object: { value: formatInstant(time), datatype: `${xsd}dateTime` } },
    { subject, predicate: `${tq}quality`, object: { value: quality, datatype: `${xsd}string` } },
    ...(property?.unit === undefined ? [] : [{ subject, predicate: `${qudt}hasUnit`, object: property.unit }]),
  ];
}
