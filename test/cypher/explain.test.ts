import neo4j, { type Driver, type Plan as ServerPlan } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compileAggregation } from '../../src/adapters/neo4j/compile-aggregation.ts';
import { compilePlan } from '../../src/adapters/neo4j/compile-plan.ts';
import { compileTraversal } from '../../src/adapters/neo4j/compile-traversal.ts';
import { neo4jGraphStore } from '../../src/adapters/neo4j/neo4j-graph-store.ts';
import type { Statement } from '../../src/adapters/neo4j/statement.ts';
import type { Iri } from '../../src/kernel/iri.ts';
import type { Mutation, Traversal } from '../../src/graph/graph-store.ts';
import type { Field, Hop, Plan, Via } from '../../src/graph/plan.ts';
import type { View } from '../../src/graph/view.ts';
import { iriOf, labelsOf, reading, relationTypes, vocabulary } from '../support/graph-world.ts';
import { startNeo4j, whyNoNeo4j, type TestNeo4j } from '../support/neo4j-server.ts';
import { names } from './neo4j-names.ts';

const [feeds, isFedBy, hasPart] = relationTypes as readonly [Iri, Iri, Iri];
const by = (field: Field, descending = false): Plan['order'] => [{ by: field, descending }];
const view: View = { id: 'v', epoch: 1, read: Uint8Array.from([1, 0, 1]) };
const attribute: Field = { kind: 'attribute', property: reading };
const out = (type: Iri): Via => ({ type, direction: 'OUT' });
const planOf = (plan: Partial<Plan>): Plan => ({ root: { kind: 'class', class: iriOf('Pump') }, order: [], first: 50, count: false, hops: [], view, ...plan });
const hopOf = (via: readonly Via[], hop: Partial<Hop> = {}): Hop => ({
  via,
  direction: 'OUT',
  order: by({ kind: 'name' }),
  first: 10,
  count: true,
  hops: [],
  ...hop,
});

const missing = await whyNoNeo4j();

