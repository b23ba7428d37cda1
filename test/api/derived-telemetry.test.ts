import { globSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toIri, type Iri } from '../../src/kernel/iri.ts';
import { apiWorld, type ApiWorld } from '../support/plant-api.ts';

const ww = (local: string): Iri => toIri(`https://twinql.example/waterworks/model#${local}`);
const id = (local: string): Iri => toIri(`https://twinql.example/works/${local}`);
const model = [...globSync('ontology/waterworks/*.ttl'), 'ontology/overlays/base.ttl']
  .toSorted()
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
const twins = `
@prefix ww: <https://twinql.example/waterworks/model#> . @prefix id: <https://twinql.example/works/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
id:station a ww:PumpStation ; ww:hasPump id:pump-1 , id:pump-2 .
id:dry a ww:PumpStation ; ww:hasPump id:pump-3 .
id:pump-1 a ww:Pump ; ww:drivenBy id:motor-1 . id:pump-2 a ww:Pump ; ww:drivenBy id:motor-2 . id:pump-3 a ww:Pump .
id:motor-1 a ww:Motor . id:motor-2 a ww:Motor .`;

interface Station {
  readonly outflow: Readonly<Record<string, unknown>>;
}

describe('telemetry that is derived from other telemetry', () => {
  let world: ApiWorld;
  const old = (ms: number): { readonly time: number } => ({ time: world.now - ms });
  beforeAll(async () => {
    world = await apiWorld(model, twins);
    await world.observe(id('pump-1'), ww('flow'), 36, old(2_000));
    await world.observe(id('pump-2'), ww('flow'), 72);
    await world.observe(id('motor-1'), ww('power'), 10);
    await world.observe(id('motor-2'), ww('power'), 20);
  });
  afterAll(() => world[Symbol.asyncDispose]());

  const outflow = async (station: string, selection: string): Promise<Station['outflow']> => {
    const { data, errors } = await world.ask(`{ twin(iri: "${id(station)}") { ... on PumpStation { outflow${selection} } } }`);
    expect(errors).toBeUndefined();
    const { twin } = data as unknown as { readonly twin: Station };
    return twin.outflow;
  };

  test('is a typed field like any other: value, unit, oldest time of its inputs, quality', async () => {
    const at = new Date(world.now - 2_000).toISOString();
    expect(await outflow('station', '{ value unit at quality reason kind property { iri } }')).toEqual({
      value: 108,
      unit: 'm³/h',
      at,
      quality: 'GOOD',
      reason: null,
      kind: 'GAUGE',
      property: { iri: ww('outflow') },
    });
  });

  test('is converted into the unit that is asked for', async () => {
    expect(await outflow('station', '(unit: L_PER_SEC) { value unit }')).toEqual({ value: 30, unit: 'L/s' });
  });

  test('says from what it was computed', async () => {
    expect(await outflow('station', '{ basis { method inputs { twin property { iri } count goodRatio } notUsed withheld } }')).toEqual({
      basis: {
        method: 'https://w3id.org/twinql/method#derived-property',
        inputs: ['pump-1', 'pump-2'].map((pump) => ({ twin: id(pump), property: { iri: ww('flow') }, count: 1, goodRatio: 1 })),
        notUsed: [],
        withheld: false,
      },
    });
  });

  test('is derived through other derived properties, in a list of telemetry too', async () => {
    const { data, errors } = await world.ask(
      `{ twin(iri: "${id('station')}") { telemetry(of: ["ww:specificEnergy", "ww:totalPower"]) { property { name } ... on NumericTelemetry { value unit } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data?.['twin']).toEqual({
      telemetry: expect.arrayContaining([
        { property: { name: 'totalPower' }, value: 30, unit: 'kW' },
        { property: { name: 'specificEnergy' }, value: 30 / 108, unit: 'kWh/m³' },
      ]) as object[],
    });
  });

  test('that cannot be computed is BAD without a value, and says why and of what', async () => {
    const answer = await outflow('dry', '{ value quality reason basis { inputs { twin } notUsed } }');
    expect(answer).toMatchObject({ value: null, quality: 'BAD', reason: expect.stringContaining(id('pump-3')) as string, basis: { inputs: [] } });
    expect(answer['reason']).not.toBe('NO_DATA');
  });

  test('is as uncertain as the worst of its inputs', async () => {
    await world.observe(id('pump-2'), ww('flow'), 72, { quality: 'UNCERTAIN' });
    expect(await outflow('station', '{ value quality reason }')).toEqual({ value: 108, quality: 'UNCERTAIN', reason: 'INPUT_QUALITY' });
    await world.observe(id('pump-2'), ww('flow'), 0, { quality: 'BAD' });
    expect(await outflow('station', '{ value quality }')).toEqual({ value: null, quality: 'BAD' });
    await world.observe(id('pump-2'), ww('flow'), 72);
  });

  test('of whoever reads the field has its value; what it comes from is shown as far as may be seen', async () => {
    const graph = world.rooms.graph;
    await graph.upkeep.setScopes([
      { iri: id('pump-2'), scope: 1 },
      { iri: id('pump-3'), scope: 1 },
    ]);
    const mine = world.view;
    world.view = { id: 'some', epoch: 1, read: Uint8Array.of(1, 0) };
    expect(await outflow('station', '{ value basis { inputs { twin } withheld } }')).toEqual({
      value: 108,
      basis: { inputs: [{ twin: id('pump-1') }], withheld: true },
    });
    const dry = await outflow('dry', '{ value quality reason basis { notUsed withheld } }');
    expect(JSON.stringify(dry)).not.toContain('pump-3');
    expect(dry).toMatchObject({ value: null, quality: 'BAD', reason: 'What it is derived from may not be seen.' });
    world.view = mine;
  });
});
