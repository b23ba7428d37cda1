import { randomStream, samplerOf } from './random-stream.ts';
import { advance, movingRates, type RunOptions, type RunResult } from './run-system.ts';
import type { Machine, MachineTransition, System, Values } from './system.ts';

/** Since when each machine has been in its state, and when dwells end; kept from one step to the next. */
export interface MachineClock {
  readonly due: Map<Machine, { readonly state: string; readonly dueAt: readonly (number | undefined)[] }>;
  readonly seed: number;
}

export function machineClock(seed: number): MachineClock {
  return { due: new Map(), seed };
}

/** Changes the state of every machine whose guard holds or whose dwell has ended at `t` seconds, in place. A dwell begins when it is first seen. */
export function stepMachines(system: System, values: Values, t: number, { due, seed }: MachineClock): void {
  for (const machine of system.machines) {
    const state = values[machine.output];
    if (typeof state !== 'string') continue;
    const known = due.get(machine);
    const entered = known?.state === state ? known : enter(machine, state, t, seed);
    due.set(machine, entered);
    const next = machine.transitions.findIndex((transition, i) => isReady(transition, { values, state, dueAt: entered.dueAt[i], t }));
    const to = machine.transitions[next]?.declared.to;
    if (to === undefined) continue;
    values[machine.output] = to;
    due.set(machine, enter(machine, to, t, seed));
  }
}

function enter(machine: Machine, state: string, t: number, seed: number): { readonly state: string; readonly dueAt: readonly (number | undefined)[] } {
  // The name holds the moment, so that each visit draws anew and still the same on every run.
  const sampler = samplerOf(randomStream(seed, `${machine.twin} ${machine.rule.iri} ${state} ${t}`));
  return {
    state,
    dueAt: machine.transitions.map(({ declared, after }) => {
      const dwell = declared.from === state ? after?.(sampler) : undefined;
      return dwell === undefined ? undefined : t + dwell;
    }),
  };
}

interface Moment {
  readonly values: Values;
  readonly state: string;
  readonly dueAt: number | undefined;
  readonly t: number;
}

/** With a guard and a dwell both must be met. */
function isReady({ declared, guard, after }: MachineTransition, { values, state, dueAt, t }: Moment): boolean {
  if (declared.from !== state || (guard === undefined && after === undefined)) return false;
  return (guard === undefined || guard(values) === true) && (after === undefined || (dueAt !== undefined && t >= dueAt));
}

/** At least this many looks at the transitions over the time that passes. */
const looks = 60;

/** Lets `seconds` pass with state machines. A transition is made at the end of the step in which its guard begins to hold or its dwell ends. */
export function advanceAll(system: System, values: Values, seconds: number, options: RunOptions & { readonly seed: number }): RunResult {
  if (system.machines.length === 0) return advance(system, values, seconds, options);
  const clock = machineClock(options.seed);
  const silent = new Set<RunResult['silent'][number]>();
  const longest = Math.max(1, seconds / looks);
  const isStill = movingRates(system, values, options.pinned).length === 0;
  const { maxSteps = 20_000 } = options;
  let t = 0;
  let steps = 0;
  stepMachines(system, values, t, clock);
  while (t < seconds) {
    const from = t;
    const states = system.machines.map(({ output }) => values[output]);
    const changed = (): boolean => system.machines.some(({ output }, i) => values[output] !== states[i]);
    const stopWhen = (passed: number): boolean => {
      stepMachines(system, values, from + passed, clock);
      return changed();
    };
    // Where nothing moves by itself there are no steps to look after: short stretches take their place.
    const stretch = isStill ? Math.min(longest, seconds - t) : seconds - t;
    const result = advance(system, values, stretch, { ...options, maxStep: longest, maxSteps: maxSteps - steps, stopWhen });
    if (isStill) stepMachines(system, values, from + stretch, clock);
    for (const equation of result.silent) silent.add(equation);
    t += result.seconds;
    steps += result.steps;
    if (!result.completed || result.seconds <= 0) return { completed: false, seconds: t, steps, silent: [...silent] };
  }
  return { completed: true, seconds: t, steps, silent: [...silent] };
}
