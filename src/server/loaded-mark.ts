import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Remembers which plants were put into which store, so that a repeated start loads nothing twice and undoes nothing. */
export class LoadedMark {
  readonly #path: string;
  readonly #store: string;

  constructor(dataFolder: string, store: string) {
    this.#path = join(dataFolder, 'loaded.json');
    this.#store = store;
  }

  has(digest: string): boolean {
    return this.#read()[this.#store] === digest;
  }

  add(digest: string): void {
    writeFileSync(this.#path, `${JSON.stringify({ ...this.#read(), [this.#store]: digest }, undefined, 2)}\n`);
  }

  #read(): Readonly<Record<string, string>> {
    return existsSync(this.#path) ? JSON.parse(readFileSync(this.#path, 'utf8')) : {};
  }
}
