import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import type { BrokerSettings, FromThread, IngestThreadData, ToThread } from './adapters/ingest-worker/messages.ts';
import { EmbeddedBroker } from './adapters/mqtt/embedded-broker.ts';
import { ExternalBroker } from './adapters/mqtt/external-broker.ts';
import { qudtUnits } from './adapters/qudt/unit-table.ts';
import { SqliteJournal } from './adapters/sqlite/sqlite-journal.ts';
import { invariant } from './kernel/assert-never.ts';
import { DomainError } from './kernel/errors.ts';
import type { Logger } from './kernel/logger.ts';
import type { AuthenticateDevice, DeviceVerdict } from './telemetry/device-authentication.ts';
import { DirectoryIndex } from './telemetry/directory-index.ts';
import { type Digest, IngestPipeline } from './telemetry/ingest.ts';
import { noCounts } from './telemetry/ingest-metrics.ts';
import { topicFilters } from './telemetry/mapping.ts';
import type { Message, ObservationSource } from './telemetry/observation-source.ts';

// Composition root of the thread that ingests: broker → pipeline → journal. Started by adapters/ingest-worker.

invariant(parentPort !== null, 'This module runs in a worker thread only.');
const port = parentPort;
const data: IngestThreadData = workerData;
const stop = new AbortController();
const index = new DirectoryIndex(data.directory, qudtUnits());
const counts = noCounts();
const verdicts = new Map<number, (verdict: DeviceVerdict) => void>();
/** What is known of the version of the ontology that is to come. */
let prepared: DirectoryIndex | undefined;
let source: Source | undefined;
let nextId = 1;
const digest: Digest = {
  sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  base64: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
};
const logAt =
  (level: 'info' | 'warn' | 'error') =>
  (message: string, fields: Readonly<Record<string, unknown>> = {}): void =>
    post({ kind: 'log', level, message, fields });
const logger: Logger = { info: logAt('info'), warn: logAt('warn'), error: logAt('error') };

try {
  const journal = new SqliteJournal(data.journalPath);
  post({ kind: 'journal' });
  await serve(journal);
} catch (error) {
  fail(error);
}

async function serve(open: SqliteJournal): Promise<void> {
  const pipeline = new IngestPipeline(open, index, { mapping: data.mapping, digest, counts });
  const noted = await pipeline.warmUp();
  if (data.version !== undefined && noted !== data.version) await open.append([{ kind: 'ontology', version: data.version, at: Date.now() }]);
  open.watch(() => post({ kind: 'woken' }), stop.signal);
  port.on('message', (message: ToThread) => answer(message, open));
  source = openSource(data.broker, open);
  const delivery = source.deliver((messages: readonly Message[]) => take(pipeline, messages, open), stop.signal);
  // A broker that cannot start ends the delivery, too: one report is enough.
  source.listening.then(
    (listening) => post({ kind: 'ready', port: listening }),
    () => undefined,
  );
  await delivery;
}

/** What both kinds of broker have in common. */
interface Source extends ObservationSource {
  readonly listening: Promise<number | undefined>;
  connections(): number;
}

function openSource(settings: BrokerSettings, open: SqliteJournal): Source {
  if (settings.kind === 'embedded') {
    return new EmbeddedBroker({ host: settings.host, port: settings.port, authenticate, logger, reference: settings.reference === true });
  }
  return new ExternalBroker({
    ...settings,
    // A session of its own for every data directory, and the same one for the life of it.
    clientId: settings.clientId ?? `twinql-${open.id.slice(0, 13)}`,
    protocolVersion: settings.protocolVersion ?? 4,
    filters: topicFilters(data.mapping),
    logger,
    sessionExpected: open.head() > 0,
    onSessionLost: () => void noteGap(open),
  });
}

/** Makes the span durable in which messages may have been lost. */
async function noteGap(open: SqliteJournal): Promise<void> {
  const [last] = await open.read(open.head() - 1, 1);
  const to = Date.now();
  await open.append([{ kind: 'ingestGap', from: last?.at ?? to, to, reason: 'SESSION_LOST' }]);
}

async function take(pipeline: IngestPipeline, messages: readonly Message[], open: SqliteJournal): Promise<void> {
  try {
    await pipeline.take(messages);
  } catch (error) {
    logger.error('Messages could not be written and are not acknowledged.', { error: String(error) });
    // After a failed sync nothing is certain about the file: only a new start, which reads what is there, can go on.
    if (open.isBroken && !stop.signal.aborted) fail(error);
    throw error;
  }
}

function answer(message: ToThread, open: SqliteJournal): void {
  switch (message.kind) {
    case 'verdict':
      verdicts.get(message.id)?.(message.verdict);
      verdicts.delete(message.id);
      return;
    case 'change':
      (message.beside === true ? prepared : index)?.apply(message.change);
      break;
    case 'prepare':
      prepared = new DirectoryIndex({ twins: [], units: message.units }, qudtUnits());
      break;
    case 'install':
      return void install(message, open);
    case 'retain':
      open.retain(data.retention, message.keepAfter);
      break;
    case 'counts':
      break;
    case 'stop':
      return close(message.id, open);
  }
  done(message.id);
}

/** From here on everything is judged by what was prepared; the record is appended in the same turn, so it stands exactly between both. */
async function install({ id, record }: Extract<ToThread, { readonly kind: 'install' }>, open: SqliteJournal): Promise<void> {
  if (prepared !== undefined) index.become(prepared);
  prepared = undefined;
  try {
    await open.append([record]);
    done(id);
  } catch (error) {
    // What is judged by a version that the journal does not name could not be judged again.
    fail(error);
  }
}

function done(id: number): void {
  post({ kind: 'done', id, counts, connections: source?.connections() ?? 0 });
}

function close(id: number, open: SqliteJournal): void {
  stop.abort();
  open[Symbol.dispose]();
  post({ kind: 'done', id });
  port.close();
}

/** The check is the main thread's: it has the keys. */
function authenticate(credentials: Parameters<AuthenticateDevice>[0]): Promise<DeviceVerdict> {
  const { promise, resolve } = Promise.withResolvers<DeviceVerdict>();
  const id = nextId++;
  verdicts.set(id, resolve);
  post({ kind: 'authenticate', id, credentials });
  return promise;
}

function post(message: FromThread): void {
  port.postMessage(message);
}

function fail(error: unknown): void {
  const code = error instanceof DomainError ? error.code : 'STORE_UNAVAILABLE';
  stop.abort();
  post({ kind: 'failed', code, message: error instanceof Error ? error.message : String(error) });
  port.close();
}
