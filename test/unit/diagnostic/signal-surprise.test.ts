import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quantileSorted } from 'simple-statistics';
import { ancestorsOf } from '../../../src/diagnostic/causes/ancestors.ts';
import { influenceGraph, reversed } from '../../../src/diagnostic/causes/influence-graph.ts';
import { beyondSince } from '../../../src/diagnostic/methods/limit-state.ts';
import { learnNumbers, numberSurprise } from '../../../src/diagnostic/methods/number-surprise.ts';
import { learnStates, stateSurprise } from '../../../src/diagnostic/methods/state-surprise.ts';
import { stuckSince } from '../../../src/diagnostic/methods/stuck.ts';
import { learnSignal, surpriseAt } from '../../../src/diagnostic/causes/signal-surprise.ts';
import { gaussians } from '../../support/random.ts';

const hour = 3_600_000;

describe('the surprise at a state', () => {
  // 990 s of 0, 9 s of 1 in one dwell
  const normal = learnStates([{ times: [0, 990_000], codes: [0, 1], end: 999_000 }]);
  const now = (code: number, dwellMs = 1000, more: { readonly sinceStart?: boolean; readonly categorical?: boolean } = {}): number =>
    stateSurprise(normal, { code, dwellMs, sinceStart: false, categorical: false, ...more });

  test('is the rarity of the value in decades, by the rule of succession', () => {
    expect(now(0)).toBe(0);
    expect(now(1)).toBeCloseTo(-Math.log10(10 / 1001), 12);
    expect(now(2)).toBeCloseTo(Math.log10(1001), 12);
  });

  test('counts a dwell longer than all seen, and a quarter for what may be set-up', () => {
    expect(now(0, 2 * hour)).toBeCloseTo(Math.log10(2), 12);
    expect(now(2, 1000, { sinceStart: true })).toBeCloseTo(Math.log10(1001) / 4, 12);
  });

  test('is two decades at a category never seen, none at a known one', () => {
    expect([now(1, 1000, { categorical: true }), now(7, 1000, { categorical: true })]).toEqual([0, 2]);
  });
});

describe('the surprise at a number', () => {
  const values = gaussians(1, 500);
  const normal = learnNumbers(values);

  test('is learnt from the range and the middle 80 %', () => {
    const sorted = [...values].toSorted((a, b) => a - b);
    expect(normal).toMatchObject({ count: 500, min: sorted[0], max: sorted.at(-1) });
    expect(normal.q10).toBeCloseTo(quantileSorted(sorted, 0.1), 1);
    expect(normal.q90).toBeCloseTo(quantileSorted(sorted, 0.9), 1);
  });

  test('is none inside the range, grows with the distance beyond it, and ends at four', () => {
    const beyond = (share: number): number => numberSurprise(normal, normal.max + share * (normal.q90 - normal.q10));
    expect([numberSurprise(normal, 0), beyond(0.04)]).toEqual([0, 0]);
    expect(beyond(0.1)).toBeCloseTo(2, 9);
    expect(beyond(100)).toBe(4);
    expect(numberSurprise(learnNumbers(new Float64Array()), 1)).toBeNaN();
  });
});

test('what comes later changes nothing about the surprise now', () => {
  const series = fc.array(fc.record({ gap: fc.integer({ min: 1, max: 5000 }), value: fc.integer({ min: 0, max: 4 }) }), { minLength: 2, maxLength: 60 });
  fc.assert(
    fc.property(series, fc.constantFrom('state', 'category', 'number'), fc.nat({ max: 59 }), (samples, kind, cut) => {
      let time = 0;
      const times = samples.map(({ gap }) => (time += gap));
      const values = samples.map(({ value }) => value);
      const normal = learnSignal(kind, [{ times: [0, 10, 30], values: [0, 1, 0], end: 50 }]);
      if (normal === undefined) throw new Error('unreachable');
      const at = Math.min(cut, samples.length - 1);
      const asOf = times[at] ?? 0;
      const prefix = { times: times.slice(0, at + 1), values: values.slice(0, at + 1), end: asOf };
      expect(surpriseAt(normal, { times, values, end: time }, asOf)).toEqual(surpriseAt(normal, prefix, asOf));
    }),
  );
});

test('a limit is entered at once and left beyond the deadband', () => {
  const since = (values: readonly number[]): number | undefined => beyondSince({ times: values.map((_, i) => i), values }, 'high', 10, 2);
  expect([since([9, 11, 12]), since([9, 11, 9, 8.5]), since([9, 11, 8]), since([11, 7, 9])]).toEqual([1, 1, undefined, undefined]);
});

test('a value is stuck when it stands far longer than ever before, and never when it never moved', () => {
  const since = (values: readonly number[]): number | undefined => stuckSince({ times: values.map((_, i) => i), values });
  const standing = (count: number): readonly number[] => Array.from({ length: count }, () => 5);
  expect([since([1, 2, ...standing(14)]), since([1, 2, ...standing(13)]), since(standing(50))]).toEqual([2, undefined, undefined]);
});

test('a graph turned round twice is itself, and knows the ancestors of a node', () => {
  const graph = influenceGraph(4, [
    { from: 0, to: 1, strength: 0.5 },
    { from: 1, to: 2, delayMs: 7 },
    { from: 2, to: 1 },
    { from: 3, to: 3 },
  ]);
  expect(reversed(reversed(graph))).toEqual(graph);
  expect([...ancestorsOf(graph, 2)].toSorted()).toEqual([0, 1, 2]);
  expect([...ancestorsOf(graph, 3)]).toEqual([3]);
});
