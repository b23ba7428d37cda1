import type { Iri } from '../kernel/iri.ts';
import type { Value } from '../kernel/value.ts';
import type { Quality } from '../journal/record.ts';
import type { Observation } from '../history/observation.ts';
import type { LiveState } from './live.ts';

const qualities: readonly Quality[] = ['GOOD', 'UNCERTAIN', 'BAD'];
const isNumber = 4;

/**
 * The newest value of every series: numbers, times and qualities in typed arrays, one slot per series; other values beside them.
 * The newest is the one with the latest time; of two with the same time, the one taken in later.
 */
export class LiveTable implements LiveState {
  readonly #slots = new Map<Iri, Map<Iri, number>>();
  #values = new Float64Array(1024);
  #times = new Float64Array(1024);
  #received = new Float64Array(1024);
  /** Bits 0–1 quality, bit 2 set when the value is in `#values`. */
  #flags = new Uint8Array(1024);
  readonly #others = new Map<number, Value>();
  readonly #reasons = new Map<number, string>();
  readonly #units = new Map<number, Iri>();
  #count = 0;
  #version = 0;

  get(twin: Iri, property: Iri): Observation | undefined {
    const slot = this.#slots.get(twin)?.get(property);
    return slot === undefined ? undefined : this.#at(slot, twin, property);
  }

  of(twin: Iri): readonly Observation[] {
    return [...(this.#slots.get(twin) ?? [])].map(([property, slot]) => this.#at(slot, twin, property));
  }

  version(): number {
    return this.#version;
  }

  /** Number of series with a value. */
  size(): number {
    return this.#count;
  }

  /** Every series' newest value. */
  *all(): Iterable<Observation> {
    for (const [twin, slots] of this.#slots) for (const [property, slot] of slots) yield this.#at(slot, twin, property);
  }

  /** Takes in an observation; false when a newer one is there already. */
  take(observation: Observation): boolean {
    this.#version++;
    const { twin, property } = observation;
    let slots = this.#slots.get(twin);
    if (slots === undefined) this.#slots.set(twin, (slots = new Map<Iri, number>()));
    let slot = slots.get(property);
    if (slot === undefined) slots.set(property, (slot = this.#newSlot()));
    else if (observation.time < (this.#times[slot] ?? 0)) return false;
    this.#store(slot, observation);
    return true;
  }

  /** Gives all series of one property the name of another; of two newest values of a twin the newer counts. */
  rename(from: Iri, to: Iri): void {
    this.#version++;
    for (const slots of this.#slots.values()) {
      const slot = slots.get(from);
      if (slot === undefined) continue;
      const own = slots.get(to);
      if (own === undefined || (this.#times[slot] ?? 0) > (this.#times[own] ?? 0)) slots.set(to, slot);
      slots.delete(from);
    }
  }

  /** Forgets the values of a twin that is no more. */
  forget(twin: Iri): void {
    if (this.#slots.delete(twin)) this.#version++;
  }

  #store(slot: number, { value, unit, time, receivedAt, quality, reason }: Observation): void {
    const numeric = typeof value === 'number';
    this.#values[slot] = numeric ? value : 0;
    this.#times[slot] = time;
    this.#received[slot] = receivedAt;
    this.#flags[slot] = qualities.indexOf(quality) | (numeric ? isNumber : 0);
    if (!numeric) this.#others.set(slot, value);
    else if (this.#others.size > 0) this.#others.delete(slot);
    if (unit !== undefined) this.#units.set(slot, unit);
    else if (this.#units.size > 0) this.#units.delete(slot);
    if (reason !== undefined) this.#reasons.set(slot, reason);
    else if (this.#reasons.size > 0) this.#reasons.delete(slot);
  }

  #at(slot: number, twin: Iri, property: Iri): Observation {
    const flags = this.#flags[slot] ?? 0;
    const value = (flags & isNumber) === 0 ? (this.#others.get(slot) ?? 0) : (this.#values[slot] ?? 0);
    const reason = this.#reasons.get(slot);
    const unit = this.#units.get(slot);
    return {
      twin,
      property,
      value,
      time: this.#times[slot] ?? 0,
      receivedAt: this.#received[slot] ?? 0,
      quality: qualities[flags & 3] ?? 'BAD',
      ...(unit === undefined ? {} : { unit }),
      ...(reason === undefined ? {} : { reason }),
    };
  }

  #newSlot(): number {
    if (this.#count === this.#times.length) this.#grow();
    return this.#count++;
  }

  #grow(): void {
    const size = this.#times.length * 2;
    const grown = (old: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> => {
      const fresh = new Float64Array(size);
      fresh.set(old);
      return fresh;
    };
    [this.#values, this.#times, this.#received] = [grown(this.#values), grown(this.#times), grown(this.#received)];
    const flags = new Uint8Array(size);
    flags.set(this.#flags);
    this.#flags = flags;
  }
}
