import type { Interval } from '../kernel/instant.ts';
import type { Iri } from '../kernel/iri.ts';
import type { Value } from '../kernel/value.ts';
import type { Position } from '../journal/journal.ts';
import type { Observation, SeriesKey } from './observation.ts';

/** Numeric quality codes in columns: 0 GOOD, 1 UNCERTAIN, 2 BAD. */
export type QualityCode = 0 | 1 | 2;

/** A numeric series in columns, by source time. */
export interface Series {
  readonly key: SeriesKey;
  readonly times: Float64Array;
  readonly values: Float64Array;
  readonly quality: Uint8Array;
}

/** A series of text, flag, vector or structured values. */
export interface ValueSeries {
  readonly key: SeriesKey;
  readonly times: Float64Array;
  readonly values: readonly Value[];
  readonly quality: Uint8Array;
}

/** One bucket of a down-sampled series. Statistics are over samples that are not BAD. */
export interface Bucket {
  readonly start: number;
  readonly end: number;
  readonly count: number;
  readonly min?: number;
  readonly max?: number;
  readonly avg?: number;
  readonly first?: number;
  readonly last?: number;
  readonly goodRatio: number;
}

/** What was observed, kept. A view of the journal with a cursor of its own. */
export interface HistoryStore extends AsyncDisposable {
  /**
   * Takes observations in journal order up to `position`, which becomes durable in the same transaction as the data; a position that was taken before
   * changes nothing. Nothing is merged: samples of equal time stay, in order of arrival.
   */
  append(observations: readonly Observation[], position: Position): Promise<void>;
  /** Numeric samples of each series inside the interval, oldest first; flags are 0 and 1. At most `limit` newest per series when given. */
  window(keys: readonly SeriesKey[], interval: Interval, limit?: number, signal?: AbortSignal): Promise<readonly Series[]>;
  /** Samples of any datatype. */
  values(keys: readonly SeriesKey[], interval: Interval, limit?: number, signal?: AbortSignal): Promise<readonly ValueSeries[]>;
  /** The newest sample of each series by source time, for rebuilding live state; `undefined` where there is none. */
  latest(keys: readonly SeriesKey[] | 'all'): Promise<readonly Observation[]>;
  /** Gives all series of one property the name of another, which keeps what it has of its own. Durable when it resolves. */
  rename(from: Iri, to: Iri): Promise<void>;
  /** Makes durable what was appended; happens by itself from time to time. */
  flush(): Promise<void>;
  /** Journal position up to which observations are durable here; reads may already see more. From here the journal is read again after a restart. */
  cursor(): Position;
}
