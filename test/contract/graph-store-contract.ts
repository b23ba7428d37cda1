import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { memoryGraphStore } from '../../src/adapters/memory/memory-graph-store.ts';
import { DomainError } from '../../src/kernel/errors.ts';
import type { Iri } from '../../src/kernel/iri.ts';
import type { Value } from '../../src/kernel/value.ts';
import type { AggregateRow, Aggregation, Commit, CommitResult, GraphStore, Hit, Mutation, Reach, Traversal } from '../../src/graph/graph-store.ts';
import type { Filter, Hop, Page, PageKey, Plan, Row, Via } from '../../src/graph/plan.ts';
import type { Relationship, Twin } from '../../src/graph/twin.ts';
import { everything, sees, type View } from '../../src/graph/view.ts';
import {
  anyAggregation,
  anyCommit,
  anyPlan,
  anyProjection,
  anyTraversal,
  anyWorld,
  iriOf,
  labelsOf,
  reading,
  relationTypes,
  spec,
  temperature,
  vocabulary,
  zone,
} from '../support/graph-world.ts';

/** How much random work a store gets: fewer worlds for a store behind a network. */
export interface Effort {
  /** Random worlds per property. */
  readonly worlds: number;
  /** Random requests per world. */
  readonly requests: number;
}

const [feeds, isFedBy, hasPart] = relationTypes as readonly [Iri, Iri, Iri];

/**
 * The promises of `GraphStore`, held by every adapter. `openStore` answers an empty store each time.
 * Random worlds and requests are answered by the store and by the memory reference model, and must be equal.
 */
export function graphStoreContract(name: string, openStore: () => Promise<GraphStore>, effort: Effort = { worlds: 60, requests: 6 }): void {
  describe(`GraphStore on ${name}`, () => {
    describe('random worlds, against the reference model', () => {
      randomSuite(openStore, effort);
    });
    describe('commits', () => {
      commitSuite(openStore);
    });
    describe('values', () => {
      valueSuite(openStore);
    });
    describe('reads', () => {
      readSuite(openStore);
    });
    describe('upkeep', () => {
      upkeepSuite(openStore);
    });
  });
}

/** A world in the store and in the model. */
async function bothWith(openStore: () => Promise<GraphStore>, commits: readonly Commit[]): Promise<readonly [GraphStore, GraphStore]> {
  const [store, model] = [await openStore(), memoryGraphStore()];
  for (const each of [store, model]) {
    await each.upkeep.adopt(vocabulary);
    for (const commit of commits) await each.commit(commit);
  }
  return [store, model];
}

