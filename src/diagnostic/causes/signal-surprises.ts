import type { Instant } from '../../kernel/instant.ts';
import type { Iri } from '../../kernel/iri.ts';
import type { Ontology, Property } from '../../ontology/ontology.ts';
import type { Twin } from '../../graph/twin.ts';
import type { SeriesKey } from '../../history/observation.ts';
import type { AnswerContext } from '../../simulation/answer-context.ts';
import { cellKey } from '../../simulation/cell.ts';
import { isOfAny } from '../../simulation/class-membership.ts';
import { at } from '../at.ts';
import { learnSignal, surpriseAt, type SignalKind, type SignalNow, type Stretch } from './signal-surprise.ts';

/** How strange one signal is now, and what was looked at. */
export interface SignalSurprise extends SeriesKey {
  readonly now?: SignalNow;
  /** True for a signal that only says that an alarm is active: an effect, never a cause. */
  readonly isAlarm: boolean;
  readonly count: number;
  readonly good: number;
  readonly from?: Instant;
  readonly to?: Instant;
}

/** How much history the usual is learnt from. */
export const learningWindowMs = 86_400_000;
const mostSamples = 5_000;
/** Numbers are learnt from the older part: a slow fault may have begun before its effect was seen. */
const olderShare = 0.75;
const fewestNumbers = 100;
/** Decades for an alarm that is active and was never seen active before. */
const activeAlarm = 2;

/**
 * How strange every telemetry of the twins is at `asOf`, against its own past: a state against the time before it was entered, a number against the older
 * three quarters of what is known. Counters are left out. Nothing later than `asOf` is read.
 */
export async function signalSurprises(context: AnswerContext, twins: readonly Twin[], asOf: Instant): Promise<readonly SignalSurprise[]> {
  const signals = twins.flatMap((twin) => signalsOfTwin(context.ontology, twin));
  const stretches = await readStretches(context, signals, asOf);
  return signals.map((signal) => {
    const { twin, property, kind, isAlarm } = signal;
    const read = stretches.get(cellKey(signal));
    if (read === undefined || read.stretch.times.length === 0) return { twin, property, isAlarm, count: 0, good: 0 };
    const { times } = read.stretch;
    const now = surpriseOf(kind, read.stretch, isAlarm, asOf);
    const span = { count: times.length, good: read.good, from: times[0] ?? asOf, to: times[times.length - 1] ?? asOf };
    return { twin, property, isAlarm, ...span, ...(now !== undefined && { now }) };
  });
}

interface KnownSignal extends SeriesKey {
  readonly kind: SignalKind;
  readonly isAlarm: boolean;
}

function signalsOfTwin(ontology: Ontology, twin: Twin): readonly KnownSignal[] {
  const alarms = alarmProperties(ontology, twin);
  return [...ontology.properties.values()].flatMap((property) => {
    if (
      property.kind !== 'telemetry' ||
      property.aliasOf !== undefined ||
      property.counter ||
      property.domain.length === 0 ||
      !isOfAny(ontology, twin, property.domain)
    )
      return [];
    const kind = kindOf(property);
    return kind === undefined ? [] : [{ twin: twin.iri, property: property.iri, kind, isAlarm: alarms.has(property.iri) }];
  });
}

function kindOf({ schema }: Property): SignalKind | undefined {
  if (schema?.kind === 'number') return 'number';
  if (schema?.kind === 'flag' || schema?.kind === 'enum') return 'state';
  return schema?.kind === 'text' ? 'category' : undefined;
}

/** Flags that an alarm rule of the twin reads as they are: they tell of a fault, they do not make one. */
function alarmProperties(ontology: Ontology, twin: Twin): ReadonlySet<Iri> {
  const rules = [...ontology.alarms.values()].filter(({ appliesTo }) => isOfAny(ontology, twin, appliesTo));
  return new Set(
    rules.flatMap(({ condition: { test, value } }) => {
      const [only, ...more] = value.path ?? [];
      return only !== undefined && more.length === 0 && (test.kind === 'equals' || test.kind === 'true') ? [only.property] : [];
    }),
  );
}

function surpriseOf(kind: SignalKind, stretch: Stretch, isAlarm: boolean, asOf: Instant): SignalNow | undefined {
  const before = usualPart(kind, stretch);
  if (kind === 'number' && before.times.length < fewestNumbers) return undefined;
  const normal = learnSignal(kind, [before]);
  // A state it has been in ever since it is known is taken for its usual one.
  const now = normal === undefined ? { surprise: 0, onset: at(stretch.times, 0) } : surpriseAt(normal, stretch, asOf);
  const isActive = isAlarm && at(stretch.values, stretch.values.length - 1) === 1;
  return now !== undefined && isActive ? { ...now, surprise: Math.max(now.surprise, activeAlarm) } : now;
}

/** Numbers: the older part. States: all before the present one was entered. */
function usualPart(kind: SignalKind, { times, values, end }: Stretch): Stretch {
  const all = Array.from(values);
  const present = all.at(-1);
  const entered = kind === 'number' ? Math.floor(all.length * olderShare) : all.findLastIndex((value) => value !== present) + 1;
  return { times: Array.from(times).slice(0, entered), values: all.slice(0, entered), end: times[entered] ?? end };
}

interface ReadStretch {
  readonly stretch: Stretch;
  readonly good: number;
}

async function readStretches({ history, signal }: AnswerContext, signals: readonly KnownSignal[], asOf: Instant): Promise<ReadonlyMap<string, ReadStretch>> {
  const interval = { from: asOf - learningWindowMs, to: asOf + 1 };
  const isText = ({ kind }: KnownSignal): boolean => kind === 'category';
  const keysOf = (some: readonly KnownSignal[]): readonly SeriesKey[] => some.map(({ twin, property }) => ({ twin, property }));
  const [numeric, texts] = await Promise.all([
    history.window(keysOf(signals.filter((one) => !isText(one))), interval, mostSamples, signal),
    history.values(keysOf(signals.filter(isText)), interval, mostSamples, signal),
  ]);
  const read = new Map<string, ReadStretch>();
  for (const { key, times, values, quality } of numeric) {
    const usable = [...times.keys()].filter((i) => quality[i] !== 2);
    const stretch = { times: usable.map((i) => times[i] ?? 0), values: usable.map((i) => values[i] ?? 0), end: asOf };
    read.set(cellKey(key), { stretch, good: quality.filter((code) => code === 0).length });
  }
  for (const { key, times, values, quality } of texts) {
    const codes = new Map<string, number>();
    const coded = values.map((value) => {
      const text = JSON.stringify(value);
      const code = codes.get(text) ?? codes.size;
      codes.set(text, code);
      return code;
    });
    read.set(cellKey(key), { stretch: { times, values: coded, end: asOf }, good: quality.filter((code) => code === 0).length });
  }
  return read;
}