describe.skipIf(missing !== undefined)('the server plans', () => {
  let server: TestNeo4j;
  let driver: Driver;

  beforeAll(async () => {
    server = await startNeo4j();
    driver = neo4j.driver(server.uri, server.username === undefined ? undefined : neo4j.auth.basic(server.username, server.password ?? ''));
    const store = await neo4jGraphStore(server);
    await store.upkeep.adopt(vocabulary);
    await store.commit({ mutations: someGraph(), by: 'test', at: 1 });
    await store[Symbol.asyncDispose]();
    // The planner goes by index statistics, which the server otherwise takes some time after a load.
    await driver.executeQuery('CALL db.awaitIndexes(60)');
    await driver.executeQuery('CALL db.prepareForReplanning(60)');
  });
  afterAll(async () => {
    await driver?.close();
    await server?.[Symbol.asyncDispose]();
  });

  /** Operators of the server's plan, with their details. */
  async function operatorsOf({ text, params }: Statement): Promise<readonly string[]> {
    const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, params);
    const list = (plan: ServerPlan): readonly string[] => [
      `${plan.operatorType.split('@')[0] ?? ''} ${plan.arguments['Details'] ?? ''}`,
      ...plan.children.flatMap(list),
    ];
    return summary.plan === false ? [] : list(summary.plan);
  }

  const roots: readonly (readonly [string, Partial<Plan>, RegExp])[] = [
    ['IRIs', { root: { kind: 'iris', iris: [iriOf('t1'), iriOf('t2')] } }, /^NodeUniqueIndexSeek .*n:Twin\(iri\)/],
    ['a first page by name', { order: by({ kind: 'name' }) }, /^NodeIndexScan .*n:Pump\(name\)/],
    ['a first page by name, descending', { order: by({ kind: 'name' }, true) }, /^NodeIndexScan .*n:Pump\(name\)/],
    ['a later page by name', { order: by({ kind: 'name' }), after: { values: ['b'], iri: iriOf('t1') } }, /^NodeIndexSeekByRange .*n:Pump\(name\)/],
    ['a first page by IRI', {}, /^NodeIndexScan .*n:Pump\(iri\)/],
    ['a first page by a property', { order: by(attribute) }, /^NodeIndexScan .*n:Pump\(reading\)/],
    ['a later page by a property', { order: by(attribute, true), after: { values: [5], iri: iriOf('t1') } }, /^NodeIndexSeekByRange .*n:Pump\(reading\)/],
    ['a filter', { where: { op: 'eq', field: attribute, value: 5 } }, /^NodeIndexSeek .*n:Pump\(reading\)/],
    ['a page of a superclass', { root: { kind: 'class', class: iriOf('Equipment') }, order: by({ kind: 'name' }) }, /^NodeIndexScan .*n:Equipment\(name\)/],
    ['a page of all twins', { root: { kind: 'all' } }, /^NodeIndexScan .*n:Twin\(iri\)/],
  ];
  test.each(roots)('%s from an index', async (_title, plan, operator) => {
    const operators = await operatorsOf(compilePlan(planOf({ ...plan, hops: [hopOf([out(feeds)], { hops: [hopOf([out(hasPart)])] })] }), names));
    expect(operators.filter((each) => operator.test(each))).not.toEqual([]);
    expect(operators.filter((each) => /^(AllNodesScan|CartesianProduct|Eager )/.test(each))).toEqual([]);
  });

  const traversalOf = (traversal: Partial<Traversal>): Statement =>
    compileTraversal({ from: [iriOf('t1')], via: [out(feeds)], maxDepth: 6, emit: 'reach', first: 10, view, ...traversal }, names);
  test.each([
    ['along one type', traversalOf({})],
    ['along two types', traversalOf({ via: [out(feeds), out(hasPart)] })],
    ['along every type', traversalOf({ via: [] })],
    ['against the arrow', traversalOf({ via: [{ type: feeds, direction: 'IN' }] })],
    ['both ways', traversalOf({ via: [{ type: feeds, direction: 'BOTH' }] })],
    ['in different directions', traversalOf({ via: [out(feeds), { type: isFedBy, direction: 'IN' }] })],
    ['along a type without a name', traversalOf({ via: [out(feeds), out(iriOf('odd'))] })],
    ['back to the start', traversalOf({ includeStart: true })],
    ['to chosen hits', traversalOf({ where: { op: 'gt', field: attribute, value: 1 } })],
    ['as a filter', compilePlan(planOf({ where: { op: 'related', via: [out(feeds)], maxHops: 4, quantifier: 'some' } }), names)],
    ['as a count', compilePlan(planOf({ where: { op: 'relatedCount', via: [], maxHops: 4, compare: 'gt', value: 3 } }), names)],
    ['of containment', compilePlan(planOf({ where: { op: 'within', container: iriOf('t1'), via: [out(hasPart)] } }), names)],
  ])('a walk %s as pruning breadth-first search', async (_title, statement) => {
    const operators = await operatorsOf(statement);
    expect(operators.filter((each) => /^(VarLengthExpand|Repeat|StatefulShortestPath)/.test(each))).toEqual([
      expect.stringMatching(/^VarLengthExpand\(Pruning,BFS/),
    ]);
    expect(operators.filter((each) => /^(AllNodesScan|CartesianProduct)/.test(each))).toEqual([]);
  });

  test('an aggregation without looking at every node', async () => {
    const statement = compileAggregation({ root: { kind: 'class', class: iriOf('Pump') }, groupBy: [{ kind: 'class' }], numbers: [attribute], view }, names);
    expect((await operatorsOf(statement)).filter((each) => /^(AllNodesScan|CartesianProduct)/.test(each))).toEqual([]);
  });
});

/** Enough twins that an index is worth it: 1,500 of three classes, each with two relationships. */
function someGraph(): readonly Mutation[] {
  const of = (i: number): string => ['Pump', 'Motor', 'Place'][i % 3] ?? 'Pump';
  const iri = (i: number): Iri => iriOf(`t${String(i % 1500)}`);
  const twins = Array.from({ length: 1500 }, (_empty, i): Mutation => ({
    kind: 'putTwin',
    iri: iri(i),
    classes: [iriOf(of(i))],
    labels: labelsOf(of(i)),
    name: `n${String(i)}`,
    attributes: { [reading]: i },
    scope: i % 3,
  }));
  const links = Array.from({ length: 3000 }, (_empty, i): Mutation => ({
    kind: 'putRelationship',
    source: iri(i),
    type: relationTypes[i % 3] ?? feeds,
    target: iri(i * 7 + 1),
    attributes: {},
  }));
  return [...twins, ...links];
}
