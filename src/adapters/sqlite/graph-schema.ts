import type { DatabaseSync } from 'node:sqlite';
import { DomainError } from '../../kernel/errors.ts';
import { openDatabase } from './open-database.ts';

const format = 1;

// Terms (classes, properties, relationship types) are interned: rows and statements hold their numbers, never text from outside.
// `term_text` and `term_above` say what each term is: its superclasses, of a property the classes of its domain.
// `n_is` serves get-by-IRI and tests the scope before the row is read; IRIs are unique because the one writer looks before it inserts.
// `label` holds one row per class and superclass, clustered by name, so that a page of any class by name is one range.
// `val` holds scalars of filterable properties, one typed index for all of them: numbers, text, and flags as blobs.
const schema = `
CREATE TABLE IF NOT EXISTS meta(key TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS term(id INTEGER PRIMARY KEY, iri TEXT NOT NULL UNIQUE, filterable INTEGER NOT NULL DEFAULT 0);
CREATE TABLE IF NOT EXISTS term_text(term INTEGER PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, label TEXT);
CREATE TABLE IF NOT EXISTS term_above(term INTEGER NOT NULL, above INTEGER NOT NULL, PRIMARY KEY(term, above)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS n(id INTEGER PRIMARY KEY, iri TEXT NOT NULL, scope INTEGER NOT NULL, version INTEGER NOT NULL, name TEXT NOT NULL,
  classes TEXT NOT NULL, labels TEXT NOT NULL, props TEXT NOT NULL, proj TEXT);
CREATE UNIQUE INDEX IF NOT EXISTS n_is ON n(iri, scope);
CREATE INDEX IF NOT EXISTS n_name ON n(name, iri, scope);
CREATE INDEX IF NOT EXISTS n_scope ON n(scope);
CREATE TABLE IF NOT EXISTS label(label INTEGER NOT NULL, name TEXT NOT NULL, node INTEGER NOT NULL, exact INTEGER NOT NULL, scope INTEGER NOT NULL,
  PRIMARY KEY(label, name, node)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS val(prop INTEGER NOT NULL, v NOT NULL, node INTEGER NOT NULL, PRIMARY KEY(prop, v, node)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS e(src INTEGER NOT NULL, rel INTEGER NOT NULL, dst INTEGER NOT NULL, id TEXT NOT NULL, props TEXT NOT NULL,
  PRIMARY KEY(src, rel, dst, id)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS e_rev ON e(dst, rel, src);
CREATE TABLE IF NOT EXISTS outbox(sequence INTEGER PRIMARY KEY AUTOINCREMENT, record TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS answer(key TEXT PRIMARY KEY, at INTEGER NOT NULL, versions TEXT NOT NULL, sequence INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS answer_at ON answer(at);`;

/** Opens (and creates) the graph file. Throws `STORE_UNSUPPORTED` for a file of another format. */
export function openGraphFile(path: string): DatabaseSync {
  const database = openDatabase(path);
  database.exec('PRAGMA cache_size=-65536; PRAGMA mmap_size=1073741824; PRAGMA wal_autocheckpoint=8000;');
  database.exec(schema);
  database.prepare("INSERT OR IGNORE INTO meta VALUES ('format', ?), ('projectedUpTo', 0)").run(format);
  const found = Number(database.prepare("SELECT value FROM meta WHERE key = 'format'").get()?.['value']);
  if (found === format) return database;
  database.close();
  throw new DomainError('STORE_UNSUPPORTED', `The graph file ${path} has format ${String(found)}; this version reads format ${String(format)}.`, {
    path,
    found,
  });
}
