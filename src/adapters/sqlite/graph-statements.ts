import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { SqlRow } from './graph-rows.ts';

/** A statement as text and values. The text depends on the shape of the request only, so that it is prepared once. */
export interface Sql {
  readonly text: string;
  readonly values: Readonly<Record<string, SQLInputValue>>;
}

export interface Statements {
  all(sql: Sql): readonly SqlRow[];
  get(sql: Sql): SqlRow | undefined;
  /** Prepared now rather than remembered; for tests that look at plan texts. */
  readonly size: () => number;
}

const kept = 500;

/** Prepared statements by text, the least recently used forgotten beyond 500. */
export function graphStatements(database: DatabaseSync): Statements {
  const prepared = new Map<string, StatementSync>();
  const prepare = (text: string): StatementSync => {
    const statement = prepared.get(text) ?? database.prepare(text);
    prepared.delete(text);
    prepared.set(text, statement);
    if (prepared.size > kept) prepared.delete(prepared.keys().next().value ?? '');
    return statement;
  };
  return {
    all: ({ text, values }) => prepare(text).all(values),
    get: ({ text, values }) => prepare(text).get(values),
    size: () => prepared.size,
  };
}

/** Collects the values of one statement, named by position, so that texts of equal shape are equal. */
export interface Binder {
  bind(value: SQLInputValue): string;
  readonly values: Readonly<Record<string, SQLInputValue>>;
}

/** An empty binder. */
export function binder(): Binder {
  const values: Record<string, SQLInputValue> = {};
  let count = 0;
  return {
    values,
    bind(value) {
      const name = `p${String(count++)}`;
      values[name] = value;
      return `:${name}`;
    },
  };
}
