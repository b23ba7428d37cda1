import { at } from '../../diagnostic/at.ts';
import { exponentialSmoothing } from './exponential-smoothing.ts';
import { lineThrough } from './line.ts';
import { phaseMeans } from './phase-means.ts';

/**
 * Theta: simple exponential smoothing plus half the drift of the straight line through all values (Assimakopoulos & Nikolopoulos, 2000, in the closed form
 * of Hyndman & Billah, 2003). With a period, the phase means are taken out first and put back.
 */
export function theta(values: Float64Array, steps: number, period: number | undefined): Float64Array | undefined {
  const count = values.length;
  if (count < 3) return undefined;
  const season = period !== undefined && count >= 2 * period ? phaseMeans(values, period) : Float64Array.of(0);
  const plain = values.map((value, i) => value - at(season, i % season.length));
  const { alpha, level } = exponentialSmoothing(plain);
  const halfDrift = lineThrough(plain).slope / 2;
  const lag = (1 - (1 - alpha) ** count) / alpha;
  return Float64Array.from({ length: steps }, (_, i) => level + halfDrift * (i + lag) + at(season, (count + i) % season.length));
}
