import { beforeEach, describe, expect, test } from 'vitest';
import { assessHealth, assessMany } from '../../../src/diagnostic/assess-health.ts';
import { parseFindingId } from '../../../src/diagnostic/finding-id.ts';
import type { Health } from '../../../src/diagnostic/health.ts';
import { answeringPlant, plantIri, type AnsweringPlant } from '../../support/answering.ts';
import { gaussians } from '../../support/random.ts';
import { loadPlant } from '../ontology/plant.ts';

const model = `
p:Machine a owl:Class . p:Motor a owl:Class ; rdfs:subClassOf p:Machine . p:Bearing a owl:Class .
p:hasBearing a owl:ObjectProperty ; rdfs:domain p:Motor ; rdfs:range p:Bearing .
p:vibration a tq:Telemetry ; rdfs:label "Vibration" ; rdfs:domain p:Machine ; rdfs:range xsd:double ; qudt:hasUnit p:Unit ;
  tq:high 4.5 ; tq:highHigh 7.1 ; tq:deadband 0.5 ; tq:expectedInterval "PT1S"^^xsd:duration ; tq:maxRate 5 .
p:temperature a tq:Telemetry ; rdfs:domain p:Bearing ; rdfs:range xsd:double ; qudt:hasUnit p:Unit ; tq:expectedInterval "PT1S"^^xsd:duration .
p:Unit a qudt:Unit ; qudt:symbol "mm/s" ; qudt:conversionMultiplier 1 .
p:OldMotor a owl:Class ; rdfs:subClassOf p:Motor ; sh:property p:oldLimit . p:oldLimit sh:path p:vibration ; tq:high 3 .
p:BearingWear a tq:FailureMode ; rdfs:label "Bearing wear" ; tq:appliesTo p:Machine ; tq:severity 800 ; tq:consequence "The motor stops." ;
  tq:symptom [ sh:path p:vibration ; tq:beyond tq:high ; tq:weight 3 ] , [ sh:path ( p:hasBearing p:temperature ) ; tq:above 80 ; tq:weight 1 ] ;
  tq:failsWhen [ sh:path p:vibration ; tq:above 9 ] .
`;
const twins = `p:m1 a p:Motor ; p:hasBearing p:b1 . p:b1 a p:Bearing . p:m2 a p:OldMotor .`;
const [m1, m2, b1] = [plantIri('m1'), plantIri('m2'), plantIri('b1')];
const [vibration, temperature] = [plantIri('vibration'), plantIri('temperature')];

let plant: AnsweringPlant;
beforeEach(async () => {
  plant = await answeringPlant(await loadPlant(model, twins));
});

const rules = ({ findings }: Health): readonly string[] => findings.map(({ rule, state }) => `${rule.split('#')[1] ?? ''} ${state}`);
const calm = (count: number): readonly number[] => [...gaussians(1, count)].map((noise) => 2 + 0.1 * noise);

const steady = (count: number): readonly number[] => Array.from({ length: count }, () => 2);

describe('health', () => {
  test('is OK when all that is declared was judged and nothing found', async () => {
    await plant.observe(m1, vibration, calm(60));
    await plant.observe(b1, temperature, calm(60));
    expect(await assessHealth(plant.context, m1)).toMatchObject({ state: 'OK', score: 1, findings: [] });
  });

  test('is UNKNOWN, with reasons, when nothing was ever observed', async () => {
    const health = await assessHealth(plant.context, m1);
    expect(health).toMatchObject({ state: 'UNKNOWN', score: 0, findings: [] });
    expect(health.basis.notUsed.length).toBeGreaterThan(0);
  });

  test('is UNKNOWN for a twin that is not there', async () => {
    expect(await assessHealth(plant.context, plantIri('nobody'))).toMatchObject({ state: 'UNKNOWN', score: 0 });
  });

  test('watches beyond an inner limit and is degraded beyond an outer one, since the crossing', async () => {
    await plant.observe(m1, vibration, [2, 2.1, 5, 5.2, 5.1]);
    const watch = await assessHealth(plant.context, m1);
    const limit = watch.findings.find(({ property }) => property === vibration);
    expect(limit).toMatchObject({ state: 'WATCH', severity: 400, since: plant.clock.at - 2000, source: vibration, signals: [{ value: 5.1 }] });
    expect(limit?.message).toBe('Vibration is 5.1 mm/s, above its limit high of 4.5 mm/s.');
    await plant.observe(m1, vibration, [7.5]);
    expect(rules(await assessHealth(plant.context, m1))).toContain('highHigh DEGRADED');
  });

  test('keeps a finding until the value has come back by the deadband', async () => {
    await plant.observe(m1, vibration, [2, 5, 4.2]);
    expect(rules(await assessHealth(plant.context, m1))).toContain('high WATCH');
    plant.clock.at += 1000;
    await plant.observe(m1, vibration, [3.9]);
    expect(rules(await assessHealth(plant.context, m1))).not.toContain('high WATCH');
  });

  test('uses the limit that is in force for the class of the twin, and cites it', async () => {
    await plant.observe(m1, vibration, [3.5]);
    await plant.observe(m2, vibration, [3.5]);
    const health = await assessMany(plant.context, [m1, m2]);
    expect(health.get(m1)?.findings).toEqual([]);
    expect(health.get(m2)?.findings.find(({ property }) => property === vibration)).toMatchObject({ source: plantIri('oldLimit'), state: 'WATCH' });
  });

  test('finds a signal that is silent, and judges no limit on what is old', async () => {
    await plant.observe(m1, vibration, [8]);
    plant.clock.at += 10_000;
    const health = await assessHealth(plant.context, m1);
    expect(rules(health)).toEqual(['Missing WATCH']);
    expect(health.findings[0]?.message).toContain('PT10S');
  });

  test('finds bad quality', async () => {
    await plant.observe(m1, vibration, [8], { quality: 'BAD' });
    expect(rules(await assessHealth(plant.context, m1))).toEqual(['bad-quality WATCH']);
  });

  test('finds a value that stands still although it used to move, and says nothing of one that never moved', async () => {
    await plant.observe(m1, vibration, [...calm(60), ...steady(30)]);
    await plant.observe(m2, vibration, steady(90));
    const health = await assessMany(plant.context, [m1, m2]);
    expect(health.get(m1)?.findings.map(({ message }) => message)).toEqual(['Vibration repeats exactly 2, although it used to move.']);
    expect(health.get(m2)?.findings).toEqual([]);
  });

  test('finds a step faster than plausible', async () => {
    await plant.observe(m1, vibration, [1, 1.2, 1.1, 4]);
    expect(rules(await assessHealth(plant.context, m1))).toEqual([]);
    await plant.observe(m1, vibration, [-4], { until: plant.clock.at + 1 });
    expect(rules(await assessHealth(plant.context, m1))).toContain('maxRate WATCH');
  });
});

