import { DatabaseSync } from 'node:sqlite';
import { DomainError } from '../../kernel/errors.ts';

/**
 * Holds the right to write the file at `path` until disposed or until the process dies: an open transaction on a small file beside it,
 * so the lock is the operating system's and needs no cleaning up. Throws `STORE_UNAVAILABLE` when another writer holds it.
 */
export function lockForWriting(path: string): Disposable {
  const database = new DatabaseSync(`${path}.lock`, { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    database.close();
    throw new DomainError('STORE_UNAVAILABLE', `${path} is being written by another process. One data directory serves one instance.`, { path }, { cause });
  }
  return { [Symbol.dispose]: () => database.close() };
}
