import { toIri, type Iri } from '../kernel/iri.ts';
import { loadTwinsByIri } from '../graph/get-twin.ts';
import type { GraphStore } from '../graph/graph-store.ts';
import type { Relationship, Twin } from '../graph/twin.ts';
import { everything } from '../graph/view.ts';
import type { TwinMigration } from './migrate-twin.ts';
import type { RelatedTwins } from './twin-draft.ts';

export type Hops = TwinMigration['hops'];

/** Links of some twins with the twins at their other ends. */
export interface Neighbourhood {
  of(iri: Iri): RelatedTwins;
  /** All that were met, those asked about included. */
  readonly twins: ReadonlyMap<Iri, Twin>;
  readonly links: readonly Relationship[];
}

const scanSize = 2_000;
const arriving = 100_000;
/** Sorts before every type and every target. */
const least = toIri('A:!');

/** Reads the links of these twins along the hops. `dense`: the twins are a page in the order of IRIs, so that their links stand together too. */
export async function neighbourhood(graph: GraphStore, twins: readonly Twin[], hops: Hops, dense: boolean): Promise<Neighbourhood> {
  const known = new Map<Iri, Twin>(twins.map((twin) => [twin.iri, twin]));
  const wanted = { out: typesOf(hops, 'OUT'), in: typesOf(hops, 'IN') };
  const links = wanted.out.size === 0 ? [] : await leaving(graph, twins, wanted.out, dense);
  const missing = [...new Set(links.map(({ target }) => target))].filter((iri) => !known.has(iri));
  for (let at = 0; at < missing.length; at += scanSize) {
    for (const [iri, twin] of await loadTwinsByIri(graph, missing.slice(at, at + scanSize), everything)) known.set(iri, twin);
  }
  if (wanted.in.size > 0) links.push(...(await arrivingAt(graph, twins, wanted.in, known)));
  const distinct = new Map(links.map((link) => [JSON.stringify([link.source, link.type, link.target, link.id]), link]));
  return relatedIn([...distinct.values()], known);
}

function typesOf(hops: Hops, direction: 'OUT' | 'IN'): ReadonlySet<Iri> {
  return new Set(hops.filter((hop) => hop.direction === direction).map(({ type }) => type));
}

/** Links and the twins at their ends, to be asked by twin, type and direction. */
export function relatedIn(links: readonly Relationship[], twins: ReadonlyMap<Iri, Twin>): Neighbourhood {
  const index = Map.groupBy(links, ({ source, type }) => `OUT ${type} ${source}`);
  for (const [key, group] of Map.groupBy(links, ({ target, type }) => `IN ${type} ${target}`)) index.set(key, group);
  return {
    twins,
    links,
    of: (iri) => (type, direction) =>
      (index.get(`${direction} ${type} ${iri}`) ?? []).flatMap((relationship) => {
        const twin = twins.get(direction === 'OUT' ? relationship.target : relationship.source);
        return twin === undefined ? [] : [{ relationship, twin }];
      }),
  };
}

/** Every link, parallel ones too: a read of hops shows one row per twin only. */
async function leaving(graph: GraphStore, twins: readonly Twin[], types: ReadonlySet<Iri>, dense: boolean): Promise<Relationship[]> {
  const [first, last] = [twins[0], twins.at(-1)];
  if (first === undefined || last === undefined) return [];
  const spans = dense ? [{ from: first.iri, to: last.iri }] : twins.map(({ iri }) => ({ from: iri, to: iri }));
  const asked = new Set(twins.map(({ iri }) => iri));
  const size = dense ? scanSize : scanSize / 10;
  const found: Relationship[] = [];
  for (const { from, to } of spans) {
    for await (const link of linksBetween(graph, from, to, size)) if (asked.has(link.source) && types.has(link.type)) found.push(link);
  }
  return found;
}

/** All links of which the source is between the two, these included, `size` at a time. */
async function* linksBetween(graph: GraphStore, from: Iri, to: Iri, size: number): AsyncGenerator<Relationship> {
  let after: Relationship = { source: from, type: least, target: least, id: '', attributes: {} };
  for (;;) {
    const page = await graph.upkeep.scanRelationships(after, size);
    for (const link of page) {
      if (link.source > to) return;
      yield link;
    }
    const end = page.at(-1);
    if (end === undefined || page.length < size) return;
    after = end;
  }
}

async function arrivingAt(graph: GraphStore, twins: readonly Twin[], types: ReadonlySet<Iri>, known: Map<Iri, Twin>): Promise<readonly Relationship[]> {
  const iris = twins.map(({ iri }) => iri);
  if (iris.length === 0) return [];
  const hop = { direction: 'IN' as const, order: [], first: arriving, count: false, hops: [] };
  const hops = [...types].map((type) => ({ ...hop, via: [{ type, direction: 'IN' as const }] }));
  const page = await graph.read({ root: { kind: 'iris', iris }, order: [], first: iris.length, count: false, hops, view: everything });
  const found: Relationship[] = [];
  for (const { twin: target, hops: pages } of page.rows) {
    for (const { twin, edge } of pages.flatMap(({ rows }) => rows)) {
      if (!known.has(twin.iri)) known.set(twin.iri, twin);
      if (edge !== undefined) found.push({ source: twin.iri, type: edge.type, target: target.iri, id: edge.id, attributes: edge.attributes });
    }
  }
  return found;
}
