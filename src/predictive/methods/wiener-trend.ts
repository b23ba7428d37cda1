import { at } from '../../diagnostic/at.ts';
import { conformalQuantile } from '../combine-forecasts.ts';
import type { Wiener } from './first-passage.ts';

/** A trend found in the recent past, in units per sample. */
export interface Trend extends Wiener {
  /** Where the value stands now, without its noise. */
  readonly level: number;
  readonly driftError: number;
  /** Drift over its standard error. */
  readonly tValue: number;
  /** How many of the newest samples it rests on. */
  readonly samples: number;
  /** By how much the volatility was raised so that past predictions hold. */
  readonly correction: number;
}

const blocks = 12;
/** Length of the looks back, as shares of what is known: a fault may have begun a short while ago. */
const looks = [1, 1 / 2, 1 / 4, 1 / 8] as const;
/** A shorter look is taken only when its drift is so much clearer: the best of several looks flatters itself. */
const clearer = 1.5;
const level90 = 0.9;
const z90 = 1.645;
/**
 * Changes between means of a wandering value have 2/3 of the variance its own changes have over that time, and a correlation of 1/4: both the variance
 * and that of their mean are too small by this factor (Working, 1960). For a value that does not wander but is only noisy, it errs on the safe side.
 */
const averaging = 1.5;

/**
 * Drift and volatility from the changes between block means (which take the measuring noise out), for the look back with the clearest drift. The volatility
 * is raised until 90 % of the changes ahead, predicted from earlier blocks only, lie in their 90 % band. `undefined` with fewer than two samples per block.
 */
export function wienerTrend(values: Float64Array): Trend | undefined {
  let best: Trend | undefined;
  for (const share of looks) {
    const trend = trendOf(values.subarray(values.length - Math.floor(values.length * share)));
    if (trend === undefined) continue;
    if (best === undefined || Math.abs(trend.tValue) > clearer * Math.abs(best.tValue)) best = trend;
  }
  return best;
}

function trendOf(values: Float64Array): Trend | undefined {
  const length = Math.floor(values.length / blocks);
  if (length < 2) return undefined;
  const first = values.length - blocks * length;
  const means = Array.from({ length: blocks }, (_, i) => mean(values.subarray(first + i * length, first + (i + 1) * length)));
  const changes = means.slice(1).map((value, i) => value - at(means, i));
  const change = mean(changes);
  const deviation = Math.sqrt(changes.reduce((sum, value) => sum + (value - change) ** 2, 0) / (changes.length - 1));
  const drift = change / length;
  const correction = heldOutCorrection(means);
  const driftError = (deviation * Math.sqrt(averaging / changes.length)) / length;
  // An exact line has no deviation: rounding alone must not make its t value absurd, nor zero.
  const tValue = driftError > Math.abs(drift) * 1e-9 ? drift / driftError : Math.sign(drift) * 1e9;
  return {
    drift,
    driftError,
    tValue,
    volatility: deviation * correction * Math.sqrt(averaging / length),
    // the last block's mean stands half a block back
    level: at(means, blocks - 1) + (drift * (length - 1)) / 2,
    samples: blocks * length,
    correction,
  };
}

/** Predicts each later block mean from the blocks before it; by how much the errors exceed what the volatility says, at least 1. */
function heldOutCorrection(means: readonly number[]): number {
  const errors: number[] = [];
  for (let origin = 4; origin < means.length - 1; origin++) {
    const changes = means.slice(1, origin + 1).map((value, i) => value - at(means, i));
    const change = mean(changes);
    const deviation = Math.sqrt(changes.reduce((sum, value) => sum + (value - change) ** 2, 0) / (changes.length - 1));
    for (let lead = 1; origin + lead < means.length; lead++) {
      const expected = at(means, origin) + change * lead;
      // the drift is uncertain too: its share grows with the square of the lead
      const scale = deviation * Math.sqrt(averaging * (lead + lead ** 2 / changes.length));
      if (scale > 0) errors.push(Math.abs(at(means, origin + lead) - expected) / scale);
    }
  }
  return errors.length === 0 ? 1 : Math.max(1, conformalQuantile(Float64Array.from(errors), level90) / z90);
}

function mean(values: ArrayLike<number>): number {
  return Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
}
