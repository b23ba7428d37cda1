import type { Value } from './value.ts';

/** JSON with sorted keys and no white space from which exactly the value is read again: -0 stays -0, which `JSON.stringify` turns into 0. */
export function exactJson(value: Value): string {
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : JSON.stringify(value);
  if (typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(exactJson).join(',')}]`;
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${exactJson(member)}`).join(',')}}`;
}

/** The value a JSON text stands for; `undefined` when it is no JSON, holds `null`, or is nested deeper than 64 levels. */
export function parseValue(text: string): Value | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return isValue(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** Whether two values are the same to the last bit; the order of keys does not count. */
export function isSameValue(a: Value | undefined, b: Value | undefined): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return Object.is(a, b);
  if (isList(a) || isList(b)) return isList(a) && isList(b) && a.length === b.length && a.every((item, i) => isSameValue(item, b[i]));
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))];
  return left.length === right.size && left.every(([key, item]) => right.has(key) && isSameValue(item, right.get(key)));
}

const deepest = 64;

function isValue(parsed: unknown, depth = 0): parsed is Value {
  if (typeof parsed === 'string' || typeof parsed === 'boolean') return true;
  if (typeof parsed === 'number') return Number.isFinite(parsed);
  if (typeof parsed !== 'object' || parsed === null || depth > deepest) return false;
  return Object.values(parsed).every((item) => isValue(item, depth + 1));
}

/** Whether a value is a list. */
export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

/** A value with named members, or `undefined`. */
export function asRecord(value: Value | undefined): Readonly<Record<string, Value>> | undefined {
  return typeof value === 'object' && !isList(value) ? value : undefined;
}
