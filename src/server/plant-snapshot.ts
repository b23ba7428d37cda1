import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Violation } from '../kernel/violation.ts';
import { digestOfFiles } from '../model-files.ts';
import { gives } from '../ontology/compile/name-lock.ts';
import type { NameLock } from '../ontology/compile/names.ts';
import type { TwinSet } from '../ontology/instances.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { readLock, writeWhole } from './name-lock-file.ts';
import { mappedDocuments } from './reading/mapped-documents.ts';
import { packageFolder, version } from './package.ts';
import { sortFiles } from './read-into-stage.ts';

/** What a plant is described by. */
export interface PlantSources {
  readonly model: readonly string[];
  readonly twins: readonly string[];
  /** Names of twins in tables that are no IRIs are put behind this. */
  readonly base?: string | undefined;
  /** Files for IRIs that documents import or name as their context, `IRI=FILE` each. */
  readonly maps?: readonly string[];
}

/** A plant as its documents describe it. */
export interface Plant {
  readonly ontology: Ontology;
  readonly twins: TwinSet;
  readonly violations: readonly Violation[];
  readonly nameLock: NameLock;
  /** The documents of the model and its overlays, by the names under which terms are placed; other terms come from documents of twins. */
  readonly modelFiles?: readonly string[];
  /** SHA-256 of all sources and of the product version: equal digests give equal plants. */
  readonly digest: string;
  /** Whether it came from the snapshot of an earlier start. */
  readonly fromSnapshot: boolean;
}

/** The overlays that ship. */
export const overlaysFolder: string = join(packageFolder, 'ontology', 'overlays');

/** Of all that a plant is made from. */
export function plantDigest({ model, twins, maps = [], base = '' }: PlantSources): string {
  const mapped = mappedDocuments(maps);
  const { documents, streams } = sortFiles(twins);
  return digestOfFiles([[overlaysFolder], model, documents, streams, mapped.files], JSON.stringify([version, maps, base]));
}

/** The plant an earlier start left in `dataFolder`; absent when there is none or it is damaged. */
export function readSnapshot(dataFolder: string, digest: string): Plant | undefined {
  const path = snapshotPath(dataFolder, digest);
  if (!existsSync(path)) return undefined;
  try {
    const kept: Kept = deserialize(readFileSync(path));
    // the lock is the one that says what names are
    return gives(readLock(dataFolder), kept.nameLock) ? { ...kept, digest, fromSnapshot: true } : undefined;
  } catch {
    return undefined; // damaged, or written by another Node: the sources are read instead
  }
}

type Kept = Omit<Plant, 'digest' | 'fromSnapshot'>;

function snapshotPath(dataFolder: string, digest: string): string {
  return join(dataFolder, 'ontology', `${digest}.snapshot`);
}

/** Keeps a plant for later starts. Only the newest is kept: an older model would have to be asked for by its sources anyway. */
export function keepSnapshot(dataFolder: string, digest: string, plant: Kept): void {
  const folder = join(dataFolder, 'ontology');
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (name.endsWith('.snapshot')) rmSync(join(folder, name));
  writeWhole(snapshotPath(dataFolder, digest), serialize(plant));
}
