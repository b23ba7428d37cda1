import type { Instant } from '../kernel/instant.ts';
import type { Iri } from '../kernel/iri.ts';
import type { Money } from '../ontology/ontology.ts';
import type { Basis } from '../simulation/basis.ts';
import type { PropertyDelta } from '../simulation/what-if.ts';

/** What to do about findings, best first, and what was not recommended and why. */
export interface Advice {
  readonly recommendations: readonly Recommendation[];
  readonly refusals: readonly AdviceRefusal[];
}

/** One option: an action that helps against a finding. */
export interface Recommendation {
  /** Stable while its finding lasts. */
  readonly id: string;
  readonly twin: Iri;
  readonly action: Iri;
  /** In one sentence. */
  readonly summary: string;
  /** Acceptance is not kept yet: a computed recommendation is open. */
  readonly status: 'OPEN';
  /** Id of the finding it answers. */
  readonly finding: string;
  /** Simulated: beside the plant left alone. Largest change first; empty when no effect is declared. */
  readonly expectedEffect: readonly PropertyDelta[];
  /** How far it helps against the finding, 0…1 (see `relief.ts`); absent when no effect is declared. */
  readonly relief?: number;
  readonly cost?: Money;
  readonly workTimeMs?: number;
  readonly downtimeMs?: number;
  readonly requires: readonly Requirement[];
  /** When it may be done; absent when that cannot be said, with the reason among the assumptions. */
  readonly window?: TimeWindow;
  readonly doingNothing: Outcome;
  /** The command that does it; absent when people must. */
  readonly executable?: Execution;
  /** Cost that is avoided less the cost of the action, where both are known in one currency; what options are ranked by. */
  readonly benefit?: Money;
  readonly basis: Basis;
}

export interface Requirement {
  readonly class: Iri;
  readonly count: number;
  /** Twins of that class: how many there are at all, since nothing says which are busy. */
  readonly available: number;
}

export interface TimeWindow {
  readonly from: Instant;
  readonly to: Instant;
}

/** What happens otherwise. */
export interface Outcome {
  readonly summary: string;
  /** Median, and the earlier bound, of the time at which the end of life is reached. */
  readonly at?: Instant;
  readonly earliest?: Instant;
  /** Probability that it is reached within `withinMs`. */
  readonly probability?: number;
  readonly withinMs: number;
  /** OPC UA severity of the gravest failure it leads to. */
  readonly severity: number;
  /** What mending the failure and those it leads to costs at least. */
  readonly cost?: Money;
}

/** A command with what it would set. Proposing it is the matter of whoever decides. */
export interface Execution {
  readonly command: Iri;
  readonly twin: Iri;
  readonly property: Iri;
  readonly value: number | string | boolean;
}

/** An action that is declared as a remedy and is not recommended. */
export interface AdviceRefusal {
  readonly action: Iri;
  readonly finding: string;
  readonly reason: 'NOT_APPLICABLE' | 'MISSING_INPUT' | 'NO_PROVEN_EFFECT' | 'INTERLOCK' | 'NOTHING_AVAILABLE';
  /** In one sentence. */
  readonly message: string;
}
