import type { Iri } from '../../kernel/iri.ts';
import { pageKey } from '../../graph/scalar-order.ts';
import type { Edge, Filter, Hop, Page, Plan, Row } from '../../graph/plan.ts';
import type { Twin } from '../../graph/twin.ts';
import type { View } from '../../graph/view.ts';
import { afterSql, orderSql } from './graph-order.ts';
import { iriIn, toAttributes, toTwin, twinColumns, type SqlRow } from './graph-rows.ts';
import { compilation, filterSql, followOf, perDirection, type Compilation } from './graph-sql.ts';
import { countSql, rootRows, type GraphReading } from './graph-roots.ts';
import { sourceOf } from './graph-source.ts';
import type { Sql } from './graph-statements.ts';
import type { Terms } from './graph-terms.ts';

/** Answers a plan: one statement for the roots and one per hop for all its parents at once, plus one per wanted count. */
export function readPlan(reading: GraphReading, plan: Plan, signal?: AbortSignal): Page {
  signal?.throwIfAborted();
  const rows = rootRows(reading, plan);
  const taken = rows.slice(0, plan.first);
  const twins = taken.map((row) => toTwin(row, reading.terms));
  const hops = plan.hops.map((hop) => readHop(reading, hop, { parents: taken.map(({ id }) => Number(id)), view: plan.view, signal }));
  return {
    rows: twins.map((twin, i): Row => ({ twin, key: pageKey(twin, plan.order), hops: hops.map((pages) => pages[i] ?? emptyPage) })),
    hasNextPage: rows.length > plan.first,
    ...(plan.count ? { totalCount: Number(reading.statements.get(countSql(reading, plan))?.['count']) } : {}),
  };
}

const emptyPage: Page = { rows: [], hasNextPage: false };

interface HopContext {
  readonly parents: readonly number[];
  readonly view: View;
  readonly signal: AbortSignal | undefined;
}

interface Child {
  readonly id: number;
  readonly twin: Twin;
  readonly edge: Edge;
}

/** One page per parent. */
function readHop(reading: GraphReading, hop: Hop, context: HopContext): readonly Page[] {
  const { parents, view, signal } = context;
  signal?.throwIfAborted();
  const children = new Map<number, Child[]>(parents.map((id) => [id, []]));
  const sql = parents.length === 0 ? undefined : hopSql(reading.terms, hop, context);
  for (const row of sql === undefined ? [] : reading.statements.all(sql)) children.get(Number(row['p']))?.push(toChild(row, reading.terms));
  const counts = hop.count && sql !== undefined ? countsOf(reading, hop, context) : new Map<number, number>();
  const taken = parents.map((id) => (children.get(id) ?? []).slice(0, hop.first));
  // A twin may be the child of several parents: each is asked for once.
  const distinct = [...new Set(taken.flat().map(({ id }) => id))];
  const below = hop.hops.map((next) => new Map(readHop(reading, next, { parents: distinct, view, signal }).map((page, i) => [distinct[i], page])));
  return parents.map((parent, i) => ({
    rows: (taken[i] ?? []).map(({ id, twin, edge }): Row => ({
      twin,
      edge,
      key: pageKey(twin, hop.order),
      hops: below.map((pages) => pages.get(id) ?? emptyPage),
    })),
    hasNextPage: (children.get(parent)?.length ?? 0) > hop.first,
    ...(hop.count ? { totalCount: counts.get(parent) ?? 0 } : {}),
  }));
}

function toChild(row: SqlRow, terms: Terms): Child {
  const edge: Edge = {
    type: terms.iri(Number(row['rel'])),
    direction: row['way'] === 0 ? 'OUT' : 'IN',
    id: String(row['eid']),
    attributes: toAttributes(row['eprops'], terms),
  };
  return { id: Number(row['id']), twin: toTwin(row, terms), edge };
}

/** Distinct (parent, child) pairs with their least edge. */
function pairsSql(c: Compilation, hop: Hop, parents: readonly number[]): string | undefined {
  const ids = c.bind(JSON.stringify(parents));
  const arms = perDirection(
    followOf(c.terms, hop.via, hop.direction),
    'UNION ALL',
    (test, near, far) =>
      `SELECT j.value AS p, e.${far} AS m, e.rel AS rel, ${near === 'src' ? '0' : '1'} AS way, e.id AS eid FROM json_each(${ids}) j CROSS JOIN e ON e.${near} = j.value AND ${test}`,
  );
  // Beside a lone min(), SQLite takes the other columns from the row that has the minimum.
  return arms === undefined ? undefined : `SELECT p, m, rel, way, eid, min(printf('%012d%d', rel, way) || eid) AS least FROM (${arms}) GROUP BY p, m`;
}

function hopSql(terms: Terms, hop: Hop, { parents, view }: HopContext): Sql | undefined {
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
  const text = `SELECT x.p AS p, count(*) AS count FROM (${pairsSql(c, hop, parents) ?? ''}) x CROSS JOIN n ON n.id = x.m WHERE ${c.visible('n')} AND ${filterSql(c, hop.where, 'n')} GROUP BY x.p`;
  return new Map(reading.statements.all({ text, values: c.values }).map((row) => [Number(row['p']), Number(row['count'])]));
}

/** Twins of numbers that meet a filter, by number. */
export function loadTwins(reading: GraphReading, ids: readonly number[], where: Filter | undefined, view: View): ReadonlyMap<number, Twin> {
  const c = compilation(reading.terms, view);
  const text = `SELECT ${twinColumns} FROM json_each(${c.bind(JSON.stringify(ids))}) j CROSS JOIN n ON n.id = j.value WHERE ${c.visible('n')} AND ${filterSql(c, where, 'n')}`;
  return new Map(reading.statements.all({ text, values: c.values }).map((row) => [Number(row['id']), toTwin(row, reading.terms)]));
}

/** Numbers and IRIs of visible twins among the given IRIs, in IRI order. */
export function findStarts({ statements, terms, counts }: GraphReading, iris: readonly Iri[], view: View): readonly (readonly [number, Iri])[] {
  const c = compilation(terms, view);
  const source = sourceOf(c, counts, { root: { kind: 'iris', iris }, order: [], first: iris.length });
  const text = `SELECT n.id AS id, n.iri AS iri FROM ${source.from} WHERE ${source.where} ORDER BY n.iri`;
  return statements.all({ text, values: c.values }).map((row) => [Number(row['id']), iriIn(row['iri'])]);
}