function randomSuite(openStore: () => Promise<GraphStore>, { worlds, requests }: Effort): void {
  const settings = { numRuns: worlds, endOnFailure: true };
  const worldAnd = <T>(request: fc.Arbitrary<T>): fc.Arbitrary<readonly [readonly Commit[], Parameters<GraphStore['upkeep']['project']>[0], readonly T[]]> =>
    fc.tuple(anyWorld, anyProjection, fc.array(request, { minLength: requests, maxLength: requests }));

  test('commits leave the same graph, records, versions and errors', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyCommit, { minLength: 3, maxLength: 8 }), async (commits) => {
        const [store, model] = await bothWith(openStore, []);
        for (const commit of commits) expect(await outcome(store.commit(commit))).toEqual(await outcome(model.commit(commit)));
        expect(await content(store)).toEqual(await content(model));
        await store[Symbol.asyncDispose]();
      }),
      settings,
    );
  });

  test('plans have the same pages, counts and next pages', async () => {
    await fc.assert(
      fc.asyncProperty(worldAnd(anyPlan), async ([commits, projection, plans]) => {
        const [store, model] = await bothWith(openStore, commits);
        for (const each of [store, model]) await each.upkeep.project(projection, 1);
        const links = await model.upkeep.scanRelationships(undefined, 1000);
        for (const plan of plans) {
          let after: PageKey | undefined;
          do {
            const ordered = after === undefined ? plan : { ...plan, after, hops: plan.hops.map((hop) => startedAfter(hop, plan, after)) };
            const [got, wanted] = [await store.read(ordered), await model.read(ordered)];
            expect(withoutEdges(got)).toEqual(withoutEdges(wanted));
            checkEdges(got, ordered.hops, links);
            after = wanted.hasNextPage ? wanted.rows.at(-1)?.key : undefined;
          } while (after !== undefined);
        }
        await store[Symbol.asyncDispose]();
      }),
      settings,
    );
  });

  test('traversals reach the same twins at the same depth, by real shortest paths', async () => {
    await fc.assert(
      fc.asyncProperty(worldAnd(anyTraversal), async ([commits, , traversals]) => {
        const [store, model] = await bothWith(openStore, commits);
        const links = await model.upkeep.scanRelationships(undefined, 1000);
        for (const traversal of traversals) {
          const [got, wanted] = [await store.traverse(traversal), await model.traverse(traversal)];
          expect(withoutPaths(got)).toEqual(withoutPaths(wanted));
          checkPaths(got, traversal, { links, twins: await model.upkeep.scan(undefined, 1000) });
        }
        await store[Symbol.asyncDispose]();
      }),
      settings,
    );
  });

  test('aggregations have the same groups and numbers', async () => {
    await fc.assert(
      fc.asyncProperty(worldAnd(anyAggregation), async ([commits, projection, aggregations]) => {
        const [store, model] = await bothWith(openStore, commits);
        for (const each of [store, model]) await each.upkeep.project(projection, 1);
        for (const aggregation of aggregations) {
          expect(sorted(await store.aggregate(aggregation))).toEqual(sorted(await model.aggregate(aggregation)));
        }
        await store[Symbol.asyncDispose]();
      }),
      settings,
    );
  });
}

/** The hop from the key on, when the key fits its order. */
const startedAfter = (hop: Hop, plan: Plan, after: PageKey | undefined): Hop =>
  after !== undefined && JSON.stringify(hop.order) === JSON.stringify(plan.order) ? { ...hop, after } : hop;

/** What a commit came to, as data that can be compared. */
async function outcome(result: Promise<CommitResult>): Promise<unknown> {
  try {
    const { versions, sequence, replayed } = await result;
    return { versions: Object.fromEntries([...versions].sort()), sequence, replayed };
  } catch (error) {
    return error instanceof DomainError ? error.code : error;
  }
}

async function content(store: GraphStore): Promise<unknown> {
  const { upkeep } = store;
  return [await upkeep.scan(undefined, 1000), await upkeep.scanRelationships(undefined, 1000), await upkeep.outbox(1000), await upkeep.statistics()];
}

function withoutEdges(page: Page): unknown {
  return { ...page, rows: page.rows.map(({ edge: _edge, ...row }) => ({ ...row, hops: row.hops.map(withoutEdges) })) };
}

function withoutPaths(reach: Reach): unknown {
  return { ...reach, hits: reach.hits.map(({ twin, depth }) => ({ twin, depth })) };
}

function sorted(rows: readonly AggregateRow[]): readonly AggregateRow[] {
  return [...rows].sort((a, b) => (JSON.stringify(a.keys) < JSON.stringify(b.keys) ? -1 : 1));
}

const allowed = (via: readonly Via[], empty: string, type: Iri, direction: string): boolean =>
  via.length === 0
    ? empty === 'BOTH' || empty === direction
    : via.some((entry) => entry.type === type && (entry.direction === 'BOTH' || entry.direction === direction));

/** Every edge of a page is a relationship that exists and that the hop follows. */
function checkEdges(page: Page, hops: readonly Hop[], links: readonly Relationship[]): void {
  for (const row of page.rows) {
    for (const [i, hop] of hops.entries()) {
      const below = row.hops[i];
      for (const child of below?.rows ?? []) expect(edgeFits(row, child, hop, links)).toBe(true);
      if (below !== undefined) checkEdges(below, hop.hops, links);
    }
  }
}

