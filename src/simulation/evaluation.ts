import type { Iri } from '../kernel/iri.ts';
import type { Scalar, Value } from '../kernel/value.ts';
import type { ValueSource } from '../ontology/condition.ts';
import type { EffectiveAnnotations } from '../ontology/effective-annotations.ts';
import type { AnswerContext } from './answer-context.ts';
import type { Cell } from './cell.ts';
import type { GraphSlice } from './graph-slice.ts';

/** One consistent look at the plant: every cell is read or derived at most once, and what is asked for together is read together. */
export interface Evaluation {
  readonly context: AnswerContext;
  readonly slice: GraphSlice;
  /** The moment all windows end. */
  readonly asOf: number;
  /** The present value of a property: an override, else what it is derived from, else the live value, else the attribute, else its default. */
  cell(twin: Iri, property: Iri): Promise<Cell>;
  source(twin: Iri, source: ValueSource): Promise<SourceValue>;
  /** Annotations of the property in force for this twin; `undefined` for a twin that is not visible. */
  inForce(twin: Iri, property: Iri): Promise<EffectiveAnnotations | undefined>;
}

/** What a value source gives for one twin, and the cells it was taken from. */
export interface SourceValue {
  readonly value?: Scalar;
  /** Why there is no value. */
  readonly reason?: string;
  /** The unit the number is in; absent when unknown. */
  readonly unit?: Iri;
  readonly cells: readonly Cell[];
  /** Oldest source time and worst quality among the cells. */
  readonly time?: number;
  readonly quality?: NonNullable<Cell['quality']>;
  /** Cells left out, with the reason. */
  readonly notUsed: readonly string[];
}

/** A value as one number: flags count 0 and 1. */
export function toNumber(value: Value | undefined): number | undefined {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** A value an expression can calculate with. */
export function toScalar(value: Value | undefined): Scalar | undefined {
  return typeof value === 'object' ? undefined : value;
}
