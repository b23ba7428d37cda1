import type { DatabaseSync } from 'node:sqlite';
import { invariant } from '../../kernel/assert-never.ts';
import type { Iri } from '../../kernel/iri.ts';
import type { Scalar, Value } from '../../kernel/value.ts';
import type { TwinState } from '../../graph/change-record.ts';
import type { ProjectedValue } from '../../graph/twin.ts';
import { fromAttributes, propertyKey, toState, type SqlRow } from './graph-rows.ts';
import type { Terms } from './graph-terms.ts';

/** Node rows and what hangs on them: labels and indexed values. Always inside a transaction. */
export interface NodeTable {
  find(iri: Iri): { readonly id: number; readonly state: TwinState } | undefined;
  /** Number, version and scope of a node, without reading its content. */
  place(iri: Iri): { readonly id: number; readonly version: number; readonly scope: number } | undefined;
  insert(twin: TwinState): number;
  update(id: number, twin: TwinState): void;
  remove(id: number): void;
  setScope(iri: Iri, scope: number): void;
  project(iri: Iri, values: Readonly<Record<string, ProjectedValue>>): void;
  /** Puts the values of one property of all nodes into the index. */
  indexProperty(id: number): void;
}

const columns = 'id, iri, scope, version, name, classes, labels, props, proj';

/** The node rows of a graph file. */
export function nodeTable(database: DatabaseSync, terms: Terms): NodeTable {
  const find = database.prepare(`SELECT ${columns} FROM n INDEXED BY n_is WHERE iri = ?`);
  const byId = database.prepare(`SELECT ${columns} FROM n WHERE id = ?`);
  const place = database.prepare('SELECT id, version, scope FROM n INDEXED BY n_is WHERE iri = ?');
  const insert = database.prepare('INSERT INTO n(iri, scope, version, name, classes, labels, props) VALUES (?, ?, ?, ?, ?, ?, ?)');
  const update = database.prepare('UPDATE n SET version = ?, name = ?, classes = ?, labels = ?, props = ? WHERE id = ?');
  const remove = database.prepare('DELETE FROM n WHERE id = ?');
  const project = database.prepare('UPDATE n SET proj = ? WHERE id = ?');
  const scope = database.prepare('UPDATE n SET scope = ? WHERE id = ?');
  const details = detailTable(database, terms);
  const intern = (iri: Iri): number => terms.intern(iri);
  const texts = (twin: TwinState): readonly [string, string, string, string] => [
    twin.name,
    JSON.stringify(twin.classes.map(intern)),
    JSON.stringify(twin.labels.map(intern)),
    fromAttributes(twin.attributes, intern),
  ];
  const change = (row: SqlRow, write: (id: number) => unknown): void => {
    const id = Number(row['id']);
    details.remove(row);
    write(id);
    const now = byId.get(id);
    if (now !== undefined) details.insert(now);
  };
  return {
    find(iri) {
      const row = find.get(iri);
      return row === undefined ? undefined : { id: Number(row['id']), state: toState(row, terms) };
    },
    place(iri) {
      const row = place.get(iri);
      return row === undefined ? undefined : { id: Number(row['id']), version: Number(row['version']), scope: Number(row['scope']) };
    },
    insert(twin) {
      const [name, classes, labels, props] = texts(twin);
      const id = Number(insert.run(twin.iri, twin.scope, twin.version, name, classes, labels, props).lastInsertRowid);
      details.insert({ id, scope: twin.scope, name, classes, labels, props, proj: null });
      return id;
    },
    update(id, twin) {
      const row = byId.get(id);
      if (row !== undefined) change(row, () => update.run(twin.version, ...texts(twin), id));
    },
    remove(id) {
      const row = byId.get(id);
      if (row === undefined) return;
      details.remove(row);
      remove.run(id);
    },
    setScope(iri, number) {
      const row = find.get(iri);
      if (row !== undefined) change(row, (id) => scope.run(number, id));
    },
    project(iri, values) {
      const row = find.get(iri);
      if (row === undefined) return;
      const kept: Record<string, ProjectedValue> = row['proj'] === null ? {} : JSON.parse(String(row['proj']));
      for (const [property, { value, time, quality }] of Object.entries(values)) kept[propertyKey(intern(iriKey(property)))] = { value, time, quality };
      const write = (id: number): unknown => project.run(JSON.stringify(kept), id);
      if (Object.keys(values).some((property) => terms.filterable(intern(iriKey(property))))) change(row, write);
      else write(Number(row['id']));
    },
    indexProperty: (id) => details.index(id),
  };
}

