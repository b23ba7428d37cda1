import type { Iri } from '../kernel/iri.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Value } from '../kernel/value.ts';

/** Everything that happens, as data. What ingest writes (observations, dead letters, ingest gaps) is in partition `telemetry`, all else in partition `graph`. */
export type JournalRecord = ObservationRecord | DeadLetterRecord | IngestGapRecord | ChangeRecord | OntologyRecord | AlarmRecord | CommandRecord;

/** Quality of a value, in OPC UA's three severities. */
export type Quality = 'GOOD' | 'UNCERTAIN' | 'BAD';

/** One accepted observation. */
export interface ObservationRecord {
  readonly kind: 'observation';
  readonly twin: Iri;
  readonly property: Iri;
  /** In the property's unit, already converted. */
  readonly value: Value;
  /** The unit of the value, only where the ontology names none: the one that the source named first. */
  readonly unit?: Iri;
  /** Source time; equals `receivedAt` when the source sent none. */
  readonly time: Instant;
  readonly receivedAt: Instant;
  readonly quality: Quality;
  /** Why the quality is not GOOD: `RATE`, `SOURCE`, `FUTURE`, …; or, with any quality, `OUT_OF_ORDER`: older than a value of the series already taken in. */
  readonly reason?: string;
}

/** Closed list of reasons why a message was not accepted (reliability guide 4.5). */
export type DeadLetterReason =
  | 'PARSE'
  | 'TOO_LARGE'
  | 'TOO_DEEP'
  | 'ENCODING'
  | 'SCHEMA'
  | 'UNKNOWN_TWIN'
  | 'UNKNOWN_PROPERTY'
  | 'UNIT'
  | 'RANGE'
  | 'TOPIC_SOURCE_MISMATCH'
  | 'TIMESTAMP'
  | 'FORBIDDEN'
  | 'STORE_REJECTED'
  | 'INTERNAL';

/** A message that could not be accepted, kept with its payload. */
export interface DeadLetterRecord {
  readonly kind: 'deadLetter';
  readonly reason: DeadLetterReason;
  readonly message: string;
  readonly topic: string;
  /** First 64 KiB of the payload, base64. */
  readonly payload: string;
  readonly payloadBytes: number;
  readonly sha256: string;
  readonly receivedAt: Instant;
}

/** A span in which messages may have been lost before they reached us. */
export interface IngestGapRecord {
  readonly kind: 'ingestGap';
  readonly from: Instant;
  readonly to: Instant;
  readonly reason: string;
}

/** A committed change of the graph: the lifecycle record of a twin or relationship. Relayed from the store's outbox, never thrown away. */
export interface ChangeRecord {
  readonly kind: 'change';
  readonly what: 'twinCreated' | 'twinChanged' | 'twinDeleted' | 'relationshipAdded' | 'relationshipChanged' | 'relationshipRemoved';
  readonly at: Instant;
  /** Subject id of the principal. */
  readonly by: string;
  readonly reason?: string;
  /** The twin, or the source of the relationship. */
  readonly twin: Iri;
  readonly relationship?: { readonly type: Iri; readonly target: Iri; readonly id?: string };
  /** Changed attributes only; absent key = absent value. Classes and name appear as `classes` and `name`. */
  readonly before: Readonly<Record<string, Value>>;
  readonly after: Readonly<Record<string, Value>>;
  /** Version of the twin after the change. */
  readonly version: number;
  /** Its number in the graph store's outbox, set when it is relayed into the journal: tells a repetition after a crash. */
  readonly sequence?: number;
  /** Scope of the twin (source of the relationship) before and after; policy of streams and history reads it. */
  readonly scope: { readonly before?: number; readonly after?: number; readonly target?: number };
}

/** A new version of the ontology came into force. */
export interface OntologyRecord {
  readonly kind: 'ontology';
  readonly version: string;
  readonly at: Instant;
}

/** An alarm changed its state. */
export interface AlarmRecord {
  readonly kind: 'alarm';
  readonly id: string;
  readonly rule: Iri;
  readonly twin: Iri;
  readonly state: 'raised' | 'acknowledged' | 'cleared';
  readonly at: Instant;
  readonly by?: string;
}

/** A step of a command (identity guide, "Commands"). `step` is the new state. */
export interface CommandRecord {
  readonly kind: 'command';
  readonly id: string;
  readonly step: string;
  readonly at: Instant;
  readonly body: Readonly<Record<string, Value>>;
}
