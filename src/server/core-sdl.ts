import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from './package.ts';

/** The hand-written part of the SDL: all of `schema/*.graphql`. */
export const coreSdl: string = globSync(join(packageFolder, 'schema', '*.graphql'))
  .toSorted()
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
