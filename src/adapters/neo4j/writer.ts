import neo4j from 'neo4j-driver';
import { DomainError } from '../../kernel/errors.ts';
import { invariant } from '../../kernel/assert-never.ts';
import { OutcomeUnknown, type Bolt, type Run } from './bolt.ts';
import { whole } from './statement.ts';
import { asNumber } from './stored-twin.ts';

/** How often a write is tried before the caller hears of it. Only failures that left nothing behind, and unknown outcomes, are tried again. */
const attempts = 4;

/**
 * The fence (reliability guide 4.4). The first SET takes the write lock before the position is read: a repeated write that overlaps the first
 * waits for it. A row means: go on; none means: done before.
 */
export const fenceText = `MATCH (c:Cursor {part: $part}) SET c.lock = $to
WITH c WHERE c.lsn = $prev SET c.lsn = $to RETURN c.lsn AS lsn`;

/**
 * Writes of one store, one after the other, each a step of this writer's own cursor: a write that is repeated because its reply was lost
 * finds its step done and changes nothing.
 */
export class Writer {
  readonly #bolt: Bolt;
  readonly #part: string;
  #step: number | undefined;
  #last: Promise<unknown> = Promise.resolve();

  /** `part` names this writer's cursor row; nobody else may write with it. */
  constructor(bolt: Bolt, part: string) {
    this.#bolt = bolt;
    this.#part = part;
  }

  /** Applies `work` exactly once, after all writes before it. `work` runs again after a failure that left nothing behind. */
  async once<T>(work: (run: Run) => Promise<T>): Promise<T> {
    const turn = this.#last.then(async () => this.#apply(work));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #apply<T>(work: (run: Run) => Promise<T>): Promise<T> {
    let step = this.#step;
    // Known again only when this write is known to be done: after a failure the position is asked before the next one.
    this.#step = undefined;
    let worked: { readonly result: T } | undefined;
    for (let attempt = 1; ; attempt++) {
      try {
        const from = (step ??= await this.#bolt.transact(async (run) => this.#position(run)));
        const result = await this.#bolt.transact(async (run) => {
          if (await this.#pass(run, from)) worked = { result: await work(run) };
          invariant(worked !== undefined, 'The cursor of this writer was moved by another.');
          return worked.result;
        });
        this.#step = from + 1;
        return result;
      } catch (error) {
        const isUnknown = error instanceof OutcomeUnknown;
        if (!isUnknown && !neo4j.isRetryableError(error)) throw error;
        if (attempt >= attempts)
          throw new DomainError('STORE_UNAVAILABLE', 'The graph store did not confirm a write.', { mayBeApplied: isUnknown }, { cause: error });
        await pause(attempt);
      }
    }
  }

  async #pass(run: Run, step: number): Promise<boolean> {
    const params = { part: this.#part, prev: whole(step), to: whole(step + 1) };
    const passed = await run({ text: fenceText, params });
    if (passed.length > 0) return true;
    const position = await this.#position(run);
    invariant(position === step + 1, 'The cursor of this writer stands where no write of its own left it.');
    return false;
  }

  // Takes the lock, and so waits for a write of ours that is still under way on the server.
  async #position(run: Run): Promise<number> {
    const [row] = await run({ text: 'MATCH (c:Cursor {part: $part}) SET c.lock = 0 RETURN c.lsn AS lsn', params: { part: this.#part } });
    invariant(row !== undefined, 'The cursor row of this writer is missing.');
    return asNumber(row('lsn'));
  }
}

async function pause(attempt: number): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, 20 * 4 ** (attempt - 1));
  });
}
