import { toIri, type Iri } from '../../kernel/iri.ts';
import { loadTwinsByIri } from '../../graph/get-twin.ts';
import type { GraphStore } from '../../graph/graph-store.ts';
import type { Relationship, Twin } from '../../graph/twin.ts';
import { everything } from '../../graph/view.ts';
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

const scanSize = 500;
const mostLinks = 100_000;
/** Sorts before every type and every target. */
const least = toIri('A:!');

/**
 * Reads the links of these twins along the hops. `page`: the twins are a page in the order of IRIs, so that their links stand together too, and every one
 * of parallel links is read; else of those between two twins one is, always the same.
 */
export async function neighbourhood(graph: GraphStore, twins: readonly Twin[], hops: Hops, page: boolean): Promise<Neighbourhood> {
  const known = new Map<Iri, Twin>(twins.map((twin) => [twin.iri, twin]));
  const scanned = page ? await leaving(graph, twins, typesOf(hops, 'OUT')) : [];
  const missing = [...new Set(scanned.map(({ target }) => target))].filter((iri) => !known.has(iri));
  for (let at = 0; at < missing.length; at += scanSize) {
    for (const [iri, twin] of await loadTwinsByIri(graph, missing.slice(at, at + scanSize), everything)) known.set(iri, twin);
  }
  const read = await linksOf(graph, twins, page ? hops.filter(({ direction }) => direction === 'IN') : hops, known);
  const distinct = new Map([...scanned, ...read].map((link) => [JSON.stringify([link.source, link.type, link.target, link.id]), link]));
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
async function leaving(graph: GraphStore, twins: readonly Twin[], types: ReadonlySet<Iri>): Promise<readonly Relationship[]> {
  const [first, last] = [twins[0], twins.at(-1)];
  if (first === undefined || last === undefined || types.size === 0) return [];
  const asked = new Set(twins.map(({ iri }) => iri));
  const found: Relationship[] = [];
  for await (const link of linksBetween(graph, first.iri, last.iri)) if (asked.has(link.source) && types.has(link.type)) found.push(link);
  return found;
}

/** All links of which the source is between the two, these included. */
async function* linksBetween(graph: GraphStore, from: Iri, to: Iri): AsyncGenerator<Relationship> {
  let after: Relationship = { source: from, type: least, target: least, id: '', attributes: {} };
  for (;;) {
    const page = await graph.upkeep.scanRelationships(after, scanSize);
    for (const link of page) {
      if (link.source > to) return;
      yield link;
    }
    const end = page.at(-1);
    if (end === undefined || page.length < scanSize) return;
    after = end;
  }
}

async function linksOf(graph: GraphStore, twins: readonly Twin[], wanted: Hops, known: Map<Iri, Twin>): Promise<readonly Relationship[]> {
  const iris = twins.map(({ iri }) => iri);
  if (iris.length === 0 || wanted.length === 0) return [];
  const hops = wanted.map(({ type, direction }) => ({ via: [{ type, direction }], direction, order: [], first: mostLinks, count: false, hops: [] }));
  const page = await graph.read({ root: { kind: 'iris', iris }, order: [], first: iris.length, count: false, hops, view: everything });
  const found: Relationship[] = [];
  for (const { twin: root, hops: pages } of page.rows) {
    for (const { twin, edge } of pages.flatMap(({ rows }) => rows)) {
      if (!known.has(twin.iri)) known.set(twin.iri, twin);
      if (edge === undefined) continue;
      const { type, id, attributes } = edge;
      const ends = edge.direction === 'OUT' ? { source: root.iri, target: twin.iri } : { source: twin.iri, target: root.iri };
      found.push({ ...ends, type, id, attributes });
    }
  }
  return found;
}
