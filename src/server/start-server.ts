import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { systemClock } from '../kernel/clock.ts';
import type { Iri } from '../kernel/iri.ts';
import { everything } from '../graph/view.ts';
import { ingestDirectory } from '../telemetry/ingest-directory.ts';
import { attachWebSocket } from '../api/websocket.ts';
import { isLoopback, type Config } from '../config.ts';
import { celExpressions } from '../adapters/cel/cel-expressions.ts';
import { startIngest, type IngestOptions } from '../adapters/ingest-worker/start-ingest.ts';
import { SqliteHistory } from '../adapters/sqlite/sqlite-history.ts';
import { SqliteJournalReader } from '../adapters/sqlite/sqlite-journal-reader.ts';
import { alarmKeeper } from './alarm-keeper.ts';
import { startBackground } from './background.ts';
import { openCommands } from './open-commands.ts';
import { runDemoDevices } from './demo-devices.ts';
import { followedStore, type TwinFollowers } from './follow-twins.ts';
import { gatekeeper, openRecognition } from './gatekeeper.ts';
import { answerContext, type AnswerGround } from './answer-ground.ts';
import { joinApi } from './join-api.ts';
import { settleFirstRights } from './first-rights.ts';
import { listen } from './listen.ts';
import { mappingOf } from './mapping-of.ts';
import { openPlant, type OpenPlant } from './open-plant.ts';
import type { RunningServer, ServerOptions } from './server-options.ts';

/** Starts everything a plant needs, in the order in which one part needs another. Resolves when queries are answered and telemetry is taken in. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { config, logger } = options;
  const ending = new AbortController();
  await using opened = new AsyncDisposableStack();
  opened.defer(() => ending.abort());
  mkdirSync(config.dataFolder, { recursive: true });
  const recognition = opened.use(openRecognition(config, systemClock));
  const plant = opened.use(await openPlant(options, ending.signal));
  const { ontology } = plant.plant;
  await settleFirstRights(plant.policy, { demo: options.demo !== undefined, local: recognition.authentication.localAdministrator, logger });
  const history = opened.use(new SqliteHistory(join(config.dataFolder, 'history.db')));
  const ingest = await startIngest(ingestOptions(options, plant, history));
  opened.defer(() => ingest.stop());

  const followers: { current?: TwinFollowers } = {};
  const graph = followedStore(
    plant.graph,
    () => ontology,
    () => followers.current,
    logger,
  );
  const ground: AnswerGround = { ontology: () => ontology, graph, live: ingest.live, history, clock: systemClock, expressions: celExpressions() };
  const whole = () => answerContext(ground, { view: everything, signal: ending.signal });
  const keeper = gatekeeper(recognition.authentication, plant.policy, systemClock);
  const mqtt = config.mqttUrl ?? `mqtt://${brokerHost(config)}:${ingest.port ?? config.mqttPort}`;
  const alarms = await alarmKeeper({ journal: plant.journal, feed: ingest.feed, context: whole, logger }, ending.signal);
  const commands = opened.use(
    await openCommands({ url: mqtt, journal: plant.journal, audit: recognition.audit, answers: whole, rights: keeper.rights, logger }, ending.signal),
  );
  const { api, published } = await joinApi(
    {
      options,
      plant,
      graph,
      ingest,
      ground,
      keeper,
      alarms,
      commands: commands.desk,
      audit: recognition.audit,
      local: recognition.authentication.localAdministrator,
    },
    ending.signal,
  );
  opened.use(api);
  followers.current = { updateDirectory: (change) => ingest.updateDirectory(change), classesAppeared: (classes: ReadonlySet<Iri>) => published.add(classes) };

  const server = createServer(api.handleHttp);
  const closeSockets = attachWebSocket(server, {
    api,
    callerOf: (credentials) => keeper.callerFrom(credentials),
    refreshed: (caller) => keeper.refreshed(caller),
    stillKnows: (caller) => keeper.stillKnows(caller),
    allowsOrigin: (origin, { headers }) => URL.canParse(origin) && new URL(origin).host === headers.host,
    log: logger,
  });
  const http = await listen(server, config.host, config.port);
  opened.defer(async () => {
    await closeSockets();
    server.close();
    server.closeAllConnections();
  });
  opened.use(startBackground({ alarms, commands: commands.desk, relay: plant.relay, logger }));
  if (options.demo?.planPath !== undefined)
    await runDemoDevices({ url: mqtt, planPath: options.demo.planPath, world: { ontology, graph, expressions: ground.expressions }, logger }, ending.signal);
  const stack = opened.move();
  return {
    http,
    mqtt,
    store: plant.technology,
    twins: plant.twins.length,
    classes: ontology.classes.size,
    warnings: plant.plant.violations.length,
    simulated: options.demo?.planPath !== undefined,
    stop: () => stack.disposeAsync(),
  };
}

function ingestOptions({ config, logger, mapping }: ServerOptions, { plant, twins, journal, graph }: OpenPlant, history: SqliteHistory): IngestOptions {
  return {
    journalPath: join(config.dataFolder, 'journal-telemetry.db'),
    openJournal: (path) => new SqliteJournalReader(path),
    graphJournal: journal,
    history,
    directory: ingestDirectory(plant.ontology, twins),
    broker:
      config.mqttUrl === undefined ? { kind: 'embedded', host: brokerHost(config), port: config.mqttPort } : { kind: 'external', ...brokerOf(config.mqttUrl) },
    logger,
    upkeep: graph.upkeep,
    ...(mapping === undefined ? {} : { mapping: mappingOf(mapping) }),
  };
}

/** The embedded broker stays on this machine, wherever HTTP listens. */
function brokerHost({ host }: Config): string {
  return isLoopback(host) ? host : '127.0.0.1';
}

/** User name and password of a broker stand in its URL and go no further. */
function brokerOf(url: string): { readonly url: string; readonly username?: string; readonly password?: string } {
  const parsed = new URL(url);
  const { username, password } = parsed;
  parsed.username = '';
  parsed.password = '';
  return {
    url: parsed.href.replace(/\/$/, ''),
    ...(username === '' ? {} : { username: decodeURIComponent(username) }),
    ...(password === '' ? {} : { password: decodeURIComponent(password) }),
  };
}
