import type { Iri } from '../kernel/iri.ts';
import type { Value } from '../kernel/value.ts';

const windowSize = 64;

/** What ingest remembers of each series: enough to know repeated, late and hasty values. */
export class SeriesMemory {
  readonly #twins = new Map<Iri, Map<Iri, SeriesWindow>>();

  series(twin: Iri, property: Iri): SeriesWindow {
    let ofTwin = this.#twins.get(twin);
    if (ofTwin === undefined) this.#twins.set(twin, (ofTwin = new Map<Iri, SeriesWindow>()));
    let series = ofTwin.get(property);
    if (series === undefined) ofTwin.set(property, (series = new SeriesWindow()));
    return series;
  }
}

/** The last 64 values of one series with their source times. */
export class SeriesWindow {
  readonly #times: number[] = [];
  readonly #values: Value[] = [];
  #next = 0;
  #newestSent = Number.NEGATIVE_INFINITY;
  #newest = Number.NEGATIVE_INFINITY;
  #newestValue: Value = 0;

  /** Whether this value was sent with this source time before (within the window). */
  has(time: number, value: Value): boolean {
    if (time > this.#newestSent) return false;
    return this.#times.some((known, i) => known === time && isSame(this.#values[i], value));
  }

  /** Whether a newer value was taken in already. */
  isLate(time: number): boolean {
    return time < this.#newest;
  }

  /** Change per second from the newest value, 0 where there is none to compare with. */
  rate(time: number, value: Value): number {
    if (typeof value !== 'number' || typeof this.#newestValue !== 'number' || !(time > this.#newest) || this.#newest === Number.NEGATIVE_INFINITY) return 0;
    return (Math.abs(value - this.#newestValue) / (time - this.#newest)) * 1000;
  }

  /** Takes in a value with the time it was sent with and the time it counts at. */
  take(sent: number, value: Value, at: number = sent): void {
    this.#times[this.#next] = sent;
    this.#values[this.#next] = value;
    this.#next = (this.#next + 1) % windowSize;
    this.#newestSent = Math.max(this.#newestSent, sent);
    if (at < this.#newest) return;
    this.#newest = at;
    this.#newestValue = value;
  }
}

function isSame(a: Value | undefined, b: Value): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));
}
