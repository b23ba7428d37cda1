import { DomainError } from '../kernel/errors.ts';
import type { Value } from '../kernel/value.ts';

const maxDepth = 32;

/** Throws `BAD_USER_INPUT` unless every store can keep the value and give back the same: finite numbers, well-formed text, at most 32 levels. */
export function checkStorable(value: Value, what: string, depth = 0): void {
  if (depth > maxDepth) throw new DomainError('BAD_USER_INPUT', `The value of ${what} is nested deeper than ${String(maxDepth)} levels.`);
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new DomainError('BAD_USER_INPUT', `The value of ${what} is not a finite number.`, { value: String(value) });
  }
  if (typeof value === 'string' && !value.isWellFormed()) throw new DomainError('BAD_USER_INPUT', `The text of ${what} is not well-formed Unicode.`);
  if (typeof value !== 'object') return;
  for (const [key, item] of Object.entries(value)) {
    if (!key.isWellFormed()) throw new DomainError('BAD_USER_INPUT', `A key in ${what} is not well-formed Unicode.`);
    checkStorable(item, what, depth + 1);
  }
}

/** Whether two values are the same: lists in order, structures whatever the order of their keys. */
export function equalValues(a: Value | undefined, b: Value | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))];
  return left.length === right.size && left.every(([key, item]) => right.has(key) && equalValues(item, right.get(key)));
}
