import { join } from 'node:path';
import { DomainError } from '../kernel/errors.ts';
import { SqliteJournal } from '../adapters/sqlite/sqlite-journal.ts';
import { lockForWriting } from '../adapters/sqlite/writer-lock.ts';

/** The graph's journal, which its writer locks: whoever has it owns the data folder. Throws `INVALID_CONFIG` while another process has it. */
export function ownedJournal(dataFolder: string): SqliteJournal {
  return alone(dataFolder, () => new SqliteJournal(journalPath(dataFolder)));
}

/** The right to change what a server keeps in memory while it runs. Throws `INVALID_CONFIG` while one runs on the folder. */
export function onlyWriter(dataFolder: string): Disposable {
  return alone(dataFolder, () => lockForWriting(journalPath(dataFolder)));
}

function journalPath(dataFolder: string): string {
  return join(dataFolder, 'journal-graph.db');
}

function alone<T>(dataFolder: string, open: () => T): T {
  try {
    return open();
  } catch (cause) {
    if (!(cause instanceof DomainError && cause.code === 'STORE_UNAVAILABLE')) throw cause;
    const message = `A server runs on TWINQL_DATA=${dataFolder}. Stop it first, ask it through GraphQL, or name another folder.`;
    throw new DomainError('INVALID_CONFIG', message, { folder: dataFolder }, { cause });
  }
}
