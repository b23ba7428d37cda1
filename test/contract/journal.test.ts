import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MemoryJournal } from '../../src/adapters/memory/memory-journal.ts';
import { SqliteJournal } from '../../src/adapters/sqlite/sqlite-journal.ts';
import { SqliteJournalReader } from '../../src/adapters/sqlite/sqlite-journal-reader.ts';
import type { Journal } from '../../src/journal/journal.ts';
import type { JournalRecord } from '../../src/journal/record.ts';
import { id, plant, temporaryFolder, until } from '../support/ingest.ts';

const noon = Date.UTC(2026, 0, 1, 12);
const observation = (n: number): JournalRecord => ({
  kind: 'observation',
  twin: id(`motor-${n % 7}`),
  property: plant('temperature'),
  value: n / 10,
  time: noon + n,
  receivedAt: noon + n + 3,
  quality: 'GOOD',
});
const letter: JournalRecord = {
  kind: 'deadLetter',
  reason: 'PARSE',
  message: 'no',
  topic: 't',
  payload: '',
  payloadBytes: 0,
  sha256: '',
  receivedAt: noon,
};

const journals: Readonly<Record<string, (folder: string) => Journal & Partial<Disposable>>> = {
  memory: () => new MemoryJournal(),
  sqlite: (folder) => new SqliteJournal(join(folder, 'journal.db')),
};

describe.each(Object.entries(journals))('Journal on %s', (_name, open) => {
  test('positions count from 1 without gaps, in the order of the appends', async () => {
    using folder = temporaryFolder();
    const journal = open(folder.path);
    const positions = await Promise.all([
      journal.append([observation(1), observation(2)]),
      journal.append([]),
      journal.append([letter]),
      journal.append([observation(3)]),
    ]);
    expect([positions[0], positions[2], positions[3]]).toEqual([2, 3, 4]);
    expect((await journal.read(0, 100)).map(({ position, record }) => [position, record])).toEqual([
      [1, observation(1)],
      [2, observation(2)],
      [3, letter],
      [4, observation(3)],
    ]);
    expect([journal.head(), journal.tail()]).toEqual([4, 0]);
    journal[Symbol.dispose]?.();
  });

  test('reading goes on after any position, a part at a time', async () => {
    using folder = temporaryFolder();
    const journal = open(folder.path);
    for (let n = 0; n < 10; n++) await journal.append(Array.from({ length: 7 }, (_, i) => observation(n * 7 + i)));
    const read: number[] = [];
    for (let at = 3; ;) {
      const entries = await journal.read(at, 10);
      if (entries.length === 0) break;
      read.push(...entries.map(({ position }) => position));
      at = entries.at(-1)?.position ?? at;
    }
    expect(read).toEqual(Array.from({ length: 67 }, (_, i) => i + 4));
    journal[Symbol.dispose]?.();
  });

  test('wakes its watchers after the records can be read, until they go', async () => {
    using folder = temporaryFolder();
    const journal = open(folder.path);
    const stop = new AbortController();
    const heads: number[] = [];
    journal.watch((head) => void heads.push(head), stop.signal);
    await journal.append([observation(1)]);
    await until(() => heads.length === 1);
    stop.abort();
    await journal.append([observation(2)]);
    await journal.append([observation(3)]);
    expect(heads).toEqual([1]);
    journal[Symbol.dispose]?.();
  });
});

const anyValue = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.integer()),
);
const anyObservation: fc.Arbitrary<JournalRecord> = fc
  .record({
    twin: fc.nat(5),
    property: fc.nat(3),
    value: anyValue,
    time: fc.integer({ min: -1e15, max: 1e15 }),
    receivedAt: fc.integer({ min: 0, max: 4e12 }),
    quality: fc.constantFrom('GOOD' as const, 'UNCERTAIN' as const, 'BAD' as const),
    unit: fc.option(fc.constantFrom('K', 'DEG_C').map(plant), { nil: undefined }),
    reason: fc.option(fc.constantFrom('RATE', 'FUTURE', 'é'), { nil: undefined }),
  })
  .map(({ twin, property, reason, unit, ...rest }) => ({
    kind: 'observation',
    ...rest,
    twin: id(`t${twin}`),
    property: plant(`p${property}`),
    ...(reason === undefined ? {} : { reason }),
    ...(unit === undefined ? {} : { unit }),
  }));
const anyRecord = fc.oneof({ weight: 4, arbitrary: anyObservation }, { weight: 1, arbitrary: fc.constant(letter) });

