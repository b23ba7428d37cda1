import { DomainError, errorCatalogue } from '../kernel/errors.ts';
import { readConfig, type Config } from '../config.ts';
import { exitCode } from './output.ts';

/** The settings, or the end of the process with one line for each that cannot be used. */
export function configOrExit(): Config {
  const config = readConfig();
  if (isProblemList(config)) {
    for (const { message } of config) process.stderr.write(`${message}\n`);
    return process.exit(exitCode.usage);
  }
  return config;
}

function isProblemList<T>(config: Config | readonly T[]): config is readonly T[] {
  return Array.isArray(config);
}

/** Runs a command; an expected failure becomes two lines, what and what to do, and an exit code. Anything else is a defect and shows its trace. */
export async function failing(work: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await work();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    process.stderr.write(`${error.code}: ${error.message}\n${errorCatalogue[error.code].remedy}\n`);
    process.exit(codeOf(error));
  }
}

const unavailable: ReadonlySet<string> = new Set(['STORE_UNAVAILABLE', 'STORE_UNSUPPORTED', 'UPSTREAM_UNAVAILABLE', 'INVALID_CONFIG']);
const wrongData: ReadonlySet<string> = new Set(['INVALID_ONTOLOGY', 'INVALID_DOCUMENT']);

function codeOf({ code }: DomainError): number {
  if (unavailable.has(code)) return exitCode.unavailable;
  return wrongData.has(code) ? exitCode.found : exitCode.usage;
}
