import type { Value } from '../kernel/value.ts';

/** The value as a number of a numeric series: a number itself, a flag as 0 or 1; other values have none. */
export function numberOf(value: Value): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'boolean' ? Number(value) : undefined;
}
