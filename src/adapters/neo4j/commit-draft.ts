import { assertNever } from '../../kernel/assert-never.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Iri } from '../../kernel/iri.ts';
import type { Value } from '../../kernel/value.ts';
import type { ChangeRecord } from '../../journal/record.ts';
import {
  afterPatch,
  afterPut,
  deletion,
  relationshipRecord,
  settle,
  type RelationshipChange,
  type RelationshipEnds,
  type TwinState,
} from '../../graph/change-record.ts';
import type { Commit, Mutation } from '../../graph/graph-store.ts';
import { compareText } from '../../graph/scalar-order.ts';
import type { Relationship } from '../../graph/twin.ts';
import { isLarge } from './stored-value.ts';
import { checkVersion, missingTwin } from '../../graph/write-refusals.ts';

/** What the store holds of the twins and relationships a commit touches. */
export interface Loaded {
  readonly twins: readonly TwinState[];
  readonly links: readonly Relationship[];
}

/** A twin or relationship before and after a commit; `renewed`: it was deleted in between, so nothing of the old one stays. */
export interface Outcome<T> {
  readonly before: T | undefined;
  readonly after: T | undefined;
  readonly renewed: boolean;
}

/** What to write after all commits of a group. */
export interface Draft {
  readonly twins: ReadonlyMap<Iri, Outcome<TwinState>>;
  readonly links: ReadonlyMap<string, Outcome<Relationship>>;
}

/** What one commit comes to. */
export interface Applied {
  readonly records: readonly ChangeRecord[];
  readonly versions: ReadonlyMap<Iri, number>;
}

interface Work {
  readonly twins: Map<Iri, Outcome<TwinState>>;
  readonly links: Map<string, Outcome<Relationship>>;
  /** Keys of the links at each twin. */
  readonly linksAt: Map<Iri, Set<string>>;
  readonly versions: Map<Iri, number>;
  readonly commit: Commit;
  /** Takes back what this commit did so far, last first. */
  readonly undo: (() => void)[];
}

/** Applies commits, one after the other, to what was loaded: in memory, before anything is written. */
export class Drafter {
  readonly #twins: Map<Iri, Outcome<TwinState>>;
  readonly #links: Map<string, Outcome<Relationship>>;
  readonly #linksAt = new Map<Iri, Set<string>>();

