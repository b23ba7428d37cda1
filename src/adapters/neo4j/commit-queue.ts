import { DomainError } from '../../kernel/errors.ts';
import type { Commit, CommitResult } from '../../graph/graph-store.ts';
import type { Run } from './bolt.ts';
import type { CommitOutcome } from './commit.ts';
import type { Writer } from './writer.ts';

/** At most this many mutations share a transaction, unless one commit alone has more. */
const groupSize = 5_000;

interface Waiting {
  readonly commit: Commit;
  readonly settle: (outcome: CommitOutcome) => void;
  readonly fail: (error: unknown) => void;
}

/** Applies commits of a group within a transaction. */
type Apply = (commits: readonly Commit[], run: Run) => Promise<readonly CommitOutcome[]>;

/** Group commit: while one transaction is under way, commits gather, and the next one takes them all. A round trip and a flush to disk are then shared. */
export class CommitQueue {
  readonly #writer: Writer;
  readonly #apply: Apply;
  #waiting: Waiting[] = [];

  constructor(writer: Writer, apply: Apply) {
    this.#writer = writer;
    this.#apply = apply;
  }

  /** Resolves when the commit is durable; throws why it was refused. */
  async commit(commit: Commit): Promise<CommitResult> {
    return new Promise<CommitResult>((resolve, reject) => {
      const settle = (outcome: CommitOutcome): void => {
        if (outcome instanceof DomainError) reject(outcome);
        else resolve(outcome);
      };
      this.#waiting.push({ commit, settle, fail: reject });
      if (this.#waiting.length === 1) void this.#writeNext();
    });
  }

  async #writeNext(): Promise<void> {
    let group: readonly Waiting[] = [];
    try {
      const outcomes = await this.#writer.once(async (run) => {
        // Taken when the transaction has begun, and kept if it has to begin again.
        if (group.length === 0) group = this.#take();
        return this.#apply(
          group.map(({ commit }) => commit),
          run,
        );
      });
      for (const [i, outcome] of outcomes.entries()) group[i]?.settle(outcome);
    } catch (error) {
      await this.#fail(group.length === 0 ? this.#take() : group, error);
    }
  }

  #take(): readonly Waiting[] {
    let mutations = 0;
    const end = this.#waiting.findIndex(({ commit }, i) => {
      mutations += commit.mutations.length;
      return i > 0 && mutations > groupSize;
    });
    const group = end === -1 ? this.#waiting : this.#waiting.slice(0, end);
    this.#waiting = this.#waiting.slice(group.length);
    if (this.#waiting.length > 0) queueMicrotask(() => void this.#writeNext());
    return group;
  }

  // The server refused the group for what one commit brought (its size, say): the others must not suffer for it.
  async #fail(group: readonly Waiting[], error: unknown): Promise<void> {
    const isOfAll = group.length === 1 || (error instanceof DomainError && error.code !== 'BAD_USER_INPUT');
    for (const each of group) {
      if (isOfAll) each.fail(error);
      else await this.#writeAlone(each);
    }
  }

  async #writeAlone({ commit, settle, fail }: Waiting): Promise<void> {
    try {
      for (const outcome of await this.#writer.once(async (run) => this.#apply([commit], run))) settle(outcome);
    } catch (error) {
      fail(error);
    }
  }
}
