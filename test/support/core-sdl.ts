import { globSync, readFileSync } from 'node:fs';

/** The hand-written core of the API, as the server reads it. */
export const coreSdl: string = globSync('schema/*.graphql')
  .toSorted()
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
