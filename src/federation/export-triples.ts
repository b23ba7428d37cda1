import { exactJson } from '../kernel/exact-json.ts';
import { parseIri, type Iri } from '../kernel/iri.ts';
import type { Value } from '../kernel/value.ts';
import type { TwinWithLinks } from '../graph/bulk/export-graph.ts';
import { compareLinks } from '../graph/bulk/link-order.ts';
import type { Relationship } from '../graph/twin.ts';
import { attributesAt } from '../ontology/instance-links.ts';
import { readTwins, type TwinData, type TwinLink, type TwinSet } from '../ontology/instances.ts';
import type { Ontology, Property } from '../ontology/ontology.ts';
import { attributesRemainder, linksRemainder, remainderOf } from '../ontology/remainder.ts';
import { TripleGraph, type TripleTerm } from '../ontology/triple-graph.ts';
import { rdf, rdfJson, rdfs, rdfType, tq, xsd } from '../ontology/words.ts';
import type { Triple } from './linked-data.ts';
import { datatypeOf, singleValues, toTerm } from './rdf-value.ts';

/** A twin as triples: those about itself, then the statements about its relationships. */
export interface TwinTriples {
  readonly about: readonly Triple[];
  readonly statements: readonly Triple[];
}

/**
 * Twins as triples from which exactly the same twins are read again: they are read back at once, and what was not read as it was meant is put beside the
 * twin (`tq:exactly`). A relationship with an id or attributes is a triple and a statement about it; `nextNode` gives each statement its blank node.
 */
export function exportTriples(portion: readonly TwinWithLinks[], ontology: Ontology, nextNode: () => string): readonly TwinTriples[] {
  const native = portion.map((each) => nativeTriples(each, ontology, nextNode));
  const graph = new TripleGraph();
  for (const { about, statements } of native) for (const { subject, predicate, object } of [...about, ...statements]) graph.add(subject, predicate, object);
  const subjects = new Set(portion.map(({ twin }) => twin.iri));
  const unread = notRead(portion, readTwins(graph, ontology, subjects));
  for (const { iri, classes } of unread.values()) graph.add(iri, tq('exactly'), exactly(iri, { classes }).object);
  const read = readTwins(graph, ontology, subjects);
  const twins = new Map<Iri, TwinData>(read.twins.map((twin) => [twin.iri, twin]));
  const links = Map.groupBy([...read.relationships, ...read.unresolved], ({ source }) => source);
  return portion.map(({ twin, links: meant }, i) => {
    const { about, statements } = native[i] ?? { about: [], statements: [] };
    const classes = unread.has(twin.iri) ? { classes: twin.classes } : {};
    const relationships = areSameLinks(meant, links.get(twin.iri) ?? []) ? {} : { relationships: linksRemainder(meant) };
    const remainder = { ...classes, ...remainderOf(twin, twins.get(twin.iri)), ...relationships };
    return Object.keys(remainder).length === 0 ? { about, statements } : { about: [...about, exactly(twin.iri, remainder)], statements };
  });
}

/** Twins that their types alone do not show to be twins: of classes that the model does not know, or by the name of a term of the model. */
function notRead(portion: readonly TwinWithLinks[], { twins }: TwinSet): ReadonlyMap<Iri, TwinData> {
  const found = new Set(twins.map(({ iri }) => iri));
  return new Map(portion.filter(({ twin }) => !found.has(twin.iri)).map(({ twin }) => [twin.iri, twin]));
}

function exactly(subject: string, remainder: Value): Triple {
  return { subject, predicate: tq('exactly'), object: { value: exactJson(remainder), datatype: rdfJson } };
}

function areSameLinks(meant: readonly Relationship[], read: readonly TwinLink[]): boolean {
  const sorted = read.toSorted(compareLinks);
  return (
    meant.length === sorted.length &&
    meant.every((link, i) => {
      const other = sorted[i];
      return other !== undefined && compareLinks(link, other) === 0 && Object.keys(attributesRemainder(link.attributes, other.attributes)).length === 0;
    })
  );
}

