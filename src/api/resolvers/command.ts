import { DomainError } from '../../kernel/errors.ts';
import type { Value } from '../../kernel/value.ts';
import type { Iri } from '../../kernel/iri.ts';
import type { CommandDesk } from '../../command/command-desk.ts';
import type { Halt } from '../../command/command-log.ts';
import type { IssuedCommand } from '../../command/command.ts';
import type { Context } from '../context.ts';
import type {
  MutationApproveCommandArgs,
  MutationHaltArgs,
  MutationProposeCommandArgs,
  MutationRejectCommandArgs,
  MutationResumeArgs,
  QueryCommandsArgs,
} from '../generated/graphql.ts';
import { pageSize } from '../page-size.ts';
import type { ResolverMap } from '../resolver-map.ts';
import { belowField } from '../selection/compile-level.ts';
import { termIri } from '../terms.ts';
import { visibleOnly } from '../visible.ts';

/** Resolvers of `schema/command.graphql`: the desk decides, these pass on. */
export const commandResolvers: ResolverMap = {
  Query: {
    commands: (_root, args: QueryCommandsArgs, context) => commands(args, context),
    halts: (_root, _args, context) => halts(context),
  },
  Command: {
    twin: ({ twin }: IssuedCommand, _args, context, info) => context.twins.load(twin, belowField(info, context, 'twin').level),
  },
  Mutation: {
    proposeCommand: async (_root, { input }: MutationProposeCommandArgs, context) => {
      const command = termIri(context.model.ontology, input.command, ['COMMAND']);
      if ((await context.twins.load(input.twin)) === undefined)
        throw new DomainError('TWIN_NOT_FOUND', `No twin has the IRI <${input.twin}>.`, { twin: input.twin });
      const { idempotencyKey, expiresIn } = input;
      const request = { twin: input.twin, command, arguments: argumentsOf(input.arguments), idempotencyKey: `${context.principal.subject} ${idempotencyKey}` };
      return desk(context).propose({ ...request, ...(expiresIn === null || expiresIn === undefined ? {} : { expiresInMs: expiresIn }) }, context.principal);
    },
    approveCommand: async (_root, { id, hash }: MutationApproveCommandArgs, context) => {
      await seen(id, context);
      return desk(context).approve(id, hash, context.principal);
    },
    rejectCommand: async (_root, { id, reason }: MutationRejectCommandArgs, context) => {
      await seen(id, context);
      return desk(context).reject(id, reason, context.principal);
    },
    halt: (_root, { within, reason }: MutationHaltArgs, context) => desk(context).halt(within ?? undefined, reason, context.principal),
    resume: (_root, { id }: MutationResumeArgs, context) => desk(context).resume(id, context.principal),
  },
};

function desk({ rooms }: Context): CommandDesk {
  if (rooms.commands === undefined) throw new DomainError('FORBIDDEN', 'Commands are not switched on here.');
  return rooms.commands;
}

async function commands({ of, state, first }: QueryCommandsArgs, context: Context): Promise<readonly IssuedCommand[]> {
  const size = pageSize(first, 50, context.limits.pageSize);
  const all = (context.rooms.commands?.list() ?? []).filter(
    (command) => (of === null || of === undefined || command.twin === of) && (state === null || state === undefined || state.includes(command.state)),
  );
  return (await visibleOnly(all, ({ twin }) => twin, context)).slice(0, size);
}

/** Stops of everything, and those within twins that may be seen. */
async function halts(context: Context): Promise<readonly Halt[]> {
  const all = context.rooms.commands?.halts() ?? [];
  const within = all.filter((halt): halt is Halt & { readonly within: Iri } => halt.within !== undefined);
  const shown = new Set<Halt>(await visibleOnly(within, (halt) => halt.within, context));
  return all.filter((halt) => halt.within === undefined || shown.has(halt));
}

/** A command on a hidden twin is as if it were not there. */
async function seen(id: string, context: Context): Promise<void> {
  const command = desk(context).get(id);
  const twin = command === undefined ? undefined : await context.twins.load(command.twin);
  if (twin === undefined) throw new DomainError('BAD_USER_INPUT', `There is no command "${id.slice(0, 60)}".`, { id: id.slice(0, 60) });
}

function argumentsOf(given: Value | null | undefined): Readonly<Record<string, Value>> {
  if (given === null || given === undefined) return {};
  if (isRecord(given)) return given;
  throw new DomainError('BAD_USER_INPUT', 'Arguments are given as an object, by name.');
}

function isRecord(value: Value): value is { readonly [key: string]: Value } {
  return typeof value === 'object' && !Array.isArray(value);
}
