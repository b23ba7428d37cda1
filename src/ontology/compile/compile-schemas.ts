import { localName, type Iri } from '../../kernel/iri.ts';
import { labelOf, namedIris, numericKind, scalarOf, termIri, textAt } from './reading.ts';
import { derivedFrom, patternOf } from './datatype-facets.ts';
import type { TripleGraph, TripleTerm } from '../triple-graph.ts';
import type { EnumOption, ValueSchema } from '../value-schema.ts';
import { owl, rdfs, rdfType, sh, tq, xsd, xsdNamespace } from '../words.ts';

/** The words of DTDL's own metamodel, in which the DTDL reader writes complex schemas down. */
export function dtdl(name: string): string {
  return `dtmi:dtdl:${name}`;
}

// A Map, since the names come from outside: xsd:constructor must find nothing.
const simple: ReadonlyMap<string, ValueSchema> = new Map<string, ValueSchema>([
  ['dateTime', { kind: 'dateTime' }],
  ['dateTimeStamp', { kind: 'dateTime' }],
  ['date', { kind: 'date' }],
  ['time', { kind: 'time' }],
  ['duration', { kind: 'duration' }],
  ['dayTimeDuration', { kind: 'duration' }],
  ['anyURI', { kind: 'iri' }],
  ['boolean', { kind: 'flag' }],
]);
const geometry = /^(http:\/\/www\.opengis\.net\/ont\/geosparql#|dtmi:standard:schema:geospatial:)/;

// Schemas that DTDL itself provides: of geography, a decimal number with its scale.
const standardSchema = /^dtmi:(standard|iotcentral):schema:/;
const uuid = '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$';

/** Whether an IRI is a datatype rather than a class. */
export function isDatatype(graph: TripleGraph, iri: string): boolean {
  return (
    iri.startsWith(xsdNamespace) ||
    iri === tq('Vector') ||
    iri === rdfs('Literal') ||
    /#(langString|HTML|XMLLiteral|JSON)$/.test(iri) ||
    geometry.test(iri) ||
    iri.startsWith(dtdl('instance:Schema:')) ||
    standardSchema.test(iri) ||
    graph.has(iri, rdfType, rdfs('Datatype')) ||
    graph.has(iri, rdfType, owl('DataRange')) ||
    graph.object(iri, owl('onDatatype')) !== undefined ||
    ['Enum', 'Object', 'Array', 'Map'].some((kind) => graph.has(iri, rdfType, dtdl(`class:${kind}`)))
  );
}

/** What values of a datatype (XSD, `tq:Vector`, a DTDL schema, an enumeration) look like. */
export function schemaOf(graph: TripleGraph, node: string, depth = 0): ValueSchema {
  if (depth > 16) return { kind: 'any' };
  return simpleSchema(node) ?? listedSchema(graph, node) ?? dtdlSchema(graph, node, depth) ?? derivedSchema(graph, node, depth);
}

function simpleSchema(node: string): ValueSchema | undefined {
  const datatype = termIri(node);
  const number = numericKind(node);
  if (datatype === undefined) return undefined;
  if (number !== undefined) return { kind: 'number', integer: number === 'integer', datatype };
  if (node === tq('Vector')) return { kind: 'vector' };
  if (node === rdfs('Literal')) return { kind: 'any' };
  if (geometry.test(node)) return { kind: 'geometry', datatype };
  if (node.startsWith(dtdl('instance:Schema:uuid'))) return { kind: 'text', datatype, pattern: uuid };
  if (standardSchema.test(node)) return { kind: 'any' };
  if (!node.startsWith(xsdNamespace)) return undefined;
  return simple.get(node.slice(xsdNamespace.length)) ?? { kind: 'text', datatype };
}

/** An enumeration: `owl:oneOf` or `sh:in` on the node. */
function listedSchema(graph: TripleGraph, node: string): ValueSchema | undefined {
  const list = graph.resource(node, owl('oneOf')) ?? graph.resource(node, sh('in'));
  return list === undefined ? undefined : { kind: 'enum', options: graph.list(list).map((term) => optionOf(graph, term)) };
}

/** One option of an enumeration; an IRI is known by its local name and stored as its IRI. */
export function optionOf(graph: TripleGraph, term: TripleTerm): EnumOption {
  if (typeof term !== 'string') return { name: term.value, value: scalarOf(term) };
  const iri = termIri(term);
  const label = labelOf(graph, term);
  return { name: localName(term), value: term, ...(iri !== undefined && { iri }), ...(label !== undefined && { label }) };
}

function dtdlSchema(graph: TripleGraph, node: string, depth: number): ValueSchema | undefined {
  const is = (kind: string): boolean => graph.has(node, rdfType, dtdl(`class:${kind}`));
  const inner = (word: string): ValueSchema => {
    const target = graph.resource(node, dtdl(`property:${word}`));
    return target === undefined ? { kind: 'any' } : schemaOf(graph, target, depth + 1);
  };
  if (is('Array')) return { kind: 'array', of: inner('elementSchema') };
  if (is('Map')) return { kind: 'map', of: inner('mapValue') };
  if (is('Enum')) return { kind: 'enum', options: graph.resources(node, dtdl('property:enumValues')).map((value) => dtdlOption(graph, value)) };
  if (!is('Object')) return undefined;
  const fields = graph.resources(node, dtdl('property:fields')).map((field) => {
    const iri = termIri(field);
    const schema = graph.resource(field, dtdl('property:schema'));
    return {
      name: textAt(graph, field, tq('name')) ?? localName(field),
      schema: schema === undefined ? ({ kind: 'any' } as const) : schemaOf(graph, schema, depth + 1),
      ...(iri !== undefined && { iri }),
    };
  });
  return { kind: 'object', fields };
}

function dtdlOption(graph: TripleGraph, node: string): EnumOption {
  const literal = graph.objects(node, dtdl('property:enumValue')).find((term) => typeof term !== 'string');
  const name = textAt(graph, node, tq('name')) ?? localName(node);
  const iri = termIri(node);
  const label = labelOf(graph, node);
  return { name, value: literal === undefined ? name : scalarOf(literal), ...(iri !== undefined && { iri }), ...(label !== undefined && { label }) };
}

/** A datatype derived from another (`owl:onDatatype`), or an unknown one, which is text. */
function derivedSchema(graph: TripleGraph, node: string, depth: number): ValueSchema {
  const base = derivedFrom(graph, node) ?? namedIris(graph.objects(node, rdfs('subClassOf')))[0];
  const text: Iri | undefined = termIri(xsd('string'));
  if (base !== undefined && base !== node) return withPattern(schemaOf(graph, base, depth + 1), patternOf(graph, node));
  return text === undefined ? { kind: 'any' } : { kind: 'text', datatype: text };
}

function withPattern(schema: ValueSchema, pattern: string | undefined): ValueSchema {
  return schema.kind === 'text' && pattern !== undefined ? { ...schema, pattern } : schema;
}
