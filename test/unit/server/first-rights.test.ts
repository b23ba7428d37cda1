import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { memoryGraphStore } from '../../../src/adapters/memory/memory-graph-store.ts';
import { memoryPolicyStore } from '../../../src/adapters/memory/memory-policy-store.ts';
import { sqlitePolicyStore } from '../../../src/adapters/sqlite/sqlite-policy-store.ts';
import { auditTrail, type AuditRecord } from '../../../src/identity/audit.ts';
import { openPolicy } from '../../../src/identity/policy-keeper.ts';
import type { Principal } from '../../../src/identity/principal.ts';
import { toIri } from '../../../src/kernel/iri.ts';
import { silentLogger, type Logger } from '../../../src/kernel/logger.ts';
import { settleFirstRights } from '../../../src/server/first-rights.ts';
import { grantRole } from '../../../src/server/grant-role.ts';
import { onlyWriter, ownedJournal } from '../../../src/server/only-writer.ts';
import { iriOf, labelsOf } from '../../support/graph-world.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'twinql-rights-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const clock = { now: (): number => 5, monotonicMs: (): number => 0 };
function trail(): { readonly records: AuditRecord[]; readonly audit: ReturnType<typeof auditTrail> } {
  const records: AuditRecord[] = [];
  const store = { append: (record: AuditRecord) => void records.push(record), last: () => records.at(-1)?.head, read: () => records };
  return { records, audit: auditTrail(store, clock) };
}
const ops: Principal = { subject: 'ops', kind: 'HUMAN', groups: [], assurance: 1 };
const parts = [{ type: iriOf('hasPart'), direction: 'OUT' } as const];

test('a role given on the command line holds at the next start, for the twin and all it contains', async () => {
  const graph = memoryGraphStore();
  const put = (local: string) =>
    ({ kind: 'putTwin', iri: iriOf(local), classes: [iriOf('Pump')], labels: labelsOf('Pump'), name: local, attributes: {}, scope: 0 }) as const;
  await graph.commit({
    mutations: [
      put('site'),
      put('pump'),
      put('other'),
      { kind: 'putRelationship', source: iriOf('site'), type: iriOf('hasPart'), target: iriOf('pump'), attributes: {} },
    ],
    by: 'x',
    at: 0,
  });
  const { records, audit } = trail();
  await grantRole(folder, { subject: 'ops', role: 'viewer', at: iriOf('site') }, audit);
  using policies = sqlitePolicyStore(join(folder, 'policy.db'));
  const policy = await openPolicy(graph, policies, parts);
  const page = await policy.store.read({ root: { kind: 'all' }, order: [], first: 9, count: false, hops: [], view: policy.viewOf(ops, 5) });
  expect(page.rows.map(({ twin }) => twin.name)).toEqual(['pump', 'site']);
  expect(records.map(({ head: { actor, kind, on } }) => [actor, kind, on])).toEqual([['command line', 'policy', `ops viewer ${iriOf('site')}`]]);
});

test('while somebody owns the data folder, no role is given and nothing is recorded', async () => {
  const { records, audit } = trail();
  using server = ownedJournal(folder);
  expect(server.head()).toBe(0);
  await expect(grantRole(folder, { subject: 'ops', role: 'admin' }, audit)).rejects.toMatchObject({ code: 'INVALID_CONFIG' });
  expect(() => onlyWriter(folder)).toThrow(expect.objectContaining({ code: 'INVALID_CONFIG' }));
  expect(records).toEqual([]);
});

test('the right to operate the demo is given once, and taken back by any other start', async () => {
  const policy = await openPolicy(memoryGraphStore(), memoryPolicyStore(), parts);
  const local: Principal = { ...ops, subject: 'local' };
  const settle = async (demo: boolean, isLocal: boolean): Promise<readonly [boolean, number]> => {
    await settleFirstRights(policy, { demo, local: isLocal, logger: silentLogger });
    return [policy.can(local, 'propose', 0, 5), policy.viewOf(local, 5).epoch];
  };
  const [first, second] = [await settle(true, true), await settle(true, true)];
  // a second start changes no policy, so cursors of the first still hold
  expect([first, second]).toEqual([first, first]);
  expect([first[0], (await settle(false, true))[0], (await settle(true, false))[0]]).toEqual([true, false, false]);
});

test('where callers must be known and nobody has a role, the log says what to do', async () => {
  const policy = await openPolicy(memoryGraphStore(), memoryPolicyStore(), parts);
  const said: string[] = [];
  const logger: Logger = { ...silentLogger, warn: (text) => void said.push(text) };
  await settleFirstRights(policy, { demo: false, local: true, logger });
  expect(said).toEqual([]);
  await settleFirstRights(policy, { demo: false, local: false, logger });
  expect(said).toEqual([expect.stringContaining('twinql keys create')]);
  await policy.grant({ id: 'a', effect: 'allow', to: { subject: 'ops' }, at: toIri('https://ex.org/site'), role: 'viewer' });
  await settleFirstRights(policy, { demo: false, local: false, logger });
  expect(said).toHaveLength(1);
});
