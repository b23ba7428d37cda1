import { ByteReader } from '../journal/byte-reader.ts';
import { ByteWriter } from '../journal/byte-writer.ts';
import { readValue, writeValue } from '../journal/value-codec.ts';
import { InvariantError } from '../kernel/assert-never.ts';
import type { Value } from '../kernel/value.ts';
import { readNumbers, writeNumbers } from './number-codec.ts';
import { readTimes, writeTimes } from './time-codec.ts';

/** Samples of one series in columns, in order of time; of equal times, in order of arrival. */
export interface Samples {
  readonly times: readonly number[];
  readonly values: readonly Value[];
  /** Quality code in bits 0–1, number of the reason (1…) above; 0 reasons means none. */
  readonly marks: readonly number[];
}

const version = 1;
const kind = { numbers: 0, flags: 1, any: 2 } as const;

/** Packs samples: times as differences of differences, numbers as {@link writeNumbers} finds best, flags as runs, other values with a dictionary. */
export function packChunk({ times, values, marks }: Samples): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter(64 + times.length * 4);
  out.byte(version);
  out.varint(times.length);
  writeTimes(out, times);
  writeRuns(out, marks);
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.length === values.length) {
    out.byte(kind.numbers);
    writeNumbers(out, numbers);
  } else if (values.every((value) => typeof value === 'boolean')) {
    out.byte(kind.flags);
    writeRuns(out, values.map(Number));
  } else {
    out.byte(kind.any);
    writeAny(out, values);
  }
  return out.finish();
}

/** Reads what {@link packChunk} wrote. */
export function unpackChunk(bytes: Uint8Array): Samples {
  const from = new ByteReader(bytes);
  if (from.byte() !== version) throw new InvariantError('The chunk was packed by another version of the product.');
  const count = from.varint();
  const times = readTimes(from, count);
  const marks = readRuns(from, count);
  return { times, marks, values: readValues(from, count) };
}

function readValues(from: ByteReader, count: number): readonly Value[] {
  const found = from.byte();
  if (found === kind.numbers) return readNumbers(from, count);
  if (found === kind.flags) return readRuns(from, count).map((flag) => flag === 1);
  return readAny(from, count);
}

/** Small whole numbers as (value, length of run) pairs. */
function writeRuns(out: ByteWriter, values: readonly number[]): void {
  let at = 0;
  while (at < values.length) {
    const value = values[at] ?? 0;
    let end = at + 1;
    while (end < values.length && values[end] === value) end++;
    out.varint(value);
    out.varint(end - at);
    at = end;
  }
}

function readRuns(from: ByteReader, count: number): number[] {
  const values: number[] = [];
  while (values.length < count) {
    const value = from.varint();
    for (let left = from.varint(); left > 0; left--) values.push(value);
  }
  return values;
}

function writeAny(out: ByteWriter, values: readonly Value[]): void {
  const known = new Map<string, number>();
  for (const value of values) {
    const key = JSON.stringify(value);
    const index = known.get(key);
    out.varint(index ?? known.size);
    if (index !== undefined) continue;
    known.set(key, known.size);
    writeValue(out, value);
  }
}

function readAny(from: ByteReader, count: number): readonly Value[] {
  const known: Value[] = [];
  return Array.from({ length: count }, () => {
    const index = from.varint();
    if (index === known.length) known.push(readValue(from));
    return known[index] ?? 0;
  });
}
