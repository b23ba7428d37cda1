import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectAsync, type MqttClient } from 'mqtt';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sqliteIdentityStore } from '../../src/adapters/sqlite/sqlite-identity-store.ts';
import { auditTrail } from '../../src/identity/audit.ts';
import { bearer, makeKey } from '../support/keys.ts';
import { runCli } from '../support/run-cli.ts';
import { eventually, startServer, type Answer, type RunningServer } from '../support/running-server.ts';
import { socketClient, type SocketClient } from '../support/socket-client.ts';

const works = (local: string): string => `https://twinql.example/waterworks/${local}`;
const plant = ['--model', 'ontology/waterworks', '--twins', 'seeds/waterworks'];
const folder = mkdtempSync(join(tmpdir(), 'twinql-identity-'));
const tokens: Record<string, string> = {};
let server: RunningServer;
let device: MqttClient;

type Json = Readonly<Record<string, unknown>>;
const as = async (who: string, query: string): Promise<Answer<Json>> => server.query<Json>(query, {}, bearer(tokens[who] ?? ''));
const codeOf = ({ errors }: Answer<Json>): unknown => errors?.[0]?.extensions?.['code'];
const grant = (id: string, subject: string, role: string, at?: string, effect = 'ALLOW'): string =>
  `mutation { grant(input: { id: "${id}", subject: "${subject}", role: ${role}, effect: ${effect} ${at === undefined ? '' : `, at: "${at}"`} }) { id at role } }`;
const publish = async (twin: string, values: Json): Promise<void> =>
  void (await device.publishAsync(`twinql/${twin}/telemetry`, JSON.stringify(values), { qos: 1 }));

function listOf(data: Json | null | undefined, field: string): readonly { readonly id?: string }[] {
  return (data?.[field] ?? []) as readonly { readonly id?: string }[];
}

/** Twins of the plant that a text names. */
function twinsIn(answer: unknown): ReadonlySet<string> {
  return new Set([...JSON.stringify(answer).matchAll(/https:\/\/twinql\.example\/waterworks\/(?!model)([\w-]+)/g)].map(([, local]) => local ?? ''));
}

/** What an answer names outside the raw water station. Everything in it begins with `rp`, or is the station itself. */
function strangersIn(answer: unknown): readonly string[] {
  return [...twinsIn(answer)].filter((local) => local !== 'raw-station' && !/^rp\d/.test(local));
}

beforeAll(async () => {
  const created = await runCli(['keys', 'create', '--subject', 'root', '--kind', 'HUMAN', '--role', 'admin', '--json'], { TWINQL_DATA: folder });
  tokens['root'] = (JSON.parse(created.stdout) as { readonly token: string }).token;
  for (const subject of ['vera', 'dora', 'otto', 'adam', 'nobody']) tokens[subject] = await makeKey(folder, subject);
  tokens['robot'] = await makeKey(folder, 'robot', { kind: 'PROGRAM' });
  tokens['late'] = await makeKey(folder, 'root', { expiresInMs: -1 });
  server = await startServer(['serve', ...plant], { dataFolder: folder });
  device = await connectAsync(server.ready.mqtt);
});
afterAll(async () => {
  await device?.endAsync();
  await server?.[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

test('beyond this machine and without authentication nothing starts', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'twinql-open-'));
  const { code, stdout, stderr } = await runCli(['serve', ...plant], { HOST: '0.0.0.0', PORT: '0', MQTT_PORT: '0', TWINQL_DATA: empty });
  rmSync(empty, { recursive: true });
  expect([code, stdout]).toEqual([3, '']);
  expect(stderr.split('\n')[0]).toMatch(/^INVALID_CONFIG: HOST=0\.0\.0\.0 reaches beyond this machine, but no authentication is configured\. Make a key/);
});

