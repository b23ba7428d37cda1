import { canonicalJson } from '../../src/kernel/canonical-json.ts';
import type { Value } from '../../src/kernel/value.ts';

// Reads the part of JSON-LD 1.1 that our documents use, by the rules of the specification (expansion, value to RDF), independently of what writes them.

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Context = Readonly<Record<string, Json>>;

const xsd = 'http://www.w3.org/2001/XMLSchema#';
const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

/** The triples of a document as sorted lines; blank nodes are written as what is said of them. */
export function triplesOfJsonLd(document: Json, context: Context): readonly string[] {
  const lines: string[] = [];
  read(document as Record<string, Json>, context, lines);
  return lines.toSorted();
}

function read(node: Readonly<Record<string, Json>>, context: Context, lines: string[]): string {
  const keys = Object.keys(node).filter((key) => key !== '@context');
  const own: string[] = [];
  const said: (readonly [string, string])[] = [];
  let subject: string | undefined;
  for (const key of keys) {
    const term = context[key];
    const keyword = key.startsWith('@') ? key : term === '@id' || term === '@type' ? term : undefined;
    if (keyword === '@id') subject = `<${node[key] as string}>`;
    else if (keyword === '@type') for (const type of listed(node[key])) said.push([`${rdf}type`, `<${typeIri(type as string, context)}>`]);
    else {
      const definition = (typeof term === 'object' ? term : { '@id': term ?? key }) as Readonly<Record<string, Json>>;
      const coerced = definition['@type'] as string | undefined;
      for (const value of coerced === '@json' && !isJsonList(node[key]) ? [node[key]!] : listed(node[key])) {
        said.push([definition['@id'] as string, object(value, coerced, context, own)]);
      }
    }
  }
  const text =
    subject ??
    `[${said
      .map(([predicate, value]) => `${predicate} ${value}`)
      .toSorted()
      .join('; ')}]`;
  lines.push(...own, ...(subject === undefined ? [] : said.map(([predicate, value]) => `${subject} ${predicate} ${value}`)));
  return text;
}

function object(value: Json, coerced: string | undefined, context: Context, lines: string[]): string {
  if (coerced === '@json') return literal(canonicalJson(value as Value), `${rdf}JSON`);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const given = value as Readonly<Record<string, Json>>;
    if ('@value' in given) return object(given['@value'], given['@type'] as string, context, lines);
    return Object.keys(given).join() === '@id' ? `<${given['@id'] as string}>` : read(given, context, lines);
  }
  if (coerced === '@id') return `<${String(value)}>`;
  if (typeof value === 'boolean') return literal(String(value), coerced ?? `${xsd}boolean`);
  if (typeof value === 'number') {
    const isDouble = coerced === `${xsd}double` || !Number.isInteger(value) || Math.abs(value) >= 1e21;
    return isDouble ? literal(doubleForm(value), coerced ?? `${xsd}double`) : literal(value.toFixed(0), coerced ?? `${xsd}integer`);
  }
  return literal(String(value), coerced ?? `${xsd}string`);
}

/** `%1.15E` without trailing zeros, as the specification says. */
function doubleForm(value: number): string {
  return value
    .toExponential(15)
    .replace(/(\d)0*e\+?/, '$1E')
    .replace(/\.E/, '.0E');
}

export function literal(value: string, datatype: string): string {
  return `${JSON.stringify(value)}^^${datatype}`;
}

function typeIri(type: string, context: Context): string {
  const term = context[type];
  return typeof term === 'string' ? term : type;
}

function listed(value: Json | undefined): readonly Json[] {
  return value === undefined ? [] : Array.isArray(value) ? (value as readonly Json[]) : [value];
}

function isJsonList(value: Json | undefined): boolean {
  return Array.isArray(value);
}
