import { beforeAll, describe, expect, test } from 'vitest';
import { assessHealth } from '../../../src/diagnostic/assess-health.ts';
import type { Finding } from '../../../src/diagnostic/health.ts';
import { recommend } from '../../../src/prescriptive/recommend.ts';
import type { Advice } from '../../../src/prescriptive/recommendation.ts';
import { scenarioFindings } from '../../../src/prescriptive/scenario-findings.ts';
import { whatIf } from '../../../src/simulation/what-if.ts';
import { m, smallWorld, t, w, ww } from '../../support/model-world.ts';
import { type SimulatedPlant, simulatedPlant } from '../../support/simulated-plant.ts';

describe('the demo plant after two and a half minutes', () => {
  let plant: SimulatedPlant;
  beforeAll(async () => {
    plant = await simulatedPlant();
    await plant.run(150);
  });
  const advice = (twin: string): Promise<Advice> => recommend(plant.world.context, w(twin));
  const actions = ({ recommendations }: Advice): readonly string[] => recommendations.map(({ action }) => action.slice(ww('').length));

  test('its worn bearing is to be replaced, or its motor to run slower, in this order of benefit', async () => {
    const found = await advice('dp3-motor-de');
    expect(actions(found)).toEqual(['ReplaceBearing', 'RunSlower', 'RegreaseBearing']);
    expect(found.refusals).toEqual([]);
  });

  test('the vibration after a new bearing is that of the other bearings', async () => {
    const [best] = (await advice('dp3-motor-de')).recommendations;
    const vibration = best?.expectedEffect.find(({ twin, property }) => twin === w('dp3-motor-de') && property === ww('vibration'));
    expect(vibration?.from).toBeGreaterThan(4.5);
    expect(vibration?.to).toBeCloseTo(1.25, 1);
    expect(best?.summary).toMatch(/^Replace the bearing: Vibration velocity, RMS of dp3-motor-de [\d.]+ → 1\.2\d mm\/s; costs 850 EUR\.$/);
  });

  test('doing nothing ends in failure within minutes, and costs the motor too', async () => {
    const [best] = (await advice('dp3-motor-de')).recommendations;
    expect(best?.doingNothing).toMatchObject({ severity: 850, probability: 1, cost: { value: 850 + 7800 + 4200, currency: 'EUR' } });
    expect(((best?.doingNothing.at ?? 0) - plant.world.now) / 1000).toBeGreaterThan(10);
    expect(((best?.doingNothing.at ?? 0) - plant.world.now) / 1000).toBeLessThan(90);
    expect(best?.window).toEqual({ from: plant.world.now, to: best?.doingNothing.earliest });
  });

  test('running slower can be commanded, and costs flow', async () => {
    const slower = (await advice('dp3-motor-de')).recommendations[1];
    expect(slower?.executable).toEqual({ command: ww('setSpeed'), twin: w('dp3-motor'), property: ww('speedSetpoint'), value: 1120 });
    const flow = slower?.expectedEffect.find(({ twin, property }) => twin === w('dp3') && property === ww('flow'));
    expect((flow?.to ?? 0) / (flow?.from ?? 1)).toBeCloseTo(0.8, 1);
    expect(slower?.expectedEffect.map(({ twin }) => twin)).toContain(w('distribution-station'));
  });

  test('what an action needs is counted', async () => {
    const [best] = (await advice('dp3-motor-de')).recommendations;
    expect(best?.requires.map((one) => [one.class, one.count, one.available])).toEqual([
      [ww('Mechanic'), 2, 3],
      [ww('SpareBearing'), 1, 4],
    ]);
  });

  test.each([
    ['line2-filter3', 'BackwashFilter'],
    ['chiller2', 'CleanCondenser'],
    ['tank2', 'CheckSensor'],
    ['zone6', 'CheckSensor'],
  ])('%s is told to %s', async (twin, action) => {
    expect(actions(await advice(twin))).toEqual([action]);
  });

  test('a healthy twin is told nothing', async () => {
    expect(await advice('dp5-motor-de')).toEqual({ recommendations: [], refusals: [] });
  });

  test('nothing is asserted of confidence that was never measured', async () => {
    const [best] = (await advice('dp3-motor-de')).recommendations;
    expect([best?.basis.confidence, best?.basis.confidenceReason]).toEqual([undefined, 'UNCALIBRATED']);
  });

  test('a scenario that passes limits makes findings of them', async () => {
    const { context } = plant.world;
    const answer = await whatIf(context, { overrides: [{ twin: w('chiller1'), property: ww('fouling'), value: 1.2 }] });
    const messages = scenarioFindings(context, answer).map(({ twin, state, property }) => [twin, state, property]);
    expect(messages).toContainEqual([w('chiller1'), 'WATCH', ww('condensingTemperature')]);
    expect(messages).toContainEqual([w('chiller1'), 'WATCH', ww('leavingWaterTemperature')]);
  });
});

