import type { Instant } from '../kernel/instant.ts';
import type { Iri } from '../kernel/iri.ts';
import type { Scalar, Value } from '../kernel/value.ts';
import type { ChangeRecord } from '../journal/record.ts';
import type { Field, Filter, Page, Plan, Root, Via } from './plan.ts';
import type { ProjectedValue, Relationship, Twin } from './twin.ts';
import type { View } from './view.ts';

/**
 * Where twins and relationships live. Adapters: memory (reference model), sqlite (default), neo4j. One contract suite runs on all of them.
 * Reads see every commit that resolved before they began.
 */
export interface GraphStore extends AsyncDisposable {
  /**
   * Applies all mutations in one transaction, with their change records in the outbox; or throws and applies none.
   * Throws `VERSION_CONFLICT` and `TWIN_NOT_FOUND` (a relationship's missing end, a patch of a missing twin).
   * A commit whose `idempotencyKey` was applied before (within 24 h, by `at`) changes nothing and answers what it answered then.
   * A mutation that leaves everything as it is, is no change: no record, no new version. Numbers that are not finite and ill-formed text: `BAD_USER_INPUT`.
   */
  commit(commit: Commit): Promise<CommitResult>;
  /** Answers a plan; visible twins only, at every level, count and filter. */
  read(plan: Plan, signal?: AbortSignal): Promise<Page>;
  /** Distinct twins reachable from `from` in breadth-first order (depth, then IRI), through visible twins only. `where` chooses hits, not the way. Cycles end. */
  traverse(traversal: Traversal, signal?: AbortSignal): Promise<Reach>;
  /** Groups and numbers over visible twins. */
  aggregate(aggregation: Aggregation, signal?: AbortSignal): Promise<readonly AggregateRow[]>;
  /** Graph maintenance by the engine itself, none of it a change of a twin: no change record, no new version. */
  readonly upkeep: GraphUpkeep;
}

/** What the engine does to the store besides commits. */
export interface GraphUpkeep {
  /** Change records not yet relayed into the journal, oldest first. */
  outbox(limit: number): Promise<readonly OutboxEntry[]>;
  /** Forgets outbox entries up to and including `sequence` (they are in the journal now). */
  relayed(sequence: number): Promise<void>;
  /** Writes latest telemetry into node properties, coalesced; unknown twins are skipped. Fenced by the journal position: an older position than the last applied changes nothing. */
  project(rows: readonly Projection[], position: number): Promise<void>;
  /** Sets policy scopes of twins, in one transaction. */
  setScopes(rows: readonly { readonly iri: Iri; readonly scope: number }[]): Promise<void>;
  /** Makes classes, properties and relationship types known: names, labels, indexes, and the ontology's terms as nodes. Idempotent. */
  adopt(vocabulary: StoreVocabulary): Promise<void>;
  /** All twins (without relationships) in IRI order, for indexes, export and start-up; at most `limit`, after `after`. */
  scan(after: Iri | undefined, limit: number): Promise<readonly Twin[]>;
  /** All relationships in (source, type, target, id) order, after the given one. */
  scanRelationships(after: Relationship | undefined, limit: number): Promise<readonly Relationship[]>;
  /** Number of twins and relationships; `changes`: sequence of the last change record ever written, 0 before the first. Sequences have no gaps. */
  statistics(): Promise<{ readonly twins: number; readonly relationships: number; readonly changes: number }>;
}

/** Names a store may write as labels, types and property keys; made from the compiled ontology only. Every name matches `^[A-Za-z][A-Za-z0-9_]{0,511}$`. */
export interface StoreVocabulary {
  readonly classes: readonly { readonly iri: Iri; readonly name: string; readonly label?: string; readonly parents: readonly Iri[] }[];
  readonly properties: readonly {
    readonly iri: Iri;
    readonly name: string;
    readonly kind: string;
    readonly label?: string;
    readonly filterable: boolean;
    readonly domain: readonly Iri[];
    readonly integer: boolean;
  }[];
}

/** One change record that waits in the outbox of the store, with its place there. */
export interface OutboxEntry {
  readonly sequence: number;
  readonly record: ChangeRecord;
}

/** The newest observed values of one twin, by the IRI of the telemetry, to be shown beside its attributes. */
export interface Projection {
  readonly twin: Iri;
  readonly values: Readonly<Record<string, ProjectedValue>>;
}