function edgeFits(row: Row, { twin, edge }: Row, hop: Hop, links: readonly Relationship[]): boolean {
  if (edge === undefined || !allowed(hop.via, hop.direction, edge.type, edge.direction)) return false;
  const [source, target] = edge.direction === 'OUT' ? [row.twin.iri, twin.iri] : [twin.iri, row.twin.iri];
  const link = links.find((each) => each.source === source && each.target === target && each.type === edge.type && each.id === edge.id);
  return link !== undefined && JSON.stringify(link.attributes) === JSON.stringify(edge.attributes);
}

interface Known {
  readonly links: readonly Relationship[];
  readonly twins: readonly Twin[];
}

function checkPaths(reach: Reach, traversal: Traversal, known: Known): void {
  for (const { twin, depth, path } of reach.hits) {
    expect([path.length, path.at(-1)?.to ?? twin.iri]).toEqual([traversal.emit === 'paths' ? depth : 0, twin.iri]);
    expect(path.every((step, i) => step.from === path[i - 1]?.to || (i === 0 && traversal.from.includes(step.from)))).toBe(true);
    for (const step of path) expect(stepFits(step, traversal, known)).toBe(true);
  }
}

/** A step goes along a relationship that exists, in a direction the traversal follows, between twins the view sees. */
function stepFits({ from, to, type, direction }: Hit['path'][number], { via, view }: Traversal, { links, twins }: Known): boolean {
  const [source, target] = direction === 'OUT' ? [from, to] : [to, from];
  const exists = links.some((each) => each.source === source && each.target === target && each.type === type);
  return exists && allowed(via, 'OUT', type, direction) && [from, to].every((end) => sees(view, twins.find(({ iri }) => iri === end)?.scope ?? -1));
}

const put = (
  local: string,
  attributes: Readonly<Record<string, Value>> = {},
  more: { readonly name?: string; readonly scope?: number; readonly of?: string } = {},
): Mutation => ({
  kind: 'putTwin',
  iri: iriOf(local),
  classes: [iriOf(more.of ?? 'Pump')],
  labels: labelsOf(more.of ?? 'Pump'),
  name: more.name ?? local,
  attributes,
  scope: more.scope ?? 0,
});
const link = (source: string, type: Iri, target: string, attributes: Readonly<Record<string, Value>> = {}): Mutation => ({
  kind: 'putRelationship',
  source: iriOf(source),
  type,
  target: iriOf(target),
  attributes,
});
const commitOf = (...mutations: readonly Mutation[]): Commit => ({ mutations, by: 'tester', at: 1 });
const planOf = (plan: Partial<Plan>): Plan => ({ root: { kind: 'all' }, order: [], first: 50, count: false, hops: [], view: everything, ...plan });
const hopOf = (via: readonly Via[], hop: Partial<Hop> = {}): Hop => ({ via, direction: 'OUT', order: [], first: 50, count: false, hops: [], ...hop });
const out = (type: Iri): Via => ({ type, direction: 'OUT' });
const names = (page: Page): readonly string[] => page.rows.map(({ twin }) => twin.name);

/** One store for all tests of a suite would let one test's world reach the next: each test opens its own. */
function freshStore(openStore: () => Promise<GraphStore>): () => GraphStore {
  let store: GraphStore | undefined;
  beforeEach(async () => {
    await store?.[Symbol.asyncDispose]();
    store = await openStore();
    await store.upkeep.adopt(vocabulary);
  });
  afterAll(async () => {
    await store?.[Symbol.asyncDispose]();
  });
  return () => {
    if (store === undefined) throw new Error('The store is not open.');
    return store;
  };
}

