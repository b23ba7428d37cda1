import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadTwins, type LoadInput, type LoadOptions, type LoadReport } from '../graph/load-twins.ts';
import { storeVocabulary } from '../graph/store-vocabulary.ts';
import { readTwinLines } from '../graph/twin-lines.ts';
import { openPolicy } from '../identity/policy-keeper.ts';
import type { Violation } from '../kernel/violation.ts';
import { readTextFiles } from '../model-files.ts';
import type { Config } from '../config.ts';
import { sqlitePolicyStore } from '../adapters/sqlite/sqlite-policy-store.ts';
import { loadPlant, type Plant, type PlantSources } from './load-plant.ts';
import { onlyWriter } from './only-writer.ts';
import { openGraph, openGraphToLook } from './open-graph.ts';
import { partsOf } from './parts-of.ts';

/** What came of loading: either what is wrong in the documents, or what was done. */
export type Loaded = { readonly errors: readonly Violation[] } | { readonly errors: readonly []; readonly report: LoadReport };

/**
 * Loads documents of twins (Turtle and its like) and exports (`.ndjson`) into the store while no server runs, or counts what would be done and leaves no trace.
 * Policy follows: twins that come into a container are seen by those who see it. Throws `INVALID_CONFIG` while a server runs on the data folder.
 */
export async function loadIntoStore(sources: PlantSources, config: Config, options: LoadOptions): Promise<Loaded> {
  return options.dryRun === true ? await look(sources, config, options) : await change(sources, config, options);
}

async function look(sources: PlantSources, config: Config, options: LoadOptions): Promise<Loaded> {
  const { plant, input, errors } = await readLoadable(sources, undefined);
  if (errors.length > 0) return { errors };
  await using store = (await openGraphToLook(config)).store;
  return { errors: [], report: await loadTwins(store, plant.ontology, input, options) };
}

async function change(sources: PlantSources, config: Config, options: LoadOptions): Promise<Loaded> {
  mkdirSync(config.dataFolder, { recursive: true });
  await using opened = new AsyncDisposableStack();
  // names and compiled models in the folder belong to the server that runs on it
  opened.use(onlyWriter(config.dataFolder));
  const { plant, input, errors } = await readLoadable(sources, config.dataFolder);
  if (errors.length > 0) return { errors };
  const graph = opened.use((await openGraph(config)).store);
  const policies = opened.use(sqlitePolicyStore(join(config.dataFolder, 'policy.db')));
  const { store } = await openPolicy(graph, policies, partsOf(plant.ontology));
  await store.upkeep.adopt(storeVocabulary(plant.ontology));
  return { errors: [], report: await loadTwins(store, plant.ontology, input, options) };
}

interface Loadable {
  readonly plant: Plant;
  readonly input: LoadInput;
  readonly errors: readonly Violation[];
}

async function readLoadable({ model, twins }: PlantSources, dataFolder: string | undefined): Promise<Loadable> {
  const plant = await loadPlant({ model, twins: twins.filter((path) => !isExport(path)) }, dataFolder, new AbortController().signal);
  const exports = readTextFiles(twins.filter(isExport)).map(({ name, text }) => readTwinLines(name, text, plant.ontology));
  const violations = [...plant.violations, ...exports.flatMap((lines) => lines.violations)];
  return {
    plant,
    input: {
      twins: [...plant.twins.twins, ...exports.flatMap((lines) => lines.twins)],
      relationships: [...plant.twins.relationships, ...exports.flatMap((lines) => lines.relationships)],
      unresolved: plant.twins.unresolved,
    },
    errors: violations.filter(({ severity }) => severity === 'error'),
  };
}

function isExport(path: string): boolean {
  return path.toLowerCase().endsWith('.ndjson');
}
