import type { DatabaseSync } from 'node:sqlite';
import type { StoreVocabulary } from '../../graph/graph-store.ts';
import type { Terms } from './graph-terms.ts';

/**
 * Writes what the terms are, so that the file tells by itself what its twins are twins of: `term` → `label` (by the number of the class) → `n`,
 * with the name, label and kind of each term and the terms above it. Only inside a transaction; terms the vocabulary lacks stay as they were.
 */
export function vocabularyWriter(database: DatabaseSync, terms: Terms): (vocabulary: StoreVocabulary) => void {
  const describe = database.prepare(
    'INSERT INTO term_text(term, kind, name, label) VALUES (?, ?, ?, ?) ON CONFLICT(term) DO UPDATE SET kind = excluded.kind, name = excluded.name, label = excluded.label ' +
      'WHERE (kind, name, label) IS NOT (excluded.kind, excluded.name, excluded.label)',
  );
  const above = database.prepare('SELECT above FROM term_above WHERE term = ?');
  const add = database.prepare('INSERT INTO term_above(term, above) VALUES (?, ?)');
  const remove = database.prepare('DELETE FROM term_above WHERE term = ? AND above = ?');
  const link = (term: number, wanted: ReadonlySet<number>): void => {
    const known = new Set(above.all(term).map((row) => Number(row['above'])));
    for (const id of known) if (!wanted.has(id)) remove.run(term, id);
    for (const id of wanted) if (!known.has(id)) add.run(term, id);
  };
  return ({ classes, properties }) => {
    for (const { iri, name, label = null, parents } of classes) {
      const term = terms.intern(iri);
      describe.run(term, 'class', name, label);
      link(term, new Set(parents.map((parent) => terms.intern(parent))));
    }
    for (const { iri, name, label = null, kind, domain } of properties) {
      const term = terms.intern(iri);
      describe.run(term, kind, name, label);
      link(term, new Set(domain.map((owner) => terms.intern(owner))));
    }
  };
}
