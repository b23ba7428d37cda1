import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { DomainError } from '../../src/kernel/errors.ts';
import { everything } from '../../src/graph/view.ts';
import { localPrincipal } from '../../src/identity/authenticate.ts';
import { ex } from '../support/stream-world.ts';
import { socketWorld, pumps, type SocketWorld } from '../support/socket-world.ts';

// The protocol document of graphql-transport-ws, clause by clause, and our own limits.
let world: SocketWorld;
const sockets: WebSocket[] = [];

beforeEach(async () => {
  world = await socketWorld({
    ...pumps,
    limits: { initTimeoutMs: 200, maxPayloadBytes: 4096, subscriptionsPerSocket: 3, messagesPerSecond: 12, keepAliveMs: 10_000 },
    callerOf: ({ authorization }) => {
      if (authorization === 'Bearer wrong') return Promise.reject(new DomainError('UNAUTHENTICATED', 'no'));
      const short = authorization === 'Bearer short' ? { expiresAt: Date.now() + 100 } : {};
      return Promise.resolve({ principal: { ...localPrincipal, ...short }, view: everything });
    },
  });
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.terminate();
  await world[Symbol.asyncDispose]();
});

interface Peer {
  readonly send: (message: unknown) => void;
  readonly next: () => Promise<Readonly<Record<string, unknown>>>;
  readonly closed: Promise<number>;
  readonly socket: WebSocket;
}

