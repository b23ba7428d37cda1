import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createClient } from 'graphql-ws';
import { connectAsync } from 'mqtt';
import { WebSocket, WebSocketServer } from 'ws';
import { startServer } from '../test/support/running-server.ts';
import { pumps, socketWorld } from '../test/support/socket-world.ts';
import { ex } from '../test/support/stream-world.ts';

// 1. From publish over MQTT (QoS 1, embedded broker, durable journal) to the event at a WebSocket client, 1,000 values a second over 100 twins.
// 2. CPU of the server per delivered message, 100 sockets with the same subscription, against a plain `ws` broadcast of the same frames.
// Clients run in a process of their own. `node bench/subscribe.ts [latency|cpu]`, under a minute.

const rate = 1000;
const seconds = 12;
const sockets = 100;
const clock = (): number => performance.timeOrigin + performance.now();

const eventsPerRound = 300;
const document = `subscription { twinEvents(snapshot: false) { kind: __typename ... on PropertyChanged { iri twin { name } changes { property { name } at quality ... on NumericTelemetry { value unit } } } } }`;

const [, , role, url = '', count = '0'] = process.argv;
if (role === 'publish') await publish(url);
else if (role === 'listen') await listen(url, Number(count), process.argv[5] === 'raw');
else {
  if (role !== 'cpu') await latency();
  if (role !== 'latency') await cpu();
}

