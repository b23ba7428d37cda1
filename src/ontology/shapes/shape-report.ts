import type { Place, Violation } from '../../kernel/violation.ts';

/** One breach of a shape by one node: a SHACL validation result. */
export interface ShapeResult {
  /** The shape that chose the node, IRI or blank node (`_:…`). */
  readonly shape: string;
  /** Name of the constraint component, without namespace and suffix: `MinCount`, `Class`, `QualifiedMinCount`. */
  readonly constraint: string;
  /** Violation, Warning and Info of SHACL; a severity of one's own counts as error. */
  readonly severity: Violation['severity'];
  /** The node that breaks it: IRI, blank node, or the text of a literal. */
  readonly focus: string;
  /** In the notation of SPARQL property paths; absent for constraints on the node itself. */
  readonly path?: string;
  /** The value at fault, where it is one. */
  readonly value?: string;
  readonly message: string;
  /** Where the focus node (or its value) stands. */
  readonly place?: Place;
}

/** Why something of a shape is not evaluated. */
export type LeftReason =
  'SPARQL' | 'TARGET' | 'COMPONENT' | 'PATTERN' | 'PATH' | 'REFERENCE' | 'RECURSION' | 'ILL_FORMED' | 'DEPENDS' | 'CRASH' | 'TIME' | 'MEMORY';

/** Something that is declared and was not evaluated: neither met nor broken. */
export interface NotEvaluated {
  /** The shape it belongs to, or the nearest named one that holds it. */
  readonly shape: string;
  readonly reason: LeftReason;
  /** What is not evaluated and why, in one sentence. */
  readonly message: string;
  readonly place?: Place;
}

/** What became of every shape that has a target. `evaluated + partly + notEvaluated = shapes`. */
export interface ShapeReport {
  readonly shapes: number;
  /** Shapes all of whose constraints were evaluated. */
  readonly evaluated: number;
  /** Shapes of which some constraints were left out. */
  readonly partly: number;
  readonly notEvaluated: number;
  /** Shapes that chose no node: nothing was found wrong because nothing was looked at. */
  readonly withoutNodes: number;
  /** How many times a node was held against a shape. */
  readonly checks: number;
  /** Inference rules and functions: they are not run, so what they would add is not seen. */
  readonly rules: number;
  readonly left: readonly NotEvaluated[];
  /** In order of severity, shape and focus node; at most `limit` per shape. */
  readonly results: readonly ShapeResult[];
  /** All results, those beyond the limit too. */
  readonly counts: Readonly<Record<Violation['severity'], number>>;
}

/** How far a validation may go. */
export interface ShapeLimits {
  /** The longest one shape may take, in ms. */
  readonly shapeMs: number;
  /** The longest all shapes together may take, in ms; what is left then is not evaluated. */
  readonly totalMs: number;
  readonly heapMegabytes: number;
  /** Results kept per shape; more are counted only. */
  readonly perShape: number;
}

/** What usual plants need, with room. */
export const usualShapeLimits: ShapeLimits = { shapeMs: 5000, totalMs: 30_000, heapMegabytes: 512, perShape: 1000 };
