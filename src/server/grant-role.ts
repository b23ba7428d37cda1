import { join } from 'node:path';
import type { Iri } from '../kernel/iri.ts';
import type { AuditTrail } from '../identity/audit.ts';
import type { Binding, Role } from '../identity/binding.ts';
import { sqlitePolicyStore } from '../adapters/sqlite/sqlite-policy-store.ts';
import { onlyWriter } from './only-writer.ts';

/** A role for somebody, given on the command line. */
export interface RoleGrant {
  readonly subject: string;
  readonly role: Role;
  /** The twin at the top of what it covers; the whole graph when absent. */
  readonly at?: Iri;
}

/**
 * Gives a role while no server runs on the data folder: how the first administrator comes to be. It is in the audit record before it is kept.
 * Throws `INVALID_CONFIG` while a server runs there, because policy has one keeper at a time.
 */
export async function grantRole(dataFolder: string, { subject, role, at }: RoleGrant, audit: AuditTrail): Promise<Binding> {
  using opened = new DisposableStack();
  opened.use(onlyWriter(dataFolder));
  const policies = opened.use(sqlitePolicyStore(join(dataFolder, 'policy.db')));
  const { epoch, unsettled } = await policies.load();
  const binding: Binding = { id: `${subject} ${role}${at === undefined ? '' : ` ${at}`}`, effect: 'allow', to: { subject }, at: at ?? 'everywhere', role };
  await audit.record({ kind: 'policy', actor: 'command line', on: binding.id, outcome: 'done', body: { subject, role, at: binding.at } });
  // the next start gives the twin and all it contains the scopes that tell them apart
  if (at !== undefined) await policies.setUnsettled([...new Set([...unsettled, at])]);
  await policies.saveBinding(binding);
  await policies.setEpoch(epoch + 1);
  return binding;
}
