import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { memoryGraphStore } from '../../../../src/adapters/memory/memory-graph-store.ts';
import type { GraphStore } from '../../../../src/graph/graph-store.ts';
import { apiWorld, id, plant, type ApiWorld } from '../../../support/plant-api.ts';

/** As `fetch`, with any `Host` and `Origin`. */
async function send(
  world: ApiWorld,
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: string,
): Promise<{ status: number; text: string; headers: NodeJS.Dict<string | string[]> }> {
  return new Promise((resolve, reject) => {
    const sent = request(`${world.url}${path}`, { method: body === undefined ? 'GET' : 'POST', headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text, headers: response.headers }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

describe('the HTTP handler', () => {
  test.each([
    ['another host (DNS rebinding)', { host: 'evil.example' }, 403],
    ['a foreign page', { origin: 'https://evil.example' }, 403],
    ['a forwarded request', { 'x-forwarded-for': '10.0.0.1' }, 403],
    ['our own page', { origin: 'http://localhost:4000' }, 200],
    ['no page at all', {}, 200],
  ])('on loopback, %s', async (_what, headers, status) => {
    await using world = await apiWorld();
    expect((await send(world, '/health/live', headers)).status).toBe(status);
    expect((await send(world, '/graphql', { 'content-type': 'application/json', ...headers }, '{"query":"{ viewer { name } }"}')).status).toBe(status);
  });

  test('a form post from a foreign page runs nothing', async () => {
    await using world = await apiWorld();
    const answer = await send(world, '/graphql', { 'content-type': 'text/plain' }, '{"query":"{ viewer { name } }"}');
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('CSRF');
  });

  test('a document is not run by its hash, nor are several in one request', async () => {
    await using world = await apiWorld();
    const post = (body: unknown): ReturnType<typeof send> => send(world, '/graphql', { 'content-type': 'application/json' }, JSON.stringify(body));
    const hash = 'ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38';
    const persisted = await post({ query: '{__typename}', extensions: { persistedQuery: { version: 1, sha256Hash: hash } } });
    const again = await post({ extensions: { persistedQuery: { version: 1, sha256Hash: hash } } });
    const several = await post([{ query: '{ viewer { name } }' }, { query: '{ viewer { name } }' }]);
    expect([persisted, again, several].map(({ status, text }) => status >= 400 || text.includes('PERSISTED_QUERY_NOT_SUPPORTED'))).toEqual([true, true, true]);
  });

  test('SDL and possible types are told, and again only when they changed', async () => {
    await using world = await apiWorld();
    const sdl = await send(world, '/schema.graphql', {});
    expect(sdl.text).toContain('type PumpTwin implements Pump&Equipment&Twin&Node');
    expect((await send(world, '/schema.graphql', { 'if-none-match': String(sdl.headers['etag']) })).status).toBe(304);
    const types = JSON.parse((await send(world, '/possible-types.json', {})).text) as { possibleTypes: Record<string, string[]> };
    expect(types.possibleTypes['Pump']).toEqual(['PumpTwin', 'CentrifugalPumpTwin']);
  });

  test('pages carry a content security policy, and unknown paths are 404', async () => {
    await using world = await apiWorld();
    const answer = await send(world, '/nothing', {});
    expect([answer.status, String(answer.headers['content-security-policy'])]).toEqual([404, expect.stringContaining("default-src 'self'")]);
  });

  test('a body that is too long is refused', async () => {
    await using world = await apiWorld(undefined, undefined, { limits: { bodyBytes: 1_000 } });
    const answer = await send(
      world,
      '/graphql',
      { 'content-type': 'application/json' },
      JSON.stringify({ query: '{ viewer { name } }', variables: { x: 'y'.repeat(2_000) } }),
    );
    expect([answer.status, answer.text]).toEqual([413, expect.stringContaining('LIMIT_EXCEEDED')]);
  });

  test('a store that does not answer in time does not keep the client waiting', async () => {
    const store = memoryGraphStore();
    await using world = await apiWorld(undefined, undefined, {
      store: { ...proxied(store), read: () => new Promise(() => undefined) },
      limits: { timeMs: 50 },
    });
    const answer = await world.ask(`{ twin(iri: "${id('pump-1')}") { name } }`);
    expect([answer.status, answer.errors?.[0]?.extensions?.['code']]).toEqual([503, 'DEADLINE_EXCEEDED']);
  });

  test('what fails unexpectedly is masked', async () => {
    const store = memoryGraphStore();
    await using world = await apiWorld(undefined, undefined, {
      store: { ...proxied(store), read: () => Promise.reject(new Error('SELECT secret FROM /var/lib')) },
    });
    const answer = await world.ask(`{ twin(iri: "${id('pump-1')}") { name } }`);
    expect(JSON.stringify(answer)).not.toMatch(/secret|SELECT|var\/lib/);
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', requestId: expect.any(String) as string });
  });

  test('a swapped schema answers new operations', async () => {
    await using world = await apiWorld(undefined, undefined, { published: new Set() });
    const document = `{ pumps { nodes { name } } }`;
    expect((await world.ask(document)).errors?.[0]?.extensions?.['code']).toBe('GRAPHQL_VALIDATION_FAILED');
    expect((await world.ask(`{ twin(iri: "${id('pump-1')}") { __typename } }`)).data).toEqual({ twin: { __typename: 'GenericTwin' } });
    world.api.rebuild(world.model.ontology, new Set([plant('Equipment'), plant('Pump')]));
    expect((await world.ask(document)).errors).toBeUndefined();
    expect((await world.ask(`{ twin(iri: "${id('pump-1')}") { __typename } }`)).data).toEqual({ twin: { __typename: 'PumpTwin' } });
  });
});

function proxied(store: GraphStore): GraphStore {
  return {
    commit: (commit) => store.commit(commit),
    read: (plan, signal) => store.read(plan, signal),
    traverse: (traversal, signal) => store.traverse(traversal, signal),
    aggregate: (aggregation, signal) => store.aggregate(aggregation, signal),
    upkeep: store.upkeep,
    [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
  };
}
