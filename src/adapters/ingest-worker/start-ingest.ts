import { DomainError } from '../../kernel/errors.ts';
import type { Iri } from '../../kernel/iri.ts';
import type { Logger } from '../../kernel/logger.ts';
import type { JournalReader } from '../../journal/journal.ts';
import type { OntologyRecord } from '../../journal/record.ts';
import type { GraphUpkeep } from '../../graph/graph-store.ts';
import type { HistoryStore } from '../../history/history-store.ts';
import { type DeadLetters, deadLettersOf, type OtherRecords } from '../../telemetry/dead-letters.ts';
import { type AuthenticateDevice, localClientsOnly } from '../../telemetry/device-authentication.ts';
import { follow, restoreLiveState } from '../../telemetry/follow.ts';
import type { DirectoryChange, IngestDirectory } from '../../telemetry/ingest-directory.ts';
import { type IngestMetrics, noCounts } from '../../telemetry/ingest-metrics.ts';
import type { LiveFeed, LiveState } from '../../telemetry/live.ts';
import { JournalFeed } from '../../telemetry/live-feed.ts';
import { SeriesNames, type SeriesName } from '../../telemetry/series-names.ts';
import { LiveTable } from '../../telemetry/live-state.ts';
import { defaultMapping, type Mapping } from '../../telemetry/mapping.ts';
import { LatestProjection } from '../../telemetry/project-latest.ts';
import { IngestThread } from './ingest-thread.ts';
import type { BrokerSettings } from './messages.ts';

/** The telemetry partition as the main thread reads it. */
export interface TelemetryJournal extends JournalReader, OtherRecords, Disposable {
  readonly id: string;
  /** Looks for new records now. */
  poke(): void;
}

/** What ingest needs. */
export interface IngestOptions {
  /** Path of the file of the telemetry partition; made when absent. */
  readonly journalPath: string;
  /** Opens that file for reading; called once the file exists. */
  readonly openJournal: (path: string) => TelemetryJournal;
  /** The graph partition, for the feed. */
  readonly graphJournal: JournalReader;
  /** Ingest appends to it; whoever opened it closes it, after `stop`. */
  readonly history: HistoryStore;
  readonly directory: IngestDirectory;
  /** Of the ontology that the directory was made by; noted in the journal. */
  readonly version?: string;
  readonly broker: BrokerSettings;
  readonly logger: Logger;
  /** Names that telemetry got in earlier runs. */
  readonly seriesNames?: readonly SeriesName[];
  readonly mapping?: Mapping;
  /** Who may connect to the embedded broker; by default whoever is on this machine. */
  readonly authenticate?: AuthenticateDevice;
  /** Where the newest values are projected to, every `projectEveryMs` (2,000). */
  readonly upkeep?: GraphUpkeep;
  readonly projectEveryMs?: number;
  /** Of the telemetry partition: 24 hours, 1 GiB. Dead letters go with it; observations stay in the history. */
  readonly retention?: { readonly maxAgeMs: number; readonly maxBytes: number };
  /** Called once when ingest cannot go on; reads go on with what is there. */
  readonly onFailure?: (error: unknown) => void;
}

/** Ingest at work. */
export interface Ingest {
  readonly live: LiveState;
  readonly feed: LiveFeed;
  readonly history: HistoryStore;
  readonly deadLetters: DeadLetters;
  readonly telemetryJournal: TelemetryJournal;
  /** Of the embedded broker. */
  readonly port: number | undefined;
  metrics(): Promise<IngestMetrics>;
  /** Makes changes of twins known to ingest; messages that arrive after it resolved are judged by them. */
  updateDirectory(change: DirectoryChange): Promise<void>;
  /** Begins to make another version of the ontology known, beside the one in force; replaces what was being prepared. */
  prepareDirectory(units: IngestDirectory['units']): Promise<DirectoryInPreparation>;
  /** Telemetry has other names from now on, in live values and history, and in what the journal says under the old ones. */
  renameSeries(names: readonly SeriesName[]): Promise<void>;
  /** Writes what is due into the graph store now. */
  project(): Promise<void>;
  /** Stops taking in, makes durable what was taken, and ends. */
  stop(): Promise<void>;
}

/** What ingest will know under another version of the ontology. */
export interface DirectoryInPreparation {
  /** Adds twins, in as many portions as is convenient. */
  change(change: DirectoryChange): Promise<void>;
  /** Puts it in force: the record goes into the journal just behind what was judged before; all that comes after it is judged by this. */
  install(record: OntologyRecord): Promise<void>;
}

const defaultRetention = { maxAgeMs: 24 * 3_600_000, maxBytes: 1024 ** 3 };
const retainEveryMs = 60_000;

/**
 * Starts the thread that ingests, rebuilds live state from history and journal, and follows both partitions.
 * Resolves when messages are taken in. Throws `INVALID_CONFIG` (port taken, broker settings) and `STORE_UNAVAILABLE` (journal in use or damaged).
 */
