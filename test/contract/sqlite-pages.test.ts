import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { sqliteGraphStore } from '../../src/adapters/sqlite/sqlite-graph-store.ts';
import type { GraphStore, Mutation } from '../../src/graph/graph-store.ts';
import type { Hop, Plan } from '../../src/graph/plan.ts';
import { everything, type View } from '../../src/graph/view.ts';
import { toIri, type Iri } from '../../src/kernel/iri.ts';

const folder = mkdtempSync(join(tmpdir(), 'twinql-pages-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const iri = (local: string): Iri => toIri(`https://example.org/${local}`);
const [thing, level, feeds] = [iri('Thing'), iri('level'), iri('feeds')];
const twins = Array.from({ length: 5 }, (_, i) => iri(`t${String(i)}`));
const view = (...scopes: readonly number[]): View => ({ id: 'same', epoch: 1, read: Uint8Array.from([0, 1, 2], (scope) => Number(scopes.includes(scope))) });
const hop = (more: Partial<Hop> = {}): Hop => ({
  via: [{ type: feeds, direction: 'BOTH' }],
  direction: 'OUT',
  order: [],
  first: 2,
  count: true,
  hops: [],
  ...more,
});
const plan = (more: Partial<Plan>): Plan => ({ root: { kind: 'class', class: thing }, order: [], first: 3, count: true, hops: [], view: everything, ...more });
const byLevel = [{ by: { kind: 'attribute', property: level }, descending: true }] as const;
// Few enough to come again and again; the views differ in what they see alone.
const plans: readonly Plan[] = [
  plan({}),
  plan({ root: { kind: 'iris', iris: twins.slice(0, 2) }, hops: [hop({ hops: [hop()] })] }),
  plan({ order: byLevel, hops: [hop({ order: byLevel, first: 1 })] }),
  plan({ view: view(0, 1), hops: [hop({ via: [] })] }),
  plan({ view: view(1, 2), hops: [hop({ via: [] })] }),
  plan({ where: { op: 'gt', field: { kind: 'attribute', property: level }, value: 3 }, hops: [hop({ first: 50 })] }),
];

type Step = (writer: GraphStore) => Promise<unknown>;
const twin = fc.constantFrom(...twins);
const scope = fc.integer({ min: 0, max: 2 });
const number = fc.integer({ min: 0, max: 9 });
const commit =
  (mutation: Mutation): Step =>
  (store) =>
    store.commit({ mutations: [mutation], by: 'test', at: 0 });
const write: fc.Arbitrary<Step> = fc.oneof(
  fc
    .record({ of: twin, scope, number })
    .map(({ of, scope: at, number: value }) =>
      commit({ kind: 'putTwin', iri: of, classes: [thing], labels: [thing], name: of, attributes: { [level]: value }, scope: at }),
    ),
  twin.map((of) => commit({ kind: 'deleteTwin', iri: of })),
  fc.record({ source: twin, target: twin, id: fc.constantFrom('', 'x') }).map((ends): Step => async (store) => {
    const there = await store.read(plan({ root: { kind: 'iris', iris: [ends.source, ends.target] } }));
    if (there.totalCount === new Set([ends.source, ends.target]).size) await commit({ kind: 'putRelationship', type: feeds, attributes: {}, ...ends })(store);
  }),
  fc.record({ of: twin, scope }).map(
    ({ of, scope: at }): Step =>
      (store) =>
        store.upkeep.setScopes([{ iri: of, scope: at }]),
  ),
  fc.record({ of: twin, number }).map(({ of, number: value }): Step => {
    return (store) => store.upkeep.project([{ twin: of, values: { [level]: { value, time: 1, quality: 'GOOD' } } }], 1);
  }),
);

describe('pages an SQLite graph store remembers', () => {
  test('are those it would read, whoever writes in between', async () => {
    let files = 0;
    const step = fc.record({ write, other: fc.boolean(), asked: fc.array(fc.nat(plans.length - 1), { minLength: 1, maxLength: 4 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 25 }), async (steps) => {
        const path = join(folder, `${String(files++)}.db`);
        await using remembering = sqliteGraphStore(path);
        await using reading = sqliteGraphStore(path, { plain: true });
        await remembering.upkeep.adopt({
          classes: [],
          properties: [{ iri: level, name: 'level', kind: 'attribute', filterable: true, domain: [], integer: true }],
        });
        for (const { write: act, other, asked } of steps) {
          await act(other ? reading : remembering);
          for (const index of [...asked, ...asked]) {
            const wanted = plans[index] ?? plan({});
            expect(await remembering.read(wanted)).toEqual(await reading.read(wanted));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('are remembered: the same page is the same object until something is written', async () => {
    await using store = sqliteGraphStore(join(folder, 'same.db'));
    const put = commit({ kind: 'putTwin', iri: iri('a'), classes: [thing], labels: [thing], name: 'a', attributes: {}, scope: 0 });
    await put(store);
    const first = await store.read(plan({}));
    expect(await store.read(plan({}))).toBe(first);
    await put(store);
    expect(await store.read(plan({}))).not.toBe(first);
  });
});

describe('a hop of an SQLite graph store', () => {
  test.each([3, 150, 400])('to %i children gives the pages the window of SQLite cuts, time and again', async (children) => {
    const path = join(folder, `hub-${String(children)}.db`);
    await using short = sqliteGraphStore(path);
    await using plain = sqliteGraphStore(path, { plain: true });
    const put = (of: Iri, value: number): Mutation => {
      return { kind: 'putTwin', iri: of, classes: [thing], labels: [thing], name: of, attributes: { [level]: value }, scope: value % 2 };
    };
    const all = Array.from({ length: children }, (_, i) => iri(`c${String(i)}`));
    const links = all.flatMap((target, i) =>
      ['b', 'a'].map((id): Mutation => ({ kind: 'putRelationship', source: iri('hub'), type: feeds, target, id, attributes: { [level]: i } })),
    );
    await short.commit({ mutations: [put(iri('hub'), 1), ...all.map((of, i) => put(of, i % 7)), ...links], by: 'test', at: 0 });
    const hub = plan({ root: { kind: 'iris', iris: [iri('hub'), iri('c1')] } });
    for (const hops of [[hop()], [hop({ order: byLevel, first: 1 })], [hop({ first: 200, count: false })], [hop({ first: 0 })]]) {
      for (const seen of [everything, view(1)]) {
        const wanted = { ...hub, hops, view: seen };
        const expected = await plain.read(wanted);
        expect(expected.rows[0]?.hops[0]?.rows.length).toBeGreaterThanOrEqual(Math.min(hops[0]?.first ?? 0, 1));
        for (let time = 0; time < 3; time++) {
          expect(await short.read(wanted)).toEqual(expected);
          await short.upkeep.relayed(0);
        }
      }
    }
  });
});