describe('with a key made, the server asks everybody for one', () => {
  const garbled = (token: string): string => `${token.slice(0, 20)}${token[20] === 'a' ? 'b' : 'a'}${token.slice(21)}`;
  const refusedTokens: readonly [string, () => string | undefined][] = [
    ['none', () => undefined],
    ['a wrong one', () => garbled(tokens['root'] ?? '')],
    ['an expired one', () => tokens['late']],
    ['one of another kind', () => 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJyb290In0.'],
  ];

  test.each(refusedTokens)('over HTTP: %s', async (_title, token) => {
    const sent = token();
    const headers = sent === undefined ? {} : bearer(sent);
    const body = (query: string): RequestInit => ({
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
    const paths: readonly [string, RequestInit][] = [
      ['/graphql', body('{ twins { totalCount } }')],
      ['/graphql', body('{ whatDoesNotExist }')],
      ['/subgraph', body('{ __typename }')],
      ['/subgraph', { headers }],
      [`/resource?iri=${works('rp1')}`, { headers }],
      ['/schema.graphql', { headers }],
      ['/possible-types.json', { headers }],
      ['/metrics', { headers }],
    ];
    const answers = await Promise.all(paths.map(async ([path, init]) => fetch(`${server.ready.http}${path}`, init)));
    expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 401));
    const texts = await Promise.all(answers.map(async (answer) => answer.text()));
    expect(texts.join('')).not.toMatch(/waterworks|whatDoesNotExist|rp1/);
  });

  test.each(refusedTokens)('over WebSocket: %s', async (_title, token) => {
    const client = socketClient(server.ready.http, 'subscription { twinEvents { __typename } }', token());
    expect(await eventually(() => client.closeCode())).toBe(4403);
    expect(client.told).toEqual([]);
    await client.close();
  });

  test('health is told to everybody', async () => {
    expect(await Promise.all(['live', 'ready'].map(async (path) => (await fetch(`${server.ready.http}/health/${path}`)).status))).toEqual([200, 200]);
  });

  test('a socket closes when its token expires', async () => {
    const token = await makeKey(folder, 'root', { expiresInMs: 1_500 });
    const client = socketClient(server.ready.http, 'subscription { twinEvents(snapshot: false) { __typename } }', token);
    await eventually(() => client.told[0]);
    expect(await eventually(() => client.closeCode())).toBe(4403);
    await client.close();
  });

  test('a key that is removed ends what it sees, on an open socket too', async () => {
    const token = await makeKey(folder, 'root');
    const client = socketClient<{ twinEvents: { kind: string } }>(server.ready.http, 'subscription { twinEvents { kind: __typename } }', token);
    await eventually(() => client.told.find(({ twinEvents }) => twinEvents.kind === 'Synced'));
    const removed = await runCli(['keys', 'remove', token.slice(3, 13)], { TWINQL_DATA: folder });
    expect(removed.code).toBe(0);
    expect((await server.query('{ twins { totalCount } }', {}, bearer(token))).errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
    expect(await eventually(() => client.closeCode())).toBe(4403);
    await client.close();
  });
});

describe('whom no binding names', () => {
  test('sees nothing, and is told why', async () => {
    const { data } = await as(
      'nobody',
      '{ viewer { subject limitedView hint } twins { totalCount } aggregate { count } system { twins relationships } alarms { id } }',
    );
    expect(data).toEqual({
      viewer: { subject: 'nobody', limitedView: true, hint: expect.stringContaining('role') as string },
      twins: { totalCount: 0 },
      aggregate: [{ count: 0 }],
      system: { twins: 0, relationships: null },
      alarms: [],
    });
  });

  test('may change nothing', async () => {
    expect(codeOf(await as('nobody', grant('x', 'nobody', 'ADMIN')))).toBe('FORBIDDEN');
    expect(codeOf(await as('nobody', `mutation { createTwin(input: { iri: "${works('mine')}", classes: ["ww:Pump"] }) { __typename } }`))).toBe('FORBIDDEN');
    expect(codeOf(await as('nobody', 'mutation { halt(reason: "x") { id } }'))).toBe('FORBIDDEN');
  });
});

describe('a viewer of one part', () => {
  beforeAll(async () => {
    await as('root', grant('vera', 'vera', 'VIEWER', works('raw-station')));
    // both a part that vera sees and one that she does not are in trouble
    for (const bearing of ['rp1-motor-de', 'dp1-motor-de']) await publish(bearing, { vibration: 9.9, temperature: 60 });
    await publish('feeder-a', { voltage: 300 });
    await as('root', `mutation { halt(within: "${works('distribution-station')}", reason: "repair") { id } }`);
    await eventually(async () => {
      await publish('rp1-motor', { windingTemperature: 120, current: 80 });
      for (const bearing of ['rp1-motor-de', 'dp1-motor-de']) await publish(bearing, { vibration: 9.9 });
      const { data } = await as('root', '{ alarms { twin { name } } }');
      return listOf(data, 'alarms').length >= 2 ? true : undefined;
    }, 20_000);
  });

  test('sees it and what it contains, to the last bearing', async () => {
    const { data } = await as(
      'vera',
      '{ viewer { limitedView hint } twins(first: 100) { totalCount nodes { iri } } pumps: twins(where: { class: { in: ["ww:Pump"] } }) { totalCount } }',
    );
    expect(data).toMatchObject({ viewer: { limitedView: true, hint: null }, twins: { totalCount: 33 }, pumps: { totalCount: 4 } });
    expect(strangersIn(data)).toEqual([]);
    expect(twinsIn(data).size).toBe(33);
  });

  const questions: readonly [string, string][] = [
    [
      'single twins',
      `{ twin(iri: "${works('rp1')}") { iri view { related(direction: BOTH) { totalCount nodes { iri } } relations { via { name } count direction } } sameAs { iri } resource { iri } } }`,
    ],
    ['generated relationships', '{ pumps { totalCount nodes { iri drivenBy { iri } locatedIn { iri } partOf { iri } } } }'],
    ['aggregates', '{ aggregate(groupBy: [{ class: true }]) { count } }'],
    ['counts by class', '{ ontology { classes { term { name } twins } } }'],
    ['traces', `{ twin(iri: "${works('raw-station')}") { view { trace(follow: [{ via: "ww:feeds", max: 6 }]) { hits { twin { iri } } } } } }`],
    [
      'impact and its paths',
      `{ twin(iri: "${works('rp1-motor')}") { view { down: impact { byClass { count } affected { hits { twin { iri } path { resource { iri } } } } } up: impact(mode: UPSTREAM) { affected { hits { twin { iri } path { resource { iri } } } } } } } }`,
    ],
    ['dependencies', `{ dependencies(between: ["${works('rp1')}", "${works('rp3')}"], maxDepth: 6) { path { resource { iri } } } }`],
    ['search', '{ search(text: "pump", first: 100) { twins { iri name } } }'],
    ['changes', `{ twin(iri: "${works('raw-station')}") { view { changes(first: 200) { nodes { kind before after } } } } }`],
    [
      'health, its inputs and causes',
      `{ twin(iri: "${works('rp1-motor')}") { health { state basis { inputs { twin } } findings { message evidence { resource { iri } } signals { property { name } } causes { score twin { iri } path { resource { iri } } } } } view { recommendations { summary expectedEffect { twin { iri } } } alarms { id causedBy } } } }`,
    ],
    ['causes', `{ causes(of: "${works('rp1-motor')}") { score twin { iri } path { resource { iri } } } }`],
    ['alarms', '{ open: alarms { id twin { iri } causedBy } all: alarms(open: false) { id twin { iri } } }'],
    [
      'scenarios',
      `{ whatIf(scenario: { overrides: [{ twin: "${works('rp1-motor')}", property: "ww:speedSetpoint", number: 1000 }] }) { deltas { twin { iri } } assumptions basis { inputs { twin } } } }`,
    ],
    ['commands and stops', '{ commands { id } halts { id within } }'],
  ];
  test.each(questions)('%s name nothing else', async (_title, query) => {
    const [seen, whole] = [await as('vera', query), await as('root', query)];
    expect([seen.errors, whole.errors]).toEqual([undefined, undefined]);
    // else the question would show nothing
    expect(JSON.stringify(whole.data)).not.toBe(JSON.stringify(seen.data));
    expect(strangersIn(seen.data)).toEqual([]);
    expect(JSON.stringify(seen.data)).not.toMatch(/Distribution pump|Chiller 1|feeder A/);
  });

  test('what is hidden and what is missing are answered alike', async () => {
    const ask = (local: string): string =>
      `{ twin(iri: "${works(local)}") { iri } node(id: "${works(local)}") { id } resource(iri: "${works(local)}") { twin { iri } }
         resources(iris: ["${works(local)}"]) { twin { iri } } causes(of: "${works(local)}") { score } }`;
    const bodies = await Promise.all(['dp1', 'dp0'].map(async (local) => JSON.stringify(await as('vera', ask(local))).replaceAll(local, 'X')));
    expect(bodies[0]).toBe(bodies[1]);
    const documents = await Promise.all(
      ['dp1', 'dp0'].map(async (local) => fetch(`${server.ready.http}/resource?iri=${works(local)}`, { headers: bearer(tokens['vera'] ?? '') })),
    );
    expect(documents.map(({ status }) => status)).toEqual([404, 404]);
    const [hidden, missing] = await Promise.all(documents.map(async (document) => ({ headers: bare(document), body: await document.text() })));
    expect(hidden).toEqual(missing);
    const changes = (local: string): readonly string[] => [
      `mutation { setProperties(input: { twin: "${works(local)}", values: [] }) { __typename ... on NotFound { message } } }`,
      `mutation { deleteTwin(input: { twin: "${works(local)}" }) { __typename ... on NotFound { message } } }`,
      `mutation { relate(input: { from: "${works('rp1')}", via: "ww:feeds", to: "${works(local)}" }) { __typename ... on NotFound { message } } }`,
      `mutation { proposeCommand(input: { twin: "${works(local)}", command: "ww:setSpeed", idempotencyKey: "k" }) { id } }`,
      `mutation { halt(within: "${works(local)}", reason: "x") { id } }`,
    ];
    for (const [i, change] of changes('dp1').entries()) {
      const [one, other] = [await as('vera', change), await as('vera', changes('dp0')[i] ?? '')];
      expect(JSON.stringify(one).replaceAll('dp1', 'dp0')).toBe(JSON.stringify(other));
    }
  });

  test('a linked document names nothing that is hidden', async () => {
    const document = await fetch(`${server.ready.http}/resource?iri=${works('rp1-motor')}`, { headers: bearer(tokens['vera'] ?? '') });
    const text = await document.text();
    expect([document.status, strangersIn(text)]).toEqual([200, []]);
  });

  test('the composition face gives null for what is hidden', async () => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Resource { iri plantTwin { iri } } } }`;
    const answer = await fetch(`${server.ready.http}/subgraph`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...bearer(tokens['vera'] ?? '') },
      body: JSON.stringify({ query, variables: { of: ['dp1', 'dp0', 'rp1'].map((local) => ({ __typename: 'Resource', iri: works(local) })) } }),
    });
    expect(await answer.json()).toEqual({ data: { _entities: [null, null, { iri: works('rp1'), plantTwin: { iri: works('rp1') } }] } });
  });

  test('what tells of the whole plant is forbidden', async () => {
    for (const query of ['{ deadLetters { totalCount } }', '{ ingest { accepted } }', '{ bindings { id } }', '{ audit { sequence } }'])
      expect(codeOf(await as('vera', query))).toBe('FORBIDDEN');
    const metrics = await fetch(`${server.ready.http}/metrics`, { headers: bearer(tokens['vera'] ?? '') });
    expect(metrics.status).toBe(403);
  });

  test('seeing is not changing', async () => {
    const changes = [
      `mutation { setProperties(input: { twin: "${works('rp1')}", values: [{ property: "ww:ratedFlow", number: 1 }] }) { __typename } }`,
      `mutation { deleteTwin(input: { twin: "${works('rp1')}" }) { __typename } }`,
      `mutation { relate(input: { from: "${works('rp1')}", via: "ww:feeds", to: "${works('rp2')}" }) { __typename } }`,
      `mutation { createTwin(input: { iri: "${works('new')}", classes: ["ww:Pump"] }) { __typename } }`,
      `mutation { proposeCommand(input: { twin: "${works('rp1-motor')}", command: "ww:setSpeed", arguments: { speed: 1000 }, idempotencyKey: "k" }) { id } }`,
      `mutation { halt(reason: "x") { id } }`,
      grant('self', 'vera', 'ADMIN'),
      'mutation { revoke(id: "root admin") }',
    ];
    for (const change of changes) expect([change, codeOf(await as('vera', change))]).toEqual([change, 'FORBIDDEN']);
    const { data } = await as('vera', '{ alarms { id } }');
    const [alarm] = listOf(data, 'alarms');
    expect(codeOf(await as('vera', `mutation { acknowledgeAlarm(id: "${alarm?.id}") { state } }`))).toBe('FORBIDDEN');
  });

  test('an engineer may relate twins there, but containment, which carries rights, takes an administrator', async () => {
    await as('root', grant('otto', 'otto', 'ENGINEER', works('raw-station')));
    const relate = (via: string): string => `mutation { relate(input: { from: "${works('rp1')}", via: "${via}", to: "${works('rp2')}" }) { __typename } }`;
    expect((await as('otto', relate('ww:feeds'))).data).toEqual({ relate: { __typename: 'TwinPayload' } });
    expect(codeOf(await as('otto', relate('ww:hasPart')))).toBe('FORBIDDEN');
    expect(codeOf(await as('otto', relate('ww:hasBearing')))).toBe('FORBIDDEN');
    await as('otto', relate('ww:feeds').replace('relate(', 'unrelate('));
  });
});

function bare(response: Response): Readonly<Record<string, string>> {
  const { date: _date, ...headers } = Object.fromEntries(response.headers);
  return headers;
}

test('a part denied to someone who sees the rest is in no path and no record of changes', async () => {
  await as('root', grant('dora', 'dora', 'VIEWER'));
  await as('root', grant('dora not', 'dora', 'VIEWER', works('distribution-station'), 'DENY'));
  const { data, errors } = await as(
    'dora',
    `{ twins { totalCount } tank: twin(iri: "${works('tank1')}") { view { changes(first: 100) { nodes { before after } } impact { affected { hits { twin { iri } path { resource { iri } } } } } related { nodes { iri } } } }
       feeder: twin(iri: "${works('feeder-a')}") { view { changes(first: 100) { nodes { before after } } related { totalCount nodes { iri } } } } alarms { twin { iri } } search(text: "Distribution", first: 100) { twins { iri name } } }`,
  );
  expect(errors).toBeUndefined();
  expect([...twinsIn(data)].filter((local) => /^(dp\d|distribution-station)/.test(local))).toEqual([]);
  expect(twinsIn(data)).toContain('rp1-motor');
  expect(codeOf(await as('dora', '{ deadLetters { totalCount } }'))).toBe('FORBIDDEN');
});

interface Event {
  readonly twinEvents: {
    readonly kind: string;
    readonly iri?: string;
    readonly reason?: string;
    readonly cause?: string;
    readonly changes?: readonly { readonly value: number }[];
  };
}

describe('streams', () => {
  const document = `subscription { twinEvents { kind: __typename ... on PropertyChanged { iri changes { ... on NumericTelemetry { value } } }
    ... on RelationChanged { from to } ... on TwinUpserted { twin { iri } } ... on TwinRemoved { iri reason } ... on Gap { cause } } }`;
  const clients: SocketClient<Event>[] = [];
  afterAll(async () => {
    for (const client of clients) await client.close();
  });
  const follow = async (who: string): Promise<SocketClient<Event>> => {
    const client = socketClient<Event>(server.ready.http, document, tokens[who]);
    clients.push(client);
    await eventually(() => client.told.find(({ twinEvents }) => twinEvents.kind === 'Synced') ?? (client.errors.length > 0 ? client : undefined));
    expect(client.errors).toEqual([]);
    return client;
  };
  const hasValue = (client: SocketClient<Event>, value: number) => (): true | undefined =>
    client.told.some(({ twinEvents: { changes } }) => changes?.some((change) => change.value === value) === true) ? true : undefined;

  test('a value of a hidden twin never reaches the viewer, however many there are', async () => {
    const [vera, root] = [await follow('vera'), await follow('root')];
    for (let i = 0; i < 20; i++) {
      await publish('dp2-motor-de', { vibration: 1 + i / 100 });
      await publish('rp2-motor-de', { vibration: 2 + i / 100 });
    }
    await eventually(hasValue(vera, 2.19));
    await eventually(hasValue(root, 1.19));
    expect(strangersIn(vera.told)).toEqual([]);
    expect(vera.told.some(({ twinEvents: { changes } }) => changes?.some(({ value }) => value < 2) === true)).toBe(false);
    expect(strangersIn(root.told)).toContain('dp2-motor-de');
  });

  test('alarms and steps of commands on hidden twins do not come either', async () => {
    const query = 'subscription { alarmEvents { __typename ... on AlarmChanged { id iri twin { iri } by } } }';
    const [vera, root] = ['vera', 'root'].map((who) => socketClient<Json>(server.ready.http, query, tokens[who]));
    await eventually(() => vera?.told[0]);
    await eventually(() => root?.told[0]);
    const { data } = await as('root', '{ alarms { id } }');
    for (const { id } of listOf(data, 'alarms')) await as('root', `mutation { acknowledgeAlarm(id: "${id}") { state } }`);
    await eventually(() => (twinsIn(root?.told).has('dp1-motor-de') ? true : undefined));
    await eventually(() => (twinsIn(vera?.told).has('rp1-motor-de') ? true : undefined));
    expect([vera?.errors, strangersIn(vera?.told)]).toEqual([[], []]);
    await vera?.close();
    await root?.close();
  });

  test('what is granted comes and what is taken back goes, while the stream runs', async () => {
    const vera = await follow('vera');
    const before = vera.told.length;
    await as('root', grant('vera more', 'vera', 'VIEWER', works('uv1')));
    await eventually(() => (twinsIn(vera.told.slice(before)).has('uv1') ? true : undefined));
    const granted = vera.told.length;
    await as('root', 'mutation { revoke(id: "vera") }');
    expect((await as('vera', '{ twins { totalCount } }')).data?.['twins']).not.toEqual({ totalCount: 33 });
    const gone = await eventually(() => {
      const removed = vera.told.slice(granted).filter(({ twinEvents: { reason } }) => reason === 'FORBIDDEN');
      return removed.length >= 33 ? removed : undefined;
    });
    expect(gone).toHaveLength(33);
    const after = vera.told.length;
    await publish('rp2-motor-de', { vibration: 3.3 });
    const root = await follow('root');
    await publish('rp2-motor-de', { vibration: 3.4 });
    await eventually(hasValue(root, 3.4));
    expect(vera.told.slice(after)).toEqual([]);
    await as('root', grant('vera', 'vera', 'VIEWER', works('raw-station')));
    expect((await as('vera', `{ twin(iri: "${works('rp1')}") { name } }`)).data).toEqual({ twin: { name: 'Raw water pump 1' } });
  });
});

describe('commands', () => {
  interface Issued {
    readonly id: string;
    readonly hash: string;
    readonly state: string;
  }
  let proposed: Issued;
  const propose = (key: string): string =>
    `mutation { proposeCommand(input: { twin: "${works('rp1-motor')}", command: "ww:setSpeed", arguments: { speed: 1000 }, idempotencyKey: "${key}" }) { id hash state by } }`;
  const approve = ({ id, hash }: Issued): string => `mutation { approveCommand(id: "${id}", hash: "${hash}") { state approvals { subject } } }`;

  test('are proposed by an operator and approved by somebody else: not by the proposer, nor by a program, nor by who only looks', async () => {
    for (const [who, role] of [
      ['otto', 'OPERATOR'],
      ['adam', 'ADMIN'],
      ['robot', 'ADMIN'],
    ] as const)
      await as('root', grant(who, who, role, works('raw-station')));
    // the interlock looks at the feeder too, which the operator does not see
    await publish('rp1-motor', { windingTemperature: 60 });
    expect((await as('otto', propose('none'))).errors?.[0]?.message).toBe('An interlock is false.');
    await publish('feeder-a', { voltage: 400 });
    await publish('rp1-motor', { windingTemperature: 60 });
    const answer = await eventually(async () => {
      const given = await as('otto', propose('one'));
      return given.data?.['proposeCommand'] === undefined ? undefined : given;
    });
    proposed = answer.data?.['proposeCommand'] as Issued;
    expect(proposed).toMatchObject({ state: 'PROPOSED', by: 'otto' });
    for (const who of ['otto', 'robot', 'vera']) expect([who, codeOf(await as(who, approve(proposed)))]).toEqual([who, 'FORBIDDEN']);
    // who does not see the motor cannot tell the command from one that does not exist
    const unknown = { ...proposed, id: '00000000-0000-4000-8000-000000000000' };
    const [hidden, missing] = [await as('nobody', approve(proposed)), await as('nobody', approve(unknown))];
    expect(JSON.stringify(hidden).replaceAll(proposed.id, unknown.id)).toBe(JSON.stringify(missing));
  });

  test('reach the device once approved, and nobody who may not see it', async () => {
    const received: string[] = [];
    device.on('message', (topic, payload) => received.push(`${topic} ${payload.toString('utf8')}`));
    await device.subscribeAsync('twinql/+/command/#');
    const query = 'subscription { commandEvents { __typename ... on CommandChanged { id iri step } } }';
    const [otto, nobody] = ['otto', 'nobody'].map((who) => socketClient<Json>(server.ready.http, query, tokens[who]));
    await eventually(() => (otto?.told[0] !== undefined && nobody?.told[0] !== undefined ? true : undefined));
    await publish('feeder-a', { voltage: 401 });
    await publish('rp1-motor', { windingTemperature: 61 });
    const { data, errors } = await as('adam', approve(proposed));
    expect([errors, data]).toEqual([undefined, { approveCommand: { state: 'DISPATCHED', approvals: [{ subject: 'adam' }] } }]);
    expect(await eventually(() => received.find((message) => message.includes(proposed.id)))).toContain('1000');
    await eventually(() => (JSON.stringify(otto?.told).includes('DISPATCHED') ? true : undefined));
    expect(JSON.stringify(nobody?.told)).not.toContain(proposed.id);
    expect((await as('nobody', '{ commands { id } }')).data).toEqual({ commands: [] });
    await otto?.close();
    await nobody?.close();
  });
});

test('bindings survive SIGKILL, and the audit record tells of all that was done, unbroken', async () => {
  await as('root', grant('last', 'nobody', 'VIEWER', works('tank1')));
  await server.kill();
  server = await startServer(['serve', ...plant], { dataFolder: folder });
  expect((await as('nobody', '{ twins { nodes { iri } } }')).data).toEqual({
    twins: { nodes: ['tank1', 'tank1-inlet-valve', 'tank1-outlet-valve'].map((local) => ({ iri: works(local) })) },
  });
  expect((await as('vera', '{ twins { totalCount } }')).data).toEqual({ twins: { totalCount: 34 } });
  using store = sqliteIdentityStore(join(folder, 'identity.db'));
  const trail = auditTrail(store.audit, { now: () => Date.now(), monotonicMs: () => performance.now() });
  expect(await trail.verify()).toBeUndefined();
  const acts = trail.read(0, 1_000).map(({ head: { kind, actor, outcome } }) => `${actor} ${kind} ${outcome}`);
  expect(acts).toEqual(
    expect.arrayContaining(['command line policy done', 'command line key done', 'root policy done', 'otto command done', 'adam command done']),
  );
});
