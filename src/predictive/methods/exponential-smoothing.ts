import { at } from '../../diagnostic/at.ts';

/** A level that follows the values, with the smoothing that fitted best. */
export interface Smoothed {
  readonly alpha: number;
  readonly level: number;
}

/** Simple exponential smoothing from the first value on; α from a grid by least squared one-step error (Brown, 1959). */
export function exponentialSmoothing(values: Float64Array): Smoothed {
  let best: Smoothed & { readonly error: number } = { alpha: 1, level: values.at(-1) ?? Number.NaN, error: Number.POSITIVE_INFINITY };
  for (let step = 1; step <= 20; step++) {
    const alpha = step / 20;
    let level = at(values, 0);
    let error = 0;
    for (const value of values) {
      error += (value - level) ** 2;
      level += alpha * (value - level);
    }
    if (error < best.error) best = { alpha, level, error };
  }
  return best;
}
