import type { Iri } from '../kernel/iri.ts';

/** The numbers under which a store keeps series, so that a twin's IRI is not written with every sample. Never reused, never changed. */
export interface SeriesNumbers {
  /** The number of the series, made durable together with the records that use it. */
  numberOf(twin: Iri, property: Iri): number;
  /** The series with this number. */
  seriesOf(number: number): { readonly twin: Iri; readonly property: Iri };
}
