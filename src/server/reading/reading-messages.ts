import type { ErrorCode } from '../../kernel/errors.ts';
import type { CheckJob, PlantCheck } from '../check-plant.ts';
import type { PlantJob } from '../compile-plant.ts';
import type { Plant } from '../plant-snapshot.ts';
import type { ReadingLimits } from './reading-limits.ts';

/** What the process that reads is asked for: a plant, or a check of documents. */
export type ReadingJob =
  ({ readonly kind: 'plant'; readonly limits: ReadingLimits } & PlantJob) | ({ readonly kind: 'check'; readonly limits: ReadingLimits } & CheckJob);

/** What that process answers. A plant that was kept as a snapshot is not sent but read from there. */
export type FromReading =
  | { readonly kind: 'ready' }
  | { readonly kind: 'at'; readonly file: string }
  | { readonly kind: 'checking' }
  | { readonly kind: 'kept' }
  | { readonly kind: 'plant'; readonly plant: Plant }
  | { readonly kind: 'checked'; readonly check: PlantCheck }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly message: string; readonly details: Readonly<Record<string, unknown>> };