async function latency(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'twinql-bench-'));
  const twins = Array.from({ length: 100 }, (_, i) => `<https://twinql.example/pump/p${String(i)}> a p:Pump ; rdfs:label "Pump ${String(i)}" .`);
  const prefixes = '@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n@prefix p: <https://twinql.example/pump/model#> .\n';
  writeFileSync(join(folder, 'twins.ttl'), prefixes + twins.join('\n'));
  await using server = await startServer(['serve', '--model', 'ontology/pump', '--twins', join(folder, 'twins.ttl')]);
  const abort = new AbortController();
  const client = createClient({ url: `${server.ready.http.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0 });
  const delays: number[] = [];
  const inside: number[] = [];
  let ready = (): void => undefined;
  const synced = new Promise<void>((resolve) => {
    ready = resolve;
  });
  const query = `subscription { twinEvents(where: { class: { in: ["Pump"] } }) {
    kind: __typename ... on PropertyChanged { iri changes { property { name } at receivedAt quality ... on NumericTelemetry { value } } } ... on StreamEvent { cursor } } }`;
  interface Told {
    readonly twinEvents: { readonly kind: string; readonly changes?: readonly { readonly value: number; readonly receivedAt: string }[] };
  }
  const reading = (async () => {
    for await (const { data } of client.iterate<Told>({ query })) {
      const now = clock();
      if (data?.twinEvents.kind === 'Synced') ready();
      for (const { value, receivedAt } of data?.twinEvents.changes ?? []) {
        delays.push(now - value);
        inside.push(now - Date.parse(receivedAt));
      }
      if (delays.length >= rate * seconds) break;
    }
  })();
  await synced;
  const publisher = fork(fileURLToPath(import.meta.url), ['publish', server.ready.mqtt]);
  await once(publisher, 'exit');
  await Promise.race([reading, pause(5_000, undefined, { signal: abort.signal })]);
  abort.abort();
  await client.dispose();
  const figures = (list: readonly number[]): string => {
    const sorted = list.slice(rate).toSorted((x, y) => x - y);
    const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? Number.NaN).toFixed(1);
    return `p50 ${at(0.5)}  p95 ${at(0.95)}  p99 ${at(0.99)}  max ${at(0.99999)}`;
  };
  console.log(`publish to subscription at ${String(rate)} messages/s, milliseconds (aim p95 < 100): ${figures(delays)}`);
  console.log(`  of it from receipt by the ingest thread on: ${figures(inside)}`);
  console.log(`  received ${String(delays.length)} of ${String(rate * seconds)}`);
  rmSync(folder, { recursive: true, force: true });
}

async function publish(broker: string): Promise<void> {
  const client = await connectAsync(broker, { protocolVersion: 4 });
  const start = performance.now();
  let sent = 0;
  while (sent < rate * seconds) {
    const due = Math.min(rate * seconds, Math.floor(((performance.now() - start) / 1000) * rate));
    for (; sent < due; sent++) {
      client.publish(`twinql/${encodeURIComponent(`https://twinql.example/pump/p${String(sent % 100)}`)}/flow`, String(clock()), { qos: 1 });
    }
    await pause(1);
  }
  await client.endAsync();
}

/** Connects sockets, says when all are live, counts frames, and tells their number when asked. */
async function listen(target: string, wanted: number, raw: boolean): Promise<void> {
  let frames = 0;
  const live: number[] = [];
  const opened = Array.from({ length: wanted }, () => {
    const socket = new WebSocket(target, 'graphql-transport-ws');
    socket.once('open', () => {
      if (raw) live.push(1);
      else socket.send('{"type":"connection_init"}');
    });
    socket.on('message', (data: Buffer) => {
      if (raw) return void frames++;
      const text = data.toString('latin1');
      if (text.startsWith('{"type":"connection_ack"')) socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: document } }));
      else if (text.includes('"Synced"')) live.push(1);
      else if (text.includes('"PropertyChanged"')) frames++;
      return undefined;
    });
    return socket;
  });
  while (live.length < wanted) await pause(5);
  process.send?.('live');
  process.on('message', (message) => {
    if (message === 'count') process.send?.(frames);
    if (message === 'stop') opened.forEach((socket) => socket.terminate());
    if (message === 'stop') process.disconnect();
  });
}

interface Cost {
  readonly microseconds: number;
  readonly frames: number;
}

async function cpu(): Promise<void> {
  const ours: Cost[] = [];
  const raw: Cost[] = [];
  for (let round = 0; round < 3; round++) {
    ours.push(await subscriptions());
    raw.push(await broadcast());
  }
  const median = (costs: readonly Cost[]): number => costs.map(({ microseconds, frames }) => microseconds / frames).toSorted((a, b) => a - b)[1] ?? Number.NaN;
  console.log(
    `CPU per delivered message, ${String(sockets)} sockets × 100 events/s, microseconds: subscription ${median(ours).toFixed(1)}, plain ws broadcast ${median(raw).toFixed(1)}`,
  );
  console.log(
    `  ratio ${(median(ours) / median(raw)).toFixed(2)}; delivered ${ours.map(({ frames }) => String(frames)).join(', ')} of ${String(sockets * eventsPerRound)}`,
  );
}

async function subscriptions(): Promise<Cost> {
  await using world = await socketWorld(pumps);
  const child = await clients(world.ws, false);
  return await measured(child, (i) => world.plant.observe({ twin: ex('pump1'), property: ex('temperature'), value: i }));
}

async function broadcast(): Promise<Cost> {
  const server = createServer();
  const wss = new WebSocketServer({ server, perMessageDeflate: false });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const child = await clients(`ws://127.0.0.1:${String((server.address() as AddressInfo).port)}`, true);
  const answer = (i: number): string =>
    JSON.stringify({
      id: '1',
      type: 'next',
      payload: {
        data: {
          twinEvents: {
            kind: 'PropertyChanged',
            iri: ex('pump1'),
            twin: { name: 'Pump 1' },
            changes: [{ property: { name: 'temperature' }, at: '2026-01-01T00:00:00.000Z', quality: 'GOOD', value: i, unit: 'DEG_C' }],
          },
        },
      },
    });
  const cost = await measured(child, (i) => {
    const frame = answer(i);
    for (const client of wss.clients) client.send(frame);
  });
  wss.close();
  server.close();
  return cost;
}

async function clients(target: string, raw: boolean): Promise<ChildProcess> {
  const child = fork(fileURLToPath(import.meta.url), ['listen', target, String(sockets), raw ? 'raw' : '']);
  await once(child, 'message');
  return child;
}

async function measured(child: ChildProcess, send: (i: number) => void): Promise<Cost> {
  const before = process.cpuUsage();
  for (let i = 0; i < eventsPerRound; i++) {
    send(i);
    await pause(10);
  }
  const { user, system } = process.cpuUsage(before);
  await pause(300);
  child.send('count');
  const [frames] = (await once(child, 'message')) as [number];
  child.send('stop');
  await once(child, 'exit');
  return { microseconds: user + system, frames };
}
