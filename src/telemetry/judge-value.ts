import { parseDurationMs, parseInstant } from '../kernel/instant.ts';
import { parseIri } from '../kernel/iri.ts';
import type { Value } from '../kernel/value.ts';
import type { ValueSchema } from '../ontology/value-schema.ts';

/** Says what is wrong with `value` under `schema` ("is not a whole number"), or nothing when it fits. Values are never bent to fit. */
export function judgeValue(value: Value | null, schema: ValueSchema): string | undefined {
  if (value === null) return 'is null';
  if (schema.kind === 'number') return judgeNumber(value, schema.integer);
  if (schema.kind === 'enum') {
    return schema.options.some((option) => option.value === value || option.name === value) ? undefined : 'is not one of the declared values';
  }
  if (schema.kind === 'array' || schema.kind === 'map' || schema.kind === 'object' || schema.kind === 'any') return judgeStructure(value, schema);
  const { fits, fault } = simple[schema.kind];
  return fits(value) ? undefined : fault;
}

type Simple = Exclude<ValueSchema['kind'], 'number' | 'enum' | Structured['kind']>;

interface Rule {
  readonly fits: (value: Value) => boolean;
  readonly fault: string;
}

const lexical = (name: string, fits: (text: string) => boolean): Rule => ({
  fits: (value) => typeof value === 'string' && fits(value),
  fault: `is not a ${name}`,
});

const simple: Readonly<Record<Simple, Rule>> = {
  text: lexical('text', () => true),
  geometry: lexical('text', () => true),
  flag: { fits: (value) => typeof value === 'boolean', fault: 'is not true or false' },
  vector: { fits: (value) => Array.isArray(value) && value.every(isFiniteNumber), fault: 'is not a list of numbers' },
  dateTime: lexical('dateTime', (text) => parseInstant(text) !== undefined),
  date: lexical('date', (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && Number.isFinite(Date.parse(text))),
  time: lexical('time', (text) => /^\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?([Zz]|[+-]\d{2}:\d{2})?$/.test(text)),
  duration: lexical('duration', (text) => parseDurationMs(text) !== undefined),
  iri: lexical('iri', (text) => parseIri(text) !== undefined),
};

type Structured = Extract<ValueSchema, { kind: 'array' | 'map' | 'object' | 'any' }>;

function judgeStructure(value: Value, schema: Structured): string | undefined {
  if (schema.kind === 'any') return isSound(value) ? undefined : 'has a number that is not finite';
  if (schema.kind === 'array') {
    if (!isList(value)) return 'is not a list';
    return firstFault(value.map((item, i) => [String(i), item, schema.of]));
  }
  if (!isObject(value)) return 'is not an object';
  if (schema.kind === 'map') return firstFault(Object.entries(value).map(([key, item]) => [key, item, schema.of]));
  const fields = new Map(schema.fields.map((field) => [field.name, field.schema]));
  const unknown = Object.keys(value).find((key) => !fields.has(key));
  if (unknown !== undefined) return `has a field ${JSON.stringify(unknown.slice(0, 60))} that is not declared`;
  return firstFault(Object.entries(value).map(([key, item]) => [key, item, fields.get(key) ?? { kind: 'any' }]));
}

function firstFault(parts: readonly (readonly [string, Value, ValueSchema])[]): string | undefined {
  for (const [key, item, schema] of parts) {
    const fault = judgeValue(item, schema);
    if (fault !== undefined) return `has a part ${JSON.stringify(key.slice(0, 60))} that ${fault}`;
  }
  return undefined;
}

function judgeNumber(value: Value, integer: boolean): string | undefined {
  if (typeof value !== 'number') return 'is not a number';
  if (!Number.isFinite(value)) return 'is not finite';
  // Beyond 2^53 a double no longer holds every whole number: what was sent may not be what was read.
  if (integer && !Number.isSafeInteger(value)) return 'is not a whole number up to 2^53';
  return undefined;
}

/** Whether every number inside is finite: JSON's 1e400 reads as Infinity. */
function isSound(value: Value | null): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value !== 'object' || value === null || Object.values(value).every((part: Value | null) => isSound(part));
}

function isFiniteNumber(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value);
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function isObject(value: Value): value is { readonly [key: string]: Value } {
  return typeof value === 'object' && !Array.isArray(value);
}
