import type { Iri } from '../../kernel/iri.ts';
import type { Hit, Reach, Traversal } from '../../graph/graph-store.ts';
import { compareText } from '../../graph/scalar-order.ts';
import { findStarts, loadTwins } from './graph-plan.ts';
import type { GraphReading } from './graph-roots.ts';
import { iriIn } from './kept-iri.ts';
import { compilation, followOf, perDirection, type Follow } from './graph-sql.ts';

/** Nodes a traversal looks at before it gives up and says so. */
const visitedLimit = 250_000;

interface Came {
  readonly from: number;
  readonly rel: number;
  readonly way: number;
}

interface Search {
  /** IRI of every node visited. */
  readonly iris: Map<number, Iri>;
  /** Last step of the chosen shortest path to each node. */
  readonly came: Map<number, Came>;
  /** Start nodes a cycle may still lead back to. */
  readonly open: Set<number>;
  readonly follow: Follow;
  readonly traversal: Traversal;
}

/** Breadth-first search with one statement per level; the scope is tested at every step. */
export function traverseGraph(reading: GraphReading, traversal: Traversal, signal?: AbortSignal): Reach {
  const starts = findStarts(reading, traversal.from, traversal.view);
  const search: Search = {
    iris: new Map(starts),
    came: new Map(),
    open: new Set(traversal.includeStart === true ? starts.map(([id]) => id) : []),
    follow: followOf(reading.terms, traversal.via, 'OUT'),
    traversal,
  };
  const hits: Hit[] = [];
  let frontier: readonly number[] = starts.map(([id]) => id);
  for (let depth = 1; depth <= traversal.maxDepth && frontier.length > 0; depth++) {
    signal?.throwIfAborted();
    const { found, fresh } = nextLevel(reading, search, frontier);
    hits.push(...hitsAt(reading, search, found, { depth, room: traversal.first + 1 - hits.length }));
    if (hits.length > traversal.first) return { hits: hits.slice(0, traversal.first), truncated: true };
    if (search.iris.size > visitedLimit) return { hits, truncated: true };
    frontier = fresh;
  }
  return { hits, truncated: false };
}

/** Nodes reached by one more step: all that may be hits, in IRI order, and those not visited before. */
function nextLevel(
  reading: GraphReading,
  search: Search,
  frontier: readonly number[],
): { readonly found: readonly number[]; readonly fresh: readonly number[] } {
  const found = new Map<number, Came>();
  const fresh = new Map<number, Iri>();
  const withPaths = search.traversal.emit === 'paths';
  for (const step of stepsOf(reading, search, frontier)) {
    const known = search.iris.has(step.to);
    if (known && !search.open.has(step.to)) continue;
    const before = found.get(step.to);
    if (before === undefined || (withPaths && isLess(reading, search, step, before))) found.set(step.to, step);
    if (!known) fresh.set(step.to, step.iri);
  }
  for (const [id, iri] of fresh) search.iris.set(id, iri);
  for (const [id, came] of found) {
    search.came.set(id, came);
    search.open.delete(id);
  }
  const iriOf = (id: number): string => search.iris.get(id) ?? '';
  const byIri = (ids: Iterable<number>): readonly number[] => [...ids].sort((a, b) => compareText(iriOf(a), iriOf(b)));
  return { found: byIri(found.keys()), fresh: byIri(fresh.keys()) };
}

/** Of two last steps to one node, the one from the lesser IRI, then of the lesser type, then OUT: so that a path is always the same one. */
function isLess({ terms }: GraphReading, { iris }: Search, a: Came, b: Came): boolean {
  if (a.from !== b.from) return compareText(iris.get(a.from) ?? '', iris.get(b.from) ?? '') < 0;
  return (compareText(terms.iri(a.rel), terms.iri(b.rel)) || a.way - b.way) < 0;
}

interface Step extends Came {
  readonly to: number;
  readonly iri: Iri;
}

function stepsOf(reading: GraphReading, { follow, traversal }: Search, frontier: readonly number[]): readonly Step[] {
  const c = compilation(reading.terms, traversal.view);
  const ids = c.bind(JSON.stringify(frontier));
  const withPath = traversal.emit === 'paths';
  const arms = perDirection(follow, 'UNION', (test, near, far) => {
    const came = withPath ? `e.${near} AS p, e.rel AS rel, ${near === 'src' ? '0' : '1'} AS way, ` : '';
    return `SELECT ${came}e.${far} AS m FROM json_each(${ids}) j CROSS JOIN e ON e.${near} = j.value AND ${test}`;
  });
  if (arms === undefined) return [];
  const text = `SELECT x.*, n.iri AS iri FROM (${arms}) x CROSS JOIN n ON n.id = x.m WHERE ${c.visible('n')}`;
  return reading.statements
    .all({ text, values: c.values })
    .map((row) => ({ to: Number(row['m']), iri: iriIn(row['iri']), from: Number(row['p'] ?? 0), rel: Number(row['rel'] ?? 0), way: Number(row['way'] ?? 0) }));
}

interface Level {
  readonly depth: number;
  /** At most this many hits are wanted. */
  readonly room: number;
}

const chunk = 1000;

function hitsAt(reading: GraphReading, search: Search, found: readonly number[], { depth, room }: Level): readonly Hit[] {
  const { traversal } = search;
  const hits: Hit[] = [];
  for (let at = 0; at < found.length && hits.length < room; at += chunk) {
    const ids = found.slice(at, at + Math.min(chunk, traversal.where === undefined ? room - hits.length : chunk));
    const twins = loadTwins(reading, ids, traversal.where, traversal.view);
    for (const id of ids) {
      const twin = twins.get(id);
      if (twin !== undefined) hits.push({ twin, depth, path: traversal.emit === 'paths' ? pathTo(reading, search, id, depth) : [] });
    }
  }
  return hits.slice(0, room);
}

function pathTo({ terms }: GraphReading, { iris, came }: Search, to: number, depth: number): Hit['path'] {
  const path: Hit['path'][number][] = [];
  const iriOf = (id: number): Iri => iriIn(iris.get(id));
  let at = to;
  for (let left = depth; left > 0; left--) {
    const step = came.get(at);
    if (step === undefined) break;
    path.unshift({ from: iriOf(step.from), type: terms.iri(step.rel), direction: step.way === 0 ? 'OUT' : 'IN', to: iriOf(at) });
    at = step.from;
  }
  return path;
}
