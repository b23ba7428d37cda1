import type { NotEvaluated, ShapeResult } from '../../ontology/shapes/shape-report.ts';
import type { Violation } from '../../kernel/violation.ts';
import type { PackedTriples } from './packed-triples.ts';
import type { RootShape } from './runnable-shapes.ts';

/** What the thread that judges shapes is started with. */
export interface ShapeJob {
  readonly data: PackedTriples;
  /** Absent: the shapes are in the data. */
  readonly shapes?: PackedTriples;
  /** Number of the first shape to judge; those before are done. */
  readonly from: number;
  readonly shapeMs: number;
  readonly perShape: number;
}

/** What it says on the way. */
export type FromShapeWorker =
  | { readonly kind: 'prepared'; readonly roots: readonly RootShape[]; readonly idle: number; readonly left: readonly NotEvaluated[]; readonly rules: number }
  | { readonly kind: 'begun'; readonly number: number }
  | ({ readonly kind: 'judged'; readonly number: number } & JudgedShape)
  | { readonly kind: 'done' };

/** What one shape came to; `left` instead of results when it crashed or took too long. */
export interface JudgedShape {
  readonly nodes: number;
  readonly results: readonly ShapeResult[];
  readonly counts: Readonly<Record<Violation['severity'], number>>;
  readonly left?: NotEvaluated;
}
