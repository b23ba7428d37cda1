import { invariant } from '../../kernel/assert-never.ts';
import type { ChangeRecord } from '../../journal/record.ts';
import { checkStorable } from '../../graph/stored-value.ts';
import type { GraphUpkeep, OutboxEntry, Projection } from '../../graph/graph-store.ts';
import type { Iri } from '../../kernel/iri.ts';
import type { Relationship, Twin } from '../../graph/twin.ts';
import type { Bolt, Run } from './bolt.ts';
import { inBatches, relationshipFrom } from './commit-load.ts';
import { whole } from './statement.ts';
import { quoted, unnamedType, type StoredNames } from './stored-names.ts';
import { asList, asNumber, asText, twinFromNode } from './stored-twin.ts';
import { toStored } from './stored-value.ts';

/** Change records not yet relayed. They stand in nodes of up to 200, numbered without gaps. */
export async function readOutbox(bolt: Bolt, limit: number): Promise<readonly OutboxEntry[]> {
  const text = `MATCH (g:Cursor {part: 'graph'})
MATCH (o:Outbox) WHERE o.last > g.relayed AND o.first <= g.relayed + $limit
RETURN o.first AS first, o.records AS records, g.relayed AS relayed ORDER BY o.last`;
  const rows = await bolt.read({ text, params: { limit: whole(limit) } });
  const entries = rows.flatMap((row) => {
    const [first, relayed] = [asNumber(row('first')), asNumber(row('relayed'))];
    const numbered = asList(row('records')).map((record, i) => ({ sequence: first + i, record: changeRecord(record) }));
    return numbered.filter(({ sequence }) => sequence > relayed);
  });
  return entries.slice(0, limit);
}

function changeRecord(text: unknown): ChangeRecord {
  const parsed: unknown = JSON.parse(asText(text));
  invariant(isChangeRecord(parsed), 'The outbox holds something that is no change record.');
  return parsed;
}

// What we wrote ourselves: the kind says enough.
function isChangeRecord(parsed: unknown): parsed is ChangeRecord {
  return typeof parsed === 'object' && parsed !== null && 'kind' in parsed && parsed.kind === 'change';
}

/** Forgets outbox entries up to and including `sequence`. */
export async function forgetRelayed(sequence: number, run: Run): Promise<void> {
  const params = { sequence: whole(sequence) };
  await run({
    text: "MATCH (g:Cursor {part: 'graph'}) WHERE g.relayed < $sequence SET g.relayed = CASE WHEN $sequence > g.changes THEN g.changes ELSE $sequence END",
    params,
  });
  await run({ text: 'MATCH (o:Outbox) WHERE o.last <= $sequence DELETE o', params });
}

/** Writes latest values, unless newer ones were written before. */
export async function projectValues(rows: readonly Projection[], position: number, names: StoredNames, run: Run): Promise<void> {
  for (const { twin, values } of rows) for (const [property, { value }] of Object.entries(values)) checkStorable(value, `<${property}> of <${twin}>`);
  const fence = `MATCH (c:Cursor {part: 'projection'}) SET c.lock = $to WITH c WHERE c.lsn <= $to SET c.lsn = $to RETURN c.lsn AS lsn`;
  const passed = await run({ text: fence, params: { to: whole(position) } });
  if (passed.length === 0) return;
  const stored = rows.map((row) => ({ iri: row.twin, props: projectedProperties(row, names) }));
  const text = 'UNWIND $rows AS r MATCH (n:Twin {iri: r.iri}) SET n += r.props';
  await Promise.all(inBatches(stored).map(async (part) => run({ text, params: { rows: part } })));
}

function projectedProperties({ values }: Projection, names: StoredNames): Readonly<Record<string, unknown>> {
  const properties: Record<string, unknown> = {};
  for (const [property, { value, time, quality }] of Object.entries(values)) {
    const keys = names.keys(property);
    properties[keys.projected] = toStored(value, names.isInteger(property));
    properties[keys.time] = whole(time);
    properties[keys.quality] = quality;
  }
  return properties;
}

