/**
 * The way into this room. From documents to what the rest of the product works with:
 *
 * - {@link loadModel} reads model and twin documents with the readers given, applies the overlays whose vocabulary is used, and compiles:
 *   `ontology` (plain data, see `ontology.ts`), `twins` (to be put into the graph store), `nameLock` (to be kept) and `violations`.
 * - `compileOntology(graph, options)` (`compile.ts`) does the same from a {@link TripleGraph} already read.
 * - `readTwins(graph, ontology, twinSubjects)` (`instances.ts`): individuals and their links.
 * - `effectiveAnnotations(ontology, property, { twin, classes, containers })` (`effective-annotations.ts`): the limits in force for one twin.
 * - `checkOntology(model, tools, signal)` (`check/check-ontology.ts`): both stages of checking, for `twinql check`; {@link readGraph} reads its vocabulary and shapes.
 * - `celExpressions()` (`src/adapters/cel`): the `ExpressionCompiler` (`expression.ts`): `compile(text, names?)`, then `evaluate(values, sampler?)`.
 * - `convert`, `convertDifference` and the port `UnitTable` (`unit.ts`); the table of QUDT is `src/adapters/qudt`.
 */
import type { Violation } from '../kernel/violation.ts';
import { compileOntology, type CompiledOntology } from './compile/compile.ts';
import { readTwins, type TwinSet } from './instances.ts';
import type { NameLock } from './compile/names.ts';
import type { OntologyReader, SourceDocument } from './ontology-reader.ts';
import { annotateVersions, approveImported } from './compile/dtmi-versions.ts';
import { TripleGraph, type TripleSink } from './triple-graph.ts';
import type { UnitTable } from './unit.ts';
import { rdfType } from './words.ts';

export interface ModelSources {
  /** Documents of the model; individuals in them become twins too. */
  readonly model: readonly SourceDocument[];
  /** Documents of twins. */
  readonly twins: readonly SourceDocument[];
  /** Annotations of known vocabularies, each applied only when its vocabulary is used (`vann:preferredNamespaceUri`). */
  readonly overlays: readonly SourceDocument[];
}

export interface LoadOptions {
  readonly readers: readonly OntologyReader[];
  readonly units: UnitTable;
  readonly nameLock?: NameLock;
}

export interface LoadedModel extends CompiledOntology {
  readonly graph: TripleGraph;
  readonly twins: TwinSet;
  /** Number of triples that were read, and the names of the overlays that were applied. */
  readonly triples: number;
  readonly overlays: readonly string[];
}

const namespaceWord = 'http://purl.org/vocab/vann/preferredNamespaceUri';

/** Reads, joins and compiles a model with its twins. Violations are those of reading and compiling; `checkOntology` looks deeper. */
export async function loadModel(sources: ModelSources, options: LoadOptions, signal: AbortSignal): Promise<LoadedModel> {
  const graph = new TripleGraph();
  const twinSubjects = new Set<string>();
  const violations = [...(await readAll(sources.model, options.readers, graph, signal))];
  violations.push(...(await readAll(sources.twins, options.readers, noting(graph, twinSubjects), signal)));
  const triples = graph.size;
  const overlays = await applyOverlays(sources.overlays, options.readers, graph, signal);
  violations.push(...overlays.violations);
  annotateVersions(graph);
  approveImported(graph);
  const version = await sha256([...sources.model, ...sources.overlays, ...sources.twins]);
  const compiled = compileOntology(graph, {
    version,
    units: options.units,
    twinSubjects,
    ...(options.nameLock !== undefined && { nameLock: options.nameLock }),
  });
  const twins = readTwins(graph, compiled.ontology, twinSubjects);
  return { ...compiled, graph, twins, triples, overlays: overlays.applied, violations: [...violations, ...compiled.violations, ...twins.violations] };
}

/** Documents as a graph of their own (the vocabulary, its shapes) with what is wrong with them. */
export async function readGraph(
  documents: readonly SourceDocument[],
  readers: readonly OntologyReader[],
  signal: AbortSignal,
): Promise<{ readonly graph: TripleGraph; readonly violations: readonly Violation[] }> {
  const graph = new TripleGraph();
  return { graph, violations: await readAll(documents, readers, graph, signal) };
}

/** Sends every document to the first reader that recognises it; those of one reader are read together. */
async function readAll(
  documents: readonly SourceDocument[],
  readers: readonly OntologyReader[],
  sink: TripleSink,
  signal: AbortSignal,
): Promise<readonly Violation[]> {
  const byReader = Map.groupBy(documents, (document) => readers.find((reader) => reader.recognises(document)));
  const violations: Violation[] = [];
  for (const [reader, group] of byReader) {
    if (reader === undefined) violations.push(...group.map(unrecognised));
    else violations.push(...(await reader.read(group, sink, signal)));
  }
  return violations;
}

function unrecognised({ name }: SourceDocument): Violation {
  return {
    code: 'FORMAT',
    severity: 'error',
    message: `${name} is in no format that can be read.`,
    remedy: 'Give Turtle, TriG, N-Triples, N-Quads (.ttl, .trig, .nt, .nq), RDF/XML (.rdf, .owl), JSON-LD (.jsonld) or DTDL (.json).',
    place: { file: name },
  };
}

/** Passes triples on and notes which subjects are given a type. */
function noting(graph: TripleGraph, subjects: Set<string>): TripleSink {
  return {
    add: (subject, predicate, object, place) => {
      if (predicate === rdfType) subjects.add(subject);
      graph.add(subject, predicate, object, place);
    },
    prefix: (prefix, namespace) => graph.prefix(prefix, namespace),
  };
}

async function applyOverlays(
  overlays: readonly SourceDocument[],
  readers: readonly OntologyReader[],
  graph: TripleGraph,
  signal: AbortSignal,
): Promise<{ readonly applied: readonly string[]; readonly violations: readonly Violation[] }> {
  const applied: string[] = [];
  const violations: Violation[] = [];
  for (const overlay of overlays) {
    const own = new TripleGraph();
    violations.push(...(await readAll([overlay], readers, own, signal)));
    const namespaces = [...own.withPredicate(namespaceWord)].map(([, object]) => (typeof object === 'string' ? object : object.value));
    // An overlay that names no vocabulary holds for every model.
    if (namespaces.length > 0 && !namespaces.some((namespace) => graph.usesNamespace(namespace))) continue;
    for (const [subject, predicate, object] of own.triples()) graph.add(subject, predicate, object, own.place(subject));
    for (const [prefix, namespace] of own.prefixes) graph.prefix(prefix, namespace);
    applied.push(overlay.name);
  }
  return { applied, violations };
}

async function sha256(documents: readonly SourceDocument[]): Promise<string> {
  const digests = await Promise.all(documents.map(({ text }) => crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
  const joined = new Uint8Array(digests.flatMap((digest) => [...new Uint8Array(digest)]));
  return [...new Uint8Array(await crypto.subtle.digest('SHA-256', joined))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
