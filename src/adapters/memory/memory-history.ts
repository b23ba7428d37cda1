import type { Interval } from '../../kernel/instant.ts';
import type { Iri } from '../../kernel/iri.ts';
import type { Value } from '../../kernel/value.ts';
import type { Position } from '../../journal/journal.ts';
import type { HistoryStore, Series, ValueSeries } from '../../history/history-store.ts';
import type { Observation, SeriesKey } from '../../history/observation.ts';
import { numberOf } from '../../history/numeric-value.ts';
import { codeOf } from '../../history/quality-code.ts';

/** The history in memory: the plain model of what a history store promises, for tests. */
export class MemoryHistory implements HistoryStore {
  readonly #series = new Map<string, Observation[]>();
  #cursor: Position = 0;

  append(observations: readonly Observation[], position: Position): Promise<void> {
    if (position > this.#cursor) {
      this.#cursor = position;
      for (const observation of observations) this.#insert(observation);
    }
    return Promise.resolve();
  }

  window(keys: readonly SeriesKey[], interval: Interval, limit: number = Number.POSITIVE_INFINITY): Promise<readonly Series[]> {
    return Promise.resolve(
      keys.map((key) => {
        const samples = newest(
          this.#inside(key, interval).filter(({ value }) => numberOf(value) !== undefined),
          limit,
        );
        return { key, ...columns(samples), values: Float64Array.from(samples, ({ value }) => numberOf(value) ?? Number.NaN) };
      }),
    );
  }

  values(keys: readonly SeriesKey[], interval: Interval, limit: number = Number.POSITIVE_INFINITY): Promise<readonly ValueSeries[]> {
    return Promise.resolve(
      keys.map((key) => {
        const samples = newest(this.#inside(key, interval), limit);
        return { key, ...columns(samples), values: samples.map(({ value }): Value => value) };
      }),
    );
  }

  latest(keys: readonly SeriesKey[] | 'all'): Promise<readonly Observation[]> {
    const series = keys === 'all' ? [...this.#series.values()] : keys.map((key) => this.#series.get(idOf(key.twin, key.property)) ?? []);
    return Promise.resolve(series.flatMap((samples) => samples.at(-1) ?? []));
  }

  rename(from: Iri, to: Iri): Promise<void> {
    const moving = [...this.#series].filter(([, samples]) => samples[0]?.property === from);
    for (const [id, samples] of moving) {
      this.#series.delete(id);
      for (const sample of samples) this.#insert({ ...sample, property: to });
    }
    return Promise.resolve();
  }

  async flush(): Promise<void> {
    // There is nothing more durable than this.
  }

  cursor(): Position {
    return this.#cursor;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // Nothing is held.
  }

  /** Keeps a series by time; of equal times the one appended first stands first. */
  #insert(observation: Observation): void {
    const id = idOf(observation.twin, observation.property);
    const samples = this.#series.get(id) ?? [];
    this.#series.set(id, samples);
    let at = samples.length;
    while (at > 0 && (samples[at - 1]?.time ?? 0) > observation.time) at--;
    samples.splice(at, 0, observation);
  }

  #inside(key: SeriesKey, { from, to }: Interval): readonly Observation[] {
    return (this.#series.get(idOf(key.twin, key.property)) ?? []).filter(({ time }) => time >= from && time < to);
  }
}

function idOf(twin: Iri, property: Iri): string {
  return `${twin} ${property}`;
}

function newest(samples: readonly Observation[], limit: number): readonly Observation[] {
  return samples.length > limit ? samples.slice(samples.length - limit) : samples;
}

function columns(samples: readonly Observation[]): { readonly times: Float64Array; readonly quality: Uint8Array } {
  return { times: Float64Array.from(samples, ({ time }) => time), quality: Uint8Array.from(samples, ({ quality }) => codeOf(quality)) };
}
