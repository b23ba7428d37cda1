import { pageKey } from '../../graph/scalar-order.ts';
import type { Edge, Hop, Page, Row } from '../../graph/plan.ts';
import type { View } from '../../graph/view.ts';
import { afterSql, orderSql } from './graph-order.ts';
import type { GraphReading } from './graph-roots.ts';
import { rememberedTwin, toAttributes, twinColumns, type SqlRow } from './graph-rows.ts';
import { compilation, filterSql, followOf, perDirection, type Compilation } from './graph-sql.ts';
import type { Sql, Statements } from './graph-statements.ts';
import type { Terms } from './graph-terms.ts';

/** Where a hop is read. */
export interface HopContext {
  readonly parents: readonly number[];
  readonly view: View;
  readonly signal: AbortSignal | undefined;
}

/** A page of no rows. */
export const emptyPage: Page = { rows: [], hasNextPage: false };

/** One page per parent. */
export function readHop(reading: GraphReading, hop: Hop, context: HopContext): readonly Page[] {
  const { parents, view, signal } = context;
  signal?.throwIfAborted();
  const children = new Map<number, SqlRow[]>(parents.map((id) => [id, []]));
  for (const row of hopRows(reading, hop, context)) children.get(Number(row['p']))?.push(row);
  const counts = hop.count ? countsOf(reading, hop, context) : undefined;
  const taken = parents.map((id) => (children.get(id) ?? []).slice(0, hop.first));
  // A twin may be the child of several parents: each is asked for once.
  const distinct = hop.hops.length === 0 ? [] : [...new Set(taken.flatMap((rows) => rows.map(({ id }) => Number(id))))];
  const below = hop.hops.map((next) => new Map(readHop(reading, next, { parents: distinct, view, signal }).map((page, i) => [distinct[i], page])));
  return parents.map((parent, i) => ({
    rows: (taken[i] ?? []).map((row): Row => {
      const twin = rememberedTwin(row, reading);
      return { twin, edge: toEdge(row, reading.terms), key: pageKey(twin, hop.order), hops: below.map((pages) => pages.get(Number(row['id'])) ?? emptyPage) };
    }),
    hasNextPage: (children.get(parent)?.length ?? 0) > hop.first,
    ...(counts === undefined ? {} : { totalCount: counts.get(parent) ?? 0 }),
  }));
}

function toEdge(row: SqlRow, terms: Terms): Edge {
  return {
    type: terms.iri(Number(row['rel'])),
    direction: row['way'] === 0 ? 'OUT' : 'IN',
    id: String(row['eid']),
    attributes: toAttributes(row['eprops'], terms),
  };
}

/** Times that a shape of hop is read with windows after it had too many rows to sort here. */
const patience = 50;
const wideShapes = new WeakMap<Statements, Map<string, number>>();

/** Rows of all parents, each child once, with its least edge, in order; of a parent with more children than wanted at least one too many. */
function hopRows(reading: GraphReading, hop: Hop, context: HopContext): readonly SqlRow[] {
  const { statements } = reading;
  const most = Math.min(5_000, 100 + 2 * context.parents.length * (hop.first + 1));
  const windows = (): readonly SqlRow[] => {
    const sql = windowSql(reading.terms, hop, context);
    return sql === undefined ? [] : statements.all(sql);
  };
  if (reading.plain === true) return context.parents.length === 0 ? [] : windows();
  const narrow = context.parents.length === 0 ? undefined : narrowSql(reading.terms, hop, context, most + 1);
  if (narrow === undefined) return [];
  const wide = wideShapes.get(statements) ?? new Map<string, number>();
  wideShapes.set(statements, wide);
  const left = wide.get(narrow.text) ?? 0;
  if (left === 0) {
    const rows = statements.all(narrow);
    if (rows.length <= most) return withLeastEdge(rows);
    if (wide.size > 500) wide.clear();
  }
  wide.set(narrow.text, left === 0 ? patience : left - 1);
  return windows();
}

