import type { Iri } from '../../src/kernel/iri.ts';
import { toIri } from '../../src/kernel/iri.ts';
import type { Value } from '../../src/kernel/value.ts';
import type { Cursor } from '../../src/journal/cursor.ts';
import type { Entry } from '../../src/journal/journal.ts';
import type { JournalRecord, Quality } from '../../src/journal/record.ts';
import { memoryGraphStore } from '../../src/adapters/memory/memory-graph-store.ts';
import type { GraphStore, Mutation } from '../../src/graph/graph-store.ts';
import type { Observation } from '../../src/history/observation.ts';
import type { FeedEvent, LiveFeed, LiveState } from '../../src/telemetry/live.ts';
import { cohortRegistry, type StreamRooms } from '../../src/api/subscriptions/cohort.ts';
import type { StreamEngine } from '../../src/api/subscriptions/twin-stream.ts';
import { twinCache } from '../../src/api/subscriptions/twin-cache.ts';

export const ex = (name: string): Iri => toIri(`https://ex.org/${name}`);

/** A graph, a feed and live state in memory, driven by hand: everything a stream lives on, without sockets and threads. */
export interface StreamWorld {
  readonly graph: GraphStore;
  readonly feed: LiveFeed;
  readonly live: LiveState;
  readonly engine: StreamEngine;
  /** Takes observations in as one batch, as ingest does. */
  observe(...observations: readonly { readonly twin: Iri; readonly property: Iri; readonly value: Value; readonly quality?: Quality }[]): void;
  /** Takes in a value whose source time lies an hour back. */
  late(observation: { readonly twin: Iri; readonly property: Iri; readonly value: Value }): void;
  /** Commits mutations and relays their change records into the feed. */
  commit(...mutations: readonly Mutation[]): Promise<void>;
  /** Puts any record into the graph partition. */
  record(record: JournalRecord): void;
  /** Forgets the oldest entries of the telemetry partition. */
  forget(position: number): void;
  put(name: string, classes: readonly string[], attributes?: Readonly<Record<string, Value>>, scope?: number): Mutation;
  relate(source: string, type: string, target: string): Mutation;
  stop(): void;
}

/** Superclasses of the test ontology. Properties whose name starts with `t` are telemetry. */
const superclasses: Readonly<Record<string, readonly string[]>> = { Pump: ['Equipment'], Valve: ['Equipment'] };

export function streamWorld(limits?: StreamEngine['queueLimits']): StreamWorld {
  const stop = new AbortController();
  const graph = memoryGraphStore();
  const entries: Record<'telemetry' | 'graph', Entry[]> = { telemetry: [], graph: [] };
  let forgotten = 0;
  const latest = new Map<string, Observation>();
  const listeners = new Set<(events: readonly FeedEvent[]) => void>();
  let cursor: Cursor = { telemetry: 0, graph: 0 };

  const append = (partition: 'telemetry' | 'graph', records: readonly JournalRecord[]): void => {
    const events = records.map((record): FeedEvent => {
      const entry = { position: entries[partition].length + 1, at: 0, record };
      entries[partition].push(entry);
      if (record.kind === 'observation') keepLatest(latest, record);
      cursor = { ...cursor, [partition]: entry.position };
      return { partition, entry, cursor };
    });
    for (const listener of listeners) listener(events);
  };

  const feed: LiveFeed = {
    listen: (listener, signal) => {
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener));
    },
    cursor: () => cursor,
    // Another interleaving than the live one: first all of the graph, then all telemetry.
    replay: (after) => {
      if (after.telemetry < forgotten || after.telemetry > cursor.telemetry || after.graph > cursor.graph) return undefined;
      let at = after;
      const next = (partition: 'telemetry' | 'graph', entry: Entry): FeedEvent => {
        at = { ...at, [partition]: entry.position };
        return { partition, entry, cursor: at };
      };
      const past = [
        ...entries.graph.slice(after.graph).map((entry) => () => next('graph', entry)),
        ...entries.telemetry.slice(after.telemetry).map((entry) => () => next('telemetry', entry)),
      ];
      return (async function* () {
        for (let i = 0; i < past.length; i += 7) yield await Promise.resolve(past.slice(i, i + 7).map((make) => make()));
      })();
    },
  };
  const live: LiveState = {
    get: (twin, property) => latest.get(`${twin} ${property}`),
    of: (twin) => [...latest.values()].filter((observation) => observation.twin === twin),
    version: () => cursor.telemetry,
  };
  const rooms: StreamRooms = {
    graph,
    feed,
    live,
    twins: twinCache(graph, feed, stop.signal),
    ancestors: (of) => [of, ...(superclasses[of.slice('https://ex.org/'.length)] ?? []).map(ex)],
    formerNames: () => [],
    isLive: (property) => property.startsWith('https://ex.org/t'),
  };

  return {
    graph,
    feed,
    live,
    engine: { rooms, cohortOf: cohortRegistry(rooms), ...(limits === undefined ? {} : { queueLimits: limits }) },
    observe: (...observations) => {
      append(
        'telemetry',
        observations.map((observation) => ({ kind: 'observation', time: Date.now(), receivedAt: Date.now(), quality: 'GOOD', ...observation })),
      );
    },
    late: (observation) =>
      append('telemetry', [{ kind: 'observation', time: Date.now() - 3_600_000, receivedAt: Date.now() + 1, quality: 'GOOD', ...observation }]),
    commit: async (...mutations) => {
      await graph.commit({ mutations, by: 'test', at: 0 });
      const outbox = await graph.upkeep.outbox(10_000);
      await graph.upkeep.relayed(outbox.at(-1)?.sequence ?? 0);
      append(
        'graph',
        outbox.map(({ record }) => record),
      );
    },
    record: (record) => append('graph', [record]),
    forget: (position) => {
      forgotten = position;
    },
    put: (name, classes, attributes = {}, scope = 0) => ({
      kind: 'putTwin',
      iri: ex(name),
      classes: classes.map(ex),
      labels: classes.flatMap((of) => [of, ...(superclasses[of] ?? [])]).map(ex),
      name,
      attributes,
      scope,
    }),
    relate: (source, type, target) => ({ kind: 'putRelationship', source: ex(source), type: ex(type), target: ex(target), attributes: {} }),
    stop: () => stop.abort(),
  };
}

/** The newest by source time; of two with the same time, the one taken in later. */
function keepLatest(latest: Map<string, Observation>, observation: Observation): void {
  const key = `${observation.twin} ${observation.property}`;
  if ((latest.get(key)?.time ?? Number.NEGATIVE_INFINITY) <= observation.time) latest.set(key, observation);
}
