import type { Instant } from '../kernel/instant.ts';
import type { SeriesKey } from '../history/observation.ts';
import type { AnswerContext } from '../simulation/answer-context.ts';
import type { BasisInput } from '../simulation/basis.ts';
import { at } from '../diagnostic/at.ts';
import { medianGapMs } from './resample.ts';

/** The numeric past of one series, as far as it is of use. */
export interface Samples {
  readonly key: SeriesKey;
  /** Without BAD ones, oldest first. */
  readonly times: Float64Array;
  readonly values: Float64Array;
  /** Share of GOOD among all that were read. */
  readonly goodRatio: number;
  /** The declared interval, else the usual gap; `undefined` with fewer than two samples and nothing declared. */
  readonly intervalMs?: number;
}

/** Most samples read of one series: the newest ones. */
const mostSamples = 20_000;

/** Reads the samples of a series from `from` up to `asOf`. */
export async function readSamples(
  context: AnswerContext,
  key: SeriesKey,
  span: { readonly from: Instant; readonly asOf: Instant },
  declaredMs?: number,
): Promise<Samples> {
  const [series] = await context.history.window([key], { from: span.from, to: span.asOf + 1 }, mostSamples, context.signal);
  if (series === undefined)
    return { key, times: new Float64Array(), values: new Float64Array(), goodRatio: 0, ...(declaredMs !== undefined && { intervalMs: declaredMs }) };
  const usable = Array.from(series.times.keys()).filter((i) => series.quality[i] !== 2 && Number.isFinite(at(series.values, i)));
  const times = Float64Array.from(usable, (i) => at(series.times, i));
  const intervalMs = declaredMs ?? medianGapMs(times);
  return {
    key,
    times,
    values: Float64Array.from(usable, (i) => at(series.values, i)),
    goodRatio: series.times.length === 0 ? 0 : series.quality.filter((code) => code === 0).length / series.times.length,
    ...(intervalMs !== undefined && { intervalMs }),
  };
}

/** The series as the ground of an answer. */
export function inputOf({ key, times, goodRatio }: Samples): BasisInput {
  const [from, to] = [times[0], times.at(-1)];
  return { ...key, count: times.length, goodRatio, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}
