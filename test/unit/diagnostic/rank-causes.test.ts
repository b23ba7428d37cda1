import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import type { CauseQuestion } from '../../../src/diagnostic/causes/anomalies.ts';
import { influenceGraph } from '../../../src/diagnostic/causes/influence-graph.ts';
import { rankCauses, ranks } from '../../../src/diagnostic/causes/rank-causes.ts';

interface NodeNow {
  /** Decades; absent = not observed. */
  readonly surprise?: number;
  readonly onset?: number;
  readonly alarm?: boolean;
}

/** A plant in a few words: nodes with what is seen of them, edges as pairs of names. */
function question(nodes: Readonly<Record<string, NodeNow>>, edges: readonly string[]): CauseQuestion {
  const names = Object.keys(nodes);
  const all = Object.values(nodes);
  return {
    graph: influenceGraph(
      names.length,
      edges.map((edge) => {
        const [from = '', to = ''] = edge.split('>');
        return { from: names.indexOf(from), to: names.indexOf(to) };
      }),
    ),
    anomalies: {
      surprise: Float64Array.from(all, ({ surprise }) => surprise ?? Number.NaN),
      onset: Float64Array.from(all, ({ onset }) => onset ?? Number.NaN),
      candidate: Uint8Array.from(all, ({ surprise, alarm }) => (surprise === undefined || alarm === true ? 0 : 1)),
    },
    asOf: 100_000,
    jitterMs: 1000,
  };
}

function order(nodes: Readonly<Record<string, NodeNow>>, edges: readonly string[]): readonly (string | undefined)[] {
  return rankCauses(question(nodes, edges)).map(({ node }) => Object.keys(nodes)[node]);
}

test('the head of a chain comes first, its effects follow in order', () => {
  const seen = { c: { surprise: 3, onset: 30_000 }, a: { surprise: 3, onset: 10_000 }, b: { surprise: 3, onset: 20_000 } };
  expect(order(seen, ['a>b', 'b>c'])[0]).toBe('a');
});

test('a fork names the common parent even when the effects look stranger', () => {
  const seen = { a: { surprise: 2, onset: 10_000 }, b: { surprise: 4, onset: 12_000 }, c: { surprise: 4, onset: 13_000 } };
  expect(order(seen, ['a>b', 'a>c'])[0]).toBe('a');
});

test('of two parents of one effect the strange one comes first', () => {
  const seen = { quiet: { surprise: 0 }, loud: { surprise: 3, onset: 10_000 }, effect: { surprise: 3, onset: 12_000 } };
  expect(order(seen, ['quiet>effect', 'loud>effect'])).toEqual(['loud', 'effect', 'quiet']);
});

test('a cycle ends, and its entry comes first', () => {
  const seen = { b: { surprise: 3, onset: 20_000 }, c: { surprise: 3, onset: 30_000 }, a: { surprise: 3, onset: 10_000 }, d: { surprise: 3, onset: 40_000 } };
  expect(order(seen, ['a>b', 'b>c', 'c>d', 'd>b'])[0]).toBe('a');
});

test('two roots at once come before the effects of either', () => {
  const seen = {
    r1: { surprise: 3, onset: 10_000 },
    e1: { surprise: 3, onset: 11_000 },
    e2: { surprise: 3, onset: 12_000 },
    r2: { surprise: 3, onset: 10_000 },
    f1: { surprise: 3, onset: 13_000 },
  };
  expect(order(seen, ['r1>e1', 'e1>e2', 'r2>f1']).slice(0, 2).toSorted()).toEqual(['r1', 'r2']);
});

test('influence passes a middle nobody observes', () => {
  const seen = { a: { surprise: 3, onset: 10_000 }, hidden: {}, b: { surprise: 3, onset: 12_000 } };
  expect(order(seen, ['a>hidden', 'hidden>b'])).toEqual(['a', 'b']);
});

test('a hidden root is no candidate, and the earliest of its effects is named', () => {
  const seen = { hidden: {}, b: { surprise: 3, onset: 10_000 }, c: { surprise: 3, onset: 12_000 } };
  expect(order(seen, ['hidden>b', 'b>c'])[0]).toBe('b');
});

