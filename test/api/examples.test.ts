import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { toIri, type Iri } from '../../src/kernel/iri.ts';
import type { Value } from '../../src/kernel/value.ts';
import { checkTurtle, overlays } from '../support/check-model.ts';
import { apiWorld, type ApiWorld } from '../support/plant-api.ts';

interface Example {
  readonly name: string;
  /** Twin and property (local names) → its latest value. */
  readonly values: readonly (readonly [twin: string, property: string, value: Value])[];
  readonly query: string;
  readonly answer: object;
}

/** What an impact reaches, in this order. */
const touches = (...twins: readonly string[]): object => ({ affected: { hits: twins.map((twin) => ({ twin: { iri: `https://twinql.example/${twin}` } })) } });
/** The declarations of a limit high, the one in force first. */
const high = (...declared: readonly (readonly [number, string])[]): readonly object[] =>
  expect.arrayContaining(declared.map(([value, rank], i) => ({ limit: 'high', value, rank, inForce: i === 0 })));

const examples: readonly Example[] = [
  {
    name: 'wind-gearbox',
    values: [
      ['gearbox-1', 'vibration', 4],
      ['gearbox-1', 'oilTemperature', 58],
      ['turbine-1', 'windSpeed', 6],
    ],
    query: `{ gearboxes { nodes { vibration { limits { high highHigh source } } health { state findings { message } } view { impact { affected { hits { twin { iri } } } } } } } }`,
    answer: {
      gearboxes: {
        nodes: [
          {
            vibration: { limits: { high: 3.5, highHigh: 7.1 } },
            health: {
              state: 'DEGRADED',
              findings: [
                { message: 'tooth wear: 1 of 2 symptoms hold (60 % of the known weight).' },
                { message: 'vibration is 4 mm/s, above its limit high of 3.5 mm/s.' },
              ],
            },
            view: { impact: touches('wind-gearbox/turbine-1') },
          },
        ],
      },
    },
  },
  {
    name: 'pump',
    values: [
      ['pump-6', 'temperature', 70],
      ['pump-7', 'temperature', 70],
    ],
    query: `{ pumps(orderBy: [{ by: "iri" }]) { nodes { iri temperature { limits { high unit declarations { limit value rank inForce } } } health { state } } } }`,
    answer: {
      pumps: {
        nodes: [
          { temperature: { limits: { high: 72, unit: '°C', declarations: high([72, 'CONTAINER'], [80, 'PROPERTY']) } }, health: { state: 'OK' } },
          {
            temperature: { limits: { high: 65, unit: '°C', declarations: high([65, 'TWIN'], [72, 'CONTAINER'], [80, 'PROPERTY']) } },
            health: { state: 'WATCH' },
          },
        ],
      },
    },
  },
  {
    name: 'chiller-ahu-zone',
    values: [
      ['zone-1-temperature', 'value', 81],
      ['zone-2-temperature', 'value', 29],
      ['chiller-1-status', 'value', 'On'],
    ],
    query: `{ zone_Air_Temperature_Sensors(orderBy: [{ by: "iri" }]) { nodes { value { value unit limits { low high unit } } } } on_Off_Statuses { nodes { value { ... on TextTelemetry { text } } } }
      chillers { nodes { view { impact { affected { hits { twin { iri } } } } } } } hvac_Zones { nodes { name health { state findings { message } } } } }`,
    answer: {
      zone_Air_Temperature_Sensors: {
        nodes: [
          { value: { value: 81, unit: '°F', limits: { low: 68, high: 78.8, unit: '°F' } } },
          { value: { value: 29, unit: '°C', limits: { low: 15, high: 30, unit: '°C' } } },
        ],
      },
      on_Off_Statuses: { nodes: [{ value: { text: 'On' } }] },
      chillers: { nodes: [{ view: { impact: touches('chiller-ahu-zone/ahu-1', 'chiller-ahu-zone/zone-1', 'chiller-ahu-zone/zone-2') } }] },
      // 81 °F are 27.2 °C: below the 28 °C of the alarm.
      hvac_Zones: {
        nodes: [
          { name: 'Zone 1', health: { findings: [] } },
          { name: 'Servers', health: { findings: [{ message: 'The condition of the alarm warm zone holds.' }] } },
        ],
      },
    },
  },
  {
    name: 'production-line',
    values: [
      ['press', 'power', 20],
      ['weld', 'power', 30],
      ['paint', 'power', 12],
      ['press', 'cycleTime', 55],
      ['paint', 'cycleTime', 70],
      ['weld', 'cycleTime', 95],
    ],
    query: `{ lines { nodes { linePower { value unit } slowest { value } } } stations(orderBy: [{ by: "iri" }]) { nodes { iri cycleTime { limits { high } } health { state } view { impact { affected { hits { twin { iri } } } } } } } }`,
    answer: {
      lines: { nodes: [{ linePower: { value: 62, unit: 'kW' }, slowest: { value: 95 } }] },
      stations: {
        nodes: [
          { cycleTime: { limits: { high: 75 } }, view: { impact: touches('production-line/line-1') } },
          { cycleTime: { limits: { high: 60 } }, view: { impact: touches('production-line/line-1', 'production-line/weld', 'production-line/paint') } },
          { cycleTime: { limits: { high: 60 } }, health: { state: 'DEGRADED' }, view: { impact: touches('production-line/line-1', 'production-line/paint') } },
        ],
      },
    },
  },
  {
    name: 'emergency-room',
    values: [
      ['triage', 'waitTime', 15],
      ['exam', 'waitTime', 15],
      ['ward', 'waiting', 12],
      ['exam', 'waiting', 6],
      ['triage', 'waiting', 1],
    ],
    query: `{ careSteps(orderBy: [{ by: "iri" }]) { nodes { iri perStaff { value } health { state findings { message } } view { impact { affected { hits { twin { iri } } } } } } } departments { nodes { allWaiting { value } } } }`,
    answer: {
      careSteps: {
        nodes: [
          { perStaff: { value: 2 }, health: { state: 'OK' } },
          { perStaff: { value: 0.5 }, health: { state: 'DEGRADED', findings: [{}, { message: 'waiting time is 15 min, above its limit high of 10 min.' }] } },
          {
            perStaff: { value: 6 },
            health: { state: 'DEGRADED' },
            view: { impact: touches('emergency-room/er', 'emergency-room/exam', 'emergency-room/triage') },
          },
        ],
      },
      departments: { nodes: [{ allWaiting: { value: 19 } }] },
    },
  },
  {
    name: 'junction',
    values: [
      ['east-in', 'queue', 150],
      ['west-in', 'queue', 30],
      ['west-in', 'speed', 35],
      ['east-in', 'speed', 35],
    ],
    query: `{ approaches(orderBy: [{ by: "iri" }]) { nodes { iri queue { value } speed { limits { high unit } } health { state findings { message } } view { impact { affected { hits { twin { iri } } } } } } } junctions(orderBy: [{ by: "iri" }]) { nodes { longest { value } } } }`,
    answer: {
      approaches: {
        nodes: [
          { speed: { limits: { high: 55, unit: 'km/h' } }, health: { state: 'DEGRADED' }, view: { impact: touches('junction/east', 'junction/west') } },
          {
            speed: { limits: { high: 30, unit: 'km/h' } },
            health: { state: 'WATCH', findings: [{ message: 'mean speed is 35 km/h, above its limit high of 30 km/h.' }] },
          },
        ],
      },
      junctions: { nodes: [{ longest: { value: 150 } }, { longest: { value: 30 } }] },
    },
  },
  {
    name: 'fleet',
    values: [
      ['truck-1', 'padThickness', 5],
      ['truck-2', 'padThickness', 5],
    ],
    query: `{ trucks(orderBy: [{ by: "iri" }]) { nodes { iri vin padThickness { limits { low } } health { state findings { message } } } } depots { nodes { thinnest { value } } } }`,
    answer: {
      trucks: {
        nodes: [
          { padThickness: { limits: { low: 4 } }, health: { state: 'OK', findings: [] } },
          {
            padThickness: { limits: { low: 6 } },
            health: { state: 'DEGRADED', findings: [{ message: 'pad wear: 1 of 1 symptoms hold (100 % of the known weight).' }, {}] },
          },
        ],
      },
      depots: { nodes: [{ thinnest: { value: 5 } }] },
    },
  },
  {
    name: 'jet-engine',
    values: [
      ['engine-1', 'gasTemperature', 900],
      ['engine-2', 'gasTemperature', 900],
    ],
    query: `{ engines(orderBy: [{ by: "iri" }]) { nodes { iri margin { value unit limits { low } } health { state findings { message } } view { impact { affected { hits { twin { iri } } } } } } } }`,
    answer: {
      engines: {
        nodes: [
          { margin: { value: 50, unit: 'K', limits: { low: 40 } }, health: { state: 'OK' }, view: { impact: touches('jet-engine/aircraft-1') } },
          {
            margin: { value: 50, unit: 'K', limits: { low: 60 } },
            health: { state: 'DEGRADED', findings: [{}, { message: 'margin is 50 K, below its limit low of 60 K.' }] },
          },
        ],
      },
    },
  },
  {
    name: 'supply-chain',
    values: [
      ['works', 'stock', 40],
      ['works', 'demand', 8],
      ['shop', 'stock', 4],
      ['shop', 'demand', 1],
      ['mine', 'stock', 500],
      ['spare', 'stock', 20],
    ],
    query: `{ places(orderBy: [{ by: "iri" }]) { nodes { iri cover { value limits { low } } suppliersStock { value } health { state findings { message } } view { impact { affected { hits { twin { iri } } } } } } } }`,
    answer: {
      places: {
        nodes: [
          { view: { impact: touches('supply-chain/works', 'supply-chain/shop') } },
          { cover: { value: 4, limits: { low: 3 } }, suppliersStock: { value: 40 }, health: { state: 'OK' } },
          { view: { impact: touches('supply-chain/works', 'supply-chain/shop') } },
          { cover: { value: 5, limits: { low: 7 } }, suppliersStock: { value: 520 }, health: { state: 'DEGRADED' } },
        ],
      },
    },
  },
];

