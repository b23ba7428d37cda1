import type { EnumOption, ValueSchema } from '../../ontology/value-schema.ts';
import type { Difference } from './aspect.ts';
import { members } from './aspect.ts';

/** How the form of a value differs. What documents or devices rely on and what twins hold breaks; more freedom does not. */
export function compareSchemas(before: ValueSchema | undefined, after: ValueSchema | undefined, where = 'value'): readonly Difference[] {
  const [was, is] = [before ?? anything, after ?? anything];
  if (was.kind !== is.kind) return [{ kind: 'CHANGED', breaking: true, message: `its ${where} was a ${described(was)} and is a ${described(is)}` }];
  return compareAlike(was, is, where);
}

/** Forms of one kind. */
function compareAlike(was: ValueSchema, is: ValueSchema, where: string): readonly Difference[] {
  if (was.kind === 'number' && is.kind === 'number') return numbers(was.integer, is.integer, where);
  if (was.kind === 'text' && is.kind === 'text') return patterns(was.pattern, is.pattern, where);
  if (was.kind === 'enum' && is.kind === 'enum')
    return members(`enumeration (${where})`, valuesOf(was.options), valuesOf(is.options), { lost: {}, gained: {} });
  if (was.kind === 'object' && is.kind === 'object') return objects(was, is, where);
  return 'of' in was && 'of' in is ? compareSchemas(was.of, is.of, `each ${where}`) : [];
}

function valuesOf(options: readonly EnumOption[]): readonly string[] {
  return options.map(({ value }) => JSON.stringify(value));
}

const anything: ValueSchema = { kind: 'any' };

function described(schema: ValueSchema): string {
  return schema.kind === 'number' && schema.integer ? 'whole number' : schema.kind;
}

function numbers(was: boolean, is: boolean, where: string): readonly Difference[] {
  if (was === is) return [];
  return [
    is
      ? { kind: 'NARROWED', breaking: true, message: `its ${where} was any number and is a whole number` }
      : { kind: 'WIDENED', breaking: false, message: `its ${where} was a whole number and is any number` },
  ];
}

function patterns(was: string | undefined, is: string | undefined, where: string): readonly Difference[] {
  if (was === is) return [];
  if (is === undefined) return [{ kind: 'WIDENED', breaking: false, message: `the pattern of its ${where} is gone` }];
  const message = was === undefined ? `its ${where} has to match "${is}" now` : `the pattern of its ${where} was "${was}" and is "${is}"`;
  return [{ kind: 'NARROWED', breaking: true, message }];
}

function objects(was: Extract<ValueSchema, { kind: 'object' }>, is: Extract<ValueSchema, { kind: 'object' }>, where: string): readonly Difference[] {
  const fields = new Map(is.fields.map((field) => [field.name, field.schema]));
  const both = was.fields.flatMap(({ name, schema }) => (fields.has(name) ? compareSchemas(schema, fields.get(name), `${where}.${name}`) : []));
  const names = members(
    where,
    was.fields.map(({ name }) => name),
    is.fields.map(({ name }) => name),
    { lost: {}, gained: {} },
  );
  return [...names, ...both];
}
