import { invariant } from '../../kernel/assert-never.ts';
import type { Iri } from '../../kernel/iri.ts';
import type { TwinState } from '../../graph/change-record.ts';
import type { Commit, Mutation } from '../../graph/graph-store.ts';
import type { Relationship } from '../../graph/twin.ts';
import type { Columns, Run } from './bolt.ts';
import { linkKey, type Loaded } from './commit-draft.ts';
import { quoted, unnamedType, type StoredNames } from './stored-names.ts';
import { asIri, asList, asMap, asText, attributesFromLink, twinFromNode } from './stored-twin.ts';

/** Rows of one statement: nearly all of the gain of a batch, without holding locks long. */
const batchSize = 2_000;

/** Reads what commits touch: their twins, the relationships they name, and all relationships of twins they delete with their other ends. */
export async function loadTouched(commits: readonly Commit[], names: StoredNames, run: Run): Promise<Loaded> {
  const mutations = commits.flatMap((commit) => commit.mutations);
  const twins = await loadTwins(touchedTwins(mutations), names, run);
  const known = new Set(twins.map(({ iri }) => iri));
  const deleted = mutations.flatMap((mutation) => (mutation.kind === 'deleteTwin' && known.has(mutation.iri) ? [mutation.iri] : []));
  const [named, around] = await Promise.all([loadNamedLinks(mutations, known, names, run), loadLinksOf(deleted, names, run)]);
  const links = new Map([...named, ...around].map((link) => [linkKey(link), link]));
  const ends = new Set(around.flatMap(({ source, target }) => [source, target]).filter((iri) => !known.has(iri)));
  const others = ends.size === 0 ? [] : await loadTwins([...ends], names, run);
  return { twins: [...twins, ...others], links: [...links.values()] };
}

/** `items` in parts of at most {@link batchSize}. */
export function inBatches<T>(items: readonly T[]): readonly (readonly T[])[] {
  const parts: (readonly T[])[] = [];
  for (let at = 0; at < items.length; at += batchSize) parts.push(items.slice(at, at + batchSize));
  return parts;
}

function touchedTwins(mutations: readonly Mutation[]): readonly Iri[] {
  const touched = new Set<Iri>();
  for (const mutation of mutations) {
    if ('iri' in mutation) touched.add(mutation.iri);
    else touched.add(mutation.source).add(mutation.target);
  }
  return [...touched];
}

async function loadTwins(iris: readonly Iri[], names: StoredNames, run: Run): Promise<readonly TwinState[]> {
  const text = 'UNWIND $iris AS i MATCH (n:Twin {iri: i}) RETURN properties(n) AS node, labels(n) AS labels';
  const parts = await Promise.all(inBatches(iris).map((part) => run({ text, params: { iris: part } })));
  return parts.flat().map((row) => twinState(row, names));
}

function twinState(row: Columns, names: StoredNames): TwinState {
  const stored = asMap(row('node'));
  const { projected: _projected, ...twin } = twinFromNode(stored, names);
  const named = asList(row('labels')).map((label) => names.classOf(asText(label)));
  const unnamed = stored['_labels'] === undefined ? [] : asList(stored['_labels']).map(asIri);
  return { ...twin, labels: [...named.filter((iri) => iri !== undefined), ...unnamed] };
}

const linkColumns = 'RETURN a.iri AS source, type(x) AS type, b.iri AS target, properties(x) AS link';

async function loadNamedLinks(mutations: readonly Mutation[], known: ReadonlySet<Iri>, names: StoredNames, run: Run): Promise<readonly Relationship[]> {
  const wanted = new Map<string, (readonly [string, string, string, string])[]>();
  for (const mutation of mutations) {
    if (mutation.kind !== 'putRelationship' && mutation.kind !== 'deleteRelationship') continue;
    if (!known.has(mutation.source) || !known.has(mutation.target)) continue;
    const type = names.type(mutation.type) ?? unnamedType;
    const rows = wanted.get(type) ?? [];
    rows.push([mutation.source, mutation.target, mutation.id ?? '', mutation.type]);
    wanted.set(type, rows);
  }
  const runs = [...wanted].flatMap(([type, rows]) => {
    const isUnnamed = type === unnamedType ? ' AND x._type = r[3]' : '';
    const text = `UNWIND $rows AS r MATCH (a:Twin {iri: r[0]}) MATCH (b:Twin {iri: r[1]}) MATCH (a)-[x:${quoted(type)}]->(b) WHERE x.id = r[2]${isUnnamed} ${linkColumns}`;
    return inBatches(rows).map((part) => run({ text, params: { rows: part } }));
  });
  return (await Promise.all(runs)).flat().map((row) => relationshipFrom(row, names));
}

async function loadLinksOf(iris: readonly Iri[], names: StoredNames, run: Run): Promise<readonly Relationship[]> {
  if (iris.length === 0) return [];
  const outward = `UNWIND $iris AS i MATCH (a:Twin {iri: i})-[x]->(b:Twin) ${linkColumns}`;
  const inward = `UNWIND $iris AS i MATCH (a:Twin)-[x]->(b:Twin {iri: i}) ${linkColumns}`;
  const runs = inBatches(iris).flatMap((part) => [run({ text: outward, params: { iris: part } }), run({ text: inward, params: { iris: part } })]);
  return (await Promise.all(runs)).flat().map((row) => relationshipFrom(row, names));
}

/** The relationship a row of {@link linkColumns} holds. */
export function relationshipFrom(row: Columns, names: StoredNames): Relationship {
  const stored = asMap(row('link'));
  const name = asText(row('type'));
  const type = name === unnamedType ? asIri(stored['_type']) : names.typeOf(name);
  invariant(type !== undefined, 'The graph holds a relationship between twins whose type no vocabulary names.');
  return { source: asIri(row('source')), type, target: asIri(row('target')), id: asText(stored['id']), attributes: attributesFromLink(stored, names) };
}
