import { parseInstant } from '../kernel/instant.ts';
import type { Iri } from '../kernel/iri.ts';
import type { Value } from '../kernel/value.ts';
import type { Property } from '../ontology/ontology.ts';
import type { ValueSchema } from '../ontology/value-schema.ts';
import type { Context } from './context.ts';
import { inUnit, unitSymbol } from './units.ts';

/** A stored value as its field of this GraphQL type answers it: numbers finite, exact ones as text, moments as instants, lists as lists; `undefined` for what does not fit. */
export function attributeValue(property: Property, stored: Value | undefined, type = ''): unknown {
  if (stored === undefined) return undefined;
  const isExact = /Decimal|Long/.test(type);
  if (property.many) return (Array.isArray(stored) ? stored : [stored]).flatMap((value: Value) => oneValue(property, value, isExact) ?? []);
  return oneValue(property, stored, isExact);
}

/** A property published as one value of which a twin has several since shows the first. */
function oneValue(property: Property, value: Value, isExact: boolean): unknown {
  const kind = property.schema?.kind ?? 'any';
  const first = Array.isArray(value) && !listKinds.has(kind) && value[0] !== undefined ? value[0] : value;
  return isExact && kind === 'number' ? exactText(first) : readers[kind](first);
}

/** All digits of a number; those that a double would round are stored as text. */
function exactText(value: Value): string | undefined {
  if (typeof value === 'string') return finite(value) === undefined ? undefined : value;
  return typeof value === 'number' ? value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 }) : undefined;
}

const listKinds: ReadonlySet<ValueSchema['kind']> = new Set(['array', 'vector', 'map', 'object', 'geometry', 'any']);

const asText = (value: Value): string | undefined => (typeof value === 'object' ? undefined : String(value));
const asList = (value: Value): Value | undefined => (Array.isArray(value) ? value : undefined);
const asIs = (value: Value): Value => value;

const readers: Readonly<Record<ValueSchema['kind'], (value: Value) => unknown>> = {
  number: finite,
  flag: (value) => (typeof value === 'boolean' ? value : undefined),
  dateTime: (value) => (typeof value === 'string' ? parseInstant(value) : undefined),
  text: asText,
  enum: asText,
  date: asText,
  time: asText,
  duration: asText,
  iri: asText,
  array: asList,
  vector: asList,
  map: asIs,
  object: asIs,
  geometry: asIs,
  any: asIs,
};

/** Exact decimals and large integers are stored as text. */
function finite(value: Value): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** A number with its unit, in the unit asked for. */
export interface QuantityNode {
  readonly value: number;
  readonly unit: string;
  readonly unitIri: Iri;
}

/** A stored number as a quantity; `undefined` when it is none or has no unit. */
export function quantity({ model }: Context, property: Property, stored: Value | undefined, asked?: Iri): QuantityNode | undefined {
  const value = stored === undefined ? undefined : finite(Array.isArray(stored) && stored[0] !== undefined ? stored[0] : stored);
  const unit = asked ?? property.unit;
  if (value === undefined || unit === undefined) return undefined;
  return { value: inUnit(model, value, property.unit, unit), unit: unitSymbol(model, unit), unitIri: unit };
}
