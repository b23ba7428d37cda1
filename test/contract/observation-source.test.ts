import { connectAsync, type MqttClient } from 'mqtt';
import { describe, expect, test } from 'vitest';
import { EmbeddedBroker } from '../../src/adapters/mqtt/embedded-broker.ts';
import { ExternalBroker } from '../../src/adapters/mqtt/external-broker.ts';
import { silentLogger } from '../../src/kernel/logger.ts';
import { localClientsOnly } from '../../src/telemetry/device-authentication.ts';
import type { Message, ObservationSource } from '../../src/telemetry/observation-source.ts';
import { temporaryFolder, until } from '../support/ingest.ts';
import { hasMosquitto, Mosquitto } from '../support/mosquitto.ts';

interface Opened extends AsyncDisposable {
  readonly source: ObservationSource;
  /** Connects a publisher once messages reach the source. */
  publisher(): Promise<MqttClient>;
}

type Open = () => Promise<Opened>;

function embedded(reference: boolean): Open {
  return () => {
    const source = new EmbeddedBroker({ host: '127.0.0.1', port: 0, authenticate: localClientsOnly, logger: silentLogger, reference });
    return Promise.resolve({
      source,
      publisher: async () => connectAsync(`mqtt://127.0.0.1:${await source.listening}`, { clientId: 'publisher', clean: false, reconnectPeriod: 20 }),
      [Symbol.asyncDispose]: () => Promise.resolve(),
    });
  };
}

function external(protocolVersion: 4 | 5, reference: boolean): Open {
  return async () => {
    const folder = temporaryFolder();
    const broker = await Mosquitto.start(folder.path);
    const source = new ExternalBroker({
      url: broker.url,
      clientId: 'ingest',
      protocolVersion,
      filters: ['test/#'],
      logger: silentLogger,
      sessionExpected: false,
      onSessionLost: () => undefined,
      reference,
    });
    return {
      source,
      async publisher() {
        await until(() => source.connections() === 1);
        const client = await connectAsync(broker.url, { protocolVersion, clientId: 'publisher', clean: false });
        // The subscription follows the connection: ask until an answer comes.
        await client.publishAsync('test/hello', 'hello', { qos: 1, retain: true });
        return client;
      },
      async [Symbol.asyncDispose]() {
        await broker.stop();
        folder[Symbol.dispose]();
      },
    };
  };
}

const brokers: Readonly<Record<string, Open>> = {
  'the embedded broker': embedded(false),
  'the embedded broker, plain path': embedded(true),
  ...(hasMosquitto
    ? {
        'mosquitto, MQTT 3.1.1': external(4, false),
        'mosquitto, MQTT 5': external(5, false),
        'mosquitto, plain path': external(4, true),
      }
    : {}),
};

/** Text of a message that is no part of the story. */
const isHello = ({ topic }: Message): boolean => topic === 'test/hello';

describe.each(Object.entries(brokers))('ObservationSource on %s', (_name, open) => {
  test('delivers every message in order, of any size and quality of service', async () => {
    await using opened = await open();
    const stop = new AbortController();
    const received: string[] = [];
    const delivery = opened.source.deliver((messages) => {
      received.push(...messages.filter((message) => !isHello(message)).map(({ topic, payload }) => `${topic} ${payload.length}`));
      return Promise.resolve();
    }, stop.signal);
    const client = await opened.publisher();
    const sent = Array.from({ length: 1000 }, (_, n) => ({ topic: `test/é${n % 5}`, length: n === 500 ? 300_000 : n, qos: n % 2 === 0 ? 1 : 0 }) as const);
    for (const { topic, length, qos } of sent) client.publish(topic, Buffer.alloc(length, 'x'), { qos });
    await until(() => received.length >= sent.length);
    expect(received).toEqual(sent.map(({ topic, length }) => `${topic} ${length}`));
    await client.endAsync(true);
    stop.abort();
    await delivery;
  });

  test('what could not be made durable comes again', async () => {
    await using opened = await open();
    const stop = new AbortController();
    const received: string[] = [];
    let refuse = true;
    const delivery = opened.source.deliver((messages) => {
      const story = messages.filter((message) => !isHello(message)).map(({ payload }) => Buffer.from(payload).toString());
      if (story.length > 0 && refuse) {
        refuse = false;
        return Promise.reject(new Error('The disk is full.'));
      }
      received.push(...story);
      return Promise.resolve();
    }, stop.signal);
    const client = await opened.publisher();
    client.on('error', () => undefined);
    client.publish('test/a', 'kept', { qos: 1 });
    await until(() => received.includes('kept'), 30_000);
    expect(new Set(received)).toEqual(new Set(['kept']));
    await client.endAsync(true);
    stop.abort();
    await delivery;
  });
});

describe.each([
  ['fast', false],
  ['plain', true],
] as const)('the embedded broker, %s path', (_name, reference) => {
  test('acknowledges only after the message is durable', async () => {
    await using opened = await embedded(reference)();
    const stop = new AbortController();
    const durable = Promise.withResolvers<void>();
    let taken = 0;
    const delivery = opened.source.deliver((messages) => {
      taken += messages.length;
      return durable.promise;
    }, stop.signal);
    const client = await opened.publisher();
    let acknowledged = 0;
    for (let n = 0; n < 50; n++) client.publish('test/a', String(n), { qos: 1 }, () => void acknowledged++);
    await until(() => taken === 50);
    // On the fast path all else goes through meanwhile; the library by itself reads on only when the messages are settled.
    if (!reference) await client.subscribeAsync('test/other', { qos: 0 });
    expect(acknowledged).toBe(0);
    durable.resolve();
    await until(() => acknowledged === 50);
    await client.endAsync(true);
    stop.abort();
    await delivery;
  });
});
