import { expect, test } from 'vitest';
import { whatIf } from '../../../src/simulation/what-if.ts';
import { m, smallWorld, t } from '../../support/model-world.ts';

const model = `
m:Tank a owl:Class . m:Pump a owl:Class . m:Line a owl:Class .
m:feeds a owl:ObjectProperty ; rdfs:domain m:Pump ; rdfs:range m:Tank .
m:hasPump a owl:ObjectProperty ; rdfs:domain m:Line ; rdfs:range m:Pump .
m:speed a tq:Telemetry ; rdfs:domain m:Pump ; rdfs:range xsd:double ; qudt:hasUnit unit:REV-PER-MIN .
m:flow a tq:Telemetry ; rdfs:domain m:Pump ; rdfs:range xsd:double ; qudt:hasUnit unit:M3-PER-HR .
m:vibration a tq:Telemetry ; rdfs:domain m:Pump ; rdfs:range xsd:double ; qudt:hasUnit unit:MilliM-PER-SEC ; tq:high 4.5 .
m:temperature a tq:Telemetry ; rdfs:domain m:Pump ; rdfs:range xsd:double ; qudt:hasUnit unit:DEG_C .
m:level a tq:Telemetry ; rdfs:domain m:Tank ; rdfs:range xsd:double ; qudt:hasUnit unit:M .
m:drain a tq:Telemetry ; rdfs:domain m:Tank ; rdfs:range xsd:double ; qudt:hasUnit unit:M3-PER-HR .
m:output a tq:Telemetry ; rdfs:domain m:Line ; rdfs:range xsd:double ; qudt:hasUnit unit:L-PER-HR ; tq:derivedAs [ sh:path ( m:hasPump m:flow ) ; tq:aggregate tq:Sum ] .
m:area a owl:DatatypeProperty ; rdfs:domain m:Tank ; rdfs:range xsd:double ; qudt:hasUnit unit:M2 ; sh:defaultValue 10.0 .
m:wear a owl:DatatypeProperty ; rdfs:domain m:Pump ; rdfs:range xsd:double ; qudt:hasUnit unit:UNITLESS ; sh:defaultValue 0.0 ; sh:minInclusive 0.0 ; sh:maxInclusive 2.0 ; tq:calibrated true .
m:colour a owl:DatatypeProperty ; rdfs:domain m:Pump ; rdfs:range xsd:double .
m:flowModel a tq:Behaviour ; tq:appliesTo m:Pump ; tq:output m:flow ; tq:expression "100.0 * speed / 1000.0" .
m:shake a tq:Behaviour ; tq:appliesTo m:Pump ; tq:output m:vibration ; tq:expression "1.0 * (1.0 + 5.0 * wear) * speed / 1000.0" .
m:heat a tq:Behaviour ; tq:appliesTo m:Pump ; tq:output m:temperature ; tq:rate "(20.0 + speed / 50.0 - temperature) / 100.0" .
m:balance a tq:Behaviour ; tq:appliesTo m:Tank ; tq:output m:level ; tq:rate "(inflow - outflow) / area" ;
  tq:input [ tq:name "inflow" ; sh:path ( [ sh:inversePath m:feeds ] m:flow ) ; tq:aggregate tq:Sum ; qudt:hasUnit unit:M3-PER-SEC ] , [ tq:name "outflow" ; sh:path m:drain ; qudt:hasUnit unit:M3-PER-SEC ] .
`;
const twins = `
t:line a m:Line ; m:hasPump t:p1 , t:p2 . t:p1 a m:Pump ; m:feeds t:tank . t:p2 a m:Pump ; m:feeds t:tank . t:tank a m:Tank .
`;

async function plant(): Promise<Awaited<ReturnType<typeof smallWorld>>> {
  const world = await smallWorld(model, twins);
  for (const pump of [t('p1'), t('p2')]) {
    await world.observe(pump, m('speed'), 1000);
    await world.observe(pump, m('flow'), 100);
    await world.observe(pump, m('temperature'), 40);
    await world.observe(pump, m('vibration'), 1);
  }
  await world.observe(t('tank'), m('level'), 2);
  await world.observe(t('tank'), m('drain'), 200);
  return world;
}

