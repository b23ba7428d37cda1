import type { Iri } from '../../kernel/iri.ts';
import type { Logger } from '../../kernel/logger.ts';
import type { StoreVocabulary } from '../../graph/graph-store.ts';
import type { Bolt, Run } from './bolt.ts';
import { inBatches } from './commit-load.ts';
import { quoted, StoredNames, unnamedType, type StoredProperty, type StoredTerms } from './stored-names.ts';
import { asIri, asList, asText } from './stored-twin.ts';
import type { Writer } from './writer.ts';

const constraints = [
  'CREATE CONSTRAINT twin_iri IF NOT EXISTS FOR (n:Twin) REQUIRE n.iri IS UNIQUE',
  'CREATE CONSTRAINT class_iri IF NOT EXISTS FOR (n:Class) REQUIRE n.iri IS UNIQUE',
  'CREATE CONSTRAINT property_iri IF NOT EXISTS FOR (n:Property) REQUIRE n.iri IS UNIQUE',
  'CREATE CONSTRAINT cursor_part IF NOT EXISTS FOR (n:Cursor) REQUIRE n.part IS UNIQUE',
  'CREATE CONSTRAINT applied_key IF NOT EXISTS FOR (n:Applied) REQUIRE n.key IS UNIQUE',
  'CREATE CONSTRAINT outbox_last IF NOT EXISTS FOR (n:Outbox) REQUIRE n.last IS UNIQUE',
  'CREATE INDEX applied_at IF NOT EXISTS FOR (n:Applied) ON (n.at)',
  'CREATE INDEX twin_name IF NOT EXISTS FOR (n:Twin) ON (n.name)',
  'CREATE INDEX twin_scope IF NOT EXISTS FOR (n:Twin) ON (n.scope)',
];

/** Makes the constraints and the rows every write relies on. A missing cursor row would look like a step already done. */
export async function prepareDatabase(bolt: Bolt, part: string, now: number): Promise<void> {
  const present = new Set((await bolt.schema('SHOW INDEXES YIELD name')).map((row) => asText(row('name'))));
  await bolt.schemas(constraints.filter((each) => !present.has(each.split(' ')[2] ?? '')));
  await bolt.transact(async (run) => {
    await run({
      text: `MERGE (g:Cursor {part: 'graph'}) ON CREATE SET g.changes = 0, g.relayed = 0
MERGE (p:Cursor {part: 'projection'}) ON CREATE SET p.lsn = 0
MERGE (w:Cursor {part: $part}) ON CREATE SET w.lsn = 0, w.at = $now`,
      params: { part, now },
    });
  });
}

/** The terms this database has names for. */
export async function loadTerms(bolt: Bolt): Promise<StoredTerms> {
  const classes = await bolt.read({ text: 'MATCH (c:Class) RETURN c.iri AS iri, c.name AS name ORDER BY iri', params: {} });
  const properties = await bolt.read({
    text: 'MATCH (p:Property) RETURN p.iri AS iri, p.name AS name, p.kind AS kind, p.integer AS integer, p.projected AS projected, p.large AS large ORDER BY iri',
    params: {},
  });
  return {
    classes: classes.map((row) => ({ iri: asIri(row('iri')), name: asText(row('name')) })),
    properties: properties.map((row) => ({
      iri: asIri(row('iri')),
      name: asText(row('name')),
      kind: asText(row('kind')),
      integer: row('integer') === true,
      projected: row('projected') === true,
      large: row('large') === true,
    })),
  };
}

/** Writes a vocabulary as nodes, makes its indexes, and gives what stood under IRIs its new names. Answers the names from now on. */
export async function adoptVocabulary(
  vocabulary: StoreVocabulary,
  bolt: Bolt,
  writer: Writer,
  options: { readonly indexBudget: number; readonly logger: Logger },
): Promise<StoredTerms> {
  const { terms, added } = StoredNames.adopting(await loadTerms(bolt), vocabulary);
  const names = new StoredNames(terms);
  await writer.once(async (run) => writeTerms(vocabulary, names, run));
  await renameUnnamed(added, names, bolt, writer);
  await makeIndexes(vocabulary, names, bolt, options);
  return loadTerms(bolt);
}

