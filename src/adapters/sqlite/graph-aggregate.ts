import type { Scalar } from '../../kernel/value.ts';
import type { AggregateRow, Aggregation, GroupKey, NumberSummary } from '../../graph/graph-store.ts';
import type { Field } from '../../graph/plan.ts';
import type { GraphReading } from './graph-roots.ts';
import { type SqlRow } from './graph-rows.ts';
import { sourceOf } from './graph-source.ts';
import { columnOf, compilation, followOf, perDirection, type Compilation } from './graph-sql.ts';

/** Groups and sums in one statement. */
export function aggregateGraph(reading: GraphReading, { root, where, groupBy, numbers, view }: Aggregation, signal?: AbortSignal): readonly AggregateRow[] {
  signal?.throwIfAborted();
  const c = compilation(reading.terms, view);
  const keys = groupBy.map((key, i) => keySql(c, key, i));
  const source = sourceOf(c, reading.counts, { root, where, order: [], first: Infinity });
  const base = `base AS MATERIALIZED (SELECT n.id AS id FROM ${source.from} WHERE ${source.where})`;
  const related = keys.flatMap(({ table }, i) => (table === undefined ? [] : [`g${String(i)} AS MATERIALIZED (${table})`]));
  const joins = keys.map(({ table }, i) => (table === undefined ? '' : ` LEFT JOIN g${String(i)} ON g${String(i)}.a = n.id`)).join('');
  const columns = [...keys.map(({ column }, i) => `${column} AS k${String(i)}`), ...numbers.map((field, i) => `${numberSql(c, field)} AS x${String(i)}`), '1'];
  // Materialised, so that JSON is read once per twin and field and not once per sum.
  const table = `rows AS MATERIALIZED (SELECT ${columns.join(', ')} FROM base CROSS JOIN n ON n.id = base.id${joins})`;
  const names = keys.map((_, i) => `k${String(i)}`);
  const wanted = [...names, 'count(*) AS count', ...numbers.flatMap((_, i) => summarySql(i))];
  const groups = names.length === 0 ? '' : ` GROUP BY ${names.join(', ')}`;
  const text = `WITH ${[base, ...related, table].join(', ')} SELECT ${wanted.join(', ')} FROM rows${groups}`;
  return reading.statements.all({ text, values: c.values }).map((row) => ({
    keys: groupBy.map((key, i) => keyOf(reading, key, row[`k${String(i)}`])),
    count: Number(row['count']),
    numbers: numbers.map((_, i) => summaryOf(row, i)),
  }));
}

interface KeySql {
  readonly column: string;
  /** Pairs (node, related IRI) to join, for `related`. */
  readonly table?: string;
}

function keySql(c: Compilation, key: GroupKey, index: number): KeySql {
  if (key.kind === 'class') return { column: "n.classes->>'$[0]'" };
  if (key.kind === 'related') {
    const pairs = perDirection(
      followOf(c.terms, key.via, 'OUT'),
      'UNION',
      (test, near, far) => `SELECT base.id AS a, e.${far} AS b FROM base CROSS JOIN e ON e.${near} = base.id AND ${test}`,
    );
    if (pairs === undefined) return { column: 'NULL' };
    const table = `SELECT DISTINCT x.a AS a, m.iri AS iri FROM (${pairs}) x CROSS JOIN n m ON m.id = x.b WHERE x.a <> x.b AND ${c.visible('m')}`;
    return { column: `g${String(index)}.iri`, table };
  }
  const column = columnOf(c, key.field, 'n');
  if (column === undefined) return { column: 'NULL' };
  if (column.kind === 'text') return { column: column.value };
  return { column: `CASE WHEN ${column.type} IN ('integer', 'real', 'text', 'true', 'false') THEN ${column.json} END` };
}

function keyOf({ terms }: GraphReading, key: GroupKey, value: unknown): Scalar | null {
  if (typeof value !== 'string') return typeof value === 'number' ? terms.iri(value) : null;
  if (key.kind !== 'field' || key.field.kind !== 'attribute') return value;
  const scalar: Scalar = JSON.parse(value);
  return scalar;
}

function numberSql(c: Compilation, field: Field): string {
  const column = columnOf(c, field, 'n');
  // As doubles: SQLite's integer sums overflow, and integers beyond 2^53 cannot be handed to JavaScript.
  return column?.kind === 'json' ? `CASE WHEN ${column.type} IN ('integer', 'real') THEN ${column.number} END` : 'NULL';
}

function summarySql(index: number): readonly string[] {
  const [i, x] = [String(index), `x${String(index)}`];
  return [`count(${x}) AS c${i}`, `min(${x}) AS lo${i}`, `max(${x}) AS hi${i}`, `total(${x}) AS s${i}`, `total(${x} * ${x}) AS q${i}`];
}

function summaryOf(row: SqlRow, index: number): NumberSummary {
  const of = (what: string): number => Number(row[`${what}${String(index)}`]);
  const count = of('c');
  return { count, ...(count === 0 ? {} : { min: of('lo'), max: of('hi') }), sum: of('s'), sumOfSquares: of('q') };
}
