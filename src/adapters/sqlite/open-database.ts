import { DatabaseSync, type DatabaseSyncOptions } from 'node:sqlite';

/**
 * Opens a SQLite file for durable work: write-ahead log, and a commit returns only after the operating system has synced it.
 * Readers on connections of their own never wait for a writer; a second writer waits up to five seconds.
 */
export function openDatabase(path: string, options: DatabaseSyncOptions = {}): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: 5000, ...options });
  if (options.readOnly !== true) database.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;');
  return database;
}
