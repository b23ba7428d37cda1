import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import type { FieldUse } from '../evolution/field-usage.ts';

/** Of the fields that clients used, those which are in the first schema and no longer in the second. */
export function vanishingFields(uses: readonly FieldUse[], before: GraphQLSchema, after: GraphQLSchema): readonly FieldUse[] {
  return uses.filter(({ coordinate }) => hasCoordinate(before, coordinate) && !hasCoordinate(after, coordinate));
}

/** Whether a schema has `Pump.flow`, `Pump.feeds(first:)`, `PumpFilter.flow` or an enum's value. */
function hasCoordinate(schema: GraphQLSchema, coordinate: string): boolean {
  const [path = '', argument] = coordinate.split('(');
  const [typeName = '', member = ''] = path.split('.');
  const type = schema.getType(typeName);
  if (isInputObjectType(type)) return Object.hasOwn(type.getFields(), member);
  if (isEnumType(type)) return type.getValue(member) !== undefined;
  if (!isObjectType(type) && !isInterfaceType(type)) return false;
  const fields = type.getFields();
  const field = Object.hasOwn(fields, member) ? fields[member] : undefined;
  if (field === undefined || argument === undefined) return field !== undefined;
  return field.args.some(({ name }) => `${name}:)` === argument);
}
