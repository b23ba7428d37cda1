import type { DatabaseSync } from 'node:sqlite';
import type { ApiKey, ApiKeyStore } from '../../identity/api-key.ts';
import type { AuditHead, AuditRecord, AuditStore } from '../../identity/audit.ts';
import { openDatabase } from './open-database.ts';

/** Keys and audit records in one file of their own (`identity.db`): backed up, kept and protected apart from plant data. */
export interface SqliteIdentityStore extends Disposable {
  readonly keys: ApiKeyStore;
  readonly audit: AuditStore;
}

/** Opens or creates the file. Every append is on disk when it returns. */
export function sqliteIdentityStore(path: string): SqliteIdentityStore {
  const database = openDatabase(path);
  database.exec(`
    CREATE TABLE IF NOT EXISTS api_key(id TEXT PRIMARY KEY, record TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS audit(sequence INTEGER PRIMARY KEY, head TEXT NOT NULL, body TEXT);
  `);
  return { keys: keyStore(database), audit: auditStore(database), [Symbol.dispose]: () => database.close() };
}

function keyStore(database: DatabaseSync): ApiKeyStore {
  const find = database.prepare('SELECT record FROM api_key WHERE id = ?');
  const save = database.prepare('INSERT OR REPLACE INTO api_key(id, record) VALUES(?, ?)');
  const remove = database.prepare('DELETE FROM api_key WHERE id = ?');
  const list = database.prepare('SELECT record FROM api_key ORDER BY id');
  return {
    find: (id) => toKey(find.get(id)),
    save: (key) => void save.run(key.id, JSON.stringify(key)),
    remove: (id) => remove.run(id).changes === 1,
    list: () => list.all().flatMap((row) => toKey(row) ?? []),
  };
}

function auditStore(database: DatabaseSync): AuditStore {
  const append = database.prepare('INSERT INTO audit(sequence, head, body) VALUES(?, ?, ?)');
  const last = database.prepare('SELECT head FROM audit ORDER BY sequence DESC LIMIT 1');
  const read = database.prepare('SELECT head, body FROM audit WHERE sequence > ? ORDER BY sequence LIMIT ?');
  return {
    append: ({ head, body }) => void append.run(head.sequence, JSON.stringify(head), body === undefined ? null : JSON.stringify(body)),
    last: () => toHead(last.get()),
    read: (after, limit) => read.all(after, limit).flatMap((row) => toRecord(row) ?? []),
  };
}

type Row = Readonly<Record<string, unknown>> | undefined;

// The texts are what this file wrote, so their shapes are known.
function toKey(row: Row): ApiKey | undefined {
  return typeof row?.['record'] === 'string' ? JSON.parse(row['record']) : undefined;
}

function toHead(row: Row): AuditHead | undefined {
  return typeof row?.['head'] === 'string' ? JSON.parse(row['head']) : undefined;
}

function toRecord(row: Row): AuditRecord | undefined {
  const head = toHead(row);
  if (head === undefined) return undefined;
  return typeof row?.['body'] === 'string' ? { head, body: JSON.parse(row['body']) } : { head };
}
