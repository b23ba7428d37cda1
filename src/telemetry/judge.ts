import type { Iri } from '../kernel/iri.ts';
import type { Value } from '../kernel/value.ts';
import type { ObservationRecord, Quality } from '../journal/record.ts';
import type { Sample } from './decode-message.ts';
import type { DirectoryIndex } from './directory-index.ts';
import type { TelemetryDefinition, UnitScale } from './ingest-directory.ts';
import { judgeValue } from './judge-value.ts';
import { quoted, type Rejection } from './rejection.ts';
import { SeriesMemory } from './series-memory.ts';

/** A sample's verdict: accepted as an observation, known already, or refused. */
export type Verdict = ObservationRecord | 'duplicate' | Rejection;

/** Source times: a clock may run ahead by five minutes; what lies further ahead is flagged, and what no clock shows is refused. */
export const timeRules: { readonly aheadMs: number; readonly refusedAheadMs: number; readonly earliest: number } = {
  aheadMs: 5 * 60_000,
  refusedAheadMs: 366 * 86_400_000,
  earliest: Date.UTC(1990, 0, 1),
};

/**
 * Judges samples against the ontology and against what the series brought before. The rules, in this order:
 * a value that does not fit the datatype is SCHEMA; a unit that is unknown or of another dimension is UNIT, any other is converted;
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
  remember(observation: ObservationRecord): void {
    const { twin, property, value, time } = observation;
    this.#memory.take(this.#memory.series(twin, property), value, time, time);
  }

  /** Forgets every series: what was judged last has not become durable. */
  forget(): void {
    this.#memory = new SeriesMemory();
  }

  judge(sample: Sample, receivedAt: number): Verdict {
    const { definition } = sample;
    const value = convert(sample, this.#index);
    if ('reason' in value) return value;
    const outside = judgeRange(value.value, definition);
    if (outside !== undefined) return outside;
    const time = sample.time ?? receivedAt;
    if (!isPlausible(time, receivedAt)) return { reason: 'TIMESTAMP', message: `The source time of ${quoted(definition.property)} is not plausible.` };
    return this.#place(sample.twin.iri, definition, { value: value.value, time, receivedAt, quality: sample.quality, timed: sample.time !== undefined });
  }

  /** Orders the sample among those of its series. */
  #place(twin: Iri, definition: TelemetryDefinition, { value, time, receivedAt, quality, timed }: Placed): Verdict {
    const series = this.#memory.series(twin, definition.property);
    if (timed && series.has(time, value)) return 'duplicate';
    const ahead = time > receivedAt + timeRules.aheadMs;
    const at = ahead ? receivedAt : time;
    const late = timed && series.isLate(at);
    const rushed = !late && definition.maxRate !== undefined && series.rate(at, value) > definition.maxRate;
    // The window keeps the time as sent: a repeated message must be found under it.
    this.#memory.take(series, value, time, at);
    return { kind: 'observation', twin, property: definition.property, value, time: at, receivedAt, ...assess({ ahead, late, rushed }, quality) };
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

/** The value in the telemetry's unit, after its datatype was checked. */
function convert({ definition, value, unit }: Sample, index: DirectoryIndex): { readonly value: Value } | Rejection {
  const fault = judgeValue(value, definition.schema);
  if (fault !== undefined || value === null) return { reason: 'SCHEMA', message: `The value of ${quoted(definition.property)} ${fault ?? 'is null'}.` };
  if (unit === undefined) return { value };
  const [from, to] = [index.unit(unit), definition.unit];
  if (typeof value !== 'number' || from === undefined || to?.dimension !== from.dimension) {
    return { reason: 'UNIT', message: `${quoted(unit)} does not convert into ${to === undefined ? 'a telemetry without unit' : `<${to.iri}>`}.` };
  }
  return { value: from.iri === to.iri ? value : convertNumber(value, from, to) };
}

function convertNumber(value: number, from: UnitScale, to: UnitScale): number {
  const converted = ((value + from.offset) * from.factor) / to.factor - to.offset;
  // The factors are decimal numbers of fewer digits: what stands behind the 15th is noise of the arithmetic.
  return Number(converted.toPrecision(15));
}

function judgeRange(value: Value, definition: TelemetryDefinition): Rejection | undefined {
  if (typeof value !== 'number') return undefined;
  const { minInclusive = Number.NEGATIVE_INFINITY, maxInclusive = Number.POSITIVE_INFINITY } = definition;
  if (value >= minInclusive && value <= maxInclusive) return undefined;
  return { reason: 'RANGE', message: `${value} of ${quoted(definition.property)} is outside ${minInclusive} to ${maxInclusive}.` };
}
