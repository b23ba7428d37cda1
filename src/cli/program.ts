import { Command } from 'commander';
import { version } from '../server/package.ts';
import { checkCommand } from './check.ts';
import { convertCommand } from './convert.ts';
import { demoCommand } from './demo.ts';
import { diffCommand } from './diff.ts';
import { exportCommand } from './export.ts';
import { keysCommand } from './keys.ts';
import { loadCommand } from './load.ts';
import { ontologyCommand } from './ontology.ts';
import { exitCode } from './output.ts';
import { replayCommand } from './replay.ts';
import { schemaCommand } from './schema.ts';
import { serveCommand } from './serve.ts';

const help = `
Exit codes: 0 done, 1 the data have errors, 2 wrong usage, 3 something needed is not available.
Settings come from the environment: HOST, PORT, TWINQL_DATA, MQTT_URL, MQTT_PORT, NEO4J_URI, … (see README).`;

/** The command line. */
export function program(): Command {
  const twinql = new Command('twinql')
    .description('Turns an ontology into a live, typed GraphQL API over a graph of digital twins.')
    .version(version)
    .showHelpAfterError('(twinql --help shows the commands)')
    .showSuggestionAfterError()
    .exitOverride((error) => process.exit(error.exitCode === 0 ? exitCode.done : exitCode.usage))
    .addHelpText('after', help);
  const commands = [
    serveCommand(),
    demoCommand(),
    checkCommand(),
    convertCommand(),
    schemaCommand(),
    diffCommand(),
    ontologyCommand(),
    loadCommand(),
    exportCommand(),
    replayCommand(),
    keysCommand(),
  ];
  for (const command of commands) twinql.addCommand(settled(command, twinql));
  return twinql;
}

/** A command that ends the way its parent ends, with the commands in it. */
function settled(command: Command, parent: Command): Command {
  command.copyInheritedSettings(parent);
  for (const inner of command.commands) settled(inner, command);
  return command;
}
