import { readFileSync } from 'node:fs';
import { DomainError } from '../kernel/errors.ts';
import type { Mapping } from '../telemetry/mapping.ts';
import { readMapping } from '../adapters/yaml/read-mapping.ts';

/** The mapping of a file; throws `INVALID_DOCUMENT` with every violation, one a line. */
export function mappingOf(path: string): Mapping {
  const read = readMapping(path, textOf(path));
  if ('mapping' in read) return read.mapping;
  const lines = read.violations.map(({ place, message, remedy }) => `${path}${place?.line === undefined ? '' : `:${place.line}`}: ${message} ${remedy}`);
  throw new DomainError('INVALID_DOCUMENT', `The mapping cannot be used.\n${lines.join('\n')}`, { path });
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new DomainError('INVALID_DOCUMENT', `The mapping "${path}" cannot be read.`, { path }, { cause: error });
  }
}
