import { canonicalJson } from '../kernel/canonical-json.ts';
import type { Value } from '../kernel/value.ts';
import type { Property } from '../ontology/ontology.ts';
import type { TripleTerm } from '../ontology/triple-graph.ts';
import type { ValueSchema } from '../ontology/value-schema.ts';

export const xsd = 'http://www.w3.org/2001/XMLSchema#';
const rdfJson = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON';

const plainDatatypes: Readonly<Partial<Record<ValueSchema['kind'], string>>> = {
  flag: `${xsd}boolean`,
  dateTime: `${xsd}dateTime`,
  date: `${xsd}date`,
  time: `${xsd}time`,
  duration: `${xsd}duration`,
  enum: `${xsd}string`,
};

/** Datatype IRI of a property's values; `'@id'` when they are IRIs. Structured values are `rdf:JSON`. */
export function datatypeOf({ schema }: Property): string {
  if (schema === undefined || schema.kind === 'any') return `${xsd}string`;
  if (schema.kind === 'iri') return '@id';
  if (schema.kind === 'number' || schema.kind === 'text' || schema.kind === 'geometry') return schema.datatype;
  return plainDatatypes[schema.kind] ?? rdfJson;
}

/** The single values of a property: a list is several values where the property may have many and its values are no lists themselves. */
export function singleValues(property: Property, value: Value): readonly Value[] {
  const isList = property.schema?.kind === 'array' || property.schema?.kind === 'vector';
  return Array.isArray(value) && !isList ? value : [value];
}

/** A value as RDF: canonical lexical form, so that Turtle and JSON-LD say the same. */
export function toTerm(value: Value, datatype: string): TripleTerm {
  if (datatype === '@id' && typeof value === 'string') return value;
  return { value: lexicalForm(value, datatype), datatype: datatype === '@id' ? `${xsd}string` : datatype };
}

/** A value as JSON-LD that reads back as the same term under a context that says the datatype: native where JSON-LD keeps it, else text. */
export function toJsonLdValue(value: Value, datatype: string): unknown {
  if (datatype === rdfJson) return value;
  if (typeof value === 'boolean' && datatype === `${xsd}boolean`) return value;
  if (typeof value === 'number' && (datatype === `${xsd}double` || (datatype === `${xsd}integer` && Number.isSafeInteger(value)))) return value;
  return datatype === '@id' && typeof value === 'string' ? value : lexicalForm(value, datatype);
}

/** How a context names a datatype. */
export function contextType(datatype: string): string {
  return datatype === rdfJson ? '@json' : datatype;
}

function lexicalForm(value: Value, datatype: string): string {
  if (datatype === rdfJson || typeof value === 'object') return canonicalJson(value);
  if (typeof value === 'number' && (datatype === `${xsd}double` || datatype === `${xsd}float`)) return canonicalDouble(value);
  return String(value);
}

/** The canonical form of XML Schema's double: `1.25E0`. */
function canonicalDouble(value: number): string {
  const [mantissa = '0', exponent = '0'] = value.toExponential().split('e');
  return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}E${String(Number(exponent))}`;
}
