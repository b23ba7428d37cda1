import { parseIri, type Iri } from '../../kernel/iri.ts';
import { didYouMean } from '../../kernel/suggest.ts';
import type { ReadingGround } from '../../graph/bulk/twin-reader.ts';
import type { Ontology, Property, Unit } from '../../ontology/ontology.ts';
import { isConvertible, unitOf } from '../../ontology/unit.ts';

/** What a column of a table is. */
export type Column =
  | { readonly kind: 'id' | 'source' | 'target'; /** Only whole IRIs, no prefixed or plain names. */ readonly exact: boolean }
  | { readonly kind: 'class' | 'name' | 'relationship' | 'relationshipId' | 'exactly' | 'ignored' }
  /** Several candidates where classes have properties of one short name: the row's class decides. `unit`: what the cells are given in. */
  | { readonly kind: 'property'; readonly candidates: readonly Property[]; readonly unit?: Unit }
  | { readonly kind: 'fault'; readonly message: string; readonly remedy: string };

const words: Readonly<Record<string, Column>> = {
  iri: { kind: 'id', exact: true },
  id: { kind: 'id', exact: false },
  '@id': { kind: 'id', exact: false },
  twin: { kind: 'id', exact: false },
  $dtid: { kind: 'id', exact: false },
  class: { kind: 'class' },
  classes: { kind: 'class' },
  type: { kind: 'class' },
  '@type': { kind: 'class' },
  model: { kind: 'class' },
  name: { kind: 'name' },
  label: { kind: 'name' },
  exactly: { kind: 'exactly' },
  '': { kind: 'ignored' },
};

const linkWords: Readonly<Record<string, Column>> = {
  'source iri': { kind: 'source', exact: true },
  source: { kind: 'source', exact: false },
  from: { kind: 'source', exact: false },
  'target iri': { kind: 'target', exact: true },
  target: { kind: 'target', exact: false },
  to: { kind: 'target', exact: false },
  relationship: { kind: 'relationship' },
  type: { kind: 'relationship' },
  id: { kind: 'relationshipId' },
  exactly: { kind: 'exactly' },
  '': { kind: 'ignored' },
};

/** Whether a header is that of a table of relationships. */
export function isLinkHeader(header: readonly string[]): boolean {
  const kinds = new Set(header.map((cell) => linkWords[plain(cell)]?.kind));
  return kinds.has('source') && kinds.has('target');
}

/** Whether a header is one of ours or says what its twins are. */
export function isTwinHeader(header: readonly string[]): boolean {
  const kinds = new Set(header.map((cell) => words[plain(cell)]?.kind));
  return isLinkHeader(header) || (kinds.has('id') && kinds.has('class'));
}

/** Whether a word has a meaning of its own as a header, so that no property goes by it. */
export function isReserved(header: string): boolean {
  return plain(header) in words || plain(header) in linkWords;
}

/** The columns of a table. A header that begins with `#` is a remark. */
export function columnsOf(header: readonly string[], ground: ReadingGround): readonly Column[] {
  const known = isLinkHeader(header) ? linkWords : words;
  return header.map((cell) => known[plain(cell)] ?? (cell.startsWith('#') ? { kind: 'ignored' } : propertyColumn(cell.trim(), ground)));
}

function plain(cell: string): string {
  return cell.trim().toLowerCase();
}

function propertyColumn(cell: string, ground: ReadingGround): Column {
  const [, word = cell, unitText] = /^(.*?)\s*\[([^\]]*)\]$/.exec(cell) ?? [];
  const candidates = propertiesNamed(word, ground.ontology);
  const [first] = candidates;
  if (first === undefined) {
    const names = Array.from(ground.ontology.properties.values(), ({ name }) => name);
    const remedy = `Use the name, the prefixed name or the IRI of a property, or put # before a column that is not to be loaded.${didYouMean(word, names)}`;
    return { kind: 'fault', message: `The column "${word}" is no property of the model.`, remedy };
  }
  if (first.kind === 'telemetry') {
    return { kind: 'fault', message: `"${word}" is telemetry: it is observed, not loaded.`, remedy: 'Publish it, or put # before the column.' };
  }
  return unitText === undefined ? { kind: 'property', candidates } : withUnit({ kind: 'property', candidates }, first, { text: unitText, ground });
}

function withUnit(
  column: Extract<Column, { readonly kind: 'property' }>,
  property: Property,
  { text, ground: { ontology, units } }: { readonly text: string; readonly ground: ReadingGround },
): Column {
  const own = property.unit === undefined ? undefined : unitOf(ontology.units, units, property.unit);
  const iri = parseIri(text);
  const given =
    own !== undefined && text.trim() === own.symbol ? own : (units.find(text) ?? (iri === undefined ? undefined : unitOf(ontology.units, units, iri)));
  if (own !== undefined && given !== undefined && isConvertible(given, own)) return { ...column, unit: given };
  const message = `The unit "${text}" does not fit "${property.name}"${own === undefined ? ', which has none' : `, which is in ${own.symbol}`}.`;
  return { kind: 'fault', message, remedy: 'Give a unit of the same kind of quantity, or leave it out.' };
}

function propertiesNamed(word: string, ontology: Ontology): readonly Property[] {
  const iri = expanded(word, ontology);
  const byIri = iri === undefined ? undefined : ontology.properties.get(iri);
  if (byIri !== undefined) return [byIri];
  const all = [...ontology.properties.values()];
  const named = all.find(({ name }) => name === word);
  const short = all.filter((property) => property.shortName === word && property !== named);
  return named === undefined ? short : [named, ...short];
}

/** The IRI a text stands for: itself, or with its prefix written out; what the model declares counts first. */
export function expanded(text: string, { classes, properties, prefixes }: Ontology): Iri | undefined {
  const whole = parseIri(text);
  if (whole !== undefined && (classes.has(whole) || properties.has(whole))) return whole;
  const [, prefix = '', local = ''] = /^([^:]*):(.*)$/.exec(text) ?? [];
  const namespace = prefixes.get(prefix);
  return namespace === undefined || local.startsWith('//') ? whole : parseIri(`${namespace}${local}`);
}
