import { EventEmitter } from 'node:events';
import { Parser, type Quad } from 'n3';
import type { Place, Violation } from '../../kernel/violation.ts';
import type { OntologyReader, SourceDocument } from '../../ontology/ontology-reader.ts';
import { termReader } from '../../ontology/rdfjs-terms.ts';
import type { TripleSink } from '../../ontology/triple-graph.ts';
import { lightTerms, type Token } from './light-terms.ts';

const suffix = /\.(ttl|turtle|trig|nt|nq|n3)$/i;
/** A directive, a graph, or something that can be a subject, after white space and comments. What begins as JSON is no subject. */
const looksLikeTurtle =
  /^\uFEFF?(\s|#[^\n]*\n)*(@prefix|@base|@version|PREFIX\s|BASE\s|VERSION\s|GRAPH\s|<[^>]*>\s|_:|\[\s*\]|[[({]\s*(?:<|_:|[\w.-]*:[^/])|[A-Za-z][\w.-]*:|:)/i;

/** Reads Turtle, TriG, N-Triples and N-Quads. Triples go on to the sink as they are parsed and are not kept. */
export function turtleReader(): OntologyReader {
  return {
    recognises: ({ name, text }) => looksLikeTurtle.test(text.slice(0, 65_536)) || suffix.test(name),
    read: async (documents, sink, signal) => {
      const violations: Violation[] = [];
      for (const document of documents) {
        signal.throwIfAborted();
        violations.push(...readDocument(document, sink));
      }
      return violations;
    },
  };
}

/** Relative IRIs of a document without `@base` are resolved against this one, and warned of. */
const fallbackBase = 'https://w3id.org/twinql/base/';

const formats = ['Turtle', 'TriG', 'N-Quads'] as const;
type Format = (typeof formats)[number] | 'N-Triples';

/** Reads a document as its suffix says; where that fails and it is flawless in another of the formats, as that. */
function readDocument(document: SourceDocument, sink: TripleSink): readonly Violation[] {
  const named = formatOf(document.name);
  const violations = parse(document, named, sink);
  if (!violations.some(({ code }) => code === 'SYNTAX')) return violations;
  for (const format of formats) {
    if (format !== named && !parse(document, format, nowhere).some(({ code }) => code === 'SYNTAX')) return parse(document, format, sink);
  }
  return violations;
}

const nowhere: TripleSink = { add: () => undefined, prefix: () => undefined };

function parse(document: SourceDocument, format: Format, sink: TripleSink): readonly Violation[] {
  const light = lightTerms();
  const parser = new Parser({ format, factory: light.factory, ...(format.startsWith('N-') ? {} : { baseIRI: fallbackBase }) });
  const where = statementPlaces(document.name);
  const terms = termReader(document.name);
  let fault: Error | undefined;
  let relative: Violation | undefined;
  let subject: unknown;
  const input = new EventEmitter();
  const callbacks = {
    onToken: (token: Token): void => {
      where.token(token);
      light.token(token);
    },
    onPrefix: (prefix: string, namespace: { readonly value: string }): void => {
      light.prefix(prefix);
      sink.prefix(prefix, namespace.value);
    },
    onQuad: (error: Error | null, quad: Quad | null): void => {
      fault ??= error ?? undefined;
      if (fault !== undefined || quad === null || quad === undefined) return;
      const place = where.place(quad.subject.termType === 'BlankNode');
      if (quad.subject !== subject && quad.subject.value.startsWith(fallbackBase)) relative ??= relativeViolation(quad.subject.value, place);
      subject = quad.subject;
      sink.add(terms.resource(quad.subject), quad.predicate.value, terms.term(quad.object), place);
    },
  };
  parser.parse(input, callbacks);
  try {
    // here and at once, so that what the parser throws is caught: given a text, it throws later, to nobody
    const text = document.text.replace(/^\uFEFF/, '');
    if (text !== '') input.emit('data', text);
    if (fault === undefined) input.emit('end');
  } catch (error) {
    fault ??= gaveUp(error, where.line());
  }
  if (fault !== undefined) return [syntaxViolation(document, fault)];
  return relative === undefined ? [] : [relative];
}

/** A fault of the parser itself on a text it does not expect. */
function gaveUp(error: unknown, line: number): Error {
  return new Error(`The parser gave up here (${error instanceof Error ? error.message.slice(0, 100) : 'no reason given'}) on line ${line}.`);
}

function formatOf(name: string): Format {
  const found = suffix.exec(name)?.[1]?.toLowerCase() ?? 'ttl';
  const bySuffix: Readonly<Record<string, Format>> = { nt: 'N-Triples', nq: 'N-Quads', trig: 'TriG' };
  return bySuffix[found] ?? 'Turtle';
}

/** Follows the tokens, so that a triple is placed where its statement (or its blank node) begins. */
function statementPlaces(file: string): { token(token: Token): void; place(blank: boolean): Place; line(): number } {
  let atStart = true;
  let statement: Place = { file, line: 1 };
  let latest: Place = statement;
  return {
    token: ({ type, line }) => {
      if (latest.line !== line) latest = { file, line };
      if (atStart) statement = latest;
      atStart = type === '.';
    },
    place: (blank) => (blank ? latest : statement),
    line: () => latest.line ?? 1,
  };
}

function relativeViolation(iri: string, place: Place): Violation {
  return {
    code: 'RELATIVE',
    severity: 'warning',
    message: `<${iri.slice(fallbackBase.length)}> is a relative IRI in a document without @base; it is read as <${iri}>.`,
    remedy: 'Add @base with the namespace these twins shall keep, or write absolute IRIs.',
    place,
  };
}

function syntaxViolation({ name }: SourceDocument, error: Error): Violation {
  const line = /on line (\d+)/.exec(error.message)?.[1];
  const prefix = /Undefined prefix "([^"]*)"/.exec(error.message)?.[1];
  return {
    code: 'SYNTAX',
    severity: 'error',
    message: `${error.message
      .replace(/\s+on line \d+\.?/, '')
      .replace(/\.$/, '')
      .slice(0, 400)}.`,
    remedy: prefix === undefined ? 'Mend the Turtle at this place.' : `Declare the prefix (@prefix ${prefix.replace(/:?$/, ':')} <…> .) or correct it.`,
    place: line === undefined ? { file: name } : { file: name, line: Number(line) },
  };
}