/** Properties of `rows` that are no telemetry by their declaration and get a latest value for the first time: remembered, so that filters look for it. */
export async function noteProjected(rows: readonly Projection[], names: StoredNames, run: Run): Promise<void> {
  const properties = new Set(rows.flatMap(({ values }) => Object.keys(values)));
  const fresh = [...properties].filter((property) => names.hasKey(property) && !names.mayBeProjected(property));
  if (fresh.length === 0) return;
  await run({ text: 'UNWIND $iris AS i MATCH (p:Property {iri: i}) SET p.projected = true', params: { iris: fresh } });
  for (const property of fresh) names.noteProjected(property);
}

/** See `GraphUpkeep.setScopes`. */
export async function writeScopes(rows: Parameters<GraphUpkeep['setScopes']>[0], run: Run): Promise<void> {
  const stored = rows.map(({ iri, scope }) => [iri, whole(scope)]);
  const text = 'UNWIND $rows AS r MATCH (n:Twin {iri: r[0]}) SET n.scope = r[1]';
  for (const part of inBatches(stored)) await run({ text, params: { rows: part } });
}

/** Twins in IRI order, from the unique index. */
export async function scanTwins(bolt: Bolt, names: StoredNames, after: Iri | undefined, limit: number): Promise<readonly Twin[]> {
  const text = 'MATCH (n:Twin) WHERE n.iri > $after WITH n ORDER BY n.iri LIMIT $limit RETURN properties(n) AS node';
  const rows = await bolt.read({ text, params: { after: after ?? '', limit: whole(limit) } });
  return rows.map((row) => twinFromNode(row('node'), names));
}

/** Relationships in (source, type IRI, target, id) order: twins in index order, each with its few relationships. */
export async function scanLinks(bolt: Bolt, names: StoredNames, after: Relationship | undefined, limit: number): Promise<readonly Relationship[]> {
  const key = 'CASE WHEN x._type IS NULL THEN $types[type(x)] ELSE x._type END';
  const text = `MATCH (a:Twin) WHERE a.iri >= $source
WITH a ORDER BY a.iri
CALL (a) {
  MATCH (a)-[x]->(b:Twin)
  WITH a, x, b, ${key} AS t
  WHERE a.iri > $source OR t > $type OR (t = $type AND (b.iri > $target OR (b.iri = $target AND x.id > $id)))
  WITH x, b, t ORDER BY t, b.iri, x.id
  RETURN x, b
}
WITH a, x, b LIMIT $limit
RETURN a.iri AS source, type(x) AS type, b.iri AS target, properties(x) AS link`;
  const from = after ?? { source: '', type: '', target: '', id: '' };
  const params = { source: from.source, type: from.type, target: from.target, id: from.id, types: names.typeIris(), limit: whole(limit) };
  const rows = await bolt.read({ text, params });
  return rows.map((row) => relationshipFrom(row, names));
}

/** See `GraphUpkeep.statistics`. Both counts come from Neo4j's count store. */
export async function countGraph(
  bolt: Bolt,
  names: StoredNames,
): Promise<{ readonly twins: number; readonly relationships: number; readonly changes: number }> {
  const types = [...Object.keys(names.typeIris()), unnamedType].map(quoted).join('|');
  const text = `MATCH (g:Cursor {part: 'graph'})
CALL () { MATCH (n:Twin) RETURN count(n) AS twins }
CALL () { MATCH ()-[x:${types}]->() RETURN count(x) AS relationships }
RETURN g.changes AS changes, twins, relationships`;
  const [row] = await bolt.read({ text, params: {} });
  invariant(row !== undefined, 'The cursor row of the graph is missing.');
  return { twins: asNumber(row('twins')), relationships: asNumber(row('relationships')), changes: asNumber(row('changes')) };
}
