import { int, isInt } from 'neo4j-driver';
import { InvariantError } from '../../kernel/assert-never.ts';
import { exactJson } from '../../kernel/exact-json.ts';
import type { Scalar, Value } from '../../kernel/value.ts';

const tag = 'json:';

/**
 * A value as a Neo4j property. Scalars and lists of one scalar type are stored as they are, whole numbers of integer properties as INTEGER.
 * All else (structures, nested and mixed lists) becomes a list of one text, `["json:{…}"]`: as a list it is absent from comparisons and orders,
 * like in every store, and a plain text never needs an escape.
 */
export function toStored(value: Value, integer: boolean): unknown {
  if (typeof value !== 'object') return scalarToStored(value, integer);
  const scalars = plainList(value);
  if (scalars === undefined) return [`${tag}${exactJson(value)}`];
  const whole = integer && scalars.every((item) => typeof item === 'number' && isWhole(item));
  return scalars.map((item) => scalarToStored(item, whole));
}

const indexableBytes = 7_500;

/** Whether a stored value is too large for an index of Neo4j, whose limit is about 8 kB. */
export function isLarge(stored: unknown): boolean {
  return bytesOf(stored) > indexableBytes;
}

function bytesOf(stored: unknown): number {
  if (Array.isArray(stored)) return stored.reduce<number>((sum, item) => sum + bytesOf(item) + 8, 0);
  if (typeof stored !== 'string') return 16;
  // A UTF-16 unit takes at most three bytes: short texts need no counting.
  return stored.length * 3 <= indexableBytes ? stored.length : new TextEncoder().encode(stored).length;
}

/** A parameter for a comparison: numbers compare by value whatever their type. */
export function scalarToStored(value: Scalar, integer: boolean): unknown {
  return integer && typeof value === 'number' && isWhole(value) ? int(value) : value;
}

// -0 has no integer.
function isWhole(value: number): boolean {
  return Number.isSafeInteger(value) && !Object.is(value, -0);
}

function plainList(value: Exclude<Value, Scalar>): readonly Scalar[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const scalars: Scalar[] = [];
  for (const item of value) {
    if (typeof item === 'object' || typeof item !== typeof (scalars[0] ?? item)) return undefined;
    scalars.push(item);
  }
  const [only] = scalars;
  // A list that looks like our tag is tagged itself.
  return scalars.length === 1 && typeof only === 'string' && only.startsWith(tag) ? undefined : scalars;
}

/** The value a Neo4j property holds. */
export function fromStored(stored: unknown): Value {
  if (Array.isArray(stored)) {
    const [only]: readonly unknown[] = stored;
    if (stored.length === 1 && typeof only === 'string' && only.startsWith(tag)) return parseJson(only.slice(tag.length));
    return stored.map((item) => scalarFromStored(item));
  }
  return scalarFromStored(stored);
}

/** The scalar a Neo4j property or expression holds; `null` for absent. */
export function scalarOrNull(stored: unknown): Scalar | null {
  return stored === null || stored === undefined ? null : scalarFromStored(stored);
}

function scalarFromStored(stored: unknown): Scalar {
  if (typeof stored === 'string' || typeof stored === 'number' || typeof stored === 'boolean') return stored;
  if (typeof stored === 'bigint') return Number(stored);
  if (isInt(stored)) return stored.toNumber();
  // Written by someone else: dates and points have a text form of their own.
  return String(stored);
}

function parseJson(text: string): Value {
  const parsed: unknown = JSON.parse(text);
  return asValue(parsed);
}

function asValue(parsed: unknown): Value {
  if (typeof parsed === 'string' || typeof parsed === 'number' || typeof parsed === 'boolean') return parsed;
  if (Array.isArray(parsed)) return parsed.map((item) => asValue(item));
  if (typeof parsed !== 'object' || parsed === null) throw new InvariantError('A stored structure holds null.');
  return Object.fromEntries(Object.entries(parsed).map(([key, item]) => [key, asValue(item)]));
}
