import { impactOf } from '../../graph/impact.ts';
import type { AnswerContext } from '../../simulation/answer-context.ts';
import type { Alarm } from './alarm.ts';

const upstreamHops = 8;
const upstreamTwins = 500;

/**
 * Names for each alarm the nearest one upstream along influence that was raised no later: acting on that one comes first. Alarms of one twin and one moment
 * are not each other's cause.
 */
export async function groupAlarms(context: AnswerContext, alarms: readonly Alarm[]): Promise<readonly Alarm[]> {
  const byTwin = Map.groupBy(alarms, ({ twin }) => twin);
  if (byTwin.size < 2) return alarms;
  const { graph, ontology, view, signal } = context;
  return Promise.all(
    alarms.map(async (alarm) => {
      const query = { from: alarm.twin, mode: 'UPSTREAM', maxDepth: upstreamHops, first: upstreamTwins, view } as const;
      const { hits } = await impactOf(graph, ontology, query, signal);
      // Breadth first: the nearest come first. In a loop of influence the earlier alarm is the cause.
      const nearest = hits.flatMap(({ twin }) => byTwin.get(twin.iri) ?? []).find((other) => isEarlier(other, alarm));
      return nearest === undefined ? alarm : { ...alarm, causedBy: nearest.id };
    }),
  );
}

function isEarlier(a: Alarm, b: Alarm): boolean {
  return a.raisedAt < b.raisedAt || (a.raisedAt === b.raisedAt && a.id < b.id);
}
