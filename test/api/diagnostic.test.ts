import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiWorld } from '../support/plant-api.ts';
import { pump, pumpApi, pumpTerm } from '../support/pump-api.ts';

describe('health through the API', () => {
  let world: ApiWorld;
  beforeAll(async () => {
    world = await pumpApi(6);
  });
  afterAll(() => world[Symbol.asyncDispose]());

  test('names the limit that is passed, its signal, what declares it and the ground of the answer', async () => {
    const { data, errors } = await world.ask(`{ twin(iri: "${pump}") { health { state score asOf
      findings { rule source property { name } severity message signals { property { name } quality ... on NumericTelemetry { value } } evidence { resource { iri } } }
      basis { method modelVersion inputs { twin property { name } count goodRatio } confidence elapsedMs assumptions notUsed } } } }`);
    expect(errors).toBeUndefined();
    const { health } = (data?.['twin'] ?? {}) as unknown as {
      health: {
        state: string;
        score: number;
        findings: { source: string | null; property: { name: string } | null; signals: object[] }[];
        basis: { inputs: object[] };
      };
    };
    expect(health.state).toBe('DEGRADED');
    expect(health.score).toBeLessThan(1);
    expect(health.findings.find(({ source }) => source === pumpTerm('vibration'))).toMatchObject({
      property: { name: 'vibration' },
      signals: [{ property: { name: 'vibration' }, quality: 'GOOD', value: expect.closeTo(6, 0) as number }],
    });
    expect(health.basis.inputs.length).toBeGreaterThan(0);
  });

  test('is judged for a whole page at once', async () => {
    const before = world.reads();
    const { errors } = await world.ask(`{ twins { nodes { name health { state } } } }`);
    expect(errors).toBeUndefined();
    const one = world.reads() - before;
    const second = world.reads();
    await world.ask(`{ twins(first: 1) { nodes { name health { state } } } }`);
    expect(one).toBe(world.reads() - second);
  });

  test('causes can be asked of a finding and of a twin, and of nothing else', async () => {
    const { data } = await world.ask(`{ twin(iri: "${pump}") { health { findings { id causes { twin { name } property { name } score explain } } } } }`);
    const { health } = (data?.['twin'] ?? {}) as unknown as { health: { findings: { id: string; causes: { twin: { name: string } }[] }[] } };
    const [finding] = health.findings;
    const again = await world.ask(
      `query ($id: ID!) { causes(of: $id) { twin { name } } other: causes(of: "nothing") { score } hidden: causes(of: "https://twinql.example/pump/none") { score } }`,
      {
        id: finding?.id,
      },
    );
    expect(again.errors).toBeUndefined();
    expect(again.data).toEqual({ causes: finding?.causes.map(({ twin }) => ({ twin })), other: null, hidden: null });
  });
});
