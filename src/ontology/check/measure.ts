import type { Unit } from '../ontology.ts';

/** Dimension and scale of a number: exponents of the base quantities, factor to SI, and the shift of a temperature scale. */
export interface Measure {
  readonly exponents: readonly number[];
  readonly factor: number;
  readonly offset: number;
}

const bases = ['A', 'E', 'L', 'I', 'M', 'H', 'T'] as const;

/** The measure of a unit, or `undefined` when its dimension is not known. */
export function measureOf(unit: Unit): Measure | undefined {
  if (unit.dimension === '') return undefined;
  const exponents = bases.map((base) => {
    const text = new Map([...unit.dimension.matchAll(/([A-Z])(-?\d+(?:(?:dot|pt)\d+)?)/g)].map((match) => [match[1], match[2]])).get(base) ?? '0';
    return Number(text.replace(/dot|pt/, '.'));
  });
  return { exponents, factor: unit.factor, offset: unit.offset };
}

export const dimensionless: Measure = { exponents: bases.map(() => 0), factor: 1, offset: 0 };
export const second: Measure = { exponents: [0, 0, 0, 0, 0, 0, 1], factor: 1, offset: 0 };

export function product(a: Measure, b: Measure, sign: 1 | -1 = 1): Measure {
  return { exponents: a.exponents.map((exponent, i) => exponent + sign * (b.exponents[i] ?? 0)), factor: a.factor * b.factor ** sign, offset: 0 };
}

export function power(a: Measure, exponent: number): Measure {
  return { exponents: a.exponents.map((each) => each * exponent), factor: a.factor ** exponent, offset: 0 };
}

export function isSameDimension(a: Measure, b: Measure): boolean {
  return a.exponents.every((exponent, i) => Math.abs(exponent - (b.exponents[i] ?? 0)) < 1e-9);
}

/** Whether two numbers of these measures can be added as they are: same dimension, same scale. */
export function isSameScale(a: Measure, b: Measure): boolean {
  return isSameDimension(a, b) && Math.abs(a.factor - b.factor) <= 1e-6 * Math.max(Math.abs(a.factor), Math.abs(b.factor));
}
