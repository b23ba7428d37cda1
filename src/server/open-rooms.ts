import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../kernel/clock.ts';
import { everything } from '../graph/view.ts';
import type { HistoryStore } from '../history/history-store.ts';
import { ingestDirectory } from '../telemetry/ingest-directory.ts';
import { inStepStore } from '../evolution/carry/in-step-store.ts';
import { celExpressions } from '../adapters/cel/cel-expressions.ts';
import { startIngest, type IngestOptions } from '../adapters/ingest-worker/start-ingest.ts';
import { sqliteFieldUsage } from '../adapters/sqlite/sqlite-field-usage.ts';
import { SqliteHistory } from '../adapters/sqlite/sqlite-history.ts';
import { SqliteJournalReader } from '../adapters/sqlite/sqlite-journal-reader.ts';
import { alarmKeeper } from './alarm-keeper.ts';
import { answerContext, type AnswerGround } from './answer-ground.ts';
import { brokerAddress, embeddedHost, type BrokerAddress } from './broker-address.ts';
import { openDesk } from './versions/open-desk.ts';
import { settleFirstRights } from './first-rights.ts';
import { followedStore, type TwinFollowers } from './follow-twins.ts';
import { gatekeeper, openRecognition } from './gatekeeper.ts';
import type { ApiGround } from './join-api.ts';
import { mappingOf } from './mapping-of.ts';
import { ontologyInForce } from './versions/ontology-in-force.ts';
import { openCommands } from './open-commands.ts';
import { openPlant, type OpenPlant } from './open-plant.ts';
import type { ServerOptions } from './server-options.ts';

/** Everything behind the doors of the server, at work. */
export interface OpenRooms extends ApiGround {
  readonly broker: BrokerAddress;
  /** Names who must know of twins that come, go or change their class. */
  follow(followers: TwinFollowers): void;
}

/** Opens the rooms in the order in which one needs another; `opened` closes them in the reverse order. `signal` ends what runs by itself. */
export async function openRooms(options: ServerOptions, opened: AsyncDisposableStack, signal: AbortSignal): Promise<OpenRooms> {
  const { config, logger } = options;
  mkdirSync(config.dataFolder, { recursive: true });
  const { audit, authentication } = opened.use(openRecognition(config, systemClock));
  const local = authentication.localAdministrator;
  const plant = opened.use(await openPlant(options, signal));
  const inForce = ontologyInForce(plant.plant.ontology);
  await settleFirstRights(plant.policy, { demo: options.demo !== undefined, local, logger });
  const history = opened.use(new SqliteHistory(join(config.dataFolder, 'history.db')));
  const ingest = await startIngest(ingestOptions(options, plant, history));
  opened.defer(() => ingest.stop());
  const followers: { current?: TwinFollowers } = {};
  const inStep = inStepStore(followedStore(plant.graph, () => followers.current, logger));
  const graph = inStep.store;
  const usage = opened.use(sqliteFieldUsage(join(config.dataFolder, 'usage.db')));
  const evolution = await openDesk(
    { options, plant, inStep, inForce, usage, renameSeries: (names) => ingest.renameSeries(names), clock: systemClock, logger },
    signal,
  );
  opened.defer(() => evolution.settled());
  const ground: AnswerGround = { ontology: inForce.current, graph, live: ingest.live, history, clock: systemClock, expressions: celExpressions() };
  const whole = (): ReturnType<typeof answerContext> => answerContext(ground, { view: everything, signal });
  const keeper = gatekeeper(authentication, plant.policy, systemClock);
  const broker = config.mqttUrl === undefined ? { url: `mqtt://${embeddedHost(config)}:${ingest.port ?? config.mqttPort}` } : brokerAddress(config.mqttUrl);
  const alarms = await alarmKeeper({ journal: plant.journal, feed: ingest.feed, context: whole, logger }, signal);
  const commands = opened.use(await openCommands({ broker, journal: plant.journal, audit, answers: whole, rights: keeper.rights, logger }, signal));
  return {
    options,
    plant,
    graph,
    ingest,
    ground,
    inForce,
    usage,
    evolution,
    keeper,
    alarms,
    commands: commands.desk,
    audit,
    local,
    broker,
    follow(wanted) {
      followers.current = wanted;
    },
  };
}

function ingestOptions(
  { config, logger, mapping }: ServerOptions,
  { plant, twins, journal, graph, evolution }: OpenPlant,
  history: HistoryStore,
): IngestOptions {
  const embedded = { kind: 'embedded', host: embeddedHost(config), port: config.mqttPort } as const;
  return {
    journalPath: join(config.dataFolder, 'journal-telemetry.db'),
    openJournal: (path) => new SqliteJournalReader(path),
    graphJournal: journal,
    history,
    directory: ingestDirectory(plant.ontology, twins),
    version: plant.ontology.version,
    seriesNames: evolution.changes.seriesNames(),
    broker: config.mqttUrl === undefined ? embedded : { kind: 'external', ...brokerAddress(config.mqttUrl) },
    logger,
    upkeep: graph.upkeep,
    ...(mapping === undefined ? {} : { mapping: mappingOf(mapping) }),
  };
}
