import { getInterop } from '@digicatapult/dtdl-parser';
import type { Place, Violation } from '../../kernel/violation.ts';
import type { OntologyReader, SourceDocument } from '../../ontology/ontology-reader.ts';
import { emitModel } from './emit-model.ts';
import { interfaceChunks, usualChunkSize } from './interface-chunks.ts';
import { parseInterfaces } from './parse-interfaces.ts';
import { undefinedExtensions } from './undefined-extensions.ts';

/** How strictly DTDL is read. */
export interface DtdlOptions {
  /** Whether an extension that nobody has published is an error in DTDL v2 too, which tolerates it by default. */
  readonly refuseUndefinedExtensions?: boolean;
  /** How many characters of JSON the parser is given at once; see `interface-chunks.ts`. */
  readonly chunkSize?: number;
}

/** Reads DTDL v2, v3 and v4 with the official parser (compiled to WebAssembly). Interfaces of all documents may refer to each other. */
export function dtdlReader({ refuseUndefinedExtensions = false, chunkSize = usualChunkSize }: DtdlOptions = {}): OntologyReader {
  return {
    recognises: ({ name, text }) => /^\uFEFF?\s*[[{]/.test(text) && (/dtmi:dtdl:context/.test(text) || /\.json$/i.test(name)),
    read: async (documents, sink, signal) => {
      const violations: Violation[] = [];
      const interfaces = documents.flatMap((document) => readJson(document, violations));
      signal.throwIfAborted();
      if (interfaces.length === 0) return violations;
      if (refuseUndefinedExtensions) violations.push(...undefinedExtensions(interfaces));
      const places = interfacePlaces(documents);
      const parser = await getInterop();
      signal.throwIfAborted();
      for (const { elements, others } of interfaceChunks(interfaces, chunkSize)) {
        signal.throwIfAborted();
        const { model, found } = parseInterfaces((json) => parser.parse(json), elements, places);
        if (model !== undefined) emitModel(model, sink, { placeOf: places, others });
        violations.push(...found);
      }
      // What two chunks have in common is found in both.
      return [...new Map(violations.map((violation) => [JSON.stringify(violation), violation])).values()];
    },
  };
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
      line += linesBetween(text, from, match.index);
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

function linesBetween(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
