import { existsSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { DomainError } from '../../kernel/errors.ts';
import { packChunk, type Samples } from '../../history/chunk-codec.ts';
import { openDatabase } from './open-database.ts';
import { seriesTable } from './series-table.ts';

const format = 1;

// The rowid of a chunk is series × 2^22 + n: a series' chunks lie together in the file, two that start at the same time do not collide, and the
// number stays exact for 2^31 series of 4 million chunks each. Chunks of a series may overlap in time, since late samples get chunks of their own:
// `chunk_time` finds those that meet a window, `span` in `series_state` is how far back one can reach.
const schema = `
CREATE TABLE IF NOT EXISTS chunk(id INTEGER PRIMARY KEY, series INTEGER NOT NULL, t0 INTEGER NOT NULL, t1 INTEGER NOT NULL, n INTEGER NOT NULL, data BLOB NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS chunk_time ON chunk(series, t0, t1);
CREATE TABLE IF NOT EXISTS series_state(series INTEGER PRIMARY KEY, span INTEGER NOT NULL, latest TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS reason(id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE IF NOT EXISTS meta(key TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT;
INSERT OR IGNORE INTO meta VALUES ('format', ${format}), ('cursor', 0);
${seriesTable}`;

/** Chunks per series are numbered below this. */
export const chunksPerSeries: number = 2 ** 22;

/** Opens (and creates) a history file. Throws `STORE_UNSUPPORTED` for a file of a newer format. */
export function openHistoryFile(path: string): DatabaseSync {
  // Large pages suit blobs of 1–4 KiB; they can be chosen only before the file has content.
  if (!existsSync(path)) {
    const fresh = new DatabaseSync(path);
    fresh.exec('PRAGMA page_size=8192; VACUUM;');
    fresh.close();
  }
  const database = openDatabase(path);
  database.exec(schema);
  const found = database.prepare("SELECT value FROM meta WHERE key = 'format'").get()?.['value'];
  if (found === format) return database;
  database.close();
  throw new DomainError('STORE_UNSUPPORTED', `The history ${path} has format ${String(found)}; this version of the product reads format ${format}.`, { path });
}

/** The statements that write and read chunks. */
export class ChunkTable {
  readonly #put: StatementSync;
  readonly #highest: StatementSync;
  readonly #newest: StatementSync;
  readonly #window: StatementSync;

  constructor(database: DatabaseSync) {
    this.#put = database.prepare(
      `INSERT INTO chunk(id, series, t0, t1, n, data) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT(id) DO UPDATE SET t0 = excluded.t0, t1 = excluded.t1, n = excluded.n, data = excluded.data`,
    );
    this.#highest = database.prepare('SELECT max(id) AS id FROM chunk WHERE id >= ? AND id < ?');
    this.#newest = database.prepare('SELECT id, t0, n, data FROM chunk WHERE series = ? ORDER BY t0 DESC, id DESC LIMIT 1');
    this.#window = database.prepare('SELECT id, t0, data FROM chunk WHERE series = ? AND t0 < ? AND t0 >= ? AND t1 >= ? ORDER BY t0 DESC, id DESC');
  }

  put(id: number, series: number, samples: Samples): void {
    this.#put.run(id, series, samples.times[0] ?? 0, samples.times.at(-1) ?? 0, samples.times.length, packChunk(samples));
  }

  /** The first free number for a chunk of the series. */
  nextId(series: number): number {
    const highest = this.#highest.get(series * chunksPerSeries, (series + 1) * chunksPerSeries)?.['id'];
    return typeof highest === 'number' ? highest + 1 : series * chunksPerSeries;
  }

  /** The chunk that starts last. */
  newest(series: number): { readonly id: number; readonly t0: number; readonly count: number; readonly data: Uint8Array } | undefined {
    const row = this.#newest.get(series);
    if (row === undefined || !(row['data'] instanceof Uint8Array)) return undefined;
    return { id: Number(row['id']), t0: Number(row['t0']), count: Number(row['n']), data: row['data'] };
  }

  /** Chunks that meet the half-open interval, latest start first. */
  *inside(series: number, from: number, to: number, span: number): Iterable<{ readonly id: number; readonly t0: number; readonly data: Uint8Array }> {
    for (const row of this.#window.iterate(series, to, from - span, from)) {
      if (row['data'] instanceof Uint8Array) yield { id: Number(row['id']), t0: Number(row['t0']), data: row['data'] };
    }
  }
}
