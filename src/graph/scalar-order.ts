import type { Scalar, Value } from '../kernel/value.ts';
import type { Field, Order, PageKey } from './plan.ts';
import type { Twin } from './twin.ts';

/** Order of two texts by code point, as SQLite's BINARY and Cypher have it; JavaScript's `<` goes by UTF-16 unit. */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (x === y) continue;
    // A surrogate stands for a code point above every single unit.
    const [high, other] = [x >= 0xd800 && x <= 0xdfff, y >= 0xd800 && y <= 0xdfff];
    return high === other ? x - y : high ? 1 : -1;
  }
  return a.length - b.length;
}

const ranks: Readonly<Record<string, number>> = { number: 0, string: 1, boolean: 2 };

/** Order of two scalars: numbers, then text by code point, then flags (false before true). */
function compareScalars(a: Scalar, b: Scalar): number {
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  if (typeof a === typeof b) return Number(a) - Number(b);
  return (ranks[typeof a] ?? 0) - (ranks[typeof b] ?? 0);
}

/** What a field holds of a twin: an attribute goes before a projected value of the same property. */
export function fieldValue(twin: Twin, field: Field): Value | undefined {
  if (field.kind === 'iri') return twin.iri;
  if (field.kind === 'name') return twin.name;
  return twin.attributes[field.property] ?? twin.projected[field.property]?.value;
}

/** The scalar a field holds; `undefined` when absent, a list or structured. */
export function fieldScalar(twin: Twin, field: Field): Scalar | undefined {
  const value = fieldValue(twin, field);
  return typeof value === 'object' ? undefined : value;
}

/** Sort key of a twin under an order: what a cursor holds. */
export function pageKey(twin: Twin, order: readonly Order[]): PageKey {
  return { values: order.map(({ by }) => fieldScalar(twin, by) ?? null), iri: twin.iri };
}

/** Order of two sort keys: absent last in both directions, then by IRI ascending. */
export function compareKeys(a: PageKey, b: PageKey, order: readonly Order[]): number {
  for (const [i, { descending }] of order.entries()) {
    const [x, y] = [a.values[i] ?? null, b.values[i] ?? null];
    if (x === null || y === null) {
      if (x !== y) return x === null ? 1 : -1;
      continue;
    }
    const step = compareScalars(x, y);
    if (step !== 0) return descending ? -step : step;
  }
  return compareText(a.iri, b.iri);
}

const holds: Readonly<Record<ComparisonOperator, (order: number) => boolean>> = {
  eq: (order) => order === 0,
  lt: (order) => order < 0,
  lte: (order) => order <= 0,
  gt: (order) => order > 0,
  gte: (order) => order >= 0,
};

/** The comparisons of filters. */
export type ComparisonOperator = 'eq' | 'lt' | 'lte' | 'gt' | 'gte';

/** Whether a comparison holds; never between values of different types, nor with one that is absent. */
export function compares(operator: ComparisonOperator, value: Scalar | undefined, bound: Scalar): boolean {
  return value !== undefined && typeof value === typeof bound && holds[operator](compareScalars(value, bound));
}
