import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dtdlReader } from '../../src/adapters/dtdl/dtdl-reader.ts';
import { TripleGraph } from '../../src/ontology/triple-graph.ts';
import { sharedData } from '../support/shared-data.ts';

interface Case {
  readonly name: string;
  readonly valid: boolean;
  readonly input: unknown;
  readonly expected: readonly string[];
}

const folder = sharedData('dtdl-conformance');

interface CaseFile {
  readonly valid?: boolean;
  readonly input?: unknown;
  readonly options?: readonly string[];
  readonly resolution?: unknown;
  readonly partialResolution?: unknown;
  readonly acceptableLimits?: unknown;
  readonly maxDtdlVersion?: unknown;
  readonly quirks?: readonly string[];
  readonly expect?: { readonly parsingErrors?: readonly { readonly ValidationID: string }[] };
}

/** The cases that the parser decides by its input alone: those that need a resolver, a quirk or an option are left out. */
function readCases(pattern: string): readonly Case[] {
  return globSync(`${folder}/${pattern}`)
    .toSorted()
    .flatMap((file) => {
      const parsed: CaseFile | readonly CaseFile[] = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
      const all: readonly CaseFile[] = Array.isArray(parsed) ? parsed : [parsed as CaseFile];
      return all.flatMap(({ valid, input, options = [], quirks = [], expect: expected, ...special }, i) => {
        const isSpecial = Object.keys(special).some((key) => ['resolution', 'partialResolution', 'acceptableLimits', 'maxDtdlVersion'].includes(key));
        if (valid === undefined || input === undefined || isSpecial || quirks.length > 0 || options.includes('AllowUndefinedExtensions')) return [];
        const codes = expected?.parsingErrors?.map(({ ValidationID }) => ValidationID) ?? [];
        return [{ name: `${basename(file)} ${i}`, valid, input, expected: codes }];
      });
    });
}

async function judge({ input }: Case): Promise<readonly string[]> {
  const documents = [{ name: 'case.json', text: JSON.stringify(input) }];
  const violations = await dtdlReader().read(documents, new TripleGraph(), AbortSignal.timeout(30_000));
  return violations.map(({ code }) => code);
}

describe.skipIf(folder === undefined)('the public conformance cases of DTDL', () => {
  // The examples that differ use extensions (mqtt, iotoperations, newer versions of quantitativeTypes) that the parser in use does not know.
  test.each([
    { set: 'doc-examples', pattern: 'doc-examples/*.json', atLeast: 0.83 },
    { set: 'generated', pattern: 'generated/*.json', atLeast: 0.99 },
    { set: 'specification, a part of it', pattern: 'specification/*[ae]V2.json', atLeast: 1 },
  ])('are judged as expected: $set', async ({ set, pattern, atLeast }) => {
    const cases = readCases(pattern);
    const wrong: string[] = [];
    for (const each of cases) {
      const codes = await judge(each);
      if ((codes.length === 0) !== each.valid) wrong.push(`${each.name}: ${codes.join(' ')}`);
    }
    const rate = 1 - wrong.length / cases.length;
    process.stdout.write(`DTDL ${set}: ${cases.length - wrong.length} of ${cases.length} as expected (${(100 * rate).toFixed(2)} %)\n`);
    if (process.env['DTDL_VERBOSE'] === '1') process.stdout.write(`${wrong.slice(0, 40).join('\n')}\n`);
    expect(rate).toBeGreaterThanOrEqual(atLeast);
  });
});
