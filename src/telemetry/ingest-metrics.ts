import type { DeadLetterReason } from '../journal/record.ts';

/** What ingest counts as it works. `values` = `accepted` + `duplicates` + all of `dead`, always: nothing is dropped unseen. */
export interface IngestCounts {
  /** Messages whose topic the mapping has. */
  messages: number;
  /** Messages on other topics: not ours to judge. */
  unmapped: number;
  /** Values in those messages; a message that cannot be taken apart counts as one. */
  values: number;
  accepted: number;
  duplicates: number;
  readonly dead: Map<DeadLetterReason, number>;
}

/** The counts at one moment, and how far behind the main thread is. */
export interface IngestMetrics extends Readonly<IngestCounts> {
  /** Records that are durable but not yet in live state. */
  readonly lag: number;
  /** Clients connected to the embedded broker, or 1 when connected to the external one. */
  readonly connections: number;
}

/** Counts that start at nothing. */
export function noCounts(): IngestCounts {
  return { messages: 0, unmapped: 0, values: 0, accepted: 0, duplicates: 0, dead: new Map() };
}
