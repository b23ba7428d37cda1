import { join } from 'node:path';
import { Command } from 'commander';
import { packageFolder } from '../server/package.ts';
import { failing } from './failing.ts';
import { runServer } from './run-server.ts';

interface Options {
  readonly devices: boolean;
  readonly pump?: true;
  readonly json?: true;
}

const waterExamples = [
  {
    title: 'Which pumps are unwell, and why',
    query: '{ twins(where: { class: { in: ["ww:Pump", "ww:Bearing"] } }, first: 60) { nodes { name health { state findings { message since } } } } }',
  },
  {
    title: 'What will happen, and what to do about it',
    query: `{ twins(where: { class: { in: ["ww:Bearing"] } }, first: 3) { nodes { name
  forecast(of: "ww:vibration", horizon: "PT2M") { unit refusal points { at mean lower upper } }
  remainingLife { failureMode { name } median lower upper refusal }
  recommendations { summary cost { value currency } expectedEffect { property { name } from to } } } } }`,
  },
  {
    title: 'What is felt where',
    query: '{ twin(iri: "https://twinql.example/waterworks/chiller1") { name impact { affected { hits { twin { name } depth } } } } }',
  },
  {
    title: 'Live, with a snapshot first',
    query:
      'subscription { twinEvents(where: { class: { in: ["ww:Motor"] } }, throttle: "PT1S") { __typename ... on PropertyChanged { twin { name } changes { property { name } ... on NumericTelemetry { value unit at } } } } }',
  },
];
const pumpExamples = [
  {
    title: 'The pump',
    query: '{ twins { nodes { name telemetry { property { name } ... on NumericTelemetry { value unit at } } health { state findings { message } } } } }',
  },
];

/** `twinql demo`. */
export function demoCommand(): Command {
  return new Command('demo')
    .description('Runs a simulated water works: faults develop within two minutes.')
    .option('--no-devices', 'without its simulated devices, for a publisher of your own')
    .option('--pump', 'the first lesson instead: one pump')
    .option('--json', 'say where everything is as one line of JSON')
    .action(({ devices, pump, json }: Options) => {
      const plant = pump === true ? 'pump' : 'waterworks';
      return failing(() =>
        runServer({
          sources: { model: [join(packageFolder, 'ontology', plant)], twins: [join(packageFolder, 'seeds', plant)] },
          plantName: pump === true ? 'One pump (simulated)' : 'Water works (simulated)',
          demo: devices ? { planPath: join(packageFolder, 'seeds', plant, 'devices.json') } : {},
          json: json === true,
          examples: pump === true ? pumpExamples : waterExamples,
        }),
      );
    });
}
