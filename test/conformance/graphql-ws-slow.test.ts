import { once } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { ex } from '../support/stream-world.ts';
import { pumps, socketWorld, type SocketWorld } from '../support/socket-world.ts';

let world: SocketWorld | undefined;
afterEach(async () => await world?.[Symbol.asyncDispose]());

interface Message {
  readonly type: string;
  readonly payload?: { readonly data: { readonly twinEvents: { readonly kind: string; readonly changes?: readonly { readonly text: string }[] } } };
}

test('a client that stops reading gets everything in order when it reads again, though far more happened than its queue holds', async () => {
  world = await socketWorld(pumps);
  const { plant } = world;
  const socket = new WebSocket(world.ws, 'graphql-transport-ws');
  const seen: string[] = [];
  const live = Promise.withResolvers<void>();
  const complete = Promise.withResolvers<void>();
  const total = 3_000;
  socket.on('message', (data: Buffer) => {
    const { type, payload } = JSON.parse(data.toString('utf8')) as Message;
    if (type === 'connection_ack') {
      const query = 'subscription { twinEvents(snapshot: false) { kind: __typename ... on PropertyChanged { changes { ... on TextTelemetry { text } } } } }';
      socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
    }
    const event = payload?.data.twinEvents;
    if (event?.kind === 'Synced') live.resolve();
    for (const { text } of event?.changes ?? []) seen.push(text.slice(0, text.indexOf(' ')));
    if (seen.length >= total) complete.resolve();
  });
  await once(socket, 'open');
  socket.send('{"type":"connection_init"}');
  await live.promise;

  socket.pause();
  const padding = 'x'.repeat(8_000);
  for (let i = 0; i < total; i++) {
    plant.observe({ twin: ex('pump1'), property: ex('note'), value: `${String(i)} ${padding}` });
    if (i % 50 === 0) await turn();
  }
  const readWhilePaused = seen.length;
  socket.resume();
  await complete.promise;
  socket.terminate();

  expect(readWhilePaused).toBeLessThan(total);
  expect(seen).toEqual(Array.from({ length: total }, (_, i) => String(i)));
});
