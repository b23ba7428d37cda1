import type { Violation } from '../../kernel/violation.ts';

/** Published versions of language extensions that the parser in use does not know, and the newest that it does. */
const newer: ReadonlyMap<string, string> = new Map([
  ['dtmi:dtdl:extension:quantitativeTypes;3', 'dtmi:dtdl:extension:quantitativeTypes;2'],
  ['dtmi:dtdl:extension:requirement;2', 'dtmi:dtdl:extension:requirement;1'],
  ['dtmi:dtdl:extension:mqtt;3', 'dtmi:dtdl:extension:mqtt;2'],
  ['dtmi:dtdl:extension:mqtt;4', 'dtmi:dtdl:extension:mqtt;2'],
]);

/** Text that the parser can read, and what was changed to make it so. */
export interface Adapted {
  readonly json: string;
  readonly found: readonly Violation[];
}

/**
 * Names extensions in the newest version that the parser knows. A document that uses none of what the newer version adds is read whole; one that
 * does gets the parser's error about the word it does not know.
 */
export function withKnownExtensions(json: string): Adapted {
  const found: Violation[] = [];
  let text = json;
  for (const [wanted, known] of newer) {
    if (!text.includes(`"${wanted}"`)) continue;
    text = text.replaceAll(`"${wanted}"`, `"${known}"`);
    found.push({
      code: 'DTDL_EXTENSION_VERSION',
      severity: 'warning',
      message: `The extension ${wanted} is read as ${known}, the newest version that is known.`,
      remedy: 'Nothing needs doing unless an error names a word of the newer version.',
    });
  }
  return { json: text, found };
}

/** Whether the parser read everything and failed at writing down a duration, as it does for `ttl` of the co-type `Cacheable`. */
export function failedOnDuration(error: unknown, json: string): boolean {
  return error instanceof Error && error.message.includes('InvalidCast') && json.includes('"Cacheable"') && json.includes('"ttl"');
}

/** The same text without the co-type `Cacheable` and its `ttl`. */
export function withoutDurations(json: string): Adapted {
  const parsed: unknown = JSON.parse(json, (key, value: unknown) => {
    if (key === 'ttl') return undefined;
    return Array.isArray(value) && key === '@type' ? value.filter((type) => type !== 'Cacheable') : value;
  });
  return {
    json: JSON.stringify(parsed),
    found: [
      {
        code: 'DTDL_DURATION',
        severity: 'warning',
        message: 'The time to live ("ttl") of a cacheable command is not read: the parser in use cannot pass on durations.',
        remedy: 'Nothing needs doing: the command itself is read.',
      },
    ],
  };
}
