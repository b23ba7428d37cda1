import { join } from 'node:path';
import { systemClock } from '../kernel/clock.ts';
import { DomainError } from '../kernel/errors.ts';
import type { Iri } from '../kernel/iri.ts';
import type { Logger } from '../kernel/logger.ts';
import type { Violation } from '../kernel/violation.ts';
import type { Ontology } from '../ontology/ontology.ts';
import type { GraphStore } from '../graph/graph-store.ts';
import type { AuditTrail } from '../identity/audit.ts';
import type { CommandDesk } from '../command/command-desk.ts';
import type { FieldUsage } from '../evolution/field-usage.ts';
import type { BuiltSchema } from '../api/build-schema.ts';
import { createApi, type Api } from '../api/create-api.ts';
import { linkedDataRoute } from '../api/http/linked-data-route.ts';
import { publishedClasses, unaskedFor } from '../api/schema-from-ontology/published-classes.ts';
import { streamEngine } from '../api/subscriptions/stream-engine.ts';
import { streamResolvers } from '../api/subscriptions/stream-resolvers.ts';
import { subgraphRoute } from '../api/subgraph/subgraph-route.ts';
import { aesSealer, keptKey } from '../adapters/crypto/aes-sealer.ts';
import type { Ingest } from '../adapters/ingest-worker/start-ingest.ts';
import { turtleWriter } from '../adapters/n3/turtle-writer.ts';
import { prometheusMetrics } from '../adapters/prometheus/prometheus-metrics.ts';
import { keptPatterns } from '../adapters/shacl/safe-pattern.ts';
import { qudtUnits } from '../adapters/qudt/unit-table.ts';
import type { AlarmKeeper } from './alarm-keeper.ts';
import { coreSdl } from './core-sdl.ts';
import { examplesRoute } from './examples-route.ts';
import type { Gatekeeper } from './gatekeeper.ts';
import type { AnswerGround } from './answer-ground.ts';
import { keepPublished, readLock } from './name-lock-file.ts';
import type { OntologyInForce } from './versions/ontology-in-force.ts';
import type { OpenDesk } from './versions/open-desk.ts';
import type { OpenPlant } from './open-plant.ts';
import { packageFolder, version } from './package.ts';
import { profileOf } from './profile-of.ts';
import type { ServerOptions } from './server-options.ts';
import { staticRoute } from './static-route.ts';

export interface ApiGround {
  readonly options: ServerOptions;
  readonly plant: OpenPlant;
  readonly graph: GraphStore;
  readonly ingest: Ingest;
  readonly ground: AnswerGround;
  readonly inForce: OntologyInForce;
  readonly usage: FieldUsage;
  readonly evolution: OpenDesk;
  readonly keeper: Gatekeeper;
  readonly alarms: AlarmKeeper;
  readonly commands: CommandDesk;
  readonly audit: AuditTrail;
  readonly local: boolean;
}

/** The API at work, with its two ways to another schema. */
export interface JoinedApi {
  readonly api: Api;
  /** Shows these classes from now on, where the schema did not: twins of them appeared. */
  publish(classes: ReadonlySet<Iri>): void;
  /** The schema of another version of the ontology, with the classes that have twins. */
  prepare(next: Ontology): Promise<BuiltSchema>;
  /** Swaps to what was prepared; see {@link Api.install}. */
  install(built: BuiltSchema): void;
}

/** Joins GraphQL with everything that answers it, and the other ways in over HTTP. */
export async function joinApi(ground: ApiGround, signal: AbortSignal): Promise<JoinedApi> {
  const { options, plant, graph, ingest, inForce, keeper, alarms, commands, audit, local } = ground;
  const { config, logger } = options;
  const ontology = inForce.current();
  const profile = profileOf({ profile: config.profile, ...options.publishing });
  const inUse = new Set(plant.twins.flatMap(({ classes }) => classes));
  sayWhatIsNotShown(unaskedFor(ontology, known(ontology, inUse), profile), inUse, logger);
  const engine = streamEngine({ graph, feed: ingest.feed, live: ingest.live, ontology: inForce.current }, signal);
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
      expressions: ground.ground.expressions,
      alarms,
      commands,
      fieldUsage: ground.usage,
      evolution: ground.evolution.desk,
      management: { policy: plant.policy, audit },
      validation: { validation: config.validation, patterns: keptPatterns() },
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
      published: publishedClasses(ontology, known(ontology, inUse), profile),
      lock: readLock(config.dataFolder).published,
      profile,
      extra: streamResolvers({ engine, viewOf: ({ principal, view }) => keeper.refreshed({ principal, view }).view }),
    },
    keepNames: (names) => keepPublished(config.dataFolder, names),
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
      linkedDataRoute({ rooms: () => ({ ontology: inForce.current(), graph, live: ingest.live }), callerOf, turtle: turtleWriter(), base: config.base }),
      examplesRoute(options),
      staticRoute(join(packageFolder, 'web', 'dist')),
    ],
  });
  joined.api = api;
  return {
    api,
    publish(classes) {
      const now = inForce.current();
      const fresh = [...classes].filter((iri) => !inUse.has(iri));
      for (const iri of fresh) inUse.add(iri);
      if (fresh.some((iri) => now.classes.has(iri))) api.rebuild(now, publishedClasses(now, known(now, inUse), profile));
    },
    prepare: (next) => api.prepare(next, publishedClasses(next, known(next, inUse), profile)),
    install: (built) => api.install(built),
  };
}

/** Too many classes in use are refused at the start; a large model without twins starts with none of its own types, until twins appear. */
function sayWhatIsNotShown(unasked: Violation | undefined, inUse: ReadonlySet<Iri>, log: Logger): void {
  if (unasked === undefined) return;
  if (inUse.size > 0) throw new DomainError('INVALID_CONFIG', `${unasked.message} ${unasked.remedy}`);
  log.warn(`${unasked.message} ${unasked.remedy}`);
}

/** Classes that twins are asserted of, as far as the ontology has them. */
function known(ontology: Ontology, inUse: ReadonlySet<Iri>): ReadonlySet<Iri> {
  return new Set([...inUse].filter((iri) => ontology.classes.has(iri)));
}

function countStates(commands: CommandDesk): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { state } of commands.list()) counts.set(state, (counts.get(state) ?? 0) + 1);
  return counts;
}
