import type { Iri } from '../../kernel/iri.ts';
import type { Scalar, Value } from '../../kernel/value.ts';
import type { Property, Unit } from '../../ontology/ontology.ts';
import { convert, unitOf, type UnitTable } from '../../ontology/unit.ts';
import type { EnumOption, ValueSchema } from '../../ontology/value-schema.ts';

/** A value under another datatype or unit, or why there is none. */
export type Carried = { readonly value: Value } | { readonly problem: string };

/** Turns values of one property into values of another. */
export type Carry = (value: Value) => Carried;

/** What values are carried between. */
export interface CarryEnds {
  readonly from: Property;
  readonly to: Property;
  readonly units: ReadonlyMap<Iri, Unit>;
  readonly table: UnitTable;
}

const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const day = /^\d{4}-\d{2}-\d{2}$/;
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?$/;
const clockTime = /^\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?$/;
const duration = /^-?P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/;
const absolute = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/;

/**
 * The conversions of `docs/guides/change-the-model.md`: number ↔ text (decimal notation), flag ↔ text (`true`, `false`, `1`, `0`), flag ↔ number (1, 0),
 * text → date, time, moment, duration, IRI (when it is one), date → moment (midnight UTC), moment → date, enumeration ↔ text or number (name or value);
 * numbers from unit to unit; a whole number takes no fraction. Lists go element by element.
 */
export function carrier(ends: CarryEnds): Carry {
  const { from, to } = ends;
  const scale = scaleBetween(ends);
  const one = (value: Value): Carried => {
    if (typeof value === 'object') return to.schema?.kind === from.schema?.kind || to.schema?.kind === 'any' ? { value } : wrong(value, to);
    const scaled = typeof value === 'number' && scale !== undefined ? scale(value) : value;
    const carried = scaled === undefined ? undefined : carryScalar(scaled, to.schema ?? { kind: 'any' });
    return carried === undefined ? wrong(value, to) : { value: carried };
  };
  return (value) => (Array.isArray(value) ? all(value.map((part: Value) => one(part))) : one(value));
}

/** As a table says, else as `otherwise` does. Keys of the table are texts, as a file has them. */
export function tabled(values: ReadonlyMap<string, Scalar>, otherwise: Carry): Carry {
  return (value) => {
    const said = typeof value === 'object' ? undefined : values.get(String(value));
    return said === undefined ? otherwise(value) : { value: said };
  };
}

/** The table read from right to left: the first text for each value. */
export function turnedTable(values: ReadonlyMap<string, Scalar>): ReadonlyMap<string, Scalar> {
  const turned = new Map<string, Scalar>();
  for (const [text, value] of values) if (!turned.has(String(value))) turned.set(String(value), text);
  return turned;
}

/** Whether there is any way from values of one kind to those of the other. */
export function canCarry(from: ValueSchema, to: ValueSchema): boolean {
  if (from.kind === to.kind || to.kind === 'any') return true;
  return (ways[from.kind] ?? []).includes(to.kind);
}

const texts: readonly ValueSchema['kind'][] = ['text', 'enum'];
const ways: Readonly<Partial<Record<ValueSchema['kind'], readonly ValueSchema['kind'][]>>> = {
  text: ['number', 'flag', 'date', 'time', 'dateTime', 'duration', 'iri', 'enum'],
  number: [...texts, 'flag'],
  flag: [...texts, 'number'],
  enum: ['text', 'number'],
  date: [...texts, 'dateTime'],
  dateTime: [...texts, 'date'],
  time: texts,
  duration: texts,
  iri: texts,
};

function carryScalar(value: Scalar, schema: ValueSchema): Scalar | undefined {
  if (schema.kind === 'number') return toNumber(value, schema.integer);
  if (schema.kind === 'enum') return toOption(value, schema.options);
  return scalarKinds[schema.kind]?.(value);
}

/** Values of the kinds that need to know nothing else; other kinds hold no scalar. */
const scalarKinds: Readonly<Partial<Record<ValueSchema['kind'], (value: Scalar) => Scalar | undefined>>> = {
  text: String,
  flag: toFlag,
  date: (value) => (typeof value === 'string' ? toDate(value) : undefined),
  dateTime: (value) => (typeof value === 'string' ? toMoment(value) : undefined),
  time: (value) => fitting(value, clockTime),
  duration: (value) => fitting(value, duration),
  iri: (value) => fitting(value, absolute),
  any: (value) => value,
};

function toOption(value: Scalar, options: readonly EnumOption[]): Scalar | undefined {
  return options.find((option) => option.value === value || option.name === value || String(option.value) === String(value))?.value;
}

function toNumber(value: Scalar, integer: boolean): Scalar | undefined {
  if (typeof value === 'boolean') return value ? 1 : 0;
  const number = typeof value === 'number' ? value : decimal.test(value.trim()) ? Number(value.trim()) : Number.NaN;
  if (!Number.isFinite(number)) return undefined;
  // Whole numbers beyond 2^53 travel as text and stay exact.
  if (typeof value === 'string' && Number.isInteger(number) && !Number.isSafeInteger(number)) return value.trim();
  return integer && !Number.isInteger(number) ? undefined : number;
}

function toFlag(value: Scalar): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const text = String(value).trim().toLowerCase();
  if (text === 'true' || text === '1') return true;
  return text === 'false' || text === '0' ? false : undefined;
}

function toDate(text: string): string | undefined {
  const trimmed = text.trim();
  const date = day.test(trimmed) ? trimmed : moment.test(trimmed) ? trimmed.slice(0, 10) : undefined;
  return date === undefined || Number.isNaN(Date.parse(date)) ? undefined : date;
}

function toMoment(text: string): string | undefined {
  const trimmed = text.trim();
  const whole = day.test(trimmed) ? `${trimmed}T00:00:00Z` : moment.test(trimmed) ? trimmed : undefined;
  return whole === undefined || Number.isNaN(Date.parse(whole)) ? undefined : whole;
}

function fitting(value: Scalar, form: RegExp): string | undefined {
  const text = typeof value === 'string' ? value.trim() : '';
  return form.test(text) ? text : undefined;
}

/** From unit to unit; `undefined` where there is nothing to convert. A number that cannot be converted has no value. */
function scaleBetween({ from, to, units, table }: CarryEnds): ((value: number) => number | undefined) | undefined {
  if (from.unit === undefined || to.unit === undefined || from.unit === to.unit) return undefined;
  const [a, b] = [unitOf(units, table, from.unit), unitOf(units, table, to.unit)];
  return (value) => {
    const converted = a === undefined || b === undefined ? undefined : convert(value, a, b);
    // The last digit of a product of factors is noise: 1,000 g are 1 kg.
    return converted === undefined ? undefined : Number(converted.toPrecision(15));
  };
}

function all(parts: readonly Carried[]): Carried {
  const values: Value[] = [];
  for (const part of parts) {
    if ('problem' in part) return part;
    values.push(part.value);
  }
  return { value: values };
}

function wrong(value: Value, { name, schema }: Property): Carried {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return { problem: `"${text.slice(0, 100)}" cannot be a value of ${name} (${schema?.kind ?? 'any'}).` };
}
