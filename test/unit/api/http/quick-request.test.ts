import { request } from 'node:http';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quickRequest } from '../../../../src/api/http/quick-request.ts';
import { apiWorld, id, type ApiWorld } from '../../../support/plant-api.ts';

interface Sent {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

interface Got {
  readonly status: number | undefined;
  readonly headers: readonly string[];
  readonly text: string;
}

async function post(world: ApiWorld, { headers, body }: Sent): Promise<Got> {
  return new Promise((resolve, reject) => {
    const sent = request(`${world.url}/graphql`, { method: 'POST', headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => {
        const changing = response.rawHeaders.indexOf('Date');
        resolve({ status: response.statusCode, headers: response.rawHeaders.toSpliced(changing, 2), text: text.replaceAll(/"requestId":"[^"]*"/g, '') });
      });
    });
    sent.on('error', reject);
    sent.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
}

const types = [
  'application/json',
  'application/json; charset=utf-8',
  'application/json;charset=utf-8',
  'APPLICATION/JSON',
  'text/plain',
  'application/graphql',
];
const accepts = [
  undefined,
  '*/*',
  'application/json',
  'application/json, */*',
  'application/graphql-response+json',
  'application/graphql-response+json,application/json;q=0.9',
  'application/graphql-response+json, application/json;q=0.9',
  'application/json;q=0.1, application/graphql-response+json',
  'text/html',
  'multipart/mixed;deferSpec=20220824',
];
const twin = id('pump-1');
const queries = [
  '{ viewer { name } }',
  `{ twin(iri: "${twin}") { iri name __typename ... on Pump { manufacturer flowRate { value unit } drivenBy { name } } } }`,
  '{ pumps(first: 2) { totalCount pageInfo { hasNextPage } nodes { name } } }',
  'query A { viewer { name } } query B { twins(first: 1) { nodes { name } } }',
  'query ($iri: IRI!, $first: Int = 1) { twin(iri: $iri) { name } twins(first: $first) { nodes { name } } }',
  '{ twins(first: 5000) { nodes { name } } }',
  '{ twins(where: { class: { in: ["no:such"] } }) { nodes { name } } }',
  '{ twin(iri: "not an iri") { name } }',
  '{ nothing }',
  '{ viewer { name }',
  'mutation { nothing }',
  'subscription { twinEvents(first: 1) { __typename } }',
  '',
];
const operationNames = [undefined, null, 'A', 'B', 'C', 7];
const variables = [undefined, null, {}, { iri: twin }, { iri: twin, first: 2 }, { iri: 5 }, { iri: twin, first: 'x' }, [], 'text'];
const extensions = [undefined, null, {}, { persistedQuery: { version: 1, sha256Hash: '{ viewer { name } }' } }, 'x'];

describe('the short way of usual requests', () => {
  test('answers as the whole of GraphQL over HTTP does, byte for byte', async () => {
    await using short = await apiWorld();
    await using whole = await apiWorld(undefined, undefined, { quick: false });
    let taken = 0;
    const anyOf = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
    const usual = <T>(values: readonly T[]): fc.Arbitrary<T> =>
      fc.oneof({ weight: 3, arbitrary: fc.constant(values[0] as T) }, { weight: 2, arbitrary: anyOf(values) });
    const form = fc.record({
      type: usual(types),
      accept: anyOf(accepts),
      query: anyOf<unknown>([...queries, undefined, 7]),
      operationName: usual(operationNames),
      variables: anyOf(variables),
      extensions: usual(extensions),
    });
    await fc.assert(
      fc.asyncProperty(form, async ({ type, accept, ...body }) => {
        const sent = { headers: { 'content-type': type, ...(accept === undefined ? {} : { accept }) }, body };
        if (quickRequest(sent.headers, JSON.parse(JSON.stringify(body))) !== undefined) taken++;
        expect(await post(short, sent)).toEqual(await post(whole, sent));
      }),
      { numRuns: 400 },
    );
    expect(taken).toBeGreaterThan(50);
  });

  test.each(['[]', '7', '"text"', 'null', '{', '', '[{"query":"{ viewer { name } }"}]'])('the body %s goes the whole way', async (body) => {
    await using short = await apiWorld();
    await using whole = await apiWorld(undefined, undefined, { quick: false });
    const sent = { headers: { 'content-type': 'application/json' }, body };
    expect(await post(short, sent)).toEqual(await post(whole, sent));
  });

  test('a text that looks like a persisted query of ours is no way around the gate', async () => {
    await using world = await apiWorld(undefined, undefined, { limits: { depth: 2 } });
    const deep = '{ pumps(first: 1) { nodes { drivenBy { name } } } }';
    const known = { version: 1, sha256Hash: deep };
    for (const body of [{ query: deep }, { extensions: { persistedQuery: known } }, { query: '{ __typename }', extensions: { persistedQuery: known } }]) {
      const { text } = await post(world, { headers: { 'content-type': 'application/json' }, body });
      expect(text).toMatch(/LIMIT_EXCEEDED|PERSISTED_QUERY_NOT_SUPPORTED/);
    }
  });
});
