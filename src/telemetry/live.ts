import type { Iri } from '../kernel/iri.ts';
import type { Cursor } from '../journal/cursor.ts';
import type { Entry } from '../journal/journal.ts';
import type { Observation } from '../history/observation.ts';

/** The latest value of every series, in memory. Read synchronously by resolvers. */
export interface LiveState {
  get(twin: Iri, property: Iri): Observation | undefined;
  /** All latest values of one twin, in no particular order. */
  of(twin: Iri): readonly Observation[];
  /** Grows with every value taken in; part of cache keys. */
  version(): number;
}

/** An entry of either partition of the journal, with the cursor just after it. */
export interface FeedEvent {
  readonly partition: 'telemetry' | 'graph';
  readonly entry: Entry;
  readonly cursor: Cursor;
}

/** Everything that happens, as it happens, after live state has taken it in. */
export interface LiveFeed {
  /** Calls `listener` with each batch in order, synchronously, until `signal` aborts. A listener must be quick and must not throw. */
  listen(listener: (events: readonly FeedEvent[]) => void, signal: AbortSignal): void;
  /** The cursor after the last event delivered to listeners. */
  cursor(): Cursor;
  /** Past events after `cursor` up to the present `cursor()`, in an order each partition keeps; `undefined` when some are no longer kept or the cursor is of another journal. */
  replay(after: Cursor, signal: AbortSignal): AsyncIterable<readonly FeedEvent[]> | undefined;
}