test('an alarm is never its own cause', () => {
  expect(order({ a: { surprise: 1, onset: 10_000 }, alarm: { surprise: 4, onset: 10_000, alarm: true } }, ['a>alarm'])).toEqual(['a']);
});

test('an effect stamped a little before its cause is still an effect, one stamped long before is not', () => {
  expect(beliefInCause(48_500)).toBeGreaterThan(0.6);
  expect(beliefInCause(40_000)).toBe(0.5);
});

/** Belief in `a`, strange since second 50, when its effect `b` is strange since `onset`. */
function beliefInCause(onset: number): number | undefined {
  const ranked = rankCauses(question({ a: { surprise: 2, onset: 50_000 }, b: { surprise: 2, onset } }, ['a>b']));
  return ranked.find(({ node }) => node === 0)?.belief;
}

test('silence speaks against a cause only once the delay is over', () => {
  const base = question({ a: { surprise: 3, onset: 99_000 }, b: { surprise: 0 }, c: { surprise: 3, onset: 99_000 }, d: { surprise: 0 } }, []);
  const late = {
    ...base,
    graph: influenceGraph(4, [
      { from: 0, to: 1, delayMs: 60_000 },
      { from: 2, to: 3 },
    ]),
  };
  expect(
    rankCauses({ ...late, jitterMs: 100 })
      .map(({ node }) => node)
      .slice(0, 2),
  ).toEqual([0, 2]);
});

const graphs = fc.integer({ min: 2, max: 12 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    edges: fc.array(fc.record({ from: fc.integer({ min: 0, max: size - 1 }), to: fc.integer({ min: 0, max: size - 1 }) }), { maxLength: 30 }),
    surprise: fc.array(fc.option(fc.double({ min: 0, max: 4, noNaN: true }), { nil: Number.NaN }), { minLength: size, maxLength: size }),
    // Distinct onsets: with equal evidence and equal times there is nothing to tell two nodes apart.
    onset: fc.uniqueArray(fc.integer({ min: 0, max: 90_000 }), { minLength: size, maxLength: size }),
    shuffled: fc.shuffledSubarray(
      Array.from({ length: size }, (_, i) => i),
      { minLength: size, maxLength: size },
    ),
  }),
);

test('renaming the nodes and adding unrelated quiet ones changes no belief', () => {
  fc.assert(
    fc.property(graphs, ({ size, edges, surprise, onset, shuffled }) => {
      const make = (place: (node: number) => number, extra: number): CauseQuestion => {
        const column = (values: readonly number[], rest: number) => {
          const result = new Float64Array(size + extra).fill(rest);
          values.forEach((value, i) => (result[place(i)] = value));
          return result;
        };
        const seen = column(surprise, Number.NaN);
        return {
          graph: influenceGraph(
            size + extra,
            edges.map(({ from, to }) => ({ from: place(from), to: place(to) })),
          ),
          anomalies: { surprise: seen, onset: column(onset, Number.NaN), candidate: Uint8Array.from(seen, (value) => (Number.isNaN(value) ? 0 : 1)) },
          asOf: 100_000,
          jitterMs: 1000,
        };
      };
      const straight = rankCauses(make((node) => node, 0));
      const renamed = rankCauses(make((node) => shuffled[node] ?? 0, 3));
      const beliefs = (answer: typeof straight, name: (node: number) => number) => new Map(answer.map(({ node, belief }) => [name(node), belief.toFixed(9)]));
      const expected = beliefs(straight, (node) => node);
      const found = beliefs(renamed, (node) => shuffled.indexOf(node));
      expect([...found].toSorted()).toEqual([...expected].toSorted());
    }),
    { numRuns: 200 },
  );
});

test('equal scores share the mean of their places', () => {
  expect([...ranks(Float64Array.of(1, 5, 5, Number.NEGATIVE_INFINITY))]).toEqual([3, 1.5, 1.5, 4]);
});
