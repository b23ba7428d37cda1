import type { Traversal } from '../../graph/graph-store.ts';
import { compileFilter, limit, type CompileContext } from './compile-filter.ts';
import { compileView, whereClause } from './compile-scope.ts';
import { compileVia, walkPattern } from './compile-via.ts';
import { StatementScope, whole, type Statement } from './statement.ts';
import type { StoredNames } from './stored-names.ts';

/**
 * A traversal as one statement with columns `node` (properties) and `depth`, one more than `first`. Distinct ends with their smallest depth, and nothing
 * else, leave the pattern: Neo4j then searches breadth first and prunes (`VarLengthExpand(Pruning,BFS)`), with the visibility of each step inside it.
 */
export function compileTraversal(traversal: Traversal, names: StoredNames): Statement {
  const scope = new StatementScope();
  const context: CompileContext = { scope, names, visible: compileView(traversal.view, scope) };
  const from = scope.param(traversal.from);
  const step = compileVia(traversal.via, 'OUT', names, scope);
  const start = `UNWIND ${from} AS i MATCH (s:Twin {iri: i})${whereClause(context.visible('s'))}`;
  const where = traversal.where === undefined ? undefined : compileFilter(traversal.where, 'm', context);
  const reach =
    traversal.includeStart === true
      ? afterFirstStep(traversal, step, start, context)
      : `${start} MATCH (s) ${walkPattern(step, { least: 0, most: traversal.maxDepth }, context.visible, '')} (m:Twin) WITH m, min(size(x)) AS depth`;
  const conditions = traversal.includeStart === true ? whereClause(where) : whereClause('depth > 0', `NOT m.iri IN ${from}`, where);
  const page = `WITH m, depth ORDER BY depth, m.iri LIMIT ${limit(traversal.first + 1, scope)}`;
  return scope.statement(`${reach}${conditions}\n${page}\nRETURN properties(m) AS node, depth`);
}

// A way back to the start may use the relationship it left by, which no single pattern may: the first step is a pattern of its own.
function afterFirstStep(traversal: Traversal, step: ReturnType<typeof compileVia>, start: string, context: CompileContext): string {
  const first = `MATCH (s)${step.arrow('y')}(f:Twin)${whereClause(step.condition('y', 's'), context.visible('f'))} WITH DISTINCT f`;
  if (traversal.maxDepth === 1) return `${start}\n${first}\nWITH f AS m, 1 AS depth`;
  const walk = walkPattern(step, { least: 0, most: traversal.maxDepth - 1 }, context.visible, '');
  return `${start}\n${first}\nMATCH (f) ${walk} (m:Twin) WITH m, min(size(x)) + 1 AS depth`;
}

/** One shortest way from a start to each hit, through visible twins: columns `hit`, `nodes` (IRIs) and `links` (type, `_type`, whether it points onward). */
export function compilePaths(traversal: Traversal, hits: readonly { readonly iri: string; readonly depth: number }[], names: StoredNames): Statement {
  const scope = new StatementScope();
  const visible = compileView(traversal.view, scope);
  const step = compileVia(traversal.via, 'OUT', names, scope);
  const walk = walkPattern(step, { least: 1, most: traversal.maxDepth }, visible, '');
  const rows = scope.param(hits.map(({ iri, depth }) => [iri, whole(depth)]));
  return scope.statement(`UNWIND ${rows} AS h UNWIND ${scope.param(traversal.from)} AS i
MATCH (s:Twin {iri: i})${whereClause(visible('s'))}
MATCH (m:Twin {iri: h[0]})
MATCH p = SHORTEST 1 (s) ${walk} (m)
WITH h, i, p WHERE length(p) = h[1]
RETURN h[0] AS hit, [q IN nodes(p) | q.iri] AS nodes, [q IN relationships(p) | [type(q), q._type, startNode(q).iri]] AS links ORDER BY hit, i`);
}

/** The way to a neighbour and back by the same relationship, which no pattern gives since it uses none twice: columns as in {@link compilePaths}. */
export function compileWaysBack(traversal: Traversal, starts: readonly string[], names: StoredNames): Statement {
  const scope = new StatementScope();
  const visible = compileView(traversal.view, scope);
  const step = compileVia(traversal.via, 'OUT', names, scope);
  return scope.statement(`UNWIND ${scope.param(starts)} AS i
MATCH (s:Twin {iri: i})${whereClause(visible('s'))}
MATCH (s)${step.arrow('y')}(f:Twin)${whereClause(step.condition('y', 's'), step.condition('y', 'f'), visible('f'))}
WITH i, f, [type(y), y._type, startNode(y).iri] AS link ORDER BY f.iri, link
WITH i, collect([f.iri, link])[0] AS way
RETURN i AS hit, [i, way[0], i] AS nodes, [way[1], way[1]] AS links ORDER BY hit`);
}
