import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { DomainError } from '../../kernel/errors.ts';
import { unpackBatch } from '../../journal/batch-codec.ts';
import type { Entry, JournalReader, Position } from '../../journal/journal.ts';
import type { JournalRecord } from '../../journal/record.ts';
import { journalMeta, openJournalFileForReading } from './journal-file.ts';
import { SeriesTable } from './series-table.ts';

/** Reads a journal file on a connection of its own, also while another thread or process writes it. */
export class SqliteJournalReader implements JournalReader, Disposable {
  /** Distinguishes this journal from every other: a cursor of another one is worthless here. */
  readonly id: string;
  readonly #database: DatabaseSync;
  readonly #path: string;
  readonly #series: SeriesTable;
  readonly #rows: StatementSync;
  readonly #others: StatementSync;
  readonly #head: StatementSync;
  readonly #wakes = new Set<(head: Position) => void>();
  #known: Position = 0;
  #poll: NodeJS.Timeout | undefined;

  constructor(path: string, database: DatabaseSync = openJournalFileForReading(path), series: SeriesTable = new SeriesTable(database, true)) {
    this.#path = path;
    this.#database = database;
    this.#series = series;
    this.#rows = database.prepare('SELECT first, last, at, crc, bytes FROM batch WHERE last > ? ORDER BY last LIMIT ?');
    this.#others = database.prepare('SELECT first, last, at, crc, bytes FROM batch WHERE others > 0 AND last < ? ORDER BY last DESC LIMIT ?');
    this.#head = database.prepare('SELECT max(last) AS head FROM batch');
    this.id = journalMeta(database, 'id');
    this.#known = this.head();
  }

  head(): Position {
    const head = this.#head.get()?.['head'];
    return Math.max(this.tail(), Number(head ?? 0));
  }

  tail(): Position {
    return Number(journalMeta(this.#database, 'tail'));
  }

  async read(after: Position, limit: number): Promise<readonly Entry[]> {
    const entries: Entry[] = [];
    let from = after;
    while (entries.length < limit) {
      // Rows hold one record or thousands: few at a time, until there are enough records.
      const rows = this.#rows.all(from, 16);
      for (const row of rows) {
        if (entries.length >= limit) break;
        this.#unpack(row, after, entries);
        from = Number(row['last']);
      }
      if (rows.length < 16) break;
    }
    return entries;
  }

  /** Records that are no observations, newest first, before position `before`; at most about `limit`. */
  async readOthers(before: Position, limit: number): Promise<readonly Entry[]> {
    const found: Entry[] = [];
    let from = before === Number.POSITIVE_INFINITY ? Number.MAX_SAFE_INTEGER : this.#batchEnd(before);
    while (found.length < limit) {
      const row = this.#others.get(from, 1);
      if (row === undefined) break;
      const entries: Entry[] = [];
      this.#unpack(row, 0, entries);
      found.push(...entries.filter((entry) => entry.record.kind !== 'observation' && entry.position < before).reverse());
      from = Number(row['last']);
    }
    return found;
  }

  watch(wake: (head: Position) => void, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#wakes.add(wake);
    signal.addEventListener('abort', () => this.#wakes.delete(wake), { once: true });
    // The writer's thread pokes; the poll serves when the writer is another process.
    this.#poll ??= setInterval(() => this.poke(), 100).unref();
  }

  /** Looks whether there is something new, and wakes the watchers if so. */
  poke(): void {
    if (this.#wakes.size === 0) return;
    const head = this.#readHead();
    if (head <= this.#known) return;
    this.#known = head;
    for (const wake of this.#wakes) wake(head);
  }

  /** A file that cannot be read wakes the watchers, too: their reading meets the error and can tell of it. */
  #readHead(): Position {
    try {
      return this.head();
    } catch {
      return this.#known + 1;
    }
  }

  [Symbol.dispose](): void {
    clearInterval(this.#poll);
    this.#wakes.clear();
    this.#database.close();
  }

  /** End of the batch that holds `position`, so that the batch itself is looked at too. */
  #batchEnd(position: Position): Position {
    const row = this.#rows.get(position - 1, 1);
    return row === undefined ? Number.MAX_SAFE_INTEGER : Number(row['last']) + 1;
  }

  #unpack(row: Readonly<Record<string, unknown>>, after: Position, into: Entry[]): void {
    const first = Number(row['first']);
    const at = Number(row['at']);
    const records = this.#records(row, first);
    for (const [i, record] of records.entries()) if (first + i > after) into.push({ position: first + i, at, record });
  }

  #records(row: Readonly<Record<string, unknown>>, first: Position): readonly JournalRecord[] {
    const bytes = row['bytes'];
    const last = Number(row['last']);
    if (bytes instanceof Uint8Array && crc32(bytes) === row['crc']) {
      const records = unpackBatch(bytes, this.#series);
      if (records.length === last - first + 1) return records;
    }
    throw new DomainError('STORE_UNAVAILABLE', `The journal ${this.#path} is damaged at positions ${first} to ${last}: the checksum does not fit.`, {
      path: this.#path,
      first,
      last,
    });
  }
}
