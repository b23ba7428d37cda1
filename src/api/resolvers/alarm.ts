import { DomainError } from '../../kernel/errors.ts';
import type { Alarm } from '../../diagnostic/alarms/alarm.ts';
import type { Context } from '../context.ts';
import type { MutationAcknowledgeAlarmArgs, QueryAlarmsArgs, TwinViewAlarmsArgs } from '../generated/graphql.ts';
import { pageSize } from '../page-size.ts';
import type { ResolverMap } from '../resolver-map.ts';
import { belowField } from '../selection/compile-level.ts';
import type { TwinNode } from '../twin-node.ts';
import { visibleOnly } from '../visible.ts';

/** Resolvers of `schema/alarm.graphql`. */
export const alarmResolvers: ResolverMap = {
  TwinView: {
    alarms: ({ twin }: TwinNode, { open }: TwinViewAlarmsArgs, { rooms }) => rooms.alarms?.list({ open: open ?? true, twin: twin.iri }) ?? [],
  },
  Alarm: {
    twin: ({ twin }: Alarm, _args, context, info) => context.twins.load(twin, belowField(info, context, 'twin').level),
    causedBy: (alarm: Alarm, _args, context) => visibleCause(alarm, context),
  },
  Query: {
    alarms: async (_root, { open, first }: QueryAlarmsArgs, context) => {
      const all = context.rooms.alarms?.list({ open: open ?? true }) ?? [];
      return (await visibleOnly(all, ({ twin }) => twin, context)).slice(0, pageSize(first, 50, context.limits.pageSize));
    },
  },
  Mutation: {
    acknowledgeAlarm: async (_root, { id }: MutationAcknowledgeAlarmArgs, context) => {
      const { rooms, principal, twins } = context;
      const alarm = rooms.alarms?.list({ open: true }).find((open) => open.id === id);
      const node = alarm === undefined ? undefined : await twins.load(alarm.twin);
      if (node === undefined) return undefined;
      if (rooms.may?.(principal, 'acknowledge', node.twin.scope) === false) throw new DomainError('FORBIDDEN', 'You may not acknowledge alarms here.');
      return rooms.alarms?.acknowledge(id, principal.subject);
    },
  },
};

/** The id of an alarm names its twin: one on a hidden twin is not told. */
async function visibleCause({ causedBy }: Alarm, context: Context): Promise<string | undefined> {
  const cause = context.rooms.alarms?.list({ open: false }).find(({ id }) => id === causedBy);
  const node = cause === undefined ? undefined : await context.twins.load(cause.twin);
  return node === undefined ? undefined : causedBy;
}
