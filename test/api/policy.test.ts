import { expect, test } from 'vitest';
import { memoryGraphStore } from '../../src/adapters/memory/memory-graph-store.ts';
import { memoryPolicyStore } from '../../src/adapters/memory/memory-policy-store.ts';
import { auditTrail, type AuditRecord } from '../../src/identity/audit.ts';
import { openPolicy, type PolicyKeeper } from '../../src/identity/policy-keeper.ts';
import { toIri } from '../../src/kernel/iri.ts';
import { apiWorld, id, plant, type Answer, type ApiWorld } from '../support/plant-api.ts';

const clock = { now: (): number => 1_700_000_000_000, monotonicMs: (): number => 0 };
const codeOf = ({ errors }: Answer): unknown => errors?.[0]?.extensions?.['code'];

interface Policed extends AsyncDisposable {
  readonly world: ApiWorld;
  readonly policy: PolicyKeeper;
  readonly audit: AuditRecord[];
}

/** The plant under a real policy; the site's parts hang on it by a sub-property of `dcterms:hasPart`. */
async function policed(): Promise<Policed> {
  const graph = memoryGraphStore();
  const policy = await openPolicy(graph, memoryPolicyStore(), [
    { type: plant('hasEquipment'), direction: 'OUT' },
    { type: toIri('http://purl.org/dc/terms/hasPart'), direction: 'OUT' },
  ]);
  const audit: AuditRecord[] = [];
  const trail = auditTrail(
    { append: (record) => void audit.push(record), last: () => audit.at(-1)?.head, read: (after, limit) => audit.slice(after, after + limit) },
    clock,
  );
  const world = await apiWorld(undefined, undefined, {
    store: policy.store,
    rooms: { management: { policy, audit: trail }, may: (principal, permission, scope) => policy.can(principal, permission, scope ?? 0, clock.now()) },
  });
  return { world, policy, audit, [Symbol.asyncDispose]: () => world[Symbol.asyncDispose]() };
}

const grant = `mutation ($input: BindingInput!) { grant(input: $input) { id effect subject group at role from until } }`;

test('a binding is granted, listed, in force at once, and taken back', async () => {
  await using plantUnderPolicy = await policed();
  const { world, policy, audit } = plantUnderPolicy;
  const binding = { id: 'b1', effect: 'ALLOW', subject: 'eve', group: null, at: id('pump-1'), role: 'VIEWER', from: null, until: '2030-01-01T00:00:00.000Z' };
  const { id: name, subject, at, role, until } = binding;
  expect(await world.ask(grant, { input: { id: name, subject, at, role, until } })).toEqual({ status: 200, data: { grant: binding } });
  expect((await world.ask(`{ bindings { id effect subject group at role from until } }`)).data).toEqual({ bindings: [binding] });
  const eve = { subject: 'eve', kind: 'HUMAN', groups: [], assurance: 1 } as const;
  world.principal = eve;
  world.view = policy.viewOf(eve, clock.now());
  expect((await world.ask(`{ viewer { limitedView hint } twins { nodes { name } } }`)).data).toEqual({
    viewer: { limitedView: true, hint: null },
    twins: { nodes: [{ name: 'Pump 1' }] },
  });
  for (const question of [
    `{ bindings { id } }`,
    `{ audit { sequence } }`,
    `mutation { revoke(id: "b1") }`,
    `mutation { grant(input: { id: "x", subject: "eve", role: ADMIN }) { id } }`,
  ])
    expect(codeOf(await world.ask(question))).toBe('FORBIDDEN');
  world.principal = { subject: 'local', kind: 'LOCAL', groups: [], assurance: 1 };
  world.view = policy.viewOf(world.principal, clock.now());
  expect((await world.ask(`mutation { first: revoke(id: "b1") again: revoke(id: "b1") }`)).data).toEqual({ first: true, again: false });
  expect([policy.bindings(), audit.map(({ head: { kind, on } }) => `${kind} ${on}`)]).toEqual([[], ['policy b1', 'policy b1']]);
});

test('a binding that cannot mean anything is refused and not recorded', async () => {
  await using plantUnderPolicy = await policed();
  const { world, policy, audit } = plantUnderPolicy;
  const inputs = [
    { id: 'nobody', role: 'VIEWER' },
    { id: 'both', role: 'VIEWER', subject: 'eve', group: 'crew' },
    { id: 'empty', role: 'VIEWER', subject: '' },
    { id: 'nowhere', role: 'VIEWER', subject: 'eve', at: id('nobody') },
  ];
  const answers = await Promise.all(inputs.map((input) => world.ask(grant, { input })));
  expect(answers.map(codeOf)).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT', 'BAD_USER_INPUT', 'TWIN_NOT_FOUND']);
  expect([policy.bindings(), audit]).toEqual([[], []]);
});

test('groups are bound like subjects, and a denial wins', async () => {
  await using plantUnderPolicy = await policed();
  const { world, policy } = plantUnderPolicy;
  await world.ask(grant, { input: { id: 'crew', group: 'crew', role: 'VIEWER', at: id('site-1') } });
  await world.ask(grant, { input: { id: 'not', subject: 'eve', role: 'VIEWER', effect: 'DENY', at: id('pump-2') } });
  const eve = { subject: 'eve', kind: 'HUMAN', groups: ['crew'], assurance: 1 } as const;
  world.principal = eve;
  world.view = policy.viewOf(eve, clock.now());
  expect((await world.ask(`{ twins { nodes { name } } }`)).data).toEqual({
    twins: { nodes: ['Motor 1', 'Motor 2', 'Pump 1', 'Pump 3', 'North'].map((name) => ({ name })) },
  });
});

test('the audit trail is read page by page with what was done', async () => {
  await using plantUnderPolicy = await policed();
  const { world } = plantUnderPolicy;
  for (const name of ['one', 'two', 'three']) await world.ask(grant, { input: { id: name, subject: name, role: 'ENGINEER' } });
  const page = await world.ask(`{ audit(after: 1, first: 1) { sequence at kind actor on outcome hash body } }`);
  expect(page.data).toEqual({
    audit: [
      {
        sequence: 2,
        at: '2023-11-14T22:13:20.000Z',
        kind: 'policy',
        actor: 'local',
        on: 'two',
        outcome: 'done',
        hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        body: { granted: { effect: 'allow', role: 'engineer', at: 'everywhere', subject: 'two' } },
      },
    ],
  });
});

test('without a policy room nothing can be managed', async () => {
  await using world = await apiWorld();
  expect(codeOf(await world.ask(`{ bindings { id } }`))).toBe('FORBIDDEN');
});
