import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { invariant } from '../../kernel/assert-never.ts';
import { type Iri, toIri } from '../../kernel/iri.ts';
import type { SeriesKey } from '../../history/observation.ts';
import type { SeriesNumbers } from '../../journal/series-numbers.ts';

/** SQL of the table; part of the schema of every file that keeps series by number. */
export const seriesTable =
  'CREATE TABLE IF NOT EXISTS series(id INTEGER PRIMARY KEY, twin TEXT NOT NULL, property TEXT NOT NULL, UNIQUE(twin, property)) STRICT;';

/** (twin, property) ↔ number, kept in the file whose records use the numbers. New rows are part of the transaction that is open. */
export class SeriesTable implements SeriesNumbers {
  readonly #select: StatementSync;
  readonly #insert: StatementSync | undefined;
  readonly #numbers = new Map<string, Map<string, number>>();
  readonly #keys = new Map<number, SeriesKey>();
  #highest = 0;
  #fresh: SeriesKey[] = [];

  /** `readOnly` when another connection writes the file: unknown numbers are then looked up again. */
  constructor(database: DatabaseSync, readOnly = false) {
    this.#select = database.prepare('SELECT id, twin, property FROM series WHERE id > ? ORDER BY id');
    this.#insert = readOnly ? undefined : database.prepare('INSERT INTO series(id, twin, property) VALUES (?, ?, ?)');
    this.#load();
  }

  numberOf(twin: Iri, property: Iri): number {
    const known = this.find(twin, property);
    if (known !== undefined) return known;
    invariant(this.#insert !== undefined, 'A reader met a series that nobody has written.');
    const number = this.#highest + 1;
    this.#insert.run(number, twin, property);
    this.#fresh.push({ twin, property });
    this.#remember(number, { twin, property });
    return number;
  }

  /** The number of the series, if it has one. */
  find(twin: Iri, property: Iri): number | undefined {
    return this.#numbers.get(twin)?.get(property);
  }

  seriesOf(number: number): SeriesKey {
    const known = this.#keys.get(number);
    if (known !== undefined) return known;
    this.#load();
    const loaded = this.#keys.get(number);
    invariant(loaded !== undefined, `Series ${number} is not in the file.`);
    return loaded;
  }

  /** All numbers in use, ascending. */
  numbers(): readonly number[] {
    return [...this.#keys.keys()];
  }

  /** The transaction was committed: what is new stays. */
  committed(): void {
    this.#fresh = [];
  }

  /** The transaction was rolled back: forgets the series it added. */
  rolledBack(): void {
    for (const { twin, property } of this.#fresh) {
      this.#numbers.get(twin)?.delete(property);
      this.#keys.delete(this.#highest--);
    }
    this.#fresh = [];
  }

  /** Reads all names anew: another has changed them in the file. */
  reload(): void {
    this.#numbers.clear();
    this.#keys.clear();
    this.#highest = 0;
    this.#load();
  }

  #load(): void {
    for (const row of this.#select.all(this.#highest)) {
      this.#remember(Number(row['id']), { twin: toIri(String(row['twin'])), property: toIri(String(row['property'])) });
    }
  }

  #remember(number: number, key: SeriesKey): void {
    this.#keys.set(number, key);
    this.#highest = Math.max(this.#highest, number);
    let ofTwin = this.#numbers.get(key.twin);
    if (ofTwin === undefined) this.#numbers.set(key.twin, (ofTwin = new Map<string, number>()));
    ofTwin.set(key.property, number);
  }
}
