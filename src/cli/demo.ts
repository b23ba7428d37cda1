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

const healthExample = '{ twins(where: { class: { in: ["ww:Pump"] } }) { nodes { name health { state findings { message since } } } } }';
const pumpExample = '{ twins { nodes { name telemetry { property { name } ... on NumericTelemetry { value unit at } } } } }';

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
          example: pump === true ? pumpExample : healthExample,
        }),
      );
    });
}
