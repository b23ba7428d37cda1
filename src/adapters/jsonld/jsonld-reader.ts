import type { Violation } from '../../kernel/violation.ts';
import type { OntologyReader, SourceDocument } from '../../ontology/ontology-reader.ts';
import { termReader } from '../../ontology/rdfjs-terms.ts';
import type { TripleSink } from '../../ontology/triple-graph.ts';
import { LocalJsonLdParser, type FindContext } from './json-ld-parser.ts';
import { givenContexts, type GivenContexts } from './given-contexts.ts';
import { jsonFault, nestingFault } from './json-syntax.ts';
import { sliceDocument, type Slice } from './slice-document.ts';
import { subjectPlaces } from './subject-places.ts';

const deepest = 64;

/** Relative IRIs of a document without `@base` are resolved against this one, and warned of. */
const fallbackBase = 'https://w3id.org/twinql/base/';

/**
 * Reads JSON-LD. Triples go on to the sink as they are found. A context that is named by its address comes from `context`, which answers the text of its
 * document; it is never fetched and none is bundled. Documents with a context of DTDL are left to the reader of DTDL.
 */
export function jsonLdReader(context: (url: string) => string | undefined = () => undefined): OntologyReader {
  return {
    recognises: ({ name, text }) => /^[\s\uFEFF]*[[{]/.test(text) && !text.includes('dtmi:dtdl:context') && (/\.jsonld$/i.test(name) || looksLikeJsonLd(text)),
    read: async (documents, sink, signal) => {
      const violations: Violation[] = [];
      const contexts = givenContexts(context);
      for (const document of documents) {
        signal.throwIfAborted();
        violations.push(...(await readDocument(document, sink, contexts, signal)));
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

async function readDocument(
  { name: file, text: given }: SourceDocument,
  sink: TripleSink,
  contexts: GivenContexts,
  signal: AbortSignal,
): Promise<readonly Violation[]> {
  const text = given.replace(/^\uFEFF/, '');
  const nested = nestingFault(text, deepest);
  if (nested !== undefined) return [syntaxViolation(file, nested.message, nested.line)];
  const slices = sliceDocument(text, contexts.size);
  if (slices === undefined) {
    const { message, line } = jsonFault(text) ?? { message: 'The document is no JSON', line: 1 };
    return [syntaxViolation(file, message, line)];
  }
  const state: State = { file, violations: [], remote: new Set() };
  const find: FindContext = (url) => {
    const found = contexts.find(url);
    if (found === undefined) state.remote.add(url);
    return found;
  };
  const onTriple = tripleListener(file, text, sink, state);
  for (const slice of slices) {
    signal.throwIfAborted();
    const fault = await readSlice(slice, sink, onTriple, find);
    if (fault === undefined) continue;
    if (state.remote.size === 0) state.violations.push(syntaxViolation(file, fault.message.replace(/\.$/, ''), await lineOfFault(slice, find)));
    break;
  }
  return [...Array.from(state.remote, (url) => remoteViolation(url, file, text)), ...state.violations];
}

/** The first fault of meaning in a part of the document. */
async function readSlice({ text }: Slice, sink: TripleSink, onTriple: OnTriple, find: FindContext): Promise<Error | undefined> {
  let fault: Error | undefined;
  const parser = new LocalJsonLdParser(fallbackBase, (triple) => (fault === undefined ? onTriple(triple) : undefined), find);
  parser.on('error', (error: Error) => (fault ??= error));
  parser.on('context', (context: unknown) => sendPrefixes(context, sink, find));
  parser.resume();
  await new Promise<void>((resolve) => {
    parser.once('close', resolve);
    parser.write(text, (error) => {
      if (error instanceof Error) fault ??= error;
      resolve();
    });
  });
  parser.destroy();
  return fault;
}

/** The line of the first node that has the fault when it is read alone, or else that of the slice. */
async function lineOfFault(slice: Slice, find: FindContext): Promise<number> {
  const nowhere: TripleSink = { add: () => undefined, prefix: () => undefined };
  for (const node of slice.nodes()) if ((await readSlice(node, nowhere, () => undefined, find)) !== undefined) return node.line;
  return slice.line;
}

/** What is known while a document is read. */
interface State {
  readonly file: string;
  warned?: true;
  readonly violations: Violation[];
  /** Addresses of contexts that the document refers to and nobody gave. */
  readonly remote: Set<string>;
}

type OnTriple = ConstructorParameters<typeof LocalJsonLdParser>[1];

function tripleListener(file: string, text: string, sink: TripleSink, state: State): OnTriple {
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

/** Contexts name one another, in a circle too. */
const deepestContext = 8;

/** The prefixes of a context, of all its parts and of those it names. */
function sendPrefixes(context: unknown, sink: TripleSink, find: FindContext, depth = 0): void {
  if (Array.isArray(context)) for (const part of context) sendPrefixes(part, sink, find, depth);
  else if (typeof context === 'object' && context !== null) for (const [prefix, namespace] of prefixesIn(context)) sink.prefix(prefix, namespace);
  else if (typeof context === 'string' && depth < deepestContext) sendPrefixes(find(context)?.['@context'], sink, find, depth + 1);
}

/** Names for IRIs that end as namespaces do. */
function prefixesIn(context: object): readonly (readonly [prefix: string, namespace: string])[] {
  return Object.entries(context).flatMap(([prefix, namespace]: readonly [string, unknown]) =>
    !prefix.startsWith('@') && typeof namespace === 'string' && /^[a-z][a-z0-9+.-]*:.*[/#:]$/i.test(namespace) ? [[prefix, namespace] as const] : [],
  );
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
    remedy: 'Write the content of that context into the document, in place of its address, or give its file with --map ADDRESS=FILE.',
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
