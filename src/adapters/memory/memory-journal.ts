import { type Clock, systemClock } from '../../kernel/clock.ts';
import type { Entry, Journal, Position } from '../../journal/journal.ts';
import type { JournalRecord } from '../../journal/record.ts';

/** A journal in memory: the plain model of what a journal promises, for tests. Nothing survives the process. */
export class MemoryJournal implements Journal {
  readonly #entries: Entry[] = [];
  readonly #wakes = new Set<(head: Position) => void>();
  readonly #clock: Clock;
  #tail: Position = 0;

  constructor(clock: Clock = systemClock) {
    this.#clock = clock;
  }

  append(records: readonly JournalRecord[]): Promise<Position> {
    for (const record of records) this.#entries.push({ position: this.head() + 1, at: this.#clock.now(), record });
    const head = this.head();
    if (records.length > 0) queueMicrotask(() => this.#wakes.forEach((wake) => wake(head)));
    return Promise.resolve(head);
  }

  read(after: Position, limit: number): Promise<readonly Entry[]> {
    const from = Math.max(0, after - this.#tail);
    return Promise.resolve(this.#entries.slice(from, from + limit));
  }

  head(): Position {
    return this.#tail + this.#entries.length;
  }

  tail(): Position {
    return this.#tail;
  }

  watch(wake: (head: Position) => void, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#wakes.add(wake);
    signal.addEventListener('abort', () => this.#wakes.delete(wake), { once: true });
  }

  /** Forgets all entries up to and including `position`. */
  forget(position: Position): void {
    const count = Math.min(position, this.head()) - this.#tail;
    if (count <= 0) return;
    this.#entries.splice(0, count);
    this.#tail += count;
  }
}
