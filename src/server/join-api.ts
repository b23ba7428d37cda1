import { join } from 'node:path';
import { systemClock } from '../kernel/clock.ts';
import type { Iri } from '../kernel/iri.ts';
import type { GraphStore } from '../graph/graph-store.ts';
import type { AuditTrail } from '../identity/audit.ts';
import type { CommandDesk } from '../command/command-desk.ts';
import { createApi, type Api } from '../api/create-api.ts';
import { linkedDataRoute } from '../api/http/linked-data-route.ts';
import { publishedClasses } from '../api/schema-from-ontology/published-classes.ts';
import { streamEngine } from '../api/subscriptions/stream-engine.ts';
import { streamResolvers } from '../api/subscriptions/stream-resolvers.ts';
import { subgraphRoute } from '../api/subgraph/subgraph-route.ts';
import { aesSealer, keptKey } from '../adapters/crypto/aes-sealer.ts';
import type { Ingest } from '../adapters/ingest-worker/start-ingest.ts';
import { turtleWriter } from '../adapters/n3/turtle-writer.ts';
import { prometheusMetrics } from '../adapters/prometheus/prometheus-metrics.ts';
import { qudtUnits } from '../adapters/qudt/unit-table.ts';
import type { AlarmKeeper } from './alarm-keeper.ts';
import { coreSdl } from './core-sdl.ts';
import { examplesRoute } from './examples-route.ts';
import type { Gatekeeper } from './gatekeeper.ts';
import type { AnswerGround } from './answer-ground.ts';
import { classesInUse } from './open-graph.ts';
import type { OpenPlant } from './open-plant.ts';
import { packageFolder, version } from './package.ts';
import type { ServerOptions } from './server-options.ts';
import { staticRoute } from './static-route.ts';

export interface ApiGround {
  readonly options: ServerOptions;
  readonly plant: OpenPlant;
  readonly graph: GraphStore;
  readonly ingest: Ingest;
  readonly ground: AnswerGround;
  readonly keeper: Gatekeeper;
  readonly alarms: AlarmKeeper;
  readonly commands: CommandDesk;
  readonly audit: AuditTrail;
  readonly local: boolean;
}

/** Classes the schema shows; grows when twins of further classes appear. */
export interface Published {
  add(classes: ReadonlySet<Iri>): void;
}

/** Joins GraphQL with everything that answers it, and the other ways in over HTTP. */
export async function joinApi(
  { options, plant, graph, ingest, ground, keeper, alarms, commands, audit, local }: ApiGround,
  signal: AbortSignal,
): Promise<{ readonly api: Api; readonly published: Published }> {
  const { config, logger } = options;
  const { ontology } = plant.plant;
  const inUse = new Set(classesInUse(plant.twins, ontology));
  const engine = streamEngine({ graph, feed: ingest.feed, live: ingest.live, ontology: () => ontology }, signal);
  const joined: { api?: Api } = {};
  const callerOf = keeper.callerOf.bind(keeper);
  const api = await createApi({
    rooms: {
      ontology,
      graph,
      live: ingest.live,
      feed: ingest.feed,
      history: ingest.history,
      journal: plant.journal,
      deadLetters: ingest.deadLetters,
      expressions: ground.expressions,
      alarms,
      commands,
      management: { policy: plant.policy, audit },
      may: (principal, permission, scope) => keeper.may(principal, permission, scope),
      sealer: aesSealer(keptKey(join(config.dataFolder, 'cursor.key'))),
      clock: systemClock,
      log: logger,
      system: {
        version,
        startedAt: Date.now(),
        stores: () => Promise.resolve([{ name: 'graph', technology: plant.technology, healthy: true }]),
        ingest: () => ingest.metrics(),
      },
    },
    schema: {
      coreSdl,
      units: qudtUnits(),
      published: publishedClasses(ontology, inUse),
      extra: streamResolvers({ engine, viewOf: ({ principal, view }) => keeper.refreshed({ principal, view }).view }),
    },
    local,
    callerOf,
    metrics: prometheusMetrics(
      {
        ingest: () => ingest.metrics(),
        graph: () => graph.upkeep.statistics(),
        commands: () => countStates(commands),
        alarms: () => alarms.list({ open: true }).length,
      },
      { version },
    ),
    routes: [
      subgraphRoute({ api: () => joined.api ?? api, callerOf, instance: config.instance }),
      linkedDataRoute({ rooms: () => ({ ontology, graph, live: ingest.live }), callerOf, turtle: turtleWriter(), base: config.base }),
      examplesRoute(options),
      staticRoute(join(packageFolder, 'web', 'dist')),
    ],
  });
  joined.api = api;
  return {
    api,
    published: {
      add(classes) {
        const fresh = [...classes].filter((iri) => ontology.classes.has(iri) && !inUse.has(iri));
        if (fresh.length === 0) return;
        for (const iri of fresh) inUse.add(iri);
        api.rebuild(ontology, publishedClasses(ontology, inUse));
      },
    },
  };
}

function countStates(commands: CommandDesk): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { state } of commands.list()) counts.set(state, (counts.get(state) ?? 0) + 1);
  return counts;
}
