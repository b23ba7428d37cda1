import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import neo4j from 'neo4j-driver';
import { neo4jGraphStore } from '../src/adapters/neo4j/neo4j-graph-store.ts';
import { toIri, type Iri } from '../src/kernel/iri.ts';
import type { GraphStore, Mutation, StoreVocabulary } from '../src/graph/graph-store.ts';
import type { Hop, Order, Page, Plan } from '../src/graph/plan.ts';
import { everything } from '../src/graph/view.ts';
import { startNeo4jProcess } from '../scripts/neo4j/neo4j-process.ts';
import { neo4jRuntime } from '../scripts/neo4j/neo4j-runtime.ts';

/**
 * `node bench/neo4j.ts`: the store on a Neo4j of its own, 100,000 twins with 400,000 relationships. Variants take turns within one run and are compared by
 * the ratio of their medians; absolute times say more about the machine. Bounded: about three minutes.
 */
const { values } = parseArgs({ options: { twins: { type: 'string', default: '100000' }, rounds: { type: 'string', default: '60' } } });
const [twins, rounds] = [Number(values.twins), Number(values.rounds)];
const degree = 4;
const kinds = 10;

const ns = 'https://bench.example/';
const iri = (local: string): Iri => toIri(`${ns}${local}`);
const twinAt = (i: number): Iri => iri(`twin/${String(i % twins)}`);
const classAt = (i: number): Iri => iri(`Kind${String(i % kinds)}`);
const equipment = iri('Equipment');
const reading = iri('reading');
const zone = iri('zone');
const vibration = iri('vibration');
const types = Array.from({ length: 8 }, (_empty, i) => iri(`link${String(i)}`));

const vocabulary: StoreVocabulary = {
  classes: [
    { iri: equipment, name: 'Equipment', parents: [] },
    ...Array.from({ length: kinds }, (_empty, i) => ({ iri: classAt(i), name: `Kind${String(i)}`, parents: [equipment] })),
  ],
  properties: [
    { iri: reading, name: 'reading', kind: 'attribute', filterable: true, domain: [equipment], integer: false },
    { iri: zone, name: 'zone', kind: 'attribute', filterable: false, domain: [equipment], integer: false },
    { iri: vibration, name: 'vibration', kind: 'telemetry', filterable: false, domain: [equipment], integer: false },
    ...types.map((each, i) => ({ iri: each, name: `link${String(i)}`, kind: 'relationship', filterable: false, domain: [], integer: false })),
  ],
};

// A small generator with a fixed seed: every run has the same graph.
let seed = 42;
function random(below: number): number {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((seed / 2 ** 32) * below);
}

function putTwin(i: number): Mutation {
  const attributes = { [reading]: random(1000), [zone]: `zone ${String(random(50))}` };
  return {
    kind: 'putTwin',
    iri: twinAt(i),
    classes: [classAt(i)],
    labels: [classAt(i), equipment],
    name: `twin ${String(random(twins))}`,
    attributes,
    scope: 0,
  };
}
const putLink = (i: number): Mutation => ({
  kind: 'putRelationship',
  source: twinAt(Math.floor(i / degree)),
  type: types[random(types.length)] ?? reading,
  target: twinAt(random(twins)),
  id: String(i),
  attributes: {},
});

async function load(store: GraphStore): Promise<void> {
  const size = 5000;
  for (const [title, count, make] of [
    ['twins', twins, putTwin],
    ['relationships', twins * degree, putLink],
  ] as const) {
    const began = performance.now();
    for (let at = 0; at < count; at += size) {
      await store.commit({ mutations: Array.from({ length: Math.min(size, count - at) }, (_empty, i) => make(at + i)), by: 'bench', at: 1 });
      await store.upkeep.relayed(Number.MAX_SAFE_INTEGER);
    }
    console.log(`load: ${String(count)} ${title}, ${((count / (performance.now() - began)) * 1000).toFixed(0)} per second, with change records`);
  }
}

/** Medians (and 10th percentiles) in milliseconds of variants that take turns. */
async function compare(variants: Readonly<Record<string, (round: number) => Promise<unknown>>>, times: number): Promise<Readonly<Record<string, number>>> {
  const samples = Object.fromEntries(Object.keys(variants).map((name) => [name, [] as number[]]));
  for (let round = -10; round < times; round++) {
    for (const [name, run] of Object.entries(variants)) {
      const began = performance.now();
      await run(round + 10);
      if (round >= 0) samples[name]?.push(performance.now() - began);
    }
  }
  const at = (list: readonly number[], share: number): number => [...list].sort((a, b) => a - b)[Math.floor(list.length * share)] ?? Number.NaN;
  for (const [name, list] of Object.entries(samples))
    console.log(`  ${name.padEnd(42)} p50 ${at(list, 0.5).toFixed(2).padStart(9)} ms   p10 ${at(list, 0.1).toFixed(2).padStart(9)} ms`);
  return Object.fromEntries(Object.entries(samples).map(([name, list]) => [name, at(list, 0.5)]));
}

function ratio(title: string, measured: number, aim: string): void {
  console.log(`  → ${title}: ${measured.toFixed(2)} (aim ${aim})`);
}

