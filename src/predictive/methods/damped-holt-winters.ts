import { at } from '../../diagnostic/at.ts';

const gamma = 0.1;

interface Smoothing {
  readonly alpha: number;
  readonly beta: number;
  /** What is left of the trend after one step; 1 = not damped. */
  readonly phi: number;
}

const grid: readonly Smoothing[] = [0.1, 0.3, 0.6, 0.9].flatMap((alpha) =>
  [0.02, 0.1, 0.3].flatMap((beta) => [1, 0.95, 0.85].map((phi) => ({ alpha, beta, phi }))),
);

interface State {
  level: number;
  trend: number;
  readonly season: Float64Array;
  error: number;
}

/**
 * Level, damped trend and, with a period, additive season; smoothing from a coarse grid by least squared one-step error (Gardner & McKenzie, 1985).
 * `undefined` with fewer than 3 values or two periods.
 */
export function dampedHoltWinters(values: Float64Array, steps: number, period: number | undefined): Float64Array | undefined {
  if (values.length < Math.max(3, 2 * (period ?? 0))) return undefined;
  let best: { readonly state: State; readonly phi: number } | undefined;
  for (const smoothing of grid) {
    const state = run(values, period ?? 1, smoothing);
    if (best === undefined || state.error < best.state.error) best = { state, phi: smoothing.phi };
  }
  return best === undefined ? undefined : ahead(best.state, best.phi, values.length, steps);
}

function run(values: Float64Array, period: number, { alpha, beta, phi }: Smoothing): State {
  const state = start(values, period);
  values.forEach((value, i) => {
    const phase = i % period;
    const season = at(state.season, phase);
    const expected = state.level + phi * state.trend;
    state.error += (value - expected - season) ** 2;
    const level = expected + alpha * (value - season - expected);
    state.trend = phi * state.trend + beta * (level - state.level - phi * state.trend);
    state.level = level;
    if (period > 1) state.season[phase] = season + gamma * (value - level - season);
  });
  return state;
}

/** Trend from the first two periods (or values), level one step before the first value, season as what is left of the first period. */
function start(values: Float64Array, period: number): State {
  const mean = (from: number): number => values.subarray(from, from + period).reduce((sum, value) => sum + value, 0) / period;
  const trend = (mean(period) - mean(0)) / period;
  const level = mean(0) - (trend * (period + 1)) / 2;
  const season = Float64Array.from({ length: period }, (_, i) => (period > 1 ? at(values, i) - level - trend * (i + 1) : 0));
  return { level, trend, season, error: 0 };
}

function ahead({ level, trend, season }: State, phi: number, count: number, steps: number): Float64Array {
  const forecast = new Float64Array(steps);
  let rise = 0;
  for (let i = 0; i < steps; i++) {
    rise += phi ** (i + 1) * trend;
    forecast[i] = level + rise + at(season, (count + i) % season.length);
  }
  return forecast;
}
