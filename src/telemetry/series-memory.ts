import type { Iri } from '../kernel/iri.ts';
import type { Value } from '../kernel/value.ts';
import type { UnitScale } from './ingest-directory.ts';

/**
 * How many values, of all series together, are remembered to know repeated ones. A broker repeats what it has not seen acknowledged: some thousands at most,
 * unless it was told to keep more in flight than this.
 */
export const rememberedValues: number = 131_072;

/** What ingest remembers of the series: enough to know repeated, late and hasty values. */
export class SeriesMemory {
  readonly #twins = new Map<Iri, Map<Iri, SeriesWindow>>();
  /** A ring of what is remembered, oldest at `#next` once it is full. */
  readonly #windows: SeriesWindow[] = [];
  readonly #times = new Float64Array(rememberedValues);
  #next = 0;

  series(twin: Iri, property: Iri): SeriesWindow {
    let ofTwin = this.#twins.get(twin);
    if (ofTwin === undefined) this.#twins.set(twin, (ofTwin = new Map<Iri, SeriesWindow>()));
    let series = ofTwin.get(property);
    if (series === undefined) ofTwin.set(property, (series = new SeriesWindow()));
    return series;
  }

  /** Takes in a value of the series with the time it was sent with and the time it counts at. */
  take(series: SeriesWindow, value: Value, sent: number, at: number): void {
    this.#windows[this.#next]?.forget(this.#times[this.#next] ?? 0);
    this.#windows[this.#next] = series;
    this.#times[this.#next] = sent;
    this.#next = (this.#next + 1) % rememberedValues;
    series.take(value, sent, at);
  }
}

/** One series: its newest value, and by time of sending those that are still remembered. */
export class SeriesWindow {
  /** Where the ontology names no unit: the one the source named first, in which the series is kept from then on. */
  unit: UnitScale | undefined;
  readonly #values = new Map<number, Value>();
  #newestSent = Number.NEGATIVE_INFINITY;
  #newest = Number.NEGATIVE_INFINITY;
  #newestValue: Value = 0;

  /** Whether this value was sent with this source time before. */
  has(time: number, value: Value): boolean {
    return time <= this.#newestSent && isSame(this.#values.get(time), value);
  }

  /** Whether a newer value was taken in already. */
  isLate(time: number): boolean {
    return time < this.#newest;
  }

  /** Change per second from the newest value, 0 where there is none to compare with. */
  rate(time: number, value: Value): number {
    if (typeof value !== 'number' || typeof this.#newestValue !== 'number' || time <= this.#newest || this.#newest === Number.NEGATIVE_INFINITY) return 0;
    return (Math.abs(value - this.#newestValue) / (time - this.#newest)) * 1000;
  }

  take(value: Value, sent: number, at: number): void {
    this.#values.set(sent, value);
    this.#newestSent = Math.max(this.#newestSent, sent);
    if (at < this.#newest) return;
    this.#newest = at;
    this.#newestValue = value;
  }

  forget(sent: number): void {
    this.#values.delete(sent);
  }
}

function isSame(a: Value | undefined, b: Value): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));
}
