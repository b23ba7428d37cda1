import type { Iri } from '../../kernel/iri.ts';
import type { Scalar, Value } from '../../kernel/value.ts';
import type { Place, Violation } from '../../kernel/violation.ts';
import type { ValueSchema } from '../value-schema.ts';

/**
 * The shapes that twins in the store are held against, compiled once: plain data, for snapshots and workers. They say the same as the full validator
 * says of the documents, of everything that is compiled; what is not, is listed.
 */
export interface CompiledShapes {
  readonly shapes: readonly Shape[];
  readonly left: readonly UncompiledShape[];
}

/** Something that only a check of documents evaluates (or nothing at all). */
export interface UncompiledShape {
  readonly shape: string;
  /** What and why, in one sentence. */
  readonly message: string;
}

/** A shape that chooses twins by itself. */
export interface Shape {
  /** IRI or blank node. */
  readonly shape: string;
  readonly targets: ShapeTargets;
  readonly body: ShapeBody;
  readonly place?: Place;
}

/** Which twins a shape holds for: any of these. */
export interface ShapeTargets {
  readonly classes: readonly Iri[];
  readonly twins: readonly Iri[];
  readonly subjectsOf: readonly Iri[];
  readonly objectsOf: readonly Iri[];
}

/** What a shape asks of one node: all of it. */
export interface ShapeBody {
  readonly rules: readonly ShapeRule[];
}

/** Checks of the node itself, or of its values at the end of one step. */
export interface ShapeRule {
  /** Node shape or property shape. */
  readonly shape: string;
  readonly step?: ShapeStep;
  readonly severity: Violation['severity'];
  readonly message?: string;
  readonly checks: readonly ShapeCheck[];
}

/** From a twin to its values: an attribute, or a relationship in or against its direction, as asserted (nothing is inferred). */
export interface ShapeStep {
  readonly property: Iri;
  readonly inverse: boolean;
}

/** An allowed value; an IRI is known by its local name too. */
export interface ListedValue {
  readonly value: Scalar;
  readonly name: string;
}

export type Bound = 'MinInclusive' | 'MaxInclusive' | 'MinExclusive' | 'MaxExclusive';

/** How shapes are joined into one constraint; `Node` is one shape taken whole. */
export type ShapeJoin = 'And' | 'Or' | 'Xone' | 'Not' | 'Node';

/** One constraint, by the name of its SHACL component. */
export type ShapeCheck =
  | { readonly kind: 'MinCount' | 'MaxCount'; readonly count: number }
  | { readonly kind: 'MinLength' | 'MaxLength'; readonly length: number }
  | { readonly kind: 'HasValue'; readonly value: Scalar }
  | { readonly kind: 'Class'; readonly class: Iri }
  | { readonly kind: 'Datatype'; readonly datatype: string; readonly schema: ValueSchema }
  | { readonly kind: 'NodeKind'; readonly iri: boolean; readonly literal: boolean }
  | { readonly kind: 'In'; readonly values: readonly ListedValue[] }
  /** Numbers in the unit of the property; instants in ms. */
  | { readonly kind: Bound; readonly limit: number; readonly measure: 'number' | 'instant' }
  | { readonly kind: 'Pattern'; readonly pattern: string; readonly flags: string }
  | { readonly kind: 'Closed'; readonly allowed: readonly string[] }
  | { readonly kind: ShapeJoin; readonly shapes: readonly ShapeBody[] }
  | { readonly kind: 'Qualified'; readonly body: ShapeBody; readonly min?: number; readonly max?: number };

/** A twin or value as a shape sees it. */
export type SeenValue = { readonly kind: 'twin'; readonly iri: Iri; readonly labels: ReadonlySet<string> } | { readonly kind: 'value'; readonly value: Value };

/** The values at the end of a step. `count` may be larger than what was read: then only what does not need the rest is judged. */
export interface SeenStep {
  readonly values: readonly SeenValue[];
  readonly count: number;
}

/** A twin with what shapes ask about it. */
export interface SeenTwin {
  readonly iri: Iri;
  /** Classes and their superclasses. */
  readonly labels: ReadonlySet<string>;
  /** Attributes and relationships it has (those that start at it). */
  readonly properties: readonly string[];
  /** `undefined`: not read, so not judged. */
  values(step: ShapeStep): SeenStep | undefined;
}

/** Compiles a pattern for an engine that never backtracks; a text says why it cannot be. Implemented in `src/adapters/shacl`. */
export type PatternCompiler = (pattern: string, flags: string) => ((text: string) => boolean) | string;
