import { pinoLogger } from '../adapters/pino/pino-logger.ts';
import { startServer } from '../server/start-server.ts';
import type { RunningServer, ServerOptions } from '../server/server-options.ts';
import { configOrExit } from './failing.ts';
import { exitCode, output } from './output.ts';

/** What a command adds to the settings of the environment. */
export interface RunOptions extends Omit<ServerOptions, 'config' | 'logger' | 'progress'> {
  readonly json: boolean;
}

/** Starts the server, says where everything is, and stays until a signal ends it. A second signal ends it at once. */
export async function runServer({ json, ...options }: RunOptions): Promise<number> {
  const config = configOrExit();
  const out = output(json);
  const server = await startServer({
    ...options,
    sources: { ...options.sources, base: config.base },
    config,
    logger: pinoLogger(config.logLevel),
    progress: (text) => out.progress(text),
  });
  const { http, mqtt, store, twins, classes, warnings, simulated } = server;
  // from the start of the process, so that what Node itself needs counts too
  const readyMs = Math.round(performance.now());
  out.result(readyText(options.plantName, server, { readyMs, example: options.examples[0]?.query ?? '' }), {
    http,
    mqtt,
    store,
    twins,
    classes,
    warnings,
    simulated,
    readyMs,
  });
  await signalled();
  out.note('Stopping: everything taken in is made durable …');
  const stopping = server.stop();
  void signalled().then(() => process.exit(exitCode.unavailable));
  await stopping;
  return exitCode.done;
}

function readyText(plant: string, server: RunningServer, { readyMs, example }: { readonly readyMs: number; readonly example: string }): string {
  return [
    '',
    `  ${plant}${server.simulated ? ' (simulated)' : ''} is running: ${server.twins.toLocaleString()} twins of ${server.classes.toLocaleString()} classes in ${server.store}, ready in ${(readyMs / 1_000).toFixed(1)} s`,
    '',
    `  Page      ${server.http}/`,
    `  GraphQL   ${server.http}/graphql`,
    `  Broker    ${server.mqtt}`,
    ...(server.warnings === 0 ? [] : [`  Warnings  ${server.warnings} in the model: "twinql check" lists them`]),
    '',
    '  Try',
    ...example.split('\n').map((line) => `    ${line}`),
    '',
    '  Ctrl+C stops it.',
    '',
  ].join('\n');
}

function signalled(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
