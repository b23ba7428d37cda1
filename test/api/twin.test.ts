import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiWorld, id, plant, type ApiWorld } from '../support/plant-api.ts';

describe('twins through the API', () => {
  let world: ApiWorld;
  beforeAll(async () => {
    world = await apiWorld();
    await world.observe(id('pump-1'), plant('flowRate'), 36);
  });
  afterAll(() => world[Symbol.asyncDispose]());

  test('a twin answers as the type of its class', async () => {
    const { data, errors } = await world.ask(
      `query ($iri: IRI!) { twin(iri: $iri) { __typename id iri name class { iri name } ... on Pump { manufacturer ratedPower { value unit } inWatts: ratedPower(unit: W) { value unit } } } }`,
      { iri: id('pump-1') },
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      twin: {
        __typename: 'CentrifugalPumpTwin',
        id: id('pump-1'),
        iri: id('pump-1'),
        name: 'Pump 1',
        class: { iri: plant('CentrifugalPump'), name: 'CentrifugalPump' },
        manufacturer: 'Acme',
        ratedPower: { value: 7.5, unit: 'kW' },
        inWatts: { value: 7500, unit: 'W' },
      },
    });
  });

  test('nested relationships and telemetry come from one read of the store', async () => {
    const before = world.reads();
    const { data, errors } = await world.ask(`{
      pumps(orderBy: [{ by: "name" }]) {
        totalCount
        nodes { name flowRate { value unit quality } drivenBy { name manufacturer } feeds { nodes { name isFedBy { nodes { name } } } } }
      }
    }`);
    expect(errors).toBeUndefined();
    expect(world.reads() - before).toBe(1);
    const noData = { value: null, unit: 'm³/h', quality: 'BAD' };
    expect(data).toEqual({
      pumps: {
        totalCount: 3,
        nodes: [
          {
            name: 'Pump 1',
            flowRate: { value: 36, unit: 'm³/h', quality: 'GOOD' },
            drivenBy: { name: 'Motor 1', manufacturer: 'Acme' },
            feeds: { nodes: [{ name: 'Pump 2', isFedBy: { nodes: [{ name: 'Pump 1' }] } }] },
          },
          {
            name: 'Pump 2',
            flowRate: noData,
            drivenBy: { name: 'Motor 2', manufacturer: null },
            feeds: { nodes: [{ name: 'Pump 3', isFedBy: { nodes: [{ name: 'Pump 2' }] } }] },
          },
          { name: 'Pump 3', flowRate: noData, drivenBy: null, feeds: { nodes: [] } },
        ],
      },
    });
  });
});
