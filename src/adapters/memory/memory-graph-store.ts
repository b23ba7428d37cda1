import { assertNever } from '../../kernel/assert-never.ts';
import { checkVersion, missingTwin } from '../../graph/write-refusals.ts';
import type { Iri } from '../../kernel/iri.ts';
import type { ChangeRecord } from '../../journal/record.ts';
import { afterPatch, afterPut, deletion, relationshipRecord, settle } from '../../graph/change-record.ts';
import type { Commit, CommitResult, GraphStore, GraphUpkeep, Mutation, OutboxEntry } from '../../graph/graph-store.ts';
import { compareText } from '../../graph/scalar-order.ts';
import { checkStorable } from '../../graph/stored-value.ts';
import type { Relationship } from '../../graph/twin.ts';
import { linkKey, type GraphState, type KeptTwin } from './memory-graph-state.ts';
import { aggregateGraph, bare, readPlan, traverseGraph } from './memory-graph-read.ts';

const keptMs = 86_400_000;

interface Kept extends GraphState {
  outbox: OutboxEntry[];
  sequence: number;
  projectedUpTo: number;
  readonly answers: Map<string, { readonly at: number; readonly result: CommitResult }>;
}

/** A graph store in memory: the reference model of the contract suite, and a store for tests. Nothing survives the process. */
export function memoryGraphStore(): GraphStore {
  const state: Kept = { twins: new Map(), links: new Map(), outbox: [], sequence: 0, projectedUpTo: 0, answers: new Map() };
  return {
    commit: (commit) => Promise.resolve().then(() => commitAll(state, commit)),
    read: (plan, signal) => answer(signal, () => readPlan(state, plan)),
    traverse: (traversal, signal) => answer(signal, () => traverseGraph(state, traversal)),
    aggregate: (aggregation, signal) => answer(signal, () => aggregateGraph(state, aggregation)),
    upkeep: upkeepOf(state),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

async function answer<T>(signal: AbortSignal | undefined, compute: () => T): Promise<T> {
  signal?.throwIfAborted();
  return Promise.resolve().then(compute);
}

function upkeepOf(state: Kept): GraphUpkeep {
  return {
    outbox: (limit) => Promise.resolve(state.outbox.slice(0, limit)),
    relayed: (sequence) => {
      state.outbox = state.outbox.filter((entry) => entry.sequence > sequence);
      return Promise.resolve();
    },
    project: (rows, position) => Promise.resolve().then(() => project(state, rows, position)),
    setScopes: (rows) => {
      for (const { iri, scope } of rows) replace(state, iri, { scope });
      return Promise.resolve();
    },
    adopt: () => Promise.resolve(),
    scan: (after, limit) => {
      const sorted = [...state.twins.values()].sort((a, b) => compareText(a.iri, b.iri));
      return Promise.resolve(
        sorted
          .filter(({ iri }) => after === undefined || compareText(iri, after) > 0)
          .map(bare)
          .slice(0, limit),
      );
    },
    scanRelationships: (after, limit) => {
      const sorted = [...state.links.values()].sort(compareLinks);
      return Promise.resolve(sorted.filter((link) => after === undefined || compareLinks(link, after) > 0).slice(0, limit));
    },
    statistics: () => Promise.resolve({ twins: state.twins.size, relationships: state.links.size, changes: state.sequence }),
  };
}

function compareLinks(a: Relationship, b: Relationship): number {
  return compareText(a.source, b.source) || compareText(a.type, b.type) || compareText(a.target, b.target) || compareText(a.id, b.id);
}

function project(state: Kept, rows: Parameters<GraphUpkeep['project']>[0], position: number): void {
  if (position < state.projectedUpTo) return;
  state.projectedUpTo = position;
  for (const { twin, values } of rows) {
    for (const [property, projected] of Object.entries(values)) checkStorable(projected.value, `<${property}> of <${twin}>`);
    const kept = state.twins.get(twin);
    if (kept !== undefined) replace(state, twin, { projected: { ...kept.projected, ...values } });
  }
}

function replace(state: GraphState, iri: Iri, changes: Partial<KeptTwin>): void {
  const twin = state.twins.get(iri);
  if (twin !== undefined) state.twins.set(iri, { ...twin, ...changes });
}

function commitAll(state: Kept, commit: Commit): CommitResult {
  for (const [key, { at }] of state.answers) if (at <= commit.at - keptMs) state.answers.delete(key);
  const before = commit.idempotencyKey === undefined ? undefined : state.answers.get(commit.idempotencyKey);
  if (before !== undefined) return { ...before.result, replayed: true };
  // All or nothing: work on copies and put them in place at the end.
  const draft: GraphState = { twins: new Map(state.twins), links: new Map(state.links) };
  const versions = new Map<Iri, number>();
  const records = commit.mutations.flatMap((mutation) => apply(draft, mutation, commit, versions));
  state.twins.clear();
  state.links.clear();
  for (const [iri, twin] of draft.twins) state.twins.set(iri, twin);
  for (const [key, link] of draft.links) state.links.set(key, link);
  for (const record of records) state.outbox.push({ sequence: ++state.sequence, record });
  const result: CommitResult = { versions, sequence: state.sequence, replayed: false };
  if (commit.idempotencyKey !== undefined) state.answers.set(commit.idempotencyKey, { at: commit.at, result });
  return result;
}

function apply(draft: GraphState, mutation: Mutation, commit: Commit, versions: Map<Iri, number>): readonly ChangeRecord[] {
  switch (mutation.kind) {
    case 'putTwin': {
      const before = draft.twins.get(mutation.iri);
      if (before !== undefined && mutation.ifAbsent === true) {
        versions.set(before.iri, before.version);
        return [];
      }
      return keep(draft, settle(before, afterPut(before, mutation), commit), versions);
    }
    case 'patchTwin': {
      const before = draft.twins.get(mutation.iri);
      if (before === undefined) throw missingTwin(mutation.iri);
      checkVersion(before, mutation.ifVersion);
      return keep(draft, settle(before, afterPatch(before, mutation), commit), versions);
    }
    case 'deleteTwin':
      return remove(draft, mutation, commit, versions);
    case 'putRelationship':
    case 'deleteRelationship':
      return relate(draft, mutation, commit);
    default:
      return assertNever(mutation);
  }
}

function keep(draft: GraphState, settled: ReturnType<typeof settle>, versions: Map<Iri, number>): readonly ChangeRecord[] {
  const { twin, record } = settled;
  draft.twins.set(twin.iri, { ...twin, projected: draft.twins.get(twin.iri)?.projected ?? {} });
  versions.set(twin.iri, twin.version);
  return record === undefined ? [] : [record];
}

type Delete = Extract<Mutation, { kind: 'deleteTwin' }>;

function remove(draft: GraphState, mutation: Delete, commit: Commit, versions: Map<Iri, number>): readonly ChangeRecord[] {
  const before = draft.twins.get(mutation.iri);
  if (before === undefined) return [];
  checkVersion(before, mutation.ifVersion);
  const links = [...draft.links.values()].filter(({ source, target }) => source === before.iri || target === before.iri).sort(compareLinks);
  const records = links.flatMap((link) => relate(draft, { kind: 'deleteRelationship', ...link }, commit));
  draft.twins.delete(before.iri);
  versions.delete(before.iri);
  return [...records, deletion(before, commit)];
}

type Link = Extract<Mutation, { kind: 'putRelationship' | 'deleteRelationship' }>;

function relate(draft: GraphState, mutation: Link, commit: Commit): readonly ChangeRecord[] {
  const { type, id = '' } = mutation;
  const [source, target] = [draft.twins.get(mutation.source), draft.twins.get(mutation.target)];
  if (source === undefined || target === undefined) {
    if (mutation.kind === 'deleteRelationship') return [];
    throw missingTwin(source === undefined ? mutation.source : mutation.target);
  }
  const link = { source: source.iri, type, target: target.iri, id };
  const before = draft.links.get(linkKey(link))?.attributes;
  const after = mutation.kind === 'putRelationship' ? mutation.attributes : undefined;
  if (before === undefined && after === undefined) return [];
  const change = { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
  const record = relationshipRecord(link, change, { version: source.version, scope: source.scope, targetScope: target.scope }, commit);
  if (after === undefined) draft.links.delete(linkKey(link));
  else draft.links.set(linkKey(link), { ...link, attributes: after });
  return record === undefined ? [] : [record];
}
