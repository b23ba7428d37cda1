import type { Instant } from './instant.ts';

/** The time of day and a clock that never jumps. Passed in everywhere, so that tests can turn it by hand. */
export interface Clock {
  /** Wall clock: for what is written down. May jump. */
  now(): Instant;
  /** Milliseconds on a clock that only moves forward: for windows, leases and staleness. */
  monotonicMs(): number;
}

/** The clock of this machine. */
export const systemClock: Clock = { now: () => Date.now(), monotonicMs: () => performance.now() };
