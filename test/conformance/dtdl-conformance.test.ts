import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dtdlReader } from '../../src/adapters/dtdl/dtdl-reader.ts';
import { TripleGraph } from '../../src/ontology/triple-graph.ts';
import { sharedData } from '../support/shared-data.ts';

const folder = sharedData('dtdl-conformance');

interface CaseFile {
  readonly valid?: boolean;
  readonly input?: unknown;
  readonly resolution?: unknown;
  readonly partialResolution?: unknown;
  readonly acceptableLimits?: unknown;
  readonly quirks?: readonly string[];
}

interface Case {
  readonly name: string;
  readonly valid: boolean;
  readonly input: unknown;
}

/** What decides a case besides its input: a resolver, limits that the caller allows, or leniency that the caller asks for. The reader has none of them. */
function kindOf({ resolution, partialResolution, acceptableLimits, quirks = [] }: CaseFile): string {
  if (resolution !== undefined || partialResolution !== undefined) return 'resolver';
  if (acceptableLimits !== undefined) return 'limits';
  return quirks.length > 0 ? 'leniency' : 'input alone';
}

/** All cases of a folder by what decides them. */
function readCases(set: string): ReadonlyMap<string, readonly Case[]> {
  const cases = globSync(`${folder}/${set}/*.json`)
    .toSorted()
    .flatMap((file) => {
      const parsed: CaseFile | readonly CaseFile[] = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
      const all: readonly CaseFile[] = Array.isArray(parsed) ? parsed : [parsed as CaseFile];
      return all.flatMap((each, i) =>
        each.valid === undefined || each.input === undefined
          ? []
          : [{ kind: kindOf(each), name: `${basename(file)} ${i}`, valid: each.valid, input: each.input }],
      );
    });
  return Map.groupBy(cases, ({ kind }) => kind);
}

/** Accepted is what has no error and refers to nothing that is missing. */
async function isAccepted({ input }: Case): Promise<boolean> {
  const documents = [{ name: 'case.json', text: JSON.stringify(input) }];
  const violations = await dtdlReader().read(documents, new TripleGraph(), AbortSignal.timeout(30_000));
  return !violations.some(({ code, severity }) => severity === 'error' || code === 'DTDL_UNDEFINED');
}

async function misjudged(cases: readonly Case[]): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const each of cases) if ((await isAccepted(each)) !== each.valid) wrong.push(each.name);
  return wrong;
}

describe.skipIf(folder === undefined)('the public conformance cases of DTDL', () => {
  const totals = { cases: 0, wrong: 0 };

  // Left: iotoperations (unknown to the parser in use), words that mqtt;3 and mqtt;4 add, and undefined extensions of v2, which that parser always tolerates.
  test.each([
    { set: 'doc-examples', atMostWrong: 18 },
    { set: 'generated', atMostWrong: 4 },
    { set: 'solecisms', atMostWrong: 0 },
    { set: 'specification', atMostWrong: 1 },
  ])('are judged as expected: $set', async ({ set, atMostWrong }) => {
    for (const [kind, cases] of readCases(set)) {
      const wrong = await misjudged(cases);
      const rate = (100 * (1 - wrong.length / cases.length)).toFixed(2);
      process.stdout.write(`DTDL ${set}, decided by ${kind}: ${cases.length - wrong.length} of ${cases.length} as expected (${rate} %)\n`);
      if (process.env['DTDL_VERBOSE'] === '1') process.stdout.write(`${wrong.join('\n')}\n`);
      if (kind !== 'input alone') continue;
      totals.cases += cases.length;
      totals.wrong += wrong.length;
      expect(wrong.length).toBeLessThanOrEqual(atMostWrong);
    }
  });

  test('agree in at least 99.6 % of all that are decided by their input alone', () => {
    const rate = 1 - totals.wrong / totals.cases;
    process.stdout.write(`DTDL in all: ${totals.cases - totals.wrong} of ${totals.cases} as expected (${(100 * rate).toFixed(2)} %)\n`);
    expect(rate).toBeGreaterThanOrEqual(0.996);
  });
});
