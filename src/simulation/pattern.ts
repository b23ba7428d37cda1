import type { Interval } from '../kernel/instant.ts';
import type { Pattern } from '../ontology/condition.ts';
import type { Series } from '../history/history-store.ts';
import { usableSamples, type Sample } from './usable-samples.ts';

/** Whether a pattern shows in a window: yes, no, or unknown with the reason; `statistic` is what was compared with what. */
export interface PatternAnswer {
  readonly holds?: boolean;
  readonly reason?: string;
  readonly statistic?: string;
}

/** Judges the samples of `series` inside `interval`; BAD ones are left out. `known` says whether anything was ever observed. */
export function judgePattern(pattern: Pattern, series: Series, interval: Interval, known: boolean): PatternAnswer {
  const samples = usableSamples(series);
  if (pattern === 'Missing') return missing(samples, known);
  if (samples.length < fewest) return { reason: `${samples.length} samples in the window; at least ${fewest} are needed.` };
  const first = samples[0]?.[0] ?? interval.to;
  const covered = (interval.to - first) / (interval.to - interval.from);
  if (covered < leastCover) return { reason: `The samples cover ${Math.round(covered * 100)} % of the window; at least ${leastCover * 100} % is needed.` };
  return judges[pattern](samples);
}

const fewest = 8;
const leastCover = 0.5;
// Thresholds are quantiles of Student's t and of the normal law at about 1 in 1,000, one-sided, for the few block means used.
const tLimit = 4;
const spikeLimit = 6;
const blocks = 12;

const judges: Readonly<Record<Exclude<Pattern, 'Missing'>, (samples: readonly Sample[]) => PatternAnswer>> = {
  Rising: (samples) => trend(samples, 1),
  Falling: (samples) => trend(samples, -1),
  Stuck: stuck,
  Step: step,
  Spike: spike,
  Oscillating: oscillating,
  Noisy: noisy,
};

function missing(samples: readonly Sample[], known: boolean): PatternAnswer {
  if (samples.length > 0) return { holds: false, statistic: `${samples.length} samples in the window` };
  return known ? { holds: true, statistic: 'no sample in the window' } : { reason: 'Nothing was ever observed.' };
}

/** Least squares through block means: means make the noise nearly normal and nearly independent, which the t test needs. */
function trend(samples: readonly Sample[], sign: 1 | -1): PatternAnswer {
  const { t, change } = slope(blockMeans(samples, blocks));
  return { holds: sign * t > tLimit, statistic: `change ${digits(change)} over the window, t ${digits(t)}` };
}

function stuck(samples: readonly Sample[]): PatternAnswer {
  const first = samples[0]?.[1];
  const holds = samples.every(([, value]) => value === first);
  return { holds, statistic: holds ? `${samples.length} equal samples` : 'the value moves' };
}

/** A jump between two levels that explains the window better than a line does. */
function step(samples: readonly Sample[]): PatternAnswer {
  const values = blockMeans(samples, blocks).map(([, value]) => value);
  let best = { t: 0, rest: Number.POSITIVE_INFINITY };
  for (let cut = 3; cut <= values.length - 3; cut++) {
    const [left, right] = [values.slice(0, cut), values.slice(cut)];
    const rest = squares(left) + squares(right);
    const error = Math.sqrt((rest / Math.max(1, values.length - 2)) * (1 / left.length + 1 / right.length));
    const t = Math.abs(mean(right) - mean(left)) / Math.max(error, tiny(values));
    if (rest < best.rest) best = { t, rest };
  }
  const line = slope(blockMeans(samples, blocks)).rest;
  return { holds: best.t > tLimit && best.rest < line / 2, statistic: `t ${digits(best.t)}` };
}

/** A sample far from the median, in robust standard deviations, that did not last. */
function spike(samples: readonly Sample[]): PatternAnswer {
  const values = samples.map(([, value]) => value);
  const centre = median(values);
  const scale = 1.4826 * median(values.map((value) => Math.abs(value - centre)));
  const distances = values.map((value) => Math.abs(value - centre) / Math.max(scale, tiny(values)));
  const far = distances.filter((distance) => distance > spikeLimit).length;
  return {
    holds: far > 0 && far <= Math.max(1, values.length / 20) && (distances.at(-1) ?? 0) <= spikeLimit,
    statistic: `${far} samples beyond ${spikeLimit} deviations`,
  };
}

