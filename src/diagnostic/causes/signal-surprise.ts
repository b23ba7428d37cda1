import type { Instant } from '../../kernel/instant.ts';
import { at } from '../at.ts';
import { learnNumbers, numberSurprise, type NumberNormal } from '../methods/number-surprise.ts';
import { dwellsOf, learnStates, stateSurprise, type StateNormal } from '../methods/state-surprise.ts';

/** What a signal's values mean: a state (flag, few values), a category (names, of which new ones are usual), or a quantity. */
export type SignalKind = 'state' | 'category' | 'number';

/** A stretch of a signal: samples in order of time; values of states and categories are codes. */
export interface Stretch {
  readonly times: ArrayLike<number>;
  readonly values: ArrayLike<number>;
  /** When the stretch was last known to hold. */
  readonly end: Instant;
}

/** How a signal behaves when nothing is wrong. */
export type SignalNormal = { readonly kind: 'state' | 'category'; readonly states: StateNormal } | { readonly kind: 'number'; readonly numbers: NumberNormal };

/** How strange a signal is, in decades, and since when. */
export interface SignalNow {
  readonly surprise: number;
  readonly onset: Instant;
}

/** Learns a signal from stretches of normal operation; `undefined` when they hold no sample. */
export function learnSignal(kind: SignalKind, stretches: readonly Stretch[]): SignalNormal | undefined {
  if (stretches.every(({ times }) => times.length === 0)) return undefined;
  if (kind === 'number') return { kind, numbers: learnNumbers(Float64Array.from(stretches.flatMap(({ values }) => Array.from(values)))) };
  return { kind, states: learnStates(stretches.map(({ times, values, end }) => ({ times, codes: values, end }))) };
}

/** How strange the signal is at `asOf`, from samples up to then only; `undefined` before its first sample. */
export function surpriseAt(normal: SignalNormal, stretch: Stretch, asOf: Instant): SignalNow | undefined {
  const past = until(stretch, asOf);
  const last = past.times.length - 1;
  if (last < 0) return undefined;
  if (normal.kind === 'number') {
    const surprises = Array.from(past.values, (value) => numberSurprise(normal.numbers, value));
    const surprise = at(surprises, last);
    const usual = surprises.findLastIndex((value) => surprise > 0 !== value > 0);
    return { surprise, onset: at(past.times, usual + 1) };
  }
  const dwells = dwellsOf({ times: past.times, codes: past.values, end: asOf });
  const present = dwells.at(-1);
  if (present === undefined) return undefined;
  const state = { code: present.code, dwellMs: asOf - present.from, sinceStart: dwells.length === 1, categorical: normal.kind === 'category' };
  return { surprise: stateSurprise(normal.states, state), onset: present.from };
}

/** The samples up to and including `asOf`. */
function until({ times, values }: Stretch, asOf: Instant): { readonly times: readonly number[]; readonly values: readonly number[] } {
  const all = Array.from(times);
  const end = all.findLastIndex((time) => time <= asOf) + 1;
  return { times: all.slice(0, end), values: Array.from(values).slice(0, end) };
}
