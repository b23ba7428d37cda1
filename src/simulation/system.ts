import type { Iri } from '../kernel/iri.ts';
import type { Scalar } from '../kernel/value.ts';
import type { Sampler } from '../ontology/expression/expression.ts';
import type { Transition } from '../ontology/ontology.ts';
import type { Cell } from './cell.ts';
import type { Rule } from './rule.ts';

/** Present values of all cells of a system, by number. `undefined` = unknown. */
export type Values = (Scalar | undefined)[];

/** Reads one value from the cells. */
export type Reader = (values: Values, sampler?: Sampler) => Scalar | undefined;

/** Equations over numbered cells, ready to be run any number of times without touching the stores. */
export interface System {
  readonly cells: readonly Cell[];
  /** Algebraic and derived equations in an order in which each follows what it reads; equations that read each other share a group. */
  readonly groups: readonly EquationGroup[];
  /** Equations whose output changes at the rate they give, per second. */
  readonly rates: readonly Equation[];
  readonly machines: readonly Machine[];
  /** Values to begin with, in the order of `cells`. */
  readonly initial: Values;
  /** The number of a cell, by `cellKey`. */
  readonly numberOf: ReadonlyMap<string, number>;
  /** What was taken for granted or left out in putting it together. */
  readonly notes: readonly string[];
}

export interface EquationGroup {
  readonly equations: readonly Equation[];
  /** True when its equations depend on each other and must be solved together. */
  readonly cyclic: boolean;
}

export interface Equation {
  readonly rule: Rule;
  readonly twin: Iri;
  /** Number of the cell it gives. */
  readonly output: number;
  /** Numbers of the cells it reads. */
  readonly inputs: readonly number[];
  readonly read: Reader;
}

/** A state machine at one twin. */
export interface Machine {
  readonly rule: Rule;
  readonly twin: Iri;
  readonly output: number;
  readonly transitions: readonly MachineTransition[];
}

export interface MachineTransition {
  readonly declared: Transition;
  /** Present when the transition has a condition. */
  readonly guard?: (values: Values) => boolean | undefined;
  /** Dwell time in seconds, when it has one. */
  readonly after?: (sampler: Sampler) => number | undefined;
}
