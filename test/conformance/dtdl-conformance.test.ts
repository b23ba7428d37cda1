import { describe, expect, test } from 'vitest';
import { askBatch, decidedByInput, describeAgreement } from '../support/dtdl-agreement.ts';
import { dtdlCases } from '../support/dtdl-cases.ts';
import { sharedData } from '../support/shared-data.ts';

const folder = sharedData('dtdl-conformance');

/** One case in so many, spread evenly, and every one of the small sets, where the versions and extensions are. `npm run conformance` asks all. */
const oneIn = 8;

describe.skipIf(folder === undefined)('the public conformance cases of DTDL, through twinql check --batch', () => {
  test('are accepted and refused as expected, with the official codes', async () => {
    const cases = dtdlCases(folder ?? '').filter(({ set }, i) => set !== 'specification' || i % oneIn === 0);
    const agreement = await askBatch(cases);
    process.stdout.write(`${describeAgreement(agreement)}\n`);
    const { cases: asked, wrong } = decidedByInput(agreement);
    expect([asked > 1500, wrong]).toEqual([true, []]);
  });
});
