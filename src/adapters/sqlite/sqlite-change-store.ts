import { toIri } from '../../kernel/iri.ts';
import type { ChangeStore, KeptMigration, KeptVersion } from '../../evolution/change-store.ts';
import type { Proposal } from '../../evolution/ontology-desk.ts';
import { openDatabase } from './open-database.ts';

/** Versions of the ontology, proposals and migrations in a file of their own. */
export function sqliteChangeStore(path: string): ChangeStore & Disposable {
  const database = openDatabase(path);
  database.exec(`
    CREATE TABLE IF NOT EXISTS version(number INTEGER PRIMARY KEY, version TEXT NOT NULL UNIQUE, record TEXT NOT NULL) STRICT;
    CREATE TABLE IF NOT EXISTS proposal(id TEXT PRIMARY KEY, record TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS migration(number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, record TEXT NOT NULL) STRICT;
    CREATE TABLE IF NOT EXISTS series_name(old TEXT PRIMARY KEY, new TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `);
  const statements = {
    versions: database.prepare('SELECT record FROM version ORDER BY number DESC'),
    dropVersion: database.prepare('DELETE FROM version WHERE version = ? AND ?'),
    putVersion: database.prepare('INSERT INTO version(version, record) VALUES (?, ?) ON CONFLICT(version) DO UPDATE SET record = excluded.record'),
    proposal: database.prepare('SELECT record FROM proposal WHERE id = ?'),
    putProposal: database.prepare('INSERT OR REPLACE INTO proposal(id, record) VALUES (?, ?)'),
    migrations: database.prepare('SELECT record FROM migration ORDER BY number DESC'),
    putMigration: database.prepare('INSERT INTO migration(id, record) VALUES (?, ?) ON CONFLICT(id) DO UPDATE SET record = excluded.record'),
    names: database.prepare('SELECT old, new FROM series_name ORDER BY old'),
    dropName: database.prepare('DELETE FROM series_name WHERE old = ?'),
    putName: database.prepare('INSERT OR REPLACE INTO series_name(old, new) VALUES (?, ?)'),
  };
  const together = (work: () => void): void => {
    database.exec('BEGIN IMMEDIATE');
    try {
      work();
      database.exec('COMMIT');
    } catch (error) {
      database.exec('ROLLBACK');
      throw error;
    }
  };
  const putVersion = (version: KeptVersion): void => {
    // A version that comes into force again is the newest again.
    statements.dropVersion.run(version.version, version.state === 'IN_FORCE' ? 1 : 0);
    statements.putVersion.run(version.version, JSON.stringify(version));
  };
  const putMigration = (migration: KeptMigration): void => void statements.putMigration.run(migration.id, JSON.stringify(migration));
  return {
    versions: () => statements.versions.all().map((row): KeptVersion => JSON.parse(String(row['record']))),
    putVersion: (version) => together(() => putVersion(version)),
    proposal: (id) => {
      const row = statements.proposal.get(id);
      const found: Proposal | undefined = row === undefined ? undefined : JSON.parse(String(row['record']));
      return found;
    },
    putProposal: (proposal) => void statements.putProposal.run(proposal.id, JSON.stringify(proposal)),
    migrations: () => statements.migrations.all().map((row): KeptMigration => JSON.parse(String(row['record']))),
    putMigration,
    putStep: (migration, versions) =>
      together(() => {
        for (const version of versions) putVersion(version);
        putMigration(migration);
      }),
    seriesNames: () => statements.names.all().map((row) => ({ from: toIri(String(row['old'])), to: toIri(String(row['new'])) })),
    putSeriesNames: (names) =>
      together(() => {
        for (const { from, to } of names) {
          statements.dropName.run(to);
          statements.putName.run(from, to);
        }
      }),
    [Symbol.dispose]: () => database.close(),
  };
}
