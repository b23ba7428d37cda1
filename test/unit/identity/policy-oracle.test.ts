import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memoryGraphStore } from '../../../src/adapters/memory/memory-graph-store.ts';
import { memoryPolicyStore } from '../../../src/adapters/memory/memory-policy-store.ts';
import { sqliteGraphStore } from '../../../src/adapters/sqlite/sqlite-graph-store.ts';
import type { Aggregation, Commit, GraphStore, Mutation, Traversal } from '../../../src/graph/graph-store.ts';
import type { Page, Plan, Via } from '../../../src/graph/plan.ts';
import type { Relationship, Twin } from '../../../src/graph/twin.ts';
import { everything, sees, type View } from '../../../src/graph/view.ts';
import { permissionsOf, type Binding } from '../../../src/identity/binding.ts';
import { openPolicy, type PolicyKeeper } from '../../../src/identity/policy-keeper.ts';
import type { Permission, Principal } from '../../../src/identity/principal.ts';
import type { Iri } from '../../../src/kernel/iri.ts';
import { anyAggregation, anyPlan, anyTraversal, anyWorld, iriOf, labelsOf, twinIris } from '../../support/graph-world.ts';

// The opinion of policy that is nobody's optimisation: for each twin walk up all containers, collect bindings, deny wins; then cut the graph down to
// the visible twins and the relationships between them, put that into a store of its own and ask there. Both must answer the same.
const parts: readonly Via[] = [{ type: iriOf('hasPart'), direction: 'OUT' }];
const eve: Principal = { subject: 'eve', kind: 'HUMAN', groups: ['crew'], assurance: 1 };
const now = 50;

type Event =
  | { readonly kind: 'grant'; readonly binding: Binding }
  | { readonly kind: 'revoke'; readonly id: string }
  | { readonly kind: 'commit'; readonly mutations: readonly Mutation[] };

const anyBinding: fc.Arbitrary<Event> = fc
  .record({
    id: fc.constantFrom('b1', 'b2', 'b3', 'b4', 'b5'),
    effect: fc.constantFrom<Binding['effect']>('allow', 'allow', 'deny'),
    to: fc.constantFrom<Binding['to']>({ subject: 'eve' }, { group: 'crew' }, { subject: 'adam' }),
    at: fc.oneof({ weight: 1, arbitrary: fc.constant<Binding['at']>('everywhere') }, { weight: 8, arbitrary: fc.constantFrom(...twinIris) }),
    role: fc.constantFrom<Binding['role']>('viewer', 'operator', 'engineer', 'device'),
    until: fc.constantFrom(undefined, undefined, undefined, 10),
  })
  .map(({ until, ...binding }) => ({ kind: 'grant', binding: { ...binding, ...(until === undefined ? {} : { until }) } }));
const anyTwin = fc.constantFrom(...twinIris);
const place = (name: string): readonly [Iri[], readonly Iri[]] => [[iriOf(name)], labelsOf(name)];
const anyMove: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ source: anyTwin, target: anyTwin, put: fc.boolean() }).map(({ source, target, put }): Event => {
    const link = { source, type: iriOf('hasPart'), target };
    return { kind: 'commit', mutations: [put ? { kind: 'putRelationship', ...link, attributes: {} } : { kind: 'deleteRelationship', ...link }] };
  }),
  anyTwin.map((iri): Event => ({ kind: 'commit', mutations: [{ kind: 'deleteTwin', iri }] })),
  fc.record({ whole: anyTwin, part: anyTwin }).map(({ whole, part }): Event => {
    const [classes, labels] = place('Pump');
    const put: Mutation = { kind: 'putTwin', iri: part, classes, labels, name: 'new', attributes: {}, scope: 0, ifAbsent: true };
    return { kind: 'commit', mutations: [put, { kind: 'putRelationship', source: whole, type: iriOf('hasPart'), target: part, attributes: {} }] };
  }),
);
const anyEvents = fc.array(fc.oneof({ weight: 3, arbitrary: anyBinding }, { weight: 2, arbitrary: anyMove }, { weight: 1, arbitrary: fc.constantFrom('b1', 'b2').map((id): Event => ({ kind: 'revoke', id })) }), { minLength: 2, maxLength: 8 }); // prettier-ignore

interface Case {
  readonly world: readonly Commit[];
  readonly events: readonly Event[];
  readonly plans: readonly Plan[];
  readonly traversal: Traversal;
  readonly aggregation: Aggregation;
}

