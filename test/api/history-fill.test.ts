import { expect, test } from 'vitest';
import { apiWorld, id, plant, plantModel } from '../support/plant-api.ts';

test('empty buckets are filled as the ontology declares, unless the question says otherwise', async () => {
  const declared = (word: string): string => `${plantModel}\nplant:flowRate tq:interpolation tq:${word} .`;
  const averages = async (model: string, fill: string): Promise<readonly (number | null)[]> => {
    await using world = await apiWorld(model);
    await world.observe(id('pump-1'), plant('flowRate'), 10, { time: world.now - 150_000 });
    await world.observe(id('pump-1'), plant('flowRate'), 20, { time: world.now - 30_000 });
    const window = `window: { last: "PT3M" }, resolution: { every: "PT1M" }`;
    const { data, errors } = await world.ask(`{ twin(iri: "${id('pump-1')}") { ... on Pump { flowRate { history(${window}${fill}) { buckets { avg } } } } } }`);
    expect(errors).toBeUndefined();
    const { twin } = data as unknown as { twin: { flowRate: { history: { buckets: { avg: number | null }[] } } } };
    return twin.flowRate.history.buckets.map(({ avg }) => avg);
  };
  const found = await Promise.all([
    averages(plantModel, ''),
    averages(declared('None'), ''),
    averages(declared('Previous'), ''),
    averages(declared('Linear'), ''),
    averages(declared('Linear'), ', fill: NONE'),
  ]);
  expect(found).toEqual([
    [10, null, 20],
    [10, null, 20],
    [10, 10, 20],
    [10, 15, 20],
    [10, null, 20],
  ]);
});
