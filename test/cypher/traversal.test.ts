import { expect, test } from 'vitest';
import { compileAggregation } from '../../src/adapters/neo4j/compile-aggregation.ts';
import { compilePaths, compileTraversal } from '../../src/adapters/neo4j/compile-traversal.ts';
import type { Iri } from '../../src/kernel/iri.ts';
import type { Traversal } from '../../src/graph/graph-store.ts';
import { everything, type View } from '../../src/graph/view.ts';
import { iriOf, reading, relationTypes, temperature } from '../support/graph-world.ts';
import { names } from './neo4j-names.ts';

const [feeds, isFedBy] = relationTypes as readonly [Iri, Iri];
const view: View = { id: 'v', epoch: 1, read: Uint8Array.from([1, 0, 1]) };
const traversalOf = (traversal: Partial<Traversal>): Traversal => ({
  from: [iriOf('a')],
  via: [{ type: feeds, direction: 'OUT' }],
  maxDepth: 6,
  emit: 'reach',
  first: 10,
  view,
  ...traversal,
});

test('reach is distinct ends with their smallest depth, through visible twins at every step', () => {
  expect(compileTraversal(traversalOf({ where: { op: 'gt', field: { kind: 'attribute', property: reading }, value: 3 } }), names).text).toBe(
    `UNWIND $p0 AS i MATCH (s:Twin {iri: i}) WHERE $v[s.scope] = 1 MATCH (s) ((a)-[x:\`feeds\`]->(b) WHERE $v[b.scope] = 1){0,6} (m:Twin) WITH m, min(size(x)) AS depth WHERE depth > 0 AND NOT m.iri IN $p0 AND m.\`reading\` > $p1
WITH m, depth ORDER BY depth, m.iri LIMIT $p2
RETURN properties(m) AS node, depth`,
  );
});

test('types of different directions share an undirected step with a condition', () => {
  const via = [
    { type: feeds, direction: 'OUT' },
    { type: isFedBy, direction: 'IN' },
  ] as const;
  expect(compileTraversal(traversalOf({ via, view: everything }), names).text).toContain(
    '((a)-[x:`feeds`|`isFedBy`]-(b) WHERE ((startNode(x) = a AND x:`feeds`) OR (endNode(x) = a AND x:`isFedBy`))){0,6}',
  );
});

test('a way back to the start takes its first step in a pattern of its own', () => {
  expect(compileTraversal(traversalOf({ includeStart: true, maxDepth: 4 }), names).text).toBe(
    `UNWIND $p0 AS i MATCH (s:Twin {iri: i}) WHERE $v[s.scope] = 1
MATCH (s)-[y:\`feeds\`]->(f:Twin) WHERE $v[f.scope] = 1 WITH DISTINCT f
MATCH (f) ((a)-[x:\`feeds\`]->(b) WHERE $v[b.scope] = 1){0,3} (m:Twin) WITH m, min(size(x)) + 1 AS depth
WITH m, depth ORDER BY depth, m.iri LIMIT $p1
RETURN properties(m) AS node, depth`,
  );
});

test('paths are searched between ends that are known', () => {
  const { text, params } = compilePaths(traversalOf({ emit: 'paths' }), [{ iri: iriOf('b'), depth: 2 }], names);
  expect(text).toBe(`UNWIND $p0 AS h UNWIND $p1 AS i
MATCH (s:Twin {iri: i}) WHERE $v[s.scope] = 1
MATCH (m:Twin {iri: h[0]})
MATCH p = SHORTEST 1 (s) ((a)-[x:\`feeds\`]->(b) WHERE $v[b.scope] = 1){1,6} (m)
WITH h, i, p WHERE length(p) = h[1]
RETURN h[0] AS hit, [q IN nodes(p) | q.iri] AS nodes, [q IN relationships(p) | [type(q), q._type, startNode(q).iri]] AS links ORDER BY hit, i`);
  expect(params['p1']).toEqual([iriOf('a')]);
});

test('groups and numbers are one statement', () => {
  const aggregation = {
    root: { kind: 'class', class: iriOf('Pump') },
    groupBy: [{ kind: 'class' }, { kind: 'related', via: [{ type: feeds, direction: 'IN' }] }],
    numbers: [{ kind: 'attribute', property: temperature }],
    view,
  } as const;
  expect(compileAggregation(aggregation, names).text).toBe(`MATCH (n:\`Pump\`) WHERE $v[n.scope] = 1
CALL (n) { OPTIONAL MATCH (n)<-[x1:\`feeds\`]-(m1:Twin) WHERE m1 <> n AND $v[m1.scope] = 1 RETURN DISTINCT m1.iri AS g1 }
WITH n, n.classes[0] AS g0, g1, CASE WHEN coalesce(n.\`temperature_static\`, n.\`temperature\`) IS :: INTEGER NOT NULL | FLOAT NOT NULL THEN toFloat(coalesce(n.\`temperature_static\`, n.\`temperature\`)) END AS v0
WITH g0, g1, count(*) AS size, [count(v0), min(v0), max(v0), sum(v0), sum(v0 * v0)] AS s0
RETURN [g0, g1] AS keys, size, [s0] AS numbers`);
});
