import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteGraphStore } from '../src/adapters/sqlite/sqlite-graph-store.ts';
import type { GraphStore, Mutation, StoreVocabulary } from '../src/graph/graph-store.ts';
import type { Hop, Plan, Via } from '../src/graph/plan.ts';
import { everything, type View } from '../src/graph/view.ts';
import { toIri, type Iri } from '../src/kernel/iri.ts';

// Loads 100 k twins and 400 k relationships into SQLite and prints what reads cost, each as a ratio to one get by IRI in the same run, and what policy adds.
// `node bench/graph.ts [twins]`; absolute times are of this machine and minute.
const count = Number(process.argv[2] ?? 100_000);
const iri = (local: string): Iri => toIri(`https://example.org/${local}`);
const twin = (i: number): Iri => iri(`twin/${String(i)}`);
const types = Array.from({ length: 8 }, (_, i) => iri(`rel${String(i)}`));
const classes = Array.from({ length: 10 }, (_, i) => iri(`Class${String(i)}`));
const zone = iri('zone');
const reading = iri('reading');
const scopes = 2000;

let seed = 42;
const random = (below: number): number => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((seed / 2 ** 32) * below);
};

const property = (of: Iri, filterable: boolean): StoreVocabulary['properties'][number] => ({
  iri: of,
  name: of.slice(20),
  kind: 'attribute',
  filterable,
  domain: [],
  integer: false,
});
const vocabulary: StoreVocabulary = {
  classes: [iri('Thing'), iri('Equipment'), ...classes].map((of) => ({ iri: of, name: of.slice(20), parents: [] })),
  properties: [property(zone, true), property(reading, false)],
};

async function load(store: GraphStore): Promise<number> {
  const started = performance.now();
  await store.upkeep.adopt(vocabulary);
  const inBatches = async (total: number, make: (i: number) => Mutation): Promise<void> => {
    for (let at = 0; at < total; at += 5000) {
      const mutations = Array.from({ length: Math.min(5000, total - at) }, (_, i) => make(at + i));
      await store.commit({ mutations, by: 'bench', at: 0 });
      await store.upkeep.relayed(Number.MAX_SAFE_INTEGER);
    }
  };
  await inBatches(count, (i): Mutation => {
    const own = classes[i % classes.length] ?? iri('Thing');
    const extra = Object.fromEntries(
      Array.from({ length: 8 }, (_, k) => [iri(`p${String(k)}`), k % 2 === 0 ? random(1000) / 10 : `text ${String(random(100))}`]),
    );
    const attributes = { [zone]: `zone ${String(random(100))}`, [reading]: random(1000), ...extra };
    return {
      kind: 'putTwin',
      iri: twin(i),
      classes: [own],
      labels: [own, iri('Equipment'), iri('Thing')],
      name: `twin ${String(random(count))}`,
      attributes,
      scope: 2 + random(scopes),
    };
  });
  await inBatches(count * 4, (i): Mutation => ({
    kind: 'putRelationship',
    source: twin(Math.floor(i / 4)),
    type: types[random(8)] ?? iri('r'),
    target: twin(random(count)),
    attributes: {},
  }));
  return performance.now() - started;
}

/** A view of a share of the scopes. */
function viewOf(share: number): View {
  return { id: `share${String(share)}`, epoch: 1, read: Uint8Array.from({ length: scopes + 2 }, (_, i) => Number(i >= 2 && (i * 7919) % 1000 < share * 1000)) };
}

const out: readonly Via[] = types.slice(0, 4).map((type) => ({ type, direction: 'OUT' }));
const hop = (first: number, hops: readonly Hop[] = []): Hop => ({ via: out, direction: 'OUT', order: [], first, count: false, hops });
const plan = (more: Partial<Plan>): Plan => ({ root: { kind: 'all' }, order: [], first: 50, count: false, hops: [], view: everything, ...more });
const byName = [{ by: { kind: 'name' }, descending: false }] as const;
const one = (): Plan['root'] => ({ kind: 'iris', iris: [twin(random(count))] });
const aClass = (): Plan['root'] => ({ kind: 'class', class: classes[random(10)] ?? iri('Thing') });
const zoneIs = (): Plan['where'] & object => ({ op: 'eq', field: { kind: 'attribute', property: zone }, value: `zone ${String(random(100))}` });

