import { DomainError } from '../../kernel/errors.ts';
import type { Iri } from '../../kernel/iri.ts';
import type { Context } from '../context.ts';
import type { SubscriptionTwinEventsArgs } from '../generated/graphql.ts';
import type { ResolverMap } from '../resolver-map.ts';
import { viaOf } from '../../graph/via.ts';
import { toFilter } from '../selection/filter.ts';
import type { TelemetryNode } from '../telemetry-node.ts';
import { propertyTerm, termIri } from '../terms.ts';
import { bareNode } from '../twin-node.ts';
import { closable } from './closable.ts';
import { openSince } from './stream-cursor.ts';
import { heartbeatOf, recordResolvers, recordStreams, typeOfSent } from './record-resolvers.ts';
import { cursor } from './sent-cursor.ts';
import type { PropertyChanged, TwinStreamEvent } from './stream-event.ts';
import { twinEvents, type SentEvent } from './twin-events.ts';
import type { StreamSource } from './stream-source.ts';
import type { TwinStreamRequest } from './twin-stream.ts';

/** Resolvers of `schema/event.graphql`. */
export function streamResolvers(source: StreamSource): ResolverMap {
  return {
    Subscription: {
      twinEvents: {
        subscribe: (_root, args: SubscriptionTwinEventsArgs, context) => {
          const request = toRequest(args, context, source);
          return closable((signal) => twinEvents(request, source.engine, signal), context.signal);
        },
        resolve: (sent) => sent,
      },
      ...recordStreams(source),
    },
    ...recordResolvers,
    TwinEvent: { __resolveType: ({ event }: SentEvent) => event.kind },
    StreamEvent: { __resolveType: typeOfSent },
    PropertyChanged: {
      cursor,
      iri: ({ event }: Sent<'PropertyChanged'>) => event.twin.iri,
      twin: ({ event }: Sent<'PropertyChanged'>) => bareNode(event.twin),
      changes: ({ event }: Sent<'PropertyChanged'>, _args, context) => telemetryOf(event, context),
      attributes: ({ event }: Sent<'PropertyChanged'>) => event.attributes,
      coalesced: ({ event }: Sent<'PropertyChanged'>) => event.coalesced,
    },
    RelationChanged: {
      cursor,
      from: ({ event }: Sent<'RelationChanged'>) => event.from,
      to: ({ event }: Sent<'RelationChanged'>) => event.to,
      via: ({ event }: Sent<'RelationChanged'>) => event.via,
      added: ({ event }: Sent<'RelationChanged'>) => event.added,
    },
    TwinUpserted: {
      cursor,
      twin: ({ event }: Sent<'TwinUpserted'>) => bareNode(event.twin),
      snapshot: ({ event }: Sent<'TwinUpserted'>) => event.snapshot,
    },
    TwinRemoved: { cursor, iri: ({ event }: Sent<'TwinRemoved'>) => event.iri, reason: ({ event }: Sent<'TwinRemoved'>) => event.reason },
    Synced: { cursor, count: ({ event }: Sent<'Synced'>) => event.count },
    Heartbeat: { cursor, at: (_sent, _args, { rooms }) => rooms.clock.now() },
    Gap: {
      cursor,
      cause: ({ event }: Sent<'Gap'>) => event.reason,
      detail: ({ event }: Sent<'Gap'>) => event.detail,
      resnapshot: ({ event }: Sent<'Gap'>) => event.resnapshot,
    },
  };
}

interface Sent<Kind extends TwinStreamEvent['kind']> {
  readonly event: Extract<TwinStreamEvent, { kind: Kind }>;
  readonly view: Context['view'];
}

function telemetryOf({ twin, changes }: PropertyChanged, { model }: Context): readonly TelemetryNode[] {
  return changes.flatMap((observation) => {
    const property = model.ontology.properties.get(observation.property);
    return property === undefined ? [] : [{ twin, property, observation }];
  });
}

const longestThrottleMs = 3_600_000;

function toRequest(args: SubscriptionTwinEventsArgs, context: Context, { viewOf }: StreamSource): TwinStreamRequest {
  const { model, rooms } = context;
  const throttleMs = args.throttle ?? undefined;
  if (throttleMs !== undefined && (throttleMs < 0 || throttleMs > longestThrottleMs)) {
    throw new DomainError('BAD_USER_INPUT', '`throttle` is between PT0S and PT1H.', { throttle: throttleMs });
  }
  return {
    where: toFilter(model, args.where),
    properties: termsOf(args.properties, (text) => propertyTerm(model.ontology, text).subProperties),
    relations: termsOf(args.relations, (text) => viaOf(model.ontology, termIri(model.ontology, text, ['RELATIONSHIP']), 'OUT').map(({ type }) => type)),
    since: openSince(args.since, rooms.sealer),
    snapshot: args.snapshot !== false,
    throttleMs: throttleMs === 0 ? undefined : throttleMs,
    heartbeatMs: heartbeatOf(args.heartbeat),
    view: () => viewOf(context),
  };
}

function termsOf(texts: readonly string[] | null | undefined, irisOf: (text: string) => readonly Iri[]): ReadonlySet<string> | undefined {
  return texts === null || texts === undefined ? undefined : new Set(texts.flatMap(irisOf));
}
