import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import type { MqttClient } from 'mqtt';
import { describe, expect, test } from 'vitest';
import { SqliteHistory } from '../../src/adapters/sqlite/sqlite-history.ts';
import { SqliteJournalReader } from '../../src/adapters/sqlite/sqlite-journal-reader.ts';
import type { BrokerSettings } from '../../src/adapters/ingest-worker/messages.ts';
import { connectTo, id, plant, startTestIngest, temporaryFolder, until } from '../support/ingest.ts';
import { kill, startIngestProcess } from '../support/ingest-process.ts';
import { hasMosquitto, Mosquitto } from '../support/mosquitto.ts';

const total = 30_000;
const start = Date.now();

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}

/** Publishes `total` numbered values at QoS 1, at most 20 in flight; notes what was acknowledged. */
function publishAll(client: MqttClient): { readonly acknowledged: Set<number> } {
  const acknowledged = new Set<number>();
  let next = 0;
  const publishNext = (): void => {
    if (next === total) return;
    const n = next++;
    client.publish(`twinql/motor-${(n % 10) + 1}/starts`, JSON.stringify({ value: n, time: start + n }), { qos: 1 }, (error) => {
      if (error === undefined || error === null) acknowledged.add(n);
      setImmediate(publishNext);
    });
  };
  for (let i = 0; i < 20; i++) publishNext();
  return { acknowledged };
}

function headOf(folder: string): number {
  using journal = new SqliteJournalReader(join(folder, 'journal-telemetry.db'));
  return journal.head();
}

async function journalled(folder: string): Promise<readonly number[]> {
  using journal = new SqliteJournalReader(join(folder, 'journal-telemetry.db'));
  const entries = await journal.read(0, total * 10);
  expect(entries.map(({ position }) => position)).toEqual(entries.map((_, i) => i + 1));
  return entries.flatMap(({ record }) => (record.kind === 'observation' && typeof record.value === 'number' ? [record.value] : []));
}

/**
 * Publishes, kills ingest in the middle, twice, and goes on. Gives all that is in the journal at the end, and what our broker had acknowledged
 * without having it in the journal after a kill (nothing is asked of another broker: it keeps for us what it acknowledged).
 */
async function throughKills(
  folder: string,
  broker: BrokerSettings,
  port: number,
): Promise<{ readonly values: readonly number[]; readonly lost: readonly number[] }> {
  let child = await startIngestProcess(folder, broker);
  const client = await connectTo(port, { clientId: 'device', clean: false, reconnectPeriod: 20 });
  client.on('error', () => undefined);
  const { acknowledged } = publishAll(client);
  const lost: number[] = [];
  for (const share of [0.2, 0.5]) {
    await until(() => headOf(folder) > total * share, 30_000);
    await kill(child);
    const before = new Set(await journalled(folder));
    // Else the kill came too late to show anything.
    expect(before.size).toBeLessThan(total);
    if (broker.kind === 'embedded') lost.push(...[...acknowledged].filter((n) => !before.has(n)));
    child = await startIngestProcess(folder, broker);
  }
  await until(() => acknowledged.size === total, 60_000);
  await until(async () => new Set(await journalled(folder)).size === total, 60_000);
  await client.endAsync();
  await kill(child);
  return { values: (await journalled(folder)).toSorted((a, b) => a - b), lost };
}

const everyValueOnce = { values: Array.from({ length: total }, (_, n) => n), lost: [] };

/** What is seen after a restart: live state and history agree with what was published. */
async function seesEverything(folder: string): Promise<void> {
  const history = new SqliteHistory(join(folder, 'history.db'));
  const ingest = await startTestIngest(folder, { history });
  try {
    expect(ingest.live.get(id('motor-1'), plant('starts'))?.value).toBe(total - 10);
    const [series] = await history.window([{ twin: id('motor-1'), property: plant('starts') }], { from: start, to: start + total });
    expect(series?.values).toEqual(Float64Array.from({ length: total / 10 }, (_, i) => i * 10));
  } finally {
    await ingest.stop();
    await history[Symbol.asyncDispose]();
  }
}

test('what the embedded broker acknowledged survives SIGKILL, each value once', async () => {
  using folder = temporaryFolder();
  const port = await freePort();
  expect(await throughKills(folder.path, { kind: 'embedded', host: '127.0.0.1', port }, port)).toEqual(everyValueOnce);
  await seesEverything(folder.path);
});

describe.skipIf(!hasMosquitto)('behind mosquitto', () => {
  test('what mosquitto acknowledged survives SIGKILL of ingest, each value once', async () => {
    using folder = temporaryFolder();
    const broker = await Mosquitto.start(folder.path);
    const settings: BrokerSettings = { kind: 'external', url: broker.url };
    // The session must exist before anything is published: a broker keeps messages for sessions only.
    const first = await startTestIngest(folder.path, { broker: settings });
    const probe = await connectTo(broker.port);
    await until(async () => {
      await probe.publishAsync('twinql/motor-9/note', '"ready?"', { qos: 1 });
      return first.telemetryJournal.head() > 0;
    });
    await probe.endAsync();
    await first.stop();
    try {
      expect(await throughKills(folder.path, settings, broker.port)).toEqual(everyValueOnce);
      await seesEverything(folder.path);
    } finally {
      await broker.stop();
    }
  });
});
