import { expect, test } from 'vitest';
import { collect, connectTo, id, plant, startTestIngest, temporaryFolder, until } from '../support/ingest.ts';

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
