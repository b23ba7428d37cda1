import type { Cursor } from '../../journal/cursor.ts';
import type { FeedEvent, LiveFeed } from '../../telemetry/live.ts';

/** How much one subscriber may have waiting. Beyond it the queue forgets all, and the stream catches up from the journal. */
export interface QueueLimits {
  readonly events: number;
  readonly bytes: number;
}

export const queueLimits: QueueLimits = { events: 256, bytes: 1 << 20 };

/** What waits for one subscriber, between the feed that never waits and a client that may be slow. */
export interface EventQueue {
  /** Takes what waits, in order, with the cursor up to which the feed was seen; or tells that the queue overflowed since `restart`. */
  take(): Taken;
  /** Empties the queue and listens on from the feed's present cursor. */
  restart(): void;
  /** Resolves when something waits or `timeoutMs` have passed. */
  wait(timeoutMs: number): Promise<void>;
}

type Taken = { readonly overflowed: true } | { readonly overflowed: false; readonly events: readonly FeedEvent[]; readonly upTo: Cursor };

/** A queue attached to `feed` at once, until `signal` aborts. Events that are not `interesting` only move the cursor. */
export function eventQueue(feed: LiveFeed, interesting: (event: FeedEvent) => boolean, signal: AbortSignal, limits: QueueLimits = queueLimits): EventQueue {
  let events: FeedEvent[] = [];
  let bytes = 0;
  let overflowed = false;
  let upTo = feed.cursor();
  let wake = nobody;

  const push = (event: FeedEvent): void => {
    upTo = event.cursor;
    if (overflowed || !interesting(event)) return;
    events.push(event);
    bytes += sizeOf(event);
    if (events.length <= limits.events && bytes <= limits.bytes) return;
    overflowed = true;
    events = [];
    bytes = 0;
  };
  feed.listen((batch) => {
    batch.forEach(push);
    if (overflowed || events.length > 0) wake();
  }, signal);

  return {
    take: () => {
      if (overflowed) return { overflowed };
      const taken = events;
      events = [];
      bytes = 0;
      return { overflowed, events: taken, upTo };
    },
    restart: () => {
      events = [];
      bytes = 0;
      overflowed = false;
      upTo = feed.cursor();
    },
    wait: async (timeoutMs) => {
      if (overflowed || events.length > 0 || signal.aborted) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, timeoutMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
        signal.addEventListener('abort', wake, { once: true });
      });
      signal.removeEventListener('abort', wake);
      wake = nobody;
    },
  };
}

/** Rough size of an event in memory: what its texts take, and a flat rate for the rest. */
function sizeOf({ entry: { record } }: FeedEvent): number {
  if (record.kind !== 'observation') return 1024;
  const { value } = record;
  return 200 + (typeof value === 'string' ? 2 * value.length : typeof value === 'object' ? 2 * JSON.stringify(value).length : 0);
}

const nobody = (): void => undefined;
