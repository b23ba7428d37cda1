import { checkVersion, missingTwin } from '../../graph/write-refusals.ts';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { assertNever } from '../../kernel/assert-never.ts';
import type { Iri } from '../../kernel/iri.ts';
import type { ChangeRecord } from '../../journal/record.ts';
import { afterPatch, afterPut, deletion, relationshipRecord, settle, type TwinState } from '../../graph/change-record.ts';
import type { Commit, CommitResult, Mutation } from '../../graph/graph-store.ts';
import { equalValues } from '../../graph/stored-value.ts';
import { nodeTable, type NodeTable } from './graph-nodes.ts';
import { fromAttributes, toAttributes } from './graph-rows.ts';
import { iriIn } from './kept-iri.ts';
import type { Terms } from './graph-terms.ts';

/** Applies commits inside a transaction that the caller holds. */
export interface GraphWriter {
  apply(commit: Commit): CommitResult;
}

const keptMs = 86_400_000;

interface Place {
  readonly id: number;
  readonly version: number;
  readonly scope: number;
}

interface Work {
  readonly commit: Commit;
  readonly versions: Map<Iri, number>;
  /** Nodes this commit has met, so that a load of thousands looks up each end once. */
  readonly places: Map<Iri, Place>;
}

/** The writer of a graph file. */
export function graphWriter(database: DatabaseSync, terms: Terms): GraphWriter {
  const writer: Writer = {
    terms,
    nodes: nodeTable(database, terms),
    edges: edgeStatements(database),
    outbox: database.prepare('INSERT INTO outbox(record) VALUES (?)'),
  };
  const sequenceNow = database.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'outbox'");
  const findAnswer = database.prepare('SELECT versions, sequence FROM answer WHERE key = ?');
  const dropAnswers = database.prepare('DELETE FROM answer WHERE at <= ?');
  const keepAnswer = database.prepare('INSERT INTO answer(key, at, versions, sequence) VALUES (?, ?, ?, ?)');
  return {
    apply(commit) {
      const key = commit.idempotencyKey;
      if (key !== undefined) {
        dropAnswers.run(commit.at - keptMs);
        const known = findAnswer.get(key);
        if (known !== undefined) return toAnswer(known);
      }
      const work: Work = { commit, versions: new Map(), places: new Map() };
      for (const mutation of commit.mutations) applyOne(writer, mutation, work);
      const result: CommitResult = { versions: work.versions, sequence: Number(sequenceNow.get()?.['seq'] ?? 0), replayed: false };
      if (key !== undefined) keepAnswer.run(key, commit.at, JSON.stringify([...work.versions]), result.sequence);
      return result;
    },
  };
}

interface Writer {
  readonly terms: Terms;
  readonly nodes: NodeTable;
  readonly edges: ReturnType<typeof edgeStatements>;
  readonly outbox: StatementSync;
}

function toAnswer(row: Readonly<Record<string, unknown>>): CommitResult {
  const versions: readonly (readonly [Iri, number])[] = JSON.parse(String(row['versions']));
  return { versions: new Map(versions), sequence: Number(row['sequence']), replayed: true };
}

function edgeStatements(database: DatabaseSync): Readonly<Record<'find' | 'add' | 'put' | 'remove' | 'of', StatementSync>> {
  return {
    find: database.prepare('SELECT props FROM e WHERE src = ? AND rel = ? AND dst = ? AND id = ?'),
    add: database.prepare('INSERT OR IGNORE INTO e(src, rel, dst, id, props) VALUES (?, ?, ?, ?, ?)'),
    put: database.prepare('INSERT OR REPLACE INTO e(src, rel, dst, id, props) VALUES (?, ?, ?, ?, ?)'),
    remove: database.prepare('DELETE FROM e WHERE src = ? AND rel = ? AND dst = ? AND id = ?'),
    of: database.prepare(`SELECT s.iri AS source, t.iri AS type, d.iri AS target, x.eid AS id FROM (
      SELECT src, rel, dst, id AS eid FROM e WHERE src = :node UNION SELECT src, rel, dst, id FROM e WHERE dst = :node) x
      JOIN n s ON s.id = x.src JOIN n d ON d.id = x.dst JOIN term t ON t.id = x.rel ORDER BY s.iri, t.iri, d.iri, x.eid`),
  };
}

