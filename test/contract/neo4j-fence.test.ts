import neo4j, { type Driver, type Session, type Transaction } from 'neo4j-driver';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { isSupported } from '../../src/adapters/neo4j/server-version.ts';
import { neo4jGraphStore } from '../../src/adapters/neo4j/neo4j-graph-store.ts';
import { fenceText } from '../../src/adapters/neo4j/writer.ts';
import type { Mutation } from '../../src/graph/graph-store.ts';
import { everything } from '../../src/graph/view.ts';
import { iriOf, labelsOf, relationTypes, vocabulary } from '../support/graph-world.ts';
import { startNeo4j, whyNoNeo4j, type TestNeo4j } from '../support/neo4j-server.ts';
import { cuttingProxy } from '../support/cutting-proxy.ts';

const overlaps = Number(process.env['TWINQL_TEST_OVERLAPS'] ?? '200');
// The fence without its early SET: what a careful reader might write instead.
const naiveFence = 'MATCH (c:Cursor {part: $part}) WHERE c.lsn = $prev SET c.lsn = $to RETURN c.lsn AS lsn';

const missing = await whyNoNeo4j();

describe.skipIf(missing !== undefined)('Neo4j under failures', () => {
  let server: TestNeo4j;
  let driver: Driver;
  beforeAll(async () => {
    server = await startNeo4j();
    driver = neo4j.driver(server.uri, server.username === undefined ? undefined : neo4j.auth.basic(server.username, server.password ?? ''));
    await driver.executeQuery('CREATE CONSTRAINT cursor_part IF NOT EXISTS FOR (n:Cursor) REQUIRE n.part IS UNIQUE');
  });
  afterAll(async () => {
    await driver?.close();
    await server?.[Symbol.asyncDispose]();
  });
  beforeEach(async () => {
    await server.empty();
  });

  /** Runs a step and its repetition at once, many times, and counts how often both took effect. */
  async function doubles(fence: string): Promise<number> {
    await driver.executeQuery("CREATE (:Cursor {part: 'test', lsn: 0}) CREATE (:Counter {value: 0})");
    const sessions = [driver.session(), driver.session()];
    let twice = 0;
    for (let step = 0; step < overlaps; step++) {
      const params = { part: 'test', prev: neo4j.int(step), to: neo4j.int(step + 1) };
      const applied = await Promise.all(sessions.map(async (session) => applyStep(session, fence, params)));
      if (applied.filter(Boolean).length > 1) twice++;
    }
    await Promise.all(sessions.map(async (session) => session.close()));
    return twice;
  }

  async function applyStep(session: Session, fence: string, params: Record<string, unknown>): Promise<boolean> {
    const transaction: Transaction = await session.beginTransaction();
    const { records } = await transaction.run(fence, params);
    if (records.length > 0) await transaction.run('MATCH (c:Counter) SET c.value = c.value + 1');
    await transaction.commit();
    return records.length > 0;
  }

  test(`of ${String(overlaps)} overlapping repetitions none takes effect twice`, async () => {
    expect(await doubles(fenceText)).toBe(0);
  });

  test('without the early SET the same repetitions do take effect twice', async () => {
    expect(await doubles(naiveFence)).toBeGreaterThan(overlaps / 10);
  });

  test('a commit whose reply is cut off is applied once and succeeds', async () => {
    const proxy = await cuttingProxy(server.uri);
    const store = await neo4jGraphStore({ ...server, uri: proxy.uri, deadlineMs: 5_000 });
    await store.upkeep.adopt(vocabulary);
    const versions: (number | undefined)[] = [];
    for (let i = 0; i < 20; i++) {
      if (i % 2 === 1) proxy.cutNextCommitReply();
      const result = await store.commit({ mutations: [put('a', String(i))], by: 'test', at: i });
      versions.push(result.versions.get(iriOf('a')));
    }
    expect([proxy.cuts(), versions, (await store.upkeep.statistics()).changes]).toEqual([10, Array.from({ length: 20 }, (_empty, i) => i + 1), 20]);
    await store[Symbol.asyncDispose]();
    await proxy[Symbol.asyncDispose]();
  });

  test.runIf(process.env['NEO4J_URI'] === undefined)('no acknowledged commit is lost or half applied when the server is killed', async () => {
    const store = await neo4jGraphStore({ ...server, deadlineMs: 5_000 });
    await store.upkeep.adopt(vocabulary);
    const acknowledged = new Set<string>();
    let next = 0;
    for (let cycle = 0; cycle < 2; cycle++) {
      const stopped = new AbortController();
      const writers = Array.from({ length: 8 }, async () => {
        while (!stopped.signal.aborted) {
          const name = `k${String(next++)}`;
          const done = await store.commit({ mutations: nodeAndLink(name), by: 'test', at: 1, idempotencyKey: name }).then(
            () => true,
            () => false,
          );
          if (done) acknowledged.add(name);
        }
      });
      const before = acknowledged.size;
      await expect.poll(() => acknowledged.size, { timeout: 60_000, interval: 10 }).toBeGreaterThan(before + 40);
      await server.killAndRestart?.();
      stopped.abort();
      await Promise.all(writers);
    }
    const twins = await store.upkeep.scan(undefined, 100_000);
    const links = await store.upkeep.scanRelationships(undefined, 100_000);
    const found = new Set(twins.map(({ name }) => name));
    expect([...acknowledged].filter((name) => !found.has(name))).toEqual([]);
    expect(links.length).toBe(twins.length);
    expect(twins.filter(({ attributes }) => attributes[iriOf('spec')] !== text4k)).toEqual([]);
    expect((await store.upkeep.statistics()).changes).toBe(twins.length + links.length);
    await store[Symbol.asyncDispose]();
  });

  test('a call that a silent server holds up ends at its deadline, and the store goes on afterwards', async () => {
    const proxy = await cuttingProxy(server.uri);
    const store = await neo4jGraphStore({ ...server, uri: proxy.uri, deadlineMs: 1_500 });
    await store.commit({ mutations: [put('a', '1')], by: 'test', at: 1 });
    proxy.silence(true);
    await expect(store.commit({ mutations: [put('a', '2')], by: 'test', at: 2 })).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    await expect(store.upkeep.scan(undefined, 1)).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    proxy.silence(false);
    const result = await store.commit({ mutations: [put('a', '3')], by: 'test', at: 3 });
    expect([result.versions.get(iriOf('a')), (await store.upkeep.statistics()).changes]).toEqual([2, 2]);
    await store[Symbol.asyncDispose]();
    await proxy[Symbol.asyncDispose]();
  });

  test('a traversal of unbounded depth through a dense cyclic graph ends and leaves the server usable', async () => {
    const store = await neo4jGraphStore(server);
    await store.upkeep.adopt(vocabulary);
    const count = 60;
    const twins = Array.from({ length: count }, (_empty, i) => put(`c${String(i)}`, 'x'));
    const links = twins.flatMap((_twin, i) => [1, 2, 3, 7, 11].map((step) => link(`c${String(i)}`, `c${String((i + step) % count)}`)));
    await store.commit({ mutations: [...twins, ...links], by: 'test', at: 1 });
    const reach = await store.traverse({ from: [iriOf('c0')], via: [], maxDepth: 1000, emit: 'reach', first: 1000, view: everything });
    expect(reach.hits.length).toBe(count - 1);
    expect((await store.upkeep.statistics()).twins).toBe(count);
    await store[Symbol.asyncDispose]();
  });
});

test.each([
  ['5.26.11', false],
  ['5.26.12', true],
  ['5.27.0-aura', true],
  ['2026.08.1', true],
  ['4.4.40', false],
  ['', false],
])('version %j is supported: %j', (version, supported) => {
  expect(isSupported(version)).toBe(supported);
});

const text4k = 'ä'.repeat(2048);
const [feeds] = relationTypes;
const put = (local: string, name: string): Mutation => ({
  kind: 'putTwin',
  iri: iriOf(local),
  classes: [iriOf('Pump')],
  labels: labelsOf('Pump'),
  name,
  attributes: { [iriOf('spec')]: text4k },
  scope: 0,
});
const link = (source: string, target: string): Mutation => ({
  kind: 'putRelationship',
  source: iriOf(source),
  type: feeds ?? iriOf('feeds'),
  target: iriOf(target),
  attributes: {},
});
const nodeAndLink = (name: string): readonly Mutation[] => [put(name, name), link(name, name)];
