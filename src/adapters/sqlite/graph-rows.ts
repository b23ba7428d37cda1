import { exactJson } from '../../kernel/exact-json.ts';
import type { Iri } from '../../kernel/iri.ts';
import type { Value } from '../../kernel/value.ts';
import type { TwinState } from '../../graph/change-record.ts';
import type { ProjectedValue, Twin } from '../../graph/twin.ts';
import type { Terms } from './graph-terms.ts';
import { iriIn } from './kept-iri.ts';

export type SqlRow = Readonly<Record<string, unknown>>;

/** Columns from which {@link toTwin} makes a twin, of the node row `n`. */
export const twinColumns =
  'n.id AS id, n.iri AS iri, n.scope AS scope, n.version AS version, n.name AS name, n.classes AS classes, n.props AS props, n.proj AS proj';

/** Key of a property in the JSON texts of a row. */
export const propertyKey = (id: number): string => `p${String(id)}`;

/** The twin of a row. */
export function toTwin(row: SqlRow, terms: Terms): Twin {
  return {
    iri: iriIn(row['iri']),
    classes: toIris(row['classes'], terms),
    name: String(row['name']),
    attributes: toAttributes(row['props'], terms),
    projected: row['proj'] === null ? {} : toProjected(row['proj'], terms),
    version: Number(row['version']),
    scope: Number(row['scope']),
  };
}

interface Decoded {
  readonly row: SqlRow;
  readonly twin: Twin;
}

/** What making twins needs of an open graph file. */
interface TwinReading {
  readonly terms: Terms;
  readonly plain?: boolean;
}

/** Twins that are kept as they were made last. */
const keptTwins = 10_000;
const decoded = new WeakMap<Terms, Map<number, Decoded>>();

/**
 * The twin of a row, made anew only when the row differs from the one it was made of: reading JSON costs more than comparing it.
 * For committed rows only: within a transaction that is rolled back, numbers of terms may come to mean something else.
 */
export function rememberedTwin(row: SqlRow, { terms, plain }: TwinReading): Twin {
  if (plain === true) return toTwin(row, terms);
  const twins = decoded.get(terms) ?? new Map<number, Decoded>();
  decoded.set(terms, twins);
  const id = Number(row['id']);
  const known = twins.get(id);
  if (known !== undefined && isSameRow(known.row, row)) return known.twin;
  const twin = toTwin(row, terms);
  if (twins.size >= keptTwins) twins.clear();
  twins.set(id, { row, twin });
  return twin;
}

function isSameRow(a: SqlRow, b: SqlRow): boolean {
  const isSameTwin = a['version'] === b['version'] && a['scope'] === b['scope'] && a['iri'] === b['iri'] && a['name'] === b['name'];
  return isSameTwin && a['props'] === b['props'] && a['proj'] === b['proj'] && a['classes'] === b['classes'];
}

/** The state of a twin for the writer; the row has `labels` too. */
export function toState(row: SqlRow, terms: Terms): TwinState {
  const { iri, classes, name, attributes, version, scope } = toTwin(row, terms);
  return { iri, classes, name, attributes, version, scope, labels: toIris(row['labels'], terms) };
}

function toIris(json: unknown, terms: Terms): readonly Iri[] {
  const ids: readonly number[] = JSON.parse(String(json));
  return ids.map((id) => terms.iri(id));
}

/** Attributes from JSON text keyed by property number. */
export function toAttributes(json: unknown, terms: Terms): Readonly<Record<string, Value>> {
  if (json === '{}') return {};
  const kept: Readonly<Record<string, Value>> = JSON.parse(String(json));
  return byIri(kept, terms);
}

function toProjected(json: unknown, terms: Terms): Readonly<Record<string, ProjectedValue>> {
  const kept: Readonly<Record<string, ProjectedValue>> = JSON.parse(String(json));
  return byIri(kept, terms);
}

function byIri<T>(kept: Readonly<Record<string, T>>, terms: Terms): Readonly<Record<string, T>> {
  const result: Record<string, T> = {};
  for (const key in kept) {
    const value = kept[key];
    if (value !== undefined) result[terms.iri(Number(key.slice(1)))] = value;
  }
  return result;
}

/** JSON text keyed by property number. Only inside a transaction: new properties get their numbers. */
export function fromAttributes(attributes: Readonly<Record<string, Value>>, intern: (iri: Iri) => number): string {
  const kept: Record<string, Value> = {};
  for (const property in attributes) {
    const value = attributes[property];
    if (value !== undefined) kept[propertyKey(intern(iriIn(property)))] = value;
  }
  return hasNegativeZero(kept) ? exactJson(kept) : JSON.stringify(kept);
}

/** The one number that `JSON.stringify` changes. */
function hasNegativeZero(value: Value): boolean {
  if (typeof value === 'number') return Object.is(value, -0);
  if (typeof value !== 'object') return false;
  for (const item of Object.values<Value>(value)) if (hasNegativeZero(item)) return true;
  return false;
}
