import type { Violation } from '../../kernel/violation.ts';
import type { OntologyReader, SourceDocument } from '../../ontology/ontology-reader.ts';
import { termReader } from '../../ontology/rdfjs-terms.ts';
import type { TripleSink } from '../../ontology/triple-graph.ts';
import { LocalJsonLdParser } from './json-ld-parser.ts';
import { jsonFault } from './json-syntax.ts';
import { subjectPlaces } from './subject-places.ts';

const maximumLength = 50_000_000;
const deepest = 64;

/** Relative IRIs of a document without `@base` are resolved against this one, and warned of. */
const fallbackBase = 'https://w3id.org/twinql/base/';

/**
 * Reads JSON-LD. Triples go on to the sink as they are found. A context is read from the document alone: one that is named by its address is
 * never fetched and none is bundled. Documents with a context of DTDL are left to the reader of DTDL.
 */
export function jsonLdReader(_context: (url: string) => string | undefined = () => undefined): OntologyReader {
  return {
    recognises: ({ name, text }) => /^[\s\uFEFF]*[[{]/.test(text) && !text.includes('dtmi:dtdl:context') && (/\.jsonld$/i.test(name) || looksLikeJsonLd(text)),
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

/** A context of its own, a graph, or names that are IRIs other than DTDL's. JSON without any of these is left to others, and so are interfaces of DTDL. */
function looksLikeJsonLd(text: string): boolean {
  if (!text.includes('"@context"') && /"@type"\s*:\s*(\[\s*)?"Interface"/.test(text)) return false;
  return /"@context"\s*:\s*(\[\s*)?(\{|"https?:)/.test(text) || /"@graph"\s*:/.test(text) || /"@(?:id|type)"\s*:\s*(\[\s*)?"(https?:\/\/|urn:|_:)/.test(text);
}

async function readDocument({ name: file, text: given }: SourceDocument, sink: TripleSink, signal: AbortSignal): Promise<readonly Violation[]> {
  const text = given.replace(/^\uFEFF/, '');
  if (text.length > maximumLength) return [syntaxViolation(file, 'The document is larger than 50 MB', undefined)];
  const fault = jsonFault(text, deepest);
  if (fault !== undefined) return [syntaxViolation(file, fault.message, fault.line)];
  const state: State = { file, line: 1, violations: [], remote: new Set() };
  const parser = new LocalJsonLdParser(fallbackBase, tripleListener(file, text, sink, state), (url) => state.remote.add(url));
  parser.on('error', (error: Error) => fail(state, error));
  parser.on('context', (context: unknown) => sendPrefixes(context, sink));
  parser.resume();
  await feed(parser, text, state, signal);
  parser.destroy();
  return [...Array.from(state.remote, (url) => remoteViolation(url, file, text)), ...state.violations];
}

/** What is known while a document is read: the line the parser is at, and what was wrong so far. */
interface State {
  readonly file: string;
  line: number;
  failed?: true;
  warned?: true;
  readonly violations: Violation[];
  /** Addresses of contexts that the document refers to. */
  readonly remote: Set<string>;
}

function tripleListener(file: string, text: string, sink: TripleSink, state: State): ConstructorParameters<typeof LocalJsonLdParser>[1] {
  const terms = termReader(file);
  const placeOf = subjectPlaces(file, text);
  return ({ subject, predicate, object }) => {
    const place = placeOf(subject.value);
    if (subject.value.startsWith(fallbackBase) && state.warned !== true) {
      state.warned = true;
      state.violations.push(relativeViolation(subject.value, place));
    }
    sink.add(terms.resource(subject), predicate.value, terms.term(object), place);
  };
}

/** Line by line, so that the place of an error is known: a fault of meaning shows itself when the parser meets it. */
async function feed(parser: LocalJsonLdParser, text: string, state: State, signal: AbortSignal): Promise<void> {
  let from = 0;
  while (from < text.length && state.failed !== true) {
    const found = text.indexOf('\n', from);
    const end = found < 0 ? text.length : found + 1;
    const chunk = text.slice(from, end);
    from = end;
    await new Promise<void>((resolve) => {
      parser.once('close', resolve);
      parser.write(chunk, (error) => {
        if (error instanceof Error) fail(state, error);
        parser.off('close', resolve);
        resolve();
      });
    });
    if (found >= 0 && from < text.length) state.line++;
    signal.throwIfAborted();
  }
}

function fail(state: State, error: Error): void {
  if (state.failed === true) return;
  state.failed = true;
  if (state.remote.size === 0) state.violations.push(syntaxViolation(state.file, error.message.replace(/\.$/, ''), state.line));
}

/** The prefixes of a context: names for IRIs that end as namespaces do. */
function sendPrefixes(context: unknown, sink: TripleSink): void {
  if (Array.isArray(context)) {
    for (const part of context) sendPrefixes(part, sink);
    return;
  }
  if (typeof context !== 'object' || context === null) return;
  for (const [prefix, namespace] of Object.entries(context)) {
    if (!prefix.startsWith('@') && typeof namespace === 'string' && /^[a-z][a-z0-9+.-]*:.*[/#:]$/i.test(namespace)) sink.prefix(prefix, namespace);
  }
}

function syntaxViolation(file: string, message: string, line: number | undefined): Violation {
  return {
    code: 'SYNTAX',
    severity: 'error',
    message: `${message.slice(0, 400)}.`,
    remedy: 'Mend the JSON-LD at this place.',
    place: line === undefined ? { file } : { file, line },
  };
}

function remoteViolation(url: string, file: string, text: string): Violation {
  const at = text.indexOf(url);
  return {
    code: 'REMOTE_CONTEXT',
    severity: 'error',
    message: `The document needs the context <${url.slice(0, 300)}>, and contexts are never fetched.`,
    remedy: 'Write the content of that context into the document, in place of its address.',
    place: at < 0 ? { file } : { file, line: text.slice(0, at).split('\n').length },
  };
}

function relativeViolation(iri: string, place: NonNullable<Violation['place']>): Violation {
  return {
    code: 'RELATIVE',
    severity: 'warning',
    message: `"${iri.slice(fallbackBase.length)}" is a relative IRI in a document without @base; it is read as <${iri}>.`,
    remedy: 'Add @base to the context with the namespace these twins shall keep, or write absolute IRIs.',
    place,
  };
}
