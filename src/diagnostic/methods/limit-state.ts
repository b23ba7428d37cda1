import type { LimitName } from '../../ontology/condition.ts';
import { isBeyond } from '../../simulation/evaluate-value.ts';
import { at } from '../at.ts';

/** Numeric samples in order of time, without BAD ones. */
export interface Samples {
  readonly times: ArrayLike<number>;
  readonly values: ArrayLike<number>;
}

/**
 * Since when a value has been past a limit, or `undefined` when it is not now. It is entered at the limit and left only when the value has come back by the
 * deadband (hysteresis, as OPC UA Part 9 and ISA-18.2 have it).
 */
export function beyondSince({ times, values }: Samples, limit: LimitName, bound: number, deadband: number): number | undefined {
  let since: number | undefined;
  for (let i = 0; i < values.length; i++) {
    const beyond = isBeyond(limit, at(values, i), bound, since === undefined ? 0 : deadband);
    since = beyond ? (since ?? at(times, i)) : undefined;
  }
  return since;
}
