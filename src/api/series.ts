import { DomainError } from '../kernel/errors.ts';
import type { Interval } from '../kernel/instant.ts';
import { buckets, largestTriangles } from '../history/down-sample.ts';
import type { Bucket, Series } from '../history/history-store.ts';
import type { Context } from './context.ts';
import type { Fill, Resolution, Window } from './generated/graphql.ts';
import { annotationsOf, keptUnit, type TelemetryNode } from './telemetry-node.ts';
import { inUnit, unitSymbol } from './units.ts';

/** A numeric series as `type NumericSeries` answers it. */
export interface SeriesNode {
  readonly unit: string | undefined;
  readonly partial: boolean;
  readonly buckets: readonly Bucket[];
  readonly columns: { readonly t: readonly number[]; readonly v: readonly (number | null)[]; readonly q: readonly (string | null)[] };
}

/** What of a series is asked for. */
export interface SeriesRequest {
  readonly window: Window;
  readonly resolution?: Resolution | null;
  readonly fill?: Fill | null;
}

const maxPoints = 10_000;
const defaultPoints = 500;
/** Samples read at most for one series: beyond it the oldest are left out and the answer is partial. */
const maxSamples = 1_000_000;

/** The samples of one telemetry inside a window, at the resolution asked for, in the unit asked for. */
export async function readSeries(node: TelemetryNode, request: SeriesRequest, context: Context): Promise<SeriesNode> {
  const { rooms, model, signal } = context;
  const now = rooms.clock.now();
  const interval = intervalOf(request.window, now);
  const raw = request.resolution?.raw === true;
  const limit = raw ? maxPoints : maxSamples;
  const [series] = await rooms.history.window([{ twin: node.twin.iri, property: node.property.iri }], interval, limit + 1, signal);
  const kept = keptUnit(node, model);
  const unit = node.unit ?? kept;
  const convert = (value: number): number => inUnit(model, value, kept, unit);
  const found = series === undefined || series.times.length <= limit ? series : newest(series, limit);
  const fill = request.fill ?? (await declaredFill(node, context));
  const answer = found === undefined ? none : atResolution(found, interval, { ...request, fill }, convert);
  context.budget.spend(answer.columns.t.length);
  return {
    unit: unit === undefined ? undefined : unitSymbol(model, unit),
    // The interval's end may lie in the future: its last bucket is still filling.
    partial: (series?.times.length ?? 0) > limit || interval.to >= now,
    ...answer,
  };
}

/** What the ontology lets be assumed between two samples; nothing where it says nothing. */
async function declaredFill(node: TelemetryNode, context: Context): Promise<Fill> {
  const { values } = await annotationsOf(node, context);
  return values.interpolation === 'Linear' ? 'LINEAR' : values.interpolation === 'Previous' ? 'PREVIOUS' : 'NONE';
}

const none: Pick<SeriesNode, 'buckets' | 'columns'> = { buckets: [], columns: { t: [], v: [], q: [] } };

/** The interval of a window; throws `BAD_USER_INPUT` when it is empty. */
export function intervalOf({ last, between }: Window, now: number): Interval {
  // The sample of this very moment belongs to the last hour.
  const interval = between === null || between === undefined ? { from: now - (last ?? 0) + 1, to: now + 1 } : between;
  if (interval.to <= interval.from) throw new DomainError('BAD_USER_INPUT', 'The window is empty: it must end after it begins.');
  return interval;
}

function atResolution(
  series: Series,
  interval: Interval,
  { resolution, fill }: SeriesRequest,
  convert: (value: number) => number,
): Pick<SeriesNode, 'buckets' | 'columns'> {
  const every = resolution?.every ?? undefined;
  if (every !== undefined) return inBuckets(series, interval, { every, fill: fill ?? 'NONE', convert });
  const points = resolution?.raw === true ? maxPoints : (resolution?.maxPoints ?? defaultPoints);
  if (points < 3 || points > maxPoints) throw new DomainError('BAD_USER_INPUT', `\`maxPoints\` is between 3 and ${maxPoints}.`, { maxPoints: points });
  const { times, values, quality } = largestTriangles(series, points);
  return {
    buckets: [],
    columns: { t: [...times], v: [...values].map((value) => finite(convert(value))), q: [...quality].map((code) => qualities[code] ?? 'BAD') },
  };
}

const qualities = ['GOOD', 'UNCERTAIN', 'BAD'];

interface Bucketing {
  readonly every: number;
  readonly fill: Fill;
  readonly convert: (value: number) => number;
}

function inBuckets(series: Series, interval: Interval, { every, fill, convert }: Bucketing): Pick<SeriesNode, 'buckets' | 'columns'> {
  const count = Math.ceil((interval.to - interval.from) / Math.max(every, 1));
  if (every <= 0 || count > maxPoints)
    throw new DomainError('LIMIT_EXCEEDED', `At most ${maxPoints} buckets are answered.`, { limit: 'buckets', max: maxPoints });
  const whole = { from: interval.from, to: interval.from + count * every };
  const found = buckets(series, whole, count, fill === 'PREVIOUS' ? 'PREVIOUS' : 'NULL').map((bucket) => convertedBucket(bucket, convert));
  const shown = fill === 'LINEAR' ? interpolated(found) : found;
  return { buckets: shown, columns: { t: shown.map(({ start }) => start), v: shown.map(({ avg }) => avg ?? null), q: shown.map(() => null) } };
}

function convertedBucket(bucket: Bucket, convert: (value: number) => number): Bucket {
  const { min, max, avg, first, last } = bucket;
  if (min === undefined || max === undefined || avg === undefined || first === undefined || last === undefined) return bucket;
  return { ...bucket, min: convert(min), max: convert(max), avg: convert(avg), first: convert(first), last: convert(last) };
}

/** Empty buckets between two that are not get the value on the straight line between their means. */
function interpolated(all: readonly Bucket[]): readonly Bucket[] {
  const known = all.flatMap(({ avg }, at) => (avg === undefined ? [] : [{ at, avg }]));
  return all.map((bucket, at) => {
    if (bucket.avg !== undefined) return bucket;
    const before = known.findLast((one) => one.at < at);
    const after = known.find((one) => one.at > at);
    if (before === undefined || after === undefined) return bucket;
    return { ...bucket, avg: before.avg + ((after.avg - before.avg) * (at - before.at)) / (after.at - before.at) };
  });
}

function newest(series: Series, limit: number): Series {
  const from = series.times.length - limit;
  return { key: series.key, times: series.times.subarray(from), values: series.values.subarray(from), quality: series.quality.subarray(from) };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
