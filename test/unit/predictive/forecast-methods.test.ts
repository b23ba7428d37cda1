import { describe, expect, test } from 'vitest';
import { cumulativeStdNormalProbability, errorFunction, linearRegression } from 'simple-statistics';
import { combineForecasts, conformalQuantile, forecastMethods } from '../../../src/predictive/combine-forecasts.ts';
import { dampedHoltWinters } from '../../../src/predictive/methods/damped-holt-winters.ts';
import { exponentialSmoothing } from '../../../src/predictive/methods/exponential-smoothing.ts';
import { lineThrough } from '../../../src/predictive/methods/line.ts';
import { naive } from '../../../src/predictive/methods/naive.ts';
import { normalCdf, normalQuantile } from '../../../src/predictive/methods/normal-distribution.ts';
import { findPeriod } from '../../../src/predictive/methods/period.ts';
import { seasonalNaive } from '../../../src/predictive/methods/seasonal-naive.ts';
import { theta } from '../../../src/predictive/methods/theta.ts';
import { gaussians } from '../../support/random.ts';

const line = Float64Array.from({ length: 60 }, (_, i) => 5 + 0.25 * i);
const season = [3, -1, 0, -2] as const;
const seasonalLine = Float64Array.from({ length: 60 }, (_, i) => 5 + 0.25 * i + (season[i % 4] ?? 0));

test('the last value, and the last period, are held', () => {
  expect([...naive(Float64Array.of(1, 2, 3), 2)]).toEqual([3, 3]);
  expect([...(seasonalNaive(Float64Array.of(9, 1, 2, 3), 5, 3) ?? [])]).toEqual([1, 2, 3, 1, 2]);
  expect(seasonalNaive(Float64Array.of(1), 5, 3)).toBeUndefined();
});

test('Holt goes on along an exact line without error', () => {
  const forecast = dampedHoltWinters(line, 10, undefined) ?? new Float64Array();
  expect(Math.max(...forecast.map((value, i) => Math.abs(value - (5 + 0.25 * (60 + i)))))).toBeLessThan(1e-9);
});

test('Holt–Winters goes on along an exact seasonal line without error', () => {
  const forecast = dampedHoltWinters(seasonalLine, 10, 4) ?? new Float64Array();
  expect(Math.max(...forecast.map((value, i) => Math.abs(value - (5 + 0.25 * (60 + i) + (season[i % 4] ?? 0)))))).toBeLessThan(1e-9);
});

test('Theta is the mean of the line and of the smoothed doubled deviations from it', () => {
  const values = gaussians(7, 80).map((noise, i) => 0.3 * i + noise);
  const { slope, intercept } = lineThrough(values);
  const { alpha } = exponentialSmoothing(values);
  const doubled = values.map((value, i) => 2 * value - (intercept + slope * i));
  let level = doubled[0] ?? 0;
  for (const value of doubled) level += alpha * (value - level);
  const expected = [1, 2, 3].map((h) => (intercept + slope * (values.length - 1 + h) + level) / 2);
  expect([...(theta(values, 3, undefined) ?? [])].map((value) => value.toFixed(9))).toEqual(expected.map((value) => value.toFixed(9)));
});

test('the line equals that of simple-statistics', () => {
  const values = gaussians(3, 50);
  const { m, b } = linearRegression(Array.from(values, (value, i) => [i, value]));
  expect(lineThrough(values).slope).toBeCloseTo(m, 12);
  expect(lineThrough(values).intercept).toBeCloseTo(b, 12);
});

test.each([-3, -1.5, -0.2, 0, 0.7, 2, 3])('the normal distribution at %d equals that of simple-statistics', (z) => {
  expect(normalCdf(z)).toBeCloseTo(cumulativeStdNormalProbability(z), 4);
  expect(normalCdf(z)).toBeCloseTo((1 + errorFunction(z / Math.SQRT2)) / 2, 5);
  expect(normalQuantile(normalCdf(z))).toBeCloseTo(z, 9);
});

