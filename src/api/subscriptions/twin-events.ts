import type { Cursor } from '../../journal/cursor.ts';
import type { Filter } from '../../graph/plan.ts';
import type { View } from '../../graph/view.ts';
import type { FeedEvent } from '../../telemetry/live.ts';
import { coalescer, type Coalescer } from './coalesce.ts';
import type { Cohort, StreamRooms } from './cohort.ts';
import { eventQueue, queueLimits, type QueueLimits } from './event-queue.ts';
import { matchingTwins } from './matching-twins.ts';
import type { Wanted } from './effects.ts';
import { Membership } from './membership.ts';
import { placed } from './placed.ts';
import type { StreamCursor } from './stream-cursor.ts';
import type { GapReason, TwinStreamEvent } from './stream-event.ts';

/** What a client subscribes to. */
export interface TwinStreamRequest extends Wanted {
  readonly where?: Filter | undefined;
  /** Where the client was; `unreadable`: it sent a cursor that is not ours. */
  readonly since?: StreamCursor | 'unreadable' | undefined;
  /** Whether rows are sent first, and again after a gap. */
  readonly snapshot: boolean;
  readonly throttleMs?: number | undefined;
  /** A Heartbeat is sent after so long a silence. */
  readonly heartbeatMs?: number | undefined;
  /** What the client may see now; asked again while the stream runs. */
  view(): View;
}

/** An event on its way to the client, with the view it was made in. */
export interface SentEvent {
  readonly event: TwinStreamEvent;
  readonly view: View;
}

/** What the engine needs besides the request. */
export interface StreamEngine {
  readonly rooms: StreamRooms;
  readonly cohortOf: (where: Filter | undefined, view: View) => Cohort;
  readonly queueLimits?: QueueLimits;
}

/** How long a change of policy may stay unnoticed on a quiet stream. */
const viewCheckMs = 1000;
const replayChunk = 256;

/**
 * The stream of a subscription: snapshot rows, `Synced`, then deltas in the order of the journal; after a resume the deltas from there.
 * Never drops an event: a client that is slow is caught up from the journal, and `Gap` says when that is impossible.
 * The feed is attached before the snapshot is read, so that nothing falls between them. Ends when `signal` aborts.
 */
export async function* twinEvents(request: TwinStreamRequest, engine: StreamEngine, signal: AbortSignal): AsyncGenerator<SentEvent> {
  const { rooms } = engine;
  const stream = openStream(request, engine, signal);
  const sent = (event: TwinStreamEvent): SentEvent => ({ event, view: stream.view() });
  for await (const event of request.since === undefined ? stream.start() : stream.resume(request.since)) yield sent(event);
  let lastSent = performance.now();
  while (!signal.aborted) {
    let quiet = true;
    for await (const event of stream.next()) {
      quiet = false;
      yield sent(event);
    }
    if (!quiet) lastSent = performance.now();
    else if (request.heartbeatMs !== undefined && performance.now() - lastSent >= request.heartbeatMs) {
      lastSent = performance.now();
      yield sent({ kind: 'Heartbeat', place: { cursor: stream.cursor(), inSnapshot: false } });
    }
    await stream.idle();
    rooms.twins.atEpoch(request.view().epoch);
  }
}

interface Stream {
  start(): AsyncGenerator<TwinStreamEvent>;
  resume(since: StreamCursor | 'unreadable'): AsyncGenerator<TwinStreamEvent>;
  /** What has happened since the last call. */
  next(): AsyncGenerator<TwinStreamEvent>;
  /** Waits until there may be more. */
  idle(): Promise<void>;
  cursor(): Cursor;
  view(): View;
}