/** Rows of one child stand together, least edge first. */
function withLeastEdge(rows: readonly SqlRow[]): readonly SqlRow[] {
  return rows.filter(({ p, id }, i) => i === 0 || rows[i - 1]?.['p'] !== p || rows[i - 1]?.['id'] !== id);
}

function armsSql(c: Compilation, hop: Hop, parents: readonly number[], props: string): string | undefined {
  const ids = c.bind(JSON.stringify(parents));
  return perDirection(
    followOf(c.terms, hop.via, hop.direction),
    'UNION ALL',
    (test, near, far) =>
      `SELECT j.value AS p, e.${far} AS m, e.rel AS rel, ${near === 'src' ? '0' : '1'} AS way, e.id AS eid${props} FROM json_each(${ids}) j CROSS JOIN e ON e.${near} = j.value AND ${test}`,
  );
}

/** The cheap way while there are few children: all of them, sorted. */
function narrowSql(terms: Terms, hop: Hop, { parents, view }: HopContext, limit: number): Sql | undefined {
  const c = compilation(terms, view);
  const arms = armsSql(c, hop, parents, ', e.props AS eprops');
  if (arms === undefined) return undefined;
  const conditions = [c.visible('n'), filterSql(c, hop.where, 'n'), afterSql(c, hop, 'n')].join(' AND ');
  const order = `x.p, ${orderSql(c, hop.order, 'n')}, x.rel, x.way, x.eid`;
  const columns = `x.p AS p, x.rel AS rel, x.way AS way, x.eid AS eid, x.eprops AS eprops, ${twinColumns}`;
  const text = `SELECT ${columns} FROM (${arms}) x CROSS JOIN n ON n.id = x.m WHERE ${conditions} ORDER BY ${order} LIMIT ${c.bind(limit)}`;
  return { text, values: c.values };
}

/** Distinct (parent, child) pairs with their least edge. */
function pairsSql(c: Compilation, hop: Hop, parents: readonly number[]): string | undefined {
  const arms = armsSql(c, hop, parents, '');
  // Beside a lone min(), SQLite takes the other columns from the row that has the minimum.
  return arms === undefined ? undefined : `SELECT p, m, rel, way, eid, min(printf('%012d%d', rel, way) || eid) AS least FROM (${arms}) GROUP BY p, m`;
}

/** The way for many children: SQLite cuts each parent's page. */
function windowSql(terms: Terms, hop: Hop, { parents, view }: HopContext): Sql | undefined {
  const c = compilation(terms, view);
  const pairs = pairsSql(c, hop, parents);
  if (pairs === undefined) return undefined;
  const conditions = [c.visible('n'), filterSql(c, hop.where, 'n'), afterSql(c, hop, 'n')].join(' AND ');
  const rank = `row_number() OVER (PARTITION BY x.p ORDER BY ${orderSql(c, hop.order, 'n')})`;
  const ranked = `SELECT x.p, x.rel, x.way, x.eid, ${rank} AS k, ${twinColumns} FROM (${pairs}) x CROSS JOIN n ON n.id = x.m WHERE ${conditions}`;
  const edge = 'e.src = iif(y.way = 0, y.p, y.id) AND e.rel = y.rel AND e.dst = iif(y.way = 0, y.id, y.p) AND e.id = y.eid';
  const text = `SELECT y.*, (SELECT e.props FROM e WHERE ${edge}) AS eprops FROM (${ranked}) y WHERE y.k <= ${c.bind(hop.first + 1)} ORDER BY y.p, y.k`;
  return { text, values: c.values };
}

function countsOf(reading: GraphReading, hop: Hop, { parents, view }: HopContext): ReadonlyMap<number, number> {
  const c = compilation(reading.terms, view);
  const pairs = parents.length === 0 ? undefined : pairsSql(c, hop, parents);
  if (pairs === undefined) return new Map();
  const text = `SELECT x.p AS p, count(*) AS count FROM (${pairs}) x CROSS JOIN n ON n.id = x.m WHERE ${c.visible('n')} AND ${filterSql(c, hop.where, 'n')} GROUP BY x.p`;
  return new Map(reading.statements.all({ text, values: c.values }).map((row) => [Number(row['p']), Number(row['count'])]));
}
