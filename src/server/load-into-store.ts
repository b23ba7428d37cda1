import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FaultList, type Faults } from '../graph/bulk/fill-stage.ts';
import { loadStaged, type LoadOptions, type LoadReport } from '../graph/bulk/load-staged.ts';
import type { LoadStage } from '../graph/bulk/load-stage.ts';
import type { GraphStore } from '../graph/graph-store.ts';
import { validateStore, type StoreReport } from '../graph/validation/validate-store.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { storeVocabulary } from '../graph/store-vocabulary.ts';
import { openPolicy } from '../identity/policy-keeper.ts';
import type { Place, Violation } from '../kernel/violation.ts';
import { digestOfFiles } from '../twin-files.ts';
import type { Config } from '../config.ts';
import { dropStage, newStage, reopenStage } from '../adapters/sqlite/sqlite-load-stage.ts';
import { sqlitePolicyStore } from '../adapters/sqlite/sqlite-policy-store.ts';
import { loadPlant, type Plant } from './load-plant.ts';
import { onlyWriter } from './only-writer.ts';
import { openGraph, openGraphToLook } from './open-graph.ts';
import { partsOf } from './parts-of.ts';
import { readingLimits } from './reading/reading-limits.ts';
import { readIntoStage, sortFiles, type SortedFiles } from './read-into-stage.ts';
import { shapeTools } from './shape-tools.ts';

/** What to load, and how to go about it. */
export interface BulkLoad extends LoadOptions {
  readonly model: readonly string[];
  /** Files or folders of twins. */
  readonly twins: readonly string[];
  /** Files for what they import or name as their context, `IRI=FILE` each. */
  readonly maps?: readonly string[];
  /** Names of twins that are no IRIs are put behind this. */
  readonly base: string;
  /** Told of every record that is wrong, with what stands there; then the right ones are loaded. Absent: one error, and nothing is loaded. */
  readonly rejected?: (violation: Violation, text: string | undefined) => void;
  /** Bytes of the files read, of all. */
  readonly reading?: (done: number, total: number) => void;
}

/** What came of loading: what is wrong in the documents, and what was done, unless that forbade it. */
export interface Loaded {
  readonly faults: Faults;
  readonly report?: LoadReport;
  /** How all twins in the store stand to the shapes now; absent when there are no shapes, or TWINQL_VALIDATION is off. */
  readonly shapes?: StoreReport | undefined;
}

/**
 * Loads twins from graphs, exports and tables into the store while no server runs, or counts what would be done and leaves no trace.
 * All files are read and checked before anything is written. A load that was killed goes on where it was when it is asked for again.
 * Policy follows: twins that come into a container are seen by those who see it. Throws `INVALID_CONFIG` while a server runs on the data folder.
 */
export async function loadIntoStore(load: BulkLoad, config: Config): Promise<Loaded> {
  const files = sortFiles(load.twins);
  return load.dryRun === true ? await look(load, files, config) : await change(load, files, config);
}

async function look(load: BulkLoad, files: SortedFiles, config: Config): Promise<Loaded> {
  const plant = await loadPlant(
    { model: load.model, twins: files.documents, maps: load.maps ?? [] },
    { limits: readingLimits(config.reading) },
    signalOf(load),
  );
  const folder = mkdtempSync(join(tmpdir(), 'twinql-load-'));
  using _ = { [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
  using stage = newStage(join(folder, 'stage.db'));
  const faults = await fill(stage, load, files, plant);
  if (faults.errors > 0 && load.rejected === undefined) return { faults };
  await using store = (await openGraphToLook(config)).store;
  return { faults, report: await loadStaged(store, plant.ontology, stage, load) };
}

async function change(load: BulkLoad, files: SortedFiles, config: Config): Promise<Loaded> {
  mkdirSync(config.dataFolder, { recursive: true });
  await using opened = new AsyncDisposableStack();
  // names and compiled models in the folder belong to the server that runs on it
  opened.use(onlyWriter(config.dataFolder));
  const plant = await loadPlant(
    { model: load.model, twins: files.documents, maps: load.maps ?? [] },
    { dataFolder: config.dataFolder, limits: readingLimits(config.reading) },
    signalOf(load),
  );
  const path = await stagePath(load, files, plant, config);
  const kept = reopenStage(path);
  const stage = opened.use(kept ?? newStage(path));
  const faults = kept === undefined ? await fill(stage, load, files, plant) : new FaultList().all();
  if (faults.errors > 0 && load.rejected === undefined) {
    stage[Symbol.dispose]();
    dropStage(path);
    return { faults };
  }
  const graph = opened.use((await openGraph(config)).store);
  const policies = opened.use(sqlitePolicyStore(join(config.dataFolder, 'policy.db')));
  const { store } = await openPolicy(graph, policies, partsOf(plant.ontology));
  await store.upkeep.adopt(storeVocabulary(plant.ontology));
  const report = await loadStaged(store, plant.ontology, stage, load);
  stage[Symbol.dispose]();
  dropStage(path);
  return { faults, report, shapes: await heldAgainstShapes(store, plant.ontology, config, signalOf(load)) };
}

/** A load is not refused for shapes: whoever loads a plant often mends it afterwards. It is told what they say. */
async function heldAgainstShapes(store: GraphStore, ontology: Ontology, { validation }: Config, signal: AbortSignal): Promise<StoreReport | undefined> {
  if (validation === 'off' || (ontology.shapes?.shapes ?? []).length === 0) return undefined;
  return await validateStore(store, ontology, { tools: shapeTools(), signal });
}

function signalOf({ signal }: BulkLoad): AbortSignal {
  return signal ?? new AbortController().signal;
}

/** The stage of this load: of these contents under this model, for this store. One that was left by another load is thrown away. */
async function stagePath({ base, existing, rejected }: BulkLoad, { streams }: SortedFiles, plant: Plant, config: Config): Promise<string> {
  const folder = join(config.dataFolder, 'load');
  mkdirSync(folder, { recursive: true });
  const words = [plant.digest, base, existing ?? 'replace', String(rejected !== undefined), config.neo4j?.uri ?? 'sqlite'];
  const name = `${(await digestOfFiles(streams, words)).slice(0, 32)}.db`;
  for (const other of readdirSync(folder)) if (!other.startsWith(name)) rmSync(join(folder, other), { force: true });
  return join(folder, name);
}

/** Where the sources of links stand that lead out of their documents. */
function placesOfSources({ violations }: Plant): ReadonlyMap<string, { readonly place: Place }> {
  return new Map(violations.flatMap(({ code, term, place }) => (code === 'DANGLING' && term !== undefined && place !== undefined ? [[term, { place }]] : [])));
}

/** Reads everything into the stage and seals it. */
async function fill(stage: LoadStage, load: BulkLoad, files: SortedFiles, plant: Plant): Promise<Faults> {
  const faults = new FaultList(load.rejected);
  for (const violation of plant.violations) if (violation.code !== 'DANGLING') faults.add(violation);
  for (const twin of plant.twins.twins) stage.addTwin(twin);
  for (const link of plant.twins.relationships) stage.addLink(link);
  const places = placesOfSources(plant);
  for (const link of plant.twins.unresolved) stage.addLink({ ...link, ...places.get(link.source) });
  await readIntoStage(stage, faults, files.streams, { ontology: plant.ontology, base: load.base }, load);
  stage.seal();
  return faults.all();
}
