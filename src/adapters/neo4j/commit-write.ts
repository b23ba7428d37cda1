import type { Iri } from '../../kernel/iri.ts';
import type { Value } from '../../kernel/value.ts';
import type { ChangeRecord } from '../../journal/record.ts';
import { equalValues } from '../../graph/stored-value.ts';
import type { TwinState } from '../../graph/change-record.ts';
import type { Relationship } from '../../graph/twin.ts';
import type { Draft, Outcome } from './commit-draft.ts';
import { inBatches } from './commit-load.ts';
import { whole, type Statement } from './statement.ts';
import { quoted, unnamedType, type StoredNames } from './stored-names.ts';
import { isLarge, toStored } from './stored-value.ts';

const recordsPerNode = 200;

/** The writes of a commit, in an order in which each can rely on those before: rows grouped so that every text is fixed by labels or a type. */
export function compileWrites(draft: Draft, names: StoredNames): readonly Statement[] {
  const twins = [...draft.twins.values()];
  const links = [...draft.links.values()];
  return [
    ...batches(
      'UNWIND $rows AS r MATCH (n:Twin {iri: r}) DETACH DELETE n',
      twins.filter(isGone).map(({ before }) => before?.iri),
    ),
    ...linkDeletions(links, names),
    ...creations(twins, names),
    ...updates(twins, names),
    ...relabelings(twins, names),
    ...linkWrites(links, names),
    ...noteLarge(twins, names),
  ];
}

/** The change records of a commit as outbox nodes of at most {@link recordsPerNode} records, numbered from `first`. */
export function compileOutbox(records: readonly ChangeRecord[], first: number): readonly Statement[] {
  const nodes: unknown[] = [];
  for (let at = 0; at < records.length; at += recordsPerNode) {
    const part = records.slice(at, at + recordsPerNode);
    nodes.push({ first: whole(first + at), last: whole(first + at + part.length - 1), records: part.map((record) => JSON.stringify(record)) });
  }
  return batches('UNWIND $rows AS r CREATE (o:Outbox) SET o = r', nodes);
}

function batches(text: string, rows: readonly unknown[]): readonly Statement[] {
  return inBatches(rows).map((part) => ({ text, params: { rows: part } }));
}

// Everything of the old twin goes, also when a new one with its IRI follows in the same commit.
function isGone({ before, after, renewed }: Outcome<TwinState>): boolean {
  return before !== undefined && (renewed || after === undefined);
}

function creations(twins: readonly Outcome<TwinState>[], names: StoredNames): readonly Statement[] {
  const groups = new Map<string, unknown[]>();
  for (const { before, after, renewed } of twins) {
    if (after === undefined || (before !== undefined && !renewed)) continue;
    const labels = labelText(labelsOf(after.labels, names).named);
    const rows = groups.get(labels) ?? [];
    rows.push({ ...headOf(after, names), ...nodeAttributes(after.attributes, names) });
    groups.set(labels, rows);
  }
  return [...groups].flatMap(([labels, rows]) => batches(`UNWIND $rows AS r CREATE (n:Twin${labels}) SET n = r`, rows));
}

function headOf(twin: TwinState, names: StoredNames): Readonly<Record<string, unknown>> {
  const { unnamed } = labelsOf(twin.labels, names);
  const head = { iri: twin.iri, name: twin.name, version: whole(twin.version), scope: whole(twin.scope), classes: twin.classes };
  return unnamed.length === 0 ? head : { ...head, _labels: unnamed };
}

function updates(twins: readonly Outcome<TwinState>[], names: StoredNames): readonly Statement[] {
  const rows = kept(twins)
    .map(([before, after]) => ({ iri: after.iri, props: changedProperties(before, after, names) }))
    .filter(({ props }) => Object.keys(props).length > 0);
  return batches('UNWIND $rows AS r MATCH (n:Twin {iri: r.iri}) SET n += r.props', rows);
}

function kept(twins: readonly Outcome<TwinState>[]): readonly (readonly [TwinState, TwinState])[] {
  return twins.flatMap(({ before, after, renewed }) => (before === undefined || after === undefined || renewed ? [] : [[before, after] as const]));
}

// A property that is gone is sent as null, which removes it; projected values are not among the attributes and stay.
function changedProperties(before: TwinState, after: TwinState, names: StoredNames): Readonly<Record<string, unknown>> {
  const changed: Record<string, unknown> = {};
  for (const [property, value] of Object.entries(before.attributes)) {
    if (!equalValues(value, after.attributes[property])) changed[nodeKey(property, value, names)] = null;
  }
  for (const [property, value] of Object.entries(after.attributes)) {
    if (!equalValues(before.attributes[property], value)) changed[nodeKey(property, value, names)] = toStored(value, names.isInteger(property));
  }
  if (before.name !== after.name) changed['name'] = after.name;
  if (before.version !== after.version) changed['version'] = whole(after.version);
  if (!equalValues(before.classes, after.classes)) changed['classes'] = after.classes;
  const [old, now] = [labelsOf(before.labels, names).unnamed, labelsOf(after.labels, names).unnamed];
  if (!equalValues(old, now)) changed['_labels'] = now.length === 0 ? null : now;
  return changed;
}

