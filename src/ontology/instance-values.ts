import { parseValue } from '../kernel/exact-json.ts';
import { localName } from '../kernel/iri.ts';
import type { Value } from '../kernel/value.ts';
import { pickText, scalarOf } from './compile/reading.ts';
import type { Property } from './ontology.ts';
import type { TripleGraph, TripleTerm } from './triple-graph.ts';
import { rdfJson, rdfType } from './words.ts';

/** The value of an attribute from the terms that stand for it; `undefined` when there is none. */
export function attributeValue(graph: TripleGraph, property: Property, terms: readonly TripleTerm[]): Value | undefined {
  const isText = terms.length > 0 && terms.every((term) => typeof term !== 'string' && term.language !== undefined);
  if (isText && !property.many) return pickText(terms);
  const values = terms.map((term) => valueOfTerm(graph, term)).filter((value) => value !== undefined);
  return property.many ? values : values[0];
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
