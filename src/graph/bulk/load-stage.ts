import type { Iri } from '../../kernel/iri.ts';
import type { Place, Violation } from '../../kernel/violation.ts';
import type { TwinData, TwinLink } from '../../ontology/instances.ts';

/** A twin on its way into a store, with where it was read. */
export interface StagedTwin extends TwinData {
  readonly place?: Place;
}

/** A relationship on its way into a store, with where it was read. */
export interface StagedLink extends TwinLink {
  readonly place?: Place;
}

/** What is staged at a number; numbers grow in the order of arrival. */
export interface Numbered<T> {
  readonly number: number;
  readonly item: T;
}

/** Why a relationship is left out: an end of it is nowhere, or it would make a twin a part of itself. */
export type LeftOut = 'dangling' | 'circular';

/** What a load did so far. */
export interface LoadProgress {
  /** Numbers up to which twins and relationships were given to the store, the batch under way included. */
  readonly twinsUpTo: number;
  readonly linksUpTo: number;
  /** Whether relationships were sorted out into those that are loaded and those that are left out. */
  readonly sorted: boolean;
  readonly twinsAdded: number;
  readonly twinsChanged: number;
  readonly twinsDone: number;
  readonly linksDone: number;
  /** Last number before the batch that may or may not have been committed when the process ended: it is given again, which changes nothing twice. */
  readonly pendingFrom: number;
  /** The store's count of relationships and of changes before the first relationship was given. */
  readonly before?: { readonly relationships: number; readonly changes: number };
  /** Changes the store had seen when this was written: a store that has seen fewer is another one. */
  readonly changes: number;
}

/**
 * Twins and relationships on their way into a store, as many as there are, each once. Filled, then emptied in batches; it may outlive the process,
 * so that a load that was killed goes on. All calls are short.
 */
export interface LoadStage extends Disposable {
  /** Takes a twin; answers where one of the same IRI and another content came from, if there is one. */
  addTwin(twin: StagedTwin): Violation | undefined;
  /** Takes a relationship; the same. */
  addLink(link: StagedLink): Violation | undefined;
  /** Ends the filling. */
  seal(): void;
  size(): { readonly twins: number; readonly relationships: number };
  /** At most `limit` twins with numbers greater than `after`. */
  twins(after: number, limit: number): readonly Numbered<StagedTwin>[];
  /** At most `limit` relationships with numbers greater than `after` that are not left out. */
  links(after: number, limit: number): readonly Numbered<StagedLink>[];
  /** All relationships that are not left out, in (source, type, target, id) order. */
  sortedLinks(): Iterable<StagedLink>;
  /** Asks which ends of relationships exist that are not staged as twins, some thousand at a time; relationships of all others are left out as dangling. */
  leaveOutDangling(known: (iris: readonly Iri[]) => Promise<ReadonlySet<Iri>>): Promise<void>;
  /** The relationships of some types, each with its number and one number for each end, in order of their numbers. */
  ends(types: readonly Iri[]): Iterable<readonly [link: number, source: number, target: number]>;
  leaveOut(numbers: Iterable<number>, why: LeftOut): void;
  /** How many relationships are left out, and the first of them. */
  left(why: LeftOut, limit: number): { readonly count: number; readonly first: readonly StagedLink[] };
  progress(): LoadProgress | undefined;
  /** Keeps how far the load has come. Written before a batch is committed. */
  save(progress: LoadProgress): void;
}

/** Two descriptions of one thing that differ. */
export function contradiction(what: string, term: Iri, place: Place | undefined, other: Place | undefined): Violation {
  const elsewhere = other === undefined ? 'elsewhere' : [other.file, other.line].filter((part) => part !== undefined).join(':');
  return {
    code: 'DUPLICATE',
    severity: 'error',
    message: `${what} is described here and, differently, in ${elsewhere}.`,
    remedy: 'Describe it once.',
    term,
    ...(place === undefined ? {} : { place }),
  };
}
