#!/usr/bin/env node
import { Command } from 'commander';
import { checkCommand } from './cli/check.ts';
import { demoCommand } from './cli/demo.ts';
import { exportCommand } from './cli/export.ts';
import { keysCommand } from './cli/keys.ts';
import { loadCommand } from './cli/load.ts';
import { exitCode } from './cli/output.ts';
import { replayCommand } from './cli/replay.ts';
import { schemaCommand } from './cli/schema.ts';
import { serveCommand } from './cli/serve.ts';
import { version } from './server/package.ts';

const program = new Command('twinql')
  .description('Turns an ontology into a live, typed GraphQL API over a graph of digital twins.')
  .version(version)
  .showHelpAfterError('(twinql --help shows the commands)')
  .showSuggestionAfterError()
  .exitOverride((error) => process.exit(error.exitCode === 0 ? exitCode.done : exitCode.usage))
  .addHelpText(
    'after',
    '\nExit codes: 0 done, 1 the data have errors, 2 wrong usage, 3 something needed is not available.\nSettings come from the environment: HOST, PORT, TWINQL_DATA, MQTT_URL, MQTT_PORT, NEO4J_URI, … (see README).',
  );

for (const command of [serveCommand(), demoCommand(), checkCommand(), schemaCommand(), loadCommand(), exportCommand(), replayCommand(), keysCommand()]) {
  program.addCommand(command.copyInheritedSettings(program));
}
await program.parseAsync();
