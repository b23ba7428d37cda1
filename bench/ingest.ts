import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { connectAsync } from 'mqtt';
import { motorDirectory, startTestIngest, temporaryFolder, until } from '../test/support/ingest.ts';
import { Mosquitto } from '../test/support/mosquitto.ts';

// Durable ingest at QoS 1, messages per second from the first publish to the moment the last is durable, against the plain way in the same run:
// mqtt.js with handleMessage, a write and an fdatasync per message, then the acknowledgement. `node bench/ingest.ts`.

const messages = 60_000;
const plainMessages = 6_000;
const motors = 200;
const rounds = 3;

await main();

async function main(): Promise<void> {
  const plain: number[] = [];
  const behind: number[] = [];
  const embedded: number[] = [];
  for (let round = 0; round < rounds; round++) {
    plain.push(await measurePlain());
    behind.push(await measureBehindMosquitto());
    embedded.push(await measureEmbedded());
  }
  const base = median(plain);
  console.log(`QoS 1, durable, messages/s (median of ${rounds} rounds)`);
  console.log(`  mqtt.js handleMessage + fdatasync behind mosquitto  ${base.toFixed(0)}  x1`);
  console.log(`  twinql behind mosquitto                             ${median(behind).toFixed(0)}  x${(median(behind) / base).toFixed(1)}  (aim x8)`);
  console.log(`  twinql embedded broker                              ${median(embedded).toFixed(0)}  x${(median(embedded) / base).toFixed(1)}  (aim x20)`);
}

/** The plain way: what any client of the library would write. */
async function measurePlain(): Promise<number> {
  using folder = temporaryFolder();
  const broker = await Mosquitto.start(folder.path);
  const file = openSync(join(folder.path, 'log'), 'a');
  const client = await connectAsync(broker.url, { clientId: 'plain', clean: true });
  let received = 0;
  client.handleMessage = (packet, done) => {
    writeSync(file, Buffer.from(packet.payload));
    fdatasyncSync(file);
    received++;
    done();
  };
  await client.subscribeAsync('twinql/#', { qos: 1 });
  const start = await flood(broker.port, plainMessages);
  await until(() => received >= plainMessages, 60_000);
  const rate = plainMessages / ((performance.now() - start) / 1000);
  await client.endAsync();
  closeSync(file);
  await broker.stop();
  return rate;
}

async function measureBehindMosquitto(): Promise<number> {
  using folder = temporaryFolder();
  const broker = await Mosquitto.start(folder.path);
  const ingest = await startTestIngest(folder.path, { directory: motorDirectory(motors), broker: { kind: 'external', url: broker.url } });
  await until(async () => (await ingest.metrics()).connections === 1);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const rate = await measure(broker.port, () => ingest.telemetryJournal.head());
  await ingest.stop();
  await broker.stop();
  return rate;
}

async function measureEmbedded(): Promise<number> {
  using folder = temporaryFolder();
  const ingest = await startTestIngest(folder.path, { directory: motorDirectory(motors) });
  const rate = await measure(ingest.port ?? 0, () => ingest.telemetryJournal.head());
  await ingest.stop();
  return rate;
}

async function measure(port: number, durable: () => number): Promise<number> {
  const start = await flood(port, messages);
  await until(() => durable() >= messages, 60_000);
  return messages / ((performance.now() - start) / 1000);
}

/** Starts a publisher in a process of its own; resolves with the time of its first message. */
async function flood(port: number, count: number): Promise<number> {
  const script = fileURLToPath(new URL('mqtt-flood.ts', import.meta.url));
  const child = spawn(process.execPath, [script, String(port), String(count), String(motors)], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return performance.now();
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
