import type { ByteReader } from '../journal/byte-reader.ts';
import type { ByteWriter } from '../journal/byte-writer.ts';

/** Writes whole milliseconds as differences of differences; a run of zeros (a regular clock) is a zero and its length. */
export function writeTimes(out: ByteWriter, times: readonly number[]): void {
  let [previous, delta, zeros] = [0, 0, 0];
  const flush = (): void => {
    if (zeros === 0) return;
    out.varint(0);
    out.varint(zeros);
    zeros = 0;
  };
  for (const time of times) {
    const next = time - previous;
    const change = next - delta;
    [previous, delta] = [time, next];
    if (change === 0) zeros++;
    else {
      flush();
      out.signed(change);
    }
  }
  flush();
}

/** Reads what {@link writeTimes} wrote. */
export function readTimes(from: ByteReader, count: number): number[] {
  const times: number[] = [];
  let [previous, delta] = [0, 0];
  while (times.length < count) {
    const change = from.signed();
    for (let left = change === 0 ? from.varint() : 1; left > 0; left--) {
      delta += change;
      previous += delta;
      times.push(previous);
    }
  }
  return times;
}
