import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { neo4jGraphStore } from '../../src/adapters/neo4j/neo4j-graph-store.ts';
import { toIri } from '../../src/kernel/iri.ts';
import type { GraphStore, Mutation } from '../../src/graph/graph-store.ts';
import { startNeo4jProcess } from './neo4j-process.ts';
import { neo4jRuntime } from './neo4j-runtime.ts';

/** `npm run neo4j:chaos`: kills a Neo4j of its own again and again during writes, and counts acknowledged commits that are lost or half applied. */
const { values } = parseArgs({ options: { cycles: { type: 'string', default: '20' }, writers: { type: 'string', default: '8' } } });
const ns = 'https://chaos.example/';
const text4k = 'ä'.repeat(2048);

const runtime = await neo4jRuntime();
if ('reason' in runtime) {
  console.error(`Neo4j cannot be started: ${runtime.reason}.`);
  process.exit(1);
}
const home = await mkdtemp(join(tmpdir(), 'twinql-chaos-'));
let server = await startNeo4jProcess(runtime, { home, port: 0, heapMb: 512, quickStart: true });
const store = await neo4jGraphStore({ uri: server.uri, deadlineMs: 5_000 });
const acknowledged = new Set<string>();
let next = 0;
let failed = 0;
try {
  for (let cycle = 1; cycle <= Number(values.cycles); cycle++) {
    const stopped = new AbortController();
    const writers = Array.from({ length: Number(values.writers) }, async () => write(store, stopped.signal));
    // The kill falls somewhere into running writes: after a random number of acknowledged ones, since a fresh server is slow at first.
    await acknowledgedSome(1 + Math.floor(Math.random() * 200));
    await server.kill();
    stopped.abort();
    server = await startNeo4jProcess(runtime, { home, port: Number(new URL(server.uri).port), heapMb: 512, quickStart: true });
    await Promise.all(writers);
    console.log(`cycle ${String(cycle)}: ${String(acknowledged.size)} acknowledged, ${String(failed)} not confirmed`);
  }
  process.exitCode = (await verify(store)) ? 0 : 1;
  await store[Symbol.asyncDispose]();
} finally {
  await server.kill();
  await rm(home, { recursive: true, force: true });
}

async function acknowledgedSome(count: number): Promise<void> {
  const [target, until] = [acknowledged.size + count, Date.now() + 60_000];
  while (acknowledged.size < target) {
    if (Date.now() > until) throw new Error('No write was acknowledged within a minute.');
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
  }
}

async function write(to: GraphStore, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const name = `k${String(next++)}`;
    try {
      await to.commit({ mutations: mutationsOf(name), by: 'chaos', at: 1 });
      acknowledged.add(name);
    } catch {
      failed++;
    }
  }
}

// A twin with a value of 4 KB and a relationship to itself: half of it would be seen.
function mutationsOf(name: string): readonly Mutation[] {
  const iri = toIri(`${ns}${name}`);
  return [
    { kind: 'putTwin', iri, classes: [toIri(`${ns}Thing`)], labels: [toIri(`${ns}Thing`)], name, attributes: { [`${ns}text`]: text4k }, scope: 0 },
    { kind: 'putRelationship', source: iri, type: toIri(`${ns}knows`), target: iri, attributes: {} },
  ];
}

async function verify(kept: GraphStore): Promise<boolean> {
  const twins = await kept.upkeep.scan(undefined, 1_000_000);
  const links = await kept.upkeep.scanRelationships(undefined, 1_000_000);
  const found = new Set(twins.map(({ name }) => name));
  const lost = [...acknowledged].filter((name) => !found.has(name)).length;
  const torn = Math.abs(twins.length - links.length) + twins.filter(({ attributes, version }) => attributes[`${ns}text`] !== text4k || version !== 1).length;
  const { changes } = await kept.upkeep.statistics();
  const unrecorded = Math.abs(changes - twins.length - links.length);
  console.log(
    `${String(acknowledged.size)} acknowledged: ${String(lost)} lost, ${String(torn)} half applied or applied twice, ${String(unrecorded)} changes without or with two records`,
  );
  return lost + torn + unrecorded === 0;
}
