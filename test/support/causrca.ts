import { turtleReader } from '../../src/adapters/n3/turtle-reader.ts';
import { qudtUnits } from '../../src/adapters/qudt/unit-table.ts';
import { loadModel, type LoadedModel } from '../../src/ontology/load-model.ts';
import { modelTurtle, telemetryOf, twinsTurtle } from '../../bench/data/causrca.ts';
import { readGraph, readRuns, type Run } from '../../bench/data/causrca-files.ts';

/** A recorded experiment of the causRCA layout, as model, twins and runs. */
export interface Experiment {
  readonly loaded: LoadedModel;
  readonly runs: readonly Run[];
  readonly kinds: ReturnType<typeof telemetryOf>;
}

/** Reads an experiment and loads what the converter makes of it. */
export async function loadExperiment(graphFolder: string, runsFolder: string): Promise<Experiment> {
  const graph = readGraph(graphFolder);
  const runs = readRuns(runsFolder);
  const kinds = telemetryOf(graph, runs);
  const documents = {
    model: [{ name: 'model.ttl', text: modelTurtle(graph) }],
    twins: [{ name: 'twins.ttl', text: twinsTurtle(graph, kinds) }],
    overlays: [],
  };
  const loaded = await loadModel(documents, { readers: [turtleReader()], units: qudtUnits() }, AbortSignal.timeout(10_000));
  return { loaded, runs, kinds };
}
