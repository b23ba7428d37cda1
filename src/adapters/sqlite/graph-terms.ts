import type { DatabaseSync } from 'node:sqlite';
import { invariant } from '../../kernel/assert-never.ts';
import type { Iri } from '../../kernel/iri.ts';
import { iriIn } from './kept-iri.ts';

/** Numbers of interned terms. Numbers never change and are never reused, so other processes on the same file agree. */
export interface Terms {
  /** The number of a term, or `undefined` when nothing in the store uses it. */
  find(iri: Iri): number | undefined;
  /** The number of a term, given to it now if it had none. Only inside a transaction. */
  intern(iri: Iri): number;
  iri(id: number): Iri;
  /** Whether scalars of the property are kept in the index of values. */
  filterable(id: number): boolean;
  setFilterable(id: number): void;
  /** Forgets what it remembers: after a rollback, numbers given in it are not valid. */
  forget(): void;
}

/** The terms of a graph file, remembered in memory. */
export function graphTerms(database: DatabaseSync): Terms {
  const byIri = database.prepare('SELECT id, iri, filterable FROM term WHERE iri = ?');
  const byId = database.prepare('SELECT id, iri, filterable FROM term WHERE id = ?');
  const insert = database.prepare('INSERT INTO term(iri) VALUES (?)');
  const mark = database.prepare('UPDATE term SET filterable = 1 WHERE id = ?');
  const ids = new Map<Iri, number>();
  const known = new Map<number, { readonly iri: Iri; readonly filterable: boolean }>();

  const remember = (row: Readonly<Record<string, unknown>> | undefined): number | undefined => {
    if (row === undefined) return undefined;
    const [id, iri] = [Number(row['id']), iriIn(row['iri'])];
    ids.set(iri, id);
    known.set(id, { iri, filterable: row['filterable'] === 1 });
    return id;
  };
  const entry = (id: number): { readonly iri: Iri; readonly filterable: boolean } | undefined => known.get(id) ?? (remember(byId.get(id)), known.get(id));

  return {
    find: (iri) => ids.get(iri) ?? remember(byIri.get(iri)),
    intern(iri) {
      const found = ids.get(iri) ?? remember(byIri.get(iri));
      if (found !== undefined) return found;
      const id = Number(insert.run(iri).lastInsertRowid);
      ids.set(iri, id);
      known.set(id, { iri, filterable: false });
      return id;
    },
    iri(id) {
      const found = entry(id);
      invariant(found !== undefined, `The graph file names the unknown term ${String(id)}.`);
      return found.iri;
    },
    filterable: (id) => entry(id)?.filterable === true,
    setFilterable(id) {
      mark.run(id);
      known.delete(id);
    },
    forget() {
      ids.clear();
      known.clear();
    },
  };
}
