import { existsSync, rmSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { exactJson, isSameValue, parseValue, asRecord, isList } from '../../kernel/exact-json.ts';
import type { Iri } from '../../kernel/iri.ts';
import type { Value } from '../../kernel/value.ts';
import type { Place } from '../../kernel/violation.ts';
import { contradiction, type LoadProgress, type LoadStage, type StagedLink, type StagedTwin } from '../../graph/bulk/load-stage.ts';
import { describe, isSameTwin } from '../../graph/bulk/memory-stage.ts';
import { iriIn } from './kept-iri.ts';

// While it is filled, nothing is journalled: what was not sealed is thrown away. After that, each batch is a small transaction that survives a kill.
const schema = `
CREATE TABLE file(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE twin(id INTEGER PRIMARY KEY, iri TEXT NOT NULL UNIQUE, name TEXT NOT NULL, classes TEXT NOT NULL, attributes TEXT NOT NULL, file INTEGER, line INTEGER);
CREATE TABLE link(id INTEGER PRIMARY KEY, source TEXT NOT NULL, type TEXT NOT NULL, target TEXT NOT NULL, eid TEXT NOT NULL, attributes TEXT NOT NULL,
  file INTEGER, line INTEGER, UNIQUE(source, type, target, eid));
CREATE TABLE stranger(id INTEGER PRIMARY KEY, iri TEXT NOT NULL UNIQUE);
CREATE TABLE left_out(link INTEGER PRIMARY KEY, why TEXT NOT NULL);
CREATE TABLE state(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;`;

/** Opens the stage in a file that an earlier run sealed; `undefined` when there is none or it was not sealed. */
export function reopenStage(path: string): LoadStage | undefined {
  if (!existsSync(path)) return undefined;
  try {
    const database = new DatabaseSync(path);
    const sealed = database.prepare("SELECT value FROM state WHERE key = 'sealed'").get();
    if (sealed !== undefined) return stageOver(database);
    database.close();
  } catch {
    // damaged, or none of ours: it is made anew
  }
  return undefined;
}

/** Makes a new stage in a file, in place of what was there. */
export function newStage(path: string): LoadStage {
  dropStage(path);
  const database = new DatabaseSync(path);
  database.exec(`PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE; PRAGMA cache_size=-65536; ${schema} BEGIN;`);
  return stageOver(database);
}

/** Removes the files of a stage. */
export function dropStage(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${suffix}`, { force: true });
}

function stageOver(database: DatabaseSync): LoadStage {
  const files = fileNames(database);
  const filling = fillingOf(database, files);
  const prepared = new Map<string, StatementSync>();
  const sql = (text: string): StatementSync => {
    const statement = prepared.get(text) ?? database.prepare(text);
    prepared.set(text, statement);
    return statement;
  };
  const toLink = (row: Row): StagedLink => ({
    source: iriIn(row['source']),
    type: iriIn(row['type']),
    target: iriIn(row['target']),
    id: String(row['eid']),
    attributes: recordIn(row['attributes']),
    ...placeIn(row, files),
  });
  const toTwin = (row: Row): StagedTwin => ({ iri: iriIn(row['iri']), ...contentIn(row), ...placeIn(row, files) });
  const count = (text: string): number => Number(sql(text).get()?.['n']);
  return {
    ...filling,
    seal: () => {
      sql("INSERT INTO state(key, value) VALUES ('sealed', 'true')").run();
      database.exec('COMMIT; PRAGMA locking_mode=NORMAL; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;');
    },
    size: () => ({ twins: count('SELECT count(*) AS n FROM twin'), relationships: count('SELECT count(*) AS n FROM link') }),
    twins: (after, limit) =>
      sql('SELECT * FROM twin WHERE id > ? ORDER BY id LIMIT ?')
        .all(after, limit)
        .map((row) => ({ number: Number(row['id']), item: toTwin(row) })),
    links: (after, limit) =>
      sql('SELECT * FROM link WHERE id > ? AND id NOT IN (SELECT link FROM left_out) ORDER BY id LIMIT ?')
        .all(after, limit)
        .map((row) => ({ number: Number(row['id']), item: toLink(row) })),
    *sortedLinks() {
      const rows = sql('SELECT * FROM link WHERE id NOT IN (SELECT link FROM left_out) ORDER BY source, type, target, eid').iterate();
      for (const row of rows) yield toLink(row);
    },
    leaveOutDangling: async (known) => leaveOutDangling(database, known),
    *ends(types) {
      const rows = sql(endsOf).iterate(JSON.stringify(types));
      for (const row of rows) yield [Number(row['link']), Number(row['source']), Number(row['target'])] as const;
    },
    leaveOut: (numbers, why) => {
      const insert = sql('INSERT OR REPLACE INTO left_out(link, why) VALUES (?, ?)');
      inTransaction(database, () => {
        for (const number of numbers) insert.run(number, why);
      });
    },
    left: (why, limit) => ({
      count: Number(sql('SELECT count(*) AS n FROM left_out WHERE why = ?').get(why)?.['n']),
      first: sql('SELECT l.* FROM left_out x JOIN link l ON l.id = x.link WHERE x.why = ? ORDER BY l.id LIMIT ?').all(why, limit).map(toLink),
    }),
    progress: () => progressIn(sql("SELECT value FROM state WHERE key = 'progress'").get()?.['value']),
    save: (progress) => void sql("INSERT OR REPLACE INTO state(key, value) VALUES ('progress', ?)").run(JSON.stringify(progress)),
    [Symbol.dispose]: () => {
      if (database.isOpen) database.close();
    },
  };
}

const endsOf = `SELECT l.id AS link, coalesce(s.id, -(SELECT id FROM stranger WHERE iri = l.source)) AS source,
    coalesce(t.id, -(SELECT id FROM stranger WHERE iri = l.target)) AS target
  FROM link l LEFT JOIN twin s ON s.iri = l.source LEFT JOIN twin t ON t.iri = l.target
  WHERE l.type IN (SELECT value FROM json_each(?)) AND l.id NOT IN (SELECT link FROM left_out) ORDER BY l.id`;

const strangersAtOnce = 5000;

async function leaveOutDangling(database: DatabaseSync, known: (iris: readonly Iri[]) => Promise<ReadonlySet<Iri>>): Promise<void> {
  database.exec(`DELETE FROM left_out; DELETE FROM stranger;
    INSERT OR IGNORE INTO stranger(iri) SELECT source FROM link WHERE source NOT IN (SELECT iri FROM twin);
    INSERT OR IGNORE INTO stranger(iri) SELECT target FROM link WHERE target NOT IN (SELECT iri FROM twin);
    CREATE TEMP TABLE IF NOT EXISTS missing(iri TEXT PRIMARY KEY) WITHOUT ROWID; DELETE FROM temp.missing;`);
  const page = database.prepare('SELECT id, iri FROM stranger WHERE id > ? ORDER BY id LIMIT ?');
  const insert = database.prepare('INSERT INTO temp.missing(iri) VALUES (?)');
  for (let rows = page.all(0, strangersAtOnce); rows.length > 0; rows = page.all(Number(rows.at(-1)?.['id']), strangersAtOnce)) {
    const iris = rows.map((row) => iriIn(row['iri']));
    const found = await known(iris);
    for (const iri of iris) if (!found.has(iri)) insert.run(iri);
  }
  database.exec(`INSERT OR IGNORE INTO left_out(link, why) SELECT id, 'dangling' FROM link
    WHERE source IN (SELECT iri FROM temp.missing) OR target IN (SELECT iri FROM temp.missing)`);
}

function inTransaction(database: DatabaseSync, work: () => void): void {
  database.exec('BEGIN');
  work();
  database.exec('COMMIT');
}

type Row = Readonly<Record<string, unknown>>;

interface FileNames {
  number(name: string): number;
  name(number: number): string;
}

function fileNames(database: DatabaseSync): FileNames {
  const numbers = new Map<string, number>();
  const insert = database.prepare('INSERT INTO file(name) VALUES (?)');
  for (const row of database.prepare('SELECT id, name FROM file').all()) numbers.set(String(row['name']), Number(row['id']));
  const names = new Map(Array.from(numbers, ([name, number]) => [number, name]));
  return {
    number(name) {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      const number = Number(insert.run(name).lastInsertRowid);
      numbers.set(name, number);
      names.set(number, name);
      return number;
    },
    name: (number) => names.get(number) ?? '',
  };
}

function fillingOf(database: DatabaseSync, files: FileNames): Pick<LoadStage, 'addTwin' | 'addLink'> {
  const addTwin = database.prepare('INSERT OR IGNORE INTO twin(iri, name, classes, attributes, file, line) VALUES (?, ?, ?, ?, ?, ?)');
  const addLink = database.prepare('INSERT OR IGNORE INTO link(source, type, target, eid, attributes, file, line) VALUES (?, ?, ?, ?, ?, ?, ?)');
  const findTwin = database.prepare('SELECT * FROM twin WHERE iri = ?');
  const findLink = database.prepare('SELECT * FROM link WHERE source = ? AND type = ? AND target = ? AND eid = ?');
  const at = (place: Place | undefined): readonly [number | null, number | null] =>
    place === undefined ? [null, null] : [files.number(place.file), place.line ?? null];
  return {
    addTwin: (twin) => {
      const { iri, name, classes, attributes, place } = twin;
      if (addTwin.run(iri, name, JSON.stringify(classes), jsonOf(attributes), ...at(place)).changes === 1) return undefined;
      const row = findTwin.get(iri);
      if (row === undefined || isSameTwin({ iri, ...contentIn(row) }, twin)) return undefined;
      return contradiction(`<${iri}>`, iri, place, placeIn(row, files).place);
    },
    addLink: (link) => {
      const { source, type, target, id, attributes, place } = link;
      if (addLink.run(source, type, target, id, jsonOf(attributes), ...at(place)).changes === 1) return undefined;
      const row = findLink.get(source, type, target, id);
      if (row === undefined || isSameValue(recordIn(row['attributes']), attributes)) return undefined;
      return contradiction(describe(link), source, place, placeIn(row, files).place);
    },
  };
}

function jsonOf(attributes: StagedTwin['attributes']): string {
  const keys = Object.keys(attributes);
  return keys.length === 0 ? '{}' : exactJson(attributes);
}

function contentIn(row: Row): Pick<StagedTwin, 'classes' | 'name' | 'attributes'> {
  const classes = parseValue(String(row['classes']));
  return { classes: isList(classes) ? classes.map(iriIn) : [], name: String(row['name']), attributes: recordIn(row['attributes']) };
}

function recordIn(json: unknown): Readonly<Record<string, Value>> {
  return json === '{}' ? {} : (asRecord(parseValue(String(json))) ?? {});
}

function placeIn(row: Row, files: FileNames): { readonly place?: Place } {
  if (typeof row['file'] !== 'number') return {};
  const file = files.name(row['file']);
  return { place: typeof row['line'] === 'number' ? { file, line: row['line'] } : { file } };
}

function progressIn(json: unknown): LoadProgress | undefined {
  if (typeof json !== 'string') return undefined;
  const progress: LoadProgress = JSON.parse(json);
  return progress;
}