describe('a failure mode', () => {
  test('is found by the share of known weight that speaks for it, with the values and the way to them', async () => {
    await plant.observe(m1, vibration, [2, 2, 2, 2]);
    await plant.observe(b1, temperature, [70, 85, 86, 90]);
    const mode = (await assessHealth(plant.context, m1)).findings.find(({ rule }) => rule === plantIri('BearingWear'));
    expect(mode).toMatchObject({
      state: 'WATCH',
      severity: 800,
      message: 'Bearing wear: 1 of 2 symptoms hold (25 % of the known weight).',
      since: plant.clock.at - 2000,
      consequence: 'The motor stops.',
      evidence: [{ via: plantIri('hasBearing'), direction: 'OUT', resource: b1 }],
    });
    expect(mode?.signals).toEqual(
      expect.arrayContaining([
        { twin: m1, property: vibration, value: 2, time: plant.clock.at, quality: 'GOOD', weight: 3, holds: false },
        { twin: b1, property: temperature, value: 90, time: plant.clock.at, quality: 'GOOD', weight: 1, holds: true },
      ]),
    );
  });

  test('is dated to where it began, also without a declared limit', async () => {
    await plant.observe(b1, temperature, [70, ...Array.from({ length: 100 }, (_, i) => 85 + i / 100)]);
    const mode = (await assessHealth(plant.context, m1)).findings.find(({ rule }) => rule === plantIri('BearingWear'));
    expect(mode?.since).toBe(plant.clock.at - 99_000);
  });

  test('takes an unknown symptom as neither for nor against, and says so', async () => {
    await plant.observe(m1, vibration, [5]);
    const mode = (await assessHealth(plant.context, m1)).findings.find(({ rule }) => rule === plantIri('BearingWear'));
    expect(mode).toMatchObject({
      state: 'DEGRADED',
      message: 'Bearing wear: 1 of 2 symptoms hold (100 % of the known weight, 25 % of the weight is unknown).',
    });
    expect(mode?.basis.notUsed).toHaveLength(1);
  });

  test('has failed when its end of life holds', async () => {
    await plant.observe(m1, vibration, [9.5]);
    expect(await assessHealth(plant.context, m1)).toMatchObject({ state: 'FAILED', score: 0 });
  });

  test('is not judged by values that are stale', async () => {
    await plant.observe(m1, vibration, [9.5]);
    plant.clock.at += 60_000;
    const health = await assessHealth(plant.context, m1);
    expect(health.state).toBe('WATCH');
    expect(health.basis.notUsed.some((line) => line.includes('stale'))).toBe(true);
  });
});

test('the id of a finding is stable and says what it names', async () => {
  await plant.observe(m1, vibration, [5]);
  const first = await assessHealth(plant.context, m1);
  plant.clock.at += 1000;
  await plant.observe(m1, vibration, [5.5]);
  const second = await assessHealth(plant.context, m1);
  expect(second.findings.map(({ id }) => id)).toEqual(first.findings.map(({ id }) => id));
  const finding = second.findings.find(({ property }) => property === vibration);
  expect(parseFindingId(finding?.id ?? '')).toEqual({ twin: m1, rule: finding?.rule, property: vibration });
  expect(['', 'a|b|c', '%|x|', `${encodeURIComponent(m1)}|${encodeURIComponent(m1)}`].map(parseFindingId)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
