import { invariant } from '../../kernel/assert-never.ts';
import type { Iri } from '../../kernel/iri.ts';
import type { Edge, Hop, Page, Plan, Row } from '../../graph/plan.ts';
import { compareText, pageKey } from '../../graph/scalar-order.ts';
import type { Twin } from '../../graph/twin.ts';
import { asIri, asList, asMap, asNumber, asText, attributesFromLink, twinFromNode } from './stored-twin.ts';
import { wayOf } from './compile-via.ts';
import { unnamedType, type StoredNames } from './stored-names.ts';

type Level = Pick<Hop, 'order' | 'first' | 'count' | 'hops'>;

/** The page the lists of a compiled plan hold. */
export function pageFromLists(plan: Plan, rows: unknown, total: unknown, names: StoredNames): Page {
  return levelPage(plan, { rows: asList(rows), total, read: (row) => ({ twin: twinFromNode(row[0], names), children: 1 }) }, names);
}

interface Source {
  readonly rows: readonly unknown[];
  readonly total: unknown;
  readonly read: (row: readonly unknown[]) => Read;
}

interface Read {
  readonly twin: Twin;
  readonly edge?: Edge;
  /** Where in the list the columns of nested levels begin. */
  readonly children: number;
}

function levelPage(level: Level, { rows, total, read }: Source, names: StoredNames): Page {
  const kept = rows.slice(0, Math.max(0, level.first)).map((item): Row => {
    const row = asList(item);
    const { twin, edge, children } = read(row);
    return {
      twin,
      ...(edge === undefined ? {} : { edge }),
      key: pageKey(twin, level.order),
      hops: childPages(level.hops, row.slice(children), twin.iri, names),
    };
  });
  return { rows: kept, hasNextPage: rows.length > level.first, ...(level.count ? { totalCount: asNumber(total) } : {}) };
}

function childPages(hops: readonly Hop[], columns: readonly unknown[], parent: Iri, names: StoredNames): readonly Page[] {
  let at = 0;
  return hops.map((hop) => {
    const rows = asList(columns[at++]);
    const total = hop.count ? columns[at++] : undefined;
    return levelPage(hop, { rows, total, read: (row) => readHop(hop, row, parent, names) }, names);
  });
}

function readHop(hop: Hop, row: readonly unknown[], parent: Iri, names: StoredNames): Read {
  const twin = twinFromNode(row[0], names);
  const edges = asList(row[1]).flatMap((link) => edgesOf(hop, asList(link), twin.iri === parent, names));
  const edge = edges.sort(compareEdges)[0];
  invariant(edge !== undefined, 'The graph store answered a row without the relationship that led to it.');
  return { twin, edge, children: 2 };
}

// A relationship of a twin to itself can be seen from either end.
function edgesOf(hop: Hop, link: readonly unknown[], isLoop: boolean, names: StoredNames): readonly Edge[] {
  const [type, stored] = [asText(link[0]), asMap(link[1])];
  const stepWay = wayOf(hop.via, hop.direction);
  const seen = stepWay === 'BOTH' ? (link[2] === true ? 'OUT' : 'IN') : stepWay;
  const known = type === unnamedType ? asIri(stored['_type']) : names.typeOf(type);
  invariant(known !== undefined, 'The graph store answered a relationship whose type no vocabulary names.');
  const ways = isLoop ? (['OUT', 'IN'] as const) : [seen];
  const id = stored['id'] === undefined ? '' : asText(stored['id']);
  return ways.filter((way) => follows(hop, known, way)).map((direction) => ({ type: known, direction, id, attributes: attributesFromLink(stored, names) }));
}

function follows(hop: Hop, type: string, way: 'OUT' | 'IN'): boolean {
  if (hop.via.length === 0) return hop.direction === 'BOTH' || hop.direction === way;
  return hop.via.some((via) => via.type === type && (via.direction === 'BOTH' || via.direction === way));
}

// One of several relationships, always the same one: by type, outward first, by id.
function compareEdges(a: Edge, b: Edge): number {
  return compareText(a.type, b.type) || compareText(b.direction, a.direction) || compareText(a.id, b.id);
}
