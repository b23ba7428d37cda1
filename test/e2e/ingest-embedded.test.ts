import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import type { BrokerSettings } from '../../src/adapters/ingest-worker/messages.ts';
import type { Ingest, IngestOptions } from '../../src/adapters/ingest-worker/start-ingest.ts';
import type { AuthenticateDevice } from '../../src/telemetry/device-authentication.ts';
import type { FeedEvent } from '../../src/telemetry/live.ts';
import { collect, connectTo, id, motorTelemetry, plant, startTestIngest, temporaryFolder, until } from '../support/ingest.ts';

test('a published value arrives in live state, feed and history, and is acknowledged', async () => {
  using folder = temporaryFolder();
  const stop = new AbortController();
  const ingest = await startTestIngest(folder.path);
  try {
    const events = collect(ingest, stop.signal);
    const client = await connectTo(ingest.port);
    await client.publishAsync('twinql/motor-3/temperature', '41.5', { qos: 1 });
    await until(() => events.length > 0);
    expect(ingest.live.get(id('motor-3'), plant('temperature'))?.value).toBe(41.5);
    expect(events.map(({ entry }) => entry.record)).toMatchObject([{ kind: 'observation', twin: id('motor-3'), value: 41.5, quality: 'GOOD' }]);
    expect(ingest.history.cursor()).toBe(1);
    await client.endAsync();
  } finally {
    stop.abort();
    await ingest.stop();
  }
});

/** Runs `story` on a fresh ingest and ends it. */
async function withIngest(options: Partial<IngestOptions>, story: (ingest: Ingest, events: FeedEvent[], folder: string) => Promise<void>): Promise<void> {
  using folder = temporaryFolder();
  const stop = new AbortController();
  const ingest = await startTestIngest(folder.path, options);
  try {
    await story(ingest, collect(ingest, stop.signal), folder.path);
  } finally {
    stop.abort();
    await ingest.stop();
  }
}

const embedded = (reference: boolean): BrokerSettings => ({ kind: 'embedded', host: '127.0.0.1', port: 0, reference });

test('the fast path and the plain path of the broker give equal results', async () => {
  const results: unknown[] = [];
  for (const reference of [false, true]) {
    await withIngest({ broker: embedded(reference) }, async (ingest, events) => {
      const client = await connectTo(ingest.port, { clientId: 'same' });
      const payloads = [
        '1',
        '2.5',
        '{"value":30,"time":1780000000000}',
        '{"value":30,"time":1780000000000}',
        '"hot"',
        '{"value":70,"unit":"DEG_F"}',
        '1e999',
        '',
      ];
      for (let round = 0; round < 40; round++) {
        for (const [i, payload] of payloads.entries()) {
          client.publish(`twinql/motor-${(i % 3) + 1}/temperature`, payload.replace('000000000', `0000000${10 + round}`), { qos: round % 3 === 0 ? 0 : 1 });
        }
      }
      await client.publishAsync('twinql/motor-9/note', '"end"', { qos: 1 });
      await until(() => ingest.live.get(id('motor-9'), plant('note')) !== undefined);
      const { dead, ...counts } = await ingest.metrics();
      results.push([counts, [...dead], events.map(({ entry: { record, position } }) => [position, { ...record, receivedAt: 0, time: 0 }])]);
      await client.endAsync();
    });
  }
  expect(results[0]).toEqual(results[1]);
});

test('other clients may subscribe to what is published', async () => {
  await withIngest({}, async (ingest) => {
    const [publisher, subscriber] = [await connectTo(ingest.port), await connectTo(ingest.port)];
    const heard: string[] = [];
    subscriber.on('message', (topic, payload) => void heard.push(`${topic} ${payload.toString()}`));
    await subscriber.subscribeAsync(['twinql/+/temperature', 'shop/#'], { qos: 1 });
    await publisher.publishAsync('twinql/motor-1/temperature', '20', { qos: 1 });
    await publisher.publishAsync('shop/floor', 'anything', { qos: 0 });
    await until(() => heard.length === 2);
    expect(heard).toEqual(['twinql/motor-1/temperature 20', 'shop/floor anything']);
    await Promise.all([publisher.endAsync(), subscriber.endAsync()]);
  });
});

test('a twin that was put into the directory is known when the update resolves', async () => {
  await withIngest({}, async (ingest, events) => {
    const client = await connectTo(ingest.port);
    await ingest.updateDirectory({ put: [{ iri: id('motor-500'), telemetry: motorTelemetry }], deleted: [] });
    await client.publishAsync('twinql/motor-500/temperature', '20', { qos: 1 });
    await until(() => events.length > 0);
    expect(events.map(({ entry }) => entry.record)).toMatchObject([{ kind: 'observation', twin: id('motor-500') }]);
    await client.endAsync();
  });
});

test('devices say who they are and speak for themselves only', async () => {
  const authenticate: AuthenticateDevice = ({ username, password }) =>
    Promise.resolve(username !== undefined && password === `key of ${username}` ? { allowed: true, device: username } : { allowed: false });
  await withIngest({ authenticate }, async (ingest, events) => {
    await expect(connectTo(ingest.port)).rejects.toThrow('Not authorized');
    await expect(connectTo(ingest.port, { username: 'motor-1', password: 'guess' })).rejects.toThrow('Not authorized');
    const client = await connectTo(ingest.port, { username: 'motor-1', password: 'key of motor-1' });
    await client.publishAsync('twinql/motor-1/temperature', '20', { qos: 1 });
    await client.publishAsync('twinql/motor-2/temperature', '20', { qos: 1 });
    await until(() => events.length === 2);
    expect(events.map(({ entry: { record } }) => (record.kind === 'deadLetter' ? record.reason : record.kind))).toEqual([
      'observation',
      'TOPIC_SOURCE_MISMATCH',
    ]);
    const granted = await client.subscribeAsync(['twinql/motor-2/#', 'twinql/motor-1/command/+', '#']).catch((error: unknown) => String(error));
    expect(JSON.stringify(granted)).not.toContain('"qos":0,"topic":"#"');
    await client.endAsync(true);
  });
});

