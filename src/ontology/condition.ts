import type { Iri } from '../kernel/iri.ts';
import type { Scalar } from '../kernel/value.ts';

/** One step of a SHACL path. A point class as a step reads the points of that class (`tq:pointOf`). */
export interface PathStep {
  readonly property: Iri;
  readonly inverse: boolean;
  /** 1 for a plain step, 0 or 1 for `sh:zeroOrMorePath` and `sh:oneOrMorePath`. */
  readonly min: 0 | 1;
  /** 1 for a plain step; `'many'` for the transitive ones. */
  readonly max: 1 | 'many';
  /** Set when the step is a class of points rather than a property. */
  readonly pointClass?: boolean;
  /** Further relationships of which any may be followed in this step (`sh:alternativePath`). */
  readonly alternatives?: readonly { readonly property: Iri; readonly inverse: boolean }[];
}

/** From a twin over relationships to a property: relationship steps first, the property last. */
export type Path = readonly PathStep[];

export type Aggregate = 'Sum' | 'Mean' | 'Min' | 'Max' | 'Count' | 'Last' | 'Integral' | 'Share';

/** Where one number comes from: exactly one of `path`, `constant`, `expression`. */
export interface ValueSource {
  /** The name it has in expressions; absent on a bare value. */
  readonly name?: string;
  readonly path?: Path;
  readonly aggregate?: Aggregate;
  readonly windowMs?: number;
  /** CEL that keeps only twins at the path's last hop for which it is true. */
  readonly where?: string;
  readonly constant?: number;
  /** CEL over the names of `inputs`. */
  readonly expression?: string;
  readonly inputs: readonly ValueSource[];
  /** The number is converted to this unit before use. */
  readonly unit?: Iri;
}

export type LimitName = 'low' | 'high' | 'lowLow' | 'highHigh';
export type Pattern = 'Rising' | 'Falling' | 'Step' | 'Spike' | 'Oscillating' | 'Stuck' | 'Noisy' | 'Missing';

/** Value and test, or an expression: true, false or unknown. Symptom, end of life, alarm, interlock, confirmation are all this. */
export interface Condition {
  readonly iri?: Iri;
  readonly value: ValueSource;
  readonly test: ConditionTest;
  readonly onDelayMs: number;
  readonly offDelayMs: number;
  readonly deadband: number;
  /** Share in a failure mode's score; 1 when not declared. */
  readonly weight: number;
}

export type ConditionTest =
  | { readonly kind: 'level'; readonly above?: number; readonly below?: number }
  | { readonly kind: 'equals'; readonly value: Scalar }
  | { readonly kind: 'beyond'; readonly limit: LimitName }
  | { readonly kind: 'pattern'; readonly pattern: Pattern; readonly windowMs: number }
  | { readonly kind: 'method'; readonly method: Iri; readonly windowMs: number }
  | { readonly kind: 'true' };
