import type { Iri } from '../../kernel/iri.ts';
import { pageKey } from '../../graph/scalar-order.ts';
import type { Filter, Page, Plan, Row } from '../../graph/plan.ts';
import type { Twin } from '../../graph/twin.ts';
import type { View } from '../../graph/view.ts';
import { emptyPage, readHop } from './graph-hops.ts';
import { rememberedTwin, twinColumns } from './graph-rows.ts';
import { iriIn } from './kept-iri.ts';
import { compilation, filterSql } from './graph-sql.ts';
import { countSql, rootRows, type GraphReading } from './graph-roots.ts';
import { sourceOf } from './graph-source.ts';

/** Answers a plan: one statement for the roots and one per hop for all its parents at once, plus one per wanted count. */
export function readPlan(reading: GraphReading, plan: Plan, signal?: AbortSignal): Page {
  signal?.throwIfAborted();
  const rows = rootRows(reading, plan);
  const taken = rows.slice(0, plan.first);
  const twins = taken.map((row) => rememberedTwin(row, reading));
  const hops = plan.hops.map((hop) => readHop(reading, hop, { parents: taken.map(({ id }) => Number(id)), view: plan.view, signal }));
  return {
    rows: twins.map((twin, i): Row => ({ twin, key: pageKey(twin, plan.order), hops: hops.map((pages) => pages[i] ?? emptyPage) })),
    hasNextPage: rows.length > plan.first,
    ...(plan.count ? { totalCount: Number(reading.statements.get(countSql(reading, plan))?.['count']) } : {}),
  };
}

/** Twins of numbers that meet a filter, by number. */
export function loadTwins(reading: GraphReading, ids: readonly number[], where: Filter | undefined, view: View): ReadonlyMap<number, Twin> {
  const c = compilation(reading.terms, view);
  const text = `SELECT ${twinColumns} FROM json_each(${c.bind(JSON.stringify(ids))}) j CROSS JOIN n ON n.id = j.value WHERE ${c.visible('n')} AND ${filterSql(c, where, 'n')}`;
  return new Map(reading.statements.all({ text, values: c.values }).map((row) => [Number(row['id']), rememberedTwin(row, reading)]));
}

/** Numbers and IRIs of visible twins among the given IRIs, in IRI order. */
export function findStarts({ statements, terms, counts }: GraphReading, iris: readonly Iri[], view: View): readonly (readonly [number, Iri])[] {
  const c = compilation(terms, view);
  const source = sourceOf(c, counts, { root: { kind: 'iris', iris }, order: [], first: iris.length });
  const text = `SELECT n.id AS id, n.iri AS iri FROM ${source.from} WHERE ${source.where} ORDER BY n.iri`;
  return statements.all({ text, values: c.values }).map((row) => [Number(row['id']), iriIn(row['iri'])]);
}
