import { asRecord, exactJson, isList, parseValue } from '../kernel/exact-json.ts';
import { parseIri, type Iri } from '../kernel/iri.ts';
import { didYouMean } from '../kernel/suggest.ts';
import type { Value } from '../kernel/value.ts';
import type { Place, Violation } from '../kernel/violation.ts';
import type { TwinData, TwinLink } from '../ontology/instances.ts';
import type { Ontology } from '../ontology/ontology.ts';
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

/** Reads what {@link twinLine} and {@link relationshipLine} wrote, line by line. Classes and relationships that the ontology does not declare are faults. */
export function twinLinesReader(): TwinReader {
  return {
    recognises: ({ name, head }) =>
      /^\s*\{\s*("twin"\s*:\s*"[^"]*"\s*,\s*"classes"|"source"\s*:\s*"[^"]*"\s*,\s*"type")\s*:/.test(head) || /\.(ndjson|jsonl)$/i.test(name),
    async *read(file, { ontology }) {
      for await (const lines of linesOf(file)) yield lines.filter(({ text }) => text.trim() !== '').flatMap((line) => itemsOf(file.name, line, ontology));
    },
  };
}

type Declared = Pick<Ontology, 'classes' | 'properties'>;

function itemsOf(file: string, { text, number }: Line, ontology: Declared): readonly BulkItem[] {
  const place = { file, line: number };
  const fields = asRecord(parseValue(text));
  const twin = fields === undefined ? undefined : twinOf(fields);
  const link = fields === undefined ? undefined : linkOf(fields);
  const unknown = undeclared(twin, link, ontology);
  if (unknown !== undefined) return [{ kind: 'fault', violation: unknown(place), text }];
  const warnings = unknownAttributes((twin ?? link)?.attributes ?? {}, ontology, place);
  if (twin !== undefined) return [{ kind: 'twin', twin: { ...twin, place } }, ...warnings];
  if (link !== undefined) return [{ kind: 'link', link: { ...link, place } }, ...warnings];
  return [{ kind: 'fault', violation: fault(place, 'The line is neither a twin nor a relationship.', form), text }];
}

/** What the model does not declare is loaded all the same, so that no export is lost with an older model; no query sees it. */
function unknownAttributes(attributes: TwinData['attributes'], { properties }: Declared, place: Place): readonly BulkItem[] {
  const byText: ReadonlyMap<string, unknown> = properties;
  const unknown = Object.keys(attributes).filter((key) => !byText.has(key));
  return unknown.map((key) => {
    const violation: Violation = {
      code: 'UNDECLARED',
      severity: 'warning',
      message: `The property <${key}> is not declared by the model: it is kept, and no query sees it.`,
      remedy: `Declare it.${didYouMean(key, byText.keys())}`,
      place,
    };
    const term = parseIri(key);
    return { kind: 'fault', violation: term === undefined ? violation : { ...violation, term } };
  });
}

const form =
  'Give lines as "twinql export" writes them: {"twin":…,"classes":[…],"name":…,"attributes":{…}} or {"source":…,"type":…,"target":…,"attributes":{…}}.';

function fault(place: Place, message: string, remedy: string): Violation {
  return { code: 'EXPORT_LINE', severity: 'error', message, remedy, place };
}

function undeclared(twin: TwinData | undefined, link: TwinLink | undefined, { classes, properties }: Declared): ((place: Place) => Violation) | undefined {
  const [iri, known] = link === undefined ? [twin?.classes.find((each) => !classes.has(each)), classes] : [link.type, properties];
  if (iri === undefined || known.has(iri)) return undefined;
  return (place) => fault(place, `<${iri}> is not declared by the model.`, `Give the model under which it was written.${didYouMean(iri, known.keys())}`);
}

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
