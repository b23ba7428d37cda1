import type { Iri } from '../../kernel/iri.ts';
import type { Cursor } from '../../journal/cursor.ts';
import type { Twin } from '../../graph/twin.ts';
import type { Observation } from '../../history/observation.ts';
import type { TwinStreamEvent } from './stream-event.ts';

/** Holds values back so that a client gets at most one per twin, property and throttle period: the latest. Order of all else is kept. */
export interface Coalescer {
  /** Takes events in; gives those that must not wait, after what was held back before them. */
  push(events: readonly TwinStreamEvent[]): readonly TwinStreamEvent[];
  /** Gives all that was held back; `at` is the cursor up to which events were pushed. */
  flush(at: Cursor): readonly TwinStreamEvent[];
  isEmpty(): boolean;
}

interface Pending {
  readonly twin: Twin;
  readonly latest: Map<Iri, Observation>;
  coalesced: number;
}

/** A coalescer for a stream that begins at `from`. */
export function coalescer(from: Cursor): Coalescer {
  const pending = new Map<Iri, Pending>();
  let told = from;

  const hold = (twin: Twin, changes: readonly Observation[]): void => {
    const held = pending.get(twin.iri) ?? { twin, latest: new Map<Iri, Observation>(), coalesced: 0 };
    pending.delete(twin.iri);
    for (const change of changes) {
      if (held.latest.has(change.property)) held.coalesced++;
      held.latest.set(change.property, change);
    }
    pending.set(twin.iri, { ...held, twin });
  };

  // Until the last one is told, a client that comes back must get all of them again.
  const flush = (at: Cursor): readonly TwinStreamEvent[] => {
    const waiting = [...pending.values()];
    const out = waiting.map(({ twin, latest, coalesced }, i): TwinStreamEvent => {
      const place = { cursor: i === waiting.length - 1 ? at : told, inSnapshot: false };
      return { kind: 'PropertyChanged', place, twin, changes: [...latest.values()], attributes: [], coalesced };
    });
    pending.clear();
    told = at;
    return out;
  };

  return {
    push: (events) => {
      const out: TwinStreamEvent[] = [];
      for (const event of events) {
        if (event.kind === 'PropertyChanged' && event.attributes.length === 0) {
          hold(event.twin, event.changes);
          continue;
        }
        if (event.kind === 'TwinRemoved') pending.delete(event.iri);
        // The cursor before this event: what is held back was all before it.
        out.push(...flush(told), event);
        told = event.place.cursor;
      }
      return out;
    },
    flush,
    isEmpty: () => pending.size === 0,
  };
}
