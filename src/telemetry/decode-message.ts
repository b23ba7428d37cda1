import { parseInstant } from '../kernel/instant.ts';
import type { Value } from '../kernel/value.ts';
import type { Quality } from '../journal/record.ts';
import type { DirectoryIndex, IndexedTwin } from './directory-index.ts';
import type { TelemetryDefinition } from './ingest-directory.ts';
import { compilePointer } from './json-pointer.ts';
import type { Mapping, MappingRule, TimeFormat, ValueRule } from './mapping.ts';
import type { Message } from './observation-source.ts';
import { parsePayload } from './payload.ts';
import { quoted, type Rejection } from './rejection.ts';
import { compileTopicTemplate, fillTemplate, type Slots, type TopicTemplate } from './topic-template.ts';

/** A value as a message carried it, with the twin and telemetry it is of. */
export interface Sample {
  readonly twin: IndexedTwin;
  readonly definition: TelemetryDefinition;
  readonly value: Value | null;
  readonly unit?: string;
  /** Epoch milliseconds; NaN when the source sent something that is no time. */
  readonly time?: number;
  readonly quality?: Quality;
}

/** What a message holds: samples and faults, one of either per value. `undefined` when no rule has its topic. */
export type Decoded = readonly (Sample | Rejection)[] | undefined;

/** Finds twin, telemetry and values of messages. Total: bad input gives rejections. */
export interface Decoder {
  decode(message: Message): Decoded;
}

/** A decoder for `mapping` that finds twins in `index`, also after the index changed. */
export function compileDecoder(mapping: Mapping, index: DirectoryIndex): Decoder {
  const rules = mapping.rules.map((rule) => compileRule(rule, index));
  const cache = new Map<string, Addressed | undefined>();
  let version = index.version;
  const address = (topic: string): Addressed | undefined => {
    if (version !== index.version || cache.size > 200_000) {
      cache.clear();
      version = index.version;
    }
    if (cache.has(topic)) return cache.get(topic);
    const found = rules.map((rule) => rule.address(topic)).find((addressed) => addressed !== undefined);
    cache.set(topic, found);
    return found;
  };
  return {
    decode(message) {
      return address(message.topic)?.decode(message);
    },
  };
}

/** A rule that has found its topic: what does not depend on the payload is settled. */
interface Addressed {
  decode(message: Message): Decoded;
}

function compileRule(rule: MappingRule, index: DirectoryIndex): { address(topic: string): Addressed | undefined } {
  const template: TopicTemplate = compileTopicTemplate(rule.topic);
  const extract = rule.values.map((value) => compileValueRule(value));
  return {
    address(topic) {
      const slots = template.match(topic);
      if (slots === undefined) return undefined;
      const twinOf = compileTwin(rule, slots, index);
      const extractors = extract.map((compile) => compile(slots));
      return { decode: (message) => decodeWith(message, index, twinOf, extractors) };
    },
  };
}

type TwinOf = (payload: Value | null) => IndexedTwin | Rejection;
type Extractor = (payload: Value | null, twin: IndexedTwin) => readonly (Sample | Rejection)[];

function decodeWith(message: Message, index: DirectoryIndex, twinOf: TwinOf, extractors: readonly Extractor[]): Decoded {
  const payload = parsePayload(message.payload);
  if ('reason' in payload) return [payload];
  const twin = twinOf(payload.value);
  if ('reason' in twin) return [twin];
  if (message.sender !== undefined && index.twin(message.sender)?.iri !== twin.iri) {
    return [{ reason: 'TOPIC_SOURCE_MISMATCH', message: `Device ${quoted(message.sender)} may not speak for <${twin.iri}>.` }];
  }
  const found = extractors.length === 1 ? extractors[0]?.(payload.value, twin) : extractors.flatMap((extract) => extract(payload.value, twin));
  return found === undefined || found.length === 0 ? [{ reason: 'SCHEMA', message: 'The message has no value.' }] : found;
}

function compileTwin(rule: MappingRule, slots: Slots, index: DirectoryIndex): TwinOf {
  if (typeof rule.twin === 'string') {
    const found = findTwin(fillTemplate(rule.twin, slots), index);
    return () => found;
  }
  const at = compilePointer(rule.twin.pointer);
  return (payload) => {
    const text = at(payload);
    return findTwin(typeof text === 'string' ? text : undefined, index);
  };
}

function findTwin(text: string | undefined, index: DirectoryIndex): IndexedTwin | Rejection {
  if (text === undefined) return { reason: 'UNKNOWN_TWIN', message: 'The message names no twin.' };
  const found = index.twin(text);
  if (found !== undefined) return found;
  const why = index.isAmbiguous(text) ? 'Several twins have the local name' : 'There is no twin';
  return { reason: 'UNKNOWN_TWIN', message: `${why} ${quoted(text)}.` };
}

