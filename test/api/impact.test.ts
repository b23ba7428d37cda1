import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { overlays } from '../support/check-model.ts';
import { apiWorld } from '../support/plant-api.ts';

test('impact says when influence arrives and how much of it: inherited, refined for a class and for a twin', async () => {
  const model = readFileSync('ontology/examples/supply-chain.ttl', 'utf8');
  const refined = `${model}
    s:Plant sh:property [ sh:path s:supplies ; tq:delay "P3D"^^xsd:duration ] .
    s:forSpare sh:targetNode id:spare ; sh:path s:supplies ; tq:strength 0.1 .`;
  await using world = await apiWorld(refined, '', { overlays });
  const of = async (twin: string): Promise<unknown> => {
    const { data, errors } = await world.ask(
      `{ twin(iri: "https://twinql.example/supply-chain/${twin}") { view { impact { affected { hits { twin { name } delay share } } } } } }`,
    );
    expect(errors).toBeUndefined();
    return JSON.parse(JSON.stringify(data)).twin.view.impact.affected.hits;
  };
  // 95 % by the sub-relationship, 14 days as above it; then the works, a plant, takes three days and passes half on.
  expect(await of('mine')).toEqual([
    { twin: { name: 'Works' }, delay: 'P14D', share: 0.95 },
    { twin: { name: 'Shop' }, delay: 'P17D', share: 0.475 },
  ]);
  expect(await of('spare')).toEqual([
    { twin: { name: 'Works' }, delay: 'P14D', share: 0.1 },
    { twin: { name: 'Shop' }, delay: 'P17D', share: expect.closeTo(0.05) },
  ]);
});
