import { composeServices } from '@apollo/composition';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plantCalled, plantModel, supplierModel } from '../support/two-plants.ts';
import type { SocketWorld } from '../support/socket-world.ts';

let plant: SocketWorld;
let supplier: SocketWorld;
let gateway: ApolloServer;

beforeAll(async () => {
  [plant, supplier] = await Promise.all([plantCalled('plant', plantModel), plantCalled('supplier', supplierModel)]);
  const services = await Promise.all(
    Object.entries({ plant, supplier }).map(async ([name, { http }]) => {
      const { data } = await post(`${http}/subgraph`, { query: '{ service: _service { sdl } }' });
      const { service } = data as { readonly service: { readonly sdl: string } };
      return { name, url: `${http}/subgraph`, typeDefs: parse(service.sdl) };
    }),
  );
  const { supergraphSdl, errors } = composeServices(services);
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('\n'));
  gateway = new ApolloServer({
    gateway: new ApolloGateway({ supergraphSdl, buildService: ({ url }) => new RemoteGraphQLDataSource({ url: url! }) }),
    stopOnTerminationSignals: false,
  });
  await gateway.start();
});
afterAll(async () => {
  await gateway.stop();
  await Promise.all([plant[Symbol.asyncDispose](), supplier[Symbol.asyncDispose]()]);
});

async function post(url: string, body: unknown): Promise<{ readonly data?: unknown; readonly errors?: unknown }> {
  const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  return (await answer.json()) as { readonly data?: unknown };
}

async function ask(query: string): Promise<unknown> {
  const { body } = await gateway.executeOperation({ query });
  if (body.kind !== 'single') throw new Error('one answer expected');
  return JSON.parse(JSON.stringify(body.singleResult.errors ?? body.singleResult.data)) as unknown;
}

describe('a gateway over two instances', () => {
  test('walks from one instance to the other and back over sameAs', async () => {
    const query = `{ plantTwin(iri: "https://plant.example/id/pump-7") {
      __typename name ... on PlantPump { ratedPower { value } }
      sameAs { iri supplierTwin {
        __typename name ... on SupplierPump { serial replaces(first: 1) { nodes { name ... on SupplierPump { serial } sameAs { iri plantReach { status } plantTwin {
          name ... on PlantPump { feeds { nodes { __typename name resource { iri } } } } sameAs { supplierTwin { name } } } } } } }
      } }
    } }`;
    expect(await ask(query)).toEqual({
      plantTwin: {
        __typename: 'PlantPumpTwin',
        name: 'Pump 7',
        ratedPower: { value: 11 },
        sameAs: [
          {
            iri: 'https://supplier.example/id/unit-7',
            supplierTwin: {
              __typename: 'SupplierPumpTwin',
              name: 'Unit 7',
              serial: 'SN-7',
              replaces: {
                nodes: [
                  {
                    name: 'Unit 6',
                    serial: 'SN-6',
                    sameAs: [
                      { iri: 'https://plant.example/id/pump-6', plantReach: null, plantTwin: null },
                      {
                        iri: 'https://plant.example/id/pump-7',
                        plantReach: { status: 'LOCAL' },
                        plantTwin: {
                          name: 'Pump 7',
                          feeds: { nodes: [{ __typename: 'PlantTankTwin', name: 'Tank 1', resource: { iri: 'https://plant.example/id/tank-1' } }] },
                          sameAs: [{ supplierTwin: { name: 'Unit 7' } }],
                        },
                      },
                    ],
                  },
                ],
              },
            },
          },
        ],
      },
    });
  });
});

describe('_entities', () => {
  const entities = 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Resource { iri plantTwin { name } } } }';

  test('answers hundreds of IRIs in one read of the store, unknown ones with null', async () => {
    const { graph } = plant.plant;
    const read = graph.read.bind(graph);
    let reads = 0;
    graph.read = async (...args) => {
      reads++;
      return await read(...args);
    };
    const iris = Array.from({ length: 300 }, (_, i) => (i % 3 === 0 ? 'https://plant.example/id/tank-1' : `https://elsewhere.example/${String(i)}`));
    const { data } = await post(`${plant.http}/subgraph`, { query: entities, variables: { r: iris.map((iri) => ({ __typename: 'Resource', iri })) } });
    graph.read = read;
    const { _entities: answered } = data as { readonly _entities: readonly unknown[] };
    expect(answered).toEqual(iris.map((iri) => (iri.startsWith('https://plant') ? { __typename: 'Resource', iri, plantTwin: { name: 'Tank 1' } } : null)));
    expect(reads).toBe(1);
  });

  test('tells unknown entities also when no twin is asked for', async () => {
    const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Resource { plantReach { status } } } }';
    const representations = ['https://plant.example/id/tank-1', 'https://plant.example/id/none'].map((iri) => ({ __typename: 'Resource', iri }));
    expect(await post(`${plant.http}/subgraph`, { query, variables: { r: representations } })).toEqual({
      data: { _entities: [{ plantReach: { status: 'LOCAL' } }, null] },
    });
  });

  test('names what is wrong with a representation or a document', async () => {
    const bad = await post(`${plant.http}/subgraph`, { query: entities, variables: { r: [{ __typename: 'Resource', iri: 'no iri' }] } });
    expect(JSON.stringify(bad.errors)).toContain('BAD_USER_INPUT');
    const unknown = await post(`${plant.http}/subgraph`, { query: '{ plantTwins { nodes { nothing } } }' });
    expect(JSON.stringify(unknown.errors)).toContain('GRAPHQL_VALIDATION_FAILED');
    const form = await fetch(`${plant.http}/subgraph`, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"query":"{__typename}"}' });
    expect(form.status).toBe(415);
  });
});
