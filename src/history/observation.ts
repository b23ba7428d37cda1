import type { Iri } from '../kernel/iri.ts';
import type { ObservationRecord } from '../journal/record.ts';

/** One act of observing one telemetry of one twin (SOSA Observation). */
export type Observation = Omit<ObservationRecord, 'kind'>;

/** What a series is of. */
export interface SeriesKey {
  readonly twin: Iri;
  readonly property: Iri;
}
