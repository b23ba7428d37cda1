import type { DatabaseSync } from 'node:sqlite';
import type { Iri } from '../../kernel/iri.ts';
import type { Interval } from '../../kernel/instant.ts';
import type { Position } from '../../journal/journal.ts';
import { type Samples, unpackChunk } from '../../history/chunk-codec.ts';
import type { HistoryStore, Series, ValueSeries } from '../../history/history-store.ts';
import { numberOf } from '../../history/numeric-value.ts';
import type { Observation, SeriesKey } from '../../history/observation.ts';
import { codeOf } from '../../history/quality-code.ts';
import { ChunkTable, openHistoryFile } from './history-file.ts';
import { Memtable, type SeriesBuffer } from './history-memtable.ts';
import { openDatabase } from './open-database.ts';
import { ReasonTable } from './reason-table.ts';
import { mergeSamples } from './merge-samples.ts';
import { renameSeries } from './rename-series.ts';
import { SeriesFlush } from './series-flush.ts';
import { SeriesTable } from './series-table.ts';

/** When fresh samples go into chunks. */
export interface SqliteHistoryOptions {
  readonly flushEveryMs?: number;
  readonly flushAtSamples?: number;
}

const sliceMs = 5;

/**
 * The history in one SQLite file: packed chunks of up to 1,024 samples per series, with fresh samples in memory in front of them. The journal is the
 * write-ahead log: a flush writes the chunks and the journal position in one transaction, in slices of 5 ms between which others get their turn.
 * The time of receipt is kept for the newest sample of a series only.
 */
export class SqliteHistory implements HistoryStore {
  readonly #writer: DatabaseSync;
  readonly #reader: DatabaseSync;
  readonly #series: SeriesTable;
  readonly #reasons: ReasonTable;
  readonly #chunks: ChunkTable;
  readonly #readChunks: ChunkTable;
  readonly #timer: NodeJS.Timeout;
  readonly #flushAtSamples: number;
  #active = new Memtable();
  /** Being written; reads still need it. */
  #frozen: Memtable | undefined;
  #taken: Position;
  #durable: Position;
  #flushing: Promise<void> | undefined;

  constructor(path: string, { flushEveryMs = 30_000, flushAtSamples = 200_000 }: SqliteHistoryOptions = {}) {
    this.#writer = openHistoryFile(path);
    this.#reader = openDatabase(path, { readOnly: true });
    this.#series = new SeriesTable(this.#writer);
    this.#reasons = new ReasonTable(this.#writer);
    this.#chunks = new ChunkTable(this.#writer);
    this.#readChunks = new ChunkTable(this.#reader);
    this.#durable = Number(this.#writer.prepare("SELECT value FROM meta WHERE key = 'cursor'").get()?.['value']);
    this.#taken = this.#durable;
    this.#flushAtSamples = flushAtSamples;
    // A flush that fails is tried again with the next one; the journal keeps what it holds until then.
    this.#timer = setInterval(() => void this.flush().catch(() => undefined), flushEveryMs).unref();
  }

  async append(observations: readonly Observation[], position: Position): Promise<void> {
    if (position <= this.#taken) return;
    this.#taken = position;
    for (const observation of observations) this.#active.add(observation, codeOf(observation.quality) | (this.#reasons.numberOf(observation.reason) << 2));
    if (this.#active.count >= this.#flushAtSamples) await this.flush();
  }

  window(keys: readonly SeriesKey[], interval: Interval, limit?: number, signal?: AbortSignal): Promise<readonly Series[]> {
    return this.#each(keys, signal, (key) => {
      const samples = newest(this.#inside(key, interval, { limit, numeric: true }), limit);
      const values = Float64Array.from(samples.values, (value) => numberOf(value) ?? Number.NaN);
      return { key, times: Float64Array.from(samples.times), values, quality: qualities(samples) };
    });
  }

  values(keys: readonly SeriesKey[], interval: Interval, limit?: number, signal?: AbortSignal): Promise<readonly ValueSeries[]> {
    return this.#each(keys, signal, (key) => {
      const samples = newest(this.#inside(key, interval, { limit }), limit);
      return { key, times: Float64Array.from(samples.times), values: samples.values, quality: qualities(samples) };
    });
  }

