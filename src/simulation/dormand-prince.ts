/** Right-hand side of y' = f(t, y): writes the derivatives into `out`. */
export type Derivative = (t: number, y: Float64Array, out: Float64Array) => void;

export interface IntegrationOptions {
  readonly relativeTolerance?: number;
  readonly absoluteTolerance?: number;
  /** Steps, rejected ones included, after which the integration gives up. */
  readonly maxSteps?: number;
  /** Longest step. */
  readonly maxStep?: number;
  /** Looked at after each step that is kept: true ends the integration there. */
  readonly stopWhen?: (t: number, y: Float64Array) => boolean;
}

export interface Integrated {
  readonly y: Float64Array;
  /** Time reached: the end, unless the integration was stopped or `completed` is false. */
  readonly t: number;
  readonly steps: number;
  readonly completed: boolean;
}

// Dormand & Prince, "A family of embedded Runge–Kutta formulae", 1980: order 5 with an embedded order 4 for the error; the last stage is the next first.
const c = [0, 1 / 5, 3 / 10, 4 / 5, 8 / 9, 1, 1] as const;
const a: readonly (readonly number[])[] = [
  [],
  [1 / 5],
  [3 / 40, 9 / 40],
  [44 / 45, -56 / 15, 32 / 9],
  [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729],
  [9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656],
  [35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84],
];
/** Fifth minus fourth order weights. */
const e = [71 / 57600, 0, -71 / 16695, 71 / 1920, -17253 / 339200, 22 / 525, -1 / 40] as const;
const stages = 7;

/** Integrates from `from` to `to` with steps chosen so that the local error stays within the tolerances. `y0` is left as it is. */
export function dormandPrince(
  f: Derivative,
  y0: Float64Array,
  { from, to }: { readonly from: number; readonly to: number },
  options: IntegrationOptions = {},
): Integrated {
  const { maxSteps = 20_000, maxStep = Number.POSITIVE_INFINITY } = options;
  let y: Float64Array = Float64Array.from(y0);
  if (y.length === 0 || to <= from) return { y, t: to, steps: 0, completed: true };
  const work: Work = { k: Array.from({ length: stages }, () => new Float64Array(y.length)), stage: new Float64Array(y.length) };
  let t = from;
  let steps = 0;
  f(t, y, column(work, 0));
  let h = firstStep(y, column(work, 0), to - from);
  while (t < to && steps < maxSteps) {
    steps++;
    h = Math.min(h, maxStep);
    const last = t + h >= to;
    if (last) h = to - t;
    const next = trial(f, { t, y, h }, work);
    const error = errorNorm(work, { y, next, h }, options);
    if (error <= 1) {
      t = last ? to : t + h;
      y = next;
      column(work, 0).set(column(work, stages - 1));
      if (options.stopWhen?.(t, y) === true) return { y, t, steps, completed: true };
    }
    h *= stretch(error);
    if (h < 1e-12 * Math.max(1, Math.abs(t))) break;
  }
  return { y, t, steps, completed: t >= to };
}

/** What is reused from step to step: the derivatives of the seven stages, and the state of the present one. */
interface Work {
  readonly k: readonly Float64Array[];
  readonly stage: Float64Array;
}

function column({ k, stage }: Work, s: number): Float64Array {
  return k[s] ?? stage;
}

function at(values: ArrayLike<number>, i: number): number {
  return values[i] ?? 0;
}

interface Step {
  readonly t: number;
  readonly y: Float64Array;
  readonly h: number;
}

/** The state after one step; leaves the seven stages in `work`. */
function trial(f: Derivative, { t, y, h }: Step, work: Work): Float64Array {
  for (let s = 1; s < stages; s++) {
    const row = a[s] ?? [];
    for (let i = 0; i < y.length; i++) {
      let sum = 0;
      for (let j = 0; j < s; j++) sum += at(row, j) * at(column(work, j), i);
      work.stage[i] = at(y, i) + h * sum;
    }
    f(t + at(c, s) * h, work.stage, column(work, s));
  }
  return Float64Array.from(work.stage);
}

/** Root mean square of the estimated error, in units of what is tolerated: at most 1 is good. */
function errorNorm(
  work: Work,
  { y, next, h }: { readonly y: Float64Array; readonly next: Float64Array; readonly h: number },
  options: IntegrationOptions,
): number {
  const { relativeTolerance = 1e-6, absoluteTolerance = 1e-8 } = options;
  let sum = 0;
  for (let i = 0; i < y.length; i++) {
    let error = 0;
    for (let s = 0; s < stages; s++) error += at(e, s) * at(column(work, s), i);
    const scale = absoluteTolerance + relativeTolerance * Math.max(Math.abs(at(y, i)), Math.abs(at(next, i)));
    sum += ((h * error) / scale) ** 2;
  }
  return Math.sqrt(sum / y.length);
}

/** Factor for the next step. An error that is not a number comes from a step into a region without values: come back with a much shorter one. */
function stretch(error: number): number {
  return Number.isFinite(error) ? Math.min(5, Math.max(0.2, 0.9 * Math.max(error, 1e-10) ** -0.2)) : 0.1;
}

/** A first step that moves no value by more than about a hundredth of itself. */
function firstStep(y: Float64Array, slope: Float64Array, span: number): number {
  let h = span;
  for (let i = 0; i < y.length; i++) {
    const rate = Math.abs(at(slope, i));
    if (rate > 0) h = Math.min(h, (0.01 * Math.max(Math.abs(at(y, i)), 1e-3)) / rate);
  }
  return Math.max(h, span * 1e-9);
}