async function world({ name, values }: Example): Promise<ApiWorld> {
  const started = await apiWorld(readFileSync(`ontology/examples/${name}.ttl`, 'utf8'), '', { overlays });
  const properties = [...started.model.ontology.properties.values()];
  for (const [twin, property, value] of values) {
    const iri: Iri | undefined = properties.find((each) => each.kind === 'telemetry' && each.iri.endsWith(`#${property}`))?.iri;
    if (iri === undefined) throw new Error(`${name} has no ${property}`);
    await started.observe(toIri(`https://twinql.example/${name}/${twin}`), iri, value);
  }
  return started;
}

describe.each(examples)('the model of $name', (example) => {
  test('has nothing wrong, warnings included', async () => {
    const name = `ontology/examples/${example.name}.ttl`;
    expect(await checkTurtle([{ name, text: readFileSync(name, 'utf8') }])).toEqual([]);
  });

  test('answers with limits, conditions and impact', async () => {
    await using started = await world(example);
    const { data, errors } = await started.ask(example.query);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject(example.answer);
  });
});

test('the examples stand beside each other in one model', async () => {
  const documents = examples.map(({ name }) => ({ name: `${name}.ttl`, text: readFileSync(`ontology/examples/${name}.ttl`, 'utf8') }));
  expect(await checkTurtle(documents)).toEqual([]);
});
