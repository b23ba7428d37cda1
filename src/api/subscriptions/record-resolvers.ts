import type { AlarmRecord, CommandRecord, JournalRecord } from '../../journal/record.ts';
import type { Context } from '../context.ts';
import type { SubscriptionAlarmEventsArgs, SubscriptionCommandEventsArgs } from '../generated/graphql.ts';
import type { ResolverMap, StreamField } from '../resolver-map.ts';
import { toFilter } from '../selection/filter.ts';
import { closable } from './closable.ts';
import { recordEvents, type RecordStreamRequest, type RecordTold } from './record-events.ts';
import { cursor } from './sent-cursor.ts';
import { openSince } from './stream-cursor.ts';
import type { StreamSource } from './stream-source.ts';

/** Fields of `Subscription` that tell of alarms and commands. */
export function recordStreams({ engine, viewOf }: StreamSource): Readonly<Record<string, StreamField>> {
  const open = <R extends JournalRecord>(request: RecordStreamRequest<R>, context: Context): AsyncIterable<unknown> =>
    closable((signal) => recordEvents(request, engine, signal), context.signal);
  const shared = (
    args: SubscriptionAlarmEventsArgs | SubscriptionCommandEventsArgs,
    context: Context,
  ): Pick<RecordStreamRequest<never>, 'since' | 'heartbeatMs' | 'view'> => ({
    since: openSince(args.since, context.rooms.sealer),
    heartbeatMs: heartbeatOf(args.heartbeat),
    view: () => viewOf(context),
  });
  return {
    alarmEvents: {
      subscribe: (_root, args: SubscriptionAlarmEventsArgs, context) =>
        open<AlarmRecord>(
          {
            ...shared(args, context),
            where: toFilter(context.model, args.where),
            pick: (record) => (record.kind === 'alarm' ? { record, twin: record.twin } : undefined),
          },
          context,
        ),
      resolve: (sent) => sent,
    },
    commandEvents: {
      subscribe: (_root, args: SubscriptionCommandEventsArgs, context) =>
        open<CommandRecord>(
          {
            ...shared(args, context),
            pick: (record) => {
              const twin = record.kind === 'command' ? context.rooms.commands?.get(record.id)?.twin : undefined;
              if (record.kind !== 'command' || twin === undefined) return undefined;
              return args.of === null || args.of === undefined || args.of === twin ? { record, twin } : undefined;
            },
          },
          context,
        ),
      resolve: (sent) => sent,
    },
  };
}

interface SentAlarm {
  readonly event: RecordTold<AlarmRecord>;
}

interface SentCommand {
  readonly event: RecordTold<CommandRecord>;
}

const alarmSteps = { raised: 'RAISED', acknowledged: 'ACKNOWLEDGED', cleared: 'CLEARED' } as const;

/** Resolvers of the events of alarms and commands. */
export const recordResolvers: ResolverMap = {
  AlarmEvent: { __resolveType: typeOfSent },
  CommandEvent: { __resolveType: typeOfSent },
  AlarmChanged: {
    cursor,
    id: ({ event }: SentAlarm) => event.record.id,
    rule: ({ event }: SentAlarm) => event.record.rule,
    iri: ({ event }: SentAlarm) => event.twin,
    twin: ({ event }: SentAlarm, _args, { twins }) => twins.load(event.twin),
    step: ({ event }: SentAlarm) => alarmSteps[event.record.state],
    at: ({ event }: SentAlarm) => event.record.at,
    by: ({ event }: SentAlarm) => event.record.by,
  },
  CommandChanged: {
    cursor,
    id: ({ event }: SentCommand) => event.record.id,
    iri: ({ event }: SentCommand) => event.twin,
    step: ({ event }: SentCommand) => event.record.step,
    at: ({ event }: SentCommand) => event.record.at,
    command: ({ event }: SentCommand, _args, { rooms }) => rooms.commands?.get(event.record.id),
  },
};

const typesOfRecords: Readonly<Partial<Record<JournalRecord['kind'], string>>> = { alarm: 'AlarmChanged', command: 'CommandChanged' };

/** The object type of anything sent in a stream. */
export function typeOfSent({ event }: { readonly event: { readonly kind: string; readonly record?: JournalRecord } }): string {
  return event.record === undefined ? event.kind : (typesOfRecords[event.record.kind] ?? event.kind);
}

const shortestHeartbeatMs = 1_000;

/** The silence after which a heartbeat is sent, as asked for; at least a second. */
export function heartbeatOf(asked: number | null | undefined): number | undefined {
  return asked === null || asked === undefined ? undefined : Math.max(shortestHeartbeatMs, asked);
}
