import type { DatabaseSync } from 'node:sqlite';
import { DomainError } from '../../kernel/errors.ts';
import type { Commit, CommitResult, GraphStore, GraphUpkeep, OutboxEntry, StoreVocabulary } from '../../graph/graph-store.ts';
import { checkStorable } from '../../graph/stored-value.ts';
import type { Page } from '../../graph/plan.ts';
import type { Relationship } from '../../graph/twin.ts';
import { graphCounts } from './graph-counts.ts';
import { aggregateGraph } from './graph-aggregate.ts';
import { nodeTable } from './graph-nodes.ts';
import { rememberedPages } from './graph-pages.ts';
import { readPlan } from './graph-plan.ts';
import type { GraphReading } from './graph-roots.ts';
import { toAttributes, toTwin, twinColumns, type SqlRow } from './graph-rows.ts';
import { iriIn } from './kept-iri.ts';
import { openGraphFile } from './graph-schema.ts';
import { graphStatements } from './graph-statements.ts';
import { graphTerms, type Terms } from './graph-terms.ts';
import { traverseGraph } from './graph-traverse.ts';
import { vocabularyWriter } from './graph-vocabulary.ts';
import { graphWriter } from './graph-write.ts';

/** How a graph file is read. */
interface SqliteGraphOptions {
  /** Nothing is remembered and no short way is taken: slower, and the same answers. What the short ways are tested against. */
  readonly plain?: boolean;
}

/**
 * Opens (and creates) a graph file. Commits that wait at the same time are synced to disk together, each all or nothing.
 * Several processes may open one file: writers take turns. Throws `STORE_UNSUPPORTED` for a file of another format.
 */
export function sqliteGraphStore(path: string, { plain = false }: SqliteGraphOptions = {}): GraphStore {
  const database = openGraphFile(path);
  const pages = plain ? undefined : rememberedPages(database);
  const forget = (): void => pages?.forget();
  const terms = graphTerms(database);
  const reading: GraphReading = { statements: graphStatements(database), terms, counts: graphCounts(database), plain };
  const write: Transact = (work) => {
    // Before: whoever is told that it is written must not read what was there before it.
    forget();
    return transaction(database, terms, work);
  };
  const group = commitGroup(database, terms, write);
  return {
    commit: group.commit,
    read: (plan, signal) =>
      answer(() => {
        signal?.throwIfAborted();
        const read = (): Page => readPlan(reading, plan, signal);
        return pages === undefined ? read() : pages.page(plan, read);
      }),
    traverse: (traversal, signal) => answer(() => traverseGraph(reading, traversal, signal)),
    aggregate: (aggregation, signal) => answer(() => aggregateGraph(reading, aggregation, signal)),
    upkeep: upkeepOf(database, terms, write),
    [Symbol.asyncDispose]: async () => {
      await group.flushed();
      if (database.isOpen) database.close();
    },
  };
}

async function answer<T>(compute: () => T): Promise<T> {
  return Promise.resolve().then(compute);
}

interface Waiting {
  readonly commit: Commit;
  readonly resolve: (result: CommitResult) => void;
  readonly reject: (reason: unknown) => void;
}

/** Collects the commits of one turn of the event loop into one transaction, each behind a savepoint of its own. */
function commitGroup(
  database: DatabaseSync,
  terms: Terms,
  transact: Transact,
): { readonly commit: GraphStore['commit']; readonly flushed: () => Promise<void> } {
  const writer = graphWriter(database, terms);
  let waiting: Waiting[] = [];
  let flushing: Promise<void> = Promise.resolve();
  const flush = (): void => {
    const group = waiting;
    waiting = [];
    const settled: (() => void)[] = [];
    try {
      transact(() => {
        for (const { commit, resolve, reject } of group) {
          const outcome = attempt(database, terms, () => writer.apply(commit));
          settled.push('error' in outcome ? () => reject(outcome.error) : () => resolve(outcome.result));
        }
      });
    } catch (error) {
      for (const { reject } of group) reject(error);
      return;
    }
    for (const settle of settled) settle();
  };
  return {
    flushed: () => flushing,
    commit: (commit) =>
      new Promise((resolve, reject) => {
        waiting.push({ commit, resolve, reject });
        if (waiting.length > 1) return;
        flushing = new Promise((done) => {
          setImmediate(() => {
            flush();
            done();
          });
        });
      }),
  };
}

type Transact = (work: () => void) => void;

function transaction(database: DatabaseSync, terms: Terms, work: () => void): void {
  try {
    database.exec('BEGIN IMMEDIATE');
    work();
    database.exec('COMMIT');
  } catch (error) {
    terms.forget();
    if (database.isOpen && database.isTransaction) database.exec('ROLLBACK');
    if (error instanceof DomainError) throw error;
    throw new DomainError('STORE_UNAVAILABLE', 'The graph file could not be written.', {}, { cause: error });
  }
}