function nativeTriples({ twin, links }: TwinWithLinks, ontology: Ontology, nextNode: () => string): TwinTriples {
  const { iri: subject, classes, name, attributes } = twin;
  const [primary] = classes;
  // what the model does not know as relationships is told beside the twin alone
  const known = links.filter(({ type }) => isRelationship(ontology.properties.get(type)));
  const about: Triple[] = [
    ...classes.map((iri) => ({ subject, predicate: rdfType, object: iri })),
    // the order of classes is not told by their types alone
    ...(primary === undefined || classes.length < 2 ? [] : [{ subject, predicate: tq('primaryClass'), object: primary }]),
    { subject, predicate: rdfs('label'), object: { value: name, datatype: xsd('string') } },
    ...attributeTriples(subject, attributes, ontology).filter(({ predicate }) => predicate !== rdfs('label')),
    ...plainLinks(known),
  ];
  return { about, statements: statementsOf(known, ontology, nextNode) };
}

function isRelationship(property: Property | undefined): boolean {
  return property?.kind === 'relationship' || property?.kind === 'component';
}

function attributeTriples(subject: string, attributes: Readonly<Record<string, Value>>, { properties }: Ontology): readonly Triple[] {
  return Object.keys(attributes)
    .toSorted((a, b) => (a < b ? -1 : 1))
    .flatMap((key) => {
      const iri = parseIri(key);
      const property = iri === undefined ? undefined : properties.get(iri);
      const value = attributes[key];
      if (property === undefined || value === undefined) return [];
      const datatype = datatypeOf(property);
      return singleValues(property, value).map((each) => ({ subject, predicate: key, object: termOf(each, datatype) }));
    });
}

/** A value that is not of its property's datatype is told by its own. */
function termOf(value: Value, datatype: string): TripleTerm {
  if (typeof value === 'object') return toTerm(value, rdfJson);
  if (typeof value === 'boolean') return toTerm(value, xsd('boolean'));
  if (typeof value === 'number' && (!isNumeric(datatype) || (datatype !== xsd('double') && !isPlain(value)))) return toTerm(value, xsd('double'));
  // what is no IRI cannot be written as one
  if (datatype === '@id' && (typeof value !== 'string' || parseIri(value) !== value)) return toTerm(value, xsd('string'));
  return toTerm(value, datatype);
}

function isNumeric(datatype: string): boolean {
  return datatype.startsWith(xsd('')) && !notNumbers.has(datatype);
}

const notNumbers: ReadonlySet<string> = new Set(
  [
    'string',
    'boolean',
    'date',
    'time',
    'dateTime',
    'duration',
    'anyURI',
    'base64Binary',
    'hexBinary',
    'gYear',
    'gMonth',
    'gDay',
    'gYearMonth',
    'gMonthDay',
  ].map(xsd),
);

/** Whether a number's usual text is one of xsd:decimal or xsd:integer. */
function isPlain(value: number): boolean {
  return !String(value).includes('e') && !Object.is(value, -0);
}

/** Each pair of ends once: relationships side by side differ in what is stated about them. */
function plainLinks(links: readonly Relationship[]): readonly Triple[] {
  const pairs = new Map(links.map(({ source, type, target }) => [`${type} ${target}`, { subject: source, predicate: type, object: target }]));
  return [...pairs.values()];
}

function statementsOf(links: readonly Relationship[], ontology: Ontology, nextNode: () => string): readonly Triple[] {
  const groups = Map.groupBy(links, ({ type, target }) => `${type} ${target}`);
  return [...groups.values()]
    .filter((group) => group.some(({ id, attributes }) => id !== '' || Object.keys(attributes).length > 0))
    .flatMap((group) => group.flatMap((link) => statementOf(link, ontology, nextNode())));
}

function statementOf({ source, type, target, id, attributes }: Relationship, ontology: Ontology, node: string): readonly Triple[] {
  const about = (predicate: string, object: TripleTerm): Triple => ({ subject: node, predicate, object });
  const values = attributeTriples(node, attributes, ontology);
  const isCarried = Object.keys(attributes).length === 0;
  return [
    about(rdfType, rdf('Statement')),
    about(rdf('subject'), source),
    about(rdf('predicate'), type),
    about(rdf('object'), target),
    ...(id === '' ? [] : [about(tq('relationshipId'), { value: id, datatype: xsd('string') })]),
    ...values,
    ...(isCarried ? [] : edgeRemainder(node, attributes, values, ontology)),
  ];
}

/** What of a relationship's attributes is not read back from their triples. */
function edgeRemainder(node: string, attributes: Relationship['attributes'], values: readonly Triple[], ontology: Ontology): readonly Triple[] {
  const graph = new TripleGraph();
  for (const { subject, predicate, object } of values) graph.add(subject, predicate, object);
  const remainder = attributesRemainder(attributes, attributesAt(graph, node, ontology));
  return Object.keys(remainder).length === 0 ? [] : [exactly(node, remainder)];
}
