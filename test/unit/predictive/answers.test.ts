import { beforeEach, describe, expect, test } from 'vitest';
import { forecast } from '../../../src/predictive/forecast-series.ts';
import { remainingLife } from '../../../src/predictive/estimate-remaining-life.ts';
import { probabilityWithin } from '../../../src/predictive/life-distribution.ts';
import { resample } from '../../../src/predictive/resample.ts';
import { answeringPlant, plantIri, type AnsweringPlant } from '../../support/answering.ts';
import { gaussians } from '../../support/random.ts';
import { loadPlant } from '../ontology/plant.ts';

const model = `
p:Machine a owl:Class . p:Unit a qudt:Unit ; qudt:conversionMultiplier 1 .
p:vibration a tq:Telemetry ; rdfs:domain p:Machine ; rdfs:range xsd:double ; qudt:hasUnit p:Unit ; tq:highHigh 7.1 ;
  sh:minInclusive 0 ; tq:expectedInterval "PT1S"^^xsd:duration .
p:level a tq:Telemetry ; rdfs:domain p:Machine ; rdfs:range xsd:double ; qudt:hasUnit p:Unit .
p:running a tq:Telemetry ; rdfs:domain p:Machine ; rdfs:range xsd:boolean .
p:Wear a tq:FailureMode ; tq:appliesTo p:Machine ; tq:severity 800 ; tq:symptom [ sh:path p:vibration ; tq:above 5 ] ; tq:failsWhen [ sh:path p:vibration ; tq:beyond tq:highHigh ] .
`;
const [m1, vibration, level, running, wear] = ['m1', 'vibration', 'level', 'running', 'Wear'].map(plantIri) as [
  ReturnType<typeof plantIri>,
  ...ReturnType<typeof plantIri>[],
];
const of = (iri: typeof m1 | undefined): typeof m1 => iri ?? m1;

let plant: AnsweringPlant;
beforeEach(async () => {
  plant = await answeringPlant(await loadPlant(model, 'p:m1 a p:Machine .'));
});

const noisyLine = (count: number, start: number, slope: number): readonly number[] =>
  [...gaussians(9, count)].map((noise, i) => start + slope * i + 0.05 * noise);
const minute = 60_000;

describe('a forecast', () => {
  test('goes on along a trend, with an interval around it and its ground', async () => {
    await plant.observe(m1, of(vibration), noisyLine(600, 2, 0.002));
    const answer = await forecast(plant.context, m1, of(vibration), 2 * minute);
    if (answer.kind === 'refusal') throw new Error(answer.message);
    const last = answer.points.at(-1);
    expect(last?.at).toBe(plant.clock.at + 2 * minute);
    expect(last?.mean).toBeCloseTo(2 + 0.002 * 719, 1);
    expect(last?.lower).toBeLessThan(2 + 0.002 * 719);
    expect(last?.upper).toBeGreaterThan(2 + 0.002 * 719);
    expect(answer.basis.inputs).toMatchObject([{ twin: m1, property: vibration, count: 600, goodRatio: 1 }]);
    expect(answer.basis.confidenceReason).toBe('UNCALIBRATED');
  });

  test('is the same when asked again', async () => {
    await plant.observe(m1, of(vibration), noisyLine(300, 2, 0));
    const points = async (): Promise<unknown> => {
      const answer = await forecast(plant.context, m1, of(vibration), minute);
      return answer.kind === 'forecast' && answer.points;
    };
    expect(await points()).toEqual(await points());
  });

  test('stays inside the plausible range', async () => {
    await plant.observe(
      m1,
      of(vibration),
      noisyLine(300, 3, -0.01).map((value) => Math.max(0, value)),
    );
    const answer = await forecast(plant.context, m1, of(vibration), 5 * minute);
    expect(answer.kind === 'forecast' && answer.points.every(({ lower, mean }) => lower >= 0 && mean >= 0)).toBe(true);
  });

  test('uses the usual gap where no interval is declared', async () => {
    await plant.observe(m1, of(level), noisyLine(200, 2, 0), { everyMs: 5000 });
    expect(await forecast(plant.context, m1, of(level), 10 * minute)).toMatchObject({ kind: 'forecast' });
  });

  test('is refused with the time from which it will be possible when too little is known', async () => {
    await plant.observe(m1, of(vibration), noisyLine(40, 2, 0));
    expect(await forecast(plant.context, m1, of(vibration), minute)).toMatchObject({
      kind: 'refusal',
      reason: 'TOO_FEW_SAMPLES',
      ableAt: plant.clock.at + 60_000,
    });
    expect(await forecast(plant.context, m1, of(level), minute)).toMatchObject({ kind: 'refusal', reason: 'TOO_FEW_SAMPLES' });
  });

  test('is refused when the horizon is far longer than what is known', async () => {
    await plant.observe(m1, of(vibration), noisyLine(200, 2, 0));
    expect(await forecast(plant.context, m1, of(vibration), 60 * minute)).toMatchObject({ kind: 'refusal', reason: 'TOO_FEW_SAMPLES' });
  });

  test('is refused when the newest value is old, most are bad, or it is no number', async () => {
    await plant.observe(m1, of(vibration), noisyLine(200, 2, 0), { quality: 'UNCERTAIN' });
    expect(await forecast(plant.context, m1, of(vibration), minute)).toMatchObject({ reason: 'QUALITY' });
    plant.clock.at += 5 * minute;
    expect(await forecast(plant.context, m1, of(vibration), minute)).toMatchObject({ reason: 'STALE' });
    expect(await forecast(plant.context, m1, of(running), minute)).toMatchObject({ reason: 'NOT_APPLICABLE' });
  });
});

