import { at } from '../../diagnostic/at.ts';
import { lineThrough } from './line.ts';

/** Mean of each phase of the period around the straight line through the values; the means sum to zero. */
export function phaseMeans(values: Float64Array, period: number): Float64Array {
  const { slope, intercept } = lineThrough(values);
  const sums = new Float64Array(period);
  const counts = new Float64Array(period);
  values.forEach((value, i) => {
    sums[i % period] = at(sums, i % period) + value - slope * i - intercept;
    counts[i % period] = at(counts, i % period) + 1;
  });
  const means = sums.map((sum, phase) => sum / Math.max(1, at(counts, phase)));
  const centre = means.reduce((total, mean) => total + mean, 0) / period;
  return means.map((mean) => mean - centre);
}
