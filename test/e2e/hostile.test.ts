import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectAsync, type MqttClient } from 'mqtt';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventually, startServer, type RunningServer } from '../support/running-server.ts';
import { runCli } from '../support/run-cli.ts';

const pump = 'https://twinql.example/pump/pump-1';
const folder = mkdtempSync(join(tmpdir(), 'twinql-hostile-'));
let server: RunningServer;
let client: MqttClient;

beforeAll(async () => {
  server = await startServer(['demo', '--pump', '--no-devices']);
  client = await connectAsync(server.ready.mqtt, { clientId: 'stranger' });
});
afterAll(async () => {
  await client.endAsync(true);
  await server[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

/** The newest dead letter of this topic. */
async function deadLetter(topic: string): Promise<{ readonly reason: string; readonly message: string }> {
  return eventually(async () => {
    const { data } = await server.query<{ deadLetters: { nodes: readonly { topic: string; reason: string; message: string }[] } }>(
      '{ deadLetters(first: 100) { nodes { topic reason message } } }',
    );
    return data?.deadLetters.nodes.find((letter) => letter.topic === topic);
  });
}

describe('a message that cannot be accepted is a dead letter with its reason', () => {
  test.each<[string, string, string | Buffer, string]>([
    ['not JSON', 'pump-1/flow', '{"value": ', 'PARSE'],
    ['not UTF-8', 'pump-1/vibration', Buffer.from([0x22, 0xff, 0xfe, 0x22]), 'ENCODING'],
    ['of an unknown twin', 'pump-999/flow', '1', 'UNKNOWN_TWIN'],
    ['of an unknown telemetry', 'pump-1/colour', '1', 'UNKNOWN_PROPERTY'],
    ['with text for a number', 'pump-1/temperature', '"warm"', 'SCHEMA'],
    ['nested without end', 'pump-1/telemetry', '['.repeat(100_000), 'TOO_DEEP'],
  ])('%s', async (_title, topic, payload, reason) => {
    await client.publishAsync(`twinql/${topic}`, payload, { qos: 1 });
    expect((await deadLetter(`twinql/${topic}`)).reason).toBe(reason);
  });

  test('in a wrong unit or at an impossible time, and the good values beside them are kept', async () => {
    const late = { value: 20, time: '2099-01-01T00:00:00Z' };
    await client.publishAsync('twinql/pump-1/temperature', JSON.stringify(late), { qos: 1 });
    await client.publishAsync('twinql/pump-1/telemetry', JSON.stringify({ flow: { value: 1, unit: 'kW' }, vibration: { value: 2.5 } }), { qos: 1 });
    const reasons = await eventually(async () => {
      const { data } = await server.query<{ deadLetters: { nodes: readonly { reason: string }[] } }>('{ deadLetters(first: 100) { nodes { reason } } }');
      const found = new Set(data?.deadLetters.nodes.map(({ reason }) => reason));
      return found.has('UNIT') && found.has('TIMESTAMP') ? found : undefined;
    });
    expect([...reasons]).toEqual(expect.arrayContaining(['UNIT', 'TIMESTAMP']));
    const vibration = await eventually(async () => {
      const { data } = await server.query<{ twin: { telemetry: readonly { value: number | null }[] } }>(
        `{ twin(iri: "${pump}") { telemetry(of: ["p:vibration"]) { ... on NumericTelemetry { value } } } }`,
      );
      return data?.twin.telemetry[0]?.value ?? undefined;
    });
    expect(vibration).toBe(2.5);
  });
});

describe('a GraphQL document that asks too much is refused before it runs', () => {
  const deep = (levels: number): string => `{ twins { nodes { ${'view { related { nodes { '.repeat(levels)} iri ${'} } } '.repeat(levels)} } } }`;
  test.each<[string, string]>([
    ['too deep', deep(50)],
    ['absurdly deep', deep(20_000)],
    ['wide by aliases', `{ ${Array.from({ length: 500 }, (_, i) => `a${i}: twins { totalCount }`).join(' ')} }`],
    ['a cycle of fragments', '{ twins { nodes { ...A } } } fragment A on Twin { ...B } fragment B on Twin { ...A }'],
    ['a page beyond the limit', '{ twins(first: 1000000) { nodes { iri } } }'],
    ['not GraphQL', '{ twins { '],
  ])('%s', async (_title, query) => {
    const { errors, data } = await server.query(query);
    expect([errors?.length ?? 0, data ?? null]).toEqual([expect.any(Number), null]);
    expect(errors?.[0]?.message).not.toMatch(/\bat .*\.ts\b|node_modules/);
  });

  test('an array of operations, an oversized body and a foreign page', async () => {
    const post = async (body: string, headers: Record<string, string> = {}): Promise<number> =>
      (await fetch(`${server.ready.http}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })).status;
    expect(await post('[{"query":"{__typename}"},{"query":"{__typename}"}]')).toBe(400);
    expect(await post(JSON.stringify({ query: `{ __typename } # ${'x'.repeat(2_000_000)}` }))).toBe(413);
    expect(await post('{"query":"{__typename}"}', { origin: 'https://evil.example' })).toBe(403);
    expect(await post('{"query":"{__typename}"}', { 'x-forwarded-for': '10.0.0.1' })).toBe(403);
  });
});

describe('broken models are refused with place and remedy, and nothing starts', () => {
  const cases: readonly [string, string, string, RegExp][] = [
    ['broken Turtle', 'broken.ttl', '@prefix ex: <https://ex.org/> .\nex:a a ex:B ;\n  ex:c [ .\n', /broken\.ttl:3/],
    ['an undefined prefix', 'prefix.ttl', 'ex:a a ex:B .', /prefix\.ttl:1/],
    ['broken JSON', 'broken.json', '{"@id": "dtmi:ex:A;1", ', /broken\.json/],
    [
      'DTDL that breaks a rule',
      'rule.json',
      '{"@context": "dtmi:dtdl:context;3", "@id": "dtmi:ex:A;1", "@type": "Interface", "contents": [{"@type": "Telemetry", "name": "t"}]}',
      /schema/,
    ],
    ['OWL/XML', 'model.owl', '<?xml version="1.0"?><Ontology xmlns="http://www.w3.org/2002/07/owl#"></Ontology>', /OWL\/XML.*Turtle/],
  ];
  test.each(cases)('%s', async (_title, name, text, message) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    const checked = await runCli(['check', path]);
    expect([checked.code, checked.stdout + checked.stderr]).toEqual([1, expect.stringMatching(message)]);
    const served = await runCli(['serve', '--model', path], { TWINQL_DATA: join(folder, 'data'), PORT: '0', MQTT_PORT: '0' });
    expect([served.code, served.stdout]).toEqual([1, '']);
  });

  test('a cycle of classes is named and ends', async () => {
    const path = join(folder, 'cycle.ttl');
    writeFileSync(
      path,
      '@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix : <https://ex.org/> .\n:A a owl:Class ; rdfs:subClassOf :B . :B a owl:Class ; rdfs:subClassOf :C . :C a owl:Class ; rdfs:subClassOf :A .',
    );
    const { stdout } = await runCli(['check', path]);
    expect(stdout).toMatch(/ex\.org\/[ABC]/);
  });
});

test('after all of this the server answers as before', async () => {
  expect(await server.query('{ twins { totalCount } }')).toEqual({ data: { twins: { totalCount: expect.any(Number) } } });
  expect((await fetch(`${server.ready.http}/health/ready`)).status).toBe(200);
});
