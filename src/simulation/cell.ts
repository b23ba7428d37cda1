import type { Instant } from '../kernel/instant.ts';
import type { Value } from '../kernel/value.ts';
import type { Quality } from '../journal/record.ts';
import type { SeriesKey } from '../history/observation.ts';

/** A property of one twin with its present value, or the reason why there is none. */
export interface Cell extends SeriesKey {
  readonly value?: Value;
  readonly reason?: string;
  readonly origin: 'live' | 'derived' | 'attribute' | 'default' | 'override' | 'none';
  /** Source time and quality of a live value; the oldest and worst of a derived one. */
  readonly time?: Instant;
  readonly quality?: Quality;
}

/** A key for maps of cells. */
export function cellKey({ twin, property }: SeriesKey): string {
  return `${twin} ${property}`;
}
