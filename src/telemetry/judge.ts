import type { Iri } from '../kernel/iri.ts';
import type { Value } from '../kernel/value.ts';
import type { ObservationRecord, Quality } from '../journal/record.ts';
import type { Sample } from './decode-message.ts';
import type { DirectoryIndex } from './directory-index.ts';
import type { TelemetryDefinition, UnitScale } from './ingest-directory.ts';
import { judgeValue } from './judge-value.ts';
import { quoted, type Rejection } from './rejection.ts';
import { SeriesMemory, type SeriesWindow } from './series-memory.ts';

/** A sample's verdict: accepted as an observation, known already, or refused. */
export type Verdict = ObservationRecord | 'duplicate' | Rejection;

/** Source times: a clock may run ahead by five minutes; what lies further ahead is flagged, and what no clock shows is refused. */
const timeRules: { readonly aheadMs: number; readonly refusedAheadMs: number; readonly earliest: number } = {
  aheadMs: 5 * 60_000,
  refusedAheadMs: 366 * 86_400_000,
  earliest: Date.UTC(1990, 0, 1),
};

/**
 * Judges samples against the ontology and against what the series brought before. The rules, in this order:
 * a value that does not fit the datatype is SCHEMA; a unit that is unknown or of another dimension is UNIT, any other is converted; where the ontology names no unit, the first one
 * that the source names is the series' own from then on;
 * a number outside the plausible range is RANGE; a time that is none, before 1990 or more than a year ahead is TIMESTAMP.
 * The same value at the same source time again is a duplicate. More than five minutes ahead: UNCERTAIN, reason FUTURE, time = time of receipt.
 * Older than the newest of the series: reason OUT_OF_ORDER, quality unchanged. Faster than `maxRate`: UNCERTAIN, reason RATE.
 */
export class Judge {
  readonly #index: DirectoryIndex;
  #memory = new SeriesMemory();

  constructor(index: DirectoryIndex) {
    this.#index = index;
  }

  /** Takes in what was accepted before, in the order of the journal, so that duplicates are known after a restart. */
  remember({ twin, property, value, time, unit }: ObservationRecord): void {
    const series = this.#memory.series(twin, property);
    this.#memory.take(series, value, time, time);
    if (unit !== undefined) series.unit = this.#index.unit(unit);
  }

  /** Forgets every series: what was judged last has not become durable. */
  forget(): void {
    this.#memory = new SeriesMemory();
  }

  judge(sample: Sample, receivedAt: number): Verdict {
    const { definition, twin } = sample;
    const series = this.#memory.series(twin.iri, definition.property);
    const converted = convert(sample, definition.unit ?? series.unit, this.#index);
    if ('reason' in converted) return converted;
    const outside = judgeRange(converted.value, definition);
    if (outside !== undefined) return outside;
    const time = sample.time ?? receivedAt;
    if (!isPlausible(time, receivedAt)) return { reason: 'TIMESTAMP', message: `The source time of ${quoted(definition.property)} is not plausible.` };
    if (definition.unit === undefined) series.unit = converted.unit;
    return this.#place(twin.iri, definition, series, { ...converted, time, receivedAt, quality: sample.quality, timed: sample.time !== undefined });
  }

  /** Orders the sample among those of its series. */
  #place(twin: Iri, definition: TelemetryDefinition, series: SeriesWindow, { value, time, receivedAt, quality, timed }: Placed): Verdict {
    if (timed && series.has(time, value)) return 'duplicate';
    const ahead = time > receivedAt + timeRules.aheadMs;
    const at = ahead ? receivedAt : time;
    const late = timed && series.isLate(at);
    const rushed = !late && definition.maxRate !== undefined && series.rate(at, value) > definition.maxRate;
    // The window keeps the time as sent: a repeated message must be found under it.
    this.#memory.take(series, value, time, at);
    const unit = definition.unit === undefined ? series.unit?.iri : undefined;
    const observation = { kind: 'observation', twin, property: definition.property, value, time: at, receivedAt } as const;
    return { ...observation, ...assess({ ahead, late, rushed }, quality), ...(unit === undefined ? {} : { unit }) };
  }
}

interface Placed {
  readonly value: Value;
  readonly time: number;
  readonly receivedAt: number;
  readonly quality: Quality | undefined;
  /** Whether the source sent a time. */
  readonly timed: boolean;
}