describe('remaining life', () => {
  test('is the time until the end of life is reached, with an interval and a probability', async () => {
    await plant.observe(m1, of(vibration), noisyLine(600, 2, 0.005));
    const [answer] = await remainingLife(plant.context, m1);
    if (answer?.kind !== 'remainingLife') throw new Error(answer?.message);
    const truth = ((7.1 - 2) / 0.005 - 599) * 1000;
    expect(answer).toMatchObject({ failureMode: wear, property: vibration, limit: 7.1 });
    expect(answer.medianMs).toBeGreaterThan(0.9 * truth);
    expect(answer.medianMs).toBeLessThan(1.1 * truth);
    expect(answer.lowerMs).toBeLessThan(truth);
    expect(answer.upperMs).toBeGreaterThan(truth);
    expect(probabilityWithin(answer.distribution, truth / 2)).toBeLessThan(0.05);
    expect(probabilityWithin(answer.distribution, truth * 2)).toBeGreaterThan(0.95);
    expect(answer.path.at(-1)?.mean).toBeGreaterThan(7);
  });

  test('is refused where nothing moves towards the limit', async () => {
    await plant.observe(m1, of(vibration), noisyLine(600, 5, -0.001));
    expect(await remainingLife(plant.context, m1)).toMatchObject([{ kind: 'refusal', reason: 'NO_TREND', failureMode: wear }]);
  });

  test('is nought when the limit is passed', async () => {
    await plant.observe(m1, of(vibration), noisyLine(200, 8, 0));
    const [answer] = await remainingLife(plant.context, m1);
    expect(answer).toMatchObject({ kind: 'remainingLife', medianMs: 0, distribution: { kind: 'reached' } });
  });

  test('is refused with too few values, and with no limit', async () => {
    await plant.observe(m1, of(vibration), noisyLine(20, 2, 0.01));
    expect(await remainingLife(plant.context, m1, wear)).toMatchObject([{ reason: 'TOO_FEW_SAMPLES', ableAt: plant.clock.at + 80_000 }]);
    expect(await remainingLife(plant.context, m1, level)).toMatchObject([{ reason: 'NO_LIMIT' }]);
    expect(await remainingLife(plant.context, plantIri('nobody'))).toEqual([]);
  });

  test('of a telemetry takes its outer limit as the end', async () => {
    await plant.observe(m1, of(vibration), noisyLine(600, 2, 0.005));
    const [byMode] = await remainingLife(plant.context, m1);
    const [byLimit] = await remainingLife(plant.context, m1, vibration);
    expect(byLimit).toMatchObject({ kind: 'remainingLife', failureMode: vibration });
    expect(byLimit?.kind === 'remainingLife' && byMode?.kind === 'remainingLife' && byLimit.medianMs === byMode.medianMs).toBe(true);
  });
});

test('resampling takes means, repeats the value before a gap and says how much it filled', () => {
  const grid = resample({ times: [0, 500, 1000, 3000, 3500], values: [1, 3, 5, 7, 9] }, { stepMs: 1000, asOf: 3999, most: 100 });
  expect([...grid.values]).toEqual([2, 5, 5, 8]);
  expect(grid.filled).toBe(0.25);
});
