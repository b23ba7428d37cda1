import { formatDuration } from '../kernel/instant.ts';
import type { Iri } from '../kernel/iri.ts';
import type { Annotations } from '../ontology/ontology.ts';
import type { AnswerContext } from '../simulation/answer-context.ts';
import type { Basis } from '../simulation/basis.ts';
import { startEvaluation } from '../simulation/start-evaluation.ts';
import { at } from '../diagnostic/at.ts';
import { forecastMethodIri, uncalibrated } from './answer-basis.ts';
import { combineForecasts, forecastVersion, type Combined } from './combine-forecasts.ts';
import type { ForecastAnswer, ForecastPoint } from './forecast.ts';
import { findPeriod } from './methods/period.ts';
import { inputOf, readSamples, type Samples } from './read-samples.ts';
import type { Grid } from './resample.ts';
import { usableGrid, type Shortfall } from './usable-grid.ts';

/** Share of outcomes the interval is meant to hold. */
const level = 0.9;
const mostSteps = 1_024;
const stepsAhead = 240;
/** A horizon longer than this many times what is known is a guess. */
const mostHorizon = 4;

/** What a numeric telemetry of a twin will be over the next `horizonMs`, or why that cannot be said. */
export async function forecast(context: AnswerContext, twin: Iri, property: Iri, horizonMs: number): Promise<ForecastAnswer> {
  const started = context.clock.monotonicMs();
  const asOf = context.clock.now();
  const declared = context.ontology.properties.get(property);
  const annotations = (await startEvaluation(context).inForce(twin, property))?.values ?? {};
  const wantedStepMs = Math.max(1, horizonMs / stepsAhead);
  const from = asOf - mostSteps * Math.max(wantedStepMs, annotations.expectedIntervalMs ?? wantedStepMs);
  const samples = await readSamples(context, { twin, property }, { from, asOf }, annotations.expectedIntervalMs);
  const basis = (assumptions: readonly string[] = []): Basis =>
    uncalibrated(forecastMethodIri, forecastVersion, { inputs: [inputOf(samples)], asOf, elapsedMs: context.clock.monotonicMs() - started }, assumptions);
  if (declared?.kind !== 'telemetry' || !['number', 'any'].includes(declared.schema?.kind ?? 'any'))
    return { kind: 'refusal', reason: 'NOT_APPLICABLE', message: `<${property}> is no numeric telemetry.`, basis: basis() };
  const grid = gridFor(samples, wantedStepMs, asOf, horizonMs);
  if ('reason' in grid) return { kind: 'refusal', ...grid, basis: basis() };
  const steps = Math.max(1, Math.ceil(horizonMs / grid.stepMs));
  const period = findPeriod(grid.values);
  const combined = combineForecasts(grid.values, steps, period, level);
  return {
    kind: 'forecast',
    twin,
    property,
    ...(declared.unit !== undefined && { unit: declared.unit }),
    model: { iri: forecastMethodIri, version: forecastVersion },
    asOf,
    level,
    points: Array.from(combined.mean, (_, i) => pointOf(combined, i, asOf + Math.min(horizonMs, (i + 1) * grid.stepMs), annotations)),
    basis: basis(assumptionsOf(grid, combined, period)),
  };
}

function gridFor(samples: Samples, wantedStepMs: number, asOf: number, horizonMs: number): Grid | Shortfall {
  const grid = usableGrid(samples, wantedStepMs, asOf, mostSteps);
  if ('reason' in grid) return grid;
  const known = grid.values.length * grid.stepMs;
  if (horizonMs <= mostHorizon * known) return grid;
  const message = `${formatDuration(horizonMs)} ahead is more than ${mostHorizon} times the ${formatDuration(known)} that are known.`;
  return { reason: 'TOO_FEW_SAMPLES', message, ableAt: asOf + Math.ceil(horizonMs / mostHorizon - known) };
}

/** A point of the forecast, inside the plausible range of the property. */
function pointOf({ mean, halfWidth }: Combined, i: number, when: number, { minInclusive, maxInclusive }: Annotations): ForecastPoint {
  const inside = (value: number): number => Math.min(maxInclusive ?? Number.POSITIVE_INFINITY, Math.max(minInclusive ?? Number.NEGATIVE_INFINITY, value));
  const [middle, half] = [at(mean, i), at(halfWidth, i)];
  return { at: when, mean: inside(middle), lower: inside(middle - half), upper: inside(middle + half) };
}

function assumptionsOf({ values, stepMs, filled }: Grid, { chosen, origins, testedSteps, mean }: Combined, period: number | undefined): readonly string[] {
  return [
    `Learnt from ${values.length} means over ${formatDuration(stepMs)}${filled > 0 ? `, ${Math.round(filled * 100)} % of them filled with the value before` : ''}.`,
    `Mean of ${chosen.join(', ')}, tried at ${origins} past moments.`,
    period === undefined ? 'No period was found.' : `A period of ${formatDuration(period * stepMs)} was found.`,
    ...(mean.length > testedSteps ? [`Beyond ${formatDuration(testedSteps * stepMs)} the interval is extrapolated.`] : []),
  ];
}
