import { expect, test } from 'vitest';
import { pump, pumpApi, pumpTerm } from '../support/pump-api.ts';

test('a recommendation names the action, its effect, what it answers and what happens otherwise', async () => {
  await using world = await pumpApi(8);
  const { data, errors } = await world.ask(`{ twin(iri: "${pump}") { view { recommendations { action { iri label } summary status finding
    expectedEffect { twin { name } property { name } from to unit } relief window { from to } doingNothing { summary severity within } executable { value } requires { count }
    cost { value currency } basis { method assumptions } } done: recommendations(status: [DONE]) { id } } } }`);
  expect(errors).toBeUndefined();
  const {
    view: { recommendations, done },
  } = (data ?? {})['twin'] as unknown as { view: { recommendations: object[]; done: object[] } };
  expect(recommendations[0]).toMatchObject({
    action: { iri: pumpTerm('ReplaceBearing'), label: 'Replace the bearing' },
    status: 'OPEN',
    expectedEffect: [{ twin: { name: 'Pump 1' }, property: { name: 'vibration' }, to: expect.closeTo(1.2, 6) as number, unit: 'mm/s' }],
    executable: null,
  });
  expect(done).toEqual([]);
});
