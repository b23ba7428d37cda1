import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectAsync } from 'mqtt';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startNeo4j, whyNoNeo4j, type TestNeo4j } from '../support/neo4j-server.ts';
import { eventually, startServer, type RunningServer } from '../support/running-server.ts';
import { sharedData } from '../support/shared-data.ts';

const brick = sharedData('rdf/brick');
const noNeo4j = brick === undefined ? 'no model' : await whyNoNeo4j();
const rice = 'http://virginia.edu/building/ontology/rice#';

interface Pairs {
  readonly nodes: readonly {
    readonly iri: string;
    readonly view?: {
      readonly related?: { readonly nodes: readonly { readonly iri: string }[] };
      readonly trace?: { readonly hits: readonly { readonly twin: { readonly iri: string } }[] };
    };
  }[];
}

describe.skipIf(brick === undefined).each(['SQLite', 'Neo4j'])('a building in Brick on %s', (technology) => {
  const skipped = technology === 'Neo4j' && noNeo4j !== undefined;
  const folder = mkdtempSync(join(tmpdir(), 'twinql-brick-'));
  let database: TestNeo4j | undefined;
  let server: RunningServer | undefined;
  const running = (): RunningServer => {
    if (server === undefined) throw new Error('The server is not running.');
    return server;
  };

  beforeAll(async () => {
    if (skipped) return;
    database = technology === 'Neo4j' ? await startNeo4j() : undefined;
    const env = database === undefined ? {} : { NEO4J_URI: database.uri, NEO4J_USERNAME: database.username ?? '', NEO4J_PASSWORD: database.password ?? '' };
    server = await startServer(['serve', '--model', `${brick}/Brick-1.4.4.ttl`, '--twins', `${brick}/rice_brick.ttl`], { env, dataFolder: folder });
  });
  afterAll(async () => {
    await server?.[Symbol.asyncDispose]();
    await database?.[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true, force: true });
  });

  const count = async (type: string): Promise<number | undefined> => {
    const { data } = await running().query<{ twins: { totalCount: number } }>(
      'query($c: [Term!]!) { twins(where: { class: { in: $c } }, first: 1) { totalCount } }',
      { c: [type] },
    );
    return data?.twins.totalCount;
  };

  test.skipIf(skipped)('has 226 temperature sensors and 90 rooms, subclasses included', async () => {
    expect([await count('brick:Temperature_Sensor'), await count('brick:Room')]).toEqual([226, 90]);
  });

  test.skipIf(skipped)('has 8 pairs of a VAV that feeds a zone', async () => {
    const { data } = await running().query<{ twins: Pairs }>(
      '{ twins(where: { class: { in: ["brick:VAV"] } }, first: 500) { nodes { iri view { related(via: ["brick:feeds"], where: { class: { in: ["brick:Zone"] } }, first: 100) { nodes { iri } } } } } }',
    );
    expect(data?.twins.nodes.flatMap(({ iri, view }) => (view?.related?.nodes ?? []).map((zone) => [iri, zone.iri])).length).toBe(8);
  });

  test.skipIf(skipped)('has 8 pairs of an AHU and what it feeds at any distance', async () => {
    const { data } = await running().query<{ twins: Pairs }>(
      '{ twins(where: { class: { in: ["brick:AHU"] } }, first: 100) { nodes { iri view { trace(follow: [{ via: "brick:feeds", min: 1, max: 12 }]) { hits { twin { iri } } } } } } }',
    );
    expect(data?.twins.nodes.flatMap(({ iri, view }) => (view?.trace?.hits ?? []).map(({ twin }) => [iri, twin.iri])).length).toBe(8);
  });

  test.skipIf(skipped)('answers a value published for a sensor with unit, time and quality, at the sensor itself', async () => {
    const client = await connectAsync(running().ready.mqtt, { clientId: 'gateway' });
    const sensor = `${rice}AHU1_PreHeat_Coil_Temp`;
    const { data: known } = await running().query<{ twins: { nodes: readonly { iri: string }[] } }>(
      '{ twins(where: { class: { in: ["brick:Zone_Air_Temperature_Sensor"] } }, first: 1) { nodes { iri } } }',
    );
    const iri = known?.twins.nodes[0]?.iri ?? sensor;
    const payload = { value: 21.5, unit: '°C', time: '2026-07-01T08:00:00Z', quality: 'UNCERTAIN' };
    await client.publishAsync(`twinql/${encodeURIComponent(iri)}/value`, JSON.stringify(payload), { qos: 1 });
    await client.endAsync();
    const answer = await eventually(async () => {
      const { data } = await running().query<{ twin: { telemetry: readonly { value?: number; unit?: string; at?: string; quality?: string }[] } }>(
        'query($iri: IRI!) { twin(iri: $iri) { telemetry { at quality ... on NumericTelemetry { value unit } } } }',
        { iri },
      );
      return data?.twin.telemetry.find(({ value }) => value !== undefined && value !== null);
    });
    expect(answer).toMatchObject({ value: 21.5, unit: '°C', at: '2026-07-01T08:00:00.000Z', quality: 'UNCERTAIN' });
  });

  test.skipIf(skipped)('shows a class as soon as it has a twin, which may publish at once', async () => {
    const iri = `${rice}Elevator_1`;
    const before = await running().query('{ elevators { totalCount } }');
    expect(before.errors?.[0]?.extensions).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
    const created = await running().query('mutation($input: CreateTwinInput!) { createTwin(input: $input) { __typename } }', {
      input: { iri, classes: ['brick:Elevator'], name: 'Elevator 1' },
    });
    expect(created).toEqual({ data: { createTwin: { __typename: 'TwinPayload' } } });
    const after = await running().query('{ elevators { nodes { __typename iri name } } }');
    expect(after).toEqual({ data: { elevators: { nodes: [{ __typename: 'ElevatorTwin', iri, name: 'Elevator 1' }] } } });
    const { data } = await running().query<{ deleteTwin: { __typename: string } }>(
      'mutation($input: DeleteTwinInput!) { deleteTwin(input: $input) { __typename } }',
      { input: { twin: iri } },
    );
    expect(data?.deleteTwin.__typename).not.toMatch(/Problem/);
  });

  test.skipIf(skipped)('loads nothing twice at the next start', async () => {
    const statistics = '{ system { twins relationships } }';
    const before = await running().query(statistics);
    await running()[Symbol.asyncDispose]();
    const env = database === undefined ? {} : { NEO4J_URI: database.uri, NEO4J_USERNAME: database.username ?? '', NEO4J_PASSWORD: database.password ?? '' };
    server = await startServer(['serve', '--model', `${brick}/Brick-1.4.4.ttl`, '--twins', `${brick}/rice_brick.ttl`], { env, dataFolder: folder });
    expect(await running().query(statistics)).toEqual(before);
    expect((await count('brick:Room')) ?? 0).toBe(90);
  });
});
