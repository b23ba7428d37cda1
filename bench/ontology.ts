// What reading ontologies costs: each measurement in a process of its own, against a reference of the same run where there is one.
// `node bench/ontology.ts`; with the name of a measurement it does that one and prints its figures as JSON.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { Parser, Store } from 'n3';
import { jsonLdReader } from '../src/adapters/jsonld/jsonld-reader.ts';
import { turtleReader } from '../src/adapters/n3/turtle-reader.ts';
import { qudtUnits } from '../src/adapters/qudt/unit-table.ts';
import { loadModel } from '../src/ontology/load-model.ts';
import type { SourceDocument } from '../src/ontology/ontology-reader.ts';
import { TripleGraph } from '../src/ontology/triple-graph.ts';
import { loadPlant } from '../src/server/load-plant.ts';
import { ontologyReaders } from '../src/server/reading/ontology-readers.ts';
import { dtdlDocuments, jsonLdText, turtleLines } from './ontology-models.ts';

const brick = new URL('../../shared/data/rdf/brick/', import.meta.url).pathname;
const signal = AbortSignal.timeout(600_000);

/** What a measurement took: CPU of all threads, time, and what it holds afterwards, in megabytes. */
interface Figures {
  readonly cpuMs: number;
  readonly ms: number;
  readonly heldMb: number;
  readonly peakMb: number;
}

/** Kept, so that nothing of it is collected before it is weighed. */
const kept: unknown[] = [];

async function measured(work: () => unknown): Promise<Figures> {
  await collected();
  const [before, cpu, started] = [process.memoryUsage(), process.cpuUsage(), performance.now()];
  kept.push(await work());
  const [{ user, system }, ms] = [process.cpuUsage(cpu), performance.now() - started];
  await collected();
  const after = process.memoryUsage();
  return {
    cpuMs: (user + system) / 1000,
    ms,
    heldMb: (after.heapUsed - before.heapUsed + after.arrayBuffers - before.arrayBuffers) / 1e6,
    peakMb: process.resourceUsage().maxRSS / 1024,
  };
}

