import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** Numbers for the reasons of qualities, from 1; 0 is "no reason". New ones become durable with the next flush. */
export class ReasonTable {
  readonly #insert: StatementSync;
  readonly #numbers = new Map<string, number>();
  #fresh: string[] = [];

  constructor(database: DatabaseSync) {
    this.#insert = database.prepare('INSERT OR IGNORE INTO reason(id, text) VALUES (?, ?)');
    for (const row of database.prepare('SELECT id, text FROM reason').iterate()) this.#numbers.set(String(row['text']), Number(row['id']));
  }

  numberOf(reason: string | undefined): number {
    if (reason === undefined) return 0;
    const known = this.#numbers.get(reason);
    if (known !== undefined) return known;
    const number = this.#numbers.size + 1;
    this.#numbers.set(reason, number);
    this.#fresh.push(reason);
    return number;
  }

  /** Writes what is new; part of the transaction that is open. */
  write(): void {
    for (const reason of this.#fresh) this.#insert.run(this.numberOf(reason), reason);
  }

  /** The transaction was committed. */
  committed(): void {
    this.#fresh = [];
  }
}
