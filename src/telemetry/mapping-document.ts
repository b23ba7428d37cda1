import type { Violation } from '../kernel/violation.ts';
import type { Quality } from '../journal/record.ts';
import { defaultMapping, type Mapping, type MappingRule, type Pointer, type TimeFormat, type ValueRule } from './mapping.ts';

/** A mapping file as data that fits `schema/mapping.schema.json`. */
export interface MappingDocument {
  readonly version: 1;
  readonly default?: boolean;
  readonly rules: readonly RuleDocument[];
}

/** A rule as written. */
export interface RuleDocument extends Context {
  readonly topic: string;
  readonly twin?: string | Pointer;
  readonly values: readonly ValueDocument[];
}

/** A value as written: either `telemetry` or `each`. */
export interface ValueDocument extends Context {
  readonly telemetry?: string;
  readonly value?: string;
  readonly each?: string;
  readonly wrapped?: boolean;
  readonly unit?: string | Pointer;
}

interface Context {
  readonly time?: { readonly pointer: string; readonly format?: TimeFormat };
  readonly quality?: { readonly pointer: string; readonly values?: Readonly<Record<string, Quality>> };
}

/** The mapping that a document means. Check it first: {@link checkMapping}. */
export function toMapping(document: MappingDocument): Mapping {
  const rules = document.rules.map(toRule);
  return { rules: document.default === false ? rules : [...rules, ...defaultMapping.rules] };
}

function toRule(rule: RuleDocument): MappingRule {
  return { topic: rule.topic, twin: rule.twin ?? '{twin}', values: rule.values.map((value) => toValueRule(value, rule)) };
}

function toValueRule(value: ValueDocument, rule: Context): ValueRule {
  const time = value.time ?? rule.time;
  const quality = value.quality ?? rule.quality;
  return {
    ...(value.telemetry === undefined ? {} : { telemetry: value.telemetry }),
    value: value.each ?? value.value ?? '',
    wrapped: value.wrapped ?? false,
    ...(time === undefined ? {} : { time: { pointer: time.pointer, format: time.format ?? 'iso' } }),
    ...(value.unit === undefined ? {} : { unit: typeof value.unit === 'string' ? { text: value.unit } : value.unit }),
    ...(quality === undefined ? {} : { quality: toQuality(quality) }),
  };
}

function toQuality({ pointer, values }: NonNullable<Context['quality']>): NonNullable<ValueRule['quality']> {
  return values === undefined ? { pointer } : { pointer, values: new Map(Object.entries(values)) };
}

/** What the schema cannot say: templates that are none, names that no topic has, rules that never come to their turn. */
export function checkMapping(document: MappingDocument): readonly Violation[] {
  const seen = new Set<string>();
  return document.rules.flatMap((rule, i) => {
    const found = [...checkTopic(rule.topic), ...checkNames(rule)].map((message) => violation(i, message));
    const shape = rule.topic.replaceAll(/\{[^/{}]*\}/g, '+');
    if (seen.has(shape)) found.push(violation(i, `An earlier rule has the same topic ${JSON.stringify(rule.topic)}, so this one is never used.`));
    seen.add(shape);
    return found;
  });
}

function checkTopic(topic: string): readonly string[] {
  const levels = topic.split('/');
  const faults = levels.filter((level, i) => !isLevel(level, i === levels.length - 1));
  return faults.map((level) => `The level ${JSON.stringify(level)} of the topic is neither text, nor {name}, nor +, nor a last #.`);
}

function isLevel(level: string, isLast: boolean): boolean {
  if (level === '+' || (level === '#' && isLast)) return true;
  return /^\{[A-Za-z][A-Za-z0-9_]*\}$/.test(level) || /^[^+#{}\0]*$/.test(level);
}

function checkNames(rule: RuleDocument): readonly string[] {
  const known = new Set(namesIn(rule.topic));
  const templates = [rule.twin ?? '{twin}', ...rule.values.map(({ telemetry }) => telemetry)].filter((template) => typeof template === 'string');
  return templates.flatMap((template) => namesIn(template).filter((name) => !known.has(name))).map((name) => `The topic has no {${name}}.`);
}

function namesIn(template: string): readonly string[] {
  return [...template.matchAll(/\{([^/{}]+)\}/g)].flatMap(([, name]) => name ?? []);
}

function violation(rule: number, message: string): Violation {
  return { code: 'MAPPING', severity: 'error', message: `Rule ${rule + 1}: ${message}`, remedy: 'See docs/guides/connect-a-device.md.' };
}