test('dead letters are listed newest first and counted by reason', async () => {
  await withIngest({}, async (ingest, events) => {
    const client = await connectTo(ingest.port);
    await client.publishAsync('twinql/motor-1/temperature', 'hot', { qos: 1 });
    await client.publishAsync('twinql/motor-1/temperature', '20', { qos: 1 });
    await client.publishAsync('twinql/nobody/temperature', '20', { qos: 1 });
    await until(() => events.length === 3);
    expect((await ingest.deadLetters.list({ first: 10 })).map(({ reason, position }) => [reason, position])).toEqual([
      ['UNKNOWN_TWIN', 3],
      ['PARSE', 1],
    ]);
    expect(await ingest.deadLetters.list({ first: 10, reason: 'PARSE', before: 3 })).toMatchObject([{ payload: Buffer.from('hot').toString('base64') }]);
    expect(await ingest.deadLetters.counts()).toEqual(
      new Map([
        ['UNKNOWN_TWIN', 1],
        ['PARSE', 1],
      ]),
    );
    await client.endAsync();
  });
});

test('a port in use stops the start with one clear line', async () => {
  await withIngest({}, async (ingest) => {
    using other = temporaryFolder();
    await expect(startTestIngest(other.path, { broker: { kind: 'embedded', host: '127.0.0.1', port: ingest.port ?? 0 } })).rejects.toThrow(
      `The embedded broker cannot listen on 127.0.0.1 port ${ingest.port} (MQTT_PORT): another program uses it.`,
    );
  });
});

test('a second instance on the same folder is refused', async () => {
  await withIngest({}, async (_ingest, _events, folder) => {
    await expect(startTestIngest(folder)).rejects.toThrow('is being written by another process');
  });
});

test('the broker does not listen beyond loopback without authentication', async () => {
  using folder = temporaryFolder();
  await expect(startTestIngest(folder.path, { broker: { kind: 'embedded', host: '0.0.0.0', port: 0 } })).rejects.toThrow('only with authentication');
});

test('a damaged journal stops the start and is named', async () => {
  using folder = temporaryFolder();
  const ingest = await startTestIngest(folder.path);
  const client = await connectTo(ingest.port);
  await client.publishAsync('twinql/motor-1/temperature', '20', { qos: 1 });
  await client.endAsync();
  await ingest.stop();
  const database = new DatabaseSync(join(folder.path, 'journal-telemetry.db'));
  database.exec('UPDATE batch SET crc = crc + 1');
  database.close();
  await expect(startTestIngest(folder.path)).rejects.toThrow('damaged at positions 1 to 1');
});

test('hostile packets end their own connection only', async () => {
  await withIngest({}, async (ingest, events) => {
    const hello = Buffer.from([0x10, 13, 0, 4, 0x4d, 0x51, 0x54, 0x54, 4, 2, 0, 0, 0, 1, 0x78]);
    const attacks = [
      Buffer.from([0x30, 0xff, 0xff, 0xff, 0xff, 0xff]),
      Buffer.from([0x32, 2, 0, 9]),
      Buffer.from([0x30, 4, 0, 1, 0x23, 0x31]),
      Buffer.from([0x30, 4, 0, 1, 0x24, 0x31]),
      Buffer.from([0x30, 2, 0, 0]),
      Buffer.alloc(5000, 0xfe),
    ];
    for (const attack of attacks) {
      const socket = connect(ingest.port ?? 0, '127.0.0.1');
      socket.on('error', () => undefined);
      socket.write(hello);
      socket.once('data', () => void socket.write(attack));
      await once(socket, 'close');
    }
    const client = await connectTo(ingest.port);
    await client.publishAsync('twinql/motor-1/temperature', '20', { qos: 1 });
    await until(() => events.length === 1);
    expect(events[0]?.entry.record).toMatchObject({ kind: 'observation', value: 20 });
    await client.endAsync();
  });
});

test('a journal that can no longer be written ends ingest, says so, and acknowledges nothing', async () => {
  using folder = temporaryFolder();
  const failures: unknown[] = [];
  const ingest = await startTestIngest(folder.path, { onFailure: (error) => void failures.push(error) });
  const client = await connectTo(ingest.port);
  client.on('error', () => undefined);
  await client.publishAsync('twinql/motor-1/temperature', '20', { qos: 1 });
  const database = new DatabaseSync(join(folder.path, 'journal-telemetry.db'));
  database.exec('ALTER TABLE batch RENAME TO taken_away');
  database.close();
  let acknowledged = false;
  client.publish('twinql/motor-1/temperature', '21', { qos: 1 }, (error) => (acknowledged = error === undefined || error === null));
  await until(() => failures.some((failure) => String(failure).includes('The journal cannot be written')));
  expect(acknowledged).toBe(false);
  await expect(ingest.metrics()).rejects.toThrow('The journal cannot be written');
  await client.endAsync(true);
  await ingest.stop();
});
