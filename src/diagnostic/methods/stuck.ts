import { at } from '../at.ts';
import type { Samples } from './limit-state.ts';

const timesLongest = 3;
const atLeast = 10;

/** With fewer equal values at the end nothing can be stuck. */
export const fewestStuck: number = atLeast + 1;

/**
 * Since when a value has been repeated exactly, when that is more than three times as often as it ever was before, and ten more; `undefined` otherwise. A value
 * that never changed in what is known may be a set-point: nothing is said of it.
 */
export function stuckSince({ times, values }: Samples): number | undefined {
  let [start, longest] = [0, 0];
  for (let i = 1; i < values.length; i++) {
    if (values[i] === values[i - 1]) continue;
    longest = Math.max(longest, i - start);
    start = i;
  }
  const run = values.length - start;
  return start > 0 && run > timesLongest * longest + atLeast ? at(times, start) : undefined;
}
