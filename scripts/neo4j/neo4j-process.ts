import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Neo4jRuntime } from './neo4j-runtime.ts';

/** Where and how a server runs. */
export interface Neo4jProcessOptions {
  /** Folder of the data and of the settings file; made when missing. */
  readonly home: string;
  /** 0: the system chooses. */
  readonly port: number;
  readonly heapMb: number;
  /** Start fast rather than run fast: for tests. */
  readonly quickStart: boolean;
  /** Shut down in order when the input closes (takes ten seconds); otherwise halt at once, which loses no commit. */
  readonly cleanStop?: boolean;
}

/** A server that answers. */
export interface Neo4jProcess {
  readonly uri: string;
  readonly pid: number;
  /** Resolves when the process has ended. */
  readonly ended: Promise<void>;
  /** Closes its input. */
  stop(): Promise<void>;
  /** SIGKILL. */
  kill(): Promise<void>;
}

/** Starts a server on the loopback and resolves when it answers. Throws with its output when it ends before. */
export async function startNeo4jProcess({ classPath }: Neo4jRuntime, options: Neo4jProcessOptions): Promise<Neo4jProcess> {
  await mkdir(options.home, { recursive: true });
  await writeFile(`${options.home}/server.conf`, settings(options));
  const child = spawn('java', [...javaOptions(options), '-cp', classPath, 'Neo4jServer', options.home, ...(options.cleanStop === true ? ['clean'] : [])], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  const ended = endOf(child);
  child.stderr.on('data', (part: Buffer) => output.push(part.toString()));
  // The server may be gone when its input is closed.
  child.stdin.on('error', () => undefined);
  const port = await new Promise<number>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      output.push(line);
      const found = /^ready (\d+)$/.exec(line)?.[1];
      if (found !== undefined) resolve(Number(found));
    });
    child.once('error', reject);
    child.once('exit', () => {
      reject(new Error(`Neo4j ended before it was ready:\n${output.join('\n').slice(-3000)}`));
    });
  });
  return {
    uri: `bolt://127.0.0.1:${String(port)}`,
    pid: child.pid ?? 0,
    ended,
    stop: async () => {
      child.stdin.end();
      await ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function endOf(child: ChildProcess): Promise<void> {
  await once(child, 'exit');
}

// No authentication: the server listens on the loopback only. The memory limits keep one statement from taking the whole server.
function settings({ port, quickStart }: Neo4jProcessOptions): string {
  return [
    'server.bolt.enabled=true',
    `server.bolt.listen_address=127.0.0.1:${String(port)}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    'dbms.security.auth_enabled=false',
    'dbms.usage_report.enabled=false',
    'server.memory.pagecache.size=256m',
    'db.memory.transaction.max=256m',
    ...(quickStart ? ['db.tx_log.preallocate=false'] : []),
    '',
  ].join('\n');
}

function javaOptions({ heapMb, quickStart }: Neo4jProcessOptions): readonly string[] {
  const opened = ['java.nio', 'java.io', 'sun.nio.ch'].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);
  return [`-Xmx${String(heapMb)}m`, ...opened, '-XX:+UseSerialGC', ...(quickStart ? ['-XX:TieredStopAtLevel=1'] : [])];
}
