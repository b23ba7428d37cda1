import type { Instant } from '../kernel/instant.ts';
import type { Basis } from '../simulation/basis.ts';

/** Why no answer is given. */
type RefusalReason =
  /** No numeric telemetry of that property is declared for the twin. */
  | 'NOT_APPLICABLE'
  /** The learning length is not reached. */
  | 'TOO_FEW_SAMPLES'
  /** The newest sample is too old to answer about now. */
  | 'STALE'
  /** Too many samples are not GOOD, or the signal does not move at all. */
  | 'QUALITY'
  /** Nothing moves towards the limit. */
  | 'NO_TREND'
  /** Neither a limit nor an end of life is declared. */
  | 'NO_LIMIT'
  /** The budget of the request ran out. */
  | 'BUDGET';

/** The data do not suffice: a typed answer in place of an invented number. */
export interface Refusal {
  readonly kind: 'refusal';
  readonly reason: RefusalReason;
  /** What is missing, in one sentence with the numbers. */
  readonly message: string;
  /** When an answer will be possible if data keep coming as expected. */
  readonly ableAt?: Instant;
  readonly basis: Basis;
}
