import type { Series } from '../history/history-store.ts';

/** One observed number: milliseconds since 1970, value. */
export type Sample = readonly [time: number, value: number];

/** The samples a calculation may use: finite numbers whose quality is not BAD. */
export function usableSamples({ times, values, quality }: Series): readonly Sample[] {
  const samples: Sample[] = [];
  for (let i = 0; i < times.length; i++) {
    const [time, value] = [times[i], values[i]];
    if (time !== undefined && value !== undefined && Number.isFinite(value) && quality[i] !== 2) samples.push([time, value]);
  }
  return samples;
}
