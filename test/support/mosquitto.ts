import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import { join } from 'node:path';

const path = ['/usr/sbin/mosquitto', '/usr/local/sbin/mosquitto', '/usr/local/bin/mosquitto', '/usr/bin/mosquitto'].find(runs);

/** Whether the broker is installed. Under TWINQL_CI_STRICT=1 the suites run, and fail, without it. */
export const hasMosquitto: boolean = path !== undefined || process.env['TWINQL_CI_STRICT'] === '1';
if (!hasMosquitto) process.stderr.write('mosquitto is not installed: the suites on a real MQTT broker are skipped.\n');

function runs(candidate: string): boolean {
  try {
    execFileSync(candidate, ['-h'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    // It prints its help with a status of its own; only a missing file counts.
    return !(error instanceof Error && 'code' in error && error.code === 'ENOENT');
  }
}

/** A real broker on a free port of loopback, durable as its documentation recommends, in a folder of its own. */
export class Mosquitto {
  readonly port: number;
  readonly #folder: string;
  #process: ChildProcess | undefined;

  private constructor(port: number, folder: string) {
    this.port = port;
    this.#folder = folder;
  }

  static async start(folder: string): Promise<Mosquitto> {
    const data = join(folder, 'mosquitto');
    mkdirSync(data, { recursive: true, mode: 0o777 });
    const broker = new Mosquitto(await freePort(), data);
    await broker.start();
    return broker;
  }

  get url(): string {
    return `mqtt://127.0.0.1:${this.port}`;
  }

  get pid(): number | undefined {
    return this.#process?.pid;
  }

  async start(): Promise<void> {
    const settings = [
      `listener ${this.port} 127.0.0.1`,
      'allow_anonymous true',
      'persistence true',
      `persistence_location ${this.#folder}/`,
      'autosave_on_changes true',
      'autosave_interval 1000',
      'max_queued_messages 0',
      'max_inflight_messages 0',
      'set_tcp_nodelay true',
      'log_type error',
      `user ${process.getuid?.() === 0 ? 'root' : (process.env['USER'] ?? 'mosquitto')}`,
    ];
    const file = join(this.#folder, 'mosquitto.conf');
    writeFileSync(file, `${settings.join('\n')}\n`);
    this.#process = spawn(path ?? 'mosquitto', ['-c', file], { stdio: 'ignore' });
    await listens(this.port);
  }

  /** Loses all it has kept, as a broker without persistence does. Call while it is stopped. */
  forget(): void {
    rmSync(join(this.#folder, 'mosquitto.db'), { force: true });
  }

  /** Ends it, saving its state. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const running = this.#process;
    if (running === undefined || running.exitCode !== null || running.signalCode !== null) return;
    const gone = once(running, 'exit');
    running.kill(signal);
    await gone;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}

async function listens(port: number): Promise<void> {
  const end = performance.now() + 10_000;
  for (;;) {
    if (await accepts(port)) return;
    if (performance.now() > end) throw new Error('mosquitto does not listen.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => resolve(socket.destroy() === socket));
    socket.on('error', () => resolve(false));
  });
}
