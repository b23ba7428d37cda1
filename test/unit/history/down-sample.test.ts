import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buckets, largestTriangles } from '../../../src/history/down-sample.ts';

const series = (...samples: readonly (readonly [time: number, value: number, quality?: number])[]): Parameters<typeof buckets>[0] => ({
  times: Float64Array.from(samples, ([time]) => time),
  values: Float64Array.from(samples, ([, value]) => value),
  quality: Uint8Array.from(samples, ([, , quality]) => quality ?? 0),
});

describe('buckets', () => {
  test('summarise the samples that are not BAD, and tell the share that is GOOD', () => {
    const found = buckets(series([0, 1], [1, 3, 1], [9, 100, 2], [10, 5], [30, 9]), { from: 0, to: 30 }, 3);
    expect(found).toEqual([
      { start: 0, end: 10, count: 2, min: 1, max: 3, avg: 2, first: 1, last: 3, goodRatio: 1 / 3 },
      { start: 10, end: 20, count: 1, min: 5, max: 5, avg: 5, first: 5, last: 5, goodRatio: 1 },
      { start: 20, end: 30, count: 0, goodRatio: 0 },
    ]);
  });

  test.each([
    ['NONE', [{ start: 10, last: 7 }]],
    [
      'NULL',
      [
        { start: 0, count: 0 },
        { start: 10, last: 7 },
        { start: 20, count: 0 },
      ],
    ],
    [
      'PREVIOUS',
      [
        { start: 10, last: 7 },
        { start: 20, count: 0, avg: 7, last: 7 },
      ],
    ],
  ] as const)('fill %s', (fill, expected) => {
    expect(buckets(series([12, 7]), { from: 0, to: 30 }, 3, fill)).toMatchObject(expected);
  });

  test('hold every sample of the interval in exactly one bucket', () => {
    const anySamples = fc.array(fc.tuple(fc.integer({ min: -50, max: 150 }), fc.double({ noNaN: true, min: -1e6, max: 1e6 })), { maxLength: 60 });
    fc.assert(
      fc.property(anySamples, fc.integer({ min: 1, max: 40 }), (samples, count) => {
        const sorted = samples.toSorted((a, b) => a[0] - b[0]);
        const found = buckets(series(...sorted), { from: 0, to: 100 }, count);
        const inside = sorted.filter(([time]) => time >= 0 && time < 100);
        expect(found.reduce((sum, bucket) => sum + bucket.count, 0)).toBe(inside.length);
        expect(Math.max(...found.map(({ max }) => max ?? Number.NEGATIVE_INFINITY))).toBe(Math.max(...inside.map(([, value]) => value)));
      }),
    );
  });
});

describe('largest triangles', () => {
  test('keep the ends, the order and a lone spike', () => {
    const flat = Array.from({ length: 1000 }, (_, i) => [i, i === 617 ? 50 : Math.sin(i)] as const);
    const kept = largestTriangles(series(...flat), 50);
    expect([kept.times.length, kept.times[0], kept.times.at(-1), kept.values.includes(50)]).toEqual([50, 0, 999, true]);
    expect([...kept.times]).toEqual([...kept.times].toSorted((a, b) => a - b));
  });

  test('leave a short series as it is', () => {
    const short = series([0, 1], [1, 2]);
    expect(largestTriangles(short, 10)).toBe(short);
  });
});
