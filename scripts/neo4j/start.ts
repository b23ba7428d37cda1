import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { startNeo4jProcess } from './neo4j-process.ts';
import { neo4jRuntime, neo4jVersion } from './neo4j-runtime.ts';

/** `npm run neo4j`: a Neo4j in the foreground, on the loopback, with its data in a folder. Ends with Ctrl-C. */
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: 'data/neo4j' },
    port: { type: 'string', default: '7687' },
    heap: { type: 'string', default: '1024' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (values.help) {
  console.log('npm run neo4j -- [--data FOLDER (data/neo4j)] [--port PORT (7687; 0: any)] [--heap MEGABYTES (1024)]');
  process.exit(0);
}

const runtime = await neo4jRuntime((line) => {
  console.log(line);
});
if ('reason' in runtime) {
  console.error(`Neo4j cannot be started: ${runtime.reason}.`);
  process.exit(1);
}
const server = await startNeo4jProcess(runtime, {
  home: resolve(values.data),
  port: Number(values.port),
  heapMb: Number(values.heap),
  quickStart: false,
  cleanStop: true,
}).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
console.log(`Neo4j ${neo4jVersion} is ready: NEO4J_URI=${server.uri} (data in ${resolve(values.data)}; no user and no password, loopback only)`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    console.log('Stopping …');
    void server.stop();
  });
}
await server.ended;
