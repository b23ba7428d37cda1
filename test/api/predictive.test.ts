import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiWorld } from '../support/plant-api.ts';
import { pipe, pump, pumpApi, pumpTerm } from '../support/pump-api.ts';

describe('forecasts and remaining life through the API', () => {
  let world: ApiWorld;
  beforeAll(async () => {
    world = await pumpApi(4);
  });
  afterAll(() => world[Symbol.asyncDispose]());

  test('a forecast is a course with interval, model and ground', async () => {
    const { data, errors } = await world.ask(`{ twin(iri: "${pump}") { view { forecast(of: "vibration", horizon: "PT10M") {
      unit level model { iri version } refusal { reason message } points { at mean lower upper } basis { inputs { count } } } } } }`);
    expect(errors).toBeUndefined();
    const {
      view: { forecast },
    } = (data ?? {})['twin'] as unknown as {
      view: { forecast: { unit: string; refusal: null; points: { mean: number; lower: number; upper: number }[] } };
    };
    expect([forecast.unit, forecast.refusal]).toEqual(['mm/s', null]);
    expect(forecast.points.length).toBeGreaterThan(0);
    expect(forecast.points.every(({ mean, lower, upper }) => lower <= mean && mean <= upper)).toBe(true);
  });

  test('remaining life names its failure mode, a probability and the limit', async () => {
    const { data, errors } = await world.ask(`{ twin(iri: "${pump}") { view { remainingLife(of: "BearingWear") {
      failureMode { iri } limit median lower upper probability(within: "P30D") refusal { reason message } basis { method } } } } }`);
    expect(errors).toBeUndefined();
    const {
      view: { remainingLife },
    } = (data ?? {})['twin'] as unknown as { view: { remainingLife: { failureMode: { iri: string }; limit: number; probability: number }[] } };
    expect(remainingLife[0]).toMatchObject({ failureMode: { iri: pumpTerm('BearingWear') }, limit: 7.1, refusal: null });
    expect(remainingLife[0]?.probability).toBeGreaterThan(0.9);
  });

  test('what has no such telemetry refuses instead of inventing', async () => {
    const { data, errors } = await world.ask(
      `{ twin(iri: "${pipe}") { view { forecast(of: "vibration", horizon: "PT10M") { points { mean } model { iri } refusal { reason } } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ twin: { view: { forecast: { points: [], model: null, refusal: { reason: expect.any(String) as string } } } } });
  });
});
