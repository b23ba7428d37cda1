import { describe, expect, test } from 'vitest';
import { collect, connectTo, id, plant, startTestIngest, temporaryFolder, until } from '../support/ingest.ts';
import { hasMosquitto, Mosquitto } from '../support/mosquitto.ts';

describe.skipIf(!hasMosquitto)('ingest behind mosquitto', () => {
  test.each([4, 5] as const)('values arrive over MQTT protocol version %i, in order, at QoS 0 and 1', async (protocolVersion) => {
    using folder = temporaryFolder();
    const broker = await Mosquitto.start(folder.path);
    const stop = new AbortController();
    const ingest = await startTestIngest(folder.path, { broker: { kind: 'external', url: broker.url, protocolVersion } });
    try {
      const events = collect(ingest, stop.signal);
      const client = await connectTo(broker.port, { protocolVersion });
      await until(async () => (await ingest.metrics()).connections === 1);
      await until(async () => {
        await client.publishAsync('twinql/motor-2/note', '"are you there?"', { qos: 1 });
        return events.length > 0;
      });
      const before = events.length;
      for (let i = 0; i < 500; i++) client.publish('twinql/motor-1/temperature', String(i / 10), { qos: i % 2 === 0 ? 0 : 1 });
      await until(() => events.length >= before + 500);
      const values = events.flatMap(({ entry: { record } }) => (record.kind === 'observation' && record.twin === id('motor-1') ? [record.value] : []));
      expect(values).toEqual(Array.from({ length: 500 }, (_, i) => i / 10));
      expect(ingest.live.get(id('motor-1'), plant('temperature'))?.value).toBe(49.9);
      await client.endAsync();
    } finally {
      stop.abort();
      await ingest.stop();
      await broker.stop();
    }
  });

  test('messages published while the broker was restarted and we were away arrive', async () => {
    using folder = temporaryFolder();
    const broker = await Mosquitto.start(folder.path);
    const stop = new AbortController();
    const ingest = await startTestIngest(folder.path, { broker: { kind: 'external', url: broker.url } });
    try {
      const events = collect(ingest, stop.signal);
      await until(async () => (await ingest.metrics()).connections === 1);
      const first = await connectTo(broker.port);
      await until(async () => {
        await first.publishAsync('twinql/motor-1/starts', '1', { qos: 1 });
        return events.length > 0;
      });
      await first.endAsync();
      await broker.stop();
      await until(async () => (await ingest.metrics()).connections === 0);
      await broker.start();
      const second = await connectTo(broker.port);
      await second.publishAsync('twinql/motor-1/starts', '2', { qos: 1 });
      await until(() => ingest.live.get(id('motor-1'), plant('starts'))?.value === 2, 30_000);
      expect(events.some(({ entry }) => entry.record.kind === 'ingestGap')).toBe(false);
      await second.endAsync();
    } finally {
      stop.abort();
      await ingest.stop();
      await broker.stop();
    }
  });

  test('a broker that has lost our session leaves a gap in the journal', async () => {
    using folder = temporaryFolder();
    const broker = await Mosquitto.start(folder.path);
    const stop = new AbortController();
    const ingest = await startTestIngest(folder.path, { broker: { kind: 'external', url: broker.url } });
    try {
      const events = collect(ingest, stop.signal);
      await until(async () => (await ingest.metrics()).connections === 1);
      await broker.stop('SIGKILL');
      broker.forget();
      await broker.start();
      await until(() => events.some(({ entry }) => entry.record.kind === 'ingestGap'), 30_000);
      expect(events.map(({ entry }) => entry.record)).toMatchObject([{ kind: 'ingestGap', reason: 'SESSION_LOST' }]);
    } finally {
      stop.abort();
      await ingest.stop();
      await broker.stop();
    }
  });
});