function openStream(request: TwinStreamRequest, engine: StreamEngine, signal: AbortSignal): Stream {
  const { rooms, cohortOf } = engine;
  let current = cohortOf(request.where, request.view());
  const inside = new Membership(current, request, rooms, signal);
  const queue = eventQueue(rooms.feed, (event) => inside.interested(event), signal, engine.queueLimits ?? queueLimits);
  let position = rooms.feed.cursor();
  const throttle = request.throttleMs === undefined ? undefined : throttled(position, request.throttleMs);

  async function* gap(reason: Exclude<GapReason, 'INGEST'>): AsyncGenerator<TwinStreamEvent> {
    if (throttle !== undefined) yield* throttle.flush(position);
    queue.restart();
    position = rooms.feed.cursor();
    throttle?.begin(position);
    current = cohortOf(request.where, request.view());
    inside.reset(current);
    const place = { cursor: position, inSnapshot: request.snapshot };
    yield { kind: 'Gap', place, reason, detail: gapDetails[reason], resnapshot: request.snapshot };
    yield* start();
  }

  async function* start(): AsyncGenerator<TwinStreamEvent> {
    let count = 0;
    if (request.snapshot) {
      for await (const page of matchingTwins(current, rooms, signal)) {
        for (const twin of page) {
          inside.admit(twin, rooms.feed.cursor().telemetry);
          count++;
          yield { kind: 'TwinUpserted', twin, snapshot: true, place: { cursor: position, inSnapshot: true } };
        }
      }
      inside.completed();
    }
    yield { kind: 'Synced', count, place: { cursor: position, inSnapshot: false } };
  }

  /** Tells what follows from the events; returns whether the stream can go on after them. */
  async function* deltas(events: readonly FeedEvent[]): AsyncGenerator<TwinStreamEvent, boolean> {
    const derived = await inside.derive(events, position);
    yield* throttle === undefined ? derived.events : throttle.push(derived.events);
    if (derived.resync) yield* gap('RESYNC');
    else position = furthest(position, events.at(-1)?.cursor);
    return !derived.resync;
  }

  /** Tells what the journal holds after the position; returns whether the stream went on from there. */
  async function* catchUp(): AsyncGenerator<TwinStreamEvent, boolean> {
    queue.restart();
    const past = rooms.feed.replay(position, signal);
    if (past === undefined) {
      yield* gap(isBeyond(position, rooms.feed.cursor()) ? 'LOG_RESET' : 'RETENTION');
      return false;
    }
    for await (const batch of past) {
      const ahead = batch.filter((event) => isAfter(event, position));
      const wanted = ahead.filter((event) => inside.interested(event));
      for (let i = 0; i < wanted.length; i += replayChunk) if (!(yield* deltas(wanted.slice(i, i + replayChunk)))) return false;
      position = furthest(position, ahead.at(-1)?.cursor);
    }
    return true;
  }

  return {
    start,
    cursor: () => position,
    view: () => current.view,
    resume: async function* (since) {
      const reason = whyNot(since, current.view);
      if (reason !== undefined || since === 'unreadable') {
        yield* gap(reason ?? 'LOG_RESET');
        return;
      }
      position = since.cursor;
      throttle?.begin(position);
      if (yield* catchUp()) yield { kind: 'Synced', count: 0, place: { cursor: position, inSnapshot: false } };
    },
    next: async function* () {
      const view = request.view();
      if (view.id !== current.view.id || view.epoch !== current.view.epoch) {
        if (!inside.isComplete()) yield* gap('VIEW_CHANGED');
        else yield* viewSwap(view);
      }
      const taken = queue.take();
      if (taken.overflowed) yield* catchUp();
      else {
        const fresh = taken.events.filter((event) => isAfter(event, position));
        if (fresh.length > 0) yield* deltas(fresh);
        position = furthest(position, taken.upTo);
      }
      if (throttle?.isDue() === true) yield* throttle.flush(position);
    },
    idle: async () => {
      await queue.wait(Math.min(viewCheckMs, request.heartbeatMs ?? viewCheckMs, throttle?.dueInMs() ?? viewCheckMs));
    },
  };

  async function* viewSwap(view: View): AsyncGenerator<TwinStreamEvent> {
    rooms.twins.atEpoch(view.epoch);
    current = cohortOf(request.where, view);
    const out: TwinStreamEvent[] = [];
    placed(await inside.compare(current, position), position, position, out);
    if (throttle !== undefined) yield* throttle.flush(position);
    yield* out;
  }
}

const gapDetails: Readonly<Record<Exclude<GapReason, 'INGEST'>, string>> = {
  RETENTION: 'Some events since that cursor are no longer kept.',
  LOG_RESET: 'The cursor is of another journal.',
  VIEW_CHANGED: 'What you may see has changed since that cursor.',
  RESYNC: 'The stream cannot go on from that cursor, only from a new snapshot.',
};

/** Why a stream cannot be resumed at a cursor, as far as the cursor itself tells. */
function whyNot(since: StreamCursor | 'unreadable', view: View): Exclude<GapReason, 'INGEST'> | undefined {
  if (since === 'unreadable') return 'LOG_RESET';
  if (since.view !== view.id || since.epoch !== view.epoch) return 'VIEW_CHANGED';
  return since.inSnapshot ? 'RESYNC' : undefined;
}

interface Throttle {
  begin(at: Cursor): void;
  push(events: readonly TwinStreamEvent[]): readonly TwinStreamEvent[];
  flush(at: Cursor): readonly TwinStreamEvent[];
  isDue(): boolean;
  /** Milliseconds until the next flush; `undefined` when nothing waits. */
  dueInMs(): number | undefined;
}

function throttled(from: Cursor, everyMs: number): Throttle {
  let held: Coalescer = coalescer(from);
  let due: number | undefined;
  return {
    begin: (at) => {
      held = coalescer(at);
    },
    push: (events) => {
      const out = held.push(events);
      due = held.isEmpty() ? undefined : (due ?? performance.now() + everyMs);
      return out;
    },
    flush: (at) => {
      due = undefined;
      return held.flush(at);
    },
    isDue: () => due !== undefined && performance.now() >= due,
    dueInMs: () => (due === undefined ? undefined : Math.max(0, due - performance.now())),
  };
}

function isAfter({ partition, entry }: FeedEvent, position: Cursor): boolean {
  return entry.position > position[partition];
}

function isBeyond(a: Cursor, b: Cursor): boolean {
  return a.telemetry > b.telemetry || a.graph > b.graph;
}

function furthest(a: Cursor, b: Cursor | undefined): Cursor {
  return b === undefined ? a : { telemetry: Math.max(a.telemetry, b.telemetry), graph: Math.max(a.graph, b.graph) };
}
