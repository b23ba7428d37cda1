import { existsSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { randomUUID } from 'node:crypto';
import { DomainError } from '../../kernel/errors.ts';
import { openDatabase } from './open-database.ts';
import { seriesTable } from './series-table.ts';

const format = 1;

// A row is one group commit: records `first`…`last`, packed, with the CRC-32 of the bytes. `others` counts what is no observation.
const schema = `
CREATE TABLE IF NOT EXISTS batch(
  last INTEGER PRIMARY KEY, first INTEGER NOT NULL, at INTEGER NOT NULL, others INTEGER NOT NULL, crc INTEGER NOT NULL, bytes BLOB NOT NULL) STRICT;
CREATE INDEX IF NOT EXISTS batch_others ON batch(last) WHERE others > 0;
CREATE TABLE IF NOT EXISTS meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
${seriesTable}`;

/** Opens (and creates) the file of one journal partition. Throws `STORE_UNSUPPORTED` for a file of a newer format. */
export function openJournalFile(path: string): DatabaseSync {
  const database = openDatabase(path);
  database.exec('PRAGMA wal_autocheckpoint=4000;');
  database.exec(schema);
  database.prepare("INSERT OR IGNORE INTO meta VALUES ('format', ?), ('id', ?), ('tail', '0')").run(String(format), randomUUID());
  checkFormat(database, path);
  return database;
}

/** Opens the file for reading only; it must exist. */
export function openJournalFileForReading(path: string): DatabaseSync {
  if (!existsSync(path)) throw new DomainError('STORE_UNAVAILABLE', `There is no journal at ${path}.`, { path });
  const database = openDatabase(path, { readOnly: true });
  checkFormat(database, path);
  return database;
}

/** A value kept in the file beside the records. */
export function journalMeta(database: DatabaseSync, key: 'id' | 'format' | 'tail'): string {
  return String(database.prepare('SELECT value FROM meta WHERE key = ?').get(key)?.['value']);
}

function checkFormat(database: DatabaseSync, path: string): void {
  const found = Number(journalMeta(database, 'format'));
  if (found === format) return;
  database.close();
  throw new DomainError('STORE_UNSUPPORTED', `The journal ${path} has format ${found}; this version of the product reads format ${format}.`, { path, found });
}