export async function startIngest(options: IngestOptions): Promise<Ingest> {
  checkReachability(options);
  const stop = new AbortController();
  const started: { journal?: TelemetryJournal } = {};
  const thread = openThread(options, () => started.journal?.poke());
  try {
    await thread.journalOpen;
    const journal = options.openJournal(options.journalPath);
    started.journal = journal;
    const names = new SeriesNames(options.seriesNames ?? []);
    const views = await startViews(options, journal, names, stop.signal);
    const port = await thread.ready;
    const timers = startTimers(options, thread, views);
    return {
      ...views,
      history: options.history,
      deadLetters: deadLettersOf(journal),
      telemetryJournal: journal,
      port,
      metrics: () => metricsOf(thread, journal, views.feed),
      updateDirectory: async (change) => void (await thread.call({ kind: 'change', change })),
      async prepareDirectory(units) {
        await thread.call({ kind: 'prepare', units });
        return {
          change: async (change) => void (await thread.call({ kind: 'change', change, beside: true })),
          install: async (record) => void (await thread.call({ kind: 'install', record })),
        };
      },
      async stop() {
        for (const timer of timers) clearInterval(timer);
        await thread.stop();
        await finishViews(views, options);
        stop.abort();
        journal[Symbol.dispose]();
      },
    };
  } catch (error) {
    stop.abort();
    await thread.stop();
    started.journal?.[Symbol.dispose]();
    throw error;
  }
}

/** Beyond this machine nobody may publish without saying who they are. */
function checkReachability({ broker, authenticate }: IngestOptions): void {
  if (broker.kind !== 'embedded' || authenticate !== undefined || /^(127\.|::1$|localhost$)/.test(broker.host)) return;
  throw new DomainError('INVALID_CONFIG', `The embedded broker listens on ${broker.host} only with authentication of devices.`, { host: broker.host });
}

function openThread(options: IngestOptions, onWoken: () => void): IngestThread {
  const { journalPath, directory, version, broker, logger, mapping = defaultMapping, retention = defaultRetention, authenticate = localClientsOnly } = options;
  return new IngestThread(
    { journalPath, directory, mapping, broker, retention, ...(version === undefined ? {} : { version }) },
    {
      logger,
      authenticate,
      onWoken,
      onFailure(error) {
        logger.error('Ingest has failed.', { error: error.message });
        options.onFailure?.(error);
      },
    },
  );
}

interface Views {
  readonly live: LiveState;
  readonly feed: LiveFeed;
  project(): Promise<void>;
  renameSeries(renames: readonly SeriesName[]): Promise<void>;
  /** Resolves when the views have taken in all that is in the journal. */
  settle(): Promise<void>;
}

async function startViews(options: IngestOptions, journal: TelemetryJournal, names: SeriesNames, signal: AbortSignal): Promise<Views> {
  const telemetry = names.reader(journal);
  const { graphJournal: graph, history, upkeep, logger } = options;
  const live = new LiveTable();
  await restoreLiveState(live, history);
  const cursor = { telemetry: Math.max(history.cursor(), telemetry.tail()), graph: graph.head() };
  const feed = new JournalFeed({ telemetry, graph }, cursor, (error) => logger.error('A listener of the live feed has failed.', { error: String(error) }));
  const projection = upkeep === undefined ? undefined : new LatestProjection(upkeep, live);
  const settle = await follow(
    {
      telemetry,
      graph,
      live,
      feed,
      history,
      onObservations: (observations, position) => projection?.note(observations, position),
      onFailure(error) {
        logger.error('The journal can no longer be followed.', { error: String(error) });
        options.onFailure?.(error);
      },
    },
    signal,
  );
  forgetStrangers(live, options.directory);
  // What was not projected when the last run ended.
  projection?.note([...live.all()], feed.cursor().telemetry);
  const renameSeries = async (renames: readonly SeriesName[]): Promise<void> => {
    names.add(renames);
    // what was read under the old names is taken in first
    await settle();
    for (const { from, to } of renames) {
      live.rename(from, to);
      await history.rename(from, to);
    }
    projection?.note([...live.all()], feed.cursor().telemetry);
  };
  return { live, feed, settle, renameSeries, project: async () => projection?.flush() };
}

/** Brings the views up to the end of the journal. What cannot be done now is made good at the next start: the journal has it. */
async function finishViews(views: Views, { history, logger }: IngestOptions): Promise<void> {
  for (const work of [() => views.settle(), () => views.project(), () => history.flush()]) {
    try {
      await work();
    } catch (error) {
      logger.warn('Ingest ends with work left for the next start.', { error: String(error) });
    }
  }
}

/** Values of twins that were deleted while nobody followed. */
function forgetStrangers(live: LiveTable, directory: IngestDirectory): void {
  const known = new Set<Iri>(directory.twins.map(({ iri }) => iri));
  const strangers = new Set<Iri>();
  for (const { twin } of live.all()) if (!known.has(twin)) strangers.add(twin);
  for (const twin of strangers) live.forget(twin);
}

function startTimers({ projectEveryMs = 2000, logger, history }: IngestOptions, thread: IngestThread, views: Views): readonly NodeJS.Timeout[] {
  const every = (ms: number, what: string, work: () => Promise<unknown>): NodeJS.Timeout =>
    setInterval(() => {
      work().catch((error: unknown) => logger.warn(`${what} failed and is tried again.`, { error: String(error) }));
    }, ms).unref();
  return [
    every(projectEveryMs, 'The projection of the newest values', () => views.project()),
    every(retainEveryMs, 'The retention of the journal', () => thread.call({ kind: 'retain', keepAfter: history.cursor() })),
  ];
}

async function metricsOf(thread: IngestThread, journal: TelemetryJournal, feed: LiveFeed): Promise<IngestMetrics> {
  const { counts = noCounts(), connections = 0 } = await thread.call({ kind: 'counts' });
  return { ...counts, connections, lag: journal.head() - feed.cursor().telemetry };
}