  latest(keys: readonly SeriesKey[] | 'all'): Promise<readonly Observation[]> {
    const wanted = keys === 'all' ? this.#allKeys() : keys;
    const select = this.#reader.prepare('SELECT latest FROM series_state WHERE series = ?');
    return Promise.resolve(wanted.flatMap((key) => this.#latestOf(key, (series) => select.get(series)?.['latest']) ?? []));
  }

  async rename(from: Iri, to: Iri): Promise<void> {
    // What is in memory has its name still: it is written first, and nothing comes in between.
    while (this.#taken !== this.#durable) await this.flush();
    this.#writer.exec('BEGIN IMMEDIATE');
    try {
      renameSeries(this.#writer, from, to);
      this.#writer.exec('COMMIT');
    } catch (error) {
      this.#writer.exec('ROLLBACK');
      throw error;
    }
    this.#series.reload();
  }

  flush(): Promise<void> {
    this.#flushing ??= this.#flush().finally(() => (this.#flushing = undefined));
    return this.#flushing;
  }

  cursor(): Position {
    return this.#durable;
  }

  /** Deletes chunks that end before `time`. Roll-ups of what is deleted are not made yet. */
  forgetBefore(time: number): void {
    this.#writer.prepare('DELETE FROM chunk WHERE t1 < ?').run(time);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearInterval(this.#timer);
    await this.#flushing;
    await this.flush();
    this.#reader.close();
    this.#writer.close();
  }

  async #flush(): Promise<void> {
    if (this.#taken === this.#durable) return;
    const [frozen, position] = [this.#active, this.#taken];
    this.#frozen = frozen;
    this.#active = new Memtable();
    try {
      this.#writer.exec('BEGIN IMMEDIATE');
      await this.#writeAll(frozen);
      this.#reasons.write();
      this.#writer.prepare("UPDATE meta SET value = ? WHERE key = 'cursor'").run(position);
      this.#writer.exec('COMMIT');
      this.#series.committed();
      this.#reasons.committed();
      this.#durable = position;
    } catch (error) {
      this.#rollBack(frozen);
      throw error;
    } finally {
      this.#frozen = undefined;
    }
  }

  /** Nothing of the flush counts: its samples go back in front of those that came meanwhile. */
  #rollBack(frozen: Memtable): void {
    if (this.#writer.isTransaction) this.#writer.exec('ROLLBACK');
    this.#series.rolledBack();
    this.#active = frozen.followedBy(this.#active);
  }

  async #writeAll(frozen: Memtable): Promise<void> {
    const state = this.#writer.prepare(
      `INSERT INTO series_state(series, span, latest) VALUES (?, ?, ?)
       ON CONFLICT(series) DO UPDATE SET span = max(span, excluded.span), latest = excluded.latest`,
    );
    const select = this.#writer.prepare('SELECT latest FROM series_state WHERE series = ?');
    let sliceEnd = performance.now() + sliceMs;
    for (const buffer of frozen.all()) {
      const series = this.#series.numberOf(buffer.key.twin, buffer.key.property);
      const flush = new SeriesFlush(this.#chunks, series);
      flush.write(buffer);
      state.run(series, flush.span, JSON.stringify(newerOf(parseObservation(select.get(series)?.['latest']), buffer)));
      if (performance.now() < sliceEnd) continue;
      await new Promise((resolve) => setImmediate(resolve));
      sliceEnd = performance.now() + sliceMs;
    }
  }

  /** Chunks, then the samples being written, then the fresh ones: the order in which equal times count. */
  #inside(key: SeriesKey, { from, to }: Interval, selection: Selection): Samples {
    const series = this.#series.find(key.twin, key.property);
    const fresh = [this.#frozen?.get(key), this.#active.get(key)].filter((samples) => samples !== undefined);
    const chunks = series === undefined ? [] : this.#chunksInside(series, { from, to }, selection);
    const merged = mergeSamples([...chunks, ...fresh], from, to);
    return selection.numeric === true ? numeric(merged) : merged;
  }

  #chunksInside(series: number, { from, to }: Interval, { limit = Number.POSITIVE_INFINITY, numeric: numbersOnly }: Selection): readonly Samples[] {
    const span = Number(this.#reader.prepare('SELECT span FROM series_state WHERE series = ?').get(series)?.['span'] ?? 0);
    const found: { readonly id: number; readonly samples: Samples }[] = [];
    let count = 0;
    let oldestNeeded = Number.NEGATIVE_INFINITY;
    for (const { id, t0, data } of this.#readChunks.inside(series, from, to, span)) {
      // With enough newer samples at hand, an older chunk matters only if it may reach into them.
      if (count >= limit && t0 + span < oldestNeeded) break;
      const samples = unpackChunk(data);
      found.push({ id, samples });
      if (count >= limit) continue;
      oldestNeeded = t0;
      const isUsable = (time: number, i: number): boolean =>
        time >= from && time < to && (numbersOnly !== true || numberOf(samples.values[i] ?? '') !== undefined);
      count += samples.times.filter(isUsable).length;
    }
    return found.sort((a, b) => a.id - b.id).map(({ samples }) => samples);
  }

  #allKeys(): readonly SeriesKey[] {
    const keys = this.#series.numbers().map((number) => this.#series.seriesOf(number));
    const fresh = [this.#frozen, this.#active].flatMap((table) => [...(table?.all() ?? [])].map(({ key }) => key));
    const byId = new Map([...keys, ...fresh].map((key) => [`${key.twin} ${key.property}`, key]));
    return [...byId.values()];
  }

  #latestOf(key: SeriesKey, stored: (series: number) => unknown): Observation | undefined {
    const series = this.#series.find(key.twin, key.property);
    const candidates = [
      series === undefined ? undefined : parseObservation(stored(series)),
      this.#frozen?.get(key)?.latest,
      this.#active.get(key)?.latest,
    ].filter((candidate) => candidate !== undefined);
    return candidates.reduce<Observation | undefined>((best, next) => (best === undefined || next.time >= best.time ? next : best), undefined);
  }

  async #each<T>(keys: readonly SeriesKey[], signal: AbortSignal | undefined, read: (key: SeriesKey) => T): Promise<readonly T[]> {
    const found: T[] = [];
    let sliceEnd = performance.now() + sliceMs;
    for (const key of keys) {
      signal?.throwIfAborted();
      found.push(read(key));
      if (performance.now() < sliceEnd) continue;
      await new Promise((resolve) => setImmediate(resolve));
      sliceEnd = performance.now() + sliceMs;
    }
    return found;
  }
}

/** What a read is after. */
interface Selection {
  readonly limit?: number | undefined;
  readonly numeric?: boolean;
}

function newerOf(stored: Observation | undefined, { latest }: SeriesBuffer): Observation {
  return stored !== undefined && stored.time > latest.time ? stored : latest;
}

function parseObservation(json: unknown): Observation | undefined {
  if (typeof json !== 'string') return undefined;
  const observation: Observation = JSON.parse(json);
  return observation;
}

function newest(samples: Samples, limit = Number.POSITIVE_INFINITY): Samples {
  const from = samples.times.length - limit;
  return from <= 0 ? samples : { times: samples.times.slice(from), values: samples.values.slice(from), marks: samples.marks.slice(from) };
}

function numeric(samples: Samples): Samples {
  if (samples.values.every((value) => numberOf(value) !== undefined)) return samples;
  const keep = (_: unknown, i: number): boolean => numberOf(samples.values[i] ?? '') !== undefined;
  return { times: samples.times.filter(keep), values: samples.values.filter(keep), marks: samples.marks.filter(keep) };
}

function qualities({ marks }: Samples): Uint8Array {
  return Uint8Array.from(marks, (mark) => mark & 3);
}
