import type { Iri } from '../kernel/iri.ts';
import type { Value } from '../kernel/value.ts';
import type { ChangeRecord } from '../journal/record.ts';
import type { Commit, Mutation } from './graph-store.ts';
import { checkStorable, equalValues } from './stored-value.ts';
import type { Relationship } from './twin.ts';

/** What a commit can change of a twin. */
export interface TwinState {
  readonly iri: Iri;
  readonly classes: readonly Iri[];
  readonly labels: readonly Iri[];
  readonly name: string;
  readonly attributes: Readonly<Record<string, Value>>;
  readonly version: number;
  readonly scope: number;
}

type Put = Extract<Mutation, { kind: 'putTwin' }>;
type Patch = Extract<Mutation, { kind: 'patchTwin' }>;

/** The state of a twin after `putTwin`; its version is the one before (0 for a new twin) until {@link settle} decides whether it changed. */
export function afterPut(before: TwinState | undefined, put: Put): TwinState {
  checkStorable(put.name, `the name of <${put.iri}>`);
  checkStorable(put.attributes, `an attribute of <${put.iri}>`);
  const { iri, classes, labels, name, attributes } = put;
  return { iri, classes, labels, name, attributes, version: before?.version ?? 0, scope: before?.scope ?? put.scope };
}

/** The state of a twin after `patchTwin`, with the version before. */
export function afterPatch(before: TwinState, patch: Patch): TwinState {
  const attributes: Record<string, Value> = { ...before.attributes };
  for (const [property, value] of Object.entries(patch.attributes)) {
    if (value === null) {
      delete attributes[property];
      continue;
    }
    checkStorable(value, `<${property}> of <${patch.iri}>`);
    attributes[property] = value;
  }
  if (patch.name !== undefined) checkStorable(patch.name, `the name of <${patch.iri}>`);
  return { ...before, attributes, classes: patch.classes ?? before.classes, labels: patch.labels ?? before.labels, name: patch.name ?? before.name };
}

/** The twin as it is to be stored (version grown if it changed) and its change record; no record when nothing changed. */
export function settle(before: TwinState | undefined, after: TwinState, commit: Commit): { readonly twin: TwinState; readonly record?: ChangeRecord } {
  const difference = differenceOf(before === undefined ? {} : recorded(before), recorded(after));
  if (before !== undefined && isEmpty(difference)) return { twin: after };
  const twin: TwinState = { ...after, version: after.version + 1 };
  const what = before === undefined ? 'twinCreated' : 'twinChanged';
  const scope = before === undefined ? { after: twin.scope } : { before: before.scope, after: twin.scope };
  return { twin, record: { ...head(commit), what, twin: twin.iri, ...difference, version: twin.version, scope } };
}

/** The last record of a twin. */
export function deletion(before: TwinState, commit: Commit): ChangeRecord {
  const scope = { before: before.scope };
  return { ...head(commit), what: 'twinDeleted', twin: before.iri, before: recorded(before), after: {}, version: before.version + 1, scope };
}

/** Where a relationship stands: version and scope of its source, scope of its target. */
export interface RelationshipEnds {
  readonly version: number;
  readonly scope: number;
  readonly targetScope: number;
}

/** Attributes of a relationship before and after; absent = there is none. */
export interface RelationshipChange {
  readonly before?: Relationship['attributes'];
  readonly after?: Relationship['attributes'];
}

/** The record of a relationship that was added, changed or removed; `undefined` when it stays as it is. */
export function relationshipRecord(
  link: Pick<Relationship, 'source' | 'type' | 'target' | 'id'>,
  change: RelationshipChange,
  ends: RelationshipEnds,
  commit: Commit,
): ChangeRecord | undefined {
  if (change.after !== undefined) checkStorable(change.after, `an attribute of a relationship of <${link.source}>`);
  const difference = differenceOf(change.before ?? {}, change.after ?? {});
  const what = change.before === undefined ? 'relationshipAdded' : change.after === undefined ? 'relationshipRemoved' : 'relationshipChanged';
  if (what === 'relationshipChanged' && isEmpty(difference)) return undefined;
  const relationship = { type: link.type, target: link.target, ...(link.id === '' ? {} : { id: link.id }) };
  const scope = { before: ends.scope, after: ends.scope, target: ends.targetScope };
  return { ...head(commit), what, twin: link.source, relationship, ...difference, version: ends.version, scope };
}

function head(commit: Commit): { readonly kind: 'change'; readonly at: number; readonly by: string; readonly reason?: string } {
  return { kind: 'change', at: commit.at, by: commit.by, ...(commit.reason === undefined ? {} : { reason: commit.reason }) };
}

function recorded(twin: TwinState): Readonly<Record<string, Value>> {
  return { ...twin.attributes, classes: twin.classes, name: twin.name };
}

function differenceOf(before: Readonly<Record<string, Value>>, after: Readonly<Record<string, Value>>): Pick<ChangeRecord, 'before' | 'after'> {
  return {
    before: Object.fromEntries(Object.entries(before).filter((entry) => differs(entry, after))),
    after: Object.fromEntries(Object.entries(after).filter((entry) => differs(entry, before))),
  };
}

function differs([key, value]: readonly [string, Value], other: Readonly<Record<string, Value>>): boolean {
  return !equalValues(value, other[key]);
}

function isEmpty({ before, after }: Pick<ChangeRecord, 'before' | 'after'>): boolean {
  return Object.keys(before).length === 0 && Object.keys(after).length === 0;
}
