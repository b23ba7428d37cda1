import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aggregateGraph } from '../../src/adapters/sqlite/graph-aggregate.ts';
import { graphCounts } from '../../src/adapters/sqlite/graph-counts.ts';
import { readPlan } from '../../src/adapters/sqlite/graph-plan.ts';
import type { GraphReading } from '../../src/adapters/sqlite/graph-roots.ts';
import { openGraphFile } from '../../src/adapters/sqlite/graph-schema.ts';
import { graphStatements, type Sql } from '../../src/adapters/sqlite/graph-statements.ts';
import { graphTerms } from '../../src/adapters/sqlite/graph-terms.ts';
import { traverseGraph } from '../../src/adapters/sqlite/graph-traverse.ts';
import { graphWriter } from '../../src/adapters/sqlite/graph-write.ts';
import type { Mutation } from '../../src/graph/graph-store.ts';
import type { Plan } from '../../src/graph/plan.ts';
import { everything, type View } from '../../src/graph/view.ts';
import { anyAggregation, anyPlan, anyTraversal, iriOf, labelsOf, reading, relationTypes, zone } from '../support/graph-world.ts';

// What the compiler emits, looked at as text and as SQLite's own plan of it.
const database = openGraphFile(':memory:');
const terms = graphTerms(database);
const emitted: Sql[] = [];
const statements = graphStatements(database);
const graph: GraphReading = {
  terms,
  counts: graphCounts(database),
  statements: {
    ...statements,
    all: (sql) => {
      emitted.push(sql);
      return statements.all(sql);
    },
    get: (sql) => {
      emitted.push(sql);
      return statements.get(sql);
    },
  },
};
const half: View = { id: 'half', epoch: 1, read: Uint8Array.of(1, 0, 1, 0) };

beforeAll(() => {
  const puts = Array.from({ length: 3000 }, (_, i): Mutation => {
    const of = i % 1000 === 0 ? 'Motor' : 'Pump';
    return {
      kind: 'putTwin',
      iri: iriOf(`n${String(i)}`),
      classes: [iriOf(of)],
      labels: labelsOf(of),
      name: String(i),
      attributes: { [zone]: `z${String(i % 300)}`, [reading]: i },
      scope: i % 4,
    };
  });
  const links = puts.map((_, i): Mutation => ({
    kind: 'putRelationship',
    source: iriOf(`n${String(i)}`),
    type: relationTypes[i % 3] ?? iriOf('r'),
    target: iriOf(`n${String((i * 7) % 3000)}`),
    attributes: {},
  }));
  graphWriter(database, terms).apply({ mutations: [...puts, ...links], by: 'x', at: 0 });
  for (const property of [zone, reading]) terms.setFilterable(terms.intern(property));
  database.exec("INSERT INTO val SELECT t.id, n.props->>('$.p' || t.id), n.id FROM n, term t WHERE t.filterable = 1");
});
afterAll(() => database.close());

const plan = (more: Partial<Plan>): Plan => ({ root: { kind: 'all' }, order: [], first: 10, count: false, hops: [], view: half, ...more });
function textsOf(work: () => unknown): readonly string[] {
  emitted.length = 0;
  work();
  return emitted.map(({ text }) => text);
}
function explain({ text, values }: Sql): readonly string[] {
  return database
    .prepare(`EXPLAIN QUERY PLAN ${text}`)
    .all(values)
    .map((row) => String(row['detail']));
}
function plansOf(work: () => unknown): readonly (readonly string[])[] {
  emitted.length = 0;
  work();
  return emitted.map(explain);
}

/** Aliases of node rows in a text, and those whose scope is tested. */
function untested(text: string): readonly string[] {
  const aliases = [...text.matchAll(/(?:FROM|JOIN) n(?: (?!ON|WHERE|INDEXED|CROSS|ORDER)(\w+))?\b/g)].map(([, alias]) => alias ?? 'n');
  // A node that was found through its label, or is looked up again by a number found before, was tested there.
  return aliases.filter((alias) => !text.includes(`${alias}.scope + 1, 1)`) && !(alias === 'n' && /l\.scope \+ 1|FROM base CROSS JOIN n/.test(text)));
}

test('every statement for a partial view tests the scope of every twin it touches', () => {
  const texts: string[] = [];
  for (const request of fc.sample(anyPlan, { numRuns: 400, seed: 1 })) texts.push(...textsOf(() => readPlan(graph, { ...request, view: half })));
  for (const request of fc.sample(anyTraversal, { numRuns: 200, seed: 2 })) texts.push(...textsOf(() => traverseGraph(graph, { ...request, view: half })));
  for (const request of fc.sample(anyAggregation, { numRuns: 200, seed: 3 })) texts.push(...textsOf(() => aggregateGraph(graph, { ...request, view: half })));
  expect(texts.length).toBeGreaterThan(800);
  expect(texts.filter((text) => untested(text).length > 0)).toEqual([]);
});

