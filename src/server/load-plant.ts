import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Violation } from '../kernel/violation.ts';
import { loadModel } from '../ontology/load-model.ts';
import type { TwinSet } from '../ontology/instances.ts';
import { emptyNameLock, type NameLock } from '../ontology/compile/names.ts';
import type { Ontology } from '../ontology/ontology.ts';
import type { OntologyReader } from '../ontology/ontology-reader.ts';
import { digestOf, readModelFiles } from '../model-files.ts';
import { dtdlReader } from '../adapters/dtdl/dtdl-reader.ts';
import { jsonLdReader } from '../adapters/jsonld/jsonld-reader.ts';
import { turtleReader } from '../adapters/n3/turtle-reader.ts';
import { qudtUnits } from '../adapters/qudt/unit-table.ts';
import { rdfXmlReader } from '../adapters/rdfxml/rdfxml-reader.ts';
import { packageFolder, version } from './package.ts';

/** What a plant is described by. */
export interface PlantSources {
  readonly model: readonly string[];
  readonly twins: readonly string[];
}

/** A plant as its documents describe it. */
export interface Plant {
  readonly ontology: Ontology;
  readonly twins: TwinSet;
  readonly violations: readonly Violation[];
  readonly nameLock: NameLock;
  /** SHA-256 of all sources and of the product version: equal digests give equal plants. */
  readonly digest: string;
  /** Whether it came from the snapshot of an earlier start. */
  readonly fromSnapshot: boolean;
}

/** The readers of all formats, in the order in which they are asked: those that look closest first (an XML element could begin a line of Turtle). */
export function ontologyReaders(): readonly OntologyReader[] {
  return [jsonLdReader(), dtdlReader(), rdfXmlReader(), turtleReader()];
}

/** Reads and compiles the documents, or takes the snapshot an earlier start left in `dataFolder`. Names once given are kept in `names.lock.json`. */
export async function loadPlant(sources: PlantSources, dataFolder: string | undefined, signal: AbortSignal): Promise<Plant> {
  const overlays = readModelFiles([join(packageFolder, 'ontology', 'overlays')]);
  const [model, twins] = [readModelFiles(sources.model), sources.twins.length === 0 ? [] : readModelFiles(sources.twins)];
  const digest = digestOf([{ name: 'version', text: version }, ...overlays, ...model, { name: 'twins', text: '' }, ...twins]);
  const kept = dataFolder === undefined ? undefined : readSnapshot(snapshotPath(dataFolder, digest));
  if (kept !== undefined) return { ...kept, digest, fromSnapshot: true };
  const nameLock = dataFolder === undefined ? emptyNameLock : readLock(dataFolder);
  const loaded = await loadModel({ model, twins, overlays }, { readers: ontologyReaders(), units: qudtUnits(), nameLock }, signal);
  const plant = { ontology: loaded.ontology, twins: loaded.twins, violations: loaded.violations, nameLock: loaded.nameLock };
  if (dataFolder !== undefined) {
    writeWhole(join(dataFolder, 'names.lock.json'), `${JSON.stringify(loaded.nameLock, undefined, 2)}\n`);
    keepSnapshot(dataFolder, digest, plant);
  }
  return { ...plant, digest, fromSnapshot: false };
}

type Kept = Omit<Plant, 'digest' | 'fromSnapshot'>;

function snapshotPath(dataFolder: string, digest: string): string {
  return join(dataFolder, 'ontology', `${digest}.snapshot`);
}

function readSnapshot(path: string): Kept | undefined {
  if (!existsSync(path)) return undefined;
  try {
    const kept: Kept = deserialize(readFileSync(path));
    return kept;
  } catch {
    return undefined; // damaged, or written by another Node: the sources are read instead
  }
}

/** Only the newest snapshot is kept: an older model would have to be asked for by its sources anyway. */
function keepSnapshot(dataFolder: string, digest: string, plant: Kept): void {
  const folder = join(dataFolder, 'ontology');
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (name.endsWith('.snapshot')) rmSync(join(folder, name));
  writeWhole(snapshotPath(dataFolder, digest), serialize(plant));
}

function readLock(dataFolder: string): NameLock {
  const path = join(dataFolder, 'names.lock.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : emptyNameLock;
}

/** A reader never sees half a file, whatever happens in between. */
function writeWhole(path: string, content: string | Uint8Array): void {
  writeFileSync(`${path}.new`, content);
  renameSync(`${path}.new`, path);
}