/** Changes that are applied together or not at all. */
export interface Commit {
  readonly mutations: readonly Mutation[];
  /** Subject id of the principal, for the change records. */
  readonly by: string;
  readonly at: Instant;
  readonly reason?: string;
  readonly idempotencyKey?: string;
}

/** One change. `labels` are the asserted classes and all their superclasses: what class filters and the labels of Neo4j match. */
export type Mutation =
  /** Creates the twin, or replaces classes, labels, name and attributes of an existing one, which keeps its scope (`ifAbsent`: leaves an existing one as it is). */
  | {
      readonly kind: 'putTwin';
      readonly iri: Iri;
      readonly classes: readonly Iri[];
      readonly labels: readonly Iri[];
      readonly name: string;
      readonly attributes: Readonly<Record<string, Value>>;
      readonly scope: number;
      readonly ifAbsent?: boolean;
    }
  /** Changes some attributes; `null` removes one. `labels` must come with `classes`. */
  | {
      readonly kind: 'patchTwin';
      readonly iri: Iri;
      readonly attributes: Readonly<Record<string, Value | null>>;
      readonly classes?: readonly Iri[];
      readonly labels?: readonly Iri[];
      readonly name?: string;
      readonly ifVersion?: number;
    }
  /** Deletes the twin with its relationships (their records come first); missing twin: nothing happens. Its last record has the version before, plus one. */
  | { readonly kind: 'deleteTwin'; readonly iri: Iri; readonly ifVersion?: number }
  /** Adds the relationship or replaces its attributes. The version of the source stays: it counts changes of the twin itself. */
  | {
      readonly kind: 'putRelationship';
      readonly source: Iri;
      readonly type: Iri;
      readonly target: Iri;
      readonly id?: string;
      readonly attributes: Readonly<Record<string, Value>>;
    }
  | { readonly kind: 'deleteRelationship'; readonly source: Iri; readonly type: Iri; readonly target: Iri; readonly id?: string };

/** What a commit did. */
export interface CommitResult {
  /** Version of each twin put or patched (and not deleted after that), after the commit. */
  readonly versions: ReadonlyMap<Iri, number>;
  /** Outbox sequence of the last change record, or of the last one before when nothing changed. */
  readonly sequence: number;
  /** True when the idempotency key was known and nothing was applied now. */
  readonly replayed: boolean;
}

/** A walk from some twins along relationships, breadth first. */
export interface Traversal {
  readonly from: readonly Iri[];
  /** Types to follow at every step, any of them; empty = every type in `direction` OUT. */
  readonly via: readonly Via[];
  readonly maxDepth: number;
  readonly where?: Filter;
  /** `reach`: distinct twins with depth; `paths`: also one shortest path to each, always the same one. */
  readonly emit: 'reach' | 'paths';
  readonly first: number;
  /** Start twins are not hits, unless a cycle leads back and this is set. */
  readonly includeStart?: boolean;
  readonly view: View;
}

/** What a walk came to. */
export interface Reach {
  readonly hits: readonly Hit[];
  /** True when `first` or the store's budget cut the answer. */
  readonly truncated: boolean;
}

/** One twin a walk came to. */
export interface Hit {
  readonly twin: Twin;
  readonly depth: number;
  /** Steps from a start twin to this one; only with `emit: 'paths'`. */
  readonly path: readonly { readonly from: Iri; readonly type: Iri; readonly direction: 'OUT' | 'IN'; readonly to: Iri }[];
}

/** A count of twins by groups, with summaries of numbers. */
export interface Aggregation {
  readonly root: Root;
  readonly where?: Filter;
  readonly groupBy: readonly GroupKey[];
  /** Numeric fields to summarise. */
  readonly numbers: readonly Field[];
  readonly view: View;
}

/** By what twins are grouped: their first class, the value of a field, or the twins they are related to. */
export type GroupKey =
  { readonly kind: 'class' } | { readonly kind: 'field'; readonly field: Field } | { readonly kind: 'related'; readonly via: readonly Via[] };

/** One group of an aggregation. */
export interface AggregateRow {
  /** One per group key: the first asserted class, each related twin (a twin counts once for each) as IRI; `null` for twins without. Rows come in any order. */
  readonly keys: readonly (Scalar | null)[];
  readonly count: number;
  /** One per requested field, over the twins that have a finite value. */
  readonly numbers: readonly NumberSummary[];
}

/** What is known of the numbers of one field in one group, in the unit the field is stored in. */
export interface NumberSummary {
  readonly count: number;
  readonly min?: number;
  readonly max?: number;
  readonly sum: number;
  readonly sumOfSquares: number;
}
