import type { Value } from '../kernel/value.ts';
import type { Argument, Command } from '../ontology/ontology.ts';
import type { ValueSchema } from '../ontology/value-schema.ts';
import type { Check } from './command.ts';

/** Holds arguments against the command's declaration: every declared one is there, none is foreign, each has its datatype and lies in its own envelope. */
export function checkArguments(command: Command, given: Readonly<Record<string, Value>>): Check {
  const foreign = Object.keys(given).find((name) => command.arguments.every((argument) => argument.name !== name));
  if (foreign !== undefined && command.request === undefined) return failed(`${command.name} has no argument "${foreign}"; it takes ${namesOf(command)}.`);
  for (const argument of command.arguments) {
    const problem = problemOf(argument, given[argument.name]);
    if (problem !== undefined) return failed(problem);
  }
  return { name: 'arguments', passed: true, message: 'The arguments are as declared.' };
}

/** The value the command gives the property it sets: the argument of that name, or the only one there is, declared or in a request of the device's own form. */
export function settingOf(command: Command, given: Readonly<Record<string, Value>>, propertyName: string | undefined): Value | undefined {
  const named = propertyName === undefined ? undefined : given[propertyName];
  const [only] = command.arguments.length === 1 ? command.arguments : [];
  const [lone, ...others] = command.request === undefined ? [] : Object.values(given);
  return named ?? (only === undefined ? (others.length === 0 ? lone : undefined) : given[only.name]);
}

function namesOf(command: Command): string {
  return command.arguments.length === 0 ? 'none' : command.arguments.map(({ name }) => `"${name}"`).join(', ');
}

function problemOf({ name, schema, minInclusive, maxInclusive }: Argument, value: Value | undefined): string | undefined {
  if (value === undefined) return `The argument "${name}" is missing.`;
  if (!fits(schema, value)) return `The argument "${name}" must be a ${schema.kind}.`;
  if (typeof value !== 'number') return undefined;
  if (minInclusive !== undefined && value < minInclusive) return `The argument "${name}" is ${value}; it must be at least ${minInclusive}.`;
  if (maxInclusive !== undefined && value > maxInclusive) return `The argument "${name}" is ${value}; it may be at most ${maxInclusive}.`;
  return undefined;
}

const isText = (value: Value): boolean => typeof value === 'string';
const isRecord = (value: Value): boolean => typeof value === 'object' && !Array.isArray(value);
const plain: Readonly<Record<Exclude<ValueSchema['kind'], 'number' | 'enum'>, (value: Value) => boolean>> = {
  flag: (value) => typeof value === 'boolean',
  text: isText,
  dateTime: isText,
  date: isText,
  time: isText,
  duration: isText,
  iri: isText,
  array: (value) => Array.isArray(value),
  vector: (value) => Array.isArray(value),
  object: isRecord,
  map: isRecord,
  geometry: isRecord,
  any: () => true,
};

function fits(schema: ValueSchema, value: Value): boolean {
  if (schema.kind === 'number') return typeof value === 'number' && Number.isFinite(value) && (!schema.integer || Number.isInteger(value));
  if (schema.kind === 'enum') return schema.options.some((option) => option.value === value || option.name === value);
  return plain[schema.kind](value);
}

function failed(message: string): Check {
  return { name: 'arguments', passed: false, message };
}
