import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError } from '../kernel/errors.ts';
import { asDeclared } from '../graph/bulk/declared-counts.ts';
import type { Ontology } from '../ontology/ontology.ts';
import type { Config } from '../config.ts';
import { loadPlant } from './load-plant.ts';
import { readSnapshot, type Plant } from './plant-snapshot.ts';

const suffix = '.snapshot';

/**
 * The ontology by which an export is written: of the model that is named, else the one that the last server or load on the data folder worked with.
 * Throws `INVALID_CONFIG` where there is neither.
 */
export async function exportOntology(model: readonly string[], { dataFolder }: Config, signal: AbortSignal): Promise<Ontology> {
  if (model.length > 0) return declaredBy(await loadPlant({ model, twins: [] }, {}, signal));
  const folder = join(dataFolder, 'ontology');
  const kept = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(suffix)) : [];
  const plant = kept.map((name) => readSnapshot(dataFolder, name.slice(0, -suffix.length))).find((each) => each !== undefined);
  if (plant !== undefined) return declaredBy(plant);
  throw new DomainError('INVALID_CONFIG', `No model is kept in TWINQL_DATA=${dataFolder}: name its files with --model, or export as ndjson.`, {
    folder: dataFolder,
  });
}

function declaredBy({ ontology, modelFiles }: Plant): Ontology {
  return asDeclared(ontology, modelFiles === undefined ? undefined : new Set(modelFiles));
}