test('the normal distribution keeps its precision in the tails', () => {
  // DLMF 7.12: Φ(−10) = 7.61985302416e-24
  expect(normalCdf(-10) / 7.619853024160525e-24).toBeCloseTo(1, 9);
});

describe('the period', () => {
  test.each([7, 12, 24, 50])('of %d samples is found under noise', (period) => {
    const noise = gaussians(period, 400);
    expect(findPeriod(noise.map((value, i) => 2 * Math.sin((2 * Math.PI * i) / period) + 0.5 * value + 0.01 * i))).toBe(period);
  });

  test('is hardly ever seen where there is none', () => {
    const found = Array.from({ length: 100 }, (_, seed) => findPeriod(gaussians(seed, 300))).filter((period) => period !== undefined);
    expect(found.length).toBeLessThanOrEqual(5);
  });
});

describe('the combination', () => {
  test('repeats an exact season, with an interval of no width', () => {
    const { mean, halfWidth, chosen } = combineForecasts(
      Float64Array.from({ length: 200 }, (_, i) => season[i % 4] ?? 0),
      8,
      4,
      0.9,
    );
    expect(chosen).toContain('seasonalNaive');
    expect([...mean].map((value) => Math.round(value * 1e6) / 1e6 + 0)).toEqual([...season, ...season]);
    expect(Math.max(...halfWidth)).toBeLessThan(1e-6);
  });

  test.each([0.8, 0.9])('holds about %d of what comes, on noise without memory', (level) => {
    const steps = 12;
    let [held, all] = [0, 0];
    for (let seed = 0; seed < 60; seed++) {
      const values = gaussians(seed + 1000, 160 + steps);
      const { mean, halfWidth } = combineForecasts(values.subarray(0, 160), steps, undefined, level);
      mean.forEach((value, i) => {
        all++;
        if (Math.abs((values[160 + i] ?? 0) - value) <= (halfWidth[i] ?? 0)) held++;
      });
    }
    // 720 values; the 12 origins of one series are shared by its 12 leads, so the band is wider than binomial
    expect(held / all).toBeGreaterThan(level - 0.06);
    expect(held / all).toBeLessThan(level + 0.08);
  });

  test('moves with the unit: °C and °F give the same forecast', () => {
    const celsius = gaussians(5, 150).map((noise, i) => 20 + 0.02 * i + noise);
    const a = combineForecasts(celsius, 10, undefined, 0.9);
    const b = combineForecasts(
      celsius.map((value) => 1.8 * value + 32),
      10,
      undefined,
      0.9,
    );
    expect([...b.mean].map((value) => ((value - 32) / 1.8).toFixed(6))).toEqual([...a.mean].map((value) => value.toFixed(6)));
    expect([...b.halfWidth].map((value) => (value / 1.8).toFixed(6))).toEqual([...a.halfWidth].map((value) => value.toFixed(6)));
  });

  test('an interval widens beyond the leads that could be tried', () => {
    const { halfWidth, testedSteps } = combineForecasts(gaussians(1, 100), 150, undefined, 0.9);
    expect(testedSteps).toBe(50);
    expect(halfWidth[149]).toBeGreaterThan(1.5 * (halfWidth[49] ?? 0));
  });
});

test('every registered method refuses or answers with finite numbers, however short the series', () => {
  for (const method of Object.values(forecastMethods)) {
    for (const length of [1, 2, 3, 5, 9]) {
      const forecast = method(gaussians(length, length), 4, 4);
      expect(forecast === undefined || forecast.every(Number.isFinite)).toBe(true);
    }
  }
});

test('the conformal quantile is the ⌈(n + 1) level⌉-th smallest', () => {
  expect(conformalQuantile(Float64Array.of(5, 1, 4, 2, 3, 9, 8, 7, 6), 0.8)).toBe(8);
  expect(conformalQuantile(Float64Array.of(1, 2), 0.9)).toBe(2);
});
