import { Worker } from 'node:worker_threads';
import { DomainError, errorCatalogue, type ErrorCode } from '../../kernel/errors.ts';
import type { Logger } from '../../kernel/logger.ts';
import type { AuthenticateDevice, DeviceVerdict } from '../../telemetry/device-authentication.ts';
import type { IngestCounts } from '../../telemetry/ingest-metrics.ts';
import type { FromThread, IngestThreadData, ToThread } from './messages.ts';

/** What the main thread does when the other one speaks. */
export interface ThreadListeners {
  readonly logger: Logger;
  readonly authenticate: AuthenticateDevice;
  /** New records are durable. */
  readonly onWoken: () => void;
  /** The thread has died; nothing is ingested any more. */
  readonly onFailure: (error: DomainError) => void;
}

type Call = Extract<ToThread, { readonly kind: 'change' | 'prepare' | 'install' | 'retain' | 'counts' | 'stop' }>;
type Unsent<T> = T extends Call ? Omit<T, 'id'> : never;

/** The main thread's side of the ingesting thread: calls that are answered, and what the thread reports. */
export class IngestThread {
  /** Resolves when the journal file exists and can be read. */
  readonly journalOpen: Promise<void>;
  /** Resolves with the port of the embedded broker when messages are taken in. */
  readonly ready: Promise<number | undefined>;
  readonly #worker: Worker;
  readonly #listeners: ThreadListeners;
  readonly #calls = new Map<number, PromiseWithResolvers<Answer>>();
  readonly #journalOpen: PromiseWithResolvers<void> = Promise.withResolvers<void>();
  readonly #ready: PromiseWithResolvers<number | undefined> = Promise.withResolvers<number | undefined>();
  #failure: DomainError | undefined;
  #stopping = false;
  #nextId = 1;

  constructor(data: IngestThreadData, listeners: ThreadListeners) {
    this.#listeners = listeners;
    this.journalOpen = this.#journalOpen.promise;
    this.ready = this.#ready.promise;
    for (const promise of [this.journalOpen, this.ready]) promise.catch(() => undefined);
    this.#worker = new Worker(threadModule(), { workerData: data });
    this.#worker.on('message', (message: FromThread) => this.#hear(message));
    this.#worker.on('error', (error) => this.#fail(new DomainError('STORE_UNAVAILABLE', `Ingest has crashed: ${String(error)}`, {}, { cause: error })));
    this.#worker.on('exit', (code) => {
      if (!this.#stopping) this.#fail(new DomainError('STORE_UNAVAILABLE', `Ingest has ended unexpectedly (code ${code}).`));
    });
  }

  /** Sends a call and resolves with the answer; rejects when the thread is dead. */
  call(call: Unsent<Call>): Promise<Answer> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    const id = this.#nextId++;
    const answer = Promise.withResolvers<Answer>();
    this.#calls.set(id, answer);
    this.#post({ ...call, id });
    return answer.promise;
  }

  /** Ends the thread after what it holds is durable. */
  async stop(): Promise<void> {
    if (this.#failure !== undefined) return;
    this.#stopping = true;
    await this.call({ kind: 'stop' });
    await this.#worker.terminate();
  }

  #post(message: ToThread): void {
    this.#worker.postMessage(message, []);
  }

  #hear(message: FromThread): void {
    switch (message.kind) {
      case 'journal':
        return this.#journalOpen.resolve();
      case 'ready':
        return this.#ready.resolve(message.port);
      case 'woken':
        return this.#listeners.onWoken();
      case 'log':
        return this.#listeners.logger[message.level](message.message, message.fields);
      case 'failed':
        return this.#fail(new DomainError(codeOf(message.code), message.message));
      case 'authenticate':
        void this.#authenticate(message);
        return undefined;
      case 'done':
        this.#calls.get(message.id)?.resolve(message);
        this.#calls.delete(message.id);
    }
  }

  async #authenticate({ id, credentials }: Extract<FromThread, { readonly kind: 'authenticate' }>): Promise<void> {
    let verdict: DeviceVerdict = { allowed: false };
    try {
      verdict = await this.#listeners.authenticate(credentials);
    } catch (error) {
      this.#listeners.logger.error('A device could not be authenticated.', { error: String(error) });
    }
    this.#post({ kind: 'verdict', id, verdict });
  }

  #fail(error: DomainError): void {
    if (this.#failure !== undefined) return;
    this.#failure = error;
    this.#journalOpen.reject(error);
    this.#ready.reject(error);
    for (const call of this.#calls.values()) call.reject(error);
    this.#calls.clear();
    this.#listeners.onFailure(error);
  }
}

/** What the thread answers. */
export interface Answer {
  readonly counts?: IngestCounts;
  readonly connections?: number;
}

/** The thread's module: TypeScript in the repository, JavaScript in the package. */
function threadModule(): URL {
  return new URL(`../../ingest-worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);
}

function codeOf(text: string): ErrorCode {
  return isErrorCode(text) ? text : 'STORE_UNAVAILABLE';
}

function isErrorCode(text: string): text is ErrorCode {
  return Object.hasOwn(errorCatalogue, text);
}
