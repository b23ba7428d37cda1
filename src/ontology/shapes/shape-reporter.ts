import type { TripleGraph } from '../triple-graph.ts';
import type { ShapeLimits, ShapeReport } from './shape-report.ts';

/**
 * Holds data against shapes from anywhere, shape by shape, and always comes to an end: what takes too long, needs too much or crashes is named in the
 * report instead. `data` and `shapes` may be the same graph. Implemented in `src/adapters/shacl`. Rejects only when `signal` is aborted.
 */
export interface ShapeReporter {
  report(data: TripleGraph, shapes: TripleGraph, limits: ShapeLimits, signal: AbortSignal): Promise<ShapeReport>;
}