/** One frequency, at least two periods long, that holds more of the variance than chance gives (Fisher's g test, 1946, at 1 in 1,000). */
function oscillating(samples: readonly Sample[]): PatternAnswer {
  const values = samples.map(([, value]) => value);
  const centred = values.map((value) => value - mean(values));
  const half = Math.floor((centred.length - 1) / 2);
  const powers = Array.from({ length: half }, (_, i) => powerAt(centred, i + 1));
  const total = powers.reduce((sum, power) => sum + power, 0);
  const peak = powers.indexOf(Math.max(...powers));
  const share = total > 0 ? (powers[peak] ?? 0) / total : 0;
  const chance = 1 - (0.001 / half) ** (1 / Math.max(1, half - 1));
  return { holds: peak >= 1 && share > chance, statistic: `share ${digits(share)} at ${peak + 1} periods` };
}

/** The second half scatters more than the first: ratio of the variances of first differences. */
function noisy(samples: readonly Sample[]): PatternAnswer {
  const differences = samples.slice(1).map(([, value], i) => value - (samples[i]?.[1] ?? value));
  const middle = Math.floor(differences.length / 2);
  const [before, after] = [differences.slice(0, middle), differences.slice(middle)];
  const ratio = squares(after) / after.length / Math.max(squares(before) / Math.max(1, before.length), tiny(differences) ** 2);
  // 1 + 6/sqrt(n) is near the 99.9 % quantile of the F law for n of 8 to 100 degrees of freedom on both sides.
  const limit = 1 + 6 / Math.sqrt(Math.max(1, middle)) + 12 / Math.max(1, middle);
  return { holds: ratio > limit, statistic: `variance ratio ${digits(ratio)}, limit ${digits(limit)}` };
}

function blockMeans(samples: readonly Sample[], count: number): readonly Sample[] {
  const size = Math.max(1, samples.length / count);
  return Array.from({ length: Math.min(count, samples.length) }, (_, i): Sample => {
    const block = samples.slice(Math.floor(i * size), Math.max(Math.floor(i * size) + 1, Math.floor((i + 1) * size)));
    return [mean(block.map(([time]) => time)), mean(block.map(([, value]) => value))];
  });
}

function slope(points: readonly Sample[]): { readonly t: number; readonly change: number; readonly rest: number } {
  const [meanTime, meanValue] = [mean(points.map(([time]) => time)), mean(points.map(([, value]) => value))];
  const xx = points.reduce((sum, [time]) => sum + (time - meanTime) ** 2, 0);
  const xy = points.reduce((sum, [time, value]) => sum + (time - meanTime) * (value - meanValue), 0);
  const gradient = xx > 0 ? xy / xx : 0;
  const rest = points.reduce((sum, [time, value]) => sum + (value - meanValue - gradient * (time - meanTime)) ** 2, 0);
  const values = points.map(([, value]) => value);
  const error = Math.sqrt(rest / Math.max(1, points.length - 2) / Math.max(xx, Number.MIN_VALUE));
  const span = (points.at(-1)?.[0] ?? 0) - (points[0]?.[0] ?? 0);
  // Rounding alone must not make a trend of a constant.
  const floor = tiny(values) / Math.max(span, 1);
  return { t: gradient / Math.max(error, floor), change: gradient * span, rest };
}

function powerAt(values: readonly number[], cycles: number): number {
  let [real, imaginary] = [0, 0];
  values.forEach((value, i) => {
    const angle = (2 * Math.PI * cycles * i) / values.length;
    real += value * Math.cos(angle);
    imaginary += value * Math.sin(angle);
  });
  return real * real + imaginary * imaginary;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function squares(values: readonly number[]): number {
  const centre = mean(values);
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** A difference too small to mean anything beside these values. */
function tiny(values: readonly number[]): number {
  return 1e-9 * Math.max(1e-3, ...values.map(Math.abs));
}

function digits(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(3))) : 'beyond measure';
}
