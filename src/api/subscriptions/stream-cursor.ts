import type { View } from '../../graph/view.ts';
import type { Sealer } from '../sealer.ts';
import type { StreamPlace } from './stream-event.ts';

/** What a client's cursor holds: its place and the view it was seen in. */
export interface StreamCursor extends StreamPlace {
  readonly view: string;
  readonly epoch: number;
}

const purpose = 'stream-cursor';

/** The cursor as clients carry it: sealed, since a readable position would show how busy hidden twins are. */
export function sealCursor(place: StreamPlace, view: View, sealer: Sealer): string {
  const { cursor, inSnapshot } = place;
  return sealer.seal(JSON.stringify([cursor.telemetry, cursor.graph, inSnapshot ? 1 : 0, view.epoch, view.id]), purpose);
}

/** Reads a cursor; `undefined` when it is malformed, forged or was sealed by another data directory. */
function openCursor(sealed: string, sealer: Sealer): StreamCursor | undefined {
  const plain = sealer.open(sealed, purpose);
  if (plain === undefined) return undefined;
  const parts: unknown = JSON.parse(plain);
  if (!Array.isArray(parts)) return undefined;
  const [telemetry, graph, inSnapshot, epoch, view]: readonly unknown[] = parts;
  if (typeof telemetry !== 'number' || typeof graph !== 'number' || typeof epoch !== 'number' || typeof view !== 'string') return undefined;
  return { cursor: { telemetry, graph }, inSnapshot: inSnapshot === 1, epoch, view };
}

/** The cursor a client gave, `'unreadable'` when it is none of ours. */
export function openSince(given: string | null | undefined, sealer: Sealer): StreamCursor | 'unreadable' | undefined {
  return given === null || given === undefined ? undefined : (openCursor(given, sealer) ?? 'unreadable');
}
