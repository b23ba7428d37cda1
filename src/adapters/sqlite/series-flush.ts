import type { Value } from '../../kernel/value.ts';
import { type Samples, unpackChunk } from '../../history/chunk-codec.ts';
import type { ChunkTable } from './history-file.ts';

/** Samples per chunk. */
const chunkSamples = 1024;

/**
 * Brings fresh samples of one series into its chunks. The chunk that starts last, the head, is filled up in place, and disorder inside it is sorted out;
 * what is older than the head goes into a late chunk. A late chunk is closed when a new head begins: so of two samples with the same time the one
 * that came first is always in the chunk with the lower number, or first in the same chunk.
 */
export class SeriesFlush {
  readonly #chunks: ChunkTable;
  readonly #series: number;
  #nextId: number;
  #head: Chunk | undefined;
  #late: Chunk | undefined;
  #span = 0;

  constructor(chunks: ChunkTable, series: number) {
    this.#chunks = chunks;
    this.#series = series;
    this.#nextId = chunks.nextId(series);
    const newest = chunks.newest(series);
    // The very chunk with the highest number only: a late one after it would make the order of equal times wrong.
    if (newest !== undefined) this.#head = newest.id === this.#nextId - 1 ? reopened(newest) : { ...emptyChunk(newest.id), t0: newest.t0, isClosed: true };
  }

  /** Longest time that a chunk written here covers. */
  get span(): number {
    return this.#span;
  }

  /** Takes the samples, in order of arrival, and writes the chunks. */
  write(fresh: Samples): void {
    for (const [i, time] of fresh.times.entries()) this.#add(time, fresh.values[i] ?? 0, fresh.marks[i] ?? 0);
    this.#put(this.#late);
    this.#put(this.#head);
  }

  #add(time: number, value: Value, mark: number): void {
    if (this.#head !== undefined && time < this.#head.t0) {
      this.#late = insert(this.#roomIn(this.#late, time), time, value, mark);
      return;
    }
    const room = this.#roomIn(this.#head, time);
    if (room !== this.#head) {
      this.#put(this.#late);
      this.#late = undefined;
    }
    this.#head = insert(room, time, value, mark);
  }

  /** The chunk itself while it has room; else a new one, after the full one was written. */
  #roomIn(chunk: Chunk | undefined, time: number): Chunk {
    if (chunk !== undefined && !chunk.isClosed && chunk.times.length < chunkSamples) return chunk;
    this.#put(chunk);
    return { ...emptyChunk(this.#nextId++), t0: time };
  }

  #put(chunk: Chunk | undefined): void {
    if (chunk === undefined || chunk.isClosed) return;
    this.#chunks.put(chunk.id, this.#series, chunk);
    this.#span = Math.max(this.#span, (chunk.times.at(-1) ?? 0) - (chunk.times[0] ?? 0));
  }
}

interface Chunk extends Samples {
  readonly id: number;
  readonly t0: number;
  /** Not to be written to. */
  readonly isClosed: boolean;
  readonly times: number[];
  readonly values: Value[];
  readonly marks: number[];
}

function emptyChunk(id: number): Chunk {
  return { id, t0: 0, isClosed: false, times: [], values: [], marks: [] };
}

function reopened({ id, t0, count, data }: NonNullable<ReturnType<ChunkTable['newest']>>): Chunk {
  if (count >= chunkSamples) return { ...emptyChunk(id), t0, isClosed: true };
  const { times, values, marks } = unpackChunk(data);
  return { id, t0, isClosed: false, times: [...times], values: [...values], marks: [...marks] };
}

/** Inserts by time, after those of equal time. */
function insert(chunk: Chunk, time: number, value: Value, mark: number): Chunk {
  let at = chunk.times.length;
  while (at > 0 && (chunk.times[at - 1] ?? 0) > time) at--;
  if (at === chunk.times.length) {
    chunk.times.push(time);
    chunk.values.push(value);
    chunk.marks.push(mark);
  } else {
    chunk.times.splice(at, 0, time);
    chunk.values.splice(at, 0, value);
    chunk.marks.splice(at, 0, mark);
  }
  return chunk;
}