async function collected(): Promise<void> {
  for (let round = 0; round < 2; round++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** A text as a file gives it: in one piece, not as the pieces it was made of. */
function asRead(pieces: Iterable<string>): string {
  return Buffer.from([...pieces].join('')).toString('utf8');
}

async function readInto(graph: TripleGraph, text: string): Promise<TripleGraph> {
  const violations = await turtleReader().read([{ name: 'model.ttl', text }], graph, signal);
  if (violations.length > 0 || graph.size < 1000) throw new Error('The model was not read.');
  return graph;
}

async function compiled(model: readonly SourceDocument[], twins: readonly SourceDocument[] = []): Promise<unknown> {
  const overlays = globSync('ontology/overlays/*.ttl').map((name) => ({ name, text: readFileSync(name, 'utf8') }));
  const {
    ontology,
    twins: read,
    violations,
    nameLock,
  } = await loadModel({ model, twins, overlays }, { readers: ontologyReaders(), units: qudtUnits() }, signal);
  return { ontology, twins: read, violations, nameLock };
}

const brickDocuments = (): readonly SourceDocument[] =>
  ['Brick-1.4.4.ttl', 'rice_brick.ttl'].map((name) => ({ name, text: readFileSync(brick + name, 'utf8') }));
const demoDocuments = (): readonly SourceDocument[] =>
  globSync('{ontology,seeds}/waterworks/*.ttl').map((name) => ({ name, text: readFileSync(name, 'utf8') }));

/** Least of some rounds, in milliseconds. */
async function least(rounds: number, work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return Math.min(...times);
}

/** How many times quicker a compiled plant is taken from its snapshot than read and compiled from its documents. */
async function snapshotRatio(documents: readonly SourceDocument[]): Promise<Figures & { readonly ratio: number }> {
  const bytes = serialize(await compiled(documents));
  const [fromSnapshot, fromDocuments] = [await least(7, () => deserialize(bytes)), await least(3, async () => await compiled(documents))];
  return { cpuMs: 0, ms: fromSnapshot, heldMb: bytes.length / 1e6, peakMb: fromDocuments, ratio: fromDocuments / fromSnapshot };
}

async function fromFile(name: string, text: string): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'twinql-bench-'));
  writeFileSync(join(folder, name), text);
  try {
    return await measured(async () => await loadPlant({ model: [join(folder, name)], twins: [] }, {}, signal));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const large = 500_000;
const measurements: Readonly<Record<string, () => Promise<Figures & { readonly ratio?: number }>>> = {
  ours: async () => {
    const text = asRead(turtleLines(large));
    return await measured(async () => await readInto(new TripleGraph(), text));
  },
  store: async () => {
    const text = asRead(turtleLines(large));
    return await measured(() => {
      const store = new Store();
      store.addQuads(new Parser({ format: 'Turtle' }).parse(text));
      return store;
    });
  },
  compile: async () => {
    const text = asRead(turtleLines(large));
    return await measured(async () => await compiled([{ name: 'model.ttl', text }]));
  },
  brick: async () => await measured(async () => await compiled(brickDocuments())),
  dtdl: async () => {
    const documents = dtdlDocuments(3700).map((text, i) => ({ name: `${i}.json`, text }));
    return await measured(async () => await compiled(documents));
  },
  jsonld: async () => {
    const text = jsonLdText(50_000);
    return await measured(async () => {
      const graph = new TripleGraph();
      await jsonLdReader().read([{ name: 'model.jsonld', text }], graph, signal);
      if (graph.size !== 200_000) throw new Error(`${graph.size} triples were read.`);
      return graph;
    });
  },
  demoSnapshot: async () => await snapshotRatio(demoDocuments()),
  brickSnapshot: async () => await snapshotRatio(brickDocuments()),
  // by the process that reads, within the usual limits
  bound: async () => await fromFile('bound.ttl', asRead(turtleLines(1_490_000))),
};

const [wanted] = process.argv.slice(2);
const measurement = wanted === undefined ? undefined : measurements[wanted];
if (measurement === undefined) report();
else console.log(JSON.stringify(await measurement()));

function run(name: string): Figures & { readonly ratio: number } {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--expose-gc', 'bench/ontology.ts', name], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name}: ${stderr.slice(-2000)}`);
  return JSON.parse(stdout);
}

function report(): void {
  const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
  const rounds = Array.from({ length: 3 }, () => ({ ours: run('ours'), store: run('store') }));
  const cpu = median(rounds.map(({ ours, store }) => store.cpuMs / ours.cpuMs));
  const memory = median(rounds.map(({ ours, store }) => store.heldMb / ours.heldMb));
  const figures = ({ cpuMs, heldMb }: Figures): string => `${cpuMs.toFixed(0)} ms CPU, ${heldMb.toFixed(0)} MB`;
  console.log(
    `cold load of ${large.toLocaleString()} triples against N3.Store: × ${cpu.toFixed(1)} less CPU (aim ≥ 4), × ${memory.toFixed(1)} less memory (aim ≥ 8)`,
  );
  for (const { ours, store } of rounds) console.log(`  ours ${figures(ours)}; N3.Store ${figures(store)}`);
  const whole = ({ cpuMs, ms, peakMb }: Figures): string => `${(ms / 1000).toFixed(2)} s (${(cpuMs / 1000).toFixed(2)} s CPU), peak ${peakMb.toFixed(0)} MB`;
  console.log(`the same read and compiled: ${whole(run('compile'))}`);
  const snapshots = ['demoSnapshot', ...(existsSync(brick) ? ['brickSnapshot'] : [])];
  for (const name of snapshots) {
    const { ms, peakMb: parsedMs, ratio } = run(name);
    console.log(`${name}: ${ms.toFixed(1)} ms against ${parsedMs.toFixed(0)} ms of reading and compiling: × ${ratio.toFixed(0)} (aim ≥ 25)`);
  }
  if (existsSync(brick)) console.log(`Brick 1.4.4 and the Rice building, read and compiled: ${whole(run('brick'))}`);
  console.log(`3,700 interfaces of DTDL, read and compiled: ${whole(run('dtdl'))} (aim ≤ 20 s, ≤ 700 MB)`);
  console.log(`50,000 nodes of JSON-LD, read: ${whole(run('jsonld'))} (aim ≤ 5 s)`);
  console.log(`50 MB of Turtle within the usual limits, read and compiled by a process of its own: ${(run('bound').ms / 1000).toFixed(1)} s`);
}
