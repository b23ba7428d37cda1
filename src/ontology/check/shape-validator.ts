import type { Violation } from '../../kernel/violation.ts';
import type { TripleGraph } from '../triple-graph.ts';

/** Validates triples against SHACL shapes; implemented in `src/adapters/shacl`. What it cannot run is returned as information, code NOT_EVALUATED. */
export interface ShapeValidator {
  validate(data: TripleGraph, shapes: TripleGraph, signal: AbortSignal): Promise<readonly Violation[]>;
}
