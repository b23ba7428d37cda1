import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** What the process says on its ready line (`--json`). */
export interface Ready {
  readonly http: string;
  readonly mqtt: string;
  readonly twins: number;
  readonly simulated: boolean;
  readonly readyMs: number;
}

/** A twinql process of its own, as a user starts it. */
export interface RunningServer extends AsyncDisposable {
  readonly ready: Ready;
  readonly process: ChildProcess;
  /** All it wrote to standard error so far. */
  log(): string;
  query<T = Readonly<Record<string, unknown>>>(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer<T>>;
  /** SIGKILL: no chance to tidy up. */
  kill(): Promise<void>;
}

export interface Answer<T> {
  readonly data?: T | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
}

export interface StartOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Folder of the data; a temporary one, removed at the end, when absent. */
  readonly dataFolder?: string;
}

/** Starts `twinql <args>` on free ports of the loopback and waits until it is ready; throws with its output when it ends before. */
export async function startServer(args: readonly string[], { env = {}, dataFolder }: StartOptions = {}): Promise<RunningServer> {
  const folder = dataFolder ?? mkdtempSync(join(tmpdir(), 'twinql-data-'));
  const child = spawn(process.execPath, ['src/cli.ts', ...args, '--json'], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', MQTT_PORT: '0', TWINQL_DATA: folder, LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString('utf8');
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  const ready = await readyLine(child, ended, () => errors);
  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  return {
    ready,
    process: child,
    log: () => errors,
    async query(query, variables = {}, headers = {}) {
      const answer = await fetch(`${ready.http}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return (await answer.json()) as never;
    },
    kill: async () => stop('SIGKILL'),
    [Symbol.asyncDispose]: async () => {
      if (child.exitCode === null && child.signalCode === null) await stop('SIGTERM');
      if (dataFolder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function readyLine(child: ChildProcess, ended: Promise<void>, log: () => string): Promise<Ready> {
  if (child.stdout === null) throw new Error('no standard output');
  const lines = createInterface({ input: child.stdout });
  const first = new Promise<string>((resolve) => {
    lines.once('line', resolve);
  });
  const line = await Promise.race([first, ended.then(() => undefined)]);
  if (line === undefined) throw new Error(`The server ended before it was ready (${child.exitCode}): ${log()}`);
  return JSON.parse(line) as Ready;
}

/** Polls until `probe` answers something other than `undefined`; fails after `withinMs`. */
export async function eventually<T>(probe: () => Promise<T | undefined> | T | undefined, withinMs = 15_000): Promise<T> {
  const end = performance.now() + withinMs;
  for (;;) {
    const found = await probe();
    if (found !== undefined) return found;
    if (performance.now() > end) throw new Error(`Nothing came within ${withinMs} ms.`);
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
}
