import { findBreakingChanges, findDangerousChanges, type GraphQLSchema } from 'graphql';

/** A difference between two schemas that clients can feel. */
export interface SchemaChange {
  readonly breaking: boolean;
  /** Coordinate of what changed (`Pump.flow`), as far as it has one. */
  readonly path: string;
  readonly message: string;
}

/** Breaking and dangerous changes on the way from one schema to another. */
export function schemaChanges(before: GraphQLSchema, after: GraphQLSchema): readonly SchemaChange[] {
  return [...told(true, findBreakingChanges(before, after)), ...told(false, findDangerousChanges(before, after))];
}

function told(breaking: boolean, changes: readonly { readonly description: string }[]): readonly SchemaChange[] {
  return changes.map(({ description }) => ({ breaking, path: coordinateIn(description), message: description }));
}

/** graphql-js names the place only in its sentence: `Pump.flow was removed.`, `An optional field x on input type PumpFilter was added.` */
function coordinateIn(description: string): string {
  const first = /^[_A-Za-z]\w*(?:\.\w+)?/.exec(description)?.[0] ?? '';
  const field = /field (\w+) on input type (\w+)/.exec(description);
  if (field !== null) return `${String(field[2])}.${String(field[1])}`;
  const value = /^(\w+) was (?:added|removed)(?: from (?:enum|union) type| to (?:enum|union) type) (\w+)/.exec(description);
  return value === null ? first : `${String(value[2])}.${String(value[1])}`;
}
