import { readModelFiles } from '../model-files.ts';
import { writeDtdl } from '../adapters/dtdl/dtdl-writer.ts';
import { jsonLdWriter } from '../adapters/jsonld/jsonld-writer.ts';
import { nTriplesWriter, turtleGraphWriter } from '../adapters/n3/graph-writers.ts';
import { qudtUnits } from '../adapters/qudt/unit-table.ts';
import type { Violation } from '../kernel/violation.ts';
import type { GraphWriter } from '../ontology/graph-writer.ts';
import { loadModel, readGraph } from '../ontology/load-model.ts';
import { ontologyReaders } from './reading/ontology-readers.ts';

export const modelFormats = ['turtle', 'ntriples', 'nquads', 'jsonld', 'dtdl'] as const;
export type ModelFormat = (typeof modelFormats)[number];

const writers: Readonly<Record<Exclude<ModelFormat, 'dtdl'>, () => GraphWriter>> = {
  turtle: turtleGraphWriter,
  ntriples: nTriplesWriter,
  nquads: nTriplesWriter,
  jsonld: jsonLdWriter,
};

/** A model in another format. */
export interface ConvertedModel {
  readonly text: Iterable<string>;
  /** Number of triples that were read. */
  readonly triples: number;
  /** What DTDL cannot say, as Turtle about the same identifiers; absent where nothing is left. */
  readonly overlay?: string;
  /** How often each word is left to the overlay. */
  readonly unsaid: ReadonlyMap<string, number>;
  readonly violations: readonly Violation[];
}

/** Reads a model and writes it in another format. Blank nodes get other names; nothing else is changed. */
export async function convertModel(paths: readonly string[], to: ModelFormat, signal: AbortSignal): Promise<ConvertedModel> {
  const documents = readModelFiles(paths);
  const readers = ontologyReaders();
  const { graph, violations } = await readGraph(documents, readers, signal);
  if (to !== 'dtdl') return { text: writers[to]().write(graph), triples: graph.size, unsaid: new Map(), violations };
  // Compiling joins versions and adds what holds by default: it has a graph of its own, so that only what was said is written.
  const { ontology } = await loadModel({ model: documents, twins: [], overlays: [] }, { readers, units: qudtUnits() }, signal);
  const written = await writeDtdl(graph, ontology, signal);
  return {
    text: [written.text],
    triples: graph.size,
    unsaid: written.unsaid,
    violations: [...violations, ...written.violations],
    ...(written.overlay.size > 0 && { overlay: [...turtleGraphWriter().write(written.overlay)].join('') }),
  };
}
