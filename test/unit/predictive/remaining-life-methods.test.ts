import { expect, test } from 'vitest';
import { lifeOf, probabilityWithin, timeUntil } from '../../../src/predictive/life-distribution.ts';
import { passedWithin } from '../../../src/predictive/methods/first-passage.ts';
import { wienerTrend, type Trend } from '../../../src/predictive/methods/wiener-trend.ts';
import { gaussians } from '../../support/random.ts';

const [distance, drift, volatility] = [10, 0.5, 0.8];

test('first passage of a Wiener process has the mean and variance of the inverse Gaussian', () => {
  // mean = ∫ (1 − F), E[t²] = ∫ 2t (1 − F)
  const step = 0.01;
  let [mean, square] = [0, 0];
  for (let time = step / 2; time < 400; time += step) {
    const alive = 1 - passedWithin({ drift, volatility }, distance, time);
    mean += alive * step;
    square += 2 * time * alive * step;
  }
  expect(mean).toBeCloseTo(distance / drift, 3);
  expect(square - mean ** 2).toBeCloseTo((distance * volatility ** 2) / drift ** 3, 1);
});

test('against the drift, only exp(2vd/σ²) of the paths ever arrive', () => {
  expect(passedWithin({ drift: -0.1, volatility: 1 }, 5, 1e9)).toBeCloseTo(Math.exp(-1), 9);
});

test('a drift without wandering arrives exactly on time', () => {
  expect([9.99, 10].map((time) => passedWithin({ drift: 1, volatility: 0 }, 10, time))).toEqual([0, 1]);
});

test('simulated paths pass when the distribution says', () => {
  let passed = 0;
  const paths = 2000;
  for (let seed = 0; seed < paths; seed++) {
    let value = 0;
    // 20 units of time in 400 steps
    for (const noise of gaussians(seed, 400)) {
      value += drift / 20 + (volatility / Math.sqrt(20)) * noise;
      if (value >= distance) {
        passed++;
        break;
      }
    }
  }
  // stepwise watching misses a few passages
  expect(passed / paths).toBeCloseTo(passedWithin({ drift, volatility }, distance, 20), 1);
});

test('an exact line has its drift, no noise, and ends on time', () => {
  const trend = wienerTrend(Float64Array.from({ length: 240 }, (_, i) => 3 + 0.1 * i));
  expect(trend?.drift).toBeCloseTo(0.1, 12);
  expect(trend?.level).toBeCloseTo(3 + 0.1 * 239, 9);
  const life = lifeOf(trend as Trend, 10, 1000);
  expect(timeUntil(life, 0.5)).toBeGreaterThan(91_000);
  expect(timeUntil(life, 0.5)).toBeLessThan(109_000);
});

test('a trend that began late is seen in the newest samples', () => {
  const values = gaussians(4, 800).map((noise, i) => 0.2 * noise + Math.max(0, i - 700) * 0.05);
  const trend = wienerTrend(values);
  expect(trend?.samples).toBeLessThanOrEqual(200);
  expect(trend?.tValue).toBeGreaterThan(3);
});

test('noise and random walks hardly ever look like a trend', () => {
  const clear = (values: Float64Array): boolean => Math.abs(wienerTrend(values)?.tValue ?? 0) > 3;
  const seeds = Array.from({ length: 300 }, (_, seed) => seed);
  const walk = (steps: Float64Array): Float64Array => {
    let here = 0;
    return steps.map((step) => (here += step));
  };
  expect(seeds.filter((seed) => clear(gaussians(seed, 300))).length / 300).toBeLessThan(0.03);
  expect(seeds.filter((seed) => clear(walk(gaussians(seed, 300)))).length / 300).toBeLessThan(0.08);
});

test('the 80 % interval holds about that share of drifting walks', () => {
  let [held, all] = [0, 0];
  for (let seed = 0; seed < 300; seed++) {
    let here = 0;
    const path = gaussians(seed, 4000).map((noise) => (here += 0.1 + 0.5 * noise));
    const trend = wienerTrend(path.subarray(0, 400));
    if (trend === undefined || trend.tValue <= 3) continue;
    const limit = (path[399] ?? 0) + 60;
    const life = lifeOf(trend, limit - trend.level, 1);
    const end = path.findIndex((value, i) => i >= 400 && value >= limit) - 399;
    const [lower, upper] = [timeUntil(life, 0.1) ?? Number.POSITIVE_INFINITY, timeUntil(life, 0.9) ?? Number.POSITIVE_INFINITY];
    all++;
    if (end >= lower && end <= upper) held++;
  }
  expect(all).toBeGreaterThan(100);
  expect(held / all).toBeGreaterThan(0.7);
});

test('the table answers shares and times alike', () => {
  const life = { kind: 'table', timesMs: [100, 200], probabilities: [0.2, 0.8] } as const;
  expect([0, 50, 150, 900].map((ms) => probabilityWithin(life, ms))).toEqual([0, 0.1, 0.5, 0.8]);
  expect([0.1, 0.5, 0.9].map((share) => timeUntil(life, share))).toEqual([50, 150, undefined]);
  expect(probabilityWithin({ kind: 'reached' }, 0)).toBe(1);
});
