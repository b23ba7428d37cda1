import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { memoryGraphStore } from '../../../src/adapters/memory/memory-graph-store.ts';
import { memoryPolicyStore } from '../../../src/adapters/memory/memory-policy-store.ts';
import { sqlitePolicyStore } from '../../../src/adapters/sqlite/sqlite-policy-store.ts';
import type { GraphStore, Mutation } from '../../../src/graph/graph-store.ts';
import type { Via } from '../../../src/graph/plan.ts';
import type { View } from '../../../src/graph/view.ts';
import type { Binding } from '../../../src/identity/binding.ts';
import { demand, openPolicy, type PolicyKeeper } from '../../../src/identity/policy-keeper.ts';
import type { Principal } from '../../../src/identity/principal.ts';
import { iriOf, labelsOf } from '../../support/graph-world.ts';

const parts: readonly Via[] = [{ type: iriOf('hasPart'), direction: 'OUT' }];
const person = (subject: string, ...groups: readonly string[]): Principal => ({ subject, kind: 'HUMAN', groups, assurance: 1 });
const binding = (id: string, at: string, more: Partial<Binding> = {}): Binding => ({
  id,
  effect: 'allow',
  to: { subject: 'eve' },
  at: iriOf(at),
  role: 'viewer',
  ...more,
});
const put = (local: string): Mutation => ({
  kind: 'putTwin',
  iri: iriOf(local),
  classes: [iriOf('Pump')],
  labels: labelsOf('Pump'),
  name: local,
  attributes: {},
  scope: 0,
});
const part = (whole: string, of: string): Mutation => ({
  kind: 'putRelationship',
  source: iriOf(whole),
  type: iriOf('hasPart'),
  target: iriOf(of),
  attributes: {},
});

async function plant(store: GraphStore): Promise<void> {
  await store.commit({ mutations: [put('site'), put('line'), put('pump'), put('other'), part('site', 'line'), part('line', 'pump')], by: 'x', at: 0 });
}
async function seen(keeper: PolicyKeeper, view: View): Promise<readonly string[]> {
  return (await keeper.store.read({ root: { kind: 'all' }, order: [], first: 50, count: false, hops: [], view })).rows.map(({ twin }) => twin.name);
}
const eve = person('eve');

async function opened(): Promise<PolicyKeeper> {
  const keeper = await openPolicy(memoryGraphStore(), memoryPolicyStore(), parts);
  await plant(keeper.store);
  return keeper;
}

test('whom no binding names sees nothing and may do nothing; the machine itself needs none', async () => {
  const keeper = await opened();
  const local: Principal = { ...eve, kind: 'LOCAL' };
  expect(await seen(keeper, keeper.viewOf(eve, 1))).toEqual([]);
  expect([keeper.can(eve, 'read', 0, 1), keeper.can(eve, 'write', 0, 1), keeper.can(eve, 'propose', 0, 1)]).toEqual([false, false, false]);
  expect([keeper.viewOf(local, 1).read, keeper.can(local, 'write', 0, 1), keeper.can(local, 'propose', 0, 1)]).toEqual(['all', true, true]);
});

test('a role at a twin covers all it contains, and a deny below wins', async () => {
  const keeper = await opened();
  await keeper.grant(binding('b', 'site'));
  expect(await seen(keeper, keeper.viewOf(eve, 1))).toEqual(['line', 'pump', 'site']);
  await keeper.grant(binding('d', 'pump', { effect: 'deny', to: { group: 'crew' } }));
  expect(await seen(keeper, keeper.viewOf(person('eve', 'crew'), 1))).toEqual(['line', 'site']);
  expect(await seen(keeper, keeper.viewOf(person('adam'), 1))).toEqual([]);
  await keeper.revoke('d');
  expect(await seen(keeper, keeper.viewOf(person('eve', 'crew'), 1))).toEqual(['line', 'pump', 'site']);
});

test('a twin that moves into and out of a container comes and goes with it', async () => {
  const keeper = await opened();
  await keeper.grant(binding('b', 'site'));
  await keeper.store.commit({ mutations: [part('pump', 'other')], by: 'x', at: 1 });
  expect(await seen(keeper, keeper.viewOf(eve, 1))).toEqual(['line', 'other', 'pump', 'site']);
  await keeper.store.commit({ mutations: [{ kind: 'deleteTwin', iri: iriOf('line') }], by: 'x', at: 2 });
  expect(await seen(keeper, keeper.viewOf(eve, 1))).toEqual(['site']);
});

