import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { localName, toIri } from '../../src/kernel/iri.ts';
import { SqliteHistory } from '../../src/adapters/sqlite/sqlite-history.ts';
import type { Ingest } from '../../src/adapters/ingest-worker/start-ingest.ts';
import { ingestDirectory } from '../../src/telemetry/ingest-directory.ts';
import { model, startOf, traceOf, type Trace } from '../../bench/data/causrca.ts';
import { loadExperiment } from '../support/causrca.ts';
import { connectTo, startTestIngest, temporaryFolder, until } from '../support/ingest.ts';
import { hasMosquitto, Mosquitto } from '../support/mosquitto.ts';
import { sharedData } from '../support/shared-data.ts';

const [graphFolder, runsFolder] = [sharedData('causrca/expert_graph'), sharedData('causrca/dig_twin/exp_coolant')];
const name = 'exp_22-run_1';

/** Publishes a trace at QoS 1, as fast as the broker takes it. */
async function publish(port: number | undefined, { lines }: Trace): Promise<void> {
  const client = await connectTo(port);
  await Promise.all(
    lines.map(({ twin, telemetry, value, time }) => client.publishAsync(`twinql/${localName(twin)}/${telemetry}`, JSON.stringify({ value, time }), { qos: 1 })),
  );
  await client.endAsync();
}

/** What the history holds of the series in a trace, as sorted lines. */
async function kept({ history }: Ingest, { lines }: Trace, start: number): Promise<readonly string[]> {
  const keys = [...new Map(lines.map(({ twin, telemetry }) => [`${twin} ${telemetry}`, { twin: toIri(twin), property: toIri(model + telemetry) }])).values()];
  const series = await history.values(keys, { from: start - 1, to: start + 3_600_000 });
  return series.flatMap(({ key, times, values }) => values.map((value, i) => line(key.twin, localName(key.property), value, times[i] ?? 0))).toSorted();
}

function line(twin: string, telemetry: string, value: unknown, time: number): string {
  return `${twin} ${telemetry} ${String(time)} ${JSON.stringify(value)}`;
}

describe.skipIf(graphFolder === undefined || runsFolder === undefined)('a recorded run replayed at QoS 1 as fast as it goes', () => {
  test.for(['embedded', 'mosquitto'] as const)('is in the history event by event, and the latest values are those of the file (%s)', async (kind, { skip }) => {
    skip(kind === 'mosquitto' && !hasMosquitto, 'mosquitto is not installed');
    const { loaded, runs, kinds } = await loadExperiment(graphFolder ?? '', runsFolder ?? '');
    const i = runs.findIndex((run) => run.name === name);
    const run = runs[i];
    if (run === undefined) throw new Error(`${name} is missing.`);
    const trace = traceOf(run, kinds, startOf(i));

    using folder = temporaryFolder();
    const twins = loaded.twins.twins.map((twin) => ({ ...twin, projected: {}, version: 1, scope: 0 }));
    const broker = kind === 'mosquitto' ? await Mosquitto.start(folder.path) : undefined;
    await using history = new SqliteHistory(join(folder.path, 'history.db'));
    const ingest = await startTestIngest(folder.path, {
      directory: ingestDirectory(loaded.ontology, twins),
      history,
      ...(broker !== undefined && { broker: { kind: 'external', url: broker.url } }),
    });
    try {
      if (broker !== undefined) await until(async () => (await ingest.metrics()).connections === 1);
      await publish(broker?.port ?? ingest.port, trace);
      const expected = trace.lines.map(({ twin, telemetry, value, time }) => line(twin, telemetry, value, Date.parse(time))).toSorted();
      await until(async () => (await kept(ingest, trace, startOf(i))).length >= expected.length, 60_000);
      expect(await kept(ingest, trace, startOf(i))).toEqual(expected);
      const last = new Map(trace.lines.map((one) => [`${one.twin} ${one.telemetry}`, one]));
      for (const { twin, telemetry, value, time } of last.values()) {
        expect(ingest.live.get(toIri(twin), toIri(model + telemetry))).toMatchObject({ value, time: Date.parse(time) });
      }
    } finally {
      await ingest.stop();
      await broker?.stop();
    }
  });
});