async function connect({ protocol = 'graphql-transport-ws', origin }: { readonly protocol?: string; readonly origin?: string } = {}): Promise<Peer> {
  const socket = new WebSocket(world.ws, protocol, origin === undefined ? {} : { origin });
  sockets.push(socket);
  const messages: unknown[] = [];
  const waiting: ((message: unknown) => void)[] = [];
  socket.on('message', (data: Buffer) => {
    const message: unknown = JSON.parse(data.toString('utf8'));
    const taker = waiting.shift();
    if (taker === undefined) messages.push(message);
    else taker(message);
  });
  const closed = once(socket, 'close').then(([code]) => code as number);
  socket.on('error', () => undefined);
  await once(socket, 'open');
  return {
    socket,
    closed,
    send: (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
    next: async () =>
      (messages.shift() ?? (await new Promise<unknown>((resolve) => void waiting.push((message) => resolve(message))))) as Readonly<Record<string, unknown>>,
  };
}

async function acknowledged(payload?: unknown): Promise<Peer> {
  const peer = await connect();
  peer.send({ type: 'connection_init', payload });
  expect(await peer.next()).toEqual({ type: 'connection_ack' });
  return peer;
}

const subscribe = (id: string, query: string): unknown => ({ id, type: 'subscribe', payload: { query } });
const stream = 'subscription { twinEvents(snapshot: false) { __typename } }';

describe('graphql-transport-ws', () => {
  test('answers connection_init with connection_ack, and pings with pongs, before and after', async () => {
    const peer = await connect();
    peer.send({ type: 'ping', payload: { a: 1 } });
    expect(await peer.next()).toEqual({ type: 'pong', payload: { a: 1 } });
    peer.send({ type: 'connection_init' });
    expect(await peer.next()).toEqual({ type: 'connection_ack' });
    peer.send({ type: 'ping' });
    expect(await peer.next()).toEqual({ type: 'pong' });
  });

  test('answers a query with one next and complete', async () => {
    const peer = await acknowledged();
    peer.send(subscribe('1', '{ __typename }'));
    expect([await peer.next(), await peer.next()]).toEqual([
      { id: '1', type: 'next', payload: { data: { __typename: 'Query' } } },
      { id: '1', type: 'complete' },
    ]);
  });

  test('answers an invalid operation with error, and the connection lives on', async () => {
    const peer = await acknowledged();
    peer.send(subscribe('1', '{ nothing }'));
    expect(await peer.next()).toMatchObject({ id: '1', type: 'error', payload: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
    peer.send(subscribe('2', '{ __typename }'));
    expect(await peer.next()).toMatchObject({ id: '2', type: 'next' });
  });

  test('ends a stream the client completes, and its id is free again', async () => {
    const peer = await acknowledged();
    peer.send(subscribe('1', stream));
    expect(await peer.next()).toMatchObject({ payload: { data: { twinEvents: { __typename: 'Synced' } } } });
    peer.send({ id: '1', type: 'complete' });
    peer.send({ type: 'ping' });
    expect(await peer.next()).toEqual({ type: 'pong' });
    world.plant.observe({ twin: ex('pump1'), property: ex('temperature'), value: 1 });
    peer.send(subscribe('1', '{ __typename }'));
    expect(await peer.next()).toMatchObject({ id: '1', payload: { data: { __typename: 'Query' } } });
  });

  test.each([
    [4400, 'a message that is no JSON', ['{']],
    [4400, 'a message of unknown type', [{ type: 'hello' }]],
    [4401, 'a subscribe before the acknowledgement', [subscribe('1', stream)]],
    [4403, 'a token that is not valid', [{ type: 'connection_init', payload: { authorization: 'Bearer wrong' } }]],
    [4409, 'an id that is in use', [{ type: 'connection_init' }, subscribe('1', stream), subscribe('1', stream)]],
    [4429, 'a second connection_init', [{ type: 'connection_init' }, { type: 'connection_init' }]],
    [4429, 'more messages a second than allowed', Array.from({ length: 14 }, () => ({ type: 'pong' }))],
    [4408, 'no connection_init in time', []],
    [1009, 'a message larger than allowed', [`{"type":"ping","payload":{"a":"${'x'.repeat(5000)}"}}`]],
  ])('closes with %i upon %s', async (code, _what, messages) => {
    const peer = await connect();
    for (const message of messages) {
      peer.send(message);
      // In order: the acknowledgement is not awaited by the server's next message.
      if (JSON.stringify(message).includes('connection_init') && messages.length > 2) await peer.next();
    }
    expect(await peer.closed).toBe(code);
  });

  test('closes with 4406 when the client names no protocol of ours', async () => {
    const socket = new WebSocket(world.ws);
    sockets.push(socket);
    expect((await once(socket, 'close'))[0]).toBe(4406);
  });

  test('closes with 4403 when the token runs out', async () => {
    const peer = await acknowledged({ authorization: 'Bearer short' });
    peer.send(subscribe('1', stream));
    expect(await peer.closed).toBe(4403);
  });

  test('carries at most so many subscriptions', async () => {
    const peer = await acknowledged();
    for (const id of ['1', '2', '3', '4']) peer.send(subscribe(id, stream));
    const answers = [await peer.next(), await peer.next(), await peer.next(), await peer.next()];
    expect(answers.find(({ id }) => id === '4')).toMatchObject({ type: 'error', payload: [{ extensions: { code: 'LIMIT_EXCEEDED' } }] });
  });

  test('is refused to pages of foreign origin and on other paths', async () => {
    const status = async (url: string, origin?: string): Promise<number | undefined> => {
      const socket = new WebSocket(url, 'graphql-transport-ws', origin === undefined ? {} : { origin });
      socket.on('error', () => undefined);
      const [, response] = (await once(socket, 'unexpected-response')) as [unknown, { readonly statusCode?: number }];
      return response.statusCode;
    };
    expect(await status(world.ws, 'https://evil.example')).toBe(403);
    expect(await status(world.ws.replace('/graphql', '/other'))).toBe(404);
    await connect({ origin: 'http://localhost' });
  });

  test('shows nothing of unexpected errors', async () => {
    const peer = await acknowledged();
    const { graph } = world.plant;
    graph.read = () => Promise.reject(new Error('secret of the store at /var/lib'));
    peer.send(subscribe('1', '{ twin(iri: "https://ex.org/pump1") { name } }'));
    const answer = JSON.stringify(await peer.next());
    expect(answer).toContain('Something went wrong on our side.');
    expect(answer).not.toContain('secret');
  });
});
