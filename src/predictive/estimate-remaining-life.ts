import type { Iri } from '../kernel/iri.ts';
import type { AnswerContext } from '../simulation/answer-context.ts';
import type { Basis, BasisInput } from '../simulation/basis.ts';
import type { Evaluation } from '../simulation/evaluation.ts';
import { startEvaluation } from '../simulation/start-evaluation.ts';
import { remainingLifeMethodIri, uncalibrated } from './answer-basis.ts';
import { endsOf, type End } from './ends-of-life.ts';
import type { ForecastPoint } from './forecast.ts';
import { lifeOf, timeUntil } from './life-distribution.ts';
import { normalQuantile } from './methods/normal-distribution.ts';
import { wienerTrend, type Trend } from './methods/wiener-trend.ts';
import { inputOf, readSamples, type Samples } from './read-samples.ts';
import type { LifeDistribution, RemainingLife, RemainingLifeAnswer } from './remaining-life.ts';
import { usableGrid, type Shortfall } from './usable-grid.ts';

const version = '1';
const level = 0.9;
const lookBackMs = 30 * 86_400_000;
const gridSteps = 1_000;
/** Below this t value a drift may be chance. */
const clearDrift = 3;
const pathPoints = 24;

/**
 * The time until an end of life is reached, one answer per failure mode of the twin that declares one (`tq:failsWhen`) as a limit of a number, soonest first.
 * `of` names a failure mode, or a telemetry, whose outer limit then counts as the end.
 */
export async function remainingLife(context: AnswerContext, twin: Iri, of?: Iri): Promise<readonly RemainingLifeAnswer[]> {
  const evaluation = startEvaluation(context);
  await evaluation.slice.load([twin]);
  const ends = await endsOf(evaluation, twin, of);
  const answers = await Promise.all(ends.map((end) => answerFor(evaluation, twin, end)));
  return answers.toSorted((a, b) => orderOf(a) - orderOf(b) || (a.failureMode < b.failureMode ? -1 : 1));
}

/** Refusals last. */
function orderOf(answer: RemainingLifeAnswer): number {
  return answer.kind === 'refusal' ? Number.MAX_VALUE : (answer.medianMs ?? Number.MAX_VALUE / 2);
}

async function answerFor(evaluation: Evaluation, twin: Iri, { failureMode, watched, reason }: End): Promise<RemainingLifeAnswer> {
  const { context, asOf } = evaluation;
  const started = context.clock.monotonicMs();
  const basisOf = (inputs: readonly BasisInput[], assumptions: readonly string[] = []): Basis =>
    uncalibrated(remainingLifeMethodIri, version, { inputs, asOf, elapsedMs: context.clock.monotonicMs() - started }, assumptions);
  if (watched === undefined) return { kind: 'refusal', failureMode, reason: 'NO_LIMIT', message: reason, basis: basisOf([]) };
  const declaredMs = (await evaluation.inForce(watched.twin, watched.property))?.values.expectedIntervalMs;
  const samples = await readSamples(context, { twin: watched.twin, property: watched.property }, { from: asOf - lookBackMs, asOf }, declaredMs);
  const shared = { kind: 'remainingLife', twin, failureMode, property: watched.property, level, limit: watched.limit } as const;
  if (watched.reached) return { ...shared, ...reachedLife, basis: basisOf([inputOf(samples)], ['The limit is reached.']) };
  const estimated = estimate(samples, watched, asOf);
  if ('reason' in estimated) return { kind: 'refusal', failureMode, ...estimated, basis: basisOf([inputOf(samples)]) };
  const { assumptions, ...life } = estimated;
  return { ...shared, ...life, basis: basisOf([inputOf(samples)], assumptions) };
}

type Estimated = Pick<RemainingLife, 'medianMs' | 'lowerMs' | 'upperMs' | 'distribution' | 'path'>;

const reachedLife: Estimated = { medianMs: 0, lowerMs: 0, upperMs: 0, distribution: { kind: 'reached' }, path: [] };

/** First passage of the trend over the limit, or why there is no answer. */
function estimate(samples: Samples, watched: NonNullable<End['watched']>, asOf: number): (Estimated & { readonly assumptions: readonly string[] }) | Shortfall {
  const span = asOf - (samples.times[0] ?? asOf);
  const grid = usableGrid(samples, span / gridSteps, asOf, gridSteps);
  if ('reason' in grid) return grid;
  const trend = wienerTrend(grid.values);
  const sign = watched.upwards ? 1 : -1;
  if (trend === undefined || sign * trend.tValue <= clearDrift) return { reason: 'NO_TREND', message: noTrend(trend) };
  const distribution = lifeOf(trend, sign * (watched.limit - trend.level), grid.stepMs);
  const times = quantiles(distribution);
  const until = times.upperMs ?? times.medianMs ?? gridSteps * grid.stepMs;
  return { ...times, distribution, path: pathOf(trend, grid.stepMs, asOf, until), assumptions: assumptionsOf(trend) };
}

function quantiles(distribution: LifeDistribution): Pick<Estimated, 'medianMs' | 'lowerMs' | 'upperMs'> {
  const [medianMs, lowerMs, upperMs] = [0.5, (1 - level) / 2, (1 + level) / 2].map((share) => timeUntil(distribution, share));
  return { ...(medianMs !== undefined && { medianMs }), ...(lowerMs !== undefined && { lowerMs }), ...(upperMs !== undefined && { upperMs }) };
}

function pathOf(trend: Trend, stepMs: number, asOf: number, until: number): RemainingLife['path'] {
  const z = normalQuantile((1 + level) / 2);
  return Array.from({ length: pathPoints }, (_, i): ForecastPoint => {
    const ms = (until * (i + 1)) / pathPoints;
    const steps = ms / stepMs;
    const mean = trend.level + trend.drift * steps;
    const half = z * Math.sqrt(trend.volatility ** 2 * steps + (trend.driftError * steps) ** 2);
    return { at: Math.round(asOf + ms), mean, lower: mean - half, upper: mean + half };
  });
}

function noTrend(trend: Trend | undefined): string {
  return trend === undefined
    ? 'There are too few values for a trend.'
    : `Nothing moves towards the limit clearly enough: t ${trend.tValue.toFixed(1)}, more than ${clearDrift} is needed.`;
}

function assumptionsOf({ samples, tValue, correction }: Trend): readonly string[] {
  return [
    `It goes on as in the newest ${samples} steps (t ${Math.abs(tValue) > 1e6 ? 'beyond measure' : Math.abs(tValue).toFixed(1)}): same drift, same wandering.`,
    ...(correction > 1 ? [`The wandering was raised ${correction.toFixed(2)} times, so that past predictions hold.`] : []),
  ];
}
