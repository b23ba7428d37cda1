import type { JournalReader, Position } from '../journal/journal.ts';
import type { Entry } from '../journal/journal.ts';
import type { HistoryStore } from '../history/history-store.ts';
import type { Observation } from '../history/observation.ts';
import type { JournalFeed } from './live-feed.ts';
import type { LiveTable } from './live-state.ts';

/** What follows the journal. */
export interface Followers {
  readonly telemetry: JournalReader;
  readonly graph: JournalReader;
  readonly live: LiveTable;
  readonly feed: JournalFeed;
  readonly history: HistoryStore;
  /** Called with the observations of each batch after live state took them in; for the projection into the graph store. */
  readonly onObservations?: (observations: readonly Observation[], position: Position) => void;
  /** Called once if following cannot go on (a damaged journal, a full disk); nothing is delivered after that. */
  readonly onFailure: (error: unknown) => void;
}

const batchSize = 2048;

/**
 * Follows both partitions: live state first, then the feed's listeners, then the history. Each batch is followed by a turn of the event loop,
 * so that a backlog does not hold up whoever asks. Resolves when everything that is in the journal now has been taken in, with a function that waits for the same later;
 * goes on until `signal` aborts.
 */
export async function follow(followers: Followers, signal: AbortSignal): Promise<() => Promise<void>> {
  const drainTelemetry = exclusively(() =>
    drain(
      followers.telemetry,
      () => followers.feed.cursor().telemetry,
      (entries) => takeTelemetry(followers, entries),
      signal,
    ),
  );
  const drainGraph = exclusively(() =>
    drain(
      followers.graph,
      () => followers.feed.cursor().graph,
      (entries) => takeGraph(followers, entries),
      signal,
    ),
  );
  let failed = false;
  const guarded = (work: () => Promise<void>) => (): void => {
    if (failed) return;
    work().catch((error: unknown) => {
      if (failed || signal.aborted) return;
      failed = true;
      followers.onFailure(error);
    });
  };
  await Promise.all([drainGraph(), drainTelemetry()]);
  followers.telemetry.watch(guarded(drainTelemetry), signal);
  followers.graph.watch(guarded(drainGraph), signal);
  const settle = async (): Promise<void> => {
    await Promise.all([drainGraph(), drainTelemetry()]);
  };
  // What was appended between the first reading and the watch.
  await settle();
  return settle;
}

/** Rebuilds live state: the newest of each series in the history, then what the journal has beyond it. */
export async function restoreLiveState(live: LiveTable, history: HistoryStore): Promise<void> {
  for (const observation of await history.latest('all')) live.take(observation);
}

async function takeTelemetry({ live, feed, history, onObservations }: Followers, entries: readonly Entry[]): Promise<void> {
  const observations: Observation[] = [];
  for (const { record } of entries) {
    if (record.kind !== 'observation') continue;
    const { kind: _, ...observation } = record;
    observations.push(observation);
    live.take(observation);
  }
  const position = entries.at(-1)?.position ?? 0;
  feed.publish('telemetry', entries);
  if (observations.length > 0) onObservations?.(observations, position);
  await history.append(observations, position);
}

function takeGraph({ live, feed }: Followers, entries: readonly Entry[]): Promise<void> {
  for (const { record } of entries) if (record.kind === 'change' && record.what === 'twinDeleted') live.forget(record.twin);
  feed.publish('graph', entries);
  return Promise.resolve();
}

async function drain(journal: JournalReader, at: () => Position, take: (entries: readonly Entry[]) => Promise<void>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const entries = await journal.read(at(), batchSize);
    if (entries.length === 0) return;
    await take(entries);
    await turn();
  }
}

/** Runs `work` one at a time: a call while it runs makes it run once more afterwards. */
function exclusively(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;
  const run = async (): Promise<void> => {
    try {
      do {
        again = false;
        await work();
      } while (again);
    } finally {
      running = undefined;
    }
  };
  return () => {
    if (running !== undefined) {
      again = true;
      return running;
    }
    const started = run();
    running = started;
    return started;
  };
}

/** Gives the event loop a turn. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
