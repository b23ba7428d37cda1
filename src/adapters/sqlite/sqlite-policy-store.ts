import type { Binding } from '../../identity/binding.ts';
import type { PolicyStore } from '../../identity/policy-store.ts';
import type { Scope } from '../../identity/scope.ts';
import type { Iri } from '../../kernel/iri.ts';
import { openDatabase } from './open-database.ts';

/** Bindings and scope numbers in a file of their own. Every call is on disk when it resolves. */
export function sqlitePolicyStore(path: string): PolicyStore & Disposable {
  const database = openDatabase(path);
  database.exec(`
    CREATE TABLE IF NOT EXISTS binding(id TEXT PRIMARY KEY, record TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS scope(number INTEGER PRIMARY KEY, anchors TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS policy(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    INSERT OR IGNORE INTO policy VALUES ('epoch', '1'), ('unsettled', '[]');
  `);
  const statements = {
    bindings: database.prepare('SELECT record FROM binding ORDER BY id'),
    scopes: database.prepare('SELECT anchors FROM scope ORDER BY number'),
    value: database.prepare('SELECT value FROM policy WHERE key = ?'),
    save: database.prepare('INSERT OR REPLACE INTO binding(id, record) VALUES (?, ?)'),
    remove: database.prepare('DELETE FROM binding WHERE id = ?'),
    add: database.prepare('INSERT OR REPLACE INTO scope(number, anchors) VALUES (?, ?)'),
    set: database.prepare('UPDATE policy SET value = ? WHERE key = ?'),
  };
  const value = (key: string): string => String(statements.value.get(key)?.['value']);
  return {
    load: async () => {
      const bindings = statements.bindings.all().map((row): Binding => JSON.parse(String(row['record'])));
      const scopes = statements.scopes.all().map((row): Scope => ({ anchors: JSON.parse(String(row['anchors'])) }));
      const unsettled: readonly Iri[] = JSON.parse(value('unsettled'));
      return Promise.resolve({ bindings, scopes, unsettled, epoch: Number(value('epoch')) });
    },
    saveBinding: (binding) => run(() => void statements.save.run(binding.id, JSON.stringify(binding))),
    removeBinding: (id) => run(() => void statements.remove.run(id)),
    addScopes: (from, scopes) =>
      run(() => {
        database.exec('BEGIN IMMEDIATE');
        for (const [i, { anchors }] of scopes.entries()) statements.add.run(from + i, JSON.stringify(anchors));
        database.exec('COMMIT');
      }),
    setUnsettled: (iris) => run(() => void statements.set.run(JSON.stringify(iris), 'unsettled')),
    setEpoch: (epoch) => run(() => void statements.set.run(String(epoch), 'epoch')),
    [Symbol.dispose]: () => database.close(),
  };
}

async function run(work: () => void): Promise<void> {
  return Promise.resolve().then(work);
}
