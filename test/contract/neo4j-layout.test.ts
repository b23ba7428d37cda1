import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { neo4jGraphStore } from '../../src/adapters/neo4j/neo4j-graph-store.ts';
import type { Value } from '../../src/kernel/value.ts';
import type { GraphStore, Mutation, StoreVocabulary } from '../../src/graph/graph-store.ts';
import type { Plan } from '../../src/graph/plan.ts';
import { everything, type View } from '../../src/graph/view.ts';
import { iriOf, labelsOf, reading, relationTypes, temperature, vocabulary, zone } from '../support/graph-world.ts';
import { startNeo4j, whyNoNeo4j, type TestNeo4j } from '../support/neo4j-server.ts';

const feeds = relationTypes[0] ?? iriOf('feeds');
const missing = await whyNoNeo4j();

describe.skipIf(missing !== undefined)('the graph as Neo4j keeps it', () => {
  let server: TestNeo4j;
  let driver: Driver;
  let store: GraphStore;
  beforeAll(async () => {
    server = await startNeo4j();
    driver = neo4j.driver(server.uri, server.username === undefined ? undefined : neo4j.auth.basic(server.username, server.password ?? ''), {
      disableLosslessIntegers: true,
    });
  });
  beforeEach(async () => {
    await store?.[Symbol.asyncDispose]();
    await server.empty();
    store = await neo4jGraphStore(server);
  });
  afterAll(async () => {
    await store?.[Symbol.asyncDispose]();
    await driver?.close();
    await server?.[Symbol.asyncDispose]();
  });

  const rows = async (text: string): Promise<readonly unknown[]> => (await driver.executeQuery(text)).records.map((record) => record.toObject());
  const commit = async (...mutations: readonly Mutation[]): Promise<unknown> => store.commit({ mutations, by: 'test', at: 1 });
  const named = async (plan: Partial<Plan>): Promise<readonly string[]> => {
    const page = await store.read({ root: { kind: 'class', class: iriOf('Pump') }, order: [], first: 50, count: false, hops: [], view: everything, ...plan });
    return page.rows.map(({ twin }) => twin.name);
  };

  test('a Cypher user reads classes as labels, attributes and latest telemetry as properties, relationships by their names', async () => {
    await store.upkeep.adopt(vocabulary);
    await commit(put('a', { [reading]: 5 }), put('b'), link('a', 'b'));
    await store.upkeep.project([{ twin: iriOf('a'), values: { [temperature]: { value: 21.5, time: 7, quality: 'GOOD' } } }], 1);
    expect(
      await rows('MATCH (a:Equipment {name: "a"})-[r:feeds]->(b:Thing) RETURN properties(a) AS a, labels(a) AS labels, properties(r) AS r, b.name AS b'),
    ).toEqual([
      {
        a: {
          iri: iriOf('a'),
          name: 'a',
          version: 1,
          scope: 0,
          classes: [iriOf('Pump')],
          reading: 5,
          temperature: 21.5,
          temperature_time: 7,
          temperature_quality: 'GOOD',
        },
        labels: expect.arrayContaining(['Twin', 'Pump', 'Equipment', 'Thing']),
        r: { id: '' },
        b: 'b',
      },
    ]);
    expect(await rows('MATCH (:Class {name: "Pump"})-[:SUBCLASS_OF]->(c:Class) RETURN c.name AS name')).toEqual([{ name: 'Equipment' }]);
  });

  test('from the node of a class one reaches its twins, from a property the classes of its domain, also after the hierarchy changed', async () => {
    await store.upkeep.adopt(vocabulary);
    const changed = vocabulary.classes.map((cls) => (cls.iri === iriOf('Motor') ? { ...cls, parents: [iriOf('Thing')] } : cls));
    await store.upkeep.adopt({ ...vocabulary, classes: changed });
    await commit(put('a'), put('b'));
    expect(await rows('MATCH (c:Class {name: "Equipment"}) MATCH (n:$(c.name)) RETURN n.name AS name ORDER BY name')).toEqual([{ name: 'a' }, { name: 'b' }]);
    expect(await rows('MATCH (:Property {name: "reading"})-[:DOMAIN]->(c:Class) RETURN c.name AS name')).toEqual([{ name: 'Thing' }]);
    expect(await rows('MATCH (:Class {name: "Motor"})-[:SUBCLASS_OF]->(c:Class) RETURN c.name AS name')).toEqual([{ name: 'Thing' }]);
  });

  test('what was written before the ontology named it has its names afterwards', async () => {
    await commit(put('a', { [reading]: 5, [zone]: 'z'.repeat(9000) }), put('b'), link('a', 'b'));
    expect(await named({ where: { op: 'eq', field: { kind: 'attribute', property: reading }, value: 5 } })).toEqual(['a']);
    const before = await store.upkeep.scan(undefined, 10);
    await store.upkeep.adopt(vocabulary);
    expect(await store.upkeep.scan(undefined, 10)).toEqual(before);
    expect(await rows('MATCH (a:Pump)-[:feeds]->(b:Pump) RETURN a.reading AS reading, a._labels AS unnamed')).toEqual([{ reading: 5, unnamed: null }]);
    expect(await named({ where: { op: 'startsWith', field: { kind: 'attribute', property: zone }, value: 'zz' } })).toEqual(['a']);
  });

  test('names and kinds stay what they were when an ontology changes them, and a taken or reserved name gets a number', async () => {
    await store.upkeep.adopt(vocabulary);
    await commit(put('a', { [reading]: 5 }));
    const odd: StoreVocabulary['properties'][number] = { iri: iriOf('odd'), name: 'version', kind: 'attribute', filterable: true, domain: [], integer: true };
    const changed = vocabulary.properties.map((term) => (term.iri === reading ? { ...term, name: 'value', kind: 'telemetry' } : term));
    await store.upkeep.adopt({ ...vocabulary, properties: [...changed, odd] });
    await commit(put('b', { [reading]: 6, [odd.iri]: 7 }));
    expect(await rows('MATCH (n:Twin {name: "b"}) RETURN n.reading AS reading, n.version AS version, n.version_2 AS odd')).toEqual([
      { reading: 6, version: 1, odd: 7 },
    ]);
    expect((await store.upkeep.scan(undefined, 10)).map(({ attributes }) => attributes)).toEqual([{ [reading]: 5 }, { [reading]: 6, [odd.iri]: 7 }]);
  });

  test('a value too large for an index is kept, found and shrunk again', async () => {
    await store.upkeep.adopt(vocabulary);
    const large = 'ü'.repeat(20_000);
    const where = { op: 'contains', field: { kind: 'attribute', property: zone }, value: 'üü' } as const;
    await commit(put('a', { [zone]: large }), put('b', { [zone]: 'ü' }));
    expect(await named({ where, order: [{ by: where.field, descending: false }] })).toEqual(['a']);
    await commit(put('a', { [zone]: 'üü' }), put('b', { [zone]: large }));
    expect(await named({ where })).toEqual(['a', 'b']);
    expect((await store.upkeep.scan(undefined, 10)).map(({ attributes }) => attributes)).toEqual([{ [zone]: 'üü' }, { [zone]: large }]);
    await expect(commit({ ...put('c'), name: large } as Mutation)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test('a small view of many scopes sees the same as its bytes say', async () => {
    await store.upkeep.adopt(vocabulary);
    const twins = Array.from({ length: 60 }, (_empty, i): Mutation => ({ ...put(`s${String(i)}`), scope: i * 5 }) as Mutation);
    await commit(...twins);
    const read = new Uint8Array(300);
    read[10] = read[295] = 1;
    const view: View = { id: 'few', epoch: 1, read };
    for (const root of [
      { kind: 'class', class: iriOf('Pump') },
      { kind: 'all' },
      { kind: 'iris', iris: twins.map((_twin, i) => iriOf(`s${String(i)}`)) },
    ] as const) {
      expect(await named({ root, view })).toEqual(['s2', 's59']);
    }
  });

  test('commits of two stores on one database have one order without gaps', async () => {
    await using other = await neo4jGraphStore(server);
    const results = await Promise.all(
      [store, other].flatMap((each, s) =>
        Array.from({ length: 20 }, async (_empty, i) =>
          each.commit({ mutations: [put(`x${String(s)}-${String(i)}`), put('shared', { [reading]: i + s / 2 })], by: 'test', at: 1 }),
        ),
      ),
    );
    const outbox = await store.upkeep.outbox(1000);
    expect(outbox.map(({ sequence }) => sequence)).toEqual(outbox.map((_entry, i) => i + 1));
    expect(Math.max(...results.map(({ sequence }) => sequence))).toBe(outbox.length);
  });
});

const put = (local: string, attributes: Readonly<Record<string, Value>> = {}): Mutation => ({
  kind: 'putTwin',
  iri: iriOf(local),
  classes: [iriOf('Pump')],
  labels: labelsOf('Pump'),
  name: local,
  attributes,
  scope: 0,
});
const link = (source: string, target: string): Mutation => ({
  kind: 'putRelationship',
  source: iriOf(source),
  type: feeds,
  target: iriOf(target),
  attributes: {},
});
