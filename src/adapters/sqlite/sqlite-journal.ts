import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { type Clock, systemClock } from '../../kernel/clock.ts';
import { DomainError } from '../../kernel/errors.ts';
import { packBatch } from '../../journal/batch-codec.ts';
import type { Entry, Journal, Position } from '../../journal/journal.ts';
import type { JournalRecord } from '../../journal/record.ts';
import { openJournalFile } from './journal-file.ts';
import { lockForWriting } from './writer-lock.ts';
import { SeriesTable } from './series-table.ts';
import { SqliteJournalReader } from './sqlite-journal-reader.ts';

const lingerMs = 2;
const busyGroup = 64;
const busyWithinMs = 5;

/** What may be thrown away, and when. Whole group commits only. */
export interface JournalRetention {
  readonly maxAgeMs: number;
  readonly maxBytes: number;
}

/** A partition of the journal in one SQLite file. The only writer: a second one, in any process, is refused. */
export class SqliteJournal implements Journal, Disposable {
  readonly #database: DatabaseSync;
  readonly #series: SeriesTable;
  readonly #reader: SqliteJournalReader;
  readonly #insert: StatementSync;
  readonly #lock: Disposable;
  readonly #clock: Clock;
  readonly #wakes = new Set<(head: Position) => void>();
  #pending: Append[] = [];
  #head: Position;
  #broken: Error | undefined;
  #lastGroup = 0;
  #lastCommit = 0;

  constructor(path: string, clock: Clock = systemClock) {
    this.#lock = lockForWriting(path);
    this.#clock = clock;
    this.#database = openJournalFile(path);
    this.#series = new SeriesTable(this.#database);
    this.#reader = new SqliteJournalReader(path, this.#database, this.#series);
    this.#insert = this.#database.prepare('INSERT INTO batch(last, first, at, others, crc, bytes) VALUES (?, ?, ?, ?, ?, ?)');
    this.#head = this.#reader.head();
  }

  /** Distinguishes this journal from every other. */
  get id(): string {
    return this.#reader.id;
  }

  /** Whether a write has failed in a way that leaves the file uncertain: nothing can be appended until it is opened again. */
  get isBroken(): boolean {
    return this.#broken !== undefined;
  }

  append(records: readonly JournalRecord[]): Promise<Position> {
    if (this.#broken !== undefined) return Promise.reject(this.#broken);
    if (records.length === 0) return Promise.resolve(this.#head);
    const { promise, resolve, reject } = Promise.withResolvers<Position>();
    this.#pending.push({ records, resolve, reject });
    // One turn of the event loop gathers what came in meanwhile; the commit itself blocks, and the next group gathers behind it.
    if (this.#pending.length === 1) this.#schedule();
    return promise;
  }

  /** Under load the next group waits a little: fewer syncs leave more of the machine to those who publish. */
  #schedule(): void {
    const underLoad = this.#lastGroup >= busyGroup && performance.now() - this.#lastCommit < busyWithinMs;
    if (underLoad) setTimeout(() => this.#commit(), lingerMs);
    else setImmediate(() => this.#commit());
  }

  read(after: Position, limit: number): Promise<readonly Entry[]> {
    return this.#reader.read(after, limit);
  }

  /** Records that are no observations, newest first. */
  readOthers(before: Position, limit: number): Promise<readonly Entry[]> {
    return this.#reader.readOthers(before, limit);
  }

  head(): Position {
    return this.#head;
  }

  tail(): Position {
    return this.#reader.tail();
  }

  watch(wake: (head: Position) => void, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#wakes.add(wake);
    signal.addEventListener('abort', () => this.#wakes.delete(wake), { once: true });
  }

  /** Deletes whole group commits that are too old or too many, never one that ends after `keepAfter`. Returns the new tail. */
  retain(retention: JournalRetention, keepAfter: Position): Position {
    const size = this.#database.prepare('SELECT coalesce(sum(length(bytes)), 0) AS bytes FROM batch').get()?.['bytes'];
    let excess = Number(size ?? 0) - retention.maxBytes;
    const oldest = this.#database.prepare('SELECT last, at, length(bytes) AS bytes FROM batch WHERE last <= ? ORDER BY last');
    let tail = this.tail();
    for (const row of oldest.iterate(keepAfter)) {
      if (excess <= 0 && Number(row['at']) >= this.#clock.now() - retention.maxAgeMs) break;
      tail = Number(row['last']);
      excess -= Number(row['bytes']);
    }
    this.#transaction(() => {
      this.#database.prepare('DELETE FROM batch WHERE last <= ?').run(tail);
      this.#database.prepare("UPDATE meta SET value = ? WHERE key = 'tail'").run(String(tail));
    });
    return tail;
  }

  [Symbol.dispose](): void {
    this.#commit();
    this.#broken ??= new DomainError('STORE_UNAVAILABLE', 'The journal is closed.');
    this.#wakes.clear();
    this.#reader[Symbol.dispose]();
    this.#lock[Symbol.dispose]();
  }

  #commit(): void {
    const group = this.#pending;
    this.#pending = [];
    if (group.length === 0) return;
    const records = group.length === 1 ? (group[0]?.records ?? []) : group.flatMap((append) => append.records);
    const before = this.#head;
    try {
      this.#transaction(() => this.#write(records));
    } catch (error) {
      this.#fail(group, error);
      return;
    }
    this.#head = before + records.length;
    this.#lastGroup = records.length;
    this.#lastCommit = performance.now();
    let position = before;
    for (const append of group) append.resolve((position += append.records.length));
    for (const wake of this.#wakes) wake(this.#head);
  }

  #write(records: readonly JournalRecord[]): void {
    const bytes = packBatch(records, this.#series);
    const others = records.reduce((count, record) => count + (record.kind === 'observation' ? 0 : 1), 0);
    this.#insert.run(this.#head + records.length, this.#head + 1, this.#clock.now(), others, crc32(bytes), bytes);
  }

  #transaction(work: () => void): void {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      work();
      this.#database.exec('COMMIT');
      this.#series.committed();
    } catch (error) {
      this.#series.rolledBack();
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  /** A full disk may have room again later. After any other failure nothing is certain about the file: no further append succeeds. */
  #fail(group: readonly Append[], cause: unknown): void {
    const message = cause instanceof Error ? cause.message : 'unknown';
    const error = new DomainError('STORE_UNAVAILABLE', `The journal cannot be written: ${message}.`, {}, { cause });
    if (!message.includes('full')) this.#broken = error;
    for (const append of group) append.reject(error);
  }
}

interface Append {
  readonly records: readonly JournalRecord[];
  readonly resolve: (position: Position) => void;
  readonly reject: (error: Error) => void;
}
