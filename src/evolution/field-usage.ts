import type { Instant } from '../kernel/instant.ts';

/** How often clients asked for a field or argument of the schema, by its coordinate (`Pump.flowRate`, `PumpFilter.flowRate`, `Pump.feeds(first:)`). */
export interface FieldUse {
  readonly coordinate: string;
  /** Operations in the time asked about. */
  readonly count: number;
  readonly lastUsed: Instant;
  /** Clients that asked (`apollographql-client-name`, else the kind of principal), at most ten. */
  readonly clients: readonly string[];
}

/** Counts use of fields, by day; kept 90 days. */
export interface FieldUsage {
  /**
   * Notes one operation. Never waits and never throws: counts are written in the background, every few seconds.
   * Cheapest when the same operation comes with the same array each time.
   */
  note(coordinates: readonly string[], client: string, at: Instant): void;
  /** Fields used since then (to the day), most used first. */
  usedSince(at: Instant): readonly FieldUse[];
}
