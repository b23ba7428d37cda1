import type { Instant } from '../kernel/instant.ts';
import type { Iri } from '../kernel/iri.ts';
import type { Value } from '../kernel/value.ts';
import type { Quality } from '../journal/record.ts';
import type { SeriesKey } from '../history/observation.ts';
import type { Basis } from '../simulation/basis.ts';

/**
 * FAILED: a failure mode's end of life holds. DEGRADED: beyond an outer limit, or a failure mode is likely. WATCH: beyond an inner limit, or a signal is not
 * what it should be. OK: everything that could be judged is in order. UNKNOWN: too little could be judged to say so.
 */
type HealthState = 'OK' | 'WATCH' | 'DEGRADED' | 'FAILED' | 'UNKNOWN';

/** What is wrong with one twin, now. */
export interface Health {
  readonly twin: Iri;
  /** How much is known to be in order, 0…1: one minus the gravest finding's penalty, times the share of declared signals that could be judged. */
  readonly score: number;
  readonly state: HealthState;
  /** Gravest first. */
  readonly findings: readonly Finding[];
  readonly asOf: Instant;
  readonly basis: Basis;
}

/** Something that is not as it should be, with the evidence for it. */
export interface Finding {
  /** Stable while the same rule finds the same thing on the same twin; see `finding-id.ts`. */
  readonly id: string;
  readonly twin: Iri;
  /** The limit (`tq:high`, …), pattern or failure mode that found it, or a rule of the product. */
  readonly rule: Iri;
  /** The refinement or property that declared the limit in force, where a limit found it. */
  readonly source?: Iri;
  readonly property?: Iri;
  readonly state: 'WATCH' | 'DEGRADED' | 'FAILED';
  /** OPC UA severity, 1…1000. */
  readonly severity: number;
  readonly message: string;
  /** Start of the present state, as far back as was looked (one window); never later than `asOf`. */
  readonly since: Instant;
  /** When its first sign was seen (an inner limit before the outer one, the first symptom before the end); absent = `since`. */
  readonly firstSign?: Instant;
  /** From the twin to where the evidence was read; empty when it is the twin's own. */
  readonly evidence: readonly PathStep[];
  readonly signals: readonly Signal[];
  readonly consequence?: string;
  /** Its possible causes are asked for by `findCauses` (`find-causes.ts`), when wanted. */
  readonly basis: Basis;
}

/** One step along a relationship, as the API shows it: `resource` is the twin the step leads to. */
export interface PathStep {
  readonly via: Iri;
  readonly direction: 'OUT' | 'IN';
  readonly resource: Iri;
}

/** A signal a finding rests on, with what was seen. */
export interface Signal extends SeriesKey {
  readonly value?: Value;
  readonly time?: Instant;
  readonly quality?: Quality;
  /** Its share in a failure mode's score. */
  readonly weight?: number;
  /** Whether it speaks for the finding; absent = unknown. */
  readonly holds?: boolean;
}

/** A possible cause of a finding or of a signal's behaviour. */
export interface Cause {
  readonly twin: Iri;
  readonly property?: Iri;
  /** Share of the belief over all candidates, 0…1; comparable within one answer only. */
  readonly score: number;
  /** Along influence, from the cause to what was asked about. */
  readonly path: readonly PathStep[];
  /** Onset of its present state, where known. */
  readonly since?: Instant;
  /** One line per term of the score: for, against, path. */
  readonly explain: readonly string[];
}
