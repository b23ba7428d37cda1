import { join } from 'node:path';
import type { Violation } from '../kernel/violation.ts';
import { checkOntology, type CheckTools } from '../ontology/check/check-ontology.ts';
import { loadModel, readGraph, type LoadOptions } from '../ontology/load-model.ts';
import type { OntologyReader, SourceDocument } from '../ontology/ontology-reader.ts';
import { usualShapeLimits, type ShapeReport } from '../ontology/shapes/shape-report.ts';
import type { TripleGraph } from '../ontology/triple-graph.ts';
import { openModelFiles, readModelFiles } from '../model-files.ts';
import { celExpressions } from '../adapters/cel/cel-expressions.ts';
import { qudtUnits } from '../adapters/qudt/unit-table.ts';
import { isolatedShapes } from '../adapters/shacl/isolated-shapes.ts';
import { shaclValidator } from '../adapters/shacl/shacl-validator.ts';
import { mappedDocuments } from './reading/mapped-documents.ts';
import { ontologyReaders } from './reading/ontology-readers.ts';
import { packageFolder } from './package.ts';
import type { ReadingLimits } from './reading/reading-limits.ts';

/** What a check found. */
export interface PlantCheck {
  readonly violations: readonly Violation[];
  /** IRI of every class, property, failure mode, … by kind and name. */
  readonly terms: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** One line about what was read. */
  readonly summary: string;
  /** How the documents stand to the shapes they hold; absent when that was not asked. */
  readonly shapes?: ShapeReport;
}

/** What every check needs and none changes: read once for many checks. */
export interface CheckGround {
  readonly overlays: readonly SourceDocument[];
  readonly tools: CheckTools;
}

/** Reads the overlays, our own vocabulary and the shapes of what is said with it. */
export async function checkGround(signal: AbortSignal): Promise<CheckGround> {
  const overlays = readModelFiles([join(packageFolder, 'ontology', 'overlays')]);
  const tools = { ...(await ownVocabulary(signal)), validator: shaclValidator(), expressions: celExpressions(), units: qudtUnits() };
  return { overlays, tools };
}

/** What is to be checked: files and folders, and the files that stand for IRIs (`IRI=FILE`). */
export interface CheckJob {
  readonly paths: readonly string[];
  readonly maps?: readonly string[];
  /** Files whose shapes the documents are held against; absent: the shapes in the documents; `none`: they are held against none. */
  readonly shapes?: readonly string[] | 'none';
}

/** What whoever runs a check wants to know on the way, and how many triples may be read. */
export interface CheckProgress {
  readonly limits: Pick<ReadingLimits, 'triples'>;
  readonly onRead: (file: string) => void;
  readonly onChecking: () => void;
}

/** Reads the files and holds them against everything that can be said about a model: form, meaning, and what is not yet served. */
export async function checkPlant(
  { paths, maps = [], shapes }: CheckJob,
  { limits, onRead, onChecking }: CheckProgress,
  signal: AbortSignal,
): Promise<PlantCheck> {
  const mapped = mappedDocuments(maps);
  const ground = await checkGround(signal);
  const imported = { triples: limits.triples, imported: mapped.document };
  return await checkDocuments(openModelFiles(paths, onRead), ground, {
    readers: ontologyReaders(mapped.text),
    ...imported,
    onChecking,
    shapes: shapes === 'none' ? undefined : { paths: shapes },
    signal,
  });
}

/** How documents are checked. */
export interface DocumentChecking extends Pick<LoadOptions, 'triples' | 'imported'> {
  readonly readers?: readonly OntologyReader[];
  readonly onChecking?: () => void;
  /**
   * Present: the documents are held against shapes too, those of other files or else their own, in a report of its own; `here`: twins are held against the
   * shapes beside them in this very process, which somebody else must be ready to end, and breaches are violations.
   */
  readonly shapes?: { readonly paths: readonly string[] | undefined } | 'here' | undefined;
  readonly signal: AbortSignal;
}

/** The same for documents already in memory, with the readers given or else those of all formats. */
export async function checkDocuments(
  documents: readonly SourceDocument[],
  { overlays, tools }: CheckGround,
  { readers = ontologyReaders(), shapes, signal, ...given }: DocumentChecking,
): Promise<PlantCheck> {
  const loaded = await loadModel({ model: documents, twins: [], overlays }, { readers, units: tools.units, ...given }, signal);
  given.onChecking?.();
  const { ontology, twins } = loaded;
  const held = shapes === 'here' && twins.twins.length > 0 ? await tools.validator.validate(loaded.graph, loaded.graph, signal) : [];
  const violations = [...loaded.violations, ...(await checkOntology(loaded, tools, signal)), ...held];
  const report = shapes === undefined || shapes === 'here' ? undefined : await shapeReport(loaded.graph, shapes.paths, { readers, signal });
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
  if (report === undefined) return { violations, terms, summary };
  return { violations: [...violations, ...report.violations], terms, summary, shapes: report.shapes };
}

/** Holds the documents against shapes, each in bounded time; what is wrong with the files of shapes are violations. */
async function shapeReport(
  data: TripleGraph,
  paths: readonly string[] | undefined,
  { readers, signal }: { readonly readers: readonly OntologyReader[]; readonly signal: AbortSignal },
): Promise<{ readonly shapes: ShapeReport; readonly violations: readonly Violation[] }> {
  const given = paths === undefined ? undefined : await readGraph(readModelFiles(paths), readers, signal);
  const shapes = await isolatedShapes().report(data, given?.graph ?? data, usualShapeLimits, signal);
  return { shapes, violations: given?.violations ?? [] };
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
