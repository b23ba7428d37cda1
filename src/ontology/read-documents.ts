import { blankNodesApart } from './blank-nodes-apart.ts';
import type { Violation } from '../kernel/violation.ts';
import { foreignFormat } from './foreign-formats.ts';
import type { OntologyReader, SourceDocument } from './ontology-reader.ts';
import type { TripleSink } from './triple-graph.ts';

/** Sends every document to the first reader that recognises it; those of one reader are read together. */
export async function readDocuments(
  documents: readonly SourceDocument[],
  readers: readonly OntologyReader[],
  sink: TripleSink,
  signal: AbortSignal,
): Promise<readonly Violation[]> {
  const byReader = new Map<OntologyReader, SourceDocument[]>();
  const violations: Violation[] = [];
  for (const document of documents) {
    const refused = foreignFormat(document);
    const reader = refused === undefined ? readers.find((one) => one.recognises(document)) : undefined;
    if (reader !== undefined) byReader.set(reader, [...(byReader.get(reader) ?? []), document]);
    violations.push(...(refused === undefined ? oddities(document, reader !== undefined) : [refused]));
  }
  const apart = blankNodesApart(documents, sink);
  for (const [reader, group] of byReader) violations.push(...placed(await reader.read(group, apart, signal), group));
  return violations;
}

const longestMessage = 1000;

/** A message may quote the document at length. A fault that no place was found for is at least in the only document there is. */
function placed(violations: readonly Violation[], group: readonly SourceDocument[]): readonly Violation[] {
  const [only] = group;
  return violations.map((violation) => ({
    ...(only !== undefined && group.length === 1 && { place: { file: only.name } }),
    ...violation,
    message: violation.message.length > longestMessage ? `${violation.message.slice(0, longestMessage)} …` : violation.message,
  }));
}

/** What is strange about a document whatever its format. */
function oddities({ name: file, text }: SourceDocument, isRecognised: boolean): readonly Violation[] {
  if (!/\S/.test(text)) return [{ code: 'EMPTY', severity: 'warning', message: 'The document is empty.', remedy: 'Fill it or leave it out.', place: { file } }];
  if (!isRecognised) return [unrecognised(file)];
  const damaged = text.indexOf('\uFFFD');
  return damaged < 0 ? [] : [undecodable(file, text.slice(0, damaged).split('\n').length)];
}

function undecodable(file: string, line: number): Violation {
  return {
    code: 'ENCODING',
    severity: 'warning',
    message: 'Here stand bytes that are no UTF-8, or the character that replaced them (U+FFFD).',
    remedy: 'Save the document as UTF-8.',
    place: { file, line },
  };
}

function unrecognised(file: string): Violation {
  return {
    code: 'FORMAT',
    severity: 'error',
    message: `${file} is in no format that can be read.`,
    remedy: 'Give Turtle, TriG, N-Triples, N-Quads (.ttl, .trig, .nt, .nq), RDF/XML (.rdf, .owl), JSON-LD (.jsonld) or DTDL (.json).',
    place: { file },
  };
}
