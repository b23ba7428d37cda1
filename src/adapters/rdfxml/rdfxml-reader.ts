import type { Violation } from '../../kernel/violation.ts';
import type { OntologyReader, SourceDocument } from '../../ontology/ontology-reader.ts';
import { termReader } from '../../ontology/rdfjs-terms.ts';
import type { TripleSink } from '../../ontology/triple-graph.ts';
import { checkEntities } from './entity-guard.ts';
import { foreignFormat, rdfNamespace } from './foreign-xml.ts';
import { XmlParser } from './xml-parser.ts';
import { readPrologue } from './xml-prologue.ts';

const suffix = /\.(rdf|owl|xml)$/i;

/** Relative IRIs of a document without `xml:base` are resolved against this one, and warned of. */
const fallbackBase = 'https://w3id.org/twinql/base/';

/** Reads RDF/XML. Triples go on to the sink as they are parsed; nothing that a document refers to is ever fetched. Other XML is named and refused. */
export function rdfXmlReader(): OntologyReader {
  return {
    recognises: ({ name, text }) => looksLikeXml(text, suffix.test(name)),
    read: async (documents, sink, signal) => {
      const violations: Violation[] = [];
      for (const document of documents) {
        signal.throwIfAborted();
        violations.push(...(await readDocument(document, sink, signal)));
      }
      return violations;
    },
  };
}

/** `<a:b> <a:p> …` may be Turtle: a root element without a declaration before it must have an attribute, or the file a suffix of XML. */
function looksLikeXml(text: string, hasSuffix: boolean): boolean {
  if (/^[\s\uFEFF]*<[?!]/.test(text)) return true;
  const start = /^[\s\uFEFF]*<[\p{L}_][\p{L}\p{N}_.:-]*(\s+[\p{L}_][\p{L}\p{N}_.:-]*\s*=|\s*\/?>)/u.exec(text.slice(0, 4096))?.[1];
  return start !== undefined && (start.endsWith('=') || hasSuffix);
}

async function readDocument(document: SourceDocument, sink: TripleSink, signal: AbortSignal): Promise<readonly Violation[]> {
  const { name: file, text } = document;
  const prologue = readPrologue(text);
  const refused = checkEntities(document, prologue);
  if (refused !== undefined) return [refused];
  if (prologue.root === undefined) return [syntaxViolation(file, 'There is no root element', 1)];
  const state: State = { file, line: 1, violations: [] };
  const parser = new XmlParser(fallbackBase, listeners(document, sink, state));
  parser.on('error', (error: Error) => fail(state, error));
  parser.resume();
  await feed(parser, text, state, signal);
  const unclosed = parser.open.at(-1);
  if (state.failed !== true && unclosed !== undefined) state.violations.push(syntaxViolation(file, `The element <${unclosed}> is not closed`, state.line));
  parser.destroy();
  return state.violations;
}

/** What is known while a document is read: the line the parser is at, and what was wrong so far. */
interface State {
  readonly file: string;
  line: number;
  failed?: true;
  warned?: true;
  readonly violations: Violation[];
}

function listeners({ name: file }: SourceDocument, sink: TripleSink, state: State): ConstructorParameters<typeof XmlParser>[1] {
  const terms = termReader(file);
  return {
    onPrefix: (prefix, namespace) => sink.prefix(prefix, namespace),
    onRoot: (name, namespace) => {
      if (namespace === rdfNamespace) return;
      state.failed = true;
      state.violations.push(foreignFormat(name, namespace, { file, line: state.line }));
    },
    onTriple: ({ subject, predicate, object }) => {
      if (state.failed === true) return;
      const place = { file, line: state.line };
      if (subject.termType === 'Quad' || object.termType === 'Quad') {
        state.violations.push({
          code: 'TRIPLE_TERM',
          severity: 'warning',
          message: 'A statement about a statement is not read.',
          remedy: 'Say it of a node of its own.',
          place,
        });
        return;
      }
      if (subject.value.startsWith(fallbackBase) && state.warned !== true) {
        state.warned = true;
        state.violations.push(relativeViolation(subject.value, file, state.line));
      }
      sink.add(terms.resource(subject), predicate.value, terms.term(object), place);
    },
  };
}

/** Line by line, so that the place of every triple and of every error is known. The parser works inside `write`. */
async function feed(parser: XmlParser, text: string, state: State, signal: AbortSignal): Promise<void> {
  let from = 0;
  while (from < text.length && state.failed !== true) {
    const found = text.indexOf('\n', from);
    const end = found < 0 ? text.length : found + 1;
    const chunk = text.slice(from, end);
    from = end;
    await new Promise<void>((resolve) => {
      parser.write(state.line === 1 ? chunk.replace(/^\uFEFF/, '') : chunk, (error) => {
        if (error instanceof Error) fail(state, error);
        resolve();
      });
    });
    if (found >= 0 && from < text.length) state.line++;
    signal.throwIfAborted();
  }
}

/** The parser goes on after its first error; what it says then is a consequence of the first. */
function fail(state: State, error: Error): void {
  if (state.failed === true) return;
  state.failed = true;
  const [, line] = /^(?:Line )?(\d+)(?::\d+| column \d+): /.exec(error.message) ?? [];
  const message = error.message.replace(/^(?:Line )?\d+(?::\d+| column \d+): /, '').replace(/\.$/, '');
  state.violations.push(syntaxViolation(state.file, message, line === undefined ? state.line : Number(line)));
}

function syntaxViolation(file: string, message: string, line: number | undefined): Violation {
  return {
    code: 'SYNTAX',
    severity: 'error',
    message: `${message.charAt(0).toUpperCase()}${message.slice(1, 400)}.`,
    remedy: 'Mend the RDF/XML at this place.',
    place: line === undefined ? { file } : { file, line },
  };
}

function relativeViolation(iri: string, file: string, line: number): Violation {
  return {
    code: 'RELATIVE',
    severity: 'warning',
    message: `"${iri.slice(fallbackBase.length)}" is a relative IRI in a document without xml:base; it is read as <${iri}>.`,
    remedy: 'Add xml:base with the namespace these twins shall keep, or write absolute IRIs.',
    place: { file, line },
  };
}