type Attempt = { readonly result: CommitResult } | { readonly error: unknown };

function attempt(database: DatabaseSync, terms: Terms, apply: () => CommitResult): Attempt {
  database.exec('SAVEPOINT one');
  try {
    const result = apply();
    database.exec('RELEASE one');
    return { result };
  } catch (error) {
    terms.forget();
    database.exec('ROLLBACK TO one; RELEASE one');
    return { error };
  }
}

function upkeepOf(database: DatabaseSync, terms: Terms, transact: Transact): GraphUpkeep {
  const nodes = nodeTable(database, terms);
  const describe = vocabularyWriter(database, terms);
  const write = (work: () => void): Promise<void> =>
    answer(() => {
      transact(work);
    });
  const outbox = database.prepare('SELECT sequence, record FROM outbox ORDER BY sequence LIMIT ?');
  const relayed = database.prepare('DELETE FROM outbox WHERE sequence <= ?');
  const position = database.prepare("SELECT value FROM meta WHERE key = 'projectedUpTo'");
  const advance = database.prepare("UPDATE meta SET value = ? WHERE key = 'projectedUpTo'");
  const counts = database.prepare(
    "SELECT (SELECT count(*) FROM n) AS twins, (SELECT count(*) FROM e) AS relationships, (SELECT seq FROM sqlite_sequence WHERE name = 'outbox') AS changes",
  );
  const scan = database.prepare(`SELECT ${twinColumns} FROM n INDEXED BY n_is WHERE iri > ? ORDER BY iri LIMIT ?`);
  const links = database.prepare(scanLinks);
  return {
    outbox: (limit) => answer(() => outbox.all(limit).map(toEntry)),
    relayed: (sequence) => write(() => void relayed.run(sequence)),
    project: (rows, at) =>
      write(() => {
        if (at < Number(position.get()?.['value'])) return;
        advance.run(at);
        for (const { twin, values } of rows) {
          for (const { value } of Object.values(values)) checkStorable(value, `a projected value of <${twin}>`);
          nodes.project(twin, values);
        }
      }),
    setScopes: (rows) =>
      write(() => {
        for (const { iri, scope } of rows) nodes.setScope(iri, scope);
      }),
    adopt: (vocabulary) =>
      write(() => {
        adopt(vocabulary, terms, (id) => nodes.indexProperty(id));
        describe(vocabulary);
      }),
    scan: (after, limit) => answer(() => scan.all(after ?? '', limit).map((row) => toTwin(row, terms))),
    scanRelationships: (after, limit) => answer(() => links.all(...linkKey(after), limit).map((row) => toRelationship(row, terms))),
    statistics: () =>
      answer(() => {
        const row = counts.get();
        return { twins: Number(row?.['twins']), relationships: Number(row?.['relationships']), changes: Number(row?.['changes'] ?? 0) };
      }),
  };
}

const scanLinks = `SELECT s.iri AS source, t.iri AS type, d.iri AS target, e.id AS id, e.props AS props
  FROM n s CROSS JOIN e ON e.src = s.id CROSS JOIN term t ON t.id = e.rel CROSS JOIN n d ON d.id = e.dst
  WHERE s.iri >= ?1 AND (s.iri, t.iri, d.iri, e.id) > (?1, ?2, ?3, ?4) ORDER BY s.iri, t.iri, d.iri, e.id LIMIT ?5`;

function linkKey(after: Relationship | undefined): readonly [string, string, string, string] {
  return after === undefined ? ['', '', '', ''] : [after.source, after.type, after.target, after.id];
}

function toRelationship(row: SqlRow, terms: Terms): Relationship {
  return {
    source: iriIn(row['source']),
    type: iriIn(row['type']),
    target: iriIn(row['target']),
    id: String(row['id']),
    attributes: toAttributes(row['props'], terms),
  };
}

function toEntry(row: SqlRow): OutboxEntry {
  return { sequence: Number(row['sequence']), record: JSON.parse(String(row['record'])) };
}

/** Interns all terms, and indexes attributes that are filterable for the first time. */
function adopt(vocabulary: StoreVocabulary, terms: Terms, index: (id: number) => void): void {
  for (const { iri } of vocabulary.classes) terms.intern(iri);
  for (const { iri, kind, filterable } of vocabulary.properties) {
    const id = terms.intern(iri);
    if (!filterable || kind !== 'attribute' || terms.filterable(id)) continue;
    terms.setFilterable(id);
    index(id);
  }
}