function applyOne(writer: Writer, mutation: Mutation, work: Work): void {
  switch (mutation.kind) {
    case 'putTwin':
      putTwin(writer, mutation, work);
      return;
    case 'patchTwin': {
      const found = writer.nodes.find(mutation.iri);
      if (found === undefined) throw missingTwin(mutation.iri);
      checkVersion(found.state, mutation.ifVersion);
      keep(writer, found, afterPatch(found.state, mutation), work);
      return;
    }
    case 'deleteTwin':
      deleteTwin(writer, mutation, work);
      return;
    case 'putRelationship':
    case 'deleteRelationship':
      relate(writer, mutation, work);
      return;
    default:
      assertNever(mutation);
  }
}

function record(writer: Writer, change: ChangeRecord | undefined): void {
  if (change !== undefined) writer.outbox.run(JSON.stringify(change));
}

function putTwin(writer: Writer, mutation: Extract<Mutation, { kind: 'putTwin' }>, work: Work): void {
  const found = writer.nodes.find(mutation.iri);
  if (found !== undefined && mutation.ifAbsent === true) work.versions.set(mutation.iri, found.state.version);
  else keep(writer, found, afterPut(found?.state, mutation), work);
}

function keep(writer: Writer, found: { readonly id: number; readonly state: TwinState } | undefined, after: TwinState, work: Work): void {
  const { twin, record: change } = settle(found?.state, after, work.commit);
  let id = found?.id;
  if (id === undefined) id = writer.nodes.insert(twin);
  else if (change !== undefined || !equalValues(found?.state.labels, twin.labels)) writer.nodes.update(id, twin);
  record(writer, change);
  work.versions.set(twin.iri, twin.version);
  work.places.set(twin.iri, { id, version: twin.version, scope: twin.scope });
}

function deleteTwin(writer: Writer, mutation: Extract<Mutation, { kind: 'deleteTwin' }>, work: Work): void {
  const found = writer.nodes.find(mutation.iri);
  if (found === undefined) return;
  checkVersion(found.state, mutation.ifVersion);
  for (const row of writer.edges.of.all({ node: found.id })) {
    const ends = { source: iriIn(row['source']), type: iriIn(row['type']), target: iriIn(row['target']) };
    relate(writer, { kind: 'deleteRelationship', ...ends, id: String(row['id']) }, work);
  }
  record(writer, deletion(found.state, work.commit));
  writer.nodes.remove(found.id);
  work.versions.delete(mutation.iri);
  work.places.delete(mutation.iri);
}

function relate(writer: Writer, mutation: Extract<Mutation, { kind: 'putRelationship' | 'deleteRelationship' }>, work: Work): void {
  const [source, target] = [placeOf(writer, mutation.source, work), placeOf(writer, mutation.target, work)];
  const removal = mutation.kind === 'deleteRelationship';
  if (source === undefined || target === undefined) {
    if (removal) return;
    throw missingTwin(source === undefined ? mutation.source : mutation.target);
  }
  const id = mutation.id ?? '';
  const row = [source.id, writer.terms.intern(mutation.type), target.id, id] as const;
  const ends = { version: source.version, scope: source.scope, targetScope: target.scope };
  const link = { ...mutation, id };
  const props = removal ? '' : fromAttributes(mutation.attributes, (iri) => writer.terms.intern(iri));
  // Most relationships that are put are new: then one statement does.
  if (!removal && writer.edges.add.run(...row, props).changes === 1) {
    record(writer, relationshipRecord(link, { after: mutation.attributes }, ends, work.commit));
    return;
  }
  const kept = writer.edges.find.get(...row);
  if (kept === undefined) return;
  const before = toAttributes(kept['props'], writer.terms);
  const change = relationshipRecord(link, removal ? { before } : { before, after: mutation.attributes }, ends, work.commit);
  if (change === undefined) return;
  if (removal) writer.edges.remove.run(...row);
  else writer.edges.put.run(...row, props);
  record(writer, change);
}

function placeOf(writer: Writer, iri: Iri, work: Work): Place | undefined {
  const known = work.places.get(iri);
  if (known !== undefined) return known;
  const place = writer.nodes.place(iri);
  if (place !== undefined) work.places.set(iri, place);
  return place;
}
