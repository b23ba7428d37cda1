import type { Value } from '../../kernel/value.ts';
import type { Samples } from '../../history/chunk-codec.ts';
import type { Observation, SeriesKey } from '../../history/observation.ts';

/** Samples in order of arrival that are not in chunks yet. */
export interface SeriesBuffer {
  readonly key: SeriesKey;
  readonly times: number[];
  readonly values: Value[];
  readonly marks: number[];
  /** The newest by time. */
  latest: Observation;
}

/** Fresh samples by series. */
export class Memtable {
  readonly #series = new Map<string, SeriesBuffer>();
  #count = 0;

  /** Number of samples. */
  get count(): number {
    return this.#count;
  }

  add(observation: Observation, mark: number): void {
    const id = idOf(observation);
    this.#count++;
    const buffer = this.#series.get(id);
    if (buffer === undefined) {
      const { twin, property, time, value } = observation;
      this.#series.set(id, { key: { twin, property }, times: [time], values: [value], marks: [mark], latest: observation });
      return;
    }
    buffer.times.push(observation.time);
    buffer.values.push(observation.value);
    buffer.marks.push(mark);
    if (observation.time >= buffer.latest.time) buffer.latest = observation;
  }

  /** The samples of both tables, those of `later` behind. */
  followedBy(later: Memtable): Memtable {
    for (const { key, times, values, marks, latest } of later.#series.values()) {
      const id = idOf(key);
      const own = this.#series.get(id);
      this.#count += times.length;
      if (own === undefined) this.#series.set(id, { key, times, values, marks, latest });
      else {
        own.times.push(...times);
        own.values.push(...values);
        own.marks.push(...marks);
        if (latest.time >= own.latest.time) own.latest = latest;
      }
    }
    return this;
  }

  get(key: SeriesKey): (Samples & { readonly latest: Observation }) | undefined {
    return this.#series.get(idOf(key));
  }

  all(): Iterable<SeriesBuffer> {
    return this.#series.values();
  }
}

function idOf({ twin, property }: SeriesKey): string {
  return `${twin} ${property}`;
}