const rounded = (value: number | undefined): number | undefined => (value === undefined ? undefined : Number(value.toFixed(2)));
const told = (deltas: Awaited<ReturnType<typeof whatIf>>['deltas']): readonly string[] =>
  deltas.map(({ twin, property, from, to }) => `${twin.slice(t('').length)} ${property.slice(m('').length)} ${rounded(from)} → ${rounded(to)}`).toSorted();

test('a slower pump gives less flow, less vibration, a cooler motor and a smaller sum, and nothing else changes', async () => {
  const { context } = await plant();
  const { deltas, assumptions } = await whatIf(context, { overrides: [{ twin: t('p1'), property: m('speed'), value: 500 }] });
  expect(told(deltas)).toEqual(['line output 200000 → 150000', 'p1 flow 100 → 50', 'p1 speed 1000 → 500', 'p1 temperature 40 → 30', 'p1 vibration 1 → 0.5']);
  expect(assumptions).toEqual([`<${m('level')}> of <${t('tank')}> has no state of rest; it is left as it is. Give a horizon to see it move.`]);
});

test('a tank falls over the horizon by the water that is missing', async () => {
  const { context } = await plant();
  const { deltas } = await whatIf(context, { overrides: [{ twin: t('p1'), property: m('speed'), value: 500 }], horizonMs: 600_000 });
  const level = deltas.find(({ property }) => property === m('level'));
  // 50 m³/h are missing for 10 minutes over 10 m².
  expect([rounded(level?.from), rounded(level?.to)]).toEqual([2, rounded(2 - 50 / 6 / 10)]);
});

test('a temperature decays towards its new rest as the closed form says', async () => {
  const { context } = await plant();
  const { deltas } = await whatIf(context, { overrides: [{ twin: t('p1'), property: m('speed'), value: 500 }], horizonMs: 50_000 });
  expect(deltas.find(({ property }) => property === m('temperature'))?.to).toBeCloseTo(30 + 10 * Math.exp(-0.5), 5);
});

test('a measured difference from the model is kept as a ratio', async () => {
  const world = await plant();
  await world.observe(t('p1'), m('flow'), 110);
  const { deltas } = await whatIf(world.context, { overrides: [{ twin: t('p1'), property: m('speed'), value: 500 }] });
  expect(told(deltas)).toContain('p1 flow 110 → 55');
});

test('a calibrated parameter that is overridden is first estimated from the measurement', async () => {
  const world = await plant();
  await world.observe(t('p1'), m('vibration'), 5);
  const { deltas, crossings, assumptions } = await whatIf(world.context, { overrides: [{ twin: t('p1'), property: m('wear'), value: 0 }] });
  expect(told(deltas)).toEqual(['p1 vibration 5 → 1', 'p1 wear 0.8 → 0']);
  expect(crossings.map(({ limit, enters }) => [limit, enters])).toEqual([['high', false]]);
  expect(assumptions).toEqual([`<${m('wear')}> of <${t('p1')}> is taken as 0.8, for then <${m('shake')}> gives the measured value.`]);
});

test('an override that nothing depends on changes itself alone and says so', async () => {
  const { context } = await plant();
  const { deltas, assumptions } = await whatIf(context, { overrides: [{ twin: t('p1'), property: m('colour'), value: 7 }] });
  expect(told(deltas)).toEqual(['p1 colour undefined → 7']);
  expect(assumptions).toEqual([`No behaviour and no derived property depends on <${m('colour')}>: nothing follows from changing it.`]);
});

test('a missing input is named instead of guessed', async () => {
  const world = await smallWorld(model, twins);
  await world.observe(t('p1'), m('flow'), 100);
  const { deltas, basis } = await whatIf(world.context, { overrides: [{ twin: t('p1'), property: m('speed'), value: 500 }] });
  expect(deltas.some(({ twin }) => twin === t('line'))).toBe(false);
  expect(basis.notUsed).toContain(`<${m('flow')}> of <${t('p2')}>: No value was ever given.`);
});

test('the same scenario gives the same answer', async () => {
  const { context } = await plant();
  const ask = () => whatIf(context, { overrides: [{ twin: t('p2'), property: m('speed'), value: 321 }], horizonMs: 60_000, seed: 4 });
  expect(await ask()).toEqual(await ask());
});

test('a twin that is not there is an error', async () => {
  const { context } = await plant();
  await expect(whatIf(context, { overrides: [{ twin: t('nobody'), property: m('speed'), value: 1 }] })).rejects.toMatchObject({ code: 'TWIN_NOT_FOUND' });
});
