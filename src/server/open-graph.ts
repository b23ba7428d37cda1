import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Iri } from '../kernel/iri.ts';
import type { Logger } from '../kernel/logger.ts';
import type { GraphStore } from '../graph/graph-store.ts';
import { loadTwins } from '../graph/load-twins.ts';
import { storeVocabulary } from '../graph/store-vocabulary.ts';
import type { Twin } from '../graph/twin.ts';
import type { Config } from '../config.ts';
import { neo4jGraphStore } from '../adapters/neo4j/neo4j-graph-store.ts';
import { sqliteGraphStore } from '../adapters/sqlite/sqlite-graph-store.ts';
import type { Plant } from './load-plant.ts';
import { LoadedMark } from './loaded-mark.ts';

/** The graph store of a configuration, by the name it is shown under. */
export interface OpenGraph {
  readonly store: GraphStore;
  readonly technology: 'SQLite' | 'Neo4j';
}

/** Neo4j where it is configured, else SQLite in the data folder. */
export async function openGraph({ neo4j, dataFolder }: Config): Promise<OpenGraph> {
  if (neo4j === undefined) return { store: sqliteGraphStore(join(dataFolder, 'graph.db')), technology: 'SQLite' };
  return { store: await neo4jGraphStore(neo4j), technology: 'Neo4j' };
}

/** Whether there is anything to open: a store elsewhere, or a file of an earlier start. */
export function hasGraph({ neo4j, dataFolder }: Config): boolean {
  return neo4j !== undefined || existsSync(join(dataFolder, 'graph.db'));
}

/** The store as it stands, for who only looks; where there is none, an empty one that leaves no file. */
export async function openGraphToLook(config: Config): Promise<OpenGraph> {
  return hasGraph(config) ? openGraph(config) : { store: sqliteGraphStore(':memory:'), technology: 'SQLite' };
}

/** Puts the plant's words and twins into the store; a plant that was put there before is left as people have changed it since. */
export async function putPlant(
  store: GraphStore,
  plant: Plant,
  { config, logger, progress }: { readonly config: Config; readonly logger: Logger; readonly progress?: (text: string) => void },
): Promise<void> {
  const mark = new LoadedMark(config.dataFolder, config.neo4j?.uri ?? 'sqlite');
  const { twins } = await store.upkeep.statistics();
  if (twins > 0 && mark.has(plant.digest)) return;
  await store.upkeep.adopt(storeVocabulary(plant.ontology));
  const report = await loadTwins(store, plant.ontology, plant.twins, {
    by: 'system',
    at: Date.now(),
    reason: 'Loaded from the documents the server was started with.',
    ...(progress === undefined
      ? {}
      : { progress: (done, total) => progress(`${done.toLocaleString()} of ${total.toLocaleString()} twins and relationships loaded`) }),
  });
  mark.add(plant.digest);
  if (report.dangling.length > 0)
    logger.warn('Relationships to twins that are nowhere were left out.', { count: report.dangling.length, first: report.dangling[0]?.target });
}

const scanSize = 5_000;

/** All twins of the store, page by page. */
export async function* allTwins(store: GraphStore): AsyncGenerator<Twin> {
  let after: Iri | undefined;
  for (;;) {
    const page = await store.upkeep.scan(after, scanSize);
    yield* page;
    if (page.length < scanSize) return;
    after = page.at(-1)?.iri;
  }
}