describe('an action is refused with the reason', () => {
  const model = `m:Pump a owl:Class . m:Motor a owl:Class . m:Fitter a owl:Class .
    m:heat a tq:Telemetry ; rdfs:domain m:Pump ; rdfs:range xsd:double ; qudt:hasUnit unit:DEG_C ; tq:high 80.0 ; tq:highHigh 95.0 .
    m:load a tq:Telemetry ; rdfs:domain m:Pump ; rdfs:range xsd:double ; qudt:hasUnit unit:KiloW .
    m:paint a tq:Telemetry ; rdfs:domain m:Pump ; rdfs:range xsd:double ; qudt:hasUnit unit:KiloW .
    m:Hot a tq:FailureMode ; tq:appliesTo m:Pump ; tq:severity 500 ; tq:symptom [ sh:path m:heat ; tq:beyond tq:high ] ; tq:remedy m:act .
    m:act a tq:Action ; rdfs:label "Act" ;`;
  const act = async (action: string): Promise<Advice> => {
    const world = await smallWorld(`${model} ${action} .`, 't:p a m:Pump .');
    await world.observe(t('p'), m('heat'), 90);
    return recommend(world.context, t('p'));
  };

  test.each([
    ['it is for twins of other classes', 'tq:appliesTo m:Motor', 'NOT_APPLICABLE', 'The action is declared for twins of other classes.'],
    [
      'an input of its effect is missing',
      'tq:appliesTo m:Pump ; tq:effect [ sh:path m:heat ; tq:expression "heat - load" ]',
      'MISSING_INPUT',
      '"load" is unknown: No value was ever given.',
    ],
    [
      'it changes nothing of what was found',
      'tq:appliesTo m:Pump ; tq:effect [ sh:path m:paint ; tq:expression "3.0" ]',
      'NO_PROVEN_EFFECT',
      'Simulated, it changes nothing of what was found.',
    ],
    [
      'what it needs is not there',
      'tq:appliesTo m:Pump ; tq:requires [ sh:class m:Fitter ; qudt:numericValue 2 ]',
      'NOTHING_AVAILABLE',
      `It needs 2 of <${m('Fitter')}>, and there are 0.`,
    ],
  ])('when %s', async (_why, action, reason, message) => {
    const { recommendations, refusals } = await act(action);
    expect(recommendations).toEqual([]);
    expect(refusals).toMatchObject([{ action: m('act'), reason, message }]);
  });

  test('an interlock that is unknown leaves no window, and says why', async () => {
    const { recommendations } = await act(
      'tq:appliesTo m:Pump ; tq:effect [ sh:path m:heat ; tq:expression "60.0" ] ; tq:onlyWhen [ sh:path m:load ; tq:below 10 ]',
    );
    expect(recommendations.map(({ window }) => window)).toEqual([undefined]);
    expect(recommendations[0]?.basis.assumptions).toContain(`It may not be done: <${m('load')}> of <${t('p')}>: No value was ever given.`);
  });

  test('an action that sets a measured value directly is judged by it', async () => {
    const { recommendations } = await act('tq:appliesTo m:Pump ; tq:effect [ sh:path m:heat ; tq:expression "60.0" ]');
    expect(recommendations).toMatchObject([{ relief: 1, summary: 'Act: heat of p 90 → 60 °C.' }]);
  });
});

test('findings of others can be given, and each gets its own options', async () => {
  const world = await smallWorld(
    'm:Pump a owl:Class . m:heat a tq:Telemetry ; rdfs:domain m:Pump ; rdfs:range xsd:double ; qudt:hasUnit unit:DEG_C ; tq:high 80.0 .',
    't:p a m:Pump .',
  );
  await world.observe(t('p'), m('heat'), 90);
  const { findings } = await assessHealth(world.context, t('p'));
  expect(findings.map(({ property }: Finding) => property)).toEqual([m('heat')]);
  // A limit alone declares no remedy.
  expect(await recommend(world.context, t('p'), findings)).toEqual({ recommendations: [], refusals: [] });
});
