import { formatDuration, type Instant } from '../kernel/instant.ts';
import type { Refusal } from '../diagnostic/refusal.ts';
import { at } from '../diagnostic/at.ts';
import type { Samples } from './read-samples.ts';
import { resample, type Grid } from './resample.ts';

/** Fewer steps than this teach nothing. */
const learningLength = 100;
const leastGood = 0.5;
const mostFilled = 0.5;
const mostIntervalsOld = 10;

/** Why a series cannot be learnt from: the part of a refusal that is about the data. */
export type Shortfall = Pick<Refusal, 'reason' | 'message' | 'ableAt'>;

/**
 * The samples on a grid of about `wantedStepMs` (never finer than they come, and finer than wanted where that is needed to have enough), or why they
 * do not suffice.
 */
export function usableGrid(samples: Samples, wantedStepMs: number, asOf: Instant, mostSteps: number): Grid | Shortfall {
  const { times, intervalMs, goodRatio } = samples;
  if (times.length < 2 || intervalMs === undefined) return tooFew(times.length, intervalMs, asOf);
  const newest = at(times, times.length - 1);
  if (asOf - newest > mostIntervalsOld * intervalMs)
    return { reason: 'STALE', message: `The newest value is ${formatDuration(asOf - newest)} old; one is expected every ${formatDuration(intervalMs)}.` };
  if (goodRatio < leastGood) return { reason: 'QUALITY', message: `Only ${Math.round(goodRatio * 100)} % of the samples are GOOD.` };
  const span = asOf - at(times, 0);
  const finest = Math.floor(span / learningLength / intervalMs);
  const multiple = Math.max(1, Math.min(Math.ceil(wantedStepMs / intervalMs), finest));
  const grid = resample(samples, { stepMs: multiple * intervalMs, asOf, most: mostSteps });
  if (grid.values.length < learningLength) return tooFew(grid.values.length, intervalMs, asOf);
  if (grid.filled > mostFilled) return { reason: 'QUALITY', message: `${Math.round(grid.filled * 100)} % of the time there is no sample.` };
  return grid;
}

function tooFew(count: number, intervalMs: number | undefined, asOf: Instant): Shortfall {
  const message = `${count} values are known; ${learningLength} are needed.`;
  if (intervalMs === undefined) return { reason: 'TOO_FEW_SAMPLES', message };
  return { reason: 'TOO_FEW_SAMPLES', message, ableAt: asOf + (learningLength - count) * intervalMs };
}