function commitSuite(openStore: () => Promise<GraphStore>): void {
  const fresh = freshStore(openStore);

  test('a failing mutation leaves no trace of its commit', async () => {
    const store = fresh();
    await expect(store.commit(commitOf(put('a'), link('a', feeds, 'missing')))).rejects.toMatchObject({ code: 'TWIN_NOT_FOUND' });
    expect(await content(store)).toEqual([[], [], [], { twins: 0, relationships: 0, changes: 0 }]);
  });

  test('the same content again is no change', async () => {
    const store = fresh();
    const load = commitOf(put('a', { [zone]: 'n', [spec]: { x: 1, y: [2] } }), put('b'), link('a', feeds, 'b', { [zone]: 'e' }));
    await store.commit(load);
    const before = await content(store);
    await store.commit(load);
    expect(await content(store)).toEqual(before);
  });

  test('an idempotency key is applied once and answers the same again', async () => {
    const store = fresh();
    const commit = { ...commitOf(put('a')), idempotencyKey: 'once' };
    const first = await store.commit(commit);
    const again = await store.commit({ ...commit, mutations: [put('b')] });
    expect([again.replayed, again.sequence, [...again.versions]]).toEqual([true, first.sequence, [...first.versions]]);
    expect((await store.upkeep.statistics()).twins).toBe(1);
  });

  test('an idempotency key is forgotten after a day', async () => {
    const store = fresh();
    await store.commit({ ...commitOf(put('a')), idempotencyKey: 'once' });
    const later = await store.commit({ ...commitOf(put('b')), at: 86_400_002, idempotencyKey: 'once' });
    expect(later.replayed).toBe(false);
  });

  test('a failed commit does not use up its idempotency key', async () => {
    const store = fresh();
    await expect(store.commit({ ...commitOf(link('a', feeds, 'a')), idempotencyKey: 'k' })).rejects.toBeInstanceOf(DomainError);
    expect((await store.commit({ ...commitOf(put('a')), idempotencyKey: 'k' })).replayed).toBe(false);
  });

  test('a wrong version is refused and changes nothing', async () => {
    const store = fresh();
    await store.commit(commitOf(put('a')));
    const patch: Mutation = { kind: 'patchTwin', iri: iriOf('a'), attributes: { [zone]: 'x' }, ifVersion: 2 };
    await expect(store.commit(commitOf(put('b'), patch))).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
    await expect(store.commit(commitOf({ kind: 'deleteTwin', iri: iriOf('a'), ifVersion: 7 }))).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
    const right = await store.commit(commitOf({ ...patch, ifVersion: 1 }));
    expect([...right.versions]).toEqual([[iriOf('a'), 2]]);
  });

  test('of concurrent commits with one expected version exactly one wins', async () => {
    const store = fresh();
    await store.commit(commitOf(put('a')));
    const tries = Array.from({ length: 8 }, (_, i) =>
      store.commit(commitOf({ kind: 'patchTwin', iri: iriOf('a'), attributes: { [reading]: i }, ifVersion: 1 })).then(
        () => 'won',
        () => 'lost',
      ),
    );
    expect((await Promise.all(tries)).filter((result) => result === 'won')).toHaveLength(1);
  });

  test('one bad commit in a group does not spoil the others', async () => {
    const store = fresh();
    const results = await Promise.allSettled([
      store.commit(commitOf(put('a'))),
      store.commit(commitOf(link('x', feeds, 'y'))),
      store.commit(commitOf(put('b'))),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    const { twins, changes } = await store.upkeep.statistics();
    expect([twins, changes]).toEqual([2, 2]);
  });

  test('deleting a twin takes its relationships with it, in both directions, and records each', async () => {
    const store = fresh();
    await store.commit(commitOf(put('a'), put('b'), put('c'), link('a', feeds, 'b'), link('b', feeds, 'c'), link('b', feeds, 'b')));
    await store.commit(commitOf({ kind: 'deleteTwin', iri: iriOf('b') }));
    expect((await store.upkeep.statistics()).relationships).toBe(0);
    expect((await store.upkeep.outbox(100)).slice(6).map(({ record }) => [record.what, record.twin])).toEqual([
      ['relationshipRemoved', iriOf('a')],
      ['relationshipRemoved', iriOf('b')],
      ['relationshipRemoved', iriOf('b')],
      ['twinDeleted', iriOf('b')],
    ]);
  });

  test('change records say who, when, why, and what was before and after', async () => {
    const store = fresh();
    await store.commit(commitOf(put('a', { [zone]: 'n', [reading]: 1 }, { scope: 2 })));
    await store.commit({ ...commitOf({ kind: 'patchTwin', iri: iriOf('a'), attributes: { [zone]: null, [reading]: 2 } }), by: 'eve', at: 7, reason: 'moved' });
    expect((await store.upkeep.outbox(100))[1]).toEqual({
      sequence: 2,
      record: {
        kind: 'change',
        what: 'twinChanged',
        by: 'eve',
        at: 7,
        reason: 'moved',
        twin: iriOf('a'),
        before: { [zone]: 'n', [reading]: 1 },
        after: { [reading]: 2 },
        version: 2,
        scope: { before: 2, after: 2 },
      },
    });
  });

  test('four relationship types in one commit read back right', async () => {
    const store = fresh();
    await store.commit(commitOf(put('a'), put('b'), link('a', feeds, 'b'), link('a', isFedBy, 'b'), link('a', hasPart, 'b'), link('b', feeds, 'a')));
    expect((await store.upkeep.scanRelationships(undefined, 10)).map(({ source, type }) => [source, type])).toEqual([
      [iriOf('a'), feeds],
      [iriOf('a'), hasPart],
      [iriOf('a'), isFedBy],
      [iriOf('b'), feeds],
    ]);
  });

  test('terms nobody adopted can be written and read', async () => {
    const store = fresh();
    const [odd, via] = [iriOf("odd'term"), iriOf('linksTo')];
    await store.commit(commitOf(put('a', { [odd]: 5 }, { of: 'Unheard' }), put('b'), link('a', via, 'b')));
    const page = await store.read(
      planOf({
        root: { kind: 'class', class: iriOf('Unheard') },
        where: { op: 'eq', field: { kind: 'attribute', property: odd }, value: 5 },
        hops: [hopOf([out(via)])],
      }),
    );
    expect(page.rows.map(({ twin, hops }) => [twin.attributes, hops.map(names)])).toEqual([[{ [odd]: 5 }, [['b']]]]);
  });
}

function valueSuite(openStore: () => Promise<GraphStore>): void {
  const fresh = freshStore(openStore);

  const samples: readonly (readonly [string, Value])[] = [
    ['the largest safe integer', Number.MAX_SAFE_INTEGER],
    ['an integer of 2^53 and beyond', 2 ** 60],
    ['a large double', 1.7976931348623157e308],
    ['the smallest double', 5e-324],
    ['a third', 1 / 3],
    ['text of 4 KB', 'ä'.repeat(2048)],
    ['astral text', '😀\u{10FFFF}'],
    ['quotes and backslashes', `"'\\ \n\t`],
    ['empty text', ''],
    ['a flag', false],
    ['a list of numbers', [1, 2.5, -3]],
    ['a list of texts', ['b', 'a', 'a']],
    ['a list of flags', [true, false]],
    ['an empty list', []],
    ['a mixed list', [1, 'a', true, { x: 1 }]],
    ['a structure', { a: { b: [1, { c: 'x' }] }, d: false }],
    ['an empty structure', {}],
    ['a text that looks like JSON', '{"a":1}'],
  ];
  test.each(samples)('%s comes back as it was', async (_title, value) => {
    const store = fresh();
    await store.commit(commitOf(put('a', { [spec]: value }), put('b'), link('a', feeds, 'b', { [spec]: value })));
    await store.upkeep.project([{ twin: iriOf('b'), values: { [temperature]: { value, time: 5, quality: 'GOOD' } } }], 1);
    const [a, b] = await store.upkeep.scan(undefined, 10);
    const [relationship] = await store.upkeep.scanRelationships(undefined, 10);
    expect([a?.attributes[spec], b?.projected[temperature]?.value, relationship?.attributes[spec]]).toEqual([value, value, value]);
  });

  test('any double finds itself, by attribute and by projected value', async () => {
    const store = fresh();
    const doubles = fc.sample(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
      { numRuns: 200, seed: 7 },
    );
    const unique = [...new Set(doubles)];
    await store.commit(commitOf(...unique.map((value, i) => put(`d${String(i)}`, { [reading]: value, [spec]: value }))));
    for (const value of unique) {
      const where = (property: Iri): Filter => ({ op: 'eq', field: { kind: 'attribute', property }, value });
      const found = await Promise.all([reading, spec].map((property) => store.read(planOf({ where: where(property) }))));
      expect(found.map(({ rows }) => rows.map(({ twin }) => twin.attributes[reading]))).toEqual([[value], [value]]);
    }
  });

  test('pages by any number visit each twin once, also beyond the whole numbers a double can count', async () => {
    const store = fresh();
    const values = Array.from({ length: 24 }, (_, i) => (i - 12) * 856_384_718_432_032_128);
    const doubles = [...values, 0.1 + 0.2, 0.3, 5e-324, -1.7976931348623157e308];
    await store.commit(commitOf(...doubles.map((value, i) => put(`d${String(i)}`, { [spec]: value, [reading]: value }))));
    for (const property of [spec, reading]) {
      const order = [{ by: { kind: 'attribute', property }, descending: true }] as const;
      const seen: (Value | undefined)[] = [];
      for (let page = await store.read(planOf({ order, first: 5 })); page.rows.length > 0;) {
        seen.push(...page.rows.map(({ twin }) => twin.attributes[property]));
        const after = page.rows.at(-1)?.key;
        page = await store.read(planOf({ order, first: 5, ...(after === undefined ? {} : { after }) }));
      }
      expect(seen).toEqual(doubles.toSorted((a, b) => b - a));
    }
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, '\uD800', [1, [Number.NaN]]])('%j is refused', async (value) => {
    const store = fresh();
    await expect(store.commit(commitOf(put('a', { [spec]: value })))).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    expect((await store.upkeep.statistics()).twins).toBe(0);
  });
}

function readSuite(openStore: () => Promise<GraphStore>): void {
  const fresh = freshStore(openStore);
  const hidden: View = { id: 'h', epoch: 1, read: Uint8Array.from([1, 0]) };

  test('absent sorts last in both directions and text goes by code point', async () => {
    const store = fresh();
    await store.commit(
      commitOf(...['\uFFFD', '😀', 'a', 'B'].map((value, i) => put(`n${String(i)}`, { [zone]: value }, { name: value })), put('n9', {}, { name: 'none' })),
    );
    const by = { kind: 'attribute', property: zone } as const;
    expect(names(await store.read(planOf({ order: [{ by, descending: false }] })))).toEqual(['B', 'a', '\uFFFD', '😀', 'none']);
    expect(names(await store.read(planOf({ order: [{ by, descending: true }] })))).toEqual(['😀', '\uFFFD', 'a', 'B', 'none']);
  });

  test('not of a comparison with nothing is true', async () => {
    const store = fresh();
    await store.commit(commitOf(put('a', { [reading]: 5 }), put('b')));
    const over = { op: 'gt', field: { kind: 'attribute', property: reading }, value: 3 } as const;
    expect(names(await store.read(planOf({ where: { op: 'not', of: over } })))).toEqual(['b']);
  });

  test('a hop gives each related twin once, with the attributes of its edge', async () => {
    const store = fresh();
    await store.commit(
      commitOf(put('a'), put('b'), put('c'), link('a', feeds, 'b', { [zone]: 'e' }), link('b', isFedBy, 'a'), link('c', isFedBy, 'a', { [zone]: 'f' })),
    );
    const via = [out(feeds), { type: isFedBy, direction: 'IN' as const }];
    const page = await store.read(planOf({ root: { kind: 'iris', iris: [iriOf('a')] }, hops: [hopOf(via, { count: true })] }));
    const below = page.rows[0]?.hops[0];
    expect([below?.totalCount, below === undefined ? [] : names(below)]).toEqual([2, ['b', 'c']]);
    expect(below?.rows[1]?.edge).toEqual({ type: isFedBy, direction: 'IN', id: '', attributes: { [zone]: 'f' } });
  });

  test('a hidden twin is not there: not in rows, counts, filters, next pages, paths or groups', async () => {
    const store = fresh();
    await store.commit(
      commitOf(put('a'), put('b', { [reading]: 9 }, { scope: 1 }), put('c'), link('a', feeds, 'b'), link('b', feeds, 'c'), link('a', hasPart, 'b')),
    );
    const page = await store.read(planOf({ count: true, first: 2, view: hidden, hops: [hopOf([out(feeds)], { count: true })] }));
    expect([names(page), page.totalCount, page.hasNextPage, page.rows[0]?.hops]).toEqual([
      ['a', 'c'],
      2,
      false,
      [{ rows: [], hasNextPage: false, totalCount: 0 }],
    ]);
    const fed: Filter = { op: 'related', via: [out(feeds)], maxHops: 2, quantifier: 'some' };
    expect(names(await store.read(planOf({ view: hidden, where: fed })))).toEqual([]);
    const within: Filter = { op: 'within', container: iriOf('b'), via: [out(feeds)] };
    expect(names(await store.read(planOf({ view: hidden, where: within })))).toEqual([]);
    expect(await store.traverse({ from: [iriOf('a')], via: [out(feeds)], maxDepth: 5, emit: 'reach', first: 10, view: hidden })).toEqual({
      hits: [],
      truncated: false,
    });
    const counted = await store.aggregate({ root: { kind: 'all' }, groupBy: [], numbers: [{ kind: 'attribute', property: reading }], view: hidden });
    expect(counted).toEqual([{ keys: [], count: 2, numbers: [{ count: 0, sum: 0, sumOfSquares: 0 }] }]);
  });

  test('a scope the view does not know is hidden', async () => {
    const store = fresh();
    await store.commit(commitOf(put('a'), put('z', {}, { scope: 40_000 })));
    expect(names(await store.read(planOf({ view: hidden })))).toEqual(['a']);
  });

  test('cycles end', async () => {
    const store = fresh();
    await store.commit(commitOf(put('a'), put('b'), put('c'), link('a', feeds, 'b'), link('b', feeds, 'c'), link('c', feeds, 'a'), link('b', feeds, 'b')));
    const round: Traversal = { from: [iriOf('a')], via: [], maxDepth: 1000, emit: 'paths', first: 10, view: everything };
    const depths = (reach: Reach): readonly unknown[] => reach.hits.map(({ twin, depth }) => [twin.name, depth]);
    expect(depths(await store.traverse(round))).toEqual([['b', 1], ['c', 2]]); // prettier-ignore
    expect(depths(await store.traverse({ ...round, includeStart: true }))).toEqual([['b', 1], ['c', 2], ['a', 3]]); // prettier-ignore
  });

  test('the way to a neighbour and back by the same relationship is a path of two steps', async () => {
    const store = fresh();
    await store.commit(commitOf(put('a'), put('b'), link('a', feeds, 'b')));
    const both: Traversal = {
      from: [iriOf('a')],
      via: [{ type: feeds, direction: 'BOTH' }],
      maxDepth: 3,
      emit: 'paths',
      first: 10,
      includeStart: true,
      view: everything,
    };
    const { hits } = await store.traverse(both);
    expect(hits.map(({ twin, depth, path }) => [twin.name, depth, path.map(({ direction }) => direction)])).toEqual([['b', 1, ['OUT']], ['a', 2, ['OUT', 'IN']]]); // prettier-ignore
  });

  test('an aggregation without groups over nothing is one row of zero', async () => {
    const nothing: Aggregation = { root: { kind: 'all' }, groupBy: [], numbers: [], view: everything };
    expect(await fresh().aggregate(nothing)).toEqual([{ keys: [], count: 0, numbers: [] }]);
  });

  test('an aborted read rejects', async () => {
    await expect(fresh().read(planOf({}), AbortSignal.abort())).rejects.toBeDefined();
  });
}

function upkeepSuite(openStore: () => Promise<GraphStore>): void {
  const fresh = freshStore(openStore);
  const warm = (value: number): Parameters<GraphStore['upkeep']['project']>[0] => [
    { twin: iriOf('a'), values: { [temperature]: { value, time: 1, quality: 'GOOD' } } },
    { twin: iriOf('missing'), values: { [temperature]: { value, time: 1, quality: 'GOOD' } } },
  ];

  test('an older projection changes nothing, and none makes a record or a version', async () => {
    const store = fresh();
    await store.commit(commitOf(put('a')));
    await store.upkeep.project(warm(5), 10);
    await store.upkeep.project(warm(4), 9);
    const [twin] = await store.upkeep.scan(undefined, 10);
    expect([twin?.projected, twin?.version]).toEqual([{ [temperature]: { value: 5, time: 1, quality: 'GOOD' } }, 1]);
    expect((await store.upkeep.statistics()).changes).toBe(1);
  });

  test('projected values outlast a new put and are filtered and sorted on', async () => {
    const store = fresh();
    await store.commit(commitOf(put('a'), put('b')));
    await store.upkeep.project(warm(5), 1);
    await store.commit(commitOf(put('a', { [zone]: 'n' })));
    const field = { kind: 'attribute', property: temperature } as const;
    expect(names(await store.read(planOf({ where: { op: 'gte', field, value: 5 } })))).toEqual(['a']);
    expect(names(await store.read(planOf({ where: { op: 'quality', property: temperature, in: ['GOOD'] } })))).toEqual(['a']);
  });

  test('relayed entries leave the outbox and their numbers never come back', async () => {
    const store = fresh();
    await store.commit(commitOf(put('a'), put('b')));
    await store.upkeep.relayed(2);
    expect(await store.upkeep.outbox(10)).toEqual([]);
    expect((await store.commit(commitOf(put('c')))).sequence).toBe(3);
    expect((await store.upkeep.outbox(10)).map(({ sequence }) => sequence)).toEqual([3]);
  });

  test('scopes are set without a record', async () => {
    const store = fresh();
    await store.commit(commitOf(put('a')));
    await store.upkeep.setScopes([{ iri: iriOf('a'), scope: 300 }, { iri: iriOf('missing'), scope: 1 }]); // prettier-ignore
    const [twin] = await store.upkeep.scan(undefined, 10);
    expect([twin?.scope, twin?.version, (await store.upkeep.statistics()).changes]).toEqual([300, 1, 1]);
  });

  test('scans go on where they stopped', async () => {
    const store = fresh();
    await store.commit(commitOf(put('a'), put('b'), put('c'), link('a', feeds, 'b'), link('a', feeds, 'c'), link('a', hasPart, 'b'), link('c', feeds, 'a')));
    const twins = await store.upkeep.scan(iriOf('a'), 1);
    expect(twins.map(({ name }) => name)).toEqual(['b']);
    const all = await store.upkeep.scanRelationships(undefined, 10);
    expect([...(await store.upkeep.scanRelationships(undefined, 2)), ...(await store.upkeep.scanRelationships(all[1], 10))]).toEqual(all);
  });

  test('adopting a vocabulary again keeps what is there', async () => {
    const store = fresh();
    await store.commit(commitOf(put('a', { [zone]: 'n' })));
    await store.upkeep.adopt(vocabulary);
    expect(names(await store.read(planOf({ where: { op: 'eq', field: { kind: 'attribute', property: zone }, value: 'n' } })))).toEqual(['a']);
  });
}
