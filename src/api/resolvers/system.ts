import { DomainError } from '../../kernel/errors.ts';
import type { DeadLetterReason } from '../../journal/record.ts';
import type { DeadLetter } from '../../telemetry/dead-letters.ts';
import type { IngestMetrics } from '../../telemetry/ingest-metrics.ts';
import type { Context } from '../context.ts';
import type { QueryDeadLettersArgs } from '../generated/graphql.ts';
import { pageSize } from '../page-size.ts';
import type { ResolverMap } from '../resolver-map.ts';

/** Resolvers of `schema/system.graphql`. What tells of the whole plant is for those who see the whole of it. */
export const systemResolvers: ResolverMap = {
  Query: {
    system: (_root, _args, { rooms }) => rooms.system,
    ingest: (_root, _args, context) => {
      requireWholeView(context);
      return context.rooms.system.ingest();
    },
    deadLetters: (_root, args: QueryDeadLettersArgs, context) => deadLetters(args, context),
  },
  System: {
    uptime: (_system, _args, { rooms }) => rooms.clock.now() - rooms.system.startedAt,
    stores: (_system, _args, { rooms }) => rooms.system.stores(),
    twins: async (_system, _args, { rooms, view, signal }) =>
      (await rooms.graph.aggregate({ root: { kind: 'all' }, groupBy: [], numbers: [], view }, signal))[0]?.count ?? 0,
    relationships: async (_system, _args, { rooms, view }) => (view.read === 'all' ? (await rooms.graph.upkeep.statistics()).relationships : undefined),
    budgets: (_system, _args, { limits }) => ({ ...limits, time: limits.timeMs }),
  },
  Ingest: {
    rejected: ({ dead }: IngestMetrics) => [...dead.values()].reduce((sum, count) => sum + count, 0),
    byReason: ({ dead }: IngestMetrics) => [...dead].map(([reason, count]) => ({ reason, count })),
  },
};

function requireWholeView({ view }: Context): void {
  if (view.read !== 'all') throw new DomainError('FORBIDDEN', 'Only those who see the whole plant may see what its devices sent.');
}

const purpose = 'deadLetters';

async function deadLetters({ reason, first, after }: QueryDeadLettersArgs, context: Context): Promise<object> {
  requireWholeView(context);
  const { rooms, limits, budget } = context;
  const size = pageSize(first, 50, limits.pageSize);
  const before = after === null || after === undefined ? undefined : openPlace(after, context);
  const wanted = reason === null || reason === undefined ? undefined : knownReason(reason);
  const found = await rooms.deadLetters.list({
    first: size + 1,
    ...(before === undefined ? {} : { before }),
    ...(wanted === undefined ? {} : { reason: wanted }),
  });
  const nodes = found.slice(0, size).map((letter) => ({ ...letter, cursor: cursorOf(letter, context) }));
  budget.spend(nodes.length);
  return {
    nodes,
    totalCount: async () => {
      const counts = await rooms.deadLetters.counts();
      return wanted === undefined ? [...counts.values()].reduce((sum, count) => sum + count, 0) : (counts.get(wanted) ?? 0);
    },
    pageInfo: { hasNextPage: found.length > size, hasPreviousPage: before !== undefined, startCursor: nodes[0]?.cursor, endCursor: nodes.at(-1)?.cursor },
  };
}

function cursorOf({ position }: DeadLetter, { rooms }: Context): string {
  return rooms.sealer.seal(String(position), purpose);
}

function openPlace(cursor: string, { rooms }: Context): number {
  const position = Number(rooms.sealer.open(cursor, purpose) ?? Number.NaN);
  if (Number.isSafeInteger(position)) return position;
  throw new DomainError('STALE_CURSOR', 'This cursor is not of this list.');
}

const reasons: ReadonlySet<string> = new Set<DeadLetterReason>([
  'PARSE',
  'TOO_LARGE',
  'TOO_DEEP',
  'ENCODING',
  'SCHEMA',
  'UNKNOWN_TWIN',
  'UNKNOWN_PROPERTY',
  'UNIT',
  'RANGE',
  'TOPIC_SOURCE_MISMATCH',
  'TIMESTAMP',
  'FORBIDDEN',
  'STORE_REJECTED',
  'INTERNAL',
]);

function knownReason(text: string): DeadLetterReason {
  if (isReason(text)) return text;
  throw new DomainError('BAD_USER_INPUT', `There is no reason "${text.slice(0, 60)}". There are ${[...reasons].join(', ')}.`, { reason: text.slice(0, 60) });
}

function isReason(text: string): text is DeadLetterReason {
  return reasons.has(text);
}
