import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SqliteJournalReader } from '../../src/adapters/sqlite/sqlite-journal-reader.ts';
import type { Ingest } from '../../src/adapters/ingest-worker/start-ingest.ts';
import type { Entry } from '../../src/journal/journal.ts';
import type { IngestDirectory } from '../../src/telemetry/ingest-directory.ts';
import { LiveTable } from '../../src/telemetry/live-state.ts';
import { connectTo, motorDirectory, startTestIngest, temporaryFolder } from '../support/ingest.ts';

const motors = 10;
const changes = 25;
const everyMs = 100;
const perBurst = 20;

/** Even versions take temperatures up to 100, odd ones from 101: every value is right under one of two neighbours only. */
function directoryOf(version: number): IngestDirectory {
  const { twins, units } = motorDirectory(motors);
  const [minInclusive, maxInclusive] = version % 2 === 0 ? [0, 100] : [101, 200];
  return {
    units,
    twins: twins.map(({ iri, telemetry }) => ({
      iri,
      telemetry: telemetry.map((definition) => (definition.names.includes('temperature') ? { ...definition, minInclusive, maxInclusive } : definition)),
    })),
  };
}

async function bringInForce(ingest: Ingest, version: number): Promise<void> {
  const { twins, units } = directoryOf(version);
  const beside = await ingest.prepareDirectory(units);
  await beside.change({ put: twins, deleted: [] });
  await beside.install({ kind: 'ontology', version: `v${version}`, at: Date.now() });
}

async function entriesIn(path: string): Promise<readonly Entry[]> {
  using journal = new SqliteJournalReader(path);
  const entries: Entry[] = [];
  for (let page = await journal.read(0, 5_000); page.length > 0; page = await journal.read(page.at(-1)?.position ?? 0, 5_000)) entries.push(...page);
  return entries;
}

/** What live state is after all of it. */
function folded(entries: readonly Entry[]): string {
  const live = new LiveTable();
  for (const { record } of entries) if (record.kind === 'observation') live.take(record);
  return createHash('sha256')
    .update(JSON.stringify([...live.all()]))
    .digest('hex');
}

/** Sends bursts until told to stop, some 2,000 messages a second; answers how many were acknowledged. */
async function send(port: number | undefined, go: () => boolean): Promise<number> {
  const client = await connectTo(port);
  let sent = 0;
  const waiting: Promise<unknown>[] = [];
  while (go()) {
    for (let i = 0; i < perBurst; i++) {
      const value = sent % 2 === 0 ? 50 : 150;
      waiting.push(
        client.publishAsync(`twinql/motor-${(sent % motors) + 1}/telemetry`, JSON.stringify({ temperature: value + (sent % 97) / 100 }), { qos: 1 }),
      );
      sent++;
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await Promise.all(waiting);
  await client.endAsync();
  return sent;
}

test('every message is judged by the version in force at its place in the journal, and none is lost', async () => {
  using folder = temporaryFolder();
  const ingest = await startTestIngest(folder.path, { directory: directoryOf(0), version: 'v0' });
  let going = true;
  const sending = send(ingest.port, () => going);
  for (let version = 1; version <= changes; version++) {
    await new Promise((resolve) => setTimeout(resolve, everyMs));
    await bringInForce(ingest, version);
  }
  going = false;
  const sent = await sending;
  const { accepted, dead, messages } = await ingest.metrics();
  await ingest.stop();
  const entries = await entriesIn(join(folder.path, 'journal-telemetry.db'));
  let inForce = -1;
  const met: string[] = [];
  const counts = { accepted: 0, dead: 0, wrong: 0 };
  for (const { record } of entries) {
    if (record.kind === 'ontology') {
      inForce = Number(record.version.slice(1));
      met.push(record.version);
    } else if (record.kind === 'observation') {
      counts.accepted++;
      if (Number(record.value) < 101 !== (inForce % 2 === 0)) counts.wrong++;
    } else if (record.kind === 'deadLetter') {
      counts.dead++;
      const { temperature } = JSON.parse(Buffer.from(record.payload, 'base64').toString()) as { temperature: number };
      if (record.reason !== 'RANGE' || temperature < 101 === (inForce % 2 === 0)) counts.wrong++;
    }
  }
  expect(met).toEqual(Array.from({ length: changes + 1 }, (_, i) => `v${i}`));
  expect(counts.wrong).toBe(0);
  expect(counts.accepted + counts.dead).toBe(sent);
  expect([messages, accepted, dead.get('RANGE')]).toEqual([sent, counts.accepted, counts.dead]);
  // both kinds of values came under both kinds of versions
  expect(counts.accepted).toBeGreaterThan(sent / 5);
  expect(counts.dead).toBeGreaterThan(sent / 5);
  expect(folded(entries)).toBe(folded(await entriesIn(join(folder.path, 'journal-telemetry.db'))));
}, 60_000);

test('a start under another version is noted, one under the same is not', async () => {
  using folder = temporaryFolder();
  for (const version of ['a', 'a', 'b']) {
    const ingest = await startTestIngest(folder.path, { version });
    await ingest.stop();
  }
  const records = (await entriesIn(join(folder.path, 'journal-telemetry.db'))).map(({ record }) => (record.kind === 'ontology' ? record.version : record.kind));
  expect(records).toEqual(['a', 'b']);
});
