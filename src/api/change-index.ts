import type { Iri } from '../kernel/iri.ts';
import type { JournalReader, Position } from '../journal/journal.ts';

const indexes = new WeakMap<JournalReader, ChangeIndex>();

/** Where in the journal each twin's changes stand. Built when first asked, then kept up with the journal. */
export class ChangeIndex {
  readonly #journal: JournalReader;
  readonly #positions = new Map<Iri, Position[]>();
  #read: Position;
  #reading: Promise<void> | undefined;

  /** The index of a journal: one for all who ask. */
  static of(journal: JournalReader): ChangeIndex {
    const known = indexes.get(journal) ?? new ChangeIndex(journal);
    indexes.set(journal, known);
    return known;
  }

  constructor(journal: JournalReader) {
    this.#journal = journal;
    this.#read = journal.tail();
  }

  /** Positions of the change records of a twin, as subject or object of a relationship too, oldest first. */
  async of(twin: Iri): Promise<readonly Position[]> {
    this.#reading ??= this.#catchUp();
    await this.#reading;
    this.#reading = undefined;
    return this.#positions.get(twin) ?? [];
  }

  async #catchUp(): Promise<void> {
    while (this.#read < this.#journal.head()) {
      const entries = await this.#journal.read(this.#read, 1_000);
      const last = entries.at(-1);
      if (last === undefined) return;
      for (const { position, record } of entries) {
        if (record.kind !== 'change') continue;
        this.#add(record.twin, position);
        if (record.relationship !== undefined && record.relationship.target !== record.twin) this.#add(record.relationship.target, position);
      }
      this.#read = last.position;
    }
  }

  #add(twin: Iri, position: Position): void {
    const known = this.#positions.get(twin);
    if (known === undefined) this.#positions.set(twin, [position]);
    else known.push(position);
  }
}
