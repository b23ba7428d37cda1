import type { Iri } from '../../kernel/iri.ts';
import type { Value } from '../../kernel/value.ts';
import type { Cursor } from '../../journal/cursor.ts';
import type { Twin } from '../../graph/twin.ts';
import type { Observation } from '../../history/observation.ts';

/** What a stream of twins tells its client, in the order of the SDL's union `TwinEvent`. */
export type TwinStreamEvent = PropertyChanged | RelationChanged | TwinUpserted | TwinRemoved | Synced | Gap | Heartbeat;

/** A place in a stream a client can come back to. */
export interface StreamPlace {
  readonly cursor: Cursor;
  /** True while the first snapshot is being sent: coming back here needs a new snapshot. */
  readonly inSnapshot: boolean;
}

/** New values of one twin, observed or set. Every accepted observation of a twin in the stream arrives once, unless it was coalesced. */
export interface PropertyChanged {
  readonly kind: 'PropertyChanged';
  readonly place: StreamPlace;
  readonly twin: Twin;
  readonly changes: readonly Observation[];
  /** Attributes that were changed; `null`: the attribute has no value any more. */
  readonly attributes: readonly { readonly property: Iri; readonly value: Value | null }[];
  /** Values that newer ones of the same property replaced before they were sent; 0 without throttle. */
  readonly coalesced: number;
}

/** A relationship with an end in the stream was added (or its attributes changed), or removed. */
interface RelationChanged {
  readonly kind: 'RelationChanged';
  readonly place: StreamPlace;
  readonly from: Iri;
  readonly to: Iri;
  readonly via: Iri;
  readonly added: boolean;
}

/** A row of the snapshot, a twin that came into the filter, or a twin of the stream whose name or classes changed. Clients replace what they hold. */
interface TwinUpserted {
  readonly kind: 'TwinUpserted';
  readonly place: StreamPlace;
  readonly twin: Twin;
  readonly snapshot: boolean;
}

export type RemovalReason = 'DELETED' | 'LEFT_FILTER' | 'FORBIDDEN';

/** A twin is no longer in the stream. */
interface TwinRemoved {
  readonly kind: 'TwinRemoved';
  readonly place: StreamPlace;
  readonly iri: Iri;
  readonly reason: RemovalReason;
}

/** From here on the stream is live; `count` snapshot rows were sent. */
export interface Synced {
  readonly kind: 'Synced';
  readonly place: StreamPlace;
  readonly count: number;
}

/** Why events may be missing. INGEST: messages may have been lost before they reached us. RESYNC: the place was inside a snapshot, or the filter could not be followed back to it. */
export type GapReason = 'RETENTION' | 'LOG_RESET' | 'VIEW_CHANGED' | 'RESYNC' | 'INGEST';

/** Events may be missing before this one. With `resnapshot` a new snapshot follows: forget what is held. */
export interface Gap {
  readonly kind: 'Gap';
  readonly place: StreamPlace;
  readonly reason: GapReason;
  readonly detail: string;
  readonly resnapshot: boolean;
}

/** Nothing happened for a while; the cursor moved on all the same. */
export interface Heartbeat {
  readonly kind: 'Heartbeat';
  readonly place: StreamPlace;
}
