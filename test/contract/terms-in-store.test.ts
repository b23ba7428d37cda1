import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { sqliteGraphStore } from '../../src/adapters/sqlite/sqlite-graph-store.ts';
import type { GraphStore, Mutation } from '../../src/graph/graph-store.ts';
import { iriOf, labelsOf, vocabulary } from '../support/graph-world.ts';

async function fill(store: GraphStore): Promise<void> {
  const put = (name: string, cls: string): Mutation => ({
    kind: 'putTwin',
    iri: iriOf(name),
    classes: [iriOf(cls)],
    labels: labelsOf(cls),
    name,
    attributes: {},
    scope: 0,
  });
  await store.upkeep.adopt(vocabulary);
  await store.upkeep.adopt({
    ...vocabulary,
    classes: vocabulary.classes.map((cls) => (cls.iri === iriOf('Motor') ? { ...cls, parents: [iriOf('Thing')], label: 'Engines' } : cls)),
  });
  await store.commit({ mutations: [put('a', 'Pump'), put('b', 'Motor'), put('c', 'Place')], by: 'test', at: 1 });
}

/** From the term of a class to its twins, from a property to the classes of its domain, and what became of a superclass that changed. */
const expected = { twins: ['a', 'b'], domain: ['Thing'], above: ['Thing'], label: 'Engines' };

describe('the terms of the ontology in the store', () => {
  test('SQLite: from the row of a class one reaches its twins', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'twinql-terms-'));
    try {
      const path = join(folder, 'graph.db');
      {
        await using store = sqliteGraphStore(path);
        await fill(store);
      }
      const database = new DatabaseSync(path, { readOnly: true });
      const column = (text: string, ...values: readonly string[]): readonly unknown[] =>
        database
          .prepare(text)
          .all(...values)
          .map((row) => Object.values(row)[0]);
      const above = 'SELECT x.name FROM term t JOIN term_above a ON a.term = t.id JOIN term_text x ON x.term = a.above WHERE t.iri = ?';
      expect({
        twins: column('SELECT n.name FROM term t JOIN label l ON l.label = t.id JOIN n ON n.id = l.node WHERE t.iri = ? ORDER BY n.name', iriOf('Equipment')),
        domain: column(above, iriOf('reading')),
        above: column(above, iriOf('Motor')),
        label: column('SELECT x.label FROM term t JOIN term_text x ON x.term = t.id WHERE t.iri = ?', iriOf('Motor'))[0],
      }).toEqual(expected);
      database.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
