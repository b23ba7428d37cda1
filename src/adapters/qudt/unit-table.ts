import { parseIri } from '../../kernel/iri.ts';
import type { Unit } from '../../ontology/ontology.ts';
import type { UnitTable } from '../../ontology/unit.ts';
import { unitNamespace } from '../../ontology/words.ts';
import { unitRows } from './unit-rows.ts';

const quantityKindNamespace = 'http://qudt.org/vocab/quantitykind/';

/** The units of QUDT, by IRI and by the ways payloads write them. The table is read at the first question. */
export function qudtUnits(): UnitTable {
  let tables: Tables | undefined;
  const read = (): Tables => (tables ??= readTables());
  return {
    get: (iri) => read().byIri.get(iri),
    find: (text) => findUnit(read(), text),
    alike: (unit) =>
      (read().byDimension.get(unit.dimension) ?? []).filter(({ quantityKinds }) => quantityKinds.some((kind) => unit.quantityKinds.includes(kind))),
    dimensionOf: (kind) => read().dimensionByKind.get(kind),
  };
}

interface Tables {
  readonly byIri: ReadonlyMap<string, Unit>;
  readonly byDimension: ReadonlyMap<string, readonly Unit[]>;
  readonly byCode: ReadonlyMap<string, Unit>;
  readonly bySpelling: ReadonlyMap<string, Unit>;
  readonly dimensionByKind: ReadonlyMap<string, string>;
}

// Spellings that engineers use and QUDT does not list, or lists for something else (`C` is a coulomb, `#` a count).
const spellings: readonly (readonly [string, string])[] = [
  ['degC', 'DEG_C'],
  ['deg C', 'DEG_C'],
  ['celsius', 'DEG_C'],
  ['degF', 'DEG_F'],
  ['fahrenheit', 'DEG_F'],
  ['degK', 'K'],
  ['kelvin', 'K'],
  ['rpm', 'REV-PER-MIN'],
  ['r/min', 'REV-PER-MIN'],
  ['kWh', 'KiloW-HR'],
  ['Wh', 'W-HR'],
  ['MWh', 'MegaW-HR'],
  ['hp', 'HP'],
  ['hour', 'HR'],
  ['hours', 'HR'],
  ['minute', 'MIN'],
  ['second', 'SEC'],
  ['day', 'DAY'],
  ['d', 'DAY'],
  ['l', 'L'],
  ['percent', 'PERCENT'],
  ['pct', 'PERCENT'],
  ['%RH', 'PERCENT_RH'],
  ['ppm', 'PPM'],
  ['bar', 'BAR'],
  ['mbar', 'MilliBAR'],
  ['psi', 'PSI'],
  ['1', 'UNITLESS'],
  ['deg', 'DEG'],
  ['°', 'DEG'],
  ['cfm', 'FT3-PER-MIN'],
  ['gpm', 'GAL_US-PER-MIN'],
  ['l/s', 'L-PER-SEC'],
  ['l/min', 'L-PER-MIN'],
  ['l/h', 'L-PER-HR'],
  ['kmh', 'KiloM-PER-HR'],
  ['lx', 'LUX'],
];

function readTables(): Tables {
  const byIri = new Map<string, Unit>();
  const byCode = new Map<string, Unit>();
  const bySpelling = new Map<string, Unit>();
  const rows = unitRows
    .trim()
    .split('\n')
    .map((row) => row.split('|'));
  // Shorter names first: of two units with one symbol the plain one is meant.
  rows.sort((a, b) => nameOf(a).length - nameOf(b).length || (nameOf(a) < nameOf(b) ? -1 : 1));
  for (const row of rows) {
    const unit = unitOf(row);
    if (unit === undefined) continue;
    byIri.set(unit.iri, unit);
    for (const code of (row[7] ?? '').split(' ')) note(byCode, code, unit);
    for (const spelling of [unit.symbol, nameOf(row), unit.label]) note(bySpelling, plain(spelling), unit);
  }
  for (const [spelling, name] of spellings) {
    const unit = byIri.get(`${unitNamespace}${name}`);
    if (unit !== undefined) bySpelling.set(plain(spelling), unit);
  }
  const byDimension = Map.groupBy(byIri.values(), ({ dimension }) => dimension);
  return { byIri, byDimension, byCode, bySpelling, dimensionByKind: dimensionsOf([...byIri.values()]) };
}

/** Kind of quantity → dimension of the first unit that measures it. */
function dimensionsOf(units: readonly Unit[]): ReadonlyMap<string, string> {
  return new Map(units.toReversed().flatMap(({ quantityKinds, dimension }) => quantityKinds.map((kind) => [kind, dimension] as const)));
}

function nameOf([name = '']: readonly string[]): string {
  return name;
}

function note(index: Map<string, Unit>, key: string, unit: Unit): void {
  if (key !== '' && !index.has(key)) index.set(key, unit);
}

function unitOf(row: readonly string[]): Unit | undefined {
  const [name = '', symbol = '', label = '', factor = '', offset = '', dimension = '', kinds = ''] = row;
  const iri = parseIri(`${unitNamespace}${name}`);
  if (iri === undefined) return undefined;
  const quantityKinds = kinds.split(' ').flatMap((kind) => parseIri(kind === '' ? '' : `${quantityKindNamespace}${kind}`) ?? []);
  return { iri, symbol, label, factor: Number(factor), offset: Number(offset), dimension, quantityKinds };
}

/** By IRI or CURIE, then by spelling as written, then by UCUM code, then by spelling in any case. */
function findUnit({ byIri, byCode, bySpelling }: Tables, text: string): Unit | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const local = /^(?:unit:|http:\/\/qudt\.org\/vocab\/unit\/)(.+)$/.exec(trimmed)?.[1];
  if (local !== undefined) return byIri.get(`${unitNamespace}${local}`);
  const key = plain(trimmed);
  return bySpelling.get(key) ?? byCode.get(trimmed) ?? bySpelling.get(key.replace(/^deg/, '°')) ?? byAnyCase(bySpelling, key);
}

/** Case tells milli from mega, so it is given up only for spellings of more than three letters. */
function byAnyCase(bySpelling: ReadonlyMap<string, Unit>, key: string): Unit | undefined {
  if (key.length <= 3) return undefined;
  const lower = key.toLowerCase();
  for (const [spelling, unit] of bySpelling) if (spelling.toLowerCase() === lower) return unit;
  return undefined;
}

const superscripts: Readonly<Record<string, string>> = { '²': '2', '³': '3', '¹': '1', '⁻': '-', '⁴': '4' };

/** One spelling for `m³/h`, `m3/h`, `kW·h` and `kW h`. */
function plain(text: string): string {
  return text
    .trim()
    .replace(/[²³¹⁻⁴]/g, (char) => superscripts[char] ?? char)
    .replace(/℃/g, '°C')
    .replace(/℉/g, '°F')
    .replace(/\u00B5/g, '\u03BC')
    .replace(/[·⋅*\s]+/g, '·');
}
