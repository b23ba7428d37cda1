import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SqliteHistory } from '../../src/adapters/sqlite/sqlite-history.ts';
import type { BrokerSettings } from '../../src/adapters/ingest-worker/messages.ts';
import { startTestIngest } from './ingest.ts';

// Ingest in a process of its own, so that it can be killed: run as a program it serves until it is ended.

/** Starts ingest on `folder` in another process; resolves when it takes messages in. */
export async function startIngestProcess(folder: string, broker: BrokerSettings): Promise<ChildProcess> {
  const child = fork(fileURLToPath(import.meta.url), [folder, JSON.stringify(broker)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  await once(child, 'message');
  return child;
}

/** Kills it as a power cut would; nothing is told beforehand. */
export async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

const [, program, folder, broker] = process.argv;
if (program === fileURLToPath(import.meta.url) && folder !== undefined && broker !== undefined) {
  const settings: BrokerSettings = JSON.parse(broker) as BrokerSettings;
  const history = new SqliteHistory(join(folder, 'history.db'), { flushEveryMs: 150 });
  const ingest = await startTestIngest(folder, { broker: settings, history });
  process.send?.({ port: ingest.port });
  process.on('disconnect', () => process.exit());
}
