import { at } from '../diagnostic/at.ts';
import { dampedHoltWinters } from './methods/damped-holt-winters.ts';
import { drift } from './methods/drift.ts';
import { naive } from './methods/naive.ts';
import { seasonalNaive } from './methods/seasonal-naive.ts';
import { theta } from './methods/theta.ts';

/** Forecasts equally spaced values, `steps` ahead; `undefined` when it cannot with these. Pure. */
export type ForecastMethod = (values: Float64Array, steps: number, period: number | undefined) => Float64Array | undefined;

/** The methods by name. A new one is a file in `methods/` and a line here. */
export const forecastMethods: Readonly<Record<string, ForecastMethod>> = { naive, seasonalNaive, dampedHoltWinters, theta, drift };

/** Version of the choice and combination. */
export const forecastVersion = '1';

/** A forecast with the half-width of its interval per step. */
export interface Combined {
  readonly mean: Float64Array;
  readonly halfWidth: Float64Array;
  /** The methods combined, best first. */
  readonly chosen: readonly string[];
  /** How many past origins it was tried at. */
  readonly origins: number;
  /** Leads beyond this many steps were never tried; their interval grows with the root of the lead. */
  readonly testedSteps: number;
}

const mostOrigins = 12;
const fewestOriginsToChoose = 4;
const methodsCombined = 3;
/** A method with more than so many times the error of the best only spoils the mean. */
const worthCombining = 1.5;

/**
 * Mean of the three methods with the least error at past origins and the real horizon, as far as they are near the best (of all, by median, when fewer than
 * four origins fit). The interval holds
 * the asked share of the combination's own absolute errors at those origins, by third of the horizon (split conformal, Vovk et al., 2005).
 */
export function combineForecasts(values: Float64Array, steps: number, period: number | undefined, level: number): Combined {
  const testedSteps = Math.max(1, Math.min(steps, Math.floor(values.length / 2)));
  const origins = originsOf(values.length, testedSteps);
  const trials = Object.entries(forecastMethods).flatMap(([name, method]) => {
    const final = method(values, steps, period);
    const past = origins.map((origin) => method(values.subarray(0, origin), testedSteps, period));
    return final === undefined || past.includes(undefined) ? [] : [{ name, final, past: past.filter((trial) => trial !== undefined) }];
  });
  const errorOf = (past: readonly Float64Array[]): number =>
    past.reduce((sum, trial, i) => sum + trial.reduce((all, value, lead) => all + Math.abs(value - at(values, at(origins, i) + lead)), 0), 0);
  const isChoice = origins.length >= fewestOriginsToChoose;
  const ranked = trials.map((trial) => ({ ...trial, error: errorOf(trial.past) })).toSorted((a, b) => a.error - b.error);
  const worst = worthCombining * (ranked[0]?.error ?? 0);
  const chosen = isChoice ? ranked.slice(0, methodsCombined).filter(({ error }) => error <= worst) : ranked;
  const join = isChoice ? meanOf : medianOf;
  const errors = origins.map((origin, i) =>
    join(chosen.map(({ past }) => past[i] ?? new Float64Array(testedSteps))).map((value, lead) => Math.abs(value - at(values, origin + lead))),
  );
  return {
    mean: join(chosen.map(({ final }) => final)),
    halfWidth: widths(errors, steps, testedSteps, level),
    chosen: chosen.map(({ name }) => name),
    origins: origins.length,
    testedSteps,
  };
}

/** Past moments from which the whole horizon is known, newest first, spread over all but the first quarter: a day must not be judged by its last hour. */
function originsOf(count: number, steps: number): readonly number[] {
  const earliest = Math.max(20, Math.floor(count / 4));
  const stride = Math.max(1, Math.floor(steps / 4), Math.floor((count - steps - earliest) / (mostOrigins - 1)));
  const all = Array.from({ length: mostOrigins }, (_, k) => count - steps - k * stride);
  return all.filter((origin) => origin >= earliest);
}

/** Half-widths that hold `level` of the errors, for each third of the tested horizon, never narrower than before. */
function widths(errors: readonly Float64Array[], steps: number, testedSteps: number, level: number): Float64Array {
  const thirds = [0, 1, 2].map((third) => {
    const [from, to] = [Math.floor((third * testedSteps) / 3), Math.max(Math.floor(((third + 1) * testedSteps) / 3), 1)];
    return conformalQuantile(Float64Array.from(errors.flatMap((trial) => Array.from(trial.subarray(Math.min(from, to - 1), to)))), level);
  });
  const grown = thirds.map((_, third) => Math.max(...thirds.slice(0, third + 1)));
  return Float64Array.from({ length: steps }, (_, lead) =>
    lead < testedSteps ? at(grown, Math.floor((3 * lead) / testedSteps)) : at(grown, 2) * Math.sqrt((lead + 1) / testedSteps),
  );
}

/** The ⌈(n + 1) level⌉-th smallest error; the greatest when there are too few of them. */
export function conformalQuantile(errors: Float64Array, level: number): number {
  const sorted = errors.toSorted();
  return at(sorted, Math.min(sorted.length, Math.ceil((sorted.length + 1) * level)) - 1);
}

function meanOf(forecasts: readonly Float64Array[]): Float64Array {
  return (forecasts[0] ?? new Float64Array()).map((_, lead) => forecasts.reduce((sum, forecast) => sum + at(forecast, lead), 0) / forecasts.length);
}

function medianOf(forecasts: readonly Float64Array[]): Float64Array {
  return (forecasts[0] ?? new Float64Array()).map((_, lead) => {
    const sorted = forecasts.map((forecast) => at(forecast, lead)).toSorted((a, b) => a - b);
    const middle = (sorted.length - 1) / 2;
    return (at(sorted, Math.floor(middle)) + at(sorted, Math.ceil(middle))) / 2;
  });
}