interface Order {
  readonly ahead: boolean;
  readonly late: boolean;
  readonly rushed: boolean;
}

/** Quality and reason: what the source says of the value, and what its place in the series says. */
function assess({ ahead, late, rushed }: Order, quality: Quality = 'GOOD'): Pick<ObservationRecord, 'quality' | 'reason'> {
  const doubted = (ahead || rushed) && quality !== 'BAD' ? 'UNCERTAIN' : quality;
  if (ahead) return { quality: doubted, reason: 'FUTURE' };
  if (quality !== 'GOOD') return { quality, reason: 'SOURCE' };
  if (rushed) return { quality: doubted, reason: 'RATE' };
  return late ? { quality, reason: 'OUT_OF_ORDER' } : { quality };
}

function isPlausible(time: number, receivedAt: number): boolean {
  return time >= timeRules.earliest && time <= receivedAt + timeRules.refusedAheadMs;
}

interface Converted {
  readonly value: Value;
  /** The unit the value is in. */
  readonly unit: UnitScale | undefined;
}

/** The value in the unit `to`, after its datatype was checked; where there is none yet, in the unit it came in. */
function convert({ definition, value, unit }: Sample, to: UnitScale | undefined, index: DirectoryIndex): Converted | Rejection {
  const fault = judgeValue(value, definition.schema);
  if (fault !== undefined || value === null) return { reason: 'SCHEMA', message: `The value of ${quoted(definition.property)} ${fault ?? 'is null'}.` };
  if (unit === undefined) return bareNumber(definition, value, to);
  return inUnit(definition, value, index.unit(unit), { unit, to });
}

interface UnitWish {
  /** As the source wrote it. */
  readonly unit: string;
  readonly to: UnitScale | undefined;
}

function inUnit(definition: TelemetryDefinition, value: Value, from: UnitScale | undefined, { unit, to }: UnitWish): Converted | Rejection {
  if (from === undefined) return { reason: 'UNIT', message: `The unit ${quoted(unit)} is not known.` };
  if (definition.dimension !== undefined && from.dimension !== definition.dimension)
    return { reason: 'UNIT', message: `${quoted(unit)} does not measure what ${quoted(definition.property)} is declared to be.` };
  if (typeof value !== 'number') return { reason: 'UNIT', message: `A value of ${quoted(definition.property)} that is no number has a unit.` };
  return rescale(value, from, to ?? from) ?? { reason: 'UNIT', message: `${quoted(unit)} does not convert into <${String(to?.iri)}>.` };
}

/** A value without unit is in the one its twin is declared to send. */
function bareNumber({ sentIn }: TelemetryDefinition, value: Value, to: UnitScale | undefined): Converted {
  const converted = sentIn === undefined || to === undefined || typeof value !== 'number' ? undefined : rescale(value, sentIn, to);
  return converted ?? { value, unit: to };
}

function rescale(value: number, from: UnitScale, to: UnitScale): Converted | undefined {
  if (from.iri === to.iri) return { value, unit: to };
  return isConvertible(from, to) ? { value: convertNumber(value, from, to), unit: to } : undefined;
}

/** As in the ontology room: a unit without a dimension converts into no other. */
function isConvertible(from: UnitScale, to: UnitScale): boolean {
  return from.dimension === to.dimension && from.dimension !== '';
}

function convertNumber(value: number, from: UnitScale, to: UnitScale): number {
  const converted = ((value + from.offset) * from.factor) / to.factor - to.offset;
  // Doubles hold 15 digits: what stands behind the 15th of the largest number involved is noise of the arithmetic.
  const largest = Math.max(Math.abs(converted), Math.abs(to.offset), Math.abs((from.offset * from.factor) / to.factor));
  const decimals = largest === 0 ? 0 : 14 - Math.floor(Math.log10(largest));
  return decimals < 0 || decimals > 100 ? converted : Number(converted.toFixed(decimals));
}

function judgeRange(value: Value, definition: TelemetryDefinition): Rejection | undefined {
  if (typeof value !== 'number') return undefined;
  const { minInclusive = Number.NEGATIVE_INFINITY, maxInclusive = Number.POSITIVE_INFINITY } = definition;
  if (value >= minInclusive && value <= maxInclusive) return undefined;
  return { reason: 'RANGE', message: `${value} of ${quoted(definition.property)} is outside ${minInclusive} to ${maxInclusive}.` };
}
