import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiWorld, id, type ApiWorld } from '../support/plant-api.ts';

describe('changes through the API', () => {
  let world: ApiWorld;
  beforeAll(async () => {
    world = await apiWorld();
  });
  afterAll(() => world[Symbol.asyncDispose]());

  const setPower = `mutation ($input: SetPropertiesInput!) { setProperties(input: $input) { __typename
    ... on TwinPayload { twin { version ... on Pump { ratedPower { value unit } } } }
    ... on ShapeProblem { violations { code message remedy } } ... on VersionConflict { current } ... on NotFound { iri } } }`;

  test('a value is set in the unit it is given in', async () => {
    const { data, errors } = await world.ask(setPower, {
      input: { twin: id('pump-2'), values: [{ property: 'ratedPower', number: 22_000, unit: 'W' }], ifVersion: 1 },
    });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ setProperties: { __typename: 'TwinPayload', twin: { version: 2, ratedPower: { value: 22, unit: 'kW' } } } });
  });

  test('an outdated version, a wrong value and a missing twin are answers, not errors', async () => {
    const conflict = await world.ask(setPower, { input: { twin: id('pump-2'), values: [{ property: 'ratedPower', number: 1 }], ifVersion: 1 } });
    expect(conflict).toEqual({ status: 200, data: { setProperties: { __typename: 'VersionConflict', current: 2 } } });
    const wrong = await world.ask(setPower, { input: { twin: id('pump-2'), values: [{ property: 'ratedPower', text: 'much' }] } });
    expect(wrong.data).toMatchObject({ setProperties: { __typename: 'ShapeProblem', violations: [{ message: expect.any(String) as string }] } });
    const missing = await world.ask(setPower, { input: { twin: id('nobody'), values: [{ property: 'ratedPower', number: 1 }] } });
    expect(missing.data).toEqual({ setProperties: { __typename: 'NotFound', iri: id('nobody') } });
  });

  test('a twin is created, related, unrelated and deleted; the same key again changes nothing', async () => {
    const create = `mutation ($input: CreateTwinInput!) { createTwin(input: $input) { ... on TwinPayload { twin { __typename name version } } ... on ShapeProblem { message } } }`;
    const input = { iri: id('pump-9'), classes: ['plant:Pump'], name: 'Pump 9', values: [{ property: 'manufacturer', text: 'Acme' }], idempotencyKey: 'k1' };
    const created = { createTwin: { twin: { __typename: 'PumpTwin', name: 'Pump 9', version: 1 } } };
    expect(await world.ask(create, { input })).toEqual({ status: 200, data: created });
    expect(await world.ask(create, { input })).toEqual({ status: 200, data: created });
    const relation = { from: id('pump-3'), via: 'feeds', to: id('pump-9') };
    const relate = await world.ask(
      `mutation ($input: RelateInput!) { relate(input: $input) { ... on TwinPayload { twin { ... on Pump { feeds { nodes { name } } } } } } }`,
      {
        input: relation,
      },
    );
    expect(relate).toEqual({ status: 200, data: { relate: { twin: { feeds: { nodes: [{ name: 'Pump 9' }] } } } } });
    const unrelate = await world.ask(
      `mutation ($input: RelateInput!) { unrelate(input: $input) { ... on TwinPayload { twin { ... on Pump { feeds { nodes { name } } } } } } }`,
      {
        input: relation,
      },
    );
    expect(unrelate).toEqual({ status: 200, data: { unrelate: { twin: { feeds: { nodes: [] } } } } });
    const removed = await world.ask(`mutation { deleteTwin(input: { twin: "${id('pump-9')}" }) { ... on DeletedTwin { iri } } }`);
    expect(removed).toEqual({ status: 200, data: { deleteTwin: { iri: id('pump-9') } } });
    expect(await world.ask(`{ twin(iri: "${id('pump-9')}") { iri } }`)).toEqual({ status: 200, data: { twin: null } });
  });

  test('a mutation by GET is refused', async () => {
    const query = encodeURIComponent(`mutation { deleteTwin(input: { twin: "${id('pump-1')}" }) { __typename } }`);
    const response = await fetch(`${world.url}/graphql?query=${query}`, { headers: { 'apollo-require-preflight': '1' } });
    expect(response.status).toBe(405);
    expect((await world.ask(`{ twin(iri: "${id('pump-1')}") { name } }`)).data).toEqual({ twin: { name: 'Pump 1' } });
  });

  test('a change by somebody without the permission is refused', async () => {
    await using guarded = await apiWorld(undefined, undefined, { rooms: { may: (_principal, permission) => permission !== 'write' } });
    const { errors } = await guarded.ask(setPower, { input: { twin: id('pump-2'), values: [{ property: 'ratedPower', number: 1 }] } });
    expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });
});
