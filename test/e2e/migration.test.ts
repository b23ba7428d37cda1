import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from 'graphql-ws';
import { connectAsync } from 'mqtt';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { readConfig, type Environment } from '../../src/config.ts';
import type { Relationship, Twin } from '../../src/graph/twin.ts';
import { openGraph } from '../../src/server/open-graph.ts';
import { changeRules, changingPlant, newModel, oldModel, pumpsAtSites, writePlant, type ChangingPlant } from '../support/changing-plant.ts';
import { startNeo4j, whyNoNeo4j, type TestNeo4j } from '../support/neo4j-server.ts';
import { eventually } from '../support/running-server.ts';

const noNeo4j = await whyNoNeo4j();
const pump = (i: number): string => `https://example.org/id/pump-${String(i).padStart(6, '0')}`;
const oldDocument =
  '{ pumps(first: 3) { totalCount nodes { iri maker size owner serial flow { value } feeds { nodes { name } } locatedAt { nodes { ...Where } } } } } fragment Where on Site { address }';
const newDocument =
  '{ rotaries(first: 3) { totalCount nodes { iri manufacturer sizeClass owners flowRate { value } supplies { nodes { name } } locatedAt { nodes { street number serials } } } } }';

interface Stored {
  readonly twins: readonly object[];
  readonly links: readonly object[];
}

/** All a store holds, without what counts changes. */
async function stored(folder: string, env: Environment): Promise<Stored> {
  const config = readConfig({ TWINQL_DATA: join(folder, 'data'), ...env });
  if (!('dataFolder' in config)) throw new Error('config');
  await using graph = (await openGraph(config)).store;
  const twins: Twin[] = [];
  for (let page = await graph.upkeep.scan(undefined, 5_000); page.length > 0; page = await graph.upkeep.scan(page.at(-1)?.iri, 5_000)) twins.push(...page);
  const links: Relationship[] = [];
  for (let page = await graph.upkeep.scanRelationships(undefined, 5_000); page.length > 0; page = await graph.upkeep.scanRelationships(page.at(-1), 5_000))
    links.push(...page);
  return { twins: twins.map(({ iri, classes, name, attributes }) => ({ iri, classes, name, attributes })), links };
}

async function values(plant: ChangingPlant, iri: string, fields: string): Promise<Readonly<Record<string, unknown>>> {
  const { data, errors } = await plant.query<{ twin: Readonly<Record<string, unknown>> }>(`query ($iri: IRI!) { twin(iri: $iri) { ${fields} } }`, { iri });
  expect(errors).toBeUndefined();
  return data?.twin ?? {};
}

async function set(plant: ChangingPlant, iri: string, property: string, text: string): Promise<void> {
  const answer = await plant.query<{ setProperties: { __typename: string } }>(
    'mutation ($input: SetPropertiesInput!) { setProperties(input: $input) { __typename ... on Problem { message } } }',
    { input: { twin: iri, values: [{ property, text }] } },
  );
  expect(answer.errors ?? answer.data?.setProperties).toEqual({ __typename: 'TwinPayload' });
}

