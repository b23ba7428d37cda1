import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { systemClock } from '../kernel/clock.ts';
import { outboxRelay, relaying } from '../graph/relay.ts';
import { everything } from '../graph/view.ts';
import { ingestDirectory } from '../telemetry/ingest-directory.ts';
import { createApi } from '../api/create-api.ts';
import { publishedClasses } from '../api/schema-from-ontology/published-classes.ts';
import { streamEngine } from '../api/subscriptions/stream-engine.ts';
import { streamResolvers } from '../api/subscriptions/stream-resolvers.ts';
import { attachWebSocket } from '../api/websocket.ts';
import { authenticate, localPrincipal } from '../identity/authenticate.ts';
import { aesSealer, keptKey } from '../adapters/crypto/aes-sealer.ts';
import { celExpressions } from '../adapters/cel/cel-expressions.ts';
import { startIngest } from '../adapters/ingest-worker/start-ingest.ts';
import { qudtUnits } from '../adapters/qudt/unit-table.ts';
import { SqliteHistory } from '../adapters/sqlite/sqlite-history.ts';
import { SqliteJournal } from '../adapters/sqlite/sqlite-journal.ts';
import { SqliteJournalReader } from '../adapters/sqlite/sqlite-journal-reader.ts';
import { coreSdl } from './core-sdl.ts';
import { runDemoDevices } from './demo-devices.ts';
import { listen } from './listen.ts';
import { loadPlant } from './load-plant.ts';
import { allTwins, classesInUse, openGraph, putPlant } from './open-graph.ts';
import { packageFolder, version } from './package.ts';
import type { RunningServer, ServerOptions } from './server-options.ts';
import { staticRoute } from './static-route.ts';

/** Starts everything a plant needs, in the order in which one part needs another. Resolves when queries are answered and telemetry is taken in. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { config, logger, sources } = options;
  const startedAt = Date.now();
  const ending = new AbortController();
  mkdirSync(config.dataFolder, { recursive: true });
  const plant = await loadPlant(sources, config.dataFolder, ending.signal);
  const { ontology } = plant;
  const { store, technology } = await openGraph(config);
  await putPlant(store, plant, { config, logger, ...(options.progress === undefined ? {} : { progress: options.progress }) });
  const twins = await Array.fromAsync(allTwins(store));
  const graphJournal = new SqliteJournal(join(config.dataFolder, 'journal-graph.db'));
  const relay = outboxRelay(store, graphJournal);
  await relay.pump();
  const graph = relaying(store, relay, (error) => logger.error('changes could not be relayed into the journal', { error: String(error) }));
  const ingest = await startIngest({
    journalPath: join(config.dataFolder, 'journal-telemetry.db'),
    openJournal: (path) => new SqliteJournalReader(path),
    graphJournal,
    history: new SqliteHistory(join(config.dataFolder, 'history.db')),
    directory: ingestDirectory(ontology, twins),
    broker:
      config.mqttUrl === undefined
        ? { kind: 'embedded', host: config.host, port: config.mqttPort }
        : { kind: 'external', url: config.mqttUrl, clientId: 'twinql-ingest' },
    logger,
    upkeep: store.upkeep,
  });
  const engine = streamEngine({ graph, feed: ingest.feed, live: ingest.live, ontology: () => ontology }, ending.signal);
  const api = await createApi({
    rooms: {
      ontology,
      graph,
      live: ingest.live,
      feed: ingest.feed,
      history: ingest.history,
      journal: graphJournal,
      deadLetters: ingest.deadLetters,
      sealer: aesSealer(keptKey(join(config.dataFolder, 'cursor.key'))),
      clock: systemClock,
      log: logger,
      system: {
        version,
        startedAt,
        stores: async () => [{ name: 'graph', technology, healthy: true }],
        ingest: () => undefined,
      },
    },
    schema: {
      coreSdl,
      units: qudtUnits(),
      published: publishedClasses(ontology, classesInUse(twins, ontology)),
      extra: streamResolvers({ engine, viewOf: () => everything }),
    },
    local: true,
    callerOf: () => ({ principal: localPrincipal, view: everything }),
    routes: [staticRoute(join(packageFolder, 'web', 'dist'))],
  });
  const server = createServer(api.handleHttp);
  const closeSockets = attachWebSocket(server, {
    api,
    callerOf: async (credentials) => ({ principal: await authenticate(credentials, { verifiers: [], localAdministrator: true }), view: everything }),
    refreshed: (caller) => caller,
    allowsOrigin: () => true,
    log: logger,
  });
  const http = await listen(server, config.host, config.port);
  const mqtt = config.mqttUrl ?? `mqtt://${config.host}:${ingest.port ?? config.mqttPort}`;
  if (options.demo?.planPath !== undefined) {
    await runDemoDevices({ url: mqtt, planPath: options.demo.planPath, world: { ontology, graph, expressions: celExpressions() }, logger }, ending.signal);
  }
  return {
    http,
    mqtt,
    store: technology,
    twins: twins.length,
    classes: ontology.classes.size,
    warnings: plant.violations.length,
    async stop() {
      ending.abort();
      await closeSockets();
      server.close();
      server.closeAllConnections();
      await api[Symbol.asyncDispose]();
      await ingest.stop();
      await ingest.history[Symbol.asyncDispose]();
      graphJournal[Symbol.dispose]();
      await store[Symbol.asyncDispose]();
    },
  };
}
