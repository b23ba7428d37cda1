import { describe, expect, test } from 'vitest';
import { startServer } from '../support/running-server.ts';

describe('a server with settings of its own', () => {
  test('brings its name into a supergraph, and answers twins below its base at their own path', async () => {
    const args = ['serve', '--model', 'ontology/pump', '--twins', 'seeds/pump'];
    await using server = await startServer(args, { env: { TWINQL_INSTANCE: 'mill', TWINQL_BASE: 'https://twinql.example/' } });
    const origin = new URL(server.ready.http).origin;
    const sdl = await (await fetch(`${origin}/subgraph`)).text();
    expect([sdl.includes('interface MillPump'), sdl.includes('millTwin('), sdl.includes('plantTwin(')]).toEqual([true, true, false]);
    const answer = await fetch(`${origin}/pump/pump-1`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/resource?iri=${encodeURIComponent('https://twinql.example/pump/pump-1')}`]);
    expect((await fetch(`${origin}/pump/pump-2`, { redirect: 'manual' })).status).toBe(404);
  });
});
