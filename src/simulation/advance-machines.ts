import { randomStream, samplerOf } from './random-stream.ts';
import { advance, type RunOptions, type RunResult } from './run-system.ts';
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

const mostPieces = 500;

/** Lets `seconds` pass with state machines: their transitions are looked at about 500 times, and at most once a second. */
export function advanceAll(system: System, values: Values, seconds: number, options: RunOptions & { readonly seed: number }): RunResult {
  if (system.machines.length === 0) return advance(system, values, seconds, options);
  const clock = machineClock(options.seed);
  const pieces = Math.max(1, Math.min(mostPieces, Math.ceil(seconds)));
  let result: RunResult = { completed: true, silent: [] };
  for (let piece = 0; piece < pieces && result.completed; piece++) {
    stepMachines(system, values, (piece * seconds) / pieces, clock);
    result = advance(system, values, seconds / pieces, options);
  }
  stepMachines(system, values, seconds, clock);
  return result;
}
