import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ApiWorld } from '../support/plant-api.ts';
import { pump, pumpApi } from '../support/pump-api.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await pumpApi(6);
});
afterAll(() => world[Symbol.asyncDispose]());

interface Ground {
  readonly method: string;
  readonly modelVersion: string;
  readonly asOf: string;
  readonly withheld: boolean;
}

/** Every object under the key `basis`, wherever it is. */
function grounds(value: unknown, path = ''): readonly (readonly [string, Ground])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === 'basis' ? [[path, inner as Ground] as const] : grounds(inner, Array.isArray(value) ? path : `${path}/${key}`),
  );
}

test('health, findings, forecasts, remaining life, recommendations and what-if all name their ground, and withhold none of it from who sees all', async () => {
  const basis = `basis { method modelVersion asOf withheld inputs { twin } notUsed }`;
  const { data, errors } = await world.ask(`{
    twin(iri: "${pump}") { health { ${basis} findings { ${basis} } } view { forecast(of: "vibration", horizon: "PT1H") { ${basis} } remainingLife { ${basis} } recommendations { ${basis} } } }
    whatIf(scenario: { overrides: [{ twin: "${pump}", property: "vibration", number: 20 }] }) { ${basis} findings { ${basis} } } }`);
  expect(errors).toBeUndefined();
  const found = grounds(data);
  const places = [
    '/twin/health',
    '/twin/health/findings',
    '/twin/view/forecast',
    '/twin/view/remainingLife',
    '/twin/view/recommendations',
    '/whatIf',
    '/whatIf/findings',
  ];
  expect([...new Set(found.map(([path]) => path))].toSorted()).toEqual(places.toSorted());
  for (const [path, { method, modelVersion, withheld }] of found) {
    expect([path, method.startsWith('https://'), modelVersion !== '', withheld]).toEqual([path, true, true, false]);
  }
});
