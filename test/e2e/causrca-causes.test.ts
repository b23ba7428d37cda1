import { describe, expect, test } from 'vitest';
import { toIri } from '../../src/kernel/iri.ts';
import { qudtUnits } from '../../src/adapters/qudt/unit-table.ts';
import { turtleReader } from '../../src/adapters/n3/turtle-reader.ts';
import { loadModel } from '../../src/ontology/load-model.ts';
import { findCauses } from '../../src/diagnostic/find-causes.ts';
import { id, model, modelTurtle, startOf, telemetryOf, traceOf, twinsTurtle } from '../../bench/data/causrca.ts';
import { readGraph, readRuns } from '../../bench/data/causrca-files.ts';
import { answeringPlant } from '../support/answering.ts';
import { sharedData } from '../support/shared-data.ts';

const [graphFolder, runsFolder] = [sharedData('causrca/expert_graph'), sharedData('causrca/dig_twin/exp_coolant')];

describe.skipIf(graphFolder === undefined || runsFolder === undefined)('recorded faults of a lathe', () => {
  test('the causes of every active alarm name a true cause among the first three, knowing nothing but the run until then', async () => {
    const graph = readGraph(graphFolder ?? '');
    const runs = readRuns(runsFolder ?? '');
    const kinds = telemetryOf(graph, runs);
    const documents = { model: [{ name: 'model.ttl', text: modelTurtle(graph) }], twins: [{ name: 'twins.ttl', text: twinsTurtle(graph, kinds) }], overlays: [] };
    const loaded = await loadModel(documents, { readers: [turtleReader()], units: qudtUnits() }, AbortSignal.timeout(10_000));
    expect(loaded.violations.filter(({ severity }) => severity === 'error')).toEqual([]);

    let [asked, first, third] = [0, 0, 0];
    for (const [i, run] of runs.entries()) {
      const asOf = startOf(i) + (run.truth?.diagnosisMs ?? 0);
      const plant = await answeringPlant(loaded, asOf);
      for (const { twin, telemetry, value, time } of traceOf(run, kinds, startOf(i)).lines) {
        if (Date.parse(time) <= asOf) await plant.observe(toIri(twin), toIri(model + telemetry), [value], { until: Date.parse(time) });
      }
      for (const alarm of run.truth?.alarms ?? []) {
        const effect = { twin: toIri(id + alarm), property: toIri(`${model}active`) };
        if (plant.context.live.get(effect.twin, effect.property)?.value !== true) continue;
        const { causes } = await findCauses(plant.context, effect);
        const place = causes.findIndex(({ twin }) => run.truth?.causes.includes(twin.slice(id.length)) === true);
        asked++;
        if (place === 0) first++;
        if (place >= 0 && place < 3) third++;
        expect(causes.find(({ twin }) => run.truth?.causes.includes(twin.slice(id.length)) === true)?.path.at(-1)?.resource).toBe(effect.twin);
      }
    }
    process.stdout.write(`${first} first and ${third} among the first three, of ${asked} active alarms\n`);
    expect(third).toBe(asked);
    expect(asked).toBe(56);
  });
});
