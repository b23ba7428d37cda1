import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { startNeo4jProcess, type Neo4jProcess } from '../../scripts/neo4j/neo4j-process.ts';
import { neo4jRuntime } from '../../scripts/neo4j/neo4j-runtime.ts';

/** A Neo4j a test may empty. */
export interface TestNeo4j extends AsyncDisposable {
  readonly uri: string;
  readonly username?: string;
  readonly password?: string;
  /** Removes all nodes, relationships and, where asked, the indexes of classes. */
  empty(): Promise<void>;
  /** Kills the server with SIGKILL and starts it again on the same data and port; only for a server of our own. */
  readonly killAndRestart: (() => Promise<void>) | undefined;
}

/** Why there is no Neo4j for the tests; `undefined` when there is one. With TWINQL_CI_STRICT=1 a missing one is an error instead. */
export async function whyNoNeo4j(): Promise<string | undefined> {
  if (process.env['NEO4J_URI'] !== undefined) {
    if (process.env['TWINQL_TEST_NEO4J_MAY_BE_EMPTIED'] === '1') return undefined;
    return refused('NEO4J_URI is set, and tests empty the database they use: set TWINQL_TEST_NEO4J_MAY_BE_EMPTIED=1 to allow it, or unset NEO4J_URI');
  }
  const runtime = await neo4jRuntime();
  return 'reason' in runtime ? refused(runtime.reason) : undefined;
}

function refused(reason: string): string {
  if (process.env['TWINQL_CI_STRICT'] === '1') throw new Error(`The Neo4j suites must run here, but ${reason}.`);
  process.stderr.write(`The Neo4j suites are skipped: ${reason}.\n`);
  return reason;
}

/** Starts a Neo4j on a free port in a temporary folder, or takes the one at NEO4J_URI and empties it. Disposing ends it and deletes the folder. */
export async function startNeo4j(): Promise<TestNeo4j> {
  const uri = process.env['NEO4J_URI'];
  if (uri !== undefined) {
    const [username, password] = [process.env['NEO4J_USERNAME'], process.env['NEO4J_PASSWORD']];
    const given = { uri, ...(username === undefined ? {} : { username }), ...(password === undefined ? {} : { password }) };
    const empty = async (): Promise<void> => emptyDatabase(given);
    await empty();
    return { ...given, empty, killAndRestart: undefined, [Symbol.asyncDispose]: () => Promise.resolve() };
  }
  const runtime = await neo4jRuntime();
  if ('reason' in runtime) throw new Error(`No Neo4j can be started: ${runtime.reason}.`);
  const home = await mkdtemp(join(tmpdir(), 'twinql-neo4j-'));
  const start = async (port: number): Promise<Neo4jProcess> => startNeo4jProcess(runtime, { home, port, heapMb: 512, quickStart: true });
  let server = await start(0);
  const { uri: own } = server;
  const port = Number(new URL(own).port);
  return {
    uri: own,
    empty: async () => emptyDatabase({ uri: own }),
    killAndRestart: async () => {
      await server.kill();
      server = await start(port);
    },
    [Symbol.asyncDispose]: async () => {
      await server.kill();
      await rm(home, { recursive: true, force: true });
    },
  };
}

async function emptyDatabase({ uri, username, password }: Pick<TestNeo4j, 'uri' | 'username' | 'password'>): Promise<void> {
  const driver = neo4j.driver(uri, username === undefined ? undefined : neo4j.auth.basic(username, password ?? ''));
  try {
    await driver
      .executeQuery('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS')
      .catch(async () => driver.executeQuery('MATCH (n) DETACH DELETE n'));
  } finally {
    await driver.close();
  }
}