function relabelings(twins: readonly Outcome<TwinState>[], names: StoredNames): readonly Statement[] {
  const groups = new Map<string, Iri[]>();
  for (const [before, after] of kept(twins)) {
    const [old, now] = [labelsOf(before.labels, names).named, labelsOf(after.labels, names).named];
    const added = labelText(now.filter((label) => !old.includes(label)));
    const removed = labelText(old.filter((label) => !now.includes(label)));
    const text = [...(added === '' ? [] : [`SET n${added}`]), ...(removed === '' ? [] : [`REMOVE n${removed}`])].join(' ');
    if (text === '') continue;
    groups.set(text, [...(groups.get(text) ?? []), after.iri]);
  }
  return [...groups].flatMap(([text, iris]) => batches(`UNWIND $rows AS r MATCH (n:Twin {iri: r}) ${text}`, iris));
}

function labelsOf(classes: readonly Iri[], names: StoredNames): { readonly named: readonly string[]; readonly unnamed: readonly Iri[] } {
  const named = classes.map((iri) => names.label(iri)).filter((label) => label !== undefined);
  return { named: [...new Set(named)].sort(), unnamed: [...new Set(classes.filter((iri) => names.label(iri) === undefined))].sort() };
}

function labelText(labels: readonly string[]): string {
  return labels.map((label) => `:${quoted(label)}`).join('');
}

function storedAttributes(attributes: Readonly<Record<string, Value>>, names: StoredNames): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(attributes).map(([property, value]) => [names.keys(property).attribute, toStored(value, names.isInteger(property))]),
  );
}

function nodeAttributes(attributes: Readonly<Record<string, Value>>, names: StoredNames): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(attributes).map(([property, value]) => [nodeKey(property, value, names), toStored(value, names.isInteger(property))]),
  );
}

// An index refuses large values, and with them the whole transaction: a property that may be indexed has another place for them.
function nodeKey(property: string, value: Value, names: StoredNames): string {
  const { attribute, large } = names.keys(property);
  return names.hasKey(property) && isLarge(toStored(value, false)) ? large : attribute;
}

/** Properties of which a commit writes a value that is too large for an index: filters look for them at the large key from now on. */
function noteLarge(twins: readonly Outcome<TwinState>[], names: StoredNames): readonly Statement[] {
  const large = new Set<string>();
  for (const { after } of twins) {
    for (const [property, value] of Object.entries(after?.attributes ?? {})) if (names.hasKey(property) && isLarge(toStored(value, false))) large.add(property);
  }
  for (const property of large) names.noteLarge(property);
  return batches('UNWIND $rows AS r MATCH (p:Property {iri: r}) SET p.large = true', [...large]);
}

function linkDeletions(links: readonly Outcome<Relationship>[], names: StoredNames): readonly Statement[] {
  const gone = links.filter(({ before, after, renewed }) => before !== undefined && after === undefined && !renewed).map(({ before }) => before);
  return byType(gone, names, (type, rows) =>
    batches(
      `${matchLink(type)} DELETE x`,
      rows.map((link) => linkRow(link, names)),
    ),
  );
}

function linkWrites(links: readonly Outcome<Relationship>[], names: StoredNames): readonly Statement[] {
  const added = links.filter(({ before, renewed }) => before === undefined || renewed).map(({ after }) => after);
  const changed = links.filter(({ before, after, renewed }) => before !== undefined && !renewed && before !== after).map(({ after }) => after);
  return [
    ...byType(added, names, (type, rows) =>
      batches(
        `UNWIND $rows AS r MATCH (a:Twin {iri: r.s}) MATCH (b:Twin {iri: r.t}) CREATE (a)-[x:${quoted(type)}]->(b) SET x = r.p`,
        rows.map((link) => linkRow(link, names)),
      ),
    ),
    ...byType(changed, names, (type, rows) =>
      batches(
        `${matchLink(type)} SET x = r.p`,
        rows.map((link) => linkRow(link, names)),
      ),
    ),
  ];
}

function byType(
  links: readonly (Relationship | undefined)[],
  names: StoredNames,
  write: (type: string, rows: readonly Relationship[]) => readonly Statement[],
): readonly Statement[] {
  const groups = new Map<string, Relationship[]>();
  for (const link of links) {
    if (link === undefined) continue;
    const type = names.type(link.type) ?? unnamedType;
    const rows = groups.get(type) ?? [];
    rows.push(link);
    groups.set(type, rows);
  }
  return [...groups].flatMap(([type, rows]) => write(type, rows));
}

function matchLink(type: string): string {
  const isUnnamed = type === unnamedType ? ' AND x._type = r.p._type' : '';
  return `UNWIND $rows AS r MATCH (a:Twin {iri: r.s}) MATCH (b:Twin {iri: r.t}) MATCH (a)-[x:${quoted(type)}]->(b) WHERE x.id = r.p.id${isUnnamed}`;
}

function linkRow(link: Relationship, names: StoredNames): Readonly<Record<string, unknown>> {
  const own = names.type(link.type) === undefined ? { id: link.id, _type: link.type } : { id: link.id };
  return { s: link.source, t: link.target, p: { ...storedAttributes(link.attributes, names), ...own } };
}
