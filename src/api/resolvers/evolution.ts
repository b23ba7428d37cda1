import { DomainError, type ErrorCode } from '../../kernel/errors.ts';
import type { Violation } from '../../kernel/violation.ts';
import type { Value } from '../../kernel/value.ts';
import type { FieldUse } from '../../evolution/field-usage.ts';
import type { Migration, OntologyDesk, Proposal } from '../../evolution/ontology-desk.ts';
import type { Context } from '../context.ts';
import { fieldMeaning, type FieldMeaning } from '../field-meaning.ts';
import type {
  MutationApplyOntologyArgs,
  MutationFinishOntologyArgs,
  MutationProposeOntologyArgs,
  MutationRollBackOntologyArgs,
  OntologyFieldUseArgs,
  OntologyMigrationArgs,
  OntologyProposalArgs,
  OntologyProposalChangesArgs,
} from '../generated/graphql.ts';
import { mayManage } from '../may-manage.ts';
import { pageSize } from '../page-size.ts';
import { proposalAt, propose } from '../proposals-under-way.ts';
import type { ResolverMap } from '../resolver-map.ts';
import { termIri } from '../terms.ts';

const dayMs = 86_400_000;
type UseNode = FieldUse & FieldMeaning;

/** Resolvers of `schema/evolution.graphql`. Every step is in the audit trail before it is taken. */
export const evolutionResolvers: ResolverMap = {
  Ontology: {
    versions: (_root, _args, context) => deskOf(context).versions(),
    migrations: (_root, _args, context) => deskOf(context).migrations(),
    migration: (_root, { id }: OntologyMigrationArgs, context) => deskOf(context).migration(id),
    proposal: (_root, { id }: OntologyProposalArgs, context) => proposalAt(deskOf(context), id),
    fieldUse: (_root, args: OntologyFieldUseArgs, context) => fieldUse(args, context),
  },
  OntologyProposal: {
    changes: ({ changes }: Proposal, { breaking, first }: OntologyProposalChangesArgs, { limits }) =>
      changes.filter((change) => breaking === null || breaking === undefined || change.breaking === breaking).slice(0, pageSize(first, 500, limits.pageSize)),
    vanishing: ({ vanishing }: Proposal, _args, { model }) => vanishing.map((use): UseNode => ({ ...use, ...fieldMeaning(model, use.coordinate) })),
  },
  OntologyViolation: {
    file: ({ place }: Violation) => place?.file,
    line: ({ place }: Violation) => place?.line,
  },
  Mutation: {
    proposeOntology: async (_root, { input }: MutationProposeOntologyArgs, context) => {
      const desk = deskOf(context);
      const documents = input.documents.map(({ name, text }) => ({ name, text }));
      const rules = typeof input.rules === 'string' && input.rules.trim() !== '' ? { rules: { name: 'rules.yaml', text: input.rules } } : {};
      await record(context, 'proposal', 'done', { proposed: documents.map(({ name }) => name), rules: 'rules' in rules });
      return propose(desk, { documents, ...rules, by: context.principal.subject }, context);
    },
    applyOntology: (_root, { input }: MutationApplyOntologyArgs, context) => {
      const { proposal: id } = input;
      const allowBreaking = input.allowBreaking === true;
      const desk = deskOf(context);
      return turned(context, { id, step: { applied: true, allowBreaking } }, () =>
        desk.apply(underlying(desk, id), { by: context.principal.subject, allowBreaking }),
      );
    },
    rollBackOntology: (_root, { migration: id }: MutationRollBackOntologyArgs, context) =>
      turned(context, { id, step: { rolledBack: true } }, () => deskOf(context).rollBack(id, context.principal.subject)),
    finishOntology: (_root, { migration: id }: MutationFinishOntologyArgs, context) =>
      turned(context, { id, step: { finished: true } }, () => deskOf(context).finish(id, context.principal.subject)),
  },
};

/** The desk, for those who may manage the whole graph. */
function deskOf(context: Context): OntologyDesk {
  demandManage(context);
  const { evolution } = context.rooms;
  if (evolution === undefined) throw new DomainError('FORBIDDEN', 'The ontology of this server is not changed through the API.', {});
  return evolution;
}

function demandManage(context: Context): void {
  if (!mayManage(context)) throw new DomainError('FORBIDDEN', 'This needs the permission "manage" on the whole graph.', { permission: 'manage' });
}

function underlying(desk: OntologyDesk, id: string): string {
  return proposalAt(desk, id)?.id ?? id;
}

async function record({ rooms, principal }: Context, on: string, outcome: 'done' | 'refused', body: Readonly<Record<string, Value>>): Promise<void> {
  await rooms.management?.audit.record({ kind: 'ontology', actor: principal.subject, on, outcome, body });
}

interface Turn {
  readonly id: string;
  readonly step: Readonly<Record<string, Value>>;
}

/** A step of a change, recorded before it is taken; an expected refusal is recorded too and answered as what it is. */
async function turned(context: Context, { id, step }: Turn, act: () => Promise<Migration>): Promise<object> {
  const desk = deskOf(context);
  await record(context, id, 'done', step);
  try {
    return { __typename: 'MigrationPayload', migration: await act() };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await record(context, id, 'refused', { ...step, code: error.code });
    const problem = problems[error.code];
    if (problem === undefined) throw error;
    return { message: error.message, ...problem(error, { desk, id }) };
  }
}

type Problem = (error: DomainError, at: { readonly desk: OntologyDesk; readonly id: string }) => object;

const problems: Readonly<Partial<Record<ErrorCode, Problem>>> = {
  BREAKING_CHANGE: (_error, { desk, id }) => ({ __typename: 'BreakingChange', proposal: proposalAt(desk, id) }),
  CHANGE_CONFLICT: ({ details }, { desk }) => {
    const { migration } = details;
    return { __typename: 'ChangeConflict', underWay: typeof migration === 'string' ? desk.migration(migration) : undefined };
  },
  INVALID_ONTOLOGY: (_error, { desk, id }) => ({ __typename: 'InvalidProposal', violations: proposalAt(desk, id)?.violations ?? [] }),
  PROPOSAL_NOT_FOUND: (_error, { id }) => ({ __typename: 'ProposalNotFound', id }),
};

function fieldUse({ since, of, first }: OntologyFieldUseArgs, context: Context): readonly UseNode[] {
  demandManage(context);
  const { rooms, model, limits } = context;
  const wanted = of === null || of === undefined ? undefined : termIri(model.ontology, of);
  const uses = rooms.fieldUsage?.usedSince(since ?? rooms.clock.now() - 30 * dayMs) ?? [];
  return uses
    .map((use): UseNode => ({ ...use, ...fieldMeaning(model, use.coordinate) }))
    .filter((use) => wanted === undefined || use.class === wanted || use.property === wanted)
    .slice(0, pageSize(first, 200, limits.pageSize));
}
