import { afterAll, beforeAll, expect, test } from 'vitest';
import { plantModel } from '../support/two-plants.ts';
import { socketWorld, type SocketWorld } from '../support/socket-world.ts';

let world: SocketWorld;
beforeAll(async () => {
  world = await socketWorld(plantModel);
});
afterAll(async () => await world[Symbol.asyncDispose]());

test('resources answers a hub per IRI in the order asked, and says which are here', async () => {
  const query = `{ resources(iris: ["https://plant.example/id/tank-1", "https://elsewhere.example/1"]) { iri reach { status } twin { name } } }`;
  expect(await world.query(query)).toEqual({
    data: {
      resources: [
        { iri: 'https://plant.example/id/tank-1', reach: { status: 'LOCAL' }, twin: { name: 'Tank 1' } },
        { iri: 'https://elsewhere.example/1', reach: { status: 'UNKNOWN' }, twin: null },
      ],
    },
  });
});

test('sameAs names what is claimed to be the same thing and merges nothing', async () => {
  const query = `{ twin(iri: "https://plant.example/id/pump-7") { name resource { iri } sameAs { iri reach { status } twin { name } } } }`;
  expect(await world.query(query)).toEqual({
    data: {
      twin: {
        name: 'Pump 7',
        resource: { iri: 'https://plant.example/id/pump-7' },
        sameAs: [{ iri: 'https://supplier.example/id/unit-7', reach: { status: 'UNKNOWN' }, twin: null }],
      },
    },
  });
});

test('resources refuses more IRIs than a page may have', async () => {
  const iris = Array.from({ length: 1001 }, (_, i) => `https://elsewhere.example/${String(i)}`);
  const { errors } = await world.query('query ($iris: [IRI!]!) { resources(iris: $iris) { iri } }', { iris });
  expect(JSON.stringify(errors)).toContain('LIMIT_EXCEEDED');
});
