import { globSync, readFileSync } from 'node:fs';
import { celExpressions } from '../../src/adapters/cel/cel-expressions.ts';
import { turtleReader } from '../../src/adapters/n3/turtle-reader.ts';
import { qudtUnits } from '../../src/adapters/qudt/unit-table.ts';
import { shaclValidator } from '../../src/adapters/shacl/shacl-validator.ts';
import type { Violation } from '../../src/kernel/violation.ts';
import { checkOntology, type CheckTools } from '../../src/ontology/check/check-ontology.ts';
import { loadModel, type LoadedModel } from '../../src/ontology/load-model.ts';
import type { SourceDocument } from '../../src/ontology/ontology-reader.ts';
import { TripleGraph } from '../../src/ontology/triple-graph.ts';

const document = (name: string): SourceDocument => ({ name, text: readFileSync(name, 'utf8') });

/** The overlays that ship. */
export const overlays: readonly SourceDocument[] = globSync('ontology/overlays/*.ttl').toSorted().map(document);

/** What checking needs, read once. */
export const checkTools: CheckTools = {
  vocabulary: await read('ontology/twinql.ttl'),
  shapes: await read('ontology/twinql-shapes.ttl'),
  validator: shaclValidator(),
  expressions: celExpressions(),
  units: qudtUnits(),
};

async function read(path: string): Promise<TripleGraph> {
  const graph = new TripleGraph();
  const violations = await turtleReader().read([document(path)], graph, AbortSignal.timeout(10_000));
  if (violations.length > 0) throw new Error(JSON.stringify(violations));
  return graph;
}

/** A model in Turtle with the overlays, loaded. */
function loadTurtle(model: readonly SourceDocument[], twins: readonly SourceDocument[] = []): Promise<LoadedModel> {
  return loadModel({ model, twins, overlays }, { readers: [turtleReader()], units: qudtUnits() }, AbortSignal.timeout(20_000));
}

/** All that both stages of checking find wrong with a model in Turtle, information left out. */
export async function checkTurtle(model: readonly SourceDocument[], twins: readonly SourceDocument[] = []): Promise<readonly Violation[]> {
  const loaded = await loadTurtle(model, twins);
  const found = await checkOntology(loaded, checkTools, AbortSignal.timeout(20_000));
  return [...loaded.violations, ...found].filter(({ severity }) => severity !== 'info');
}
