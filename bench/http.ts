/**
 * GraphQL over HTTP against raw `node:http` that sends a constant buffer of the same size, in one run: 16 keep-alive connections.
 * `ratio` compares requests a second, `cpuRatio` the CPU time the server's thread spends on one: on a busy machine only the second is steady.
 * *small* is one twin with six scalars, *list* is 50 twins with six fields and a nested relationship; both are asked again and again, from an SQLite file
 * - `unchanged`: nothing is written meanwhile, so that the store remembers what it has read;
 * - `changing`: ten commits a second, after each of which all is read anew;
 * - `read`: every request is read from the file.
 * `node bench/http.ts [ms per round]`: medians of five rounds after one to warm up, in less than a minute.
 */
import { nodeEnvironment } from './production.ts';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteGraphStore } from '../src/adapters/sqlite/sqlite-graph-store.ts';
import { apiWorld, id, plant, plantModel, type ApiWorld } from '../test/support/plant-api.ts';
import { load, type Load, type Rate } from './http-load.ts';

const ms = Number(process.argv[2] ?? 500);
const rounds = 5;
let writes = 0;
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
const ways = ['unchanged', 'changing', 'read'] as const;
try {
  for (const way of ways) await run(way);
} finally {
  rmSync(folder, { recursive: true });
}

async function run(way: (typeof ways)[number]): Promise<void> {
  await using graph = sqliteGraphStore(join(folder, `${way}.db`), { plain: way === 'read' });
  await using world = await apiWorld(plantModel, turtle, { store: graph });
  for (let i = 0; i < twins; i++) await world.observe(id(`p${i}`), plant('flowRate'), i / 7);
  for (const [name, body] of [['small', small] as const, ['list', list] as const]) {
    const constant = Buffer.from(await answer(world.url, body));
    const raw = await listening((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': constant.length }).end(constant);
    });
    const api = { port: Number(new URL(world.url).port), body, connections: 16 };
    const plain = { port: portOf(raw), body, connections: 16 };
    const rates: { api: Measured; raw: Measured }[] = [];
    // Alternating, so that both see the same machine; the first round warms up.
    for (let round = 0; round <= rounds; round++) {
      const rawRate = await measured({ ...plain, ms });
      const writing = way === 'changing' ? setInterval(() => void write(world), 100) : undefined;
      rates.push({ raw: rawRate, api: await measured({ ...api, ms }) });
      clearInterval(writing);
    }
    raw.closeAllConnections();
    raw.close();
    report({ bench: 'http', mode: nodeEnvironment, store: 'sqlite', data: way, query: name, bytes: constant.length }, rates.slice(1));
  }
}

/** A value of a twin nobody asks for, as the latest values are projected into the graph every now and then. */
async function write({ rooms }: ApiWorld): Promise<void> {
  await rooms.graph.commit({ mutations: [{ kind: 'patchTwin', iri: id('p999'), attributes: { [plant('ratedPower')]: writes++ } }], by: 'bench', at: 0 });
}

function report(what: object, rates: readonly { readonly api: Measured; readonly raw: Measured }[]): void {
  const median = (of: (rate: (typeof rates)[number]) => number): number => {
    const values = rates.map(of).toSorted((a, b) => a - b);
    return Number((values[values.length >> 1] ?? 0).toFixed(3));
  };
  const sideOf = (side: 'api' | 'raw'): object => ({
    perSecond: median((rate) => rate[side].perSecond),
    p50: median((rate) => rate[side].p50),
    p99: median((rate) => rate[side].p99),
    cpuMicros: median((rate) => rate[side].cpuMicros),
  });
  const ratio = median(({ api, raw }) => api.perSecond / raw.perSecond);
  const cpuRatio = median(({ api, raw }) => raw.cpuMicros / api.cpuMicros);
  console.log(JSON.stringify({ ...what, ratio, cpuRatio, api: sideOf('api'), raw: sideOf('raw') }));
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
