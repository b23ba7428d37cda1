import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectAsync } from 'mqtt';
import { afterAll, describe, expect, test } from 'vitest';
import { eventStream, type Told } from '../support/event-stream.ts';
import { hasMosquitto, Mosquitto } from '../support/mosquitto.ts';
import { eventually, startServer, type RunningServer } from '../support/running-server.ts';
import { sharedData } from '../support/shared-data.ts';

const causrca = sharedData('causrca');
const folder = mkdtempSync(join(tmpdir(), 'twinql-lathe-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Line {
  readonly twin: string;
  readonly telemetry: string;
  readonly value: unknown;
  readonly time: string;
}

/** The recorded run, as the converter writes it: model, twins and trace. */
function recordedRun(): { readonly args: readonly string[]; readonly lines: readonly Line[] } {
  const out = join(folder, 'converted');
  execFileSync(process.execPath, ['bench/data/causrca.ts', `${causrca}/expert_graph`, `${causrca}/dig_twin/exp_coolant`, out]);
  const run = readdirSync(join(out, 'runs')).find((name) => name.endsWith('.ndjson')) ?? '';
  const lines = readFileSync(join(out, 'runs', run), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  return { args: ['serve', '--model', join(out, 'model.ttl'), '--twins', join(out, 'twins.ttl')], lines };
}

async function publish(mqtt: string, lines: readonly Line[], clientId: string): Promise<void> {
  const client = await connectAsync(mqtt, { clientId });
  await Promise.all(
    lines.map(async ({ twin, telemetry, value, time }) =>
      client.publishAsync(`twinql/${encodeURIComponent(twin)}/${telemetry}`, JSON.stringify({ value, time }), { qos: 1 }),
    ),
  );
  await client.endAsync();
}

const keyOf = (iri: string, property: string, at: string, value: unknown): string =>
  `${iri} ${property} ${new Date(at).toISOString()} ${JSON.stringify(value)}`;
const keysOfLines = (lines: readonly Line[]): ReadonlySet<string> =>
  new Set(lines.map(({ twin, telemetry, time, value }) => keyOf(twin, telemetry, time, value)));
const keysOfTold = (told: readonly Told[]): readonly string[] => told.map(({ iri, property, at, value }) => keyOf(iri, property, at, value));

async function latestValues(server: RunningServer): Promise<ReadonlyMap<string, unknown>> {
  const { data } = await server.query<{ twins: { nodes: readonly { iri: string; telemetry: readonly Readonly<Record<string, unknown>>[] }[] } }>(
    '{ twins(first: 500) { nodes { iri telemetry { at ... on NumericTelemetry { value } ... on FlagTelemetry { flag } ... on TextTelemetry { text } } } } }',
  );
  return new Map(
    (data?.twins.nodes ?? []).flatMap(({ iri, telemetry }) =>
      telemetry.filter(({ at }) => at !== null).map(({ value, flag, text }) => [iri, value ?? flag ?? text] as const),
    ),
  );
}

describe.skipIf(causrca === undefined).each(['the embedded broker', 'mosquitto'])('a recorded run of a lathe over %s', (broker) => {
  test.skipIf(broker === 'mosquitto' && !hasMosquitto)(
    'reaches history, live state and a subscriber whole and in order, though the server is killed half-way',
    async () => {
      const { args, lines } = recordedRun();
      const dataFolder = join(folder, broker.replaceAll(' ', '-'));
      const mosquitto = broker === 'mosquitto' ? await Mosquitto.start(folder) : undefined;
      const env: Record<string, string> = mosquitto === undefined ? {} : { MQTT_URL: mosquitto.url };
      const half = Math.floor(lines.length / 2);

      const first = await startServer(args, { dataFolder, env });
      const before = eventStream(first.ready.http);
      await eventually(async () => ((await first.query('{ __typename }')).data === undefined ? undefined : true));
      await publish(first.ready.mqtt, lines.slice(0, half), 'recorder-1');
      // Some of what was acknowledged has been told, some not yet: the right moment to pull the plug.
      await eventually(() => (before.told.length > half / 10 ? true : undefined));
      const resumeAt = before.cursor();
      const toldBefore = before.told.length;
      await first.kill();
      before.close();

      await using second = await startServer(args, { dataFolder, env });
      const after = eventStream(second.ready.http, resumeAt);
      await publish(second.ready.mqtt, lines.slice(half), 'recorder-2');
      const wanted = keysOfLines(lines);
      const told = (): readonly string[] => keysOfTold([...before.told.slice(0, toldBefore), ...after.told]);
      await eventually(() => (new Set(told()).size >= wanted.size ? true : undefined), 60_000);

      expect(after.gaps).toEqual([]);
      expect(new Set(told())).toEqual(wanted);
      // a subscriber that resumes sees nothing twice
      expect(told().length).toBe(new Set(told()).size);
      // per series in the order of the file
      const orderOf = (keys: Iterable<string>): ReadonlyMap<string, readonly string[]> => Map.groupBy(keys, (key) => key.split(' ').slice(0, 2).join(' '));
      expect(orderOf(told())).toEqual(orderOf(wanted));

      const expected = new Map(lines.map(({ twin, value }) => [twin, value]));
      expect(await latestValues(second)).toEqual(expected);
      after.close();
      await mosquitto?.stop();
    },
  );
});
