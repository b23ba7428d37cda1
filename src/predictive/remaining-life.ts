import type { Iri } from '../kernel/iri.ts';
import type { Basis } from '../simulation/basis.ts';
import type { Refusal } from '../diagnostic/refusal.ts';
import type { ForecastPoint } from './forecast.ts';

/** The time until a failure mode's end of life, or a property's outer limit, is reached. */
export interface RemainingLife {
  readonly kind: 'remainingLife';
  readonly twin: Iri;
  /** The failure mode; the property itself when only its outer limit is declared. */
  readonly failureMode: Iri;
  readonly property: Iri;
  /** Milliseconds from `basis.asOf`; absent when that share of outcomes never gets there. 0 = reached. */
  readonly medianMs?: number;
  readonly lowerMs?: number;
  readonly upperMs?: number;
  /** Share of outcomes between `lowerMs` and `upperMs`, 0…1. */
  readonly level: number;
  /** What `probabilityWithin` needs. */
  readonly distribution: LifeDistribution;
  /** The way of the value towards the limit. */
  readonly path: readonly ForecastPoint[];
  readonly limit: number;
  readonly basis: Basis;
}

/** Distribution of the time until the limit: it is there already, or a table of quantiles over milliseconds. */
export type LifeDistribution =
  | { readonly kind: 'reached' }
  /** `probabilities[i]` = share of outcomes that fail within `timesMs[i]`; both ascending. Linear between, flat beyond the last. */
  | { readonly kind: 'table'; readonly timesMs: readonly number[]; readonly probabilities: readonly number[] };

export type RemainingLifeAnswer = RemainingLife | (Refusal & { readonly failureMode: Iri });
