import { DomainError } from '../../kernel/errors.ts';
import type { AuditRecord } from '../../identity/audit.ts';
import type { Binding, Role } from '../../identity/binding.ts';
import type { Context } from '../context.ts';
import type { BindingInput, MutationGrantArgs, MutationRevokeArgs, QueryAuditArgs } from '../generated/graphql.ts';
import { pageSize } from '../page-size.ts';
import type { ResolverMap } from '../resolver-map.ts';

/** Resolvers of `schema/policy.graphql`. Every change of policy is in the audit trail before it is in force. */
export const policyResolvers: ResolverMap = {
  Query: {
    bindings: (_root, _args, context) => managed(context).policy.bindings(),
    audit: (_root, { after, first }: QueryAuditArgs, context) => managed(context).audit.read(after ?? 0, pageSize(first, 50, context.limits.pageSize)),
  },
  Binding: {
    effect: ({ effect }: Binding) => effect.toUpperCase(),
    subject: ({ to }: Binding) => ('subject' in to ? to.subject : undefined),
    group: ({ to }: Binding) => ('group' in to ? to.group : undefined),
    at: ({ at }: Binding) => (at === 'everywhere' ? undefined : at),
    role: ({ role }: Binding) => role.toUpperCase(),
  },
  AuditRecord: {
    sequence: ({ head }: AuditRecord) => head.sequence,
    at: ({ head }: AuditRecord) => head.at,
    kind: ({ head }: AuditRecord) => head.kind,
    actor: ({ head }: AuditRecord) => head.actor,
    on: ({ head }: AuditRecord) => head.on,
    outcome: ({ head }: AuditRecord) => head.outcome,
    hash: ({ head }: AuditRecord) => head.hash,
    body: ({ body }: AuditRecord) => body?.content,
  },
  Mutation: {
    grant: async (_root, { input }: MutationGrantArgs, context) => {
      const { policy, audit } = managed(context);
      const binding = bindingOf(input);
      if (binding.at !== 'everywhere' && (await context.twins.load(binding.at)) === undefined) {
        throw new DomainError('TWIN_NOT_FOUND', `No twin has the IRI <${binding.at}>.`, { twin: binding.at });
      }
      await audit.record({ kind: 'policy', actor: context.principal.subject, on: binding.id, outcome: 'done', body: { granted: recordOf(binding) } });
      await policy.grant(binding);
      return binding;
    },
    revoke: async (_root, { id }: MutationRevokeArgs, context) => {
      const { policy, audit } = managed(context);
      if (!policy.bindings().some((binding) => binding.id === id)) return false;
      await audit.record({ kind: 'policy', actor: context.principal.subject, on: id, outcome: 'done', body: { revoked: true } });
      await policy.revoke(id);
      return true;
    },
  },
};

/** Policy and audit, for those who may manage the whole graph. */
function managed({ rooms, principal, view }: Context): NonNullable<Context['rooms']['management']> {
  if (rooms.management === undefined || view.read !== 'all' || rooms.may?.(principal, 'manage', undefined) === false) {
    throw new DomainError('FORBIDDEN', 'This needs the permission "manage" on the whole graph.', { permission: 'manage' });
  }
  return rooms.management;
}

function bindingOf({ id, effect, subject, group, at, role, from, until }: BindingInput): Binding {
  const named = [subject, group].filter((name) => name !== null && name !== undefined && name !== '');
  if (named.length !== 1) throw new DomainError('BAD_USER_INPUT', 'A binding speaks of a subject or of a group: give exactly one of them.');
  return {
    id,
    effect: effect === 'DENY' ? 'deny' : 'allow',
    to: subject === null || subject === undefined || subject === '' ? { group: named[0] ?? '' } : { subject },
    at: at ?? 'everywhere',
    role: roles[role],
    ...(from === null || from === undefined ? {} : { from }),
    ...(until === null || until === undefined ? {} : { until }),
  };
}

const roles: Readonly<Record<BindingInput['role'], Role>> = {
  VIEWER: 'viewer',
  OPERATOR: 'operator',
  ENGINEER: 'engineer',
  ADMIN: 'admin',
  PARTNER: 'partner',
  DEVICE: 'device',
};

function recordOf({ effect, to, at, role }: Binding): Readonly<Record<string, string>> {
  return { effect, role, at, ...to };
}
