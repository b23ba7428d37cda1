import type { Interval } from '../kernel/instant.ts';
import type { Bucket, Series } from './history-store.ts';

const bad = 2;

/** How buckets without a sample are shown: left out, with count 0, or with the last value before them. */
export type Fill = 'NONE' | 'NULL' | 'PREVIOUS';

/**
 * `count` buckets of equal length over the interval. Statistics are over samples that are not BAD; `goodRatio` is the share of samples that are GOOD,
 * 0 in a bucket without any.
 */
export function buckets(series: Pick<Series, 'times' | 'values' | 'quality'>, interval: Interval, count: number, fill: Fill = 'NULL'): readonly Bucket[] {
  const width = (interval.to - interval.from) / count;
  const filled: Bucket[] = [];
  let at = lowerBound(series.times, interval.from);
  let previous: number | undefined;
  for (let i = 0; i < count; i++) {
    const [start, end] = [interval.from + i * width, i === count - 1 ? interval.to : interval.from + (i + 1) * width];
    const until = lowerBound(series.times, end, at);
    const bucket = summarise(series, at, until, { start, end });
    at = until;
    if (bucket.count > 0 || fill === 'NULL') filled.push(bucket);
    else if (fill === 'PREVIOUS' && previous !== undefined)
      filled.push({ ...bucket, min: previous, max: previous, avg: previous, first: previous, last: previous });
    previous = bucket.last ?? previous;
  }
  return filled;
}

function summarise({ values, quality }: Pick<Series, 'values' | 'quality'>, from: number, to: number, span: Pick<Bucket, 'start' | 'end'>): Bucket {
  let [count, good, sum, min, max] = [0, 0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let first: number | undefined;
  let last = 0;
  for (let i = from; i < to; i++) {
    if (quality[i] === 0) good++;
    if (quality[i] === bad) continue;
    last = values[i] ?? 0;
    first ??= last;
    count++;
    sum += last;
    min = Math.min(min, last);
    max = Math.max(max, last);
  }
  const goodRatio = to > from ? good / (to - from) : 0;
  return first === undefined ? { ...span, count, goodRatio } : { ...span, count, min, max, avg: sum / count, first, last, goodRatio };
}

/** First index at or after `from` whose time is not before `time`. */
function lowerBound(times: Float64Array, time: number, from = 0): number {
  let [low, high] = [from, times.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((times[middle] ?? 0) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The `points` samples that keep the look of the curve: largest triangle three buckets (Steinarsson, "Downsampling Time Series for Visual
 * Representation", 2013). First and last sample stay; a series of no more than `points` samples stays as it is.
 */
export function largestTriangles<S extends Pick<Series, 'times' | 'values' | 'quality'>>(series: S, points: number): S {
  const { times, values } = series;
  if (times.length <= points || points < 3) return series;
  const kept = [0];
  const width = (times.length - 2) / (points - 2);
  for (let i = 0; i < points - 2; i++) {
    const start = Math.floor(i * width) + 1;
    const end = Math.floor((i + 1) * width) + 1;
    const next = meanPoint(times, values, end, Math.min(Math.floor((i + 2) * width) + 1, times.length));
    kept.push(largestTriangle(series, kept.at(-1) ?? 0, { start, end }, next));
  }
  kept.push(times.length - 1);
  const pick = (column: Float64Array): Float64Array => Float64Array.from(kept, (i) => column[i] ?? 0);
  return { ...series, times: pick(times), values: pick(values), quality: Uint8Array.from(kept, (i) => series.quality[i] ?? 0) };
}

interface Point {
  readonly time: number;
  readonly value: number;
}

function largestTriangle(
  { times, values }: Pick<Series, 'times' | 'values'>,
  anchor: number,
  range: { readonly start: number; readonly end: number },
  next: Point,
): number {
  const [time, value] = [times[anchor] ?? 0, values[anchor] ?? 0];
  let [best, largest] = [range.start, -1];
  for (let i = range.start; i < range.end; i++) {
    const area = Math.abs((time - next.time) * ((values[i] ?? 0) - value) - (time - (times[i] ?? 0)) * (next.value - value));
    if (area > largest) [best, largest] = [i, area];
  }
  return best;
}

function meanPoint(times: Float64Array, values: Float64Array, from: number, to: number): Point {
  let [time, value] = [0, 0];
  for (let i = from; i < to; i++) {
    time += times[i] ?? 0;
    value += values[i] ?? 0;
  }
  const count = Math.max(1, to - from);
  return { time: time / count, value: value / count };
}
