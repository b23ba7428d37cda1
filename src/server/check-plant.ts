import { join } from 'node:path';
import type { Violation } from '../kernel/violation.ts';
import { checkOntology } from '../ontology/check/check-ontology.ts';
import { loadModel, readGraph } from '../ontology/load-model.ts';
import type { TripleGraph } from '../ontology/triple-graph.ts';
import { readModelFiles } from '../model-files.ts';
import { celExpressions } from '../adapters/cel/cel-expressions.ts';
import { qudtUnits } from '../adapters/qudt/unit-table.ts';
import { shaclValidator } from '../adapters/shacl/shacl-validator.ts';
import { ontologyReaders } from './load-plant.ts';
import { packageFolder } from './package.ts';

/** What a check found. */
export interface PlantCheck {
  readonly violations: readonly Violation[];
  /** IRI of every class, property, failure mode, … by kind and name. */
  readonly terms: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** One line about what was read. */
  readonly summary: string;
}

/** Reads the documents and holds them against everything that can be said about a model: form, meaning, and what is not yet served. */
export async function checkPlant(paths: readonly string[], signal: AbortSignal): Promise<PlantCheck> {
  const overlays = readModelFiles([join(packageFolder, 'ontology', 'overlays')]);
  const loaded = await loadModel({ model: readModelFiles(paths), twins: [], overlays }, { readers: ontologyReaders(), units: qudtUnits() }, signal);
  const { ontology, twins } = loaded;
  const ground = { ...(await ownVocabulary(signal)), validator: shaclValidator(), expressions: celExpressions(), units: qudtUnits() };
  const violations = [...loaded.violations, ...(await checkOntology(loaded, ground, signal))];
  const terms = {
    classes: named(ontology.classes),
    properties: named(ontology.properties),
    failureModes: named(ontology.failureModes),
    actions: named(ontology.actions),
    alarms: named(ontology.alarms),
    commands: named(ontology.commands),
    behaviours: named(ontology.behaviours),
    objectives: named(ontology.objectives),
  };
  const applied = loaded.overlays.length === 0 ? '' : `, overlays ${loaded.overlays.map((name) => name.replace(/^.*[/\\]/, '')).join(', ')}`;
  const summary = `Read ${loaded.triples.toLocaleString()} triples: ${ontology.classes.size} classes, ${ontology.properties.size} properties, ${twins.twins.length} twins${applied}.`;
  return { violations, terms, summary };
}

function named(terms: ReadonlyMap<string, { readonly name: string }>): Readonly<Record<string, string>> {
  return Object.fromEntries(Array.from(terms, ([iri, { name }]) => [name, iri]));
}

/** The words of our own vocabulary, and the shapes of what is said with them. */
async function ownVocabulary(signal: AbortSignal): Promise<{ readonly vocabulary: TripleGraph; readonly shapes: TripleGraph }> {
  const read = async (file: string): Promise<TripleGraph> =>
    (await readGraph(readModelFiles([join(packageFolder, 'ontology', file)]), ontologyReaders(), signal)).graph;
  return { vocabulary: await read('twinql.ttl'), shapes: await read('twinql-shapes.ttl') };
}