/** A little time, so that the plant is busy and not swamped. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}

/** What goes on all the time while the ontology changes. */
function traffic(
  plant: ChangingPlant,
  count: number,
): { stop(): Promise<{ readonly queries: number; readonly written: ReadonlyMap<string, string>; readonly told: readonly string[] }> } {
  const written = new Map<string, string>();
  const told: string[] = [];
  let queries = 0;
  const ending = new AbortController();
  const asking = (async () => {
    while (!ending.signal.aborted) {
      await pause();
      const { data, errors } = await plant.query<{ pumps: { totalCount: number } }>(oldDocument);
      expect(errors).toBeUndefined();
      expect(data?.pumps.totalCount).toBe(count);
      queries++;
    }
  })();
  const writing = (async () => {
    for (let i = 0; !ending.signal.aborted; i++) {
      await pause();
      const iri = pump((i * 37) % count);
      await set(plant, iri, 'ex:maker', `New ${i}`);
      written.set(iri, `New ${i}`);
    }
  })();
  const client = createClient({ url: `${plant.server.http.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0 });
  client.subscribe<{ twinEvents: { kind: string; iri?: string } }>(
    { query: 'subscription { twinEvents(snapshot: false) { kind: __typename ... on TwinUpserted { twin { iri } } ... on StreamEvent { cursor } } }' },
    {
      next: ({ data, errors }) => told.push(errors === undefined ? String(data?.twinEvents.kind) : 'ERROR'),
      error: () => told.push('ERROR'),
      complete: () => told.push('COMPLETE'),
    },
  );
  return {
    async stop() {
      ending.abort();
      await Promise.all([asking, writing]);
      await client.dispose();
      return { queries, written, told: told.filter((kind) => kind !== 'COMPLETE') };
    },
  };
}

describe.each([
  { name: 'SQLite', count: 1_000, skip: undefined },
  { name: 'Neo4j', count: 100, skip: noNeo4j },
])('a change of everything on $name', ({ name, count, skip }) => {
  let neo4j: TestNeo4j | undefined;
  let env: Environment = {};
  const folder = mkdtempSync(join(tmpdir(), 'twinql-migration-'));
  beforeAll(async () => {
    if (skip !== undefined || name !== 'Neo4j') return;
    neo4j = await startNeo4j();
    env = { NEO4J_URI: neo4j.uri, ...(neo4j.username === undefined ? {} : { NEO4J_USERNAME: neo4j.username, NEO4J_PASSWORD: neo4j.password }) };
  }, 60_000);
  afterAll(async () => {
    await neo4j?.[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true, force: true });
  });
  const start = (): Promise<ChangingPlant> => changingPlant({ model: oldModel, twins: pumpsAtSites(count), env, folder });

  test.skipIf(skip !== undefined)(
    'both versions are served while everything goes on; it is rolled back to what was there; it is finished',
    async () => {
      let id = '';
      {
        await using plant = await start();
        const proposal = await plant.propose(newModel, changeRules);
        expect(proposal.violations).toEqual([]);
        expect(proposal.twinsChanged).toBe(count + count / 10);
        expect(await plant.query(newDocument)).toHaveProperty('errors');
        const busy = traffic(plant, count);
        const migration = await plant.apply(proposal);
        ({ id } = migration);
        expect(migration).toMatchObject({ state: 'SIDE_BY_SIDE', problems: [], done: proposal.twinsChanged });
        const { queries, written, told } = await busy.stop();
        expect(queries).toBeGreaterThan(3);
        expect(told).not.toContain('ERROR');
        expect(told.length).toBeGreaterThanOrEqual(written.size);
        for (const [iri, maker] of written) {
          expect(await values(plant, iri, '... on Pump { maker }')).toEqual({ maker });
          expect(await values(plant, iri, '... on Device { manufacturer }')).toEqual({ manufacturer: maker });
        }
        // old and new documents answer, and what is written in the words of either is there in those of the other
        expect(await plant.query(oldDocument)).toMatchObject({ data: { pumps: { totalCount: count } } });
        const fresh = await plant.query<{ rotaries: { totalCount: number; nodes: readonly object[] } }>(newDocument);
        expect(fresh.errors).toBeUndefined();
        expect(fresh.data?.rotaries.totalCount).toBe(Math.ceil(count / 3));
        expect(fresh.data?.rotaries.nodes[0]).toMatchObject({ sizeClass: 1, owners: ['Owner 0'], supplies: { nodes: [{ name: 'Pump 1' }] } });
        await set(plant, pump(1), 'ex:manufacturer', 'By the new name');
        expect(await values(plant, pump(1), '... on Pump { maker }')).toEqual({ maker: 'By the new name' });
        await set(plant, pump(1), 'ex:owner', 'By the old name');
        expect(await values(plant, pump(1), '... on Device { owners }')).toEqual({ owners: ['By the old name'] });
        // devices may go on sending the old name
        const device = await connectAsync(plant.server.mqtt);
        await device.publishAsync(`twinql/${encodeURIComponent(pump(1))}/telemetry`, JSON.stringify({ flow: 12 }), { qos: 1 });
        await device.publishAsync(`twinql/${encodeURIComponent(pump(2))}/telemetry`, JSON.stringify({ flowRate: 13 }), { qos: 1 });
        await device.endAsync();
        await eventually(async () =>
          (await values(plant, pump(1), '... on Device { flowRate { value } } ... on Pump { flow { value } }'))['flowRate'] === null ? undefined : true,
        );
        expect(await values(plant, pump(1), '... on Device { flowRate { value } } ... on Pump { flow { value } }')).toEqual({
          flowRate: { value: 12 },
          flow: { value: 12 },
        });
        expect(await values(plant, pump(2), '... on Device { flowRate { value } } ... on Pump { flow { value } }')).toEqual({
          flowRate: { value: 13 },
          flow: { value: 13 },
        });
      }
      const between = await stored(folder, env);
      {
        await using plant = await start();
        await plant.reach(id, 'SIDE_BY_SIDE');
        expect(await plant.query(newDocument)).toMatchObject({ data: { rotaries: { totalCount: Math.ceil(count / 3) } } });
        const busy = traffic(plant, count);
        await plant.desk.rollBack(id, 'tester');
        await plant.reach(id, 'ROLLED_BACK');
        const { told } = await busy.stop();
        expect(told).not.toContain('ERROR');
        expect(await plant.query(newDocument)).toHaveProperty('errors');
        expect(await values(plant, pump(1), '... on Pump { flow { value } owner }')).toEqual({ flow: { value: 12 }, owner: 'By the old name' });
      }
      const after = await stored(folder, env);
      expect(after.twins.length).toBe(between.twins.length);
      expect(JSON.stringify(after)).not.toMatch(/Rotary|Piston|Place"|manufacturer|sizeClass|owners|serials|supplies|street/);
      {
        await using plant = await start();
        const again = await plant.apply(await plant.propose(newModel, changeRules));
        await plant.desk.finish(again.id, 'tester');
        await plant.reach(again.id, 'FINISHED');
        expect(await plant.query('{ pumps { totalCount } }')).toHaveProperty('errors');
        expect(await plant.query(newDocument)).toMatchObject({ data: { rotaries: { totalCount: Math.ceil(count / 3) } } });
        expect(plant.desk.versions().map(({ state }) => state)).toEqual(['IN_FORCE', 'FORMER']);
      }
      const end = await stored(folder, env);
      expect(JSON.stringify(end)).not.toMatch(/plant#(Pump|Site|maker|size"|owner"|serial"|address|feeds)/);
      {
        // the applied version is in force as long as the files are those it was derived from
        await using plant = await start();
        expect(await plant.query(newDocument)).toMatchObject({ data: { rotaries: { totalCount: Math.ceil(count / 3) } } });
        // and it may grow: a class above all pumps, and one below, that old fragments match
        const grown = `${newModel} ex:Machine a owl:Class . ex:Device rdfs:subClassOf ex:Machine . ex:Booster a owl:Class ; rdfs:subClassOf ex:Piston .`;
        expect((await plant.apply(await plant.propose(grown))).state).toBe('FINISHED');
        const created = await plant.query('mutation { createTwin(input: { iri: "https://example.org/id/booster", classes: ["ex:Booster"] }) { __typename } }');
        expect(created).toEqual({ data: { createTwin: { __typename: 'TwinPayload' } } });
        expect(await plant.query('{ machines { totalCount } pistons { totalCount } boosters { nodes { __typename ... on Piston { name } } } }')).toEqual({
          data: {
            machines: { totalCount: count + 1 },
            pistons: { totalCount: count - Math.ceil(count / 3) + 1 },
            boosters: { nodes: [{ __typename: 'BoosterTwin', name: 'booster' }] },
          },
        });
      }
    },
    180_000,
  );
});

describe('a kill in the middle', () => {
  const folder = mkdtempSync(join(tmpdir(), 'twinql-killed-'));
  const count = 900;
  const files = writePlant(folder, oldModel, pumpsAtSites(count));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function killed(after: number, what: string): Promise<string> {
    const child = spawn(process.execPath, ['test/support/migration-child.ts', folder, String(after), what, files.model, files.twins], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let id = '';
    child.stdout.on('data', (chunk: Buffer) => (id += chunk.toString()));
    const signal = await new Promise((resolve) => child.once('exit', (_, by) => resolve(by)));
    expect(signal).toBe('SIGKILL');
    return id.trim();
  }
  const start = (): Promise<ChangingPlant> => changingPlant({ model: oldModel, twins: pumpsAtSites(count), folder });

  test('of copying, rolling back and finishing: the next start goes on by itself', async () => {
    {
      await using plant = await start();
      expect(await plant.query(oldDocument)).toMatchObject({ data: { pumps: { totalCount: count } } });
    }
    const before = await stored(folder, {});
    const first = await killed(700, 'apply');
    // ends the copying by itself, then rolls back and is killed once more
    expect(await killed(500, 'rollBack')).toBe(first);
    {
      await using plant = await start();
      await plant.reach(first, 'ROLLED_BACK');
    }
    expect(await stored(folder, {})).toEqual(before);
    let second = '';
    {
      await using plant = await start();
      ({ id: second } = await plant.apply(await plant.propose(newModel, changeRules)));
      expect(await plant.query(newDocument)).toMatchObject({ data: { rotaries: { totalCount: count / 3 } } });
    }
    await killed(400, 'finish');
    {
      await using plant = await start();
      await plant.reach(second, 'FINISHED');
      expect(await plant.query(newDocument)).toMatchObject({ data: { rotaries: { totalCount: count / 3 } } });
    }
    expect(JSON.stringify(await stored(folder, {}))).not.toMatch(/plant#(Pump|Site|maker|size"|owner"|serial"|address|feeds)/);
  }, 180_000);
});
