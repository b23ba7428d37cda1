import { expect, test } from 'vitest';
import { type Derivative, dormandPrince } from '../../../src/simulation/dormand-prince.ts';

const decay: Derivative = (_t, y, out) => {
  out[0] = -(y[0] ?? 0) / 5;
};
const oscillator: Derivative = (_t, y, out) => {
  out[0] = y[1] ?? 0;
  out[1] = -(y[0] ?? 0);
};

/** The plainest method there is, as the other side of a comparison. */
function euler(f: Derivative, y0: readonly number[], to: number, steps: number): readonly number[] {
  const y = Float64Array.from(y0);
  const out = new Float64Array(y.length);
  for (let i = 0; i < steps; i++) {
    f((i * to) / steps, y, out);
    for (let j = 0; j < y.length; j++) y[j] = (y[j] ?? 0) + (to / steps) * (out[j] ?? 0);
  }
  return [...y];
}

test.each([1e-3, 1e-6, 1e-9])('a decay agrees with the closed form within about the tolerance %d', (relativeTolerance) => {
  const { y, completed } = dormandPrince(decay, Float64Array.of(10), { from: 0, to: 20 }, { relativeTolerance, absoluteTolerance: relativeTolerance });
  expect(completed).toBe(true);
  expect(Math.abs((y[0] ?? 0) - 10 * Math.exp(-4))).toBeLessThan(20 * relativeTolerance);
});

test('an oscillator comes back after ten periods and keeps its energy', () => {
  const { y } = dormandPrince(oscillator, Float64Array.of(1, 0), { from: 0, to: 20 * Math.PI }, { relativeTolerance: 1e-9, absoluteTolerance: 1e-9 });
  expect(y[0]).toBeCloseTo(1, 6);
  expect((y[0] ?? 0) ** 2 + (y[1] ?? 0) ** 2).toBeCloseTo(1, 6);
});

test('the error falls with the fifth power of the step', () => {
  const errorAt = (maxStep: number): number => {
    const { y } = dormandPrince(oscillator, Float64Array.of(1, 0), { from: 0, to: 4 }, { relativeTolerance: 1, absoluteTolerance: 1, maxStep });
    return Math.hypot((y[0] ?? 0) - Math.cos(4), (y[1] ?? 0) + Math.sin(4));
  };
  const order = Math.log2(errorAt(0.2) / errorAt(0.1));
  expect(order).toBeGreaterThan(4.5);
  expect(order).toBeLessThan(6.5);
});

test('it agrees with many small Euler steps on a heat network, in far fewer steps', () => {
  // Three masses in a row, the last one held at the surroundings: heat flows down the row.
  const row: Derivative = (_t, y, out) => {
    const [a = 0, b = 0, c = 0] = y;
    out[0] = 5 - (a - b);
    out[1] = (a - b - (b - c)) / 2;
    out[2] = (b - c - (c - 20)) / 4;
  };
  const { y, steps } = dormandPrince(row, Float64Array.of(20, 20, 20), { from: 0, to: 10 });
  const plain = euler(row, [20, 20, 20], 10, 100_000);
  for (let i = 0; i < 3; i++) expect(y[i]).toBeCloseTo(plain[i] ?? Number.NaN, 3);
  expect(steps).toBeLessThan(1000);
});

test('an integration that would take more steps than allowed stops and says so', () => {
  const stiff: Derivative = (_t, y, out) => {
    out[0] = -1e6 * (y[0] ?? 0);
  };
  const { completed, steps } = dormandPrince(stiff, Float64Array.of(1), { from: 0, to: 100 }, { maxSteps: 500 });
  expect([completed, steps]).toEqual([false, 500]);
});

test('a region without values ends the integration instead of going on for ever', () => {
  const broken: Derivative = (t, _y, out) => {
    out[0] = t > 1 ? Number.NaN : 1;
  };
  const { completed, t } = dormandPrince(broken, Float64Array.of(0), { from: 0, to: 2 });
  expect(completed).toBe(false);
  expect(t).toBeLessThanOrEqual(1);
});

test('a stop is obeyed at the end of the step in which it holds', () => {
  const { t, completed } = dormandPrince(decay, Float64Array.of(10), { from: 0, to: 20 }, { maxStep: 0.1, stopWhen: (_t, y) => (y[0] ?? 0) < 5 });
  expect(completed).toBe(true);
  expect(t).toBeCloseTo(5 * Math.log(2), 0);
});
