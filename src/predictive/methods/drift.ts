import { exponentialSmoothing } from './exponential-smoothing.ts';
import { lineThrough } from './line.ts';

/** The straight line through all values, its end moved to where the smoothed values stand now (random walk with drift, smoothed). */
export function drift(values: Float64Array, steps: number): Float64Array | undefined {
  const count = values.length;
  if (count < 3) return undefined;
  const { slope, intercept } = lineThrough(values);
  const rest = values.map((value, i) => value - intercept - slope * i);
  const { level } = exponentialSmoothing(rest);
  return Float64Array.from({ length: steps }, (_, i) => intercept + slope * (count + i) + level);
}
