import type { Quality } from '../journal/record.ts';

/**
 * How messages become observations: the first rule whose topic fits decides. Messages whose topic fits no rule are none of ours.
 * The published form is `schema/mapping.schema.json`.
 */
export interface Mapping {
  readonly rules: readonly MappingRule[];
}

export interface MappingRule {
  /** Topic template: levels that are text, `{name}` (one level, percent-decoded), `+`, or a last `#`. */
  readonly topic: string;
  /** Whose values these are: a template over the slots of the topic, or a place in the payload. An IRI or a unique local name. */
  readonly twin: string | Pointer;
  readonly values: readonly ValueRule[];
}

/** Where one value, or each of several, is in the payload. */
export interface ValueRule {
  /** Template over the slots of the topic: GraphQL name, local name or IRI. Absent: every key of the object at `value` names a telemetry. */
  readonly telemetry?: string;
  /** JSON pointer to the value; '' is the whole payload. */
  readonly value: string;
  /** Whether a value may be wrapped as {"value", "unit"?, "time"?, "quality"?}. */
  readonly wrapped: boolean;
  readonly time?: Pointer & { readonly format: TimeFormat };
  /** The unit the source sends, when it is not the ontology's. */
  readonly unit?: Pointer | { readonly text: string };
  /** `values` says what the source's own words mean; the words GOOD, UNCERTAIN and BAD need none. */
  readonly quality?: Pointer & { readonly values?: ReadonlyMap<string, Quality> };
}

/** A place in the payload, RFC 6901. */
export interface Pointer {
  readonly pointer: string;
}

/** `iso`: ISO 8601 with zone; `s`, `ms`, `us`: time since 1970 as a number. */
export type TimeFormat = 'iso' | 's' | 'ms' | 'us';

/** What holds when no mapping file is given. */
export const defaultMapping: Mapping = {
  rules: [
    { topic: 'twinql/{twin}/telemetry', twin: '{twin}', values: [{ value: '', wrapped: true }] },
    { topic: 'twinql/{twin}/{telemetry}', twin: '{twin}', values: [{ telemetry: '{telemetry}', value: '', wrapped: true }] },
  ],
};

/** MQTT topic filters that cover the mapping, each once. */
export function topicFilters(mapping: Mapping): readonly string[] {
  return [...new Set(mapping.rules.map(({ topic }) => topic.replace(/\{[^/}]*\}/g, '+')))];
}