const byName: readonly Order[] = [{ by: { kind: 'name' }, descending: false }];
const planOf = (plan: Partial<Plan>): Plan => ({
  root: { kind: 'class', class: classAt(1) },
  order: [],
  first: 50,
  count: false,
  hops: [],
  view: everything,
  ...plan,
});
const hopOf = (via: number, hops: readonly Hop[] = []): Hop => ({
  via: [0, 1, 2, 3].map((i) => ({ type: types[(via + i) % types.length] ?? reading, direction: 'OUT' as const })),
  direction: 'OUT',
  order: byName,
  first: 10,
  count: false,
  hops,
});
const size = (page: Page): number => page.rows.reduce((sum, row) => sum + 1 + row.hops.reduce((all, hop) => all + size(hop), 0), 0);

async function levelByLevel(store: GraphStore): Promise<void> {
  const roots = await store.read(planOf({ order: byName }));
  const first = await store.read(planOf({ root: { kind: 'iris', iris: roots.rows.map(({ twin }) => twin.iri) }, hops: [hopOf(0)] }));
  const below = first.rows.flatMap(({ hops }) => hops.flatMap(({ rows }) => rows.map(({ twin }) => twin.iri)));
  await store.read(planOf({ root: { kind: 'iris', iris: below }, first: below.length, hops: [hopOf(4)] }));
}

async function reads(store: GraphStore, uri: string): Promise<void> {
  const driver = neo4j.driver(uri);
  const one = async (): Promise<void> => {
    const session = driver.session({ defaultAccessMode: neo4j.session.READ });
    await session.run('RETURN 1');
    await session.close();
  };
  const tree = planOf({ order: byName, hops: [hopOf(0, [hopOf(4)])] });
  const page = planOf({ order: byName });
  const last = (await store.read(page)).rows.at(-1)?.key;
  console.log(`reads (three levels: ${String(size(await store.read(tree)))} twins)`);
  const found = await compare(
    {
      'RETURN 1': one,
      'one twin by IRI': async (round) => store.read(planOf({ root: { kind: 'iris', iris: [twinAt(round * 7919)] } })),
      'page of 50 by name': async () => store.read(page),
      'next page of 50': async () => store.read(last === undefined ? page : { ...page, after: last }),
      'page of 50 by a property': async () => store.read(planOf({ order: [{ by: { kind: 'attribute', property: reading }, descending: true }] })),
      'three levels, one statement': async () => store.read(tree),
      'three levels, level by level': async () => levelByLevel(store),
      'reach within 4 hops': async (round) =>
        store.traverse({ from: [twinAt(round * 7919)], via: [], maxDepth: 4, emit: 'reach', first: 100, view: everything }),
    },
    rounds,
  );
  const of = (name: string): number => found[name] ?? Number.NaN;
  ratio('three levels against RETURN 1', of('three levels, one statement') / of('RETURN 1'), '≤ 3');
  ratio('level by level against one statement', of('three levels, level by level') / of('three levels, one statement'), '≥ 3');
  ratio('page against one twin', of('page of 50 by name') / of('one twin by IRI'), '≤ 2');
  await driver.close();
}

async function writes(store: GraphStore): Promise<void> {
  let value = 0;
  const patch = (i: number): Mutation => ({ kind: 'patchTwin', iri: twinAt(i * 31), attributes: { [zone]: `zone ${String(++value)}` } });
  const projected = (i: number): Parameters<GraphStore['upkeep']['project']>[0][number] => ({
    twin: twinAt(i * 31),
    values: { [vibration]: { value: ++value, time: value, quality: 'GOOD' } },
  });
  const many = <T>(make: (i: number) => T): readonly T[] => Array.from({ length: 1000 }, (_empty, i) => make(i));
  console.log('writes');
  const found = await compare(
    {
      'one patch, one commit': async (round) => store.commit({ mutations: [patch(round)], by: 'bench', at: 1 }),
      '1,000 patches, one commit': async () => store.commit({ mutations: many(patch), by: 'bench', at: 1 }),
      '16 commits at once': async () =>
        Promise.all(Array.from({ length: 16 }, async (_empty, i) => store.commit({ mutations: [patch(i)], by: 'bench', at: 1 }))),
      'one projected value': async (round) => store.upkeep.project([projected(round)], ++value),
      '1,000 projected values': async () => store.upkeep.project(many(projected), ++value),
    },
    Math.ceil(rounds / 3),
  );
  const of = (name: string): number => found[name] ?? Number.NaN;
  ratio('patches per second, batch against single', (1000 * of('one patch, one commit')) / of('1,000 patches, one commit'), '≥ 20');
  ratio('commits per second, 16 at once against one', (16 * of('one patch, one commit')) / of('16 commits at once'), '≥ 4');
  ratio('projections per second, batch against single', (1000 * of('one projected value')) / of('1,000 projected values'), '≥ 20');
}

const runtime = await neo4jRuntime((line) => {
  console.log(line);
});
if ('reason' in runtime) {
  console.error(`Neo4j cannot be started: ${runtime.reason}.`);
  process.exit(1);
}
const home = await mkdtemp(join(tmpdir(), 'twinql-bench-neo4j-'));
const server = await startNeo4jProcess(runtime, { home, port: 0, heapMb: 1024, quickStart: false });
try {
  const store = await neo4jGraphStore(server);
  await store.upkeep.adopt(vocabulary);
  await load(store);
  const admin = neo4j.driver(server.uri);
  await admin.executeQuery('CALL db.prepareForReplanning(60)');
  await admin.close();
  await reads(store, server.uri);
  await writes(store);
  await store[Symbol.asyncDispose]();
} finally {
  await server.kill();
  await rm(home, { recursive: true, force: true });
}
