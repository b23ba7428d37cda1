import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type Client } from 'graphql-ws';
import { connectAsync } from 'mqtt';
import { afterEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { eventually, startServer, type RunningServer } from '../support/running-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'twinql-restart-'));
const clients: Client[] = [];
let server: RunningServer | undefined;
afterEach(async () => {
  for (const client of clients.splice(0)) await client.dispose();
  await server?.[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

interface Told {
  readonly kind: string;
  readonly cursor: string;
  readonly changes?: readonly { readonly value: number }[];
}

const start = (): Promise<RunningServer> => startServer(['serve', '--model', 'ontology/pump', '--twins', 'seeds/pump'], { dataFolder: folder });
const topic = `twinql/${encodeURIComponent('https://twinql.example/pump/pump-1')}/telemetry`;
const begin = Date.now() - 600_000;

/** Follows the pump from a cursor on; what it sees is appended to `seen`. */
function follow({ ready }: RunningServer, seen: number[], since: string | undefined): { readonly last: () => string | undefined } {
  const client = createClient({ url: `${ready.http.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0 });
  clients.push(client);
  let last = since;
  const query = `subscription ($since: Cursor) { twinEvents(since: $since, properties: ["p:flow"]) {
    kind: __typename ... on PropertyChanged { changes { ... on NumericTelemetry { value } } } ... on StreamEvent { cursor } } }`;
  client.subscribe<{ readonly twinEvents: Told }>(
    { query, variables: { since } },
    {
      next: ({ data }) => {
        last = data?.twinEvents.cursor;
        for (const { value } of data?.twinEvents.changes ?? []) seen.push(value);
      },
      error: () => undefined,
      complete: () => undefined,
    },
  );
  return { last: () => last };
}

/** Publishes values one after the other, each acknowledged before the next; answers the first that was not. */
async function publish({ ready }: RunningServer, from: number, to: number, onAck: (value: number) => void): Promise<number> {
  const client = await connectAsync(ready.mqtt, { reconnectPeriod: 0 });
  client.on('error', () => undefined);
  const gone = new Promise<'gone'>((resolve) => {
    client.on('close', () => resolve('gone'));
  });
  for (let value = from; value < to; value++) {
    const payload = JSON.stringify({ flow: value, time: new Date(begin + value * 1000).toISOString() });
    const acked = await Promise.race([client.publishAsync(topic, payload, { qos: 1 }).catch(() => 'gone' as const), gone]);
    if (acked === 'gone') return value;
    onAck(value);
  }
  await client.endAsync();
  return to;
}

test('a subscription goes on from its cursor over a server killed with SIGKILL: every acknowledged value once, in order', async () => {
  const total = 300;
  const seen: number[] = [];
  server = await start();
  const first = follow(server, seen, undefined);
  await eventually(() => first.last());
  const running = server;
  let killing: Promise<void> | undefined;
  const unacknowledged = await publish(running, 0, total, (value) => {
    if (value === 150) killing = running.kill();
  });
  await killing;
  const cursor = first.last();
  server = await start();
  follow(server, seen, cursor);
  await publish(server, unacknowledged, total, () => undefined);
  await eventually(() => (seen.includes(total - 1) ? true : undefined));
  expect(unacknowledged).toBeGreaterThan(150);
  expect(unacknowledged).toBeLessThan(total);
  expect(seen).toEqual(Array.from({ length: total }, (_, i) => i));
});
