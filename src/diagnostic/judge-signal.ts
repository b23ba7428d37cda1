import type { Instant } from '../kernel/instant.ts';
import { formatDuration } from '../kernel/instant.ts';
import type { Iri } from '../kernel/iri.ts';
import type { LimitName } from '../ontology/condition.ts';
import type { Annotations } from '../ontology/ontology.ts';
import type { EffectiveAnnotations } from '../ontology/effective-annotations.ts';
import type { Cell } from '../simulation/cell.ts';
import { isBeyond } from '../simulation/evaluate-value.ts';
import { toNumber } from '../simulation/evaluation.ts';
import { at } from './at.ts';
import { beyondSince, type Samples } from './methods/limit-state.ts';
import { stuckSince } from './methods/stuck.ts';
import { signalRules } from './rules.ts';

/** One telemetry of one twin, as it is now and was lately. */
export interface SignalView {
  readonly cell: Cell;
  readonly annotations: EffectiveAnnotations;
  /** Recent samples that are not BAD, oldest first; empty when none are kept. */
  readonly recent: Samples;
  /** Symbol of the unit, with a space before it; empty without one. */
  readonly unit: string;
  /** A number that is measured (no counter, no whole number): may be judged for being stuck. */
  readonly continuous: boolean;
  readonly asOf: Instant;
}

/** What a rule found on a signal. */
interface SignalFault {
  readonly rule: Iri;
  readonly source?: Iri;
  readonly state: 'WATCH' | 'DEGRADED';
  readonly severity: number;
  /** What is wrong, to follow the signal's name: "is 7.9, above the limit highHigh of 7.1". */
  readonly text: string;
  readonly since: Instant;
  readonly firstSign: Instant;
}

/** Faults of one signal, and whether enough was known to say that there are no others. */
export interface SignalVerdict {
  readonly faults: readonly SignalFault[];
  readonly judged: boolean;
  /** Why it was not judged. */
  readonly reason?: string;
}

/** A value that came this many expected intervals ago is stale: one may be lost or late, two are not chance. */
const intervalsUntilStale = 2;

/** Judges a signal by what is declared of it. Pure. */
export function judgeSignal(view: SignalView): SignalVerdict {
  const { cell, asOf } = view;
  const stale = staleness(view);
  if (stale !== undefined) return { faults: [stale], judged: false, reason: `The newest value is ${formatDuration(asOf - (cell.time ?? asOf))} old.` };
  if (cell.quality === 'BAD') {
    const text = `comes with quality BAD${cell.reason === undefined ? '' : ` (${cell.reason})`}`;
    return { faults: [fault('badQuality', 'WATCH', text, cell.time ?? asOf)], judged: false, reason: 'Its quality is BAD.' };
  }
  const value = toNumber(cell.value);
  if (value === undefined) return { faults: [], judged: cell.value !== undefined, ...(cell.value === undefined && { reason: cell.reason ?? 'no value' }) };
  const samples = withLatest(view, value);
  return { faults: [...beyondLimits(view, value, samples), ...stuck(view, samples), ...tooFast(view, samples)], judged: true };
}

/** Whether a live value is older than what is expected of it allows. */
export function isStale({ origin, time }: Cell, { expectedIntervalMs }: Annotations, asOf: Instant): boolean {
  return origin === 'live' && time !== undefined && expectedIntervalMs !== undefined && asOf - time > intervalsUntilStale * expectedIntervalMs;
}

function staleness({ cell, annotations, asOf }: SignalView): SignalFault | undefined {
  const { time } = cell;
  const expected = annotations.values.expectedIntervalMs;
  if (time === undefined || expected === undefined || !isStale(cell, annotations.values, asOf)) return undefined;
  return fault('stale', 'WATCH', `has not reported for ${formatDuration(asOf - time)}; a value is expected every ${formatDuration(expected)}`, time + expected);
}

const sides: readonly (readonly [outer: LimitName, inner: LimitName])[] = [
  ['highHigh', 'high'],
  ['lowLow', 'low'],
];

const innerOf: Readonly<Record<LimitName, LimitName>> = { highHigh: 'high', high: 'high', lowLow: 'low', low: 'low' };

/** On each side the outer limit, else the inner one. */
function beyondLimits(view: SignalView, value: number, samples: Samples): readonly SignalFault[] {
  return sides.flatMap(([outer, inner]) => beyondLimit(view, outer, value, samples) ?? beyondLimit(view, inner, value, samples) ?? []);
}

function beyondLimit({ annotations: { values, sources }, unit }: SignalView, name: LimitName, value: number, samples: Samples): SignalFault | undefined {
  const sinceBeyond = (limit: LimitName): number | undefined =>
    values[limit] === undefined ? undefined : beyondSince(samples, limit, values[limit], values.deadband ?? 0);
  const [bound, since] = [values[name], sinceBeyond(name)];
  if (bound === undefined || since === undefined) return undefined;
  const firstSign = Math.min(since, sinceBeyond(innerOf[name]) ?? since);
  const word = name.startsWith('high') ? 'above' : 'below';
  const text = isBeyond(name, value, bound, 0)
    ? `is ${digits(value)}${unit}, ${word} its limit ${name} of ${bound}${unit}`
    : `was ${word} its limit ${name} of ${bound}${unit} and has come back to ${digits(value)}${unit} only, within the deadband`;
  const source = sources[name];
  return { ...fault(name, innerOf[name] === name ? 'WATCH' : 'DEGRADED', text, since), firstSign, ...(source !== undefined && { source }) };
}

function stuck({ continuous }: SignalView, samples: Samples): readonly SignalFault[] {
  const since = continuous ? stuckSince(samples) : undefined;
  return since === undefined
    ? []
    : [fault('stuck', 'WATCH', `repeats exactly ${digits(at(samples.values, samples.values.length - 1))}, although it used to move`, since)];
}

/** The newest step, against the fastest plausible change. */
function tooFast({ annotations: { values: declared } }: SignalView, { times, values }: Samples): readonly SignalFault[] {
  const last = values.length - 1;
  if (declared.maxRate === undefined || last < 1) return [];
  const seconds = (at(times, last) - at(times, last - 1)) / 1000;
  const rate = seconds > 0 ? Math.abs(at(values, last) - at(values, last - 1)) / seconds : 0;
  if (rate <= declared.maxRate) return [];
  return [fault('rate', 'WATCH', `changed by ${digits(rate)} per second; at most ${declared.maxRate} is plausible`, at(times, last))];
}

/** The recent samples with the present value at their end. */
function withLatest({ cell, recent, asOf }: SignalView, value: number): Samples {
  const time = cell.time ?? asOf;
  if (at(recent.times, recent.times.length - 1) >= time) return recent;
  return { times: [...Array.from(recent.times), time], values: [...Array.from(recent.values), value] };
}

function fault(name: keyof typeof signalRules, state: 'WATCH' | 'DEGRADED', text: string, since: Instant): SignalFault {
  return { ...signalRules[name], state, text, since, firstSign: since };
}

function digits(value: number): string {
  return String(Number(value.toPrecision(6)));
}
