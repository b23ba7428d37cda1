import type { Instant } from '../kernel/instant.ts';
import type { Iri } from '../kernel/iri.ts';
import type { Basis } from '../simulation/basis.ts';
import type { Refusal } from '../diagnostic/refusal.ts';

/** One future moment. `lower` and `upper` bound the interval whose level the forecast names. */
export interface ForecastPoint {
  readonly at: Instant;
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
}

/** What one numeric telemetry of one twin will be. */
interface Forecast {
  readonly kind: 'forecast';
  readonly twin: Iri;
  readonly property: Iri;
  /** The property's unit; absent for a dimensionless number. */
  readonly unit?: Iri;
  readonly model: { readonly iri: Iri; readonly version: string };
  readonly asOf: Instant;
  /** Share of outcomes the interval is meant to hold, 0…1. */
  readonly level: number;
  readonly points: readonly ForecastPoint[];
  readonly basis: Basis;
}

export type ForecastAnswer = Forecast | Refusal;
