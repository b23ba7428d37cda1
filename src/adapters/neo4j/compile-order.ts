import type { Scalar } from '../../kernel/value.ts';
import type { Field, Order, PageKey } from '../../graph/plan.ts';
import { fieldExpression, type CompileContext } from './compile-filter.ts';
import { scalarToStored } from './stored-value.ts';

/** The value a field sorts by: lists and structures count as absent. */
export function sortExpression(field: Field, node: string, context: CompileContext): string {
  const value = fieldExpression(field, node, context);
  return field.kind === 'attribute' ? `CASE WHEN ${value} IS :: LIST<ANY> THEN null ELSE ${value} END` : value;
}

/** A level's order in Cypher. */
export interface CompiledOrder {
  /** `expression AS alias` for each key that is no plain property: carried beside the node, so that it is computed once. */
  readonly columns: readonly string[];
  /** What follows ORDER BY: absent last in both directions, ties by IRI. */
  readonly clause: string;
}

/** Compiles an order; `indexed` is the expression of its first key where that is known to be a plain value, so that an index can give the order. */
export function compileOrder(order: readonly Order[], node: string, context: CompileContext, indexed?: string): CompiledOrder {
  const columns: string[] = [];
  const keys = order.map(({ by, descending }, i) => {
    if (by.kind !== 'attribute' || (i === 0 && indexed !== undefined))
      return `${indexed !== undefined && i === 0 ? indexed : `${node}.${by.kind}`}${descending ? ' DESC' : ''}`;
    const alias = `${node}k${String(i)}`;
    columns.push(`${sortExpression(by, node, context)} AS ${alias}`);
    return descending ? `${alias} IS NULL, ${alias} DESC` : alias;
  });
  return { columns, clause: [...keys, `${node}.iri`].join(', ') };
}

/** The condition that a row comes after a cursor. */
export function afterCondition(order: readonly Order[], after: PageKey, node: string, context: CompileContext): string {
  return remaining(order, 0, { after, node, context });
}

interface Cursor {
  readonly after: PageKey;
  readonly node: string;
  readonly context: CompileContext;
}

function remaining(order: readonly Order[], at: number, cursor: Cursor): string {
  const { after, node, context } = cursor;
  const key = order[at];
  if (key === undefined) return `${node}.iri > ${context.scope.param(after.iri)}`;
  const expression = sortExpression(key.by, node, context);
  const value = after.values[at] ?? null;
  if (value === null) return `(${expression} IS NULL AND ${remaining(order, at + 1, cursor)})`;
  const wanted = context.scope.param(cursorValue(value, key.by, context));
  const beyond = [`${expression} ${key.descending ? '<' : '>'} ${wanted}`, ...otherTypes(expression, value, key.descending)];
  if (key.by.kind === 'attribute') beyond.push(`${expression} IS NULL`);
  return `(${beyond.join(' OR ')} OR (${expression} = ${wanted} AND ${remaining(order, at + 1, cursor)}))`;
}

/** A cursor's value as the property stores it. */
export function cursorValue(value: Scalar, field: Field, { names }: CompileContext): unknown {
  return scalarToStored(value, field.kind === 'attribute' && names.isInteger(field.property));
}

// Cypher orders text before flags before numbers, and compares values of two types as null: what lies beyond by its type is said here.
const types = ['STRING', 'BOOLEAN', 'INTEGER | FLOAT'] as const;

/** Conditions for values of the types that come after that of `value`. */
export function otherTypes(expression: string, value: Scalar, descending: boolean): readonly string[] {
  const rank = typeof value === 'string' ? 0 : typeof value === 'boolean' ? 1 : 2;
  const beyond = types.filter((_type, i) => (descending ? i < rank : i > rank));
  return beyond.map((type) => `${expression} IS :: ${type.replace(' |', ' NOT NULL |')} NOT NULL`);
}