async function writeTerms({ classes, properties }: StoreVocabulary, names: StoredNames, run: Run): Promise<void> {
  const classRows = classes.map((term) => ({ iri: term.iri, parents: term.parents, props: { name: names.label(term.iri), label: term.label ?? null } }));
  const propertyRows = properties.map((term) => ({
    iri: term.iri,
    domain: term.domain,
    // Kept for ever, like the name: it says under which key the values stand.
    kind: term.kind,
    props: { name: names.storedName(term.iri), label: term.label ?? null, integer: term.integer, filterable: term.filterable },
  }));
  const texts = [
    ['UNWIND $rows AS r MERGE (c:Class {iri: r.iri}) SET c += r.props', classRows],
    ['UNWIND $rows AS r MATCH (c:Class {iri: r.iri})-[x:SUBCLASS_OF]->(p:Class) WHERE NOT p.iri IN r.parents DELETE x', classRows],
    ['UNWIND $rows AS r MATCH (c:Class {iri: r.iri}) UNWIND r.parents AS i MATCH (p:Class {iri: i}) MERGE (c)-[:SUBCLASS_OF]->(p)', classRows],
    ['UNWIND $rows AS r MERGE (c:Property {iri: r.iri}) ON CREATE SET c.kind = r.kind SET c += r.props', propertyRows],
    ['UNWIND $rows AS r MATCH (c:Property {iri: r.iri})-[x:DOMAIN]->(p:Class) WHERE NOT p.iri IN r.domain DELETE x', propertyRows],
    ['UNWIND $rows AS r MATCH (c:Property {iri: r.iri}) UNWIND r.domain AS i MATCH (p:Class {iri: i}) MERGE (c)-[:DOMAIN]->(p)', propertyRows],
  ] as const;
  for (const [text, rows] of texts) await Promise.all(inBatches<unknown>(rows).map(async (part) => run({ text, params: { rows: part } })));
}

// Twins written before a term had a name carry its IRI: as an entry of `_labels`, as a property key, as `_type` of a relationship.
async function renameUnnamed(added: StoredTerms, names: StoredNames, bolt: Bolt, writer: Writer): Promise<void> {
  const twins = await bolt.read({ text: 'MATCH (n:Twin) RETURN count(n) > 0 AS any', params: {} });
  if (twins[0]?.('any') !== true) return;
  for (const { iri, name } of added.classes) {
    const text = `MATCH (n:Twin) WHERE $iri IN n._labels SET n:${quoted(name)}, n._labels = CASE size(n._labels) WHEN 1 THEN null ELSE [l IN n._labels WHERE l <> $iri] END`;
    await writer.once(async (run) => run({ text, params: { iri } }));
  }
  for (const property of added.properties) await writer.once(async (run) => renameProperty(property, names, run));
}

