import { describe, expect, test } from 'vitest';
import { toIri } from '../../src/kernel/iri.ts';
import { findCauses } from '../../src/diagnostic/causes/find-causes.ts';
import { id, model, startOf, traceOf } from '../../bench/data/causrca.ts';
import type { Run } from '../../bench/data/causrca-files.ts';
import { answeringPlant, type AnsweringPlant } from '../support/answering.ts';
import { loadExperiment, type Experiment } from '../support/causrca.ts';
import { sharedData } from '../support/shared-data.ts';

const [graphFolder, runsFolder] = [sharedData('causrca/expert_graph'), sharedData('causrca/dig_twin/exp_coolant')];

/** A plant that has seen a run up to the moment of its diagnosis, and nothing before or after. */
async function atDiagnosis({ loaded, kinds }: Experiment, run: Run, start: number): Promise<AnsweringPlant> {
  const asOf = start + (run.truth?.diagnosisMs ?? 0);
  const plant = await answeringPlant(loaded, asOf);
  for (const { twin, telemetry, value, time } of traceOf(run, kinds, start).lines) {
    if (Date.parse(time) <= asOf) await plant.observe(toIri(twin), toIri(model + telemetry), [value], { until: Date.parse(time) });
  }
  return plant;
}

/** For each alarm of the fault that is active: the place of the first true cause among the answers (−1: none), and where its path ends. */
async function places(plant: AnsweringPlant, run: Run): Promise<readonly { readonly place: number; readonly leadsToAlarm: boolean }[]> {
  const effects = (run.truth?.alarms ?? []).map((alarm) => ({ twin: toIri(id + alarm), property: toIri(`${model}active`) }));
  const active = effects.filter(({ twin, property }) => plant.context.live.get(twin, property)?.value === true);
  const truth = new Set(run.truth?.causes.map((cause) => id + cause));
  return Promise.all(
    active.map(async (effect) => {
      const { causes } = await findCauses(plant.context, effect);
      const place = causes.findIndex(({ twin }) => truth.has(twin));
      return { place, leadsToAlarm: causes[place]?.path.at(-1)?.resource === effect.twin };
    }),
  );
}

describe.skipIf(graphFolder === undefined || runsFolder === undefined)('recorded faults of a lathe', () => {
  test('the causes of every active alarm name a true cause among the first three, knowing nothing but the run until then', async () => {
    const experiment = await loadExperiment(graphFolder ?? '', runsFolder ?? '');
    expect(experiment.loaded.violations.filter(({ severity }) => severity === 'error')).toEqual([]);
    const found: { readonly place: number; readonly leadsToAlarm: boolean }[] = [];
    for (const [i, run] of experiment.runs.entries()) found.push(...(await places(await atDiagnosis(experiment, run, startOf(i)), run)));
    expect(found).toHaveLength(56);
    expect(found.filter(({ place, leadsToAlarm }) => place < 0 || place > 2 || !leadsToAlarm)).toEqual([]);
  });
});
