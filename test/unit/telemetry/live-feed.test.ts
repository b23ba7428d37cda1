import { expect, test } from 'vitest';
import { MemoryHistory } from '../../../src/adapters/memory/memory-history.ts';
import { MemoryJournal } from '../../../src/adapters/memory/memory-journal.ts';
import type { JournalRecord } from '../../../src/journal/record.ts';
import { follow } from '../../../src/telemetry/follow.ts';
import type { FeedEvent } from '../../../src/telemetry/live.ts';
import { JournalFeed } from '../../../src/telemetry/live-feed.ts';
import { LiveTable } from '../../../src/telemetry/live-state.ts';
import { id, plant, until } from '../../support/ingest.ts';
import { now } from '../../support/pipeline.ts';

const value = (n: number): JournalRecord => ({
  kind: 'observation',
  twin: id('motor-1'),
  property: plant('starts'),
  value: n,
  time: now + n,
  receivedAt: now + n,
  quality: 'GOOD',
});
const change = (n: number, what: 'twinChanged' | 'twinDeleted' = 'twinChanged'): JournalRecord => ({
  kind: 'change',
  what,
  at: now,
  by: 'test',
  twin: id('motor-1'),
  before: {},
  after: {},
  version: n,
  scope: {},
});

interface World extends AsyncDisposable {
  readonly telemetry: MemoryJournal;
  readonly graph: MemoryJournal;
  readonly live: LiveTable;
  readonly feed: JournalFeed;
  readonly history: MemoryHistory;
  readonly events: FeedEvent[];
  readonly failures: unknown[];
}

async function world(fill: (world: Pick<World, 'telemetry' | 'graph'>) => Promise<unknown> = () => Promise.resolve()): Promise<World> {
  let at = now;
  const clock = { now: () => at++, monotonicMs: () => at };
  const [telemetry, graph, live, history] = [new MemoryJournal(clock), new MemoryJournal(clock), new LiveTable(), new MemoryHistory()];
  await fill({ telemetry, graph });
  const feed = new JournalFeed({ telemetry, graph }, { telemetry: 0, graph: graph.head() });
  const stop = new AbortController();
  const events: FeedEvent[] = [];
  const failures: unknown[] = [];
  await follow({ telemetry, graph, live, feed, history, onFailure: (error) => void failures.push(error) }, stop.signal);
  feed.listen((batch) => void events.push(...batch), stop.signal);
  return {
    telemetry,
    graph,
    live,
    feed,
    history,
    events,
    failures,
    [Symbol.asyncDispose]: () => Promise.resolve(stop.abort()),
  };
}

const replayed = async (feed: JournalFeed, after: { telemetry: number; graph: number }): Promise<FeedEvent[] | undefined> => {
  const batches = feed.replay(after, new AbortController().signal);
  return batches === undefined ? undefined : (await Array.fromAsync(batches)).flat();
};

test('what was journalled before the start is in live state, and listeners hear what comes after', async () => {
  await using here = await world(({ telemetry }) => telemetry.append([value(1), value(2)]));
  expect([here.live.get(id('motor-1'), plant('starts'))?.value, here.feed.cursor().telemetry, here.events]).toEqual([2, 2, []]);
  await here.telemetry.append([value(3)]);
  await until(() => here.events.length === 1);
  expect(here.events).toMatchObject([{ partition: 'telemetry', entry: { position: 3 }, cursor: { telemetry: 3, graph: 0 } }]);
});

test('live state has taken an event in when listeners hear of it', async () => {
  await using here = await world();
  const seen: unknown[] = [];
  const stop = new AbortController();
  here.feed.listen((events) => void seen.push([events.length, here.live.get(id('motor-1'), plant('starts'))?.value]), stop.signal);
  await here.telemetry.append([value(1), value(2)]);
  await until(() => seen.length > 0);
  expect(seen).toEqual([[2, 2]]);
  stop.abort();
});

test('replay and what comes live together are every event once, each partition in its order', async () => {
  await using here = await world();
  for (let n = 1; n <= 300; n++) {
    await here.telemetry.append([value(n)]);
    if (n % 10 === 0) await here.graph.append([change(n)]);
  }
  await until(() => here.events.length === 330);
  for (const after of [{ telemetry: 0, graph: 0 }, { telemetry: 120, graph: 7 }, here.feed.cursor()]) {
    const events = (await replayed(here.feed, after)) ?? [];
    const of = (partition: string): number[] => events.filter((event) => event.partition === partition).map(({ entry }) => entry.position);
    expect(of('telemetry')).toEqual(Array.from({ length: 300 - after.telemetry }, (_, i) => i + 1 + after.telemetry));
    expect(of('graph')).toEqual(Array.from({ length: 30 - after.graph }, (_, i) => i + 1 + after.graph));
    expect(events.at(-1)?.cursor ?? after).toEqual(here.feed.cursor());
  }
});

test('a cursor of another journal, or one whose records are gone, cannot be replayed', async () => {
  await using here = await world();
  await here.telemetry.append([value(1), value(2), value(3)]);
  await until(() => here.events.length === 3);
  here.telemetry.forget(2);
  expect(await replayed(here.feed, { telemetry: 1, graph: 0 })).toBeUndefined();
  expect(await replayed(here.feed, { telemetry: 4, graph: 0 })).toBeUndefined();
  expect(await replayed(here.feed, { telemetry: 2, graph: 0 })).toHaveLength(1);
});

test('a deleted twin has no live values', async () => {
  await using here = await world();
  await here.telemetry.append([value(1)]);
  await until(() => here.events.length === 1);
  await here.graph.append([change(2, 'twinDeleted')]);
  await until(() => here.events.length === 2);
  expect(here.live.of(id('motor-1'))).toEqual([]);
});

test('a journal that cannot be read ends the following, once and with the error', async () => {
  await using here = await world();
  here.telemetry.read = () => Promise.reject(new Error('damaged'));
  await here.telemetry.append([value(1)]);
  await here.telemetry.append([value(2)]);
  await until(() => here.failures.length > 0);
  expect(here.failures).toEqual([new Error('damaged')]);
});
