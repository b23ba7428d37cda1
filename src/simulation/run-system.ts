import { dormandPrince, type IntegrationOptions } from './dormand-prince.ts';
import { toNumber } from './evaluation.ts';
import type { Corrections } from './anchor.ts';
import type { Equation, EquationGroup, System, Values } from './system.ts';

export interface RunOptions extends IntegrationOptions {
  /** Numbers of cells that keep their value, whatever equation gives them. */
  readonly pinned?: ReadonlySet<number>;
  readonly corrections?: Corrections;
}

export interface RunResult {
  readonly completed: boolean;
  /** Seconds that passed: fewer than asked for when the run was stopped. */
  readonly seconds: number;
  /** Steps of the integrator that were spent. */
  readonly steps: number;
  /** Equations that gave no value at the end. */
  readonly silent: readonly Equation[];
}

const nobody: ReadonlySet<number> = new Set();

/** Brings all algebraic and derived values into line with the rest, in place. Returns the equations that give no value. */
export function settleAlgebra(system: System, values: Values, { pinned = nobody, corrections }: RunOptions = {}): readonly Equation[] {
  const silent: Equation[] = [];
  for (const group of system.groups) {
    if (group.cyclic) solveLoop(group, values, { pinned, ...(corrections !== undefined && { corrections }) }, silent);
    else for (const equation of group.equations) give(equation, values, { pinned, corrections, silent });
  }
  return silent;
}

interface Giving {
  readonly pinned: ReadonlySet<number>;
  readonly corrections: Corrections | undefined;
  readonly silent: Equation[];
}

function give(equation: Equation, values: Values, { pinned, corrections, silent }: Giving): void {
  if (pinned.has(equation.output)) return;
  const value = equation.read(values);
  if (value === undefined) silent.push(equation);
  const correct = corrections?.get(equation);
  values[equation.output] = correct === undefined || typeof value !== 'number' ? value : value * correct.gain + correct.bias;
}

const mostSweeps = 200;

/** Gauss–Seidel sweeps until nothing moves by more than 1e-9, from the present values or zero; a loop that does not come to rest is left without values. */
function solveLoop({ equations }: EquationGroup, values: Values, { pinned = nobody, corrections }: RunOptions, silent: Equation[]): void {
  for (const { output } of equations) values[output] ??= 0;
  for (let sweep = 0; sweep < mostSweeps; sweep++) {
    const before = equations.map(({ output }) => values[output]);
    const lost: Equation[] = [];
    for (const equation of equations) give(equation, values, { pinned, corrections, silent: lost });
    if (lost.length > 0) break;
    if (equations.every(({ output }, i) => isClose(before[i], values[output]))) return;
  }
  silent.push(...equations);
  for (const { output } of equations) if (!pinned.has(output)) values[output] = undefined;
}

function isClose(a: Values[number], b: Values[number]): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** The rate equations that can move: not pinned, and with a number to begin with. */
export function movingRates(system: System, values: Values, pinned: ReadonlySet<number> = nobody): readonly Equation[] {
  return system.rates.filter(({ output }) => !pinned.has(output) && toNumber(values[output]) !== undefined);
}

/** Lets `seconds` pass, in place. State machines stand still; see `advance-machines.ts`. */
export function advance(system: System, values: Values, seconds: number, options: RunOptions = {}): RunResult {
  const rates = movingRates(system, values, options.pinned);
  const silent = new Set<Equation>();
  const put = (y: Float64Array): readonly Equation[] => {
    rates.forEach(({ output }, i) => (values[output] = y[i]));
    return settleAlgebra(system, values, options);
  };
  const slope = (_t: number, y: Float64Array, out: Float64Array): void => {
    put(y);
    rates.forEach((rate, i) => {
      const value = toNumber(rate.read(values));
      if (value === undefined) silent.add(rate);
      out[i] = value ?? 0;
    });
  };
  const start = Float64Array.from(rates, ({ output }) => toNumber(values[output]) ?? 0);
  const stop = options.stopWhen;
  const stopWhen = stop === undefined ? {} : { stopWhen: (t: number, y: Float64Array): boolean => (put(y), stop(t, y)) };
  const { y, t, steps, completed } = dormandPrince(slope, start, { from: 0, to: seconds }, { ...options, ...stopWhen });
  const lost = put(y);
  return { completed, steps, seconds: t, silent: [...silent, ...lost] };
}

export interface SteadyState extends RunResult {
  /** Rates that never come to rest by themselves (counters, unregulated tanks): their values are left as they were. */
  readonly restless: readonly Equation[];
}

const longestSeconds = 1e7;
/** How near to rest counts as rest, as a share of the value. */
const nearness = 1e-4;

/** Lets time pass until nothing moves any more, in place. `completed` is false when something still moves after about four months. */
export function settle(system: System, values: Values, options: RunOptions = {}): SteadyState {
  const restless = movingRates(system, values, options.pinned).filter((rate) => !feedsBack(system, rate));
  const pinned = new Set([...(options.pinned ?? []), ...restless.map(({ output }) => output)]);
  const within = { ...options, pinned };
  const { maxSteps = 20_000 } = options;
  let steps = 0;
  const rates = movingRates(system, values, pinned);
  let silent = settleAlgebra(system, values, within);
  let seconds = 0;
  if (rates.length === 0) return { completed: true, seconds, steps, restless, silent };
  for (let span = 1; span <= longestSeconds; span *= 2) {
    const result = advance(system, values, span, { ...within, maxSteps: maxSteps - steps });
    ({ silent } = result);
    seconds += result.seconds;
    steps += result.steps;
    if (rates.every((rate) => distanceToRest(system, values, rate, { within, span }) <= nearness)) return { completed: true, seconds, steps, restless, silent };
    if (!result.completed) break;
  }
  return { completed: false, seconds, steps, restless, silent };
}

/** Rate times time constant (from the rate's own slope; else the span that passed), as a share of the value. */
function distanceToRest(system: System, values: Values, rate: Equation, { within, span }: { readonly within: RunOptions; readonly span: number }): number {
  const value = toNumber(values[rate.output]) ?? 0;
  const now = toNumber(rate.read(values)) ?? 0;
  const scale = Math.max(Math.abs(value), 1e-2);
  if (Math.abs(now) * longestSeconds <= nearness * scale) return 0;
  const moved: Values = [...values];
  const nudge = 1e-3 * scale;
  moved[rate.output] = value + nudge;
  settleAlgebra(system, moved, within);
  const slope = ((toNumber(rate.read(moved)) ?? now) - now) / nudge;
  const constant = slope < 0 ? -1 / slope : span;
  return (Math.abs(now) * constant) / scale;
}

/** Whether the output of a rate equation has a say in its own rate, directly or through others. */
function feedsBack(system: System, rate: Equation): boolean {
  const equations = [...system.groups.flatMap((group) => group.equations), ...system.rates];
  const seen = new Set<number>();
  const open = [rate.output];
  for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
    const at = cell;
    for (const { inputs, output } of equations) {
      if (!inputs.includes(at)) continue;
      if (output === rate.output) return true;
      if (!seen.has(output)) open.push(output);
      seen.add(output);
    }
  }
  return false;
}
