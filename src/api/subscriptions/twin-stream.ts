import type { Cursor } from '../../journal/cursor.ts';
import type { Filter } from '../../graph/plan.ts';
import type { View } from '../../graph/view.ts';
import type { FeedEvent } from '../../telemetry/live.ts';
import type { Cohort, StreamRooms } from './cohort.ts';
import type { Wanted } from './effects.ts';
import { eventQueue, queueLimits, type EventQueue, type QueueLimits } from './event-queue.ts';
import { matchingTwins } from './matching-twins.ts';
import { Membership } from './membership.ts';
import { furthest, isAfter, isBeyond } from './place.ts';
import { placed } from './placed.ts';
import type { StreamCursor } from './stream-cursor.ts';
import type { GapReason, TwinStreamEvent } from './stream-event.ts';
import { Throttle } from './throttle.ts';

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
  readonly view: () => View;
}

/** What streams need besides the request. */
export interface StreamEngine {
  readonly rooms: StreamRooms;
  readonly cohortOf: (where: Filter | undefined, view: View) => Cohort;
  readonly queueLimits?: QueueLimits;
}

type LostReason = Exclude<GapReason, 'INGEST'>;

/** How long a change of policy may stay unnoticed on a quiet stream. */
const viewCheckMs = 1000;
const replayChunk = 256;

/** One stream between its snapshot and its end: where it stands, what waits, who is in it. */
export class TwinStream {
  readonly #request: TwinStreamRequest;
  readonly #engine: StreamEngine;
  readonly #signal: AbortSignal;
  readonly #inside: Membership;
  readonly #queue: EventQueue;
  readonly #throttle: Throttle;
  #cohort: Cohort;
  #position: Cursor;

  /** Attaches to the feed at once: what happens from now on waits. */
  constructor(request: TwinStreamRequest, engine: StreamEngine, signal: AbortSignal) {
    const { rooms, cohortOf } = engine;
    this.#request = request;
    this.#engine = engine;
    this.#signal = signal;
    this.#cohort = cohortOf(request.where, request.view());
    this.#inside = new Membership(this.#cohort, request, rooms, signal);
    this.#queue = eventQueue(rooms.feed, (event) => this.#inside.interested(event), signal, engine.queueLimits ?? queueLimits);
    this.#position = rooms.feed.cursor();
    this.#throttle = new Throttle(this.#position, request.throttleMs);
  }

  get cursor(): Cursor {
    return this.#position;
  }

  /** The view events are made in. */
  get view(): View {
    return this.#cohort.view;
  }

