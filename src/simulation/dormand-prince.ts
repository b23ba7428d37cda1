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

/** Integrates from `from` to `to` with steps chosen so that the local error stays within the tolerances. `y0` is left as it is. */
export function dormandPrince(
  f: Derivative,
  y0: Float64Array,
  { from, to }: { readonly from: number; readonly to: number },
  options: IntegrationOptions = {},
): Integrated {
  const { relativeTolerance = 1e-6, absoluteTolerance = 1e-8, maxSteps = 20_000, maxStep = Number.POSITIVE_INFINITY } = options;
  const n = y0.length;
  let y: Float64Array = Float64Array.from(y0);
  if (n === 0 || to <= from) return { y, t: to, steps: 0, completed: true };
  const k = Array.from({ length: 7 }, () => new Float64Array(n));
  const stage = new Float64Array(n);
  let t = from;
  let steps = 0;
  f(t, y, k[0] ?? stage);
  let h = firstStep(y, k[0] ?? stage, to - from, relativeTolerance);
  while (t < to && steps < maxSteps) {
    steps++;
    h = Math.min(h, maxStep);
    const last = t + h >= to;
    if (last) h = to - t;
    const next = trial(f, { t, y, h, k, stage });
    const error = errorNorm(k, { y, next, h, relativeTolerance, absoluteTolerance });
    if (error <= 1) {
      t = last ? to : t + h;
      y = next;
      (k[0] ?? stage).set(k[6] ?? stage);
      if (options.stopWhen?.(t, y) === true) return { y, t, steps, completed: true };
    }
    // An error that is not a number comes from a step into a region without values: come back with a much shorter one.
    h *= Number.isFinite(error) ? Math.min(5, Math.max(0.2, 0.9 * Math.max(error, 1e-10) ** -0.2)) : 0.1;
    if (h < 1e-12 * Math.max(1, Math.abs(t))) break;
  }
  return { y, t, steps, completed: t >= to };
}

interface Trial {
  readonly t: number;
  readonly y: Float64Array;
  readonly h: number;
  readonly k: readonly Float64Array[];
  readonly stage: Float64Array;
}

/** The state after one step; leaves the seven stages in `k`. */
function trial(f: Derivative, { t, y, h, k, stage }: Trial): Float64Array {
  for (let s = 1; s < 7; s++) {
    const row = a[s] ?? [];
    for (let i = 0; i < y.length; i++) {
      let sum = 0;
      for (let j = 0; j < s; j++) sum += (row[j] ?? 0) * (k[j]?.[i] ?? 0);
      stage[i] = (y[i] ?? 0) + h * sum;
    }
    f(t + (c[s] ?? 1) * h, stage, k[s] ?? stage);
  }
  return Float64Array.from(stage);
}

interface ErrorScale {
  readonly y: Float64Array;
  readonly next: Float64Array;
  readonly h: number;
  readonly relativeTolerance: number;
  readonly absoluteTolerance: number;
}

function errorNorm(k: readonly Float64Array[], { y, next, h, relativeTolerance, absoluteTolerance }: ErrorScale): number {
  let sum = 0;
  for (let i = 0; i < y.length; i++) {
    let error = 0;
    for (let s = 0; s < 7; s++) error += (e[s] ?? 0) * (k[s]?.[i] ?? 0);
    const scale = absoluteTolerance + relativeTolerance * Math.max(Math.abs(y[i] ?? 0), Math.abs(next[i] ?? 0));
    sum += ((h * error) / scale) ** 2;
  }
  return Math.sqrt(sum / y.length);
}

/** A first step that moves no value by more than about a hundredth of itself. */
function firstStep(y: Float64Array, slope: Float64Array, span: number, relativeTolerance: number): number {
  let h = span;
  for (let i = 0; i < y.length; i++) {
    const rate = Math.abs(slope[i] ?? 0);
    if (rate > 0) h = Math.min(h, (0.01 * Math.max(Math.abs(y[i] ?? 0), 1e-3 + relativeTolerance)) / rate);
  }
  return Math.max(h, span * 1e-9);
}
