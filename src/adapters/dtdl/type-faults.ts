import { parseIri } from '../../kernel/iri.ts';
import type { Violation } from '../../kernel/violation.ts';

/** Elements whose `@type` is neither a text nor a list of texts: the parser gives up on them without a word. */
export function typeFaults(elements: readonly unknown[]): readonly Violation[] {
  const found: Violation[] = [];
  const look = (value: unknown, owner: string | undefined): void => {
    if (Array.isArray(value)) for (const each of value) look(each, owner);
    else if (typeof value === 'object' && value !== null) {
      const term = '@id' in value && typeof value['@id'] === 'string' ? value['@id'] : owner;
      if ('@type' in value && !isTexts(value['@type'])) found.push(violation(term));
      for (const inner of Object.values(value)) look(inner, term);
    }
  };
  look(elements, undefined);
  return found;
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) ? value.every((each) => typeof each === 'string') : typeof value === 'string';
}

function violation(owner: string | undefined): Violation {
  const term = owner === undefined ? undefined : parseIri(owner);
  return {
    code: 'DTDL_TYPE',
    severity: 'error',
    message: `An element${owner === undefined ? '' : ` in ${owner}`} has an @type that is neither a text nor a list of texts.`,
    remedy: 'Name the type of the element, such as "Telemetry", and its co-types beside it.',
    ...(term !== undefined && { term }),
  };
}
