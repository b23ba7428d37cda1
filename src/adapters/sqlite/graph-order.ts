import type { Scalar } from '../../kernel/value.ts';
import type { Order, PageKey } from '../../graph/plan.ts';
import { indexValue } from './graph-nodes.ts';
import { columnOf, plain, type Compilation } from './graph-sql.ts';

/** Columns to sort by instead of those of the node row: another table that is read in that order already. */
export interface OrderColumns {
  /** The name. */
  readonly name: string;
  /** The first key, which no row lacks. */
  readonly first?: string;
}

interface Key {
  readonly bind: (value: Scalar) => string | number | Uint8Array;
  readonly sql: string;
  readonly nullable: boolean;
  readonly descending: boolean;
  /** Place of its value in a page key. */
  readonly index: number;
}

/** The sort keys of an order; properties nobody has fall out, since absent values are all equal. */
function keysOf(c: Compilation, order: readonly Order[], alias: string, columns: OrderColumns): readonly Key[] {
  return order.flatMap(({ by, descending }, index): readonly Key[] => {
    if (index === 0 && columns.first !== undefined) return [{ sql: columns.first, nullable: false, descending, index, bind: indexValue }];
    const column = columnOf(c, by, alias);
    if (column === undefined) return [];
    if (column.kind === 'text') return [{ sql: by.kind === 'name' ? columns.name : column.value, nullable: false, descending, index, bind: plain }];
    const sql = `CASE WHEN ${column.type} IN ('integer', 'real') THEN ${column.number} WHEN ${column.type} IN ('text', 'true', 'false') THEN ${column.value} END`;
    return [{ sql, nullable: true, descending, index, bind: plain }];
  });
}

/** `ORDER BY` terms: absent last in both directions, then the IRI. */
export function orderSql(c: Compilation, order: readonly Order[], alias: string, columns: OrderColumns = { name: `${alias}.name` }): string {
  const terms = keysOf(c, order, alias, columns).map(({ sql, nullable, descending }) => `${sql}${descending ? ' DESC' : ''}${nullable ? ' NULLS LAST' : ''}`);
  return [...terms, `${alias}.iri`].join(', ');
}

/** What {@link afterSql} looks at. */
export interface After {
  readonly order: readonly Order[];
  readonly after?: PageKey | undefined;
}

/** Condition for the rows behind a page key. */
export function afterSql(c: Compilation, { order, after }: After, alias: string, columns: OrderColumns = { name: `${alias}.name` }): string {
  if (after === undefined) return '1';
  const behind = (keys: readonly Key[]): string => {
    const [key, ...rest] = keys;
    if (key === undefined) return `${alias}.iri > ${c.bind(after.iri)}`;
    const value = after.values[key.index] ?? null;
    if (value === null) return key.nullable ? `(${key.sql} IS NULL AND ${behind(rest)})` : behind(rest);
    const bound = c.bind(key.bind(value));
    const beyond = key.descending ? '<' : '>';
    // The first half alone can be a range of an index.
    if (!key.nullable) return `(${key.sql} ${beyond}= ${bound} AND (${key.sql} ${beyond} ${bound} OR ${behind(rest)}))`;
    return `(${key.sql} IS NULL OR ${key.sql} ${beyond} ${bound} OR (${key.sql} = ${bound} AND ${behind(rest)}))`;
  };
  return behind(keysOf(c, order, alias, columns));
}
