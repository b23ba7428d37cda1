import { join } from 'node:path';
import { labelsOf } from '../../graph/class-labels.ts';
import type { GraphStore } from '../../graph/graph-store.ts';
import { storeVocabulary } from '../../graph/store-vocabulary.ts';
import type { ChangeStore } from '../../evolution/change-store.ts';
import type { DeskGround } from '../../evolution/open-ontology-desk.ts';
import { relabelled, relabelTwins } from '../../evolution/carry/relabel.ts';
import { sqliteChangeStore } from '../../adapters/sqlite/sqlite-change-store.ts';
import type { PlantSources } from '../load-plant.ts';
import { plantAtStart, type PlantAtStart } from './plant-at-start.ts';
import { proposedVersions } from './proposed-version.ts';
import { readingLimits } from '../reading/reading-limits.ts';
import type { ServerOptions } from '../server-options.ts';
import { versionFolders, type VersionFolders } from './version-folders.ts';

/** The plant in the version it starts with, and what versions are kept in. */
export interface OpenEvolution extends PlantAtStart {
  readonly changes: ChangeStore;
  readonly folders: VersionFolders;
  readonly proposed: Pick<DeskGround, 'read' | 'kept'>;
}

/** Opens what versions are kept in and chooses the one to start with. */
export async function openEvolution(
  { config, sources: given, logger, change }: ServerOptions,
  opened: AsyncDisposableStack,
  signal: AbortSignal,
): Promise<OpenEvolution> {
  const { dataFolder } = config;
  const sources: PlantSources = { ...given, maps: [...config.maps, ...(given.maps ?? [])] };
  const limits = readingLimits(config.reading);
  const changes = opened.use(sqliteChangeStore(join(dataFolder, 'ontology.db')));
  const folders = versionFolders(dataFolder);
  const proposed = proposedVersions({ folders, sources, limits }, signal);
  const { rules, allowBreaking = false } = change ?? {};
  const start = await plantAtStart(
    { sources, dataFolder, limits, changes, folders, kept: proposed.kept, logger, allowBreaking, hasRules: rules !== undefined },
    signal,
  );
  return { ...start, changes, folders, proposed };
}

/** Makes a version known to the store that came into force while no server ran, and gives twins the labels it wants. */
export async function adoptVersion(graph: GraphStore, { plant: { ontology }, before }: OpenEvolution): Promise<void> {
  if (before === undefined) return;
  await graph.upkeep.adopt(storeVocabulary(ontology));
  await relabelTwins(graph, relabelled(before, ontology).classes, (classes) => labelsOf(ontology, classes));
}
