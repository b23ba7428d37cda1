import type { Samples } from '../../history/chunk-codec.ts';

/** The samples of all parts inside the half-open interval, by time; of equal times those of an earlier part first. */
export function mergeSamples(parts: readonly Samples[], from: number, to: number): Samples {
  const order: (readonly [part: Samples, index: number, time: number])[] = [];
  let sorted = true;
  for (const part of parts) {
    for (const [i, time] of part.times.entries()) {
      if (time < from || time >= to) continue;
      if (time < (order.at(-1)?.[2] ?? time)) sorted = false;
      order.push([part, i, time]);
    }
  }
  if (!sorted) order.sort((a, b) => a[2] - b[2]);
  return {
    times: order.map(([, , time]) => time),
    values: order.map(([part, i]) => part.values[i] ?? 0),
    marks: order.map(([part, i]) => part.marks[i] ?? 0),
  };
}
