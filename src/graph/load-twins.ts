import type { TwinData, TwinLink } from '../ontology/instances.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { loadStaged, type LoadOptions, type LoadReport } from './bulk/load-staged.ts';
import { memoryStage } from './bulk/memory-stage.ts';
import type { GraphStore } from './graph-store.ts';

/** Twins and links to load, as the ontology room reads them from documents. */
export interface LoadInput {
  readonly twins: readonly TwinData[];
  readonly relationships: readonly TwinLink[];
  /** Links whose target the documents do not describe; they are added where the store knows it. */
  readonly unresolved?: readonly TwinLink[];
}

/** Loads what is in memory: twins, then their relationships, in batches of one commit each. What is described twice counts as described first. */
export async function loadTwins(store: GraphStore, ontology: Ontology, input: LoadInput, options: LoadOptions): Promise<LoadReport> {
  using stage = memoryStage();
  for (const twin of input.twins) stage.addTwin(twin);
  for (const link of input.relationships) stage.addLink(link);
  for (const link of input.unresolved ?? []) stage.addLink(link);
  stage.seal();
  return await loadStaged(store, ontology, stage, options);
}
