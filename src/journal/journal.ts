import type { Instant } from '../kernel/instant.ts';
import type { JournalRecord } from './record.ts';

/** The place of one record in its partition: 1, 2, 3, … without gaps. 0 is before everything. */
export type Position = number;

/** A record together with its place. */
export interface Entry {
  readonly position: Position;
  /** When it was appended (wall clock, informative only: order is by position). */
  readonly at: Instant;
  readonly record: JournalRecord;
}

/** The read side of one partition of the journal: what consumers follow, also from another thread than the writer's. */
export interface JournalReader {
  /** Entries after `after`, in order, at most about `limit` (a group commit is never split below one record). Empty at the end. */
  read(after: Position, limit: number): Promise<readonly Entry[]>;
  /** Position of the last durable record. */
  head(): Position;
  /** Position of the oldest record still kept, minus one: a cursor below it has lost records (Gap RETENTION). */
  tail(): Position;
  /** Calls `wake` after each commit, with the new head, until `signal` aborts. May be called late, never before the records are readable. */
  watch(wake: (head: Position) => void, signal: AbortSignal): void;
}

/**
 * One partition of the ordered, durable journal. Implementations: `adapters/sqlite` and `adapters/memory`.
 * `append` resolves only when the records would survive power loss; records of one call stay together and in order.
 */
export interface Journal extends JournalReader {
  /** Appends all records and resolves with the position of the last one. Calls made while a commit is under way are committed as one group. */
  append(records: readonly JournalRecord[]): Promise<Position>;
}
