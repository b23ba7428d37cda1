import type { Cursor } from '../../journal/cursor.ts';
import type { PropertyChanged, TwinStreamEvent } from './stream-event.ts';

type WithoutPlace<Event> = Event extends unknown ? Omit<Event, 'place'> : never;

/** An event of a stream that has no cursor yet. */
export type Body = WithoutPlace<TwinStreamEvent>;

/**
 * Appends what follows from one happening to `out`. Only the last event carries the cursor after it: who comes back to an earlier one
 * gets the whole happening again (all its parts but PropertyChanged, which is last, may be repeated without harm).
 */
export function placed(bodies: readonly Body[], before: Cursor, after: Cursor, out: TwinStreamEvent[]): void {
  for (const [i, body] of bodies.entries()) {
    const event = { ...body, place: { cursor: i === bodies.length - 1 ? after : before, inSnapshot: false } };
    const last = out.at(-1);
    if (event.kind === 'PropertyChanged' && last?.kind === 'PropertyChanged' && joins(last, event)) out[out.length - 1] = join(last, event);
    else out.push(event);
  }
}

/** Values a device sent together are told together. */
function joins(last: PropertyChanged, next: PropertyChanged): boolean {
  if (last.attributes.length > 0 || next.attributes.length > 0) return false;
  return last.twin.iri === next.twin.iri && !next.changes.some(({ property }) => last.changes.some((known) => known.property === property));
}

function join(last: PropertyChanged, next: PropertyChanged): PropertyChanged {
  return { ...next, changes: [...last.changes, ...next.changes] };
}