  /** The first events: rows and `Synced`, or what happened since the client's cursor. */
  async *begin(): AsyncGenerator<TwinStreamEvent> {
    const { since } = this.#request;
    if (since === undefined) return yield* this.#snapshot();
    const reason = whyNot(since, this.view) ?? (this.#cohort.needs.related.size > 0 ? 'RESYNC' : undefined);
    if (reason !== undefined || since === 'unreadable') return yield* this.#gap(reason ?? 'LOG_RESET');
    this.#position = since.cursor;
    this.#throttle.begin(this.#position);
    if (yield* this.#catchUp()) yield { kind: 'Synced', count: 0, place: { cursor: this.#position, inSnapshot: false } };
    return undefined;
  }

  /** What has happened since the last call. */
  async *next(): AsyncGenerator<TwinStreamEvent> {
    const view = this.#request.view();
    if (view.id !== this.view.id || view.epoch !== this.view.epoch) yield* this.#swapView(view);
    const taken = this.#queue.take();
    if (taken.overflowed) yield* this.#catchUp();
    else {
      const fresh = taken.events.filter((event) => isAfter(event, this.#position));
      if (fresh.length > 0) yield* this.#deltas(fresh);
      this.#position = furthest(this.#position, taken.upTo);
    }
    if (this.#inside.isBehind()) yield* this.#compare();
    if (this.#throttle.isDue()) yield* this.#throttle.flush(this.#position);
  }

  /** Waits until there may be more. */
  async idle(): Promise<void> {
    await this.#queue.wait(Math.min(viewCheckMs, this.#request.heartbeatMs ?? viewCheckMs, this.#throttle.dueInMs() ?? viewCheckMs));
  }

  async *#snapshot(): AsyncGenerator<TwinStreamEvent> {
    const { rooms } = this.#engine;
    let count = 0;
    if (this.#request.snapshot) {
      for await (const page of matchingTwins(this.#cohort, rooms, this.#signal)) {
        for (const twin of page) {
          this.#inside.admit(twin, rooms.feed.cursor().telemetry);
          count++;
          yield { kind: 'TwinUpserted', twin, snapshot: true, place: { cursor: this.#position, inSnapshot: true } };
        }
      }
      this.#inside.completed();
    }
    yield { kind: 'Synced', count, place: { cursor: this.#position, inSnapshot: false } };
  }

  async *#gap(reason: LostReason): AsyncGenerator<TwinStreamEvent> {
    const { snapshot, where, view } = this.#request;
    yield* this.#throttle.flush(this.#position);
    this.#queue.restart();
    this.#position = this.#engine.rooms.feed.cursor();
    this.#throttle.begin(this.#position);
    this.#cohort = this.#engine.cohortOf(where, view());
    this.#inside.reset(this.#cohort);
    yield { kind: 'Gap', place: { cursor: this.#position, inSnapshot: snapshot }, reason, detail: details[reason], resnapshot: snapshot };
    yield* this.#snapshot();
  }

  /** Tells what follows from the events; returns whether the stream can go on after them. */
  async *#deltas(events: readonly FeedEvent[]): AsyncGenerator<TwinStreamEvent, boolean> {
    const derived = await this.#inside.derive(events, this.#position);
    yield* this.#throttle.push(derived.events);
    if (derived.resync) yield* this.#gap('RESYNC');
    else this.#position = furthest(this.#position, events.at(-1)?.cursor);
    return !derived.resync;
  }

  /** Tells what the journal holds after the position; returns whether the stream went on from there. */
  async *#catchUp(): AsyncGenerator<TwinStreamEvent, boolean> {
    const { feed } = this.#engine.rooms;
    this.#queue.restart();
    const past = feed.replay(this.#position, this.#signal);
    if (past === undefined) {
      yield* this.#gap(isBeyond(this.#position, feed.cursor()) ? 'LOG_RESET' : 'RETENTION');
      return false;
    }
    for await (const batch of past) {
      const ahead = batch.filter((event) => isAfter(event, this.#position));
      const wanted = ahead.filter((event) => this.#inside.interested(event));
      for (let i = 0; i < wanted.length; i += replayChunk) if (!(yield* this.#deltas(wanted.slice(i, i + replayChunk)))) return false;
      this.#position = furthest(this.#position, ahead.at(-1)?.cursor);
    }
    return true;
  }

  /** Policy changed: tells who is hidden now and who became visible. */
  async *#swapView(view: View): AsyncGenerator<TwinStreamEvent> {
    if (!this.#inside.isComplete()) return yield* this.#gap('VIEW_CHANGED');
    this.#engine.rooms.twins.atEpoch(view.epoch);
    this.#cohort = this.#engine.cohortOf(this.#request.where, view);
    yield* this.#compare();
    return undefined;
  }

  /** Tells who came and went by a comparison with the store. */
  async *#compare(): AsyncGenerator<TwinStreamEvent> {
    const out: TwinStreamEvent[] = [];
    placed(await this.#inside.compare(this.#cohort, this.#position), this.#position, this.#position, out);
    yield* this.#throttle.flush(this.#position);
    yield* out;
  }
}

const details: Readonly<Record<LostReason, string>> = {
  RETENTION: 'Some events since that cursor are no longer kept.',
  LOG_RESET: 'The cursor is of another journal.',
  VIEW_CHANGED: 'What you may see has changed since that cursor.',
  RESYNC: 'The stream cannot go on from that cursor, only from a new snapshot.',
};

/** Why a stream cannot be resumed at a cursor, as far as the cursor itself tells. */
export function whyNot(since: StreamCursor | 'unreadable', view: View): LostReason | undefined {
  if (since === 'unreadable') return 'LOG_RESET';
  if (since.view !== view.id || since.epoch !== view.epoch) return 'VIEW_CHANGED';
  return since.inSnapshot ? 'RESYNC' : undefined;
}
