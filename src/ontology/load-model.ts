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
import type { Place, Violation } from '../kernel/violation.ts';
import { compileOntology, type CompiledOntology } from './compile/compile.ts';
import { readTwins, type TwinSet } from './instances.ts';
import type { NameLock } from './compile/names.ts';
import type { OntologyReader, SourceDocument } from './ontology-reader.ts';
import { refineOverridden } from './compile/dtdl-overrides.ts';
import { annotateVersions, approveImported } from './compile/dtmi-versions.ts';
import { joinEquivalentProperties } from './compile/equivalent-properties.ts';
import { followImports, importViolations } from './imports.ts';
import { readDocuments } from './read-documents.ts';
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
  /** The most triples that are read (5,000,000). */
  readonly triples?: number;
  /** The document that stands for an IRI that is imported; nothing is ever fetched. */
  readonly imported?: (iri: string) => SourceDocument | undefined;
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
  const { readers, imported = () => undefined } = options;
  const read = new TripleGraph();
  const twinSubjects = new Set<string>();
  const limited = upTo(options.triples ?? mostTriples, read);
  const violations = [...(await readDocuments(sources.model, readers, limited, signal))];
  violations.push(...(await readDocuments(sources.twins, readers, noting(limited, twinSubjects), signal)));
  const imports = await followImports(read, imported, async (document) => {
    violations.push(...(await readDocuments([document], readers, limited, signal)));
  });
  violations.push(...limited.violations());
  const triples = read.size;
  const overlays = await applyOverlays(sources.overlays, readers, read, signal);
  violations.push(...overlays.violations, ...importViolations(read, (iri) => imported(iri) !== undefined, overlays.namespaces));
  annotateVersions(read);
  approveImported(read);
  refineOverridden(read);
  const { graph, equivalents } = joinEquivalentProperties(read);
  const version = await sha256([...sources.model, ...sources.overlays, ...sources.twins, ...imports]);
  const compiled = compileOntology(graph, {
    version,
    units: options.units,
    twinSubjects,
    equivalents,
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
  return { graph, violations: await readDocuments(documents, readers, graph, signal) };
}

/** Passes triples on and notes which subjects are given a type. */
function noting(graph: TripleSink, subjects: Set<string>): TripleSink {
  return {
    add: (subject, predicate, object, place) => {
      if (predicate === rdfType) subjects.add(subject);
      graph.add(subject, predicate, object, place);
    },
    prefix: (prefix, namespace) => graph.prefix(prefix, namespace),
  };
}

const mostTriples = 5_000_000;

/** Passes on so many triples and no more; the rest is an error. A parser is not stopped: the text it works on has an end. */
function upTo(most: number, graph: TripleGraph): TripleSink & { violations(): readonly Violation[] } {
  let count = 0;
  let first: Place | undefined;
  return {
    add: (subject, predicate, object, place) => {
      if (++count <= most) graph.add(subject, predicate, object, place);
      else first ??= place;
    },
    prefix: (prefix, namespace) => graph.prefix(prefix, namespace),
    violations: () =>
      count <= most
        ? []
        : [
            {
              code: 'TRIPLES',
              severity: 'error',
              message: `The documents have ${count} triples; at most ${most} are read.`,
              remedy: 'Give fewer documents, or allow more with TWINQL_READING.',
              ...(first !== undefined && { place: first }),
            },
          ],
  };
}

async function applyOverlays(
  overlays: readonly SourceDocument[],
  readers: readonly OntologyReader[],
  graph: TripleGraph,
  signal: AbortSignal,
): Promise<{ readonly applied: readonly string[]; readonly namespaces: readonly string[]; readonly violations: readonly Violation[] }> {
  const applied: string[] = [];
  const known: string[] = [];
  const violations: Violation[] = [];
  for (const overlay of overlays) {
    const own = new TripleGraph();
    violations.push(...(await readDocuments([overlay], readers, own, signal)));
    const namespaces = [...own.withPredicate(namespaceWord)].map(([, object]) => (typeof object === 'string' ? object : object.value));
    known.push(...namespaces);
    // An overlay that names no vocabulary holds for every model.
    if (namespaces.length > 0 && !namespaces.some((namespace) => graph.usesNamespace(namespace))) continue;
    for (const [subject, predicate, object] of own.triples()) graph.add(subject, predicate, object, own.place(subject));
    for (const [prefix, namespace] of own.prefixes) graph.prefix(prefix, namespace);
    applied.push(overlay.name);
  }
  return { applied, namespaces: known, violations };
}

/** One after the other, so that no more than one text is needed at a time. */
async function sha256(documents: readonly SourceDocument[]): Promise<string> {
  const joined: number[] = [];
  for (const { text } of documents) joined.push(...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
  return [...new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(joined)))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
