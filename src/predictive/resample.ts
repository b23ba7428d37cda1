import type { Instant } from '../kernel/instant.ts';
import { at } from '../diagnostic/at.ts';

/** Values on a grid of equal steps; the last step ends at the moment asked about. */
export interface Grid {
  readonly values: Float64Array;
  readonly stepMs: number;
  /** Share of steps without a sample of their own, which hold the value before. */
  readonly filled: number;
}

/**
 * Means over equal steps that end at `asOf`; a step without a sample repeats the one before it. The grid begins at the first sample and has at most
 * `most` steps.
 */
export function resample(
  { times, values }: { readonly times: ArrayLike<number>; readonly values: ArrayLike<number> },
  { stepMs, asOf, most }: { readonly stepMs: number; readonly asOf: Instant; readonly most: number },
): Grid {
  const first = times.length === 0 ? asOf : at(times, 0);
  const count = Math.min(most, Math.max(0, Math.ceil((asOf - first) / stepMs + 1e-9)));
  const sums = new Float64Array(count);
  const counts = new Float64Array(count);
  let before = Number.NaN;
  for (let i = 0; i < times.length; i++) {
    const back = Math.floor((asOf - at(times, i)) / stepMs);
    const slot = count - 1 - back;
    if (slot < 0) before = at(values, i);
    if (slot < 0 || slot >= count) continue;
    sums[slot] = at(sums, slot) + at(values, i);
    counts[slot] = at(counts, slot) + 1;
  }
  const grid = new Float64Array(count);
  let filled = 0;
  for (let slot = 0; slot < count; slot++) {
    if (at(counts, slot) > 0) before = at(sums, slot) / at(counts, slot);
    else filled++;
    grid[slot] = before;
  }
  const known = grid.findIndex((value) => Number.isFinite(value));
  const own = known < 0 ? new Float64Array() : grid.subarray(known);
  return { values: own, stepMs, filled: own.length === 0 ? 0 : Math.max(0, filled - Math.max(known, 0)) / own.length };
}

/** The usual gap between samples: their median distance; `undefined` with fewer than two. */
export function medianGapMs(times: ArrayLike<number>): number | undefined {
  const gaps = Array.from(times)
    .map((time, i) => time - at(times, i - 1))
    .slice(1)
    .filter((gap) => gap > 0)
    .toSorted((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)];
}
