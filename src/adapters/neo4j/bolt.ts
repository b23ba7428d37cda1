import neo4j, { type Driver, type ManagedTransaction, type Record as BoltRecord, type Session, type Transaction } from 'neo4j-driver';
import { DomainError } from '../../kernel/errors.ts';
import type { Logger } from '../../kernel/logger.ts';
import type { Statement } from './statement.ts';

/** How to reach a Neo4j server. */
export interface BoltOptions {
  /** `bolt://` or `neo4j://` address, with `+s` for TLS. */
  readonly uri: string;
  readonly username?: string;
  readonly password?: string;
  /** Default: the server's own default database. */
  readonly database?: string;
  /** Every call ends within this time, whatever the driver does. Milliseconds; default 30,000. */
  readonly deadlineMs?: number;
  readonly logger?: Logger;
}

/** One record of an answer: the value of a column. */
export type Columns = (column: string) => unknown;

/** Runs statements within a transaction. Statements started together travel together. */
export type Run = (statement: Statement) => Promise<readonly Columns[]>;

/** Whether a failed transaction is known to have left nothing behind, or may have been committed. */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown';
}

/**
 * A connection to Neo4j whose every call has a deadline of its own. After a deadline the driver is replaced: a pool was seen to leave promises
 * pending after a burst of cut connections. Reads are tried twice; writes once, since only a fence can tell whether a lost reply was a commit.
 */
export class Bolt implements AsyncDisposable {
  readonly #options: BoltOptions;
  readonly #deadlineMs: number;
  #driver: Driver;

  constructor(options: BoltOptions) {
    this.#options = options;
    this.#deadlineMs = options.deadlineMs ?? 30_000;
    this.#driver = connect(options);
  }

