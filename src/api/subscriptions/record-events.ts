import type { Iri } from '../../kernel/iri.ts';
import type { JournalRecord } from '../../journal/record.ts';
import type { Filter } from '../../graph/plan.ts';
import type { View } from '../../graph/view.ts';
import type { FeedEvent } from '../../telemetry/live.ts';
import { eventQueue, queueLimits } from './event-queue.ts';
import { furthest, isAfter } from './place.ts';
import type { StreamCursor } from './stream-cursor.ts';
import type { Gap, GapReason, Heartbeat, StreamPlace, Synced } from './stream-event.ts';
import { whyNot, type StreamEngine } from './twin-stream.ts';

/** A stream of what happens to twins, record by record: alarms, command steps. */
export interface RecordStreamRequest<R extends JournalRecord> {
  /** The record when it is of the kind asked for, and the twin it concerns; `undefined` when it is not told of. */
  readonly pick: (record: JournalRecord) => { readonly record: R; readonly twin: Iri } | undefined;
  readonly where?: Filter | undefined;
  readonly since?: StreamCursor | 'unreadable' | undefined;
  readonly heartbeatMs?: number | undefined;
  view(): View;
}

/** A record told to the client. */
export interface RecordTold<R> {
  readonly kind: 'Record';
  readonly place: StreamPlace;
  readonly record: R;
  readonly twin: Iri;
}

export interface SentRecord<R> {
  readonly event: RecordTold<R> | Synced | Heartbeat | Gap;
  readonly view: View;
}

const waitMs = 1000;

/**
 * Every record of the kind about a twin that may be seen and meets the filter when the record is told, in order, none dropped and none merged.
 * Begins with `Synced`: what is open already is asked for by query. A cursor that cannot be followed is answered with `Gap`, and the stream goes on from now.
 */
export async function* recordEvents<R extends JournalRecord>(
  request: RecordStreamRequest<R>,
  { rooms, cohortOf, queueLimits: limits = queueLimits }: StreamEngine,
  signal: AbortSignal,
): AsyncGenerator<SentRecord<R>> {
  const { feed } = rooms;
  const queue = eventQueue(feed, ({ entry }) => request.pick(entry.record) !== undefined, signal, limits);
  let position = feed.cursor();
  const here = (): StreamPlace => ({ cursor: position, inSnapshot: false });

  async function* told(events: readonly FeedEvent[]): AsyncGenerator<SentRecord<R>> {
    const picked = events.flatMap((event) => {
      const found = isAfter(event, position) ? request.pick(event.entry.record) : undefined;
      return found === undefined ? [] : [{ ...found, cursor: event.cursor }];
    });
    const view = request.view();
    rooms.twins.atEpoch(view.epoch);
    const twins = await rooms.twins.load(picked.map(({ twin }) => twin));
    const judged = await cohortOf(request.where, view).judgeTwins(twins.values());
    for (const { record, twin, cursor } of picked) {
      position = furthest(position, cursor);
      if (judged.get(twin)?.matches === true) yield { event: { kind: 'Record', place: here(), record, twin }, view };
    }
    position = furthest(position, events.at(-1)?.cursor);
  }

  async function* past(): AsyncGenerator<SentRecord<R>> {
    queue.restart();
    const batches = feed.replay(position, signal);
    if (batches === undefined) yield lost(position.graph > feed.cursor().graph ? 'LOG_RESET' : 'RETENTION');
    else for await (const batch of batches) yield* told(batch);
  }

  const lost = (reason: GapReason): SentRecord<R> => {
    position = feed.cursor();
    return {
      event: { kind: 'Gap', place: here(), reason, detail: 'Ask anew for what is open: some steps since that cursor cannot be told.', resnapshot: false },
      view: request.view(),
    };
  };

  if (request.since !== undefined) {
    const reason = whyNot(request.since, request.view());
    if (reason !== undefined || request.since === 'unreadable') yield lost(reason ?? 'LOG_RESET');
    else {
      position = request.since.cursor;
      yield* past();
    }
  }
  yield { event: { kind: 'Synced', place: here(), count: 0 }, view: request.view() };
  let silentSince = performance.now();
  while (!signal.aborted) {
    const taken = queue.take();
    for await (const sent of taken.overflowed ? past() : told(taken.events)) {
      silentSince = performance.now();
      yield sent;
    }
    if (!taken.overflowed) position = furthest(position, taken.upTo);
    if (request.heartbeatMs !== undefined && performance.now() - silentSince >= request.heartbeatMs) {
      silentSince = performance.now();
      yield { event: { kind: 'Heartbeat', place: here() }, view: request.view() };
    }
    await queue.wait(Math.min(waitMs, request.heartbeatMs ?? waitMs));
  }
}
