import { at } from '../diagnostic/at.ts';
import { passedWithin } from './methods/first-passage.ts';
import { normalQuantile } from './methods/normal-distribution.ts';
import type { Trend } from './methods/wiener-trend.ts';
import type { LifeDistribution } from './remaining-life.ts';

/** Probability that the end is reached within `ms` milliseconds, 0…1. */
export function probabilityWithin(distribution: LifeDistribution, ms: number): number {
  if (distribution.kind === 'reached') return 1;
  const { timesMs, probabilities } = distribution;
  const i = timesMs.findIndex((time) => time >= ms);
  if (i < 0) return probabilities.at(-1) ?? 0;
  const [from, to] = i === 0 ? [0, at(timesMs, 0)] : [at(timesMs, i - 1), at(timesMs, i)];
  const [low, high] = i === 0 ? [0, at(probabilities, 0)] : [at(probabilities, i - 1), at(probabilities, i)];
  return to > from ? low + ((high - low) * (ms - from)) / (to - from) : high;
}

/** The time within which a share of outcomes ends; `undefined` when fewer ever do, as far as the table goes. */
export function timeUntil(distribution: LifeDistribution, share: number): number | undefined {
  if (distribution.kind === 'reached') return 0;
  const { timesMs, probabilities } = distribution;
  const i = probabilities.findIndex((p) => p >= share);
  if (i < 0) return undefined;
  const [low, high] = [i === 0 ? 0 : at(probabilities, i - 1), at(probabilities, i)];
  const [from, to] = [i === 0 ? 0 : at(timesMs, i - 1), at(timesMs, i)];
  return high > low ? from + ((to - from) * (share - low)) / (high - low) : to;
}

const tablePoints = 80;
const driftsMixed = 15;

/** Distribution of the time until a trend has covered `distance` (in its direction, > 0), over what the drift may truly be. */
export function lifeOf(trend: Trend, distance: number, intervalMs: number): LifeDistribution {
  if (distance <= 0) return { kind: 'reached' };
  const speed = Math.abs(trend.drift);
  // Equally likely drifts, around the one found: its uncertainty widens the answer.
  const drifts = Array.from({ length: driftsMixed }, (_, i) => speed + trend.driftError * normalQuantile((i + 0.5) / driftsMixed));
  const within = (time: number): number =>
    drifts.reduce((sum, drift) => sum + passedWithin({ drift, volatility: trend.volatility }, distance, time), 0) / driftsMixed;
  const expected = distance / speed;
  const timesMs: number[] = [];
  const probabilities: number[] = [];
  for (let i = 0; i <= tablePoints; i++) {
    // from a thirtieth to the thirtyfold of the expected time, equal steps in the logarithm
    const time = expected * 30 ** ((2 * i) / tablePoints - 1);
    timesMs.push(time * intervalMs);
    probabilities.push(Math.max(within(time), probabilities.at(-1) ?? 0));
  }
  return { kind: 'table', timesMs, probabilities };
}