function compileValueRule(rule: ValueRule): (slots: Slots) => Extractor {
  const at = compilePointer(rule.value);
  const context = compileContext(rule);
  const sampleOf = (twin: IndexedTwin, name: string, value: Value | null, payload: Value | null): Sample | Rejection => {
    const definition = twin.telemetry.get(name);
    if (definition === undefined) return { reason: 'UNKNOWN_PROPERTY', message: `<${twin.iri}> has no telemetry ${quoted(name)}.` };
    return rule.wrapped ? unwrap(twin, definition, value) : { twin, definition, value, ...context(payload) };
  };
  return (slots) => {
    if (rule.telemetry === undefined) return (payload, twin) => eachMember(at(payload), (name, value) => sampleOf(twin, name, value, payload));
    const name = fillTemplate(rule.telemetry, slots) ?? '';
    return (payload, twin) => {
      const value = at(payload);
      // A message may leave a value out; one that carries none of its values is refused as a whole.
      return value === undefined ? [] : [sampleOf(twin, name, value, payload)];
    };
  };
}

function eachMember(value: Value | null | undefined, sampleOf: (name: string, value: Value | null) => Sample | Rejection): readonly (Sample | Rejection)[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [{ reason: 'SCHEMA', message: 'The payload is not an object of telemetry and values.' }];
  }
  return Object.entries(value).map(([name, member]: [string, Value | null]) => sampleOf(name, member));
}

const wrapperKeys: ReadonlySet<string> = new Set(['value', 'unit', 'time', 'quality']);

/** Takes {"value", "unit"?, "time"?, "quality"?} apart; anything else is the value itself. */
function unwrap(twin: IndexedTwin, definition: TelemetryDefinition, value: Value | null): Sample | Rejection {
  const members = wrapperOf(value);
  if (members === undefined) return { twin, definition, value };
  const [inner = null, unit, time, quality] = ['value', 'unit', 'time', 'quality'].map((key) => members.get(key));
  if (unit !== undefined && typeof unit !== 'string') return { reason: 'UNIT', message: 'The unit is not a text.' };
  const { quality: word, ...context } = contextOf({ unit, time, quality, format: typeof time === 'number' ? 'ms' : 'iso' });
  if (word === 'unknown') return { reason: 'SCHEMA', message: 'The quality is not GOOD, UNCERTAIN or BAD.' };
  return { twin, definition, value: inner, ...context, ...(word === undefined ? {} : { quality: word }) };
}

/** The members of a wrapper, without those that are null; nothing when `value` is no wrapper. */
function wrapperOf(value: Value | null): ReadonlyMap<string, Value> | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'value')) return undefined;
  const members = Object.entries(value).filter((member): member is [string, Value] => member[1] !== null);
  return members.every(([key]) => wrapperKeys.has(key)) ? new Map<string, Value>(members) : undefined;
}

interface RawContext {
  readonly unit: Value | undefined;
  readonly time: Value | undefined;
  readonly quality: Value | undefined;
  readonly format: TimeFormat;
  /** The source's own words for quality. */
  readonly words?: ReadonlyMap<string, Quality> | undefined;
}

/** What stands beside a value, as a sample has it. */
function contextOf({ unit, time, quality, format, words }: RawContext): { unit?: string; time?: number; quality?: Quality | 'unknown' } {
  return {
    ...(unit === undefined ? {} : { unit: typeof unit === 'string' ? unit : JSON.stringify(unit) }),
    ...(time === undefined ? {} : { time: instantOf(time, format) }),
    ...(quality === undefined ? {} : { quality: qualityOf(quality, words) }),
  };
}

/** Unit, time and quality by the pointers of a rule. */
function compileContext({ unit, time, quality }: ValueRule): (payload: Value | null) => Pick<Sample, 'unit' | 'time' | 'quality'> {
  const unitAt = unit !== undefined && 'pointer' in unit ? compilePointer(unit.pointer) : (): Value | undefined => unit?.text;
  const timeAt = time === undefined ? nothing : compilePointer(time.pointer);
  const qualityAt = quality === undefined ? nothing : compilePointer(quality.pointer);
  return (payload) => {
    const raw = { unit: unitAt(payload) ?? undefined, time: timeAt(payload) ?? undefined, quality: qualityAt(payload) ?? undefined };
    const { quality: word, ...context } = contextOf({ ...raw, format: time?.format ?? 'iso', words: quality?.values });
    // A word the mapping does not know says nothing good of the value.
    return word === undefined ? context : { ...context, quality: word === 'unknown' ? 'UNCERTAIN' : word };
  };
}

function nothing(): undefined {
  return undefined;
}

function qualityOf(value: Value, words: ReadonlyMap<string, Quality> | undefined): Quality | 'unknown' {
  const word = typeof value === 'object' ? '' : String(value);
  const known = words?.get(word);
  if (known !== undefined) return known;
  const upper = word.toUpperCase();
  return upper === 'GOOD' || upper === 'UNCERTAIN' || upper === 'BAD' ? upper : 'unknown';
}

const perMs: Readonly<Record<'s' | 'ms' | 'us', number>> = { s: 1000, ms: 1, us: 0.001 };

/** Epoch milliseconds, whole; NaN when `value` is no time of this format. */
function instantOf(value: Value, format: TimeFormat): number {
  if (format === 'iso') return typeof value === 'string' ? (parseInstant(value) ?? Number.NaN) : Number.NaN;
  return typeof value === 'number' ? Math.round(value * perMs[format]) : Number.NaN;
}
