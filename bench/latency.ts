import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { connectAsync } from 'mqtt';
import { motorDirectory, startTestIngest, temporaryFolder, until } from '../test/support/ingest.ts';
import { Mosquitto } from '../test/support/mosquitto.ts';
import type { Ingest } from '../src/adapters/ingest-worker/start-ingest.ts';

// From publish to the feed's listener at 1,000 messages a second, QoS 1, 12 s each: over the embedded broker and behind mosquitto.
// The publisher, in a process of its own, sends its clock as the value. `node bench/latency.ts`.

const rate = 1000;
const seconds = 12;
const warmUp = 1000;

if (process.argv[2] === 'publish') await publish(process.argv[3] ?? '');
else await main();

async function main(): Promise<void> {
  console.log(`publish to feed listener at ${rate} messages/s, QoS 1, milliseconds`);
  using folder = temporaryFolder();
  const embedded = await startTestIngest(folder.path, { directory: motorDirectory(200) });
  report('embedded broker', await measure(embedded, `mqtt://127.0.0.1:${embedded.port}`));
  await embedded.stop();
  using second = temporaryFolder();
  const broker = await Mosquitto.start(second.path);
  const external = await startTestIngest(second.path, { directory: motorDirectory(200), broker: { kind: 'external', url: broker.url } });
  await until(async () => (await external.metrics()).connections === 1);
  report('mosquitto', await measure(external, broker.url));
  await external.stop();
  await broker.stop();
}

async function measure(ingest: Ingest, url: string): Promise<readonly number[]> {
  const stop = new AbortController();
  const delays: number[] = [];
  ingest.feed.listen((events) => {
    const now = performance.timeOrigin + performance.now();
    for (const { entry } of events) if (entry.record.kind === 'observation' && typeof entry.record.value === 'number') delays.push(now - entry.record.value);
  }, stop.signal);
  const child = fork(fileURLToPath(import.meta.url), ['publish', url]);
  await once(child, 'exit');
  await until(() => delays.length >= rate * seconds * 0.99);
  stop.abort();
  return delays.slice(warmUp).sort((a, b) => a - b);
}

function report(name: string, sorted: readonly number[]): void {
  const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? Number.NaN).toFixed(1);
  console.log(`  ${name.padEnd(16)} p50 ${at(0.5)}  p95 ${at(0.95)}  p99 ${at(0.99)}  max ${(sorted.at(-1) ?? Number.NaN).toFixed(1)}  n ${sorted.length}`);
}

async function publish(url: string): Promise<void> {
  const client = await connectAsync(url);
  const start = performance.now();
  for (let sent = 0; sent < rate * seconds;) {
    const due = Math.min(rate * seconds, ((performance.now() - start) / 1000) * rate);
    for (; sent < due; sent++) {
      client.publish(`twinql/motor-${(sent % 200) + 1}/vibration`, String(performance.timeOrigin + performance.now()), { qos: 1 });
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await client.endAsync();
}
