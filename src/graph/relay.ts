import type { Journal, Position } from '../journal/journal.ts';
import type { GraphStore } from './graph-store.ts';

/** Moves change records from a store's outbox into the `graph` partition of the journal. */
export interface OutboxRelay {
  /** Moves everything that waits and answers how many records. Calls made meanwhile join the one under way and see its end. */
  pump(): Promise<number>;
}

const batchSize = 500;

/**
 * A relay for one store and one journal; one process runs one. Each record carries its outbox sequence into the journal, and the outbox is emptied
 * only after the append is durable. A crash between the two leaves records in both; the relay then finds the highest sequence in the journal
 * and forgets the outbox up to it, so that every change is in the journal exactly once.
 */
export function outboxRelay(store: GraphStore, journal: Journal): OutboxRelay {
  let last: number | undefined;
  let running: Promise<number> | undefined;
  let again = false;
  const drain = async (): Promise<number> => {
    last ??= await lastRelayed(journal);
    let moved = 0;
    for (let waiting = await store.upkeep.outbox(batchSize); waiting.length > 0; waiting = await store.upkeep.outbox(batchSize)) {
      const done = last;
      const fresh = waiting.filter(({ sequence }) => sequence > done);
      if (fresh.length > 0) await journal.append(fresh.map(({ sequence, record }) => ({ ...record, sequence })));
      last = Math.max(last, waiting.at(-1)?.sequence ?? 0);
      moved += fresh.length;
      await store.upkeep.relayed(last);
    }
    return moved;
  };
  const cycle = async (): Promise<number> => {
    try {
      let moved = 0;
      // Whoever called meanwhile may have seen a commit this turn has not.
      while (again) {
        again = false;
        moved += await drain();
      }
      return moved;
    } finally {
      running = undefined;
    }
  };
  return {
    pump() {
      again = true;
      running ??= cycle();
      return running;
    },
  };
}

/** The highest outbox sequence in the journal, looked for backwards in growing steps: it stands near the end. */
async function lastRelayed(journal: Journal): Promise<number> {
  const head = journal.head();
  for (let span = 1000; ; span *= 4) {
    const from = Math.max(journal.tail(), head - span);
    const found = await highestAfter(journal, from, head);
    if (found > 0 || from === journal.tail()) return found;
  }
}

async function highestAfter(journal: Journal, from: Position, head: Position): Promise<number> {
  let highest = 0;
  for (let at = from; at < head;) {
    const entries = await journal.read(at, 1000);
    if (entries.length === 0) break;
    for (const { record } of entries) if (record.kind === 'change') highest = Math.max(highest, record.sequence ?? 0);
    at = entries.at(-1)?.position ?? head;
  }
  return highest;
}

/** The store, with a pump of the relay after each commit. A failure to relay goes to `onError`: the commit stands, and the next pump tries again. */
export function relaying(store: GraphStore, relay: OutboxRelay, onError: (error: unknown) => void): GraphStore {
  return {
    upkeep: store.upkeep,
    read: (plan, signal) => store.read(plan, signal),
    traverse: (traversal, signal) => store.traverse(traversal, signal),
    aggregate: (aggregation, signal) => store.aggregate(aggregation, signal),
    [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
    commit: async (commit) => {
      const result = await store.commit(commit);
      relay.pump().catch(onError);
      return result;
    },
  };
}
