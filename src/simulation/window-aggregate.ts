import type { Interval } from '../kernel/instant.ts';
import type { Aggregate } from '../ontology/condition.ts';
import type { Series } from '../history/history-store.ts';
import { usableSamples, type Sample } from './usable-samples.ts';

/** What an aggregate over time needs to know of the series. */
export interface WindowKind {
  readonly aggregate: Aggregate;
  /** A counter's integral is its increase, resets counted from zero. */
  readonly counter: boolean;
}

/**
 * One number for a series over `interval`, from samples that are not BAD; `undefined` without any. A value holds until the next sample (interpolation
 * Previous); time before the first sample of the interval counts for nothing, so Mean and Share are over the time that is known.
 */
export function aggregateWindow(series: Series, interval: Interval, { aggregate, counter }: WindowKind): number | undefined {
  const samples = usableSamples(series);
  const last = samples.at(-1);
  if (last === undefined) return aggregate === 'Count' ? 0 : undefined;
  return reduce[aggregate](samples, interval.to, counter) ?? last[1];
}

type Reduce = (samples: readonly Sample[], to: number, counter: boolean) => number | undefined;

const valuesOf = (samples: readonly Sample[]): readonly number[] => samples.map(([, value]) => value);

const reduce: Readonly<Record<Aggregate, Reduce>> = {
  Count: (samples) => samples.length,
  Sum: (samples) => valuesOf(samples).reduce((sum, value) => sum + value, 0),
  Min: (samples) => valuesOf(samples).reduce((least, value) => Math.min(least, value)),
  Max: (samples) => valuesOf(samples).reduce((most, value) => Math.max(most, value)),
  Last: (samples) => samples.at(-1)?.[1],
  Integral: (samples, to, counter) => (counter ? increase(valuesOf(samples)) : area(samples, to)),
  Mean: timeMean,
  Share: timeMean,
};

/** One number of several: what the path's ends give together. `Integral` adds up; `Share` and `Last` are averaged and newest-free. */
export function aggregateValues(aggregate: Aggregate, values: readonly number[]): number | undefined {
  if (aggregate === 'Count') return values.length;
  const sum = values.reduce((total, value) => total + value, 0);
  if (aggregate === 'Sum' || aggregate === 'Integral') return sum;
  if (values.length === 0) return undefined;
  if (aggregate === 'Min') return Math.min(...values);
  if (aggregate === 'Max') return Math.max(...values);
  if (aggregate === 'Last') return values.length === 1 ? values[0] : undefined;
  return sum / values.length;
}

/** Value × seconds. */
function area(samples: readonly Sample[], to: number): number {
  return samples.reduce((sum, [time, value], i) => sum + value * (((samples[i + 1]?.[0] ?? to) - time) / 1000), 0);
}

function timeMean(samples: readonly Sample[], to: number): number | undefined {
  const [first] = samples;
  if (first === undefined) return undefined;
  const seconds = (to - first[0]) / 1000;
  return seconds > 0 ? area(samples, to) / seconds : first[1];
}

function increase(values: readonly number[]): number {
  let sum = 0;
  for (let i = 1; i < values.length; i++) {
    const [before, now] = [values[i - 1] ?? 0, values[i] ?? 0];
    sum += now >= before ? now - before : now;
  }
  return sum;
}
