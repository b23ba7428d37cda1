import type { Iri } from '../kernel/iri.ts';
import type { Entry, JournalReader } from '../journal/journal.ts';

/** Telemetry that got another name: what the journal says of `from` is meant of `to`. */
export interface SeriesName {
  readonly from: Iri;
  readonly to: Iri;
}

/** The names telemetry has now, whatever it had when it was written down. */
export class SeriesNames {
  readonly #names = new Map<Iri, Iri>();

  constructor(names: readonly SeriesName[]) {
    this.add(names);
  }

  /** Each takes the place of one that leads the other way. */
  add(names: readonly SeriesName[]): void {
    for (const { from, to } of names) {
      this.#names.delete(to);
      this.#names.set(from, to);
    }
  }

  /** The journal as if everything had been written under the names of now. */
  reader(journal: JournalReader): JournalReader {
    return {
      head: () => journal.head(),
      tail: () => journal.tail(),
      watch: (wake, signal) => journal.watch(wake, signal),
      read: async (after, limit) => {
        const entries = await journal.read(after, limit);
        return this.#names.size === 0 ? entries : entries.map((entry) => this.#named(entry));
      },
    };
  }

  #named(entry: Entry): Entry {
    const { record } = entry;
    if (record.kind !== 'observation') return entry;
    const property = this.#now(record.property);
    return property === record.property ? entry : { ...entry, record: { ...record, property } };
  }

  /** Through all names it had since; a circle of names, which no rules make, ends. */
  #now(property: Iri): Iri {
    let now = property;
    for (let i = 0; i <= this.#names.size; i++) {
      const next = this.#names.get(now);
      if (next === undefined) return now;
      now = next;
    }
    return now;
  }
}
