import type { Iri } from '../../kernel/iri.ts';
import type { Commit, Mutation } from '../../graph/graph-store.ts';
import { equalValues } from '../../graph/stored-value.ts';
import type { Relationship, Twin } from '../../graph/twin.ts';
import { patched } from '../carry/patch-mutations.ts';

/** What a commit is about to do. */
export interface Pending {
  /** Twins as they will be; `undefined`: no longer there. */
  readonly twins: ReadonlyMap<Iri, Twin | undefined>;
  /** Terms written of each twin: properties, classes, types of relationships at either end. */
  readonly terms: ReadonlyMap<Iri, ReadonlySet<string>>;
  readonly added: readonly Relationship[];
  /** Keys ({@link linkKey}) of links that go or are put anew. */
  readonly replaced: ReadonlySet<string>;
}

/** Twins that a commit names. */
export function twinsNamed({ mutations }: Commit): readonly Iri[] {
  const named = mutations.flatMap((mutation) =>
    mutation.kind === 'putRelationship' || mutation.kind === 'deleteRelationship' ? [mutation.source, mutation.target] : [mutation.iri],
  );
  return [...new Set(named)];
}

export function linkKey({ source, type, target, id }: { readonly source: Iri; readonly type: Iri; readonly target: Iri; readonly id?: string }): string {
  return JSON.stringify([source, type, target, id ?? '']);
}

/** The commit's effect on the twins it names, of which `before` holds those that exist. */
export function pendingOf({ mutations }: Commit, before: ReadonlyMap<Iri, Twin>): Pending {
  const draft: Draft = { twins: new Map<Iri, Twin | undefined>(before), terms: new Map(), added: [], replaced: new Set() };
  for (const mutation of mutations) note(draft, mutation);
  return draft;
}

interface Draft {
  readonly twins: Map<Iri, Twin | undefined>;
  readonly terms: Map<Iri, Set<string>>;
  readonly added: Relationship[];
  readonly replaced: Set<string>;
}

function note(draft: Draft, mutation: Mutation): void {
  if (mutation.kind === 'putRelationship' || mutation.kind === 'deleteRelationship') {
    draft.replaced.add(linkKey(mutation));
    if (mutation.kind === 'putRelationship') draft.added.push({ ...mutation, id: mutation.id ?? '' });
    for (const end of [mutation.source, mutation.target]) write(draft, end, [mutation.type]);
    return;
  }
  const old = draft.twins.get(mutation.iri);
  const now = twinAfter(old, mutation);
  if (now === old) return;
  write(draft, mutation.iri, now === undefined ? [...(old?.classes ?? []), ...Object.keys(old?.attributes ?? {})] : termsBetween(old, now));
  draft.twins.set(mutation.iri, now);
}

function write({ terms }: Draft, iri: Iri, written: Iterable<string>): void {
  const all = terms.get(iri) ?? new Set<string>();
  for (const term of written) all.add(term);
  terms.set(iri, all);
}

function twinAfter(old: Twin | undefined, mutation: Exclude<Mutation, { kind: 'putRelationship' | 'deleteRelationship' }>): Twin | undefined {
  if (mutation.kind === 'deleteTwin') return undefined;
  if (mutation.kind === 'patchTwin') return old === undefined ? undefined : patched(old, mutation);
  if (old !== undefined && mutation.ifAbsent === true) return old;
  const { iri, classes, name, attributes, scope } = mutation;
  const kept = old ?? { scope, projected: {}, version: 0 };
  return { iri, classes, name, attributes, scope: kept.scope, projected: kept.projected, version: kept.version + 1 };
}

function termsBetween(before: Twin | undefined, after: Twin): readonly string[] {
  const properties = new Set([...Object.keys(before?.attributes ?? {}), ...Object.keys(after.attributes)]);
  const changed = [...properties].filter((property) => !equalValues(before?.attributes[property], after.attributes[property]));
  return [...changed, ...classesBetween(before?.classes ?? [], after.classes)];
}

/**
 * New classes; where some only went, those that are left: a client of the old version that writes the class it knows leaves out the new one it cannot know,
 * and does not mean to take it away.
 */
function classesBetween(before: readonly Iri[], after: readonly Iri[]): readonly Iri[] {
  const added = after.filter((iri) => !before.includes(iri));
  return added.length > 0 || before.every((iri) => after.includes(iri)) ? added : after;
}
