import { createClient, type Client } from 'graphql-ws';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { socketWorld, pumps, type SocketWorld } from '../support/socket-world.ts';
import { ex } from '../support/stream-world.ts';

let world: SocketWorld;
let client: Client;
beforeEach(async () => {
  world = await socketWorld(pumps);
  client = createClient({ url: world.ws, webSocketImpl: WebSocket, retryAttempts: 0 });
});
afterEach(async () => {
  await client.dispose();
  await world[Symbol.asyncDispose]();
});

async function take(stream: AsyncIterator<{ readonly data?: unknown; readonly errors?: unknown }>, count: number): Promise<readonly unknown[]> {
  const taken: unknown[] = [];
  while (taken.length < count) {
    const { value, done } = await stream.next();
    if (done === true) break;
    const answer = value as { readonly data?: { readonly twinEvents?: unknown }; readonly errors?: unknown };
    taken.push(answer.errors ?? answer.data?.twinEvents);
  }
  return taken;
}

const document = `subscription ($where: TwinFilter, $since: Cursor, $properties: [Term!]) {
  twinEvents(where: $where, since: $since, properties: $properties) {
    __typename
    ... on TwinUpserted { snapshot twin { __typename iri name ... on Pump { maker temperature { value unit } } } }
    ... on PropertyChanged { iri twin { name } changes { property { name } ... on NumericTelemetry { value } ... on FlagTelemetry { flag } } attributes { property { name } value } coalesced }
    ... on RelationChanged { from to via { name } added }
    ... on TwinRemoved { iri reason }
    ... on Synced { count }
    ... on Gap { cause resnapshot }
    ... on StreamEvent { cursor }
  }
}`;

/** The event without its cursor, which is sealed anew each time. */
const told = (events: readonly unknown[]): readonly unknown[] => events.map((event) => ({ ...(event as object), cursor: undefined }));

describe('Subscription.twinEvents', () => {
  test('streams snapshot and deltas over a WebSocket, typed by class', async () => {
    world.plant.observe({ twin: ex('pump1'), property: ex('temperature'), value: 20 });
    const stream = client.iterate({ query: document, variables: { where: { class: { in: ['Pump'] } } } });
    expect(told(await take(stream, 3))).toEqual([
      {
        __typename: 'TwinUpserted',
        snapshot: true,
        twin: { __typename: 'PumpTwin', iri: ex('pump1'), name: 'Pump 1', maker: 'Acme', temperature: { value: 20, unit: expect.any(String) } },
      },
      {
        __typename: 'TwinUpserted',
        snapshot: true,
        twin: { __typename: 'PumpTwin', iri: ex('pump2'), name: 'Pump 2', maker: null, temperature: expect.anything() },
      },
      { __typename: 'Synced', count: 2 },
    ]);
    world.plant.observe({ twin: ex('pump1'), property: ex('temperature'), value: 21 }, { twin: ex('pump1'), property: ex('running'), value: true });
    await world.plant.commit({ kind: 'patchTwin', iri: ex('pump2'), attributes: { [ex('maker')]: 'Bolt' } });
    await world.plant.commit({ kind: 'putRelationship', source: ex('pump2'), type: ex('feeds'), target: ex('tank1'), attributes: {} });
    await world.plant.commit({ kind: 'deleteTwin', iri: ex('pump1') });
    expect(told(await take(stream, 5)).map((event) => JSON.parse(JSON.stringify(event)) as unknown)).toEqual([
      {
        __typename: 'PropertyChanged',
        iri: ex('pump1'),
        twin: { name: 'Pump 1' },
        changes: [
          { property: { name: 'temperature' }, value: 21 },
          { property: { name: 'running' }, flag: true },
        ],
        attributes: [],
        coalesced: 0,
      },
      {
        __typename: 'PropertyChanged',
        iri: ex('pump2'),
        twin: { name: 'Pump 2' },
        changes: [],
        attributes: [{ property: { name: 'maker' }, value: 'Bolt' }],
        coalesced: 0,
      },
      { __typename: 'RelationChanged', from: ex('pump2'), to: ex('tank1'), via: { name: 'feeds' }, added: true },
      { __typename: 'RelationChanged', from: ex('pump1'), to: ex('tank1'), via: { name: 'feeds' }, added: false },
      { __typename: 'TwinRemoved', iri: ex('pump1'), reason: 'DELETED' },
    ]);
  });

  test('goes on from a cursor on another connection', async () => {
    const first = client.iterate({ query: document, variables: { properties: ['ex:temperature'] } });
    const { cursor } = (await take(first, 4)).at(-1) as { readonly cursor: string };
    await first.return?.();
    world.plant.observe({ twin: ex('pump1'), property: ex('temperature'), value: 5 }, { twin: ex('pump1'), property: ex('running'), value: true });
    const second = client.iterate({ query: document, variables: { since: cursor, properties: ['ex:temperature'] } });
    const [event, synced] = await take(second, 2);
    expect(event).toMatchObject({ __typename: 'PropertyChanged', changes: [{ value: 5 }] });
    expect(synced).toMatchObject({ __typename: 'Synced', count: 0 });
  });

  test('answers a forged cursor with a gap and a new snapshot', async () => {
    const stream = client.iterate({ query: document, variables: { since: 'AAAA' } });
    expect(told(await take(stream, 1))).toEqual([{ __typename: 'Gap', cause: 'LOG_RESET', resnapshot: true }]);
    expect(await take(stream, 4)).toHaveLength(4);
  });

  test('refuses a term the ontology does not have', async () => {
    const stream = client.iterate({ query: document, variables: { properties: ['ex:nothing'] } });
    const [errors] = await take(stream, 1).catch((error: unknown) => [error]);
    expect(JSON.stringify(errors)).toContain('has no attribute or telemetry');
  });
});