type Request = (store: GraphStore, view: View) => Promise<unknown>;
const requests: Readonly<Record<string, readonly [repeats: number, Request]>> = {
  get: [2000, (store, view) => store.read(plan({ root: one(), first: 1, view }))],
  '1 hop': [2000, (store, view) => store.read(plan({ root: one(), first: 1, hops: [hop(50)], view }))],
  '100 IRIs': [
    100,
    (store, view) => store.read(plan({ root: { kind: 'iris', iris: Array.from({ length: 100 }, () => twin(random(count))) }, first: 100, view })),
  ],
  'page of 50 by name, class': [
    100,
    (store, view) => store.read(plan({ root: aClass(), order: byName, after: { values: [`twin ${String(random(count))}`], iri: twin(0) }, view })),
  ],
  'page of 50 by IRI, class': [100, (store, view) => store.read(plan({ root: aClass(), view }))],
  'page of 50 by property, class': [
    10,
    (store, view) => store.read(plan({ root: aClass(), order: [{ by: { kind: 'attribute', property: zone }, descending: false }], view })),
  ],
  'class and property, first 50': [50, (store, view) => store.read(plan({ root: aClass(), where: zoneIs(), view }))],
  'count of a class': [20, (store, view) => store.read(plan({ root: aClass(), first: 1, order: byName, count: true, view }))],
  'sum over a class': [5, (store, view) => store.aggregate({ root: aClass(), groupBy: [], numbers: [{ kind: 'attribute', property: reading }], view })],
  '3-level plan': [50, (store, view) => store.read(plan({ root: aClass(), order: byName, hops: [hop(10, [hop(10)])], view }))],
  '4 hops, all reached': [50, (store, view) => store.traverse({ from: [twin(random(count))], via: [], maxDepth: 4, emit: 'reach', first: 10_000, view })],
};

let epoch = 1;

/** The view under an epoch of its own, so that no page read before is remembered: what is measured is reading. */
function unseen(view: View): View {
  return { ...view, epoch: epoch++ };
}

/** Median milliseconds of a request. */
async function medianOf(repeats: number, request: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < repeats; i++) {
    const started = performance.now();
    await request();
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

const folder = mkdtempSync(join(tmpdir(), 'twinql-bench-graph-'));
const path = join(folder, 'graph.db');
try {
  const store = sqliteGraphStore(path);
  const loaded = await load(store);
  console.log(
    `load: ${String(count)} twins + ${String(count * 4)} relationships in ${(loaded / 1000).toFixed(1)} s (${Math.round((count * 5) / (loaded / 1000)).toLocaleString('en')} elements/s), ${(statSync(path).size / 2 ** 20).toFixed(0)} MB`,
  );
  await store[Symbol.asyncDispose]();
  const opening = performance.now();
  await using again = sqliteGraphStore(path);
  await again.read(plan({ root: one(), first: 1 }));
  console.log(`open and first get: ${(performance.now() - opening).toFixed(1)} ms`);
  const views: readonly (readonly [string, View])[] = [['1 %', viewOf(0.01)], ['20 %', viewOf(0.2)], ['100 %', viewOf(1)]]; // prettier-ignore
  const get = await medianOf(2000, () => again.read(plan({ root: one(), first: 1, view: unseen(everything) })));
  console.log(
    `get by IRI: ${(get * 1000).toFixed(1)} µs = 1\n${'request'.padEnd(32)}${'× get'.padStart(9)}   policy ÷ none: ${views.map(([name]) => name.padStart(7)).join(' ')}`,
  );
  for (const [name, [repeats, request]] of Object.entries(requests)) {
    await medianOf(Math.ceil(repeats / 10), () => request(again, unseen(everything)));
    const none = await medianOf(repeats, () => request(again, unseen(everything)));
    const ratios: string[] = [];
    for (const [, view] of views) ratios.push(((await medianOf(repeats, () => request(again, unseen(view)))) / none).toFixed(2).padStart(7));
    console.log(`${name.padEnd(32)}${(none / get).toFixed(1).padStart(9)}                  ${ratios.join(' ')}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