describe('the journal in SQLite', () => {
  test('gives back every record as it was, also after it was opened again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(anyRecord, { maxLength: 30 }), { maxLength: 8 }), async (groups) => {
        using folder = temporaryFolder();
        const path = join(folder.path, 'journal.db');
        {
          using journal = new SqliteJournal(path);
          for (const group of groups) await journal.append(group);
        }
        using journal = new SqliteJournal(path);
        expect((await journal.read(0, 10_000)).map(({ record }) => record)).toEqual(groups.flat());
      }),
      { numRuns: 40 },
    );
  });

  test('appends made together are one commit', async () => {
    using folder = temporaryFolder();
    const path = join(folder.path, 'journal.db');
    using journal = new SqliteJournal(path);
    await Promise.all(Array.from({ length: 100 }, (_, n) => journal.append([observation(n)])));
    using database = new DatabaseSync(path, { readOnly: true });
    expect(database.prepare('SELECT first, last FROM batch').all()).toEqual([{ first: 1, last: 100 }]);
  });

  test('a damaged row is named, not skipped', async () => {
    using folder = temporaryFolder();
    const path = join(folder.path, 'journal.db');
    {
      using journal = new SqliteJournal(path);
      await journal.append([observation(1)]);
      await journal.append([observation(2), observation(3)]);
    }
    const database = new DatabaseSync(path);
    const { bytes } = database.prepare('SELECT bytes FROM batch WHERE first = 2').get() as { bytes: Uint8Array };
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    database.prepare('UPDATE batch SET bytes = ? WHERE first = 2').run(bytes);
    database.close();
    using reader = new SqliteJournalReader(path);
    expect(await reader.read(0, 1)).toHaveLength(1);
    await expect(reader.read(0, 10)).rejects.toThrow('damaged at positions 2 to 3');
  });

  test('a file cut off at its end opens with all but the last commits', async () => {
    using folder = temporaryFolder();
    const path = join(folder.path, 'journal.db');
    const { copyFileSync, statSync, truncateSync } = await import('node:fs');
    const journal = new SqliteJournal(path);
    for (let n = 0; n < 20; n++) await journal.append([observation(n)]);
    const torn = join(folder.path, 'torn.db');
    copyFileSync(path, torn);
    copyFileSync(`${path}-wal`, `${torn}-wal`);
    truncateSync(`${torn}-wal`, statSync(`${torn}-wal`).size - 1000);
    journal[Symbol.dispose]();
    using reopened = new SqliteJournal(torn);
    const entries = await reopened.read(0, 100);
    expect(entries.length).toBeGreaterThanOrEqual(18);
    expect(entries.map(({ record }) => record)).toEqual(entries.map((_, n) => observation(n)));
    await reopened.append([observation(99)]);
    expect(reopened.head()).toBe(entries.length + 1);
  });

  test('a second writer is refused as long as the first one lives', async () => {
    using folder = temporaryFolder();
    const path = join(folder.path, 'journal.db');
    const first = new SqliteJournal(path);
    expect(() => new SqliteJournal(path)).toThrow('is being written by another process');
    first[Symbol.dispose]();
    using second = new SqliteJournal(path);
    expect(await second.append([observation(1)])).toBe(1);
  });

  test('retention deletes whole commits from the oldest on, and none that is still needed', async () => {
    using folder = temporaryFolder();
    let at = noon;
    using journal = new SqliteJournal(join(folder.path, 'journal.db'), { now: () => at, monotonicMs: () => at });
    for (let n = 0; n < 6; n++) {
      await journal.append([observation(n), observation(n)]);
      at += 1000;
    }
    expect(journal.retain({ maxAgeMs: 3500, maxBytes: 1e9 }, 3)).toBe(2);
    expect(journal.retain({ maxAgeMs: 3500, maxBytes: 1e9 }, 100)).toBe(6);
    expect(journal.retain({ maxAgeMs: 1e9, maxBytes: 0 }, 100)).toBe(12);
    expect([journal.head(), journal.tail(), (await journal.read(12, 10)).length]).toEqual([12, 12, 0]);
    expect(await journal.append([observation(1)])).toBe(13);
  });

  test('a reader on a connection of its own follows the writer', async () => {
    using folder = temporaryFolder();
    const path = join(folder.path, 'journal.db');
    using writer = new SqliteJournal(path);
    using reader = new SqliteJournalReader(path);
    const stop = new AbortController();
    const heads: number[] = [];
    reader.watch((head) => void heads.push(head), stop.signal);
    await writer.append([observation(1), observation(2)]);
    await until(() => heads.length > 0);
    expect([heads, (await reader.read(0, 10)).map(({ record }) => record)]).toEqual([[2], [observation(1), observation(2)]]);
    stop.abort();
  });

  test('what is no observation is found backwards without reading the rest', async () => {
    using folder = temporaryFolder();
    using journal = new SqliteJournal(join(folder.path, 'journal.db'));
    for (let n = 0; n < 10; n++) await journal.append(n % 3 === 0 ? [observation(n), letter, letter] : [observation(n)]);
    const first = await journal.readOthers(Number.POSITIVE_INFINITY, 3);
    const positions = first.map(({ position }) => position);
    expect(positions).toEqual([18, 17, 13, 12]);
    expect((await journal.readOthers(13, 10)).map(({ position }) => position)).toEqual([12, 8, 7, 3, 2]);
  });
});
