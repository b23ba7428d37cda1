// Runs every benchmark one after the other, each in a process of its own, and prints what it prints: `npm run bench [name …]`.
import { spawnSync } from 'node:child_process';

/** Name → what it shows, in the order in which they run. */
const benches: Readonly<Record<string, string>> = {
  startup: 'time to the ready line and peak memory',
  schema: 'size and build time of schemas',
  'client-types': 'kilobytes of types a client generates, by settings',
  ontology: 'reading ontologies, against N3.Store',
  http: 'GraphQL over HTTP against raw node:http',
  ingest: 'durable ingest at QoS 1 against a plain loop',
  latency: 'publish to feed',
  subscribe: 'publish to subscription',
  graph: 'the SQLite graph store, with and without policy',
  validate: 'twins in the store, changes and a building against their shapes',
  bulk: 'load and export of 100,000 twins and 200,000 relationships',
  evolution: 'a change of the ontology on 100,000 twins while queries go on',
  neo4j: 'the Neo4j graph store',
  simulation: 'what answers cost on the demo plant',
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}
let failed = 0;
for (const [name, what] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n== ${name}: ${what}`);
  const { status } = spawnSync(process.execPath, [`bench/${name}.ts`], { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } });
  if (status !== 0) failed++;
}
process.exit(failed === 0 ? 0 : 1);
