import type { Iri } from '../../kernel/iri.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import { labelsOf } from '../class-labels.ts';
import { loadTwinsByIri } from '../get-twin.ts';
import type { GraphStore } from '../graph-store.ts';
import type { Relationship, Twin } from '../twin.ts';
import { everything } from '../view.ts';
import { byCodePoint } from './link-order.ts';

/** What of a store is exported, in one order however it came in: twins by IRI, relationships by source, type, target and id. Portion by portion. */
export interface ExportGraph {
  twins(): AsyncIterable<readonly Twin[]>;
  links(): AsyncIterable<readonly Relationship[]>;
  /** Those of some twins that are exported, by their IRIs. */
  get(iris: readonly Iri[]): Promise<ReadonlyMap<Iri, Twin>>;
}

/** A twin with the relationships that go out from it. */
export interface TwinWithLinks {
  readonly twin: Twin;
  readonly links: readonly Relationship[];
}

/** One file of an export. */
export interface ExportPart {
  /** What is put before the suffix of the file's name: nothing, or `.relationships`. */
  readonly suffix: string;
  readonly text: AsyncIterable<string>;
}

/** Writes twins in one format, without loss: what the format cannot carry is carried beside it. Implemented once per format in `src/adapters`. */
export interface TwinWriter {
  write(graph: ExportGraph, ontology: Ontology): readonly ExportPart[];
}

const pageSize = 2_000;

/** Which twins are wanted: those of some classes, or of classes below them. */
export interface WantedClasses {
  readonly classes: ReadonlySet<Iri>;
  readonly ontology: Ontology;
}

/** A store as it stands; where only some twins are wanted, those and the relationships between them. */
export function exportGraph(store: GraphStore, wanted?: WantedClasses): ExportGraph {
  const isWanted = (twin: Twin): boolean => wanted === undefined || labelsOf(wanted.ontology, twin.classes).some((label) => wanted.classes.has(label));
  return {
    async *twins() {
      let after: Iri | undefined;
      for (;;) {
        const page = await store.upkeep.scan(after, pageSize);
        yield page.filter(isWanted);
        if (page.length < pageSize) return;
        after = page.at(-1)?.iri;
      }
    },
    async *links() {
      let after: Relationship | undefined;
      for (;;) {
        const page = await store.upkeep.scanRelationships(after, pageSize);
        yield wanted === undefined ? page : await between(store, page, isWanted);
        if (page.length < pageSize) return;
        after = page.at(-1);
      }
    },
    get: async (iris) => {
      const found = await loadTwinsByIri(store, iris, everything);
      return new Map([...found].filter(([, twin]) => isWanted(twin)));
    },
  };
}

/** The relationships of which both ends are wanted. */
async function between(store: GraphStore, page: readonly Relationship[], isWanted: (twin: Twin) => boolean): Promise<readonly Relationship[]> {
  const twins = await loadTwinsByIri(store, [...new Set(page.flatMap(({ source, target }) => [source, target]))], everything);
  const wanted = new Set([...twins.values()].filter(isWanted).map(({ iri }) => iri));
  return page.filter(({ source, target }) => wanted.has(source) && wanted.has(target));
}

/** Twins, each with its relationships: both sides come in one order and are read side by side. */
export async function* withLinks(graph: ExportGraph): AsyncGenerator<readonly TwinWithLinks[]> {
  const pages = graph.links()[Symbol.asyncIterator]();
  let page: readonly Relationship[] = [];
  let at = 0;
  let isOver = false;
  const next = async (): Promise<Relationship | undefined> => {
    while (at >= page.length && !isOver) {
      const { done, value } = await pages.next();
      [page, at, isOver] = [value ?? [], 0, done === true];
    }
    return page[at];
  };
  for await (const twins of graph.twins()) {
    const portion: TwinWithLinks[] = [];
    for (const twin of twins) {
      const links: Relationship[] = [];
      for (let link = await next(); link !== undefined && byCodePoint(link.source, twin.iri) <= 0; link = await next()) {
        // a source that is no twin was deleted while this was read
        if (link.source === twin.iri) links.push(link);
        at++;
      }
      portion.push({ twin, links });
    }
    yield portion;
  }
}
