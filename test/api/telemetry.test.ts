import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiWorld, id, plant, type ApiWorld } from '../support/plant-api.ts';

describe('telemetry through the API', () => {
  let world: ApiWorld;
  const minute = 60_000;
  beforeAll(async () => {
    world = await apiWorld();
    const end = world.now;
    for (let i = 0; i < 60; i++)
      await world.observe(id('pump-1'), plant('flowRate'), i, { time: end - (60 - i) * minute, receivedAt: end - (60 - i) * minute + 20 });
    await world.observe(id('pump-1'), plant('running'), true);
    await world.observe(id('pump-1'), plant('mode'), 'manual');
  });
  afterAll(() => world[Symbol.asyncDispose]());

  test('a numeric value comes with time, unit, quality, limits and age', async () => {
    const { data, errors } = await world.ask(`{ twin(iri: "${id('pump-1')}") { ... on Pump {
      flowRate { value unit unitIri at receivedAt lag quality reason stale kind limits { high highHigh low unit source } property { name } twin { name } }
      litres: flowRate(unit: L_PER_SEC) { value unit limits { high unit } }
    } } }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      twin: {
        flowRate: {
          value: 59,
          unit: 'm³/h',
          unitIri: 'http://qudt.org/vocab/unit/M3-PER-HR',
          at: '2023-11-14T22:12:20.000Z',
          receivedAt: '2023-11-14T22:12:20.020Z',
          lag: 'PT0.02S',
          quality: 'GOOD',
          reason: null,
          stale: true,
          kind: 'GAUGE',
          limits: { high: 90, highHigh: 100, low: null, unit: 'm³/h', source: plant('flowRate') },
          property: { name: 'flowRate' },
          twin: { name: 'Pump 1' },
        },
        litres: { value: expect.closeTo(59 / 3.6, 9), unit: 'L/s', limits: { high: expect.closeTo(25, 9), unit: 'L/s' } },
      },
    });
  });

  test('every telemetry property its classes declare is in the untyped list, in the type of its values', async () => {
    const { data, errors } = await world.ask(`{ twin(iri: "${id('pump-1')}") { telemetry { __typename property { name } quality reason
      ... on TextTelemetry { text } ... on FlagTelemetry { flag } ... on NumericTelemetry { value } } } }`);
    expect(errors).toBeUndefined();
    const { telemetry } = (data?.['twin'] ?? {}) as unknown as { telemetry: readonly { property: { name: string } }[] };
    expect(telemetry.toSorted((a, b) => (a.property.name < b.property.name ? -1 : 1))).toEqual([
      { __typename: 'NumericTelemetry', property: { name: 'flowRate' }, quality: 'GOOD', reason: null, value: 59 },
      { __typename: 'TextTelemetry', property: { name: 'mode' }, quality: 'GOOD', reason: null, text: 'manual' },
      { __typename: 'FlagTelemetry', property: { name: 'running' }, quality: 'GOOD', reason: null, flag: true },
      { __typename: 'NumericTelemetry', property: { name: 'temperature' }, quality: 'BAD', reason: 'NO_DATA', value: null },
    ]);
  });

  test('history answers buckets, columns of at most so many points, and raw samples', async () => {
    const { data, errors } = await world.ask(`{ twin(iri: "${id('pump-1')}") { ... on Pump { flowRate {
      quarters: history(window: { last: "PT1H" }, resolution: { every: "PT15M" }) { unit partial buckets { count min max avg first last goodRatio } }
      ten: history(window: { last: "PT1H" }, resolution: { maxPoints: 10 }) { columns { t v q } }
      raw: history(window: { between: { from: "2023-11-14T21:13:00Z", to: "2023-11-14T21:16:00Z" } }, resolution: { raw: true }) { partial columns { t v q } }
    } } } }`);
    expect(errors).toBeUndefined();
    const { flowRate } = (data?.['twin'] ?? {}) as unknown as { flowRate: Record<string, never> };
    // The window of an hour ends at this very moment, one minute after the newest sample.
    expect(flowRate['quarters']).toEqual({
      unit: 'm³/h',
      partial: true,
      buckets: [
        { count: 15, min: 1, max: 15, avg: 8, first: 1, last: 15, goodRatio: 1 },
        { count: 15, min: 16, max: 30, avg: 23, first: 16, last: 30, goodRatio: 1 },
        { count: 15, min: 31, max: 45, avg: 38, first: 31, last: 45, goodRatio: 1 },
        { count: 14, min: 46, max: 59, avg: 52.5, first: 46, last: 59, goodRatio: 1 },
      ],
    });
    const ten = flowRate['ten'] as unknown as { columns: { t: number[]; v: number[]; q: string[] } };
    expect([ten.columns.t.length, ten.columns.v[0], ten.columns.v.at(-1), ten.columns.q[0]]).toEqual([10, 1, 59, 'GOOD']);
    expect(flowRate['raw']).toEqual({
      partial: false,
      columns: { t: [0, 1, 2].map((i) => Date.parse('2023-11-14T21:13:20Z') + i * minute), v: [0, 1, 2], q: ['GOOD', 'GOOD', 'GOOD'] },
    });
  });

  test('the text a property had is told, newest first', async () => {
    const { data } = await world.ask(
      `{ twin(iri: "${id('pump-1')}") { telemetry(of: ["plant:mode"]) { ... on TextTelemetry { changes(window: { last: "PT1H" }) { text quality } } } } }`,
    );
    expect(data).toEqual({ twin: { telemetry: [{ changes: [{ text: 'manual', quality: 'GOOD' }] }] } });
  });

  test('a misspelt property is answered with a suggestion', async () => {
    const { errors } = await world.ask(`{ twin(iri: "${id('pump-1')}") { telemetry(of: ["plant:flowRatte"]) { at } } }`);
    expect(errors?.[0]).toMatchObject({ message: expect.stringContaining('"plant:flowRate"') as string, extensions: { code: 'BAD_USER_INPUT' } });
  });
});

describe('telemetry of points', () => {
  const model = `
    @prefix b: <https://example.org/plant#> . @prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    @prefix tq: <https://w3id.org/twinql#> . @prefix qudt: <http://qudt.org/schema/qudt/> .
    b:Point a owl:Class ; tq:pointOf b:isPointOf . b:Temperature_Sensor a owl:Class ; rdfs:subClassOf b:Point . b:Humidity_Sensor a owl:Class ; rdfs:subClassOf b:Point . b:Room a owl:Class .
    b:isPointOf a owl:ObjectProperty ; owl:inverseOf b:hasPoint . b:hasPoint a owl:ObjectProperty ; rdfs:domain b:Room .`;
  const twins = `
    @prefix b: <https://example.org/plant#> . @prefix id: <https://example.org/id/> . @prefix unit: <http://qudt.org/vocab/unit/> . @prefix qudt: <http://qudt.org/schema/qudt/> .
    id:room-1 a b:Room ; b:hasPoint id:t-1 . id:room-2 a b:Room .
    id:t-1 a b:Temperature_Sensor ; qudt:hasUnit unit:DEG_C . id:h-1 a b:Humidity_Sensor ; b:isPointOf id:room-1 .`;

  test('belongs to the owner too, whichever way the relationship is written, in one read for a list', async () => {
    await using world = await apiWorld(model, twins);
    await world.observe(id('t-1'), 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value' as never, 21.5);
    const before = world.reads();
    const { data, errors } = await world.ask(`{ rooms(orderBy: [{ by: "iri" }]) { nodes { iri
      telemetry(of: ["b:Temperature_Sensor"]) { __typename twin { iri } ... on NumericTelemetry { value unit } } } } }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      rooms: {
        nodes: [
          { iri: id('room-1'), telemetry: [{ __typename: 'NumericTelemetry', twin: { iri: id('t-1') }, value: 21.5, unit: '°C' }] },
          { iri: id('room-2'), telemetry: [] },
        ],
      },
    });
    expect(world.reads() - before).toBe(1);
  });
});
