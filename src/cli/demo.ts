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
    title: 'What is wrong, and why',
    query: `query Unwell {
  twins(where: { name: { startsWith: "Distribution pump 3, motor, b" } }) {
    nodes {
      name
      health {
        state
        findings {
          severity
          message
          since
          causes(first: 2) { score twin { name } property { name } }
        }
      }
      recommendations { summary }
    }
  }
  alarms { severity rule { label } twin { name } raisedAt }
}`,
  },
  {
    title: 'What will happen, and what to do about it',
    query: `query Ahead {
  twins(where: { class: { in: ["ww:Bearing"] }, name: { startsWith: "Distribution pump 3" } }) {
    nodes {
      name
      forecast(of: "ww:vibration", horizon: "PT2M") { unit refusal { message ableAt } points { at mean lower upper } }
      remainingLife { failureMode { label } median lower upper refusal { message } }
      recommendations { summary cost { value currency } window { from to } expectedEffect { twin { name } property { name } from to unit } }
    }
  }
}`,
  },
  {
    title: 'What is felt where when a chiller fails',
    query: `query Impact {
  twin(iri: "https://twinql.example/waterworks/chiller1") {
    name
    impact { byClass { class { label } count } affected { hits { depth twin { name } path { via { name } resource { iri } } } } }
  }
}`,
  },
  {
    title: 'What if a motor ran slower',
    query: `query Slower {
  whatIf(scenario: { overrides: [{ twin: "https://twinql.example/waterworks/dp3-motor", property: "ww:speedSetpoint", number: 1100 }] }) {
    deltas(first: 12) { twin { name } property { name } from to unit }
    assumptions
  }
}`,
  },
  {
    title: 'Live, with a snapshot first; go on with since: "cursor"',
    query: `subscription Live {
  twinEvents(where: { class: { in: ["ww:Motor"] } }, throttle: "PT1S") {
    __typename
    ... on StreamEvent { cursor }
    ... on PropertyChanged { twin { name } changes { property { name } at quality ... on NumericTelemetry { value unit } } }
  }
}`,
  },
];
const pumpExamples = [
  {
    title: 'The pump',
    query: `query Pump {
  twins {
    nodes { name telemetry { property { name } at quality ... on NumericTelemetry { value unit } } health { state findings { message } } }
  }
}`,
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
          plantName: pump === true ? 'One pump' : 'Water works',
          demo: devices ? { planPath: join(packageFolder, 'seeds', plant, 'devices.json') } : {},
          json: json === true,
          examples: pump === true ? pumpExamples : waterExamples,
        }),
      );
    });
}
