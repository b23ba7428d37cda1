import type { Cursor } from '../../journal/cursor.ts';
import type { FeedEvent } from '../../telemetry/live.ts';

/** Whether an event comes after a cursor, in its own partition. */
export function isAfter({ partition, entry }: FeedEvent, cursor: Cursor): boolean {
  return entry.position > cursor[partition];
}

/** Whether a cursor lies beyond another in any partition. */
export function isBeyond(a: Cursor, b: Cursor): boolean {
  return a.telemetry > b.telemetry || a.graph > b.graph;
}

/** The further of two cursors, partition by partition. */
export function furthest(a: Cursor, b: Cursor | undefined): Cursor {
  return b === undefined ? a : { telemetry: Math.max(a.telemetry, b.telemetry), graph: Math.max(a.graph, b.graph) };
}
