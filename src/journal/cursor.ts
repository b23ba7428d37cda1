import type { Position } from './journal.ts';

/** A place a consumer can come back to: one position per partition. */
export interface Cursor {
  readonly telemetry: Position;
  readonly graph: Position;
}