const anyCase: fc.Arbitrary<Case> = fc.record({
  world: anyWorld,
  events: anyEvents,
  plans: fc.array(anyPlan, { minLength: 2, maxLength: 2 }),
  traversal: anyTraversal,
  aggregation: anyAggregation,
});

/** Bindings as they stand, kept apart from the keeper's. */
interface Law {
  readonly bindings: Map<string, Binding>;
}

async function happen(keeper: PolicyKeeper, law: Law, event: Event): Promise<void> {
  if (event.kind === 'grant') {
    law.bindings.set(event.binding.id, event.binding);
    await keeper.grant(event.binding);
  } else if (event.kind === 'revoke') {
    law.bindings.delete(event.id);
    await keeper.revoke(event.id);
  } else {
    await keeper.store.commit({ mutations: event.mutations, by: 'eve', at: now }).catch(() => undefined);
  }
}

interface Graph {
  readonly twins: readonly Twin[];
  readonly links: readonly Relationship[];
}

async function contentOf(store: GraphStore): Promise<Graph> {
  return { twins: await store.upkeep.scan(undefined, 1000), links: await store.upkeep.scanRelationships(undefined, 1000) };
}

/** Straight from the words of the model: allowed somewhere at or above, denied nowhere at or above. */
function may(law: Law, { links }: Graph, twin: Iri, permission: Permission): boolean {
  const above = new Set<Iri>([twin]);
  for (const at of above) for (const { source, type, target } of links) if (type === iriOf('hasPart') && target === at) above.add(source);
  const held = [...law.bindings.values()].filter(
    ({ to, at, until = Infinity, role }) =>
      now < until &&
      ('subject' in to ? to.subject === 'eve' : to.group === 'crew') &&
      (at === 'everywhere' || above.has(at)) &&
      permissionsOf[role].includes(permission),
  );
  return held.some(({ effect }) => effect === 'allow') && !held.some(({ effect }) => effect === 'deny');
}

/** The graph a principal sees, alone in a store. */
async function visibleStore(law: Law, graph: Graph, labels: ReadonlyMap<Iri, readonly Iri[]>): Promise<GraphStore> {
  const twins = graph.twins.filter(({ iri }) => may(law, graph, iri, 'read'));
  const seen = new Set(twins.map(({ iri }) => iri));
  const store = memoryGraphStore();
  const puts = twins.map(({ iri, classes, name, attributes }): Mutation => ({
    kind: 'putTwin',
    iri,
    classes,
    labels: labels.get(iri) ?? classes,
    name,
    attributes,
    scope: 0,
  }));
  const links = graph.links
    .filter(({ source, target }) => seen.has(source) && seen.has(target))
    .map((link): Mutation => ({ kind: 'putRelationship', ...link }));
  await store.commit({ mutations: [...puts, ...links], by: 'oracle', at: 0 });
  return store;
}

/** Without what the two stores must not share: scope numbers, versions, and which of several equal edges was taken. */
function bare(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, item: unknown) => (['scope', 'version', 'edge', 'path'].includes(key) ? undefined : item)));
}

function sorted(rows: unknown): unknown {
  return Array.isArray(rows) ? rows.map((row) => JSON.stringify(row)).sort() : rows;
}

type Wrap = (store: GraphStore) => GraphStore;

/** Runs one world through policy and compares every answer with the oracle's. Throws at the first difference. */
async function check(testCase: Case, graph: GraphStore, wrap: Wrap = (store) => store): Promise<void> {
  const law: Law = { bindings: new Map() };
  const keeper = await openPolicy(graph, memoryPolicyStore(), parts);
  for (const commit of testCase.world) await keeper.store.commit(commit);
  for (const event of testCase.events) await happen(keeper, law, event);
  const content = await contentOf(graph);
  const labels = new Map(content.twins.map(({ iri, classes }) => [iri, labelsOf(...classes.map((name) => name.slice(iriOf('').length)))]));
  const [honest, policed] = [await visibleStore(law, content, labels), wrap(keeper.store)];
  const view = keeper.viewOf(eve, now);
  for (const { iri, scope } of content.twins) {
    expect(keeper.can(eve, 'write', scope, now)).toBe(may(law, content, iri, 'write') && may(law, content, iri, 'read'));
  }
  for (const plan of testCase.plans) expect(bare(await policed.read({ ...plan, view }))).toEqual(bare(await honest.read({ ...plan, view: everything })));
  const { traversal, aggregation } = testCase;
  expect(bare(await policed.traverse({ ...traversal, view }))).toEqual(bare(await honest.traverse({ ...traversal, view: everything })));
  expect(sorted(await policed.aggregate({ ...aggregation, view }))).toEqual(sorted(await honest.aggregate({ ...aggregation, view: everything })));
}

