import { exactJson, isList, isSameValue, parseValue } from '../../kernel/exact-json.ts';
import type { Scalar, Value } from '../../kernel/value.ts';
import type { Property } from '../../ontology/ontology.ts';
import type { ValueSchema } from '../../ontology/value-schema.ts';

/** A cell that is no value of its column. */
export class CellFault {
  readonly fault: string;

  constructor(fault: string) {
    this.fault = fault;
  }
}

// What a spreadsheet takes for a formula; in front of it stands an apostrophe, which spreadsheets do not show.
const risky = /^[=+\-@\t\r\n＝＋－＠]/;
const guarded = /^'['=+\-@\t\r\n＝＋－＠]/;

/** A text as a cell that no spreadsheet calculates. {@link unguarded} gives the text back. */
export function guardedText(text: string): string {
  return risky.test(text) || guarded.test(text) ? `'${text}` : text;
}

/** The text of a cell; an apostrophe that guards nothing is part of it. */
export function unguarded(cell: string): string {
  return guarded.test(cell) ? cell.slice(1) : cell;
}

/** A value as a cell from which it is read again; `undefined` where no cell can say it. */
export function cellOf(value: Value, property: Property): string | undefined {
  const candidates =
    property.many && isList(value) ? [value.map((item) => scalarCell(item)).join('|'), exactJson(value)] : [scalarCell(value), exactJson(value), '""'];
  return candidates.find((cell) => cell !== '' && isRead(cell, value, property));
}

function isRead(cell: string, value: Value, property: Property): boolean {
  const read = valueOfCell(cell, property);
  return !(read instanceof CellFault) && isSameValue(read, value);
}

function scalarCell(value: Value): string {
  if (typeof value === 'string') return guardedText(value);
  return typeof value === 'number' && !Object.is(value, -0) ? String(value) : exactJson(value);
}

/** The value of a cell that is not empty. Several values stand between `|`, or as a JSON list. */
export function valueOfCell(cell: string, { schema, many }: Pick<Property, 'schema' | 'many'>): Value | CellFault {
  const of = schema ?? { kind: 'any' };
  if (!many) return singleValue(cell, of);
  const list = cell.startsWith('[') ? parseValue(cell) : undefined;
  if (isList(list)) return list;
  const values: Value[] = [];
  for (const part of cell.split('|')) {
    const value = singleValue(part, of);
    if (value instanceof CellFault) return value;
    values.push(value);
  }
  return values;
}

const structures: ReadonlySet<ValueSchema['kind']> = new Set(['array', 'map', 'object', 'vector'] as const);

function singleValue(cell: string, schema: ValueSchema): Value | CellFault {
  if (schema.kind === 'number') return numberOf(cell, schema.integer);
  if (schema.kind === 'flag') return flagOf(cell);
  if (schema.kind === 'enum') return optionOf(cell, schema);
  if (structures.has(schema.kind)) return structured(cell);
  if (schema.kind === 'any' || schema.kind === 'geometry') return parseValue(cell) ?? unguarded(cell);
  return cell === '""' ? '' : unguarded(cell);
}

function structured(cell: string): Value | CellFault {
  return parseValue(cell) ?? new CellFault('is no JSON');
}

function numberOf(cell: string, integer: boolean): Scalar | CellFault {
  const text = cell.trim();
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return new CellFault('is no number');
  const number = Number(text);
  if (!Number.isFinite(number)) return new CellFault('is too large a number');
  // integers that no double holds exactly travel as text
  return integer && Number.isInteger(number) && !Number.isSafeInteger(number) && /^[+-]?\d+$/.test(text) ? text : number;
}

const flags: Readonly<Record<string, boolean>> = { true: true, false: false, yes: true, no: false, '1': true, '0': false };

function flagOf(cell: string): Scalar | CellFault {
  return flags[cell.trim().toLowerCase()] ?? new CellFault('is neither true nor false');
}

function optionOf(cell: string, { options }: Extract<ValueSchema, { readonly kind: 'enum' }>): Scalar {
  const text = unguarded(cell);
  const found = options.find(({ value }) => String(value) === text) ?? options.find(({ name, label, iri }) => name === text || label === text || iri === text);
  return found?.value ?? text;
}