async function renameProperty({ iri, name }: StoredProperty, names: StoredNames, run: Run): Promise<void> {
  if (names.type(iri) !== undefined) {
    const text = `MATCH (a:Twin)-[x:${quoted(unnamedType)} {_type: $iri}]->(b:Twin) CREATE (a)-[y:${quoted(name)}]->(b) SET y = properties(x) SET y._type = null DELETE x`;
    await run({ text, params: { iri } });
    return;
  }
  const keys = names.keys(iri);
  const text = "CASE WHEN n[$old] IS :: LIST<ANY> THEN reduce(t = '', v IN n[$old] | t + toString(v)) ELSE toString(n[$old]) END";
  // A character takes at most three bytes; see `isLarge`.
  const moved = await run({
    text: `MATCH (n:Twin) WHERE size(${text}) > 2500 SET n.${quoted(keys.large)} = n[$old] SET n[$old] = null RETURN count(n) > 0 AS any`,
    params: { old: iri },
  });
  if (moved[0]?.('any') === true) await run({ text: 'MATCH (p:Property {iri: $iri}) SET p.large = true', params: { iri } });
  for (const [old, key] of [
    [iri, keys.attribute],
    [`${iri} latest`, keys.projected],
    [`${iri} time`, keys.time],
    [`${iri} quality`, keys.quality],
  ] as const) {
    await run({ text: `MATCH (n:Twin) WHERE n[$old] IS NOT NULL SET n.${quoted(key)} = n[$old] SET n[$old] = null`, params: { old } });
  }
  await run({
    text: `MATCH (:Twin)-[x]->(:Twin) WHERE x[$old] IS NOT NULL SET x.${quoted(keys.attribute)} = x[$old] SET x[$old] = null`,
    params: { old: iri },
  });
}

/** Indexes a page or a filter of a class can use: by name, by filterable property, by IRI; on the class a root matches, since one on another label does not serve. */
async function makeIndexes(
  vocabulary: StoreVocabulary,
  names: StoredNames,
  bolt: Bolt,
  { indexBudget, logger }: { readonly indexBudget: number; readonly logger: Logger },
): Promise<void> {
  const wanted = indexesOf(vocabulary, names);
  const rows = await bolt.schema("SHOW INDEXES YIELD type, labelsOrTypes, properties WHERE type = 'RANGE' RETURN labelsOrTypes AS labels, properties");
  const present = new Set(rows.map((row) => `${asList(row('labels')).join()}.${asList(row('properties')).join()}`));
  const kept = wanted.slice(0, indexBudget);
  if (kept.length < wanted.length) logger.warn('Some properties have no index in Neo4j.', { wanted: wanted.length, indexBudget });
  const missing = kept.filter(({ label, key }) => !present.has(`${label}.${key}`));
  // Not waited for: the server fills them in the background and uses them from then on.
  await bolt.schemas(missing.map(({ label, key }) => `CREATE INDEX IF NOT EXISTS FOR (n:${quoted(label)}) ON (n.${quoted(key)})`));
}

interface Index {
  readonly label: string;
  readonly key: string;
}

function indexesOf({ classes, properties }: StoreVocabulary, names: StoredNames): readonly Index[] {
  const below = descendants(classes);
  const labels = classes.map(({ iri }) => names.label(iri)).filter((label) => label !== undefined);
  // Latest telemetry changes all the time: an index would cost every projection more than it gives.
  const filterable = properties.filter((term) => term.filterable && names.hasKey(term.iri) && !names.isTelemetry(term.iri));
  const byProperty = filterable.flatMap((term) => {
    const owners = new Set(term.domain.flatMap((iri) => [iri, ...(below.get(iri) ?? [])]));
    return [...owners].map((iri) => ({ label: names.label(iri), key: names.keys(term.iri).attribute }));
  });
  const all = [...labels.map((label) => ({ label, key: 'name' })), ...byProperty, ...labels.map((label) => ({ label, key: 'iri' }))];
  return all.flatMap(({ label, key }) => (label === undefined ? [] : [{ label, key }]));
}

function descendants(classes: StoreVocabulary['classes']): ReadonlyMap<Iri, readonly Iri[]> {
  const parents = new Map(classes.map((term) => [term.iri, term.parents]));
  const below = new Map<Iri, Iri[]>();
  for (const { iri } of classes) {
    const seen = new Set<Iri>();
    const open = [...(parents.get(iri) ?? [])];
    for (let parent = open.pop(); parent !== undefined; parent = open.pop()) {
      if (seen.has(parent)) continue;
      seen.add(parent);
      below.set(parent, [...(below.get(parent) ?? []), iri]);
      open.push(...(parents.get(parent) ?? []));
    }
  }
  return below;
}