test('a binding holds from its first instant until before its last', async () => {
  const keeper = await opened();
  await keeper.grant(binding('b', 'site', { from: 10, until: 20 }));
  expect([9, 10, 19, 20].map((now) => keeper.can(eve, 'read', 2, now))).toEqual([false, true, true, false]);
});

test('a binding for a second factor holds only with one', async () => {
  const keeper = await opened();
  await keeper.grant(binding('b', 'site', { assurance: 2 }));
  expect([keeper.can(eve, 'read', 2, 1), keeper.can({ ...eve, assurance: 2 }, 'read', 2, 1)]).toEqual([false, true]);
});

test('equal rights share one view, and its id outlasts a change that does not concern it', async () => {
  const keeper = await opened();
  await keeper.grant(binding('b', 'site'));
  await keeper.grant(binding('c', 'site', { to: { subject: 'adam' } }));
  expect(keeper.viewOf(eve, 1)).toBe(keeper.viewOf(person('adam'), 1));
  const before = keeper.viewOf(eve, 1);
  await keeper.grant(binding('z', 'other', { to: { subject: 'zoe' } }));
  const after = keeper.viewOf(eve, 1);
  expect([after.id, after.epoch > before.epoch]).toEqual([before.id, true]);
});

test('what a role does not allow is forbidden', async () => {
  const keeper = await opened();
  await keeper.grant(binding('b', 'site'));
  expect(() => demand(keeper, eve, { permission: 'write', scope: 2, now: 1 })).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
  expect(() => demand(keeper, eve, { permission: 'read', scope: 2, now: 1 })).not.toThrow();
});

test('a crash in the middle of a move leaves nothing too visible, and the next start mends it', async () => {
  const [graph, policies] = [memoryGraphStore(), memoryPolicyStore()];
  let dies = false;
  const dying: GraphStore = {
    ...graph,
    upkeep: {
      ...graph.upkeep,
      setScopes: (rows) => (dies && rows.every(({ scope }) => scope !== 1) ? Promise.reject(new Error('died')) : graph.upkeep.setScopes(rows)),
    },
  };
  const first = await openPolicy(dying, policies, parts);
  await plant(first.store);
  await first.grant(binding('b', 'site'));
  dies = true;
  const cut: Mutation = { kind: 'deleteRelationship', source: iriOf('site'), type: iriOf('hasPart'), target: iriOf('line') };
  await expect(first.store.commit({ mutations: [cut], by: 'x', at: 1 })).rejects.toThrow('died');
  expect(await seen(first, first.viewOf(eve, 1))).toEqual(['site']);
  const second = await openPolicy(graph, policies, parts);
  await second.grant(binding('c', 'line', { to: { subject: 'adam' } }));
  expect(await seen(second, second.viewOf(eve, 1))).toEqual(['site']);
  expect(await seen(second, second.viewOf(person('adam'), 1))).toEqual(['line', 'pump']);
});

test('bindings and scope numbers survive a restart on SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'twinql-policy-'));
  const graph = memoryGraphStore();
  {
    using policies = sqlitePolicyStore(join(folder, 'policy.db'));
    const keeper = await openPolicy(graph, policies, parts);
    await plant(keeper.store);
    await keeper.grant(binding('b', 'site'));
    await keeper.grant(binding('gone', 'other'));
    await keeper.revoke('gone');
  }
  {
    using policies = sqlitePolicyStore(join(folder, 'policy.db'));
    const keeper = await openPolicy(graph, policies, parts);
    expect([keeper.bindings(), await seen(keeper, keeper.viewOf(eve, 1))]).toEqual([[binding('b', 'site')], ['line', 'pump', 'site']]);
  }
  rmSync(folder, { recursive: true });
});

test('writing containment takes the right to manage, once there is policy', async () => {
  const keeper = await opened();
  expect([keeper.permissionToRelate(iriOf('hasPart')), keeper.permissionToRelate(iriOf('feeds'))]).toEqual(['relate', 'relate']);
  await keeper.grant(binding('b', 'site', { role: 'engineer' }));
  expect([keeper.permissionToRelate(iriOf('hasPart')), keeper.permissionToRelate(iriOf('feeds'))]).toEqual(['manage', 'relate']);
});
