import type { Cursor } from '../../journal/cursor.ts';
import { coalescer, type Coalescer } from './coalesce.ts';
import type { TwinStreamEvent } from './stream-event.ts';

/** A coalescer with a period: values wait at most so long. Without a period nothing waits. */
export class Throttle {
  readonly #everyMs: number | undefined;
  #held: Coalescer;
  #due: number | undefined;

  constructor(from: Cursor, everyMs: number | undefined) {
    this.#everyMs = everyMs;
    this.#held = coalescer(from);
  }

  /** Goes on from another place; what was held back is forgotten. */
  begin(at: Cursor): void {
    this.#held = coalescer(at);
    this.#due = undefined;
  }

  push(events: readonly TwinStreamEvent[]): readonly TwinStreamEvent[] {
    if (this.#everyMs === undefined) return events;
    const out = this.#held.push(events);
    this.#due = this.#held.isEmpty() ? undefined : (this.#due ?? performance.now() + this.#everyMs);
    return out;
  }

  /** All that waits. `at`: the cursor up to which events were pushed. */
  flush(at: Cursor): readonly TwinStreamEvent[] {
    this.#due = undefined;
    return this.#held.isEmpty() ? [] : this.#held.flush(at);
  }

  isDue(): boolean {
    return this.#due !== undefined && performance.now() >= this.#due;
  }

  /** Milliseconds until something is due; `undefined` when nothing waits. */
  dueInMs(): number | undefined {
    return this.#due === undefined ? undefined : Math.max(0, this.#due - performance.now());
  }
}
