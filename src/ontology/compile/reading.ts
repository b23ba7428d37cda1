import { parseDurationMs } from '../../kernel/instant.ts';
import { parseIri, type Iri } from '../../kernel/iri.ts';
import type { Scalar } from '../../kernel/value.ts';
import type { Literal, TripleGraph, TripleTerm } from '../triple-graph.ts';
import { qudt, rdfs, skos, xsdNamespace } from '../words.ts';

/** The IRI of a subject; a blank node gets a skolem IRI that is the same on every start (RDF 1.1 §3.5). */
export function termIri(term: string): Iri | undefined {
  return parseIri(term.startsWith('_:') ? `https://w3id.org/twinql/.well-known/genid/${term.slice(2)}` : term);
}

/** The IRIs among some terms, blank nodes left out, without repetitions. */
export function namedIris(terms: Iterable<TripleTerm>): readonly Iri[] {
  const found = new Set<Iri>();
  for (const term of terms) {
    const iri = typeof term === 'string' && !term.startsWith('_:') ? parseIri(term) : undefined;
    if (iri !== undefined) found.add(iri);
  }
  return [...found];
}

export function literalAt(graph: TripleGraph, subject: string, predicate: string): Literal | undefined {
  return graph.objects(subject, predicate).find((term) => typeof term !== 'string');
}

export function textAt(graph: TripleGraph, subject: string, predicate: string): string | undefined {
  return literalAt(graph, subject, predicate)?.value;
}

/** The finite number a subject has for a predicate. */
export function numberAt(graph: TripleGraph, subject: string, predicate: string): number | undefined {
  const text = textAt(graph, subject, predicate)?.trim();
  const value = text === undefined || text === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}

export function flagAt(graph: TripleGraph, subject: string, predicate: string): boolean {
  const text = textAt(graph, subject, predicate);
  return text === 'true' || text === '1';
}

/** An ISO 8601 duration in milliseconds. */
export function durationAt(graph: TripleGraph, subject: string, predicate: string): number | undefined {
  const text = textAt(graph, subject, predicate);
  return text === undefined ? undefined : parseDurationMs(text);
}

/** The text for people: English first, then without language, then whatever there is. */
export function pickText(terms: Iterable<TripleTerm>): string | undefined {
  let best: Literal | undefined;
  for (const term of terms) {
    if (typeof term !== 'string' && (best === undefined || languageRank(term) < languageRank(best))) best = term;
  }
  return best?.value;
}

function languageRank({ language }: Literal): number {
  return language?.startsWith('en') === true ? 0 : language === undefined ? 1 : 2;
}

export function labelOf(graph: TripleGraph, subject: string): string | undefined {
  return pickText(graph.objects(subject, rdfs('label'))) ?? pickText(graph.objects(subject, skos('prefLabel')));
}

/** The predicates that name a unit: QUDT's two and what is declared below them, such as `brick:hasUnit`. */
export function unitWords(graph: TripleGraph): readonly string[] {
  return withWordsBelow(graph, [qudt('hasUnit'), qudt('unit')]);
}

/** The predicates that name a kind of quantity, `brick:hasQuantity` included where it is put below QUDT's. */
export function quantityKindWords(graph: TripleGraph): readonly string[] {
  return withWordsBelow(graph, [qudt('hasQuantityKind')]);
}

function withWordsBelow(graph: TripleGraph, roots: readonly string[]): readonly string[] {
  return [...roots, ...roots.flatMap((root) => graph.subjectsOf(rdfs('subPropertyOf'), root))];
}

const integers = /^(integer|long|int|short|byte|(nonNegative|nonPositive|positive|negative)Integer|unsigned(Long|Int|Short|Byte))$/;
const reals = new Set(['double', 'float', 'decimal']);

/** What kind of number an XSD datatype is, if any. */
export function numericKind(datatype: string): 'integer' | 'real' | undefined {
  if (!datatype.startsWith(xsdNamespace)) return undefined;
  const name = datatype.slice(xsdNamespace.length);
  return reals.has(name) ? 'real' : integers.test(name) ? 'integer' : undefined;
}

/** A literal as a plain value: numbers that a double holds exactly enough become numbers, the rest stays text. */
export function scalarOf({ value, datatype }: Literal): Scalar {
  if (datatype === `${xsdNamespace}boolean`) return value === 'true' || value === '1';
  const kind = numericKind(datatype);
  const number = kind === undefined ? Number.NaN : Number(value);
  const exact = kind === 'integer' ? Number.isSafeInteger(number) : Number.isFinite(number);
  return exact ? number : value;
}
