import { asRecord } from '../../kernel/exact-json.ts';
import type { Iri } from '../../kernel/iri.ts';
import type { Value } from '../../kernel/value.ts';
import { linesOf, type Line } from '../../graph/bulk/lines.ts';
import type { BulkItem, ReadingGround, TwinFile, TwinReader } from '../../graph/bulk/twin-reader.ts';
import { contentOf, recordsIn, withoutNulls, type AdtContent, type ClassesOf } from './adt-record.ts';
import { termNames } from './adt-terms.ts';

/**
 * Reads twins and relationships of Azure Digital Twins: the lines of its import jobs (`{"Section":"Twins"}`), lines or a list of objects as its API gives
 * them, and the document that its explorer writes (`digitalTwinsGraph`). Times of last update and ETags are left out; models are given by `--model`.
 */
export function adtReader(): TwinReader {
  return {
    recognises: ({ head }) => /^\s*\{\s*"Section"\s*:/.test(head) || (/^\s*[[{]/.test(head) && /"(\$dtId|\$relationshipId|digitalTwinsGraph)"\s*:/.test(head)),
    async *read(file, ground) {
      const classes = new Map<Iri, readonly Iri[]>();
      // only where names are shared is it worth the memory
      const remember = termNames(ground.ontology).areShared ? classes : undefined;
      const reading: Reading = { file, ground, remember, classesOf: (iri) => classes.get(iri) ?? [] };
      if (await isOneDocument(file)) yield itemsOfDocument(reading, await textOf(file));
      else for await (const lines of linesOf(file)) yield lines.flatMap((line) => itemsOfLine(reading, line));
    },
  };
}

interface Reading {
  readonly file: TwinFile;
  readonly ground: ReadingGround;
  readonly remember: Map<Iri, readonly Iri[]> | undefined;
  readonly classesOf: ClassesOf;
}

/** Written over several lines, as people and the explorer do: its first line is no JSON by itself. */
async function isOneDocument(file: TwinFile): Promise<boolean> {
  for await (const lines of linesOf(file)) {
    const first = lines.find(({ text }) => text.trim() !== '');
    if (first !== undefined) return parsed(first.text) === undefined;
  }
  return false;
}

const largestDocument = 50_000_000;

async function textOf(file: TwinFile): Promise<string | undefined> {
  const chunks: string[] = [];
  let length = 0;
  for await (const chunk of file.chunks()) {
    length += chunk.length;
    if (length > largestDocument) return undefined;
    chunks.push(chunk);
  }
  return chunks.join('');
}

function itemsOfDocument({ file, ...reading }: Reading, text: string | undefined): readonly BulkItem[] {
  const place = { file: file.name };
  if (text === undefined) return [broken(place, 'The document is larger than 50 million characters.', 'Write one object a line, as import jobs have it.')];
  const value = parsed(text);
  if (value === undefined) return [broken(place, 'The document is no JSON.', 'Mend it, or write one object a line.')];
  return itemsOfValue({ file, ...reading }, value, place);
}

function itemsOfLine(reading: Reading, { text, number }: Line): readonly BulkItem[] {
  if (text.trim() === '') return [];
  const place = { file: reading.file.name, line: number };
  const value = parsed(text);
  return value === undefined ? [broken(place, 'The line is no JSON.', 'Mend it.', text)] : itemsOfValue(reading, value, place, text);
}

interface Place {
  readonly file: string;
  readonly line?: number;
}

function itemsOfValue(reading: Reading, value: Value, place: Place, text?: string): readonly BulkItem[] {
  const record = asRecord(value);
  if (record === undefined) return recordsIn(value).flatMap((each) => itemsOfValue(reading, each, place));
  const graph = asRecord(record['digitalTwinsGraph']) ?? record;
  const lists = [...recordsIn(graph['digitalTwins'] ?? graph['twins']), ...recordsIn(graph['relationships'])];
  if (lists.length > 0) return lists.flatMap((each) => itemsOfValue(reading, each, place));
  const isContent = ['$dtId', '$targetId', '$relationshipId'].some((key) => key in record);
  // headers, sections and models
  return isContent ? itemsOf(reading, contentOf(record, reading.ground, reading.classesOf), place, text) : [];
}

function itemsOf({ remember }: Reading, { twins, links, faults }: AdtContent, place: Place, text: string | undefined): readonly BulkItem[] {
  for (const { iri, classes } of twins) remember?.set(iri, classes);
  const hasError = faults.some(({ severity }) => severity === 'error');
  const told = faults.map((fault): BulkItem => ({ kind: 'fault', violation: { ...fault, place }, ...(text === undefined ? {} : { text }) }));
  if (hasError) return told;
  return [
    ...twins.map((twin): BulkItem => ({ kind: 'twin', twin: { ...twin, place } })),
    ...links.map((link): BulkItem => ({ kind: 'link', link: { ...link, place } })),
    ...told,
  ];
}

function broken(place: Place, message: string, remedy: string, text?: string): BulkItem {
  return { kind: 'fault', violation: { code: 'ADT', severity: 'error', message, remedy, place }, ...(text === undefined ? {} : { text }) };
}

function parsed(text: string): Value | undefined {
  try {
    const found: unknown = JSON.parse(text);
    return withoutNulls(found);
  } catch {
    return undefined;
  }
}
