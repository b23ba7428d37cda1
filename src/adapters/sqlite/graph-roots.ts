import type { PageKey, Plan } from '../../graph/plan.ts';
import type { GraphCounts } from './graph-counts.ts';
import { afterSql, orderSql } from './graph-order.ts';
import { twinColumns, type SqlRow } from './graph-rows.ts';
import { orderedSource, sourceOf, wantedOf, type Source } from './graph-source.ts';
import { columnOf, compilation, type Compilation } from './graph-sql.ts';
import type { Sql, Statements } from './graph-statements.ts';
import type { Terms } from './graph-terms.ts';

/** What reading needs of an open graph file. */
export interface GraphReading {
  readonly statements: Statements;
  readonly terms: Terms;
  readonly counts: GraphCounts;
  /** No short way is taken: every hop is cut by SQLite, every row read anew. */
  readonly plain?: boolean;
}

/** Rows of the roots of a plan, in order: one more than `first` when there are more. */
export function rootRows(reading: GraphReading, plan: Plan): readonly SqlRow[] {
  const c = compilation(reading.terms, plan.view);
  const ordered = orderedSource(c, reading.counts, wantedOf(plan));
  if (ordered === undefined) {
    const plain = compilation(reading.terms, plan.view);
    return reading.statements.all(pageSql(plain, plan, sourceOf(plain, reading.counts, wantedOf(plan))));
  }
  // An index of values holds no absent ones: they come last, by a statement of their own, and only when the page is not full before.
  const absentOnly = plan.after !== undefined && (plan.after.values[0] ?? null) === null;
  const present = absentOnly ? [] : reading.statements.all(pageSql(c, plan, ordered));
  return present.length > plan.first ? present : [...present, ...absentRows(reading, { ...plan, first: plan.first - present.length }, absentOnly)];
}

function pageSql(c: Compilation, plan: Plan, { from, where, columns }: Source): Sql {
  const rest = `${afterSql(c, plan, 'n', columns)} ORDER BY ${orderSql(c, plan.order, 'n', columns)} LIMIT ${c.bind(plan.first + 1)}`;
  return { text: `SELECT ${twinColumns} FROM ${from} WHERE ${where} AND ${rest}`, values: c.values };
}

/** The roots that lack the first sort key, in the order of the other keys; behind the page key if that lacks it too. */
function absentRows(reading: GraphReading, plan: Plan, isBehind: boolean): readonly SqlRow[] {
  const { order, after, ...rest } = plan;
  const key: PageKey | undefined = isBehind && after !== undefined ? { values: after.values.slice(1), iri: after.iri } : undefined;
  const others: Plan = { ...rest, order: order.slice(1), ...(key === undefined ? {} : { after: key }) };
  const c = compilation(reading.terms, plan.view);
  const source = sourceOf(c, reading.counts, wantedOf(others));
  const [first] = order;
  const column = first === undefined ? undefined : columnOf(c, first.by, 'n');
  const lacks = column?.kind === 'json' ? `ifnull(${column.type} IN ('array', 'object'), 1)` : '1';
  return reading.statements.all(pageSql(c, others, { ...source, where: `${source.where} AND ${lacks}` }));
}

/** Counts the visible roots that meet the filter. */
export function countSql({ terms, counts }: GraphReading, { root, where, view }: Plan): Sql {
  const c = compilation(terms, view);
  const source = sourceOf(c, counts, { root, where, order: [], first: Infinity });
  return { text: `SELECT count(*) AS count FROM ${source.bare ? 'label l' : source.from} WHERE ${source.where}`, values: c.values };
}