test('the check above notices a missing test', () => {
  expect(untested('SELECT 1 FROM e CROSS JOIN n v ON v.id = e.dst WHERE substr(:p0, n.scope + 1, 1) = 1')).toEqual(['v']);
});

test('requests of one shape have one text, whatever their values', () => {
  const page = (value: number, iri: string): Plan =>
    plan({ where: { op: 'gt', field: { kind: 'attribute', property: reading }, value }, after: { values: [], iri: iriOf(iri) }, first: value });
  expect(textsOf(() => readPlan(graph, page(1, 'a')))).toEqual(textsOf(() => readPlan(graph, page(22, "b';DROP-TABLE-n"))));
});

test('nothing of a request is in a text', () => {
  const odd = "x' OR 1=1 --";
  const texts = textsOf(() => readPlan(graph, plan({ where: { op: 'or', of: [{ op: 'eq', field: { kind: 'name' }, value: odd }, { op: 'contains', field: { kind: 'attribute', property: zone }, value: odd }] } }))); // prettier-ignore
  expect(texts.join('\n')).not.toContain('OR 1=1');
});

const byName = [{ by: { kind: 'name' }, descending: false }] as const;

test('a get tests the scope in the index, before it reads the row', () => {
  const [get] = plansOf(() => readPlan(graph, plan({ root: { kind: 'iris', iris: [iriOf('n1')] }, first: 1 })));
  expect(get).toEqual(['SEARCH n USING INDEX n_is (iri=?)']);
});

test('a page of a class by name reads its labels in order, without sorting all', () => {
  const [page] = plansOf(() => readPlan(graph, plan({ root: { kind: 'class', class: iriOf('Pump') }, order: byName, view: everything })));
  expect(page).toEqual(['SEARCH l USING PRIMARY KEY (label=?)', 'SEARCH n USING INTEGER PRIMARY KEY (rowid=?)', 'USE TEMP B-TREE FOR LAST TERM OF ORDER BY']);
});

test('a page of a large class by IRI walks the index of IRIs, of a small class its labels', () => {
  const page = (name: string) => plansOf(() => readPlan(graph, plan({ root: { kind: 'class', class: iriOf(name) }, view: everything })))[0]?.[0];
  expect([page('Pump'), page('Motor')]).toEqual(['SCAN n USING INDEX n_is', 'SEARCH l USING PRIMARY KEY (label=?)']);
});

test('a filter and an order on a filterable property use the index of values', () => {
  const [filtered] = plansOf(() => readPlan(graph, plan({ where: { op: 'eq', field: { kind: 'attribute', property: zone }, value: 'z7' } })));
  const [ordered] = plansOf(() => readPlan(graph, plan({ order: [{ by: { kind: 'attribute', property: reading }, descending: true }] })));
  expect([filtered?.[0], ordered?.[0]]).toEqual(['SEARCH x USING PRIMARY KEY (prop=? AND v=?)', 'SEARCH x USING PRIMARY KEY (prop=?)']);
});

test('a view of few scopes goes through them where that is shorter', () => {
  const few: View = { id: 'few', epoch: 1, read: Uint8Array.of(0, 0, 0, 0, 0, 1) };
  database.exec("UPDATE n SET scope = 5 WHERE iri LIKE '%n77'");
  const fresh: GraphReading = { ...graph, counts: graphCounts(database) };
  const [page] = plansOf(() => readPlan(fresh, plan({ view: few })));
  expect(page?.[0]).toBe('SEARCH n USING INDEX n_scope (scope=?)');
});

test('a hop and a step of a traversal search relationships by their end, in both directions', () => {
  const hop = {
    via: [{ type: relationTypes[0] ?? iriOf('r'), direction: 'BOTH' as const }],
    direction: 'OUT' as const,
    order: [],
    first: 5,
    count: false,
    hops: [],
  };
  const plans = [
    ...plansOf(() => readPlan(graph, plan({ hops: [hop] }))),
    ...plansOf(() => readPlan({ ...graph, plain: true }, plan({ hops: [hop] }))),
    ...plansOf(() => traverseGraph(graph, { from: [iriOf('n0'), iriOf('n4')], via: hop.via, maxDepth: 2, emit: 'reach', first: 10, view: half })),
  ].flat();
  const onEdges = plans.filter((line) => /(SCAN|SEARCH) e\b/.test(line));
  expect(onEdges.length).toBeGreaterThan(4);
  expect(onEdges.filter((line) => line.startsWith('SCAN'))).toEqual([]);
});
