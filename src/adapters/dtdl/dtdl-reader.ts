import { getInterop } from '@digicatapult/dtdl-parser';
import type { Place, Violation } from '../../kernel/violation.ts';
import type { OntologyReader, SourceDocument } from '../../ontology/ontology-reader.ts';
import { emitModel } from './emit-model.ts';
import { failedOnDuration, withKnownExtensions, withoutDurations, type Adapted } from './newer-extensions.ts';
import type { ObjectModel } from './object-model.ts';
import { parserViolations, undefinedIdentifier, undefinedIdentifiers } from './parser-violations.ts';

/** Reads DTDL v2, v3 and v4 with the official parser (compiled to WebAssembly). Interfaces of all documents may refer to each other. */
export function dtdlReader(): OntologyReader {
  return {
    recognises: ({ name, text }) => /^\uFEFF?\s*[[{]/.test(text) && (/dtmi:dtdl:context/.test(text) || /\.json$/i.test(name)),
    read: async (documents, sink, signal) => {
      const violations: Violation[] = [];
      const interfaces = documents.flatMap((document) => readJson(document, violations));
      signal.throwIfAborted();
      if (interfaces.length === 0) return violations;
      const places = interfacePlaces(documents);
      const parser = await getInterop();
      signal.throwIfAborted();
      const adapted = withKnownExtensions(JSON.stringify(interfaces));
      const { model, found } = parseInterfaces((json) => parser.parse(json), adapted, places);
      if (model !== undefined) emitModel(model, sink, places);
      return [...violations, ...found];
    },
  };
}

interface Parsed {
  readonly model?: ObjectModel;
  readonly found: readonly Violation[];
}

/** Parses all interfaces together. Where some are missing, they are taken as empty and named, so that the rest is of use. */
function parseInterfaces(parse: (json: string) => string, { json, found }: Adapted, places: (dtmi: string) => Place | undefined): Parsed {
  try {
    return { model: JSON.parse(parse(json)), found };
  } catch (error) {
    if (failedOnDuration(error, json)) {
      const shorter = withoutDurations(json);
      return parseInterfaces(parse, { json: shorter.json, found: [...found, ...shorter.found] }, places);
    }
    const missing = undefinedIdentifiers(error);
    if (missing.length === 0) return { found: [...found, ...parserViolations(error, places)] };
    return parseWithStubs(parse, { json, found: [...found, ...missing.map(undefinedIdentifier)] }, { missing, places });
  }
}

/** Newer versions of DTDL may refer to older ones, not the other way round: the oldest context in use fits every reference. */
function parseWithStubs(
  parse: (json: string) => string,
  { json, found }: Adapted,
  { missing, places }: { readonly missing: readonly string[]; readonly places: (dtmi: string) => Place | undefined },
): Parsed {
  const versions = [...json.matchAll(/dtmi:dtdl:context;(\d)/g)].map((match) => Number(match[1]));
  const context = `dtmi:dtdl:context;${Math.min(4, ...versions)}`;
  const stubs = missing.map((id) => JSON.stringify({ '@context': context, '@id': id, '@type': 'Interface' }));
  try {
    return { model: JSON.parse(parse(`${json.slice(0, -1)},${stubs.join(',')}]`)), found };
  } catch (error) {
    return { found: [...found, ...parserViolations(error, places)] };
  }
}

const maximumBytes = 50_000_000;
const maximumDepth = 64;

/** The interfaces of one document, or nothing and a violation when it is no usable JSON. */
function readJson({ name, text }: SourceDocument, violations: Violation[]): readonly unknown[] {
  try {
    if (text.length > maximumBytes) throw new SyntaxError('The document is larger than 50 MB');
    const parsed: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (!isShallow(parsed)) throw new SyntaxError(`The document is nested more than ${maximumDepth} deep`);
    return Array.isArray(parsed) ? parsed : [parsed];
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const line = lineOf(error.message, text);
    violations.push({
      code: 'SYNTAX',
      severity: 'error',
      message: `${error.message.replace(/\.$/, '')}.`,
      remedy: 'Mend the JSON of this DTDL document.',
      place: line === undefined ? { file: name } : { file: name, line },
    });
    return [];
  }
}

/** Level by level: a document from outside may be nested deeper than the call stack. */
function isShallow(root: unknown): boolean {
  let level: readonly unknown[] = [root];
  for (let depth = 0; depth <= maximumDepth; depth++) {
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
    if (level.length === 0) return true;
  }
  return false;
}

function lineOf(message: string, text: string): number | undefined {
  const line = /line (\d+)/.exec(message)?.[1];
  if (line !== undefined) return Number(line);
  const position = /position (\d+)/.exec(message)?.[1];
  return position === undefined ? undefined : text.slice(0, Number(position)).split('\n').length;
}

/** Where each identifier is declared, found by its text; contents without `@id` stand where their interface does. */
function interfacePlaces(documents: readonly SourceDocument[]): (dtmi: string) => Place | undefined {
  const places = new Map<string, Place>();
  for (const { name, text } of documents) {
    let line = 1;
    let from = 0;
    for (const match of text.matchAll(/"@id"\s*:\s*"(dtmi:[^"]+)"/g)) {
      for (let i = from; i < match.index; i++) if (text.codePointAt(i) === 10) line++;
      from = match.index;
      if (match[1] !== undefined && !places.has(match[1])) places.set(match[1], { file: name, line });
    }
  }
  return (dtmi) => {
    const own = places.get(dtmi);
    if (own !== undefined) return own;
    const [, owner, version] = /^(dtmi:.+?):_[a-zA-Z]+(?::[^;]*)?(;[0-9.]+)?$/.exec(dtmi) ?? [];
    return owner === undefined ? undefined : places.get(`${owner}${version ?? ''}`);
  };
}
