import { parseValue } from '../kernel/exact-json.ts';
import { localName } from '../kernel/iri.ts';
import type { Value } from '../kernel/value.ts';
import { pickText, scalarOf } from './compile/reading.ts';
import type { Property } from './ontology.ts';
import type { TripleGraph, TripleTerm } from './triple-graph.ts';
import { rdfJson, rdfType, xsd } from './words.ts';

/** The value of an attribute from the terms that stand for it; `undefined` when there is none. */
export function attributeValue(graph: TripleGraph, property: Property, terms: readonly TripleTerm[]): Value | undefined {
  const isText = terms.length > 0 && terms.every((term) => typeof term !== 'string' && term.language !== undefined);
  if (isText && !property.many) return pickText(terms);
  const values = terms.map((term) => valueOfTerm(graph, asDeclared(term, property))).filter((value) => value !== undefined);
  return property.many ? values : values[0];
}

/** Plain text where the property says number or flag is one (CIM writes no datatypes); text that is no number stays text. */
function asDeclared(term: TripleTerm, { schema }: Property): TripleTerm {
  if (typeof term === 'string' || term.datatype !== xsd('string') || term.language !== undefined) return term;
  const text = term.value.trim();
  if (schema?.kind === 'number' && /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text))
    return { value: text, datatype: schema.integer ? xsd('integer') : xsd('double') };
  return schema?.kind === 'flag' && /^(true|false|0|1)$/.test(text) ? { value: text, datatype: xsd('boolean') } : term;
}

/** A literal as scalar, JSON as what it stands for, an IRI as text, a list as list, a blank node as a structured value. */
function valueOfTerm(graph: TripleGraph, term: TripleTerm, depth = 0): Value | undefined {
  if (typeof term !== 'string') return term.datatype === rdfJson ? (parseValue(term.value) ?? term.value) : scalarOf(term);
  if (!term.startsWith('_:')) return term;
  if (depth > 8) return undefined;
  const members = graph.list(term);
  if (members.length > 0) return members.map((member) => valueOfTerm(graph, member, depth + 1)).filter((value) => value !== undefined);
  const fields = new Map<string, Value>();
  for (const [predicate, object] of graph.of(term)) {
    const value = predicate === rdfType ? undefined : valueOfTerm(graph, object, depth + 1);
    if (value !== undefined) fields.set(localName(predicate), value);
  }
  return Object.fromEntries(fields);
}
