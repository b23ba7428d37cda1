import { asRecord, exactJson, isList, parseValue } from '../kernel/exact-json.ts';
import { parseIri, type Iri } from '../kernel/iri.ts';
import type { Value } from '../kernel/value.ts';
import type { TwinData, TwinLink } from '../ontology/instances.ts';
import type { ExportGraph, ExportPart } from './bulk/export-graph.ts';
import { linesOf, type Line } from './bulk/lines.ts';
import type { BulkItem, TwinReader } from './bulk/twin-reader.ts';
import type { Relationship, Twin } from './twin.ts';

/** A twin as one line of an export. */
export function twinLine({ iri, classes, name, attributes }: Pick<Twin, 'iri' | 'classes' | 'name' | 'attributes'>): string {
  return `{"twin":${JSON.stringify(iri)},"classes":${JSON.stringify(classes)},"name":${JSON.stringify(name)},"attributes":${exactJson(attributes)}}\n`;
}

/** A relationship as one line of an export. */
export function relationshipLine({ source, type, target, id, attributes }: Relationship): string {
  const ends = `"source":${JSON.stringify(source)},"type":${JSON.stringify(type)},"target":${JSON.stringify(target)}`;
  return `{${ends}${id === '' ? '' : `,"id":${JSON.stringify(id)}`},"attributes":${exactJson(attributes)}}\n`;
}

/** Writes twins as lines of JSON, then their relationships. Everything goes by its IRI: no ontology is needed. */
export function twinLinesWriter(): { readonly write: (graph: ExportGraph) => readonly ExportPart[] } {
  return { write: (graph) => [{ suffix: '', text: textOf(graph) }] };
}

async function* textOf(graph: ExportGraph): AsyncGenerator<string> {
  for await (const twins of graph.twins()) yield twins.map(twinLine).join('');
  for await (const links of graph.links()) yield links.map(relationshipLine).join('');
}

/** Reads what {@link twinLine} and {@link relationshipLine} wrote, line by line. */
export function twinLinesReader(): TwinReader {
  return {
    recognises: ({ name, head }) =>
      /^\s*\{\s*("twin"\s*:\s*"[^"]*"\s*,\s*"classes"|"source"\s*:\s*"[^"]*"\s*,\s*"type")\s*:/.test(head) || /\.(ndjson|jsonl)$/i.test(name),
    async *read(file) {
      for await (const lines of linesOf(file)) yield lines.filter(({ text }) => text.trim() !== '').map((line) => itemOf(file.name, line));
    },
  };
}

function itemOf(file: string, { text, number }: Line): BulkItem {
  const place = { file, line: number };
  const fields = asRecord(parseValue(text));
  const twin = fields === undefined ? undefined : twinOf(fields);
  if (twin !== undefined) return { kind: 'twin', twin: { ...twin, place } };
  const link = fields === undefined ? undefined : linkOf(fields);
  if (link !== undefined) return { kind: 'link', link: { ...link, place } };
  const message = 'The line is neither a twin nor a relationship.';
  return { kind: 'fault', violation: { code: 'EXPORT_LINE', severity: 'error', message, remedy: form, place }, text };
}

const form =
  'Give lines as "twinql export" writes them: {"twin":…,"classes":[…],"name":…,"attributes":{…}} or {"source":…,"type":…,"target":…,"attributes":{…}}.';

type Fields = Readonly<Record<string, Value>>;

function twinOf({ twin, classes, name, attributes }: Fields): TwinData | undefined {
  const iri = iriOf(twin);
  const kinds = isList(classes) ? classes.map(iriOf) : [];
  const known = kinds.filter((kind) => kind !== undefined);
  const values = attributesOf(attributes);
  if (iri === undefined || typeof name !== 'string' || values === undefined || known.length === 0 || known.length < kinds.length) return undefined;
  return { iri, classes: known, name, attributes: values };
}

function linkOf({ source, type, target, id = '', attributes }: Fields): TwinLink | undefined {
  const [from, via, to, values] = [iriOf(source), iriOf(type), iriOf(target), attributesOf(attributes)];
  if (from === undefined || via === undefined || to === undefined || values === undefined || typeof id !== 'string') return undefined;
  return { source: from, type: via, target: to, id, attributes: values };
}

/** Attributes by the IRIs of their properties. */
function attributesOf(value: Value | undefined): Readonly<Record<string, Value>> | undefined {
  const values = asRecord(value);
  return values === undefined || Object.keys(values).some((key) => parseIri(key) !== key) ? undefined : values;
}

function iriOf(value: Value | undefined): Iri | undefined {
  return typeof value === 'string' ? parseIri(value) : undefined;
}
