import type { Instant } from '../kernel/instant.ts';
import type { Iri } from '../kernel/iri.ts';
import type { Money } from '../ontology/ontology.ts';
import type { View } from '../graph/view.ts';
import type { SeriesKey } from '../history/observation.ts';

/**
 * What the analytic rooms answer, in the shapes of the SDL with IRIs instead of twins and terms.
 * The composition root joins it from diagnostic, predictive, prescriptive and simulation. All answers are pure for given inputs.
 */
export interface Answers {
  /** Health of twins, judged together; without an entry where nothing is declared from which a state of health could follow. */
  health(twins: readonly Iri[], asked: Asked): Promise<ReadonlyMap<Iri, HealthAnswer>>;
  forecast(request: ForecastRequest, asked: Asked): Promise<ForecastAnswer | undefined>;
  /** `of`: a failure mode or a telemetry property; all declared ends of life when absent. */
  remainingLife(twin: Iri, of: Iri | undefined, asked: Asked): Promise<readonly RemainingLifeAnswer[]>;
  recommendations(twin: Iri, asked: Asked): Promise<readonly RecommendationAnswer[]>;
  whatIf(scenario: ScenarioRequest, asked: Asked): Promise<WhatIfAnswer>;
  /** Ranked causes of a finding or of the present state of a twin (its IRI); `undefined` when there is no such finding. */
  causes(id: string, asked: Asked): Promise<readonly CauseAnswer[] | undefined>;
}

/** In which view the answer is computed, and until when it is wanted. */
export interface Asked {
  readonly view: View;
  readonly signal: AbortSignal;
}

export interface ForecastRequest {
  readonly twin: Iri;
  readonly property: Iri;
  readonly horizonMs: number;
}

export interface ScenarioRequest {
  readonly overrides: readonly { readonly twin: Iri; readonly property: Iri; readonly value: number | string | boolean }[];
  readonly horizonMs?: number;
  readonly seed?: number;
}

/** The ground of an answer: what a stranger needs to compute it again. */
export interface BasisAnswer {
  readonly method: Iri;
  readonly modelVersion: string;
  readonly inputs: readonly BasisInputAnswer[];
  readonly asOf: Instant;
  /** Share of like answers that came true; `undefined` when it was never measured. */
  readonly confidence?: number | undefined;
  readonly elapsedMs: number;
  readonly assumptions: readonly string[];
  readonly notUsed: readonly string[];
}

export interface BasisInputAnswer {
  readonly twin: Iri;
  readonly property: Iri;
  readonly from?: Instant | undefined;
  readonly to?: Instant | undefined;
  readonly count: number;
  readonly goodRatio: number;
}

export interface PathStepAnswer {
  readonly via: Iri;
  readonly direction: 'OUT' | 'IN';
  readonly resource: Iri;
}

export interface HealthAnswer {
  readonly score?: number | undefined;
  readonly state: 'OK' | 'WATCH' | 'DEGRADED' | 'FAILED' | 'UNKNOWN';
  readonly findings: readonly FindingAnswer[];
  readonly asOf: Instant;
  readonly basis: BasisAnswer;
}

export interface FindingAnswer {
  readonly id: string;
  readonly rule: Iri;
  readonly severity: number;
  readonly message: string;
  readonly since: Instant;
  readonly evidence: readonly PathStepAnswer[];
  readonly signals: readonly SeriesKey[];
  readonly consequence?: string | undefined;
  readonly confidence?: number | undefined;
  readonly causes: readonly CauseAnswer[];
  readonly basis: BasisAnswer;
}

export interface CauseAnswer {
  readonly twin: Iri;
  readonly property?: Iri | undefined;
  readonly score: number;
  readonly path: readonly PathStepAnswer[];
  readonly since?: Instant | undefined;
}

export interface ForecastAnswer {
  /** IRI of the unit; `undefined` for a number without one. */
  readonly unit?: Iri | undefined;
  readonly model: { readonly iri: Iri; readonly version: string };
  readonly asOf: Instant;
  readonly points: readonly ForecastPointAnswer[];
  /** Why there are no points, when there are none. */
  readonly refusal?: string | undefined;
  readonly level: number;
  readonly basis: BasisAnswer;
}

export interface ForecastPointAnswer {
  readonly at: Instant;
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
}

export interface RemainingLifeAnswer {
  readonly failureMode: Iri;
  readonly medianMs?: number | undefined;
  readonly lowerMs?: number | undefined;
  readonly upperMs?: number | undefined;
  /** Probability that it happens within so many milliseconds; `undefined` when it cannot be said. */
  probability(withinMs: number): number | undefined;
  readonly path: readonly ForecastPointAnswer[];
  readonly limit?: number | undefined;
  readonly refusal?: string | undefined;
  readonly basis: BasisAnswer;
}

export interface RecommendationAnswer {
  readonly id: string;
  readonly action: Iri;
  readonly summary: string;
  readonly status: 'OPEN' | 'ACCEPTED' | 'REJECTED' | 'DONE';
  readonly expectedEffect: readonly PropertyDeltaAnswer[];
  readonly confidence?: number | undefined;
  /** Id of the finding it answers. */
  readonly finding?: string | undefined;
  readonly cost?: Money | undefined;
  readonly workTimeMs?: number | undefined;
  readonly downtimeMs?: number | undefined;
  readonly requires: readonly { readonly class: Iri; readonly count: number }[];
  readonly window?: { readonly from: Instant; readonly to: Instant } | undefined;
  readonly basis: BasisAnswer;
}

export interface PropertyDeltaAnswer {
  readonly twin: Iri;
  readonly property: Iri;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly unit?: Iri | undefined;
}

export interface WhatIfAnswer {
  readonly deltas: readonly PropertyDeltaAnswer[];
  readonly findings: readonly FindingAnswer[];
  readonly assumptions: readonly string[];
  readonly basis: BasisAnswer;
}
