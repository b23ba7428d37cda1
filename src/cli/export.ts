import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { extname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Command, Option } from 'commander';
import { DomainError } from '../kernel/errors.ts';
import { parseIri, type Iri } from '../kernel/iri.ts';
import { didYouMean } from '../kernel/suggest.ts';
import { exportGraph, type ExportGraph, type ExportPart } from '../graph/bulk/export-graph.ts';
import type { GraphStore } from '../graph/graph-store.ts';
import { twinLinesWriter } from '../graph/twin-lines.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { exportOntology } from '../server/export-ontology.ts';
import { hasGraph, openGraph } from '../server/open-graph.ts';
import { twinWriters } from '../server/twin-formats.ts';
import type { Config } from '../config.ts';
import { configOrExit, failing } from './failing.ts';
import { progressLine } from './load-progress.ts';
import { exitCode, output, type Output } from './output.ts';

interface Options {
  readonly out?: string;
  readonly format: string;
  readonly model?: readonly string[];
  readonly class?: readonly string[];
  readonly json?: true;
}

/** `twinql export`. */
export function exportCommand(): Command {
  return new Command('export')
    .description('Writes the twins and relationships of the graph store, sorted, without loss. Telemetry, history and policy are not in it.')
    .option('--out <file>', 'write there instead of to standard output')
    .addOption(new Option('--format <name>', 'format').choices(Object.keys(twinWriters)).default('ndjson'))
    .option('--model <path...>', 'files or folders of the model; absent: the model that the data folder was last used with')
    .option('--class <class...>', 'only twins of these classes (names, prefixed names or IRIs) and of classes below them')
    .option('--json', 'print the counts as JSON (with --out)')
    .action((options: Options) =>
      failing(async () => {
        const config = configOrExit();
        if (!hasGraph(config)) throw new DomainError('STORE_UNAVAILABLE', `There is no graph in ${config.dataFolder} yet.`, { folder: config.dataFolder });
        await using store = (await openGraph(config)).store;
        await writeExport(store, options, config);
        return exitCode.done;
      }),
    );
}

async function writeExport(store: GraphStore, options: Options, config: Config): Promise<void> {
  const { out, format, json } = options;
  const say = output(json === true);
  const ontology = await ontologyFor(options, config);
  const counts = { twins: 0, relationships: 0 };
  const { twins, relationships } = await store.upkeep.statistics();
  const wanted = ontology === undefined || options.class === undefined ? undefined : { ontology, classes: classesOf(options.class, ontology) };
  const graph = counted(exportGraph(store, wanted), counts, { say, total: twins + relationships });
  const parts = ontology === undefined ? twinLinesWriter().write(graph) : (twinWriters[format]?.(options.model !== undefined).write(graph, ontology) ?? []);
  if (out === undefined && parts.length > 1)
    throw new DomainError('BAD_USER_INPUT', `An export as ${format} is ${String(parts.length)} files: say where they go with --out.`);
  const files: string[] = [];
  for (const part of parts) {
    if (out === undefined) await toStandardOutput(part);
    else files.push(await toFile(part, out));
  }
  if (out === undefined) say.note(`${String(counts.twins)} twins, ${String(counts.relationships)} relationships`);
  else
    say.result(`${String(counts.twins)} twins and ${String(counts.relationships)} relationships are in ${files.join(' and ')}.`, {
      ...counts,
      file: out,
      ...(files.length > 1 ? { files } : {}),
    });
}

/** Lines of JSON name everything by its IRI: they need no model. */
async function ontologyFor({ format, model = [], class: classes = [] }: Options, config: Config): Promise<Ontology | undefined> {
  if (format === 'ndjson' && model.length === 0 && classes.length === 0) return undefined;
  return await exportOntology(model, config, new AbortController().signal);
}

function classesOf(names: readonly string[], ontology: Ontology): ReadonlySet<Iri> {
  return new Set(names.map((name) => classNamed(name, ontology)));
}

function classNamed(name: string, { classes, prefixes }: Ontology): Iri {
  const [, prefix = '', local = ''] = /^([^:]*):(.*)$/.exec(name) ?? [];
  const namespace = prefixes.get(prefix);
  const iri = parseIri(namespace === undefined ? name : `${namespace}${local}`);
  const found = iri === undefined ? undefined : classes.get(iri);
  const named = found ?? [...classes.values()].find((each) => each.name === name);
  if (named !== undefined) return named.iri;
  const hint = didYouMean(
    name,
    Array.from(classes.values(), (each) => each.name),
  );
  throw new DomainError('TERM_NOT_FOUND', `The model has no class "${name}".${hint}`, { class: name });
}

/** Counts what goes through. A format may read the graph twice, first to see what it holds: what was read last counts. */
function counted(
  graph: ExportGraph,
  counts: { twins: number; relationships: number },
  { say, total }: { readonly say: Output; readonly total: number },
): ExportGraph {
  const progress = progressLine(say, 'Twins and relationships');
  async function* through<T>(what: 'twins' | 'relationships', portions: AsyncIterable<readonly T[]>): AsyncGenerator<readonly T[]> {
    counts[what] = 0;
    for await (const portion of portions) {
      counts[what] += portion.length;
      progress(counts.twins + counts.relationships, total);
      yield portion;
    }
  }
  return { twins: () => through('twins', graph.twins()), links: () => through('relationships', graph.links()), get: (iris) => graph.get(iris) };
}

/** Whoever reads may stop reading (`| head`): that is no failure. */
async function toStandardOutput({ text }: ExportPart): Promise<void> {
  try {
    await pipeline(text, process.stdout, { end: false });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error;
    process.exit(exitCode.done);
  }
}

/** Nobody finds half a file: it gets its name when it is whole. */
async function toFile({ suffix, text }: ExportPart, out: string): Promise<string> {
  const end = extname(out);
  const path = suffix === '' ? out : `${out.slice(0, out.length - end.length)}${suffix}${end}`;
  const unfinished = `${path}.unfinished`;
  try {
    await pipeline(text, createWriteStream(unfinished));
    renameSync(unfinished, path);
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && 'syscall' in cause)) throw cause;
    throw new DomainError('BAD_USER_INPUT', `"${path}" cannot be written: ${cause.message}.`, { path }, { cause });
  } finally {
    rmSync(unfinished, { force: true });
  }
  return path;
}
