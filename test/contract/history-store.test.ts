import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MemoryHistory } from '../../src/adapters/memory/memory-history.ts';
import { SqliteHistory } from '../../src/adapters/sqlite/sqlite-history.ts';
import type { HistoryStore } from '../../src/history/history-store.ts';
import type { Observation, SeriesKey } from '../../src/history/observation.ts';
import { id, plant, temporaryFolder } from '../support/ingest.ts';

const noon = Date.UTC(2026, 0, 1, 12);
const temperature: SeriesKey = { twin: id('motor-1'), property: plant('temperature') };
const mode: SeriesKey = { twin: id('motor-2'), property: plant('mode') };

const observation = (key: SeriesKey, time: number, value: Observation['value'], quality: Observation['quality'] = 'GOOD'): Observation => ({
  ...key,
  time,
  value,
  quality,
  receivedAt: time + 5,
});

interface Opened {
  readonly open: () => HistoryStore;
  /** Ends the store as it is and opens it again from what is durable. */
  readonly reopen: (store: HistoryStore) => Promise<HistoryStore>;
}

const stores: Readonly<Record<string, (folder: string) => Opened>> = {
  memory: () => ({ open: () => new MemoryHistory(), reopen: (store) => Promise.resolve(store) }),
  sqlite: (folder) => ({
    open: () => new SqliteHistory(join(folder, 'history.db')),
    async reopen(store) {
      await store[Symbol.asyncDispose]();
      return new SqliteHistory(join(folder, 'history.db'));
    },
  }),
};

describe.each(Object.entries(stores))('HistoryStore on %s', (_name, prepare) => {
  test('gives back what was observed, by time, from memory, after a flush and after it was opened again', async () => {
    using folder = temporaryFolder();
    const { open, reopen } = prepare(folder.path);
    let store = open();
    await store.append([observation(temperature, noon, 20), observation(temperature, noon + 2000, 22, 'BAD'), observation(mode, noon, 'auto')], 3);
    await store.append([observation(temperature, noon + 1000, 21, 'UNCERTAIN')], 4);
    const expected = [
      { key: temperature, times: Float64Array.of(noon, noon + 1000, noon + 2000), values: Float64Array.of(20, 21, 22), quality: Uint8Array.of(0, 1, 2) },
      { key: mode, times: new Float64Array(), values: new Float64Array(), quality: new Uint8Array() },
    ];
    const read = (): Promise<unknown> => store.window([temperature, mode], { from: noon, to: noon + 10_000 });
    expect(await read()).toEqual(expected);
    await store.flush();
    expect(await read()).toEqual(expected);
    store = await reopen(store);
    expect(await read()).toEqual(expected);
    expect(store.cursor()).toBe(4);
    expect(await store.values([mode], { from: noon, to: noon + 1 })).toEqual([
      { key: mode, times: Float64Array.of(noon), values: ['auto'], quality: Uint8Array.of(0) },
    ]);
    await store[Symbol.asyncDispose]();
  });

  test('series follow a property to its new name, in front of what is there already, in memory and in the file', async () => {
    using folder = temporaryFolder();
    const { open, reopen } = prepare(folder.path);
    let store = open();
    const [was, other] = [plant('was'), id('motor-2')];
    await store.append([observation({ ...temperature, property: was }, noon, 1), observation({ twin: other, property: was }, noon, 2)], 1);
    await store.flush();
    await store.append([observation({ ...temperature, property: was }, noon + 1000, 3), observation(temperature, noon + 2000, 4)], 2);
    await store.rename(was, temperature.property);
    await store.append([observation(temperature, noon + 3000, 5), observation({ ...temperature, twin: other }, noon + 3000, 6)], 3);
    const read = async (): Promise<unknown> => {
      const interval = { from: noon, to: noon + 10_000 };
      const found = await store.window([temperature, { ...temperature, twin: other }, { ...temperature, property: was }], interval);
      return found.map(({ values }) => [...values]);
    };
    const expected = [[1, 3, 4, 5], [2, 6], []];
    expect(await read()).toEqual(expected);
    store = await reopen(store);
    expect(await read()).toEqual(expected);
    expect((await store.latest('all')).map(({ value }) => value).sort()).toEqual([5, 6]);
    await store[Symbol.asyncDispose]();
  });

  test('takes no position twice', async () => {
    using folder = temporaryFolder();
    const store = prepare(folder.path).open();
    await store.append([observation(temperature, noon, 20)], 7);
    await store.append([observation(temperature, noon, 20)], 7);
    await store.append([observation(temperature, noon, 20)], 6);
    const [series] = await store.window([temperature], { from: 0, to: noon + 1 });
    expect(series?.times).toEqual(Float64Array.of(noon));
    await store[Symbol.asyncDispose]();
  });

  test('the interval is half-open and the limit keeps the newest', async () => {
    using folder = temporaryFolder();
    const store = prepare(folder.path).open();
    const samples = Array.from({ length: 5000 }, (_, i) => observation(temperature, noon + i * 1000, i));
    await store.append(samples, 1);
    await store.flush();
    const [inside] = await store.window([temperature], { from: noon + 10_000, to: noon + 13_000 });
    expect(inside?.values).toEqual(Float64Array.of(10, 11, 12));
    const [last] = await store.window([temperature], { from: 0, to: noon + 3_000_000 }, 2);
    expect(last?.values).toEqual(Float64Array.of(2998, 2999));
    await store[Symbol.asyncDispose]();
  });

  test('the latest of each series is the newest by time, with its time of receipt', async () => {
    using folder = temporaryFolder();
    const { open, reopen } = prepare(folder.path);
    let store = open();
    await store.append([observation(temperature, noon + 5000, 25), observation(temperature, noon, 20), observation(mode, noon, 'auto', 'UNCERTAIN')], 3);
    store = await reopen(store);
    await store.append([observation(temperature, noon + 1000, 21)], 4);
    expect(await store.latest('all')).toEqual([observation(temperature, noon + 5000, 25), observation(mode, noon, 'auto', 'UNCERTAIN')]);
    expect(await store.latest([{ twin: id('nobody'), property: plant('mode') }])).toEqual([]);
    await store[Symbol.asyncDispose]();
  });

  test('keeps every kind of value exactly', async () => {
    using folder = temporaryFolder();
    const { open, reopen } = prepare(folder.path);
    const values = [0.1 + 0.2, -0, 1e300, 5e-324, 2 ** 53, true, false, 'é\u{1F600}', '', [1, 2.5], { a: { b: ['c'] } }];
    let store = open();
    await store.append(
      values.map((value, i) => observation(temperature, noon + i, value)),
      values.length,
    );
    store = await reopen(store);
    const [series] = await store.values([temperature], { from: noon, to: noon + 100 });
    expect(series?.values).toEqual(values);
    await store[Symbol.asyncDispose]();
  });
});