test('queries and mutations run over the socket as well', async () => {
  const answer = client.iterate({ query: '{ twin(iri: "https://ex.org/pump1") { name } }' });
  expect(await answer.next()).toEqual({ done: false, value: { data: { twin: { name: 'Pump 1' } } } });
});

test('alarmEvents tells every step of an alarm, and goes on from a cursor', async () => {
  const query = `subscription ($since: Cursor) { alarmEvents(since: $since, where: { class: { in: ["Pump"] } }) {
    kind: __typename ... on AlarmChanged { id iri step by twin { name } } ... on StreamEvent { cursor } } }`;
  const next = async (stream: AsyncIterator<unknown>): Promise<{ readonly cursor: string }> => {
    const { value } = (await stream.next()) as { readonly value: { readonly data?: { readonly alarmEvents: { readonly cursor: string } } } };
    return value.data!.alarmEvents;
  };
  const alarm = { kind: 'alarm', id: '1', rule: ex('Hot'), at: 0 } as const;
  const first = client.iterate({ query });
  expect(await next(first)).toMatchObject({ kind: 'Synced' });
  world.plant.record({ ...alarm, twin: ex('tank1'), state: 'raised' });
  world.plant.record({ ...alarm, twin: ex('pump1'), state: 'raised' });
  const raised = await next(first);
  expect(raised).toMatchObject({ kind: 'AlarmChanged', id: '1', iri: ex('pump1'), step: 'RAISED', by: null, twin: { name: 'Pump 1' } });
  await first.return?.();
  world.plant.record({ ...alarm, twin: ex('pump1'), state: 'acknowledged', by: 'ann' });
  const second = client.iterate({ query, variables: { since: raised.cursor } });
  expect(await next(second)).toMatchObject({ kind: 'AlarmChanged', step: 'ACKNOWLEDGED', by: 'ann' });
  expect(await next(second)).toMatchObject({ kind: 'Synced' });
  world.plant.record({ ...alarm, twin: ex('pump1'), state: 'cleared' });
  expect(await next(second)).toMatchObject({ kind: 'AlarmChanged', step: 'CLEARED' });
});

test('equal streams of one caller are answered by one execution per event, different ones by their own', async () => {
  const query = (selection: string): string => `subscription { twinEvents(snapshot: false) { ... on Synced { count } ... on PropertyChanged ${selection} } }`;
  // A relationship below the twin is read from the store anew in every execution.
  const selection = '{ iri changes { ... on NumericTelemetry { value } } twin { view { related { nodes { name } } } } }';
  const streams = [selection, selection, selection, '{ iri twin { version } }'].map((selected) => client.iterate({ query: query(selected) }));
  for (const stream of streams) await stream.next();
  const { graph } = world.plant;
  const read = graph.read.bind(graph);
  let reads = 0;
  graph.read = async (...args) => {
    reads += args[0].hops.length;
    return await read(...args);
  };
  world.plant.observe({ twin: ex('pump1'), property: ex('temperature'), value: 7 });
  const answers = await Promise.all(
    streams.map(async (stream) => ((await stream.next()).value as { readonly data: { readonly twinEvents: unknown } }).data.twinEvents),
  );
  const expected = { iri: ex('pump1'), changes: [{ value: 7 }], twin: { view: { related: { nodes: [{ name: 'Tank 1' }] } } } };
  expect([answers, reads]).toEqual([[expected, expected, expected, { iri: ex('pump1'), twin: { version: 1 } }], 1]);
});
