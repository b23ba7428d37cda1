import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { Command } from 'commander';
import { DomainError } from '../kernel/errors.ts';
import { replayTrace, type ReplayProgress } from '../telemetry/replay.ts';
import { brokerAddress, embeddedHost } from '../server/broker-address.ts';
import { connectPublisher } from '../adapters/mqtt/mqtt-publisher.ts';
import { configOrExit, failing } from './failing.ts';
import { exitCode, output } from './output.ts';

interface Options {
  readonly speed?: string;
  readonly skip: string;
  readonly json?: true;
}

/** `twinql replay`. */
export function replayCommand(): Command {
  return new Command('replay')
    .description('Publishes a trace over MQTT at QoS 1: one {"twin", "telemetry", "value", "time"?, "unit"?, "quality"?} a line.')
    .argument('<file>', 'the trace (NDJSON)')
    .option('--speed <n>', '1 is the pace at which it was recorded; as fast as it goes when left out')
    .option('--skip <n>', 'lines to leave out: where a broken-off replay said to go on', '0')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', '\nPublishes to MQTT_URL, else to the embedded broker of a running server at MQTT_PORT.')
    .action((file: string, { speed, skip, json }: Options) =>
      failing(async () => {
        const config = configOrExit();
        const out = output(json === true);
        if (!existsSync(file)) throw new DomainError('INVALID_DOCUMENT', `There is no trace "${file}".`, { file });
        const stopping = new AbortController();
        process.once('SIGINT', () => stopping.abort());
        await using publisher = await connectPublisher(
          config.mqttUrl === undefined ? { url: `mqtt://${embeddedHost(config)}:${config.mqttPort}` } : brokerAddress(config.mqttUrl),
        );
        const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
        const options = {
          skip: numberOf('--skip', skip),
          now: () => performance.now(),
          wait: (ms: number, signal: AbortSignal) => wait(ms, undefined, { signal }),
          onProgress: ({ acknowledged }: ReplayProgress) => out.progress(`${acknowledged.toLocaleString()} acknowledged`),
          ...(speed === undefined ? {} : { speed: numberOf('--speed', speed) }),
        };
        const started = performance.now();
        const done = await replayTrace(lines, publisher, options, stopping.signal);
        const seconds = (performance.now() - started) / 1_000;
        for (const { line, message } of done.refused) out.note(`${file}:${line}: ${message}`);
        const rate = Math.round(done.acknowledged / Math.max(seconds, 0.001));
        out.result(`${done.acknowledged.toLocaleString()} messages acknowledged in ${seconds.toFixed(1)} s (${rate.toLocaleString()} a second).`, {
          ...done,
          seconds,
        });
        if (stopping.signal.aborted) out.note(`Stopped. Go on with --skip ${done.resumeAt}.`);
        return done.refused.length === 0 ? exitCode.done : exitCode.found;
      }),
    );
}

function numberOf(option: string, text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value < 0) throw new DomainError('BAD_USER_INPUT', `${option} is "${text}"; it must be a number that is not negative.`);
  return value;
}