const anyKey = fc.constantFrom(temperature, mode);
const anyValue = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -50, max: 50 }).map((n) => n / 10),
  fc.boolean(),
  fc.constantFrom('auto', 'manual'),
);
const anySample = fc.record({
  key: anyKey,
  // Few distinct times: equal, late and very late ones are the rule.
  offset: fc.oneof({ weight: 5, arbitrary: fc.nat(50) }, fc.integer({ min: -100_000, max: 100_000 })),
  value: anyValue,
  quality: fc.constantFrom('GOOD' as const, 'UNCERTAIN' as const, 'BAD' as const),
});
const anyStep = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('append' as const),
      drift: fc.nat(2000),
      samples: fc.array(anySample, { maxLength: 40 }),
      repeat: fc.constantFrom(1, 1, 60),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('flush' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reopen' as const) }) },
);
const anyWindow = fc.record({
  from: fc.integer({ min: -110_000, max: 60_000 }),
  length: fc.integer({ min: 0, max: 150_000 }),
  limit: fc.option(fc.integer({ min: 1, max: 50 }), { nil: undefined }),
});

test('the history in SQLite answers as the model does, whatever order values come in', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { maxLength: 14 }), fc.array(anyWindow, { minLength: 3, maxLength: 3 }), async (steps, windows) => {
      using folder = temporaryFolder();
      const path = join(folder.path, 'history.db');
      const model = new MemoryHistory();
      let store = new SqliteHistory(path);
      let position = 0;
      let clock = noon;
      for (const step of steps) {
        if (step.kind === 'flush') await store.flush();
        else if (step.kind === 'reopen') {
          await store[Symbol.asyncDispose]();
          store = new SqliteHistory(path);
        } else {
          const observations = Array.from({ length: step.repeat }, (_, round) =>
            step.samples.map(({ key, offset, value, quality }) => observation(key, clock + round * 37 + offset, value, quality)),
          ).flat();
          clock += step.drift;
          position += observations.length;
          await model.append(observations, position);
          await store.append(observations, position);
        }
      }
      for (const { from, length, limit } of windows) {
        const interval = { from: noon + from, to: noon + from + length };
        expect(await store.window([temperature, mode], interval, limit)).toEqual(await model.window([temperature, mode], interval, limit));
        expect(await store.values([temperature, mode], interval, limit)).toEqual(await model.values([temperature, mode], interval, limit));
      }
      expect(await store.latest([temperature, mode])).toEqual(await model.latest([temperature, mode]));
      await store[Symbol.asyncDispose]();
    }),
    { numRuns: 150 },
  );
});

test('numbers of series and chunks stay exact for a billion series', async () => {
  using folder = temporaryFolder();
  const path = join(folder.path, 'history.db');
  const first = new SqliteHistory(path);
  await first.append([observation(mode, noon, 1)], 1);
  await first[Symbol.asyncDispose]();
  const { DatabaseSync } = await import('node:sqlite');
  using database = new DatabaseSync(path);
  // The next series gets the number after the highest there is.
  database.exec(`UPDATE series SET id = ${2 ** 30}; DELETE FROM series_state; DELETE FROM chunk;`);
  const store = new SqliteHistory(path);
  const samples = Array.from({ length: 2500 }, (_, i) => observation(temperature, noon + i, i));
  await store.append(samples, 2);
  await store.flush();
  const [series] = await store.window([temperature], { from: noon, to: noon + 2500 });
  expect(series?.values).toEqual(Float64Array.from(samples, (_, i) => i));
  await store[Symbol.asyncDispose]();
});