const worlds = 2000;

describe('policy against the naive evaluation of the visible graph', () => {
  test(`${String(worlds)} random worlds answer the same in memory`, { timeout: 120_000 }, async () => {
    const property = fc.asyncProperty(anyCase, (testCase) => check(testCase, memoryGraphStore()));
    await expect(fc.assert(property, { numRuns: worlds, endOnFailure: true })).resolves.toBeUndefined();
  });

  test(`${String(worlds)} random worlds answer the same on SQLite`, { timeout: 240_000 }, async () => {
    const property = fc.asyncProperty(anyCase, async (testCase) => {
      const graph = sqliteGraphStore(':memory:');
      await check(testCase, graph);
      await graph[Symbol.asyncDispose]();
    });
    await expect(fc.assert(property, { numRuns: worlds, endOnFailure: true })).resolves.toBeUndefined();
  });
});

const hiddenIn = (view: View, page: Page): Page => ({ ...page, rows: page.rows.filter(({ twin }) => sees(view, twin.scope)) });

/** Mistakes one could make, each of which the oracle must notice. */
const planted: Readonly<Record<string, Wrap>> = {
  'rows are dropped after the page was cut': (store) => ({
    ...store,
    read: async (plan) => hiddenIn(plan.view, await store.read({ ...plan, view: everything })),
  }),
  'counts come from the whole graph': (store) => ({
    ...store,
    read: async (plan) => {
      const [page, whole] = [await store.read(plan), await store.read({ ...plan, view: everything })];
      return page.totalCount === undefined ? page : { ...page, totalCount: whole.totalCount ?? 0 };
    },
  }),
  'the next page is foretold from the whole graph': (store) => ({
    ...store,
    read: async (plan) => ({ ...(await store.read(plan)), hasNextPage: (await store.read({ ...plan, view: everything })).hasNextPage }),
  }),
  'the scope test is missing at a hop': (store) => ({
    ...store,
    read: async (plan) => {
      const page = await store.read(plan);
      const below = await store.read({
        ...plan,
        root: { kind: 'iris', iris: page.rows.map(({ twin }) => twin.iri) },
        count: false,
        where: { op: 'and', of: [] },
        view: everything,
      });
      const hops = new Map(below.rows.map((row) => [row.twin.iri, row.hops]));
      return { ...page, rows: page.rows.map((row) => ({ ...row, hops: hops.get(row.twin.iri) ?? row.hops })) };
    },
  }),
  'filters look at the whole graph': (store) => ({
    ...store,
    read: async (plan) => {
      const all = await store.read({ ...plan, first: 1000, hops: [], view: everything });
      const { after: _after, ...rest } = plan;
      return store.read({
        ...rest,
        ...(plan.after === undefined ? {} : { after: plan.after }),
        root: { kind: 'iris', iris: all.rows.map(({ twin }) => twin.iri) },
        where: { op: 'and', of: [] },
      });
    },
  }),
  'a traversal is filtered afterwards': (store) => ({
    ...store,
    traverse: async (traversal) => {
      const { hits, truncated } = await store.traverse({ ...traversal, first: 1000, view: everything });
      const visible = hits.filter(({ twin }) => sees(traversal.view, twin.scope));
      return { hits: visible.slice(0, traversal.first), truncated: truncated || visible.length > traversal.first };
    },
  }),
  'groups are made over the whole graph': (store) => ({ ...store, aggregate: (aggregation) => store.aggregate({ ...aggregation, view: everything }) }),
};

describe('the oracle notices', () => {
  test.each(Object.entries(planted))('%s', { timeout: 60_000 }, async (_title, wrap) => {
    const result = await fc.check(
      fc.asyncProperty(anyCase, (testCase) => check(testCase, memoryGraphStore(), wrap)),
      { numRuns: worlds, endOnFailure: true },
    );
    expect(result.failed).toBe(true);
  });

  test('a move that leaves the scopes as they were', { timeout: 60_000 }, async () => {
    const stale = (): GraphStore => {
      const store = memoryGraphStore();
      let settings = 0;
      return { ...store, upkeep: { ...store.upkeep, setScopes: (rows) => (settings++ < 2 ? store.upkeep.setScopes(rows) : Promise.resolve()) } };
    };
    const result = await fc.check(
      fc.asyncProperty(anyCase, (testCase) => check(testCase, stale())),
      { numRuns: worlds, endOnFailure: true },
    );
    expect(result.failed).toBe(true);
  });
});