  /** Answers one reading statement, outside of a transaction of its own: one round trip. */
  async read(statement: Statement, signal?: AbortSignal): Promise<readonly Columns[]> {
    return patiently(this.#deadlineMs, () => this.#readTwice(statement, signal));
  }

  async #readTwice(statement: Statement, signal: AbortSignal | undefined): Promise<readonly Columns[]> {
    try {
      return await this.#readOnce(statement, signal);
    } catch (error) {
      if (signal?.aborted === true || !neo4j.isRetryableError(error)) throw translated(error);
      return await this.#readOnce(statement, signal).catch((again: unknown) => {
        throw translated(again);
      });
    }
  }

  /** Runs statements that change the schema, each in a transaction of its own. */
  async schema(text: string): Promise<readonly Columns[]> {
    return await this.#within(neo4j.session.WRITE, undefined, async (session) => columnsOf((await session.run(text)).records)).catch((error: unknown) => {
      throw translated(error);
    });
  }

  /** Runs statements that change the schema, all in one transaction. */
  async schemas(texts: readonly string[]): Promise<void> {
    if (texts.length === 0) return;
    await this.transact(async (run) => Promise.all(texts.map(async (text) => run({ text, params: {} }))));
  }

  /**
   * Runs `work` in one transaction and commits; `work` runs again where the server could not plan it. Throws {@link OutcomeUnknown} when the commit may or may not have happened, the driver's
   * retryable error when it surely did not, and `STORE_UNAVAILABLE` or the error of `work` otherwise.
   */
  async transact<T>(work: (run: Run) => Promise<T>): Promise<T> {
    return patiently(this.#deadlineMs, () => this.#transactOnce(work));
  }

  async #transactOnce<T>(work: (run: Run) => Promise<T>): Promise<T> {
    let isCommitting = false;
    try {
      return await this.#within(neo4j.session.WRITE, undefined, async (session, limit) => {
        const transaction = await session.beginTransaction({ timeout: this.#deadlineMs });
        const result = await work(runIn(transaction)).catch(async (error: unknown) => {
          await transaction.rollback().catch(() => undefined);
          throw error;
        });
        // The caller has been told that it failed: it must not succeed behind his back.
        limit.throwIfAborted();
        isCommitting = true;
        await transaction.commit();
        return result;
      });
    } catch (error) {
      if (isCommitting && isLost(error)) throw new OutcomeUnknown('The reply to a commit was lost.', { cause: error });
      throw neo4j.isRetryableError(error) ? error : translated(error);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#driver.close();
  }

  async #readOnce(statement: Statement, signal: AbortSignal | undefined): Promise<readonly Columns[]> {
    return this.#within(neo4j.session.READ, signal, async (session) =>
      columnsOf((await session.run(statement.text, statement.params, { timeout: this.#deadlineMs })).records),
    );
  }

  async #within<T>(mode: 'READ' | 'WRITE', signal: AbortSignal | undefined, work: (session: Session, limit: AbortSignal) => Promise<T>): Promise<T> {
    signal?.throwIfAborted();
    const driver = this.#driver;
    const session = driver.session({ defaultAccessMode: mode, ...(this.#options.database === undefined ? {} : { database: this.#options.database }) });
    const limit = new AbortController();
    const timer = setTimeout(() => {
      this.#replace(driver);
      limit.abort(new DomainError('DEADLINE_EXCEEDED', `The graph store did not answer within ${String(this.#deadlineMs)} ms.`));
    }, this.#deadlineMs);
    try {
      return await Promise.race([work(session, limit.signal), aborted(signal === undefined ? limit.signal : AbortSignal.any([limit.signal, signal]))]);
    } finally {
      clearTimeout(timer);
      // Not awaited after a deadline or an abort: closing waits for what may never come.
      const closed = session.close().catch(() => undefined);
      if (!limit.signal.aborted && signal?.aborted !== true) await closed;
    }
  }

  #replace(driver: Driver): void {
    if (this.#driver !== driver) return;
    this.#options.logger?.warn('The graph store missed a deadline; its connections are replaced.', { deadlineMs: this.#deadlineMs });
    this.#driver = connect(this.#options);
    driver.close().catch(() => undefined);
  }
}

const longestPauseMs = 1_000;

/** Tries again while the server cannot plan a statement because indexes are being made; such a statement did not run, so nothing was left behind. */
async function patiently<T>(withinMs: number, call: () => Promise<T>): Promise<T> {
  const end = performance.now() + withinMs;
  for (let pauseMs = 50; ; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
    try {
      return await call();
    } catch (error) {
      if (!isReplanning(error) || performance.now() + pauseMs > end) throw error;
      await new Promise((resolve) => {
        setTimeout(resolve, pauseMs);
      });
    }
  }
}

// The server gives this failure no code of its own.
function isReplanning(error: unknown): boolean {
  return error instanceof neo4j.Neo4jError && error.message.includes('frequent schema changes');
}

function connect({ uri, username, password, deadlineMs = 30_000 }: BoltOptions): Driver {
  const auth = username === undefined ? undefined : neo4j.auth.basic(username, password ?? '');
  return neo4j.driver(uri, auth, {
    disableLosslessIntegers: true,
    connectionTimeout: Math.min(deadlineMs, 10_000),
    connectionAcquisitionTimeout: deadlineMs,
    notificationFilter: { minimumSeverityLevel: 'OFF' },
    userAgent: 'twinql',
  });
}

function runIn(transaction: Transaction | ManagedTransaction): Run {
  return async ({ text, params }) => columnsOf((await transaction.run(text, params)).records);
}

function columnsOf(records: readonly BoltRecord[]): readonly Columns[] {
  return records.map(
    (record) =>
      (column: string): unknown =>
        record.get(column),
  );
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const fail = (): void => {
      reject(signal.reason instanceof Error ? signal.reason : new DomainError('DEADLINE_EXCEEDED', 'The call was aborted.'));
    };
    if (signal.aborted) fail();
    else signal.addEventListener('abort', fail, { once: true });
  });
}

function isLost(error: unknown): boolean {
  if (error instanceof DomainError) return error.code === 'DEADLINE_EXCEEDED';
  return codeOf(error) === 'ServiceUnavailable' || codeOf(error) === 'SessionExpired' || neo4j.isRetryableError(error);
}

function codeOf(error: unknown): string {
  return error instanceof neo4j.Neo4jError ? error.code : '';
}

/** An error of the driver as one of the catalogue; errors of other kinds stay as they are. */
function translated(error: unknown): unknown {
  if (!(error instanceof neo4j.Neo4jError)) return error;
  if (error.code.includes('TransactionTimedOut'))
    return new DomainError('DEADLINE_EXCEEDED', 'The graph store ended the call: it took too long.', {}, { cause: error });
  const isDown = neo4j.isRetryableError(error) || error.code.includes('Security') || error.code === 'N/A';
  return isDown
    ? new DomainError('STORE_UNAVAILABLE', 'The graph store does not answer or refuses the connection.', { code: error.code }, { cause: error })
    : error;
}