function iriKey(text: string): Iri {
  invariant(isIriKey(text), 'A property has no IRI.');
  return text;
}

// Keys of attribute maps are IRIs by contract; the type of a record's key cannot say so.
function isIriKey(text: string): text is Iri {
  return text.length > 0;
}

interface DetailTable {
  insert(row: SqlRow): void;
  remove(row: SqlRow): void;
  index(property: number): void;
}

/** Rows of `label` and `val` of a node, written and removed with it. */
function detailTable(database: DatabaseSync, terms: Terms): DetailTable {
  const addLabel = database.prepare('INSERT INTO label(label, name, node, exact, scope) VALUES (?, ?, ?, ?, ?)');
  const dropLabel = database.prepare('DELETE FROM label WHERE label = ? AND name = ? AND node = ?');
  const addValue = database.prepare('INSERT OR IGNORE INTO val(prop, v, node) VALUES (?, ?, ?)');
  const dropValue = database.prepare('DELETE FROM val WHERE prop = ? AND v = ? AND node = ?');
  const rowsWith = database.prepare(
    "SELECT id, props, proj FROM n WHERE json_type(props, '$.' || :key) IS NOT NULL OR json_type(proj, '$.' || :key) IS NOT NULL",
  );
  return {
    insert(row) {
      const [id, name, scope] = [Number(row['id']), String(row['name']), Number(row['scope'])];
      const classes = numbersIn(row['classes']);
      for (const label of new Set([...numbersIn(row['labels']), ...classes])) addLabel.run(label, name, id, Number(classes.includes(label)), scope);
      for (const [property, value] of indexed(row, terms)) addValue.run(property, value, id);
    },
    remove(row) {
      const [id, name] = [Number(row['id']), String(row['name'])];
      for (const label of new Set([...numbersIn(row['labels']), ...numbersIn(row['classes'])])) dropLabel.run(label, name, id);
      for (const [property, value] of indexed(row, terms)) dropValue.run(property, value, id);
    },
    index(property) {
      for (const row of rowsWith.all({ key: propertyKey(property) })) {
        for (const [id, value] of indexed(row, terms)) if (id === property) addValue.run(id, value, Number(row['id']));
      }
    },
  };
}

function numbersIn(json: unknown): readonly number[] {
  const numbers: readonly number[] = JSON.parse(String(json));
  return numbers;
}

/** A scalar in the index of values. Flags as blobs, so that every type has a range of its own: numbers, then text, then flags. */
export function indexValue(value: Scalar): string | number | Uint8Array {
  return typeof value === 'boolean' ? Uint8Array.of(Number(value)) : value;
}

function indexed(row: SqlRow, terms: Terms): readonly (readonly [number, string | number | Uint8Array])[] {
  const entries: (readonly [number, string | number | Uint8Array])[] = [];
  const kept: Readonly<Record<string, Value>> = JSON.parse(String(row['props']));
  const projected: Readonly<Record<string, ProjectedValue>> = typeof row['proj'] === 'string' ? JSON.parse(row['proj']) : {};
  const add = (key: string, value: Value | undefined): void => {
    const id = Number(key.slice(1));
    if (value === undefined || typeof value === 'object' || !terms.filterable(id)) return;
    entries.push([id, indexValue(value)]);
  };
  for (const key in kept) add(key, kept[key]);
  // Where both are, the attribute counts.
  for (const key in projected) if (!(key in kept)) add(key, projected[key]?.value);
  return entries;
}
