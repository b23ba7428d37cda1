import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the real test material lies: a folder beside the checkout. */
const root = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

/**
 * The absolute path of real test material (`rdf/brick`), or `undefined` where it is absent; use it with `describe.skipIf`.
 * With TWINQL_CI_STRICT=1 absence is a failure, so that a build server never skips these suites silently.
 */
export function sharedData(path: string): string | undefined {
  const full = `${root}${path}`;
  if (existsSync(full)) return full;
  if (process.env['TWINQL_CI_STRICT'] === '1') throw new Error(`Test material ../shared/data/${path} is missing.`);
  process.stderr.write(`skipped: ../shared/data/${path} is not on this machine\n`);
  return undefined;
}
