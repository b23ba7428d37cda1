/**
 * GraphQL over HTTP against raw `node:http` that sends a constant buffer of the same size, in one run: 16 keep-alive connections.
 * `ratio` compares requests a second, `cpuRatio` the CPU time the server's thread spends on one: on a busy machine only the second is steady.
 * *small* is one twin with six scalars, *list* is 50 twins with six fields and a nested relationship. `node bench/http.ts [ms per round]`.
 */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memoryGraphStore } from '../src/adapters/memory/memory-graph-store.ts';
import { sqliteGraphStore } from '../src/adapters/sqlite/sqlite-graph-store.ts';
import type { GraphStore } from '../src/graph/graph-store.ts';
import type { Page } from '../src/graph/plan.ts';
import { apiWorld, id, plant, plantModel } from '../test/support/plant-api.ts';
import { load, type Load, type Rate } from './http-load.ts';

const ms = Number(process.argv[2] ?? 2_000);
const twins = 1_000;
const header = plantModel
  .split('\n')
  .filter((line) => line.startsWith('@prefix'))
  .join('\n');
const turtle = `${header}\n@prefix id: <https://example.org/id/> .\n${Array.from(
  { length: twins },
  (_, i) =>
    `id:p${i} a plant:Pump ; rdfs:label "Pump ${i}" ; plant:manufacturer "Acme ${i % 7}" ; plant:ratedPower ${i}.5e0 ; plant:feeds id:p${(i + 1) % twins} ; plant:drivenBy id:p${i}m .\nid:p${i}m a plant:Motor ; rdfs:label "Motor ${i}" .`,
).join('\n')}`;

const small = JSON.stringify({ query: `{ twin(iri: "${id('p7')}") { iri name version __typename ... on Pump { manufacturer flowRate { value } } } }` });
const list = JSON.stringify({ query: `{ pumps(first: 50) { nodes { iri name version manufacturer flowRate { value unit } drivenBy { name } } } }` });

const folder = mkdtempSync(join(tmpdir(), 'twinql-bench-'));
const stores: readonly (readonly [string, () => GraphStore])[] = [
  ['memory', () => memoryGraphStore()],
  ['sqlite', () => sqliteGraphStore(join(folder, 'graph.db'))],
  // The same rows each time: what remains is the pipeline alone.
  ['held', () => heldRows(sqliteGraphStore(join(folder, 'held.db')))],
];
try {
  for (const [store, open] of stores) await run(store, open());
} finally {
  rmSync(folder, { recursive: true });
}

async function run(store: string, graph: GraphStore): Promise<void> {
  await using world = await apiWorld(plantModel, turtle, { store: graph });
  for (let i = 0; i < twins; i++) await world.observe(id(`p${i}`), plant('flowRate'), i / 7);
  const bodies = new Map(
    await Promise.all([['small', small] as const, ['list', list] as const].map(async ([name, body]) => [name, await answer(world.url, body)] as const)),
  );
  for (const [name, body] of [['small', small] as const, ['list', list] as const]) {
    const constant = Buffer.from(bodies.get(name) ?? '');
    const raw = await listening((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': constant.length }).end(constant);
    });
    const api = { port: Number(new URL(world.url).port), body, connections: 16 };
    const plain = { port: portOf(raw), body, connections: 16 };
    const rates: { api: Measured; raw: Measured }[] = [];
    // Alternating, so that both see the same machine; the first round warms up.
    for (let round = 0; round < 4; round++) rates.push({ raw: await measured({ ...plain, ms }), api: await measured({ ...api, ms }) });
    raw.closeAllConnections();
    raw.close();
    const middle = rates.slice(1).toSorted((a, b) => a.api.perSecond / a.raw.perSecond - b.api.perSecond / b.raw.perSecond)[1];
    if (middle === undefined) continue;
    console.log(
      JSON.stringify({
        bench: 'http',
        store,
        query: name,
        bytes: constant.length,
        ratio: Number((middle.api.perSecond / middle.raw.perSecond).toFixed(3)),
        cpuRatio: Number((middle.raw.cpuMicros / middle.api.cpuMicros).toFixed(3)),
        api: middle.api,
        raw: middle.raw,
      }),
    );
  }
}

interface Measured extends Rate {
  /** CPU time of the server's thread for one request. */
  readonly cpuMicros: number;
}

async function measured(options: Load): Promise<Measured> {
  const before = process.threadCpuUsage();
  const rate = await load(options);
  const used = process.threadCpuUsage(before);
  return { ...rate, cpuMicros: Number(((used.user + used.system) / ((rate.perSecond * options.ms) / 1_000)).toFixed(1)) };
}

function heldRows(store: GraphStore): GraphStore {
  const held = new Map<string, Promise<Page>>();
  return {
    commit: (commit) => store.commit(commit),
    read: (plan, signal) => {
      const key = JSON.stringify(plan);
      const page = held.get(key) ?? store.read(plan, signal);
      held.set(key, page);
      return page;
    },
    traverse: (traversal, signal) => store.traverse(traversal, signal),
    aggregate: (aggregation, signal) => store.aggregate(aggregation, signal),
    upkeep: store.upkeep,
    [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
  };
}

async function answer(url: string, body: string): Promise<string> {
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const text = await response.text();
  if (text.includes('"errors"')) throw new Error(text);
  return text;
}

async function listening(handler: RequestListener): Promise<Server> {
  const server = createServer(handler);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return server;
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
