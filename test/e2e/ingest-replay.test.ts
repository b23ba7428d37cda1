import { join } from 'node:path';
import { expect, test } from 'vitest';
import { connectPublisher } from '../../src/adapters/mqtt/mqtt-publisher.ts';
import { SqliteHistory } from '../../src/adapters/sqlite/sqlite-history.ts';
import { replayTrace, type ReplayOptions } from '../../src/telemetry/replay.ts';
import { id, plant, startTestIngest, temporaryFolder } from '../support/ingest.ts';

const start = Date.UTC(2026, 0, 1);
const options: ReplayOptions = { wait: () => Promise.resolve(), now: () => performance.now() };

async function* trace(count: number): AsyncGenerator<string> {
  for (let n = 0; n < count; n++) {
    // Changes of a machine: several at the same moment, texts and numbers, as they were recorded.
    const at = new Date(start + Math.floor(n / 4) * 50).toISOString();
    const value = n % 2 === 0 ? { telemetry: 'starts', value: n } : { telemetry: 'note', value: `event ${n}` };
    yield await Promise.resolve(JSON.stringify({ twin: `motor-${(n % 3) + 1}`, time: at, ...value }));
  }
}

test('a replayed trace is in the history event by event, and twice replayed it is there once', async () => {
  using folder = temporaryFolder();
  const history = new SqliteHistory(join(folder.path, 'history.db'));
  const ingest = await startTestIngest(folder.path, { history });
  await using publisher = await connectPublisher({ url: `mqtt://127.0.0.1:${ingest.port}` });
  const signal = new AbortController().signal;
  const done = await replayTrace(trace(3000), publisher, options, signal);
  const again = await replayTrace(trace(3000), publisher, options, signal);
  const { accepted, duplicates, values } = await ingest.metrics();
  await ingest.stop();
  expect([done.acknowledged, again.acknowledged, values, accepted, duplicates]).toEqual([3000, 3000, 6000, 3000, 3000]);
  const [starts] = await history.values([{ twin: id('motor-1'), property: plant('starts') }], { from: start, to: start + 86_400_000 });
  const expected = Array.from({ length: 3000 }, (_, n) => n).filter((n) => n % 3 === 0 && n % 2 === 0);
  expect(starts?.values).toEqual(expected);
  expect([...(starts?.times ?? [])]).toEqual(expected.map((n) => start + Math.floor(n / 4) * 50));
  await history[Symbol.asyncDispose]();
});

test('a broker that does not answer is told at once', async () => {
  await expect(connectPublisher({ url: 'mqtt://127.0.0.1:1' })).rejects.toThrow('The MQTT broker at 127.0.0.1:1 does not answer.');
});
