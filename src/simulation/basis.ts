import type { Instant } from '../kernel/instant.ts';
import type { Iri } from '../kernel/iri.ts';

/** The ground of an answer: what a stranger needs to compute it again. */
export interface Basis {
  /** IRI of the method that answered. */
  readonly method: Iri;
  /** Version of the method, and of the model it used where there is one. */
  readonly modelVersion: string;
  readonly inputs: readonly BasisInput[];
  readonly asOf: Instant;
  /** Share of like answers that came true, 0…1; absent when it was never measured, and then {@link confidenceReason} says why. */
  readonly confidence?: number;
  /** `UNCALIBRATED` when no hold-out and no outcomes are known. */
  readonly confidenceReason?: string;
  readonly elapsedMs: number;
  readonly assumptions: readonly string[];
  /** Inputs that were declared but could not be used, each with the reason. */
  readonly notUsed: readonly string[];
}

/** One series or attribute an answer rests on. */
export interface BasisInput {
  readonly twin: Iri;
  readonly property: Iri;
  /** Time of the oldest and newest sample used; both absent for an attribute. */
  readonly from?: Instant;
  readonly to?: Instant;
  readonly count: number;
  /** Share of samples whose quality is GOOD, 0…1. */
  readonly goodRatio: number;
}

/** Namespace of the methods that ship with the product. */
export const methodNamespace = 'https://w3id.org/twinql/method#';
