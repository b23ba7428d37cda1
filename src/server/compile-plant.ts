import { qudtUnits } from '../adapters/qudt/unit-table.ts';
import { openModelFiles } from '../model-files.ts';
import { emptyNameLock } from '../ontology/compile/names.ts';
import { loadModel } from '../ontology/load-model.ts';
import { mappedDocuments } from './reading/mapped-documents.ts';
import { ontologyReaders } from './reading/ontology-readers.ts';
import { keepLock, readLock } from './name-lock-file.ts';
import { keepSnapshot, overlaysFolder, plantDigest, type Plant, type PlantSources } from './plant-snapshot.ts';
import { sortFiles } from './read-into-stage.ts';
import type { ReadingLimits } from './reading/reading-limits.ts';
import { withRecords } from './twin-records.ts';

/** A plant to be read, and where it is kept. */
export interface PlantJob {
  readonly sources: PlantSources;
  /** Folder of the snapshot and of `names.lock.json`; absent: nothing is kept. */
  readonly dataFolder: string | undefined;
  /** Folder of the `names.lock.json` whose names stay, where nothing is kept. */
  readonly lockFolder?: string | undefined;
}

/** A plant just read, and whether it was kept as a snapshot. */
export interface CompiledPlant {
  readonly plant: Plant;
  readonly isKept: boolean;
}

/**
 * Reads and compiles the documents. Names once given are kept in `names.lock.json`, and the result as a snapshot, both in `dataFolder`;
 * whoever stops this in the middle leaves whole files behind. `onRead` is told of each file before it is read.
 */
export async function compilePlant(
  { sources, dataFolder, lockFolder = dataFolder }: PlantJob,
  { triples }: Pick<ReadingLimits, 'triples'>,
  onRead: (file: string) => void,
  signal: AbortSignal,
): Promise<CompiledPlant> {
  const digest = plantDigest(sources);
  const open = (paths: readonly string[]): ReturnType<typeof openModelFiles> => openModelFiles(paths, onRead);
  const mapped = mappedDocuments(sources.maps ?? []);
  const files = sortFiles(sources.twins);
  const nameLock = lockFolder === undefined ? emptyNameLock : readLock(lockFolder);
  const loaded = await loadModel(
    { model: open(sources.model), twins: open(files.documents), overlays: open([overlaysFolder]) },
    { readers: ontologyReaders(mapped.text), units: qudtUnits(), nameLock, triples, imported: mapped.document },
    signal,
  );
  const twins = await withRecords(loaded.twins, files.streams, { ontology: loaded.ontology, base: sources.base }, signal);
  const violations = [...loaded.violations, ...twins.violations.slice(loaded.twins.violations.length)];
  const modelFiles = [...open(sources.model), ...open([overlaysFolder])].map(({ name }) => name);
  const plant = { ontology: loaded.ontology, twins, violations, nameLock: loaded.nameLock, modelFiles };
  if (dataFolder !== undefined) keepLock(dataFolder, loaded.nameLock);
  // documents that changed while they were read are read again at the next start
  const isKept = dataFolder !== undefined && plantDigest(sources) === digest;
  if (isKept) keepSnapshot(dataFolder, digest, plant);
  return { plant: { ...plant, digest, fromSnapshot: false }, isKept };
}
