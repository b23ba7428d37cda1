import { expect, test } from 'vitest';
import { pump, pumpApi } from '../support/pump-api.ts';

test('a what-if answers what would be found wrong, and changes nothing', async () => {
  await using world = await pumpApi(2);
  const document = `{ whatIf(scenario: { overrides: [{ twin: "${pump}", property: "vibration", number: 9 }], seed: 1 }) {
    deltas { twin { name } property { name } from to unit } findings { message state } assumptions basis { method } } }`;
  const first = await world.ask(document);
  expect(first.errors).toBeUndefined();
  const { whatIf } = first.data as unknown as { whatIf: { findings: { state: string }[] } };
  expect(whatIf.findings.map(({ state }) => state)).toContain('DEGRADED');
  const withoutTime = (answer: typeof first): string => JSON.stringify(answer.data).replace(/"elapsedMs":[0-9.]+/, '');
  expect(withoutTime(await world.ask(document))).toBe(withoutTime(first));
  const now = await world.ask(`{ twin(iri: "${pump}") { ... on Pump { vibration { value } } } }`);
  expect(now.data).toEqual({ twin: { vibration: { value: expect.closeTo(2, 0) as number } } });
});

test('an override has exactly one value', async () => {
  await using world = await pumpApi(2);
  const { errors } = await world.ask(`{ whatIf(scenario: { overrides: [{ twin: "${pump}", property: "vibration" }] }) { assumptions } }`);
  expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
});