  constructor(loaded: Loaded) {
    this.#twins = new Map(loaded.twins.map((twin) => [twin.iri, { before: twin, after: twin, renewed: false }]));
    this.#links = new Map(loaded.links.map((link) => [linkKey(link), { before: link, after: link, renewed: false }]));
    for (const link of loaded.links) index(this.#linksAt, linkKey(link), link);
  }

  get draft(): Draft {
    return { twins: this.#twins, links: this.#links };
  }

  /** Applies the mutations of a commit in order. Throws what {@link Commit} promises, and then leaves no trace of it. */
  apply(commit: Commit): Applied {
    const work: Work = { twins: this.#twins, links: this.#links, linksAt: this.#linksAt, versions: new Map(), commit, undo: [] };
    try {
      return { records: commit.mutations.flatMap((mutation) => apply(work, mutation)), versions: work.versions };
    } catch (error) {
      for (const step of work.undo.toReversed()) step();
      throw error;
    }
  }
}

/** Identity of a relationship as a key. */
export function linkKey({ source, type, target, id }: Pick<Relationship, 'source' | 'type' | 'target' | 'id'>): string {
  return JSON.stringify([source, type, target, id]);
}

function apply(work: Work, mutation: Mutation): readonly ChangeRecord[] {
  switch (mutation.kind) {
    case 'putTwin':
      return put(work, mutation);
    case 'patchTwin':
      return patch(work, mutation);
    case 'deleteTwin':
      return remove(work, mutation.iri, mutation.ifVersion);
    case 'putRelationship':
      return relate(work, { ...mutation, id: mutation.id ?? '' }, mutation.attributes);
    case 'deleteRelationship':
      return relate(work, { ...mutation, id: mutation.id ?? '' }, undefined);
    default:
      return assertNever(mutation);
  }
}

function put(work: Work, mutation: Extract<Mutation, { kind: 'putTwin' }>): readonly ChangeRecord[] {
  const before = work.twins.get(mutation.iri)?.after;
  if (isLarge(mutation.iri)) throw tooLarge('An IRI');
  if (before === undefined || mutation.ifAbsent !== true) return keep(work, before, afterPut(before, mutation));
  work.versions.set(before.iri, before.version);
  return [];
}

function patch(work: Work, mutation: Extract<Mutation, { kind: 'patchTwin' }>): readonly ChangeRecord[] {
  const before = work.twins.get(mutation.iri)?.after;
  if (before === undefined) throw missingTwin(mutation.iri);
  checkVersion(before, mutation.ifVersion);
  return keep(work, before, afterPatch(before, mutation));
}

function keep(work: Work, before: TwinState | undefined, after: TwinState): readonly ChangeRecord[] {
  if (isLarge(after.name)) throw tooLarge('A name');
  const { twin, record } = settle(before, after, work.commit);
  replaceOutcome(work, work.twins, { key: twin.iri, after: twin });
  work.versions.set(twin.iri, twin.version);
  return record === undefined ? [] : [record];
}

function remove(work: Work, iri: Iri, ifVersion: number | undefined): readonly ChangeRecord[] {
  const before = work.twins.get(iri)?.after;
  if (before === undefined) return [];
  checkVersion(before, ifVersion);
  const links = [...(work.linksAt.get(iri) ?? [])].map((key) => work.links.get(key)?.after).filter((link) => link !== undefined);
  const records = links.sort(compareLinks).flatMap((link) => relate(work, link, undefined));
  for (const key of work.linksAt.get(iri) ?? []) {
    replaceOutcome(work, work.links, { key, after: undefined, renewed: true });
  }
  replaceOutcome(work, work.twins, { key: iri, after: undefined, renewed: true });
  work.versions.delete(iri);
  return [...records, deletion(before, work.commit)];
}

type Identity = Pick<Relationship, 'source' | 'type' | 'target' | 'id'>;

function relate(work: Work, { source, type, target, id }: Identity, after: Readonly<Record<string, Value>> | undefined): readonly ChangeRecord[] {
  const ends = endsOf(work, source, target);
  if ('missing' in ends) {
    if (after === undefined) return [];
    throw missingTwin(ends.missing);
  }
  const link = { source, type, target, id };
  const before = work.links.get(linkKey(link))?.after?.attributes;
  if (before === undefined && after === undefined) return [];
  const record = relationshipRecord(link, changeOf(before, after), ends, work.commit);
  replaceLink(work, link, after === undefined ? undefined : { ...link, attributes: after });
  return record === undefined ? [] : [record];
}

function endsOf(work: Work, source: Iri, target: Iri): RelationshipEnds | { readonly missing: Iri } {
  const [from, to] = [work.twins.get(source)?.after, work.twins.get(target)?.after];
  if (from === undefined) return { missing: source };
  return to === undefined ? { missing: target } : { version: from.version, scope: from.scope, targetScope: to.scope };
}

function changeOf(before: Relationship['attributes'] | undefined, after: Relationship['attributes'] | undefined): RelationshipChange {
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

function replaceLink(work: Work, link: Identity, after: Relationship | undefined): void {
  replaceOutcome(work, work.links, { key: linkKey(link), after });
  index(work.linksAt, linkKey(link), link);
}

interface Replacement<K, T> {
  readonly key: K;
  readonly after: T | undefined;
  readonly renewed?: boolean;
}

function replaceOutcome<K, T>(work: Work, outcomes: Map<K, Outcome<T>>, { key, after, renewed = false }: Replacement<K, T>): void {
  const old = outcomes.get(key);
  outcomes.set(key, { before: old?.before, after, renewed: renewed || old?.renewed === true });
  work.undo.push(() => {
    if (old === undefined) outcomes.delete(key);
    else outcomes.set(key, old);
  });
}

// A key that stays after its link is gone does no harm: it leads to an outcome without a link.
function index(linksAt: Map<Iri, Set<string>>, key: string, { source, target }: Pick<Relationship, 'source' | 'target'>): void {
  for (const end of [source, target]) linksAt.set(end, (linksAt.get(end) ?? new Set<string>()).add(key));
}

function compareLinks(a: Relationship, b: Relationship): number {
  return compareText(a.source, b.source) || compareText(a.type, b.type) || compareText(a.target, b.target) || compareText(a.id, b.id);
}

function tooLarge(what: string): DomainError {
  return new DomainError('BAD_USER_INPUT', `${what} of more than 7,500 bytes cannot be indexed, and every twin is found by it.`);
}
