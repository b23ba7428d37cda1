import { askBatch, decidedByInput, describeAgreement } from '../test/support/dtdl-agreement.ts';
import { dtdlCases } from '../test/support/dtdl-cases.ts';
import { sharedData } from '../test/support/shared-data.ts';

// `npm run conformance`: every public conformance case of DTDL through one run of `twinql check --batch`, and how often its answers agree.

const folder = sharedData('dtdl-conformance');
if (folder === undefined) process.exit(0);
const cases = dtdlCases(folder);
const began = performance.now();
const agreement = await askBatch(cases);
const seconds = (performance.now() - began) / 1000;
const { cases: asked, agreed, withCodes, codesAgreed, wrong } = decidedByInput(agreement);
process.stdout.write(`${describeAgreement(agreement)}
DTDL, all decided by their input: ${agreed} of ${asked} as expected (${((100 * agreed) / asked).toFixed(2)} %); official codes in ${codesAgreed} of ${withCodes}
${cases.length} cases in ${seconds.toFixed(1)} s, ${((1000 * seconds) / cases.length).toFixed(1)} ms each
${wrong.join('\n')}
`);
process.exitCode = agreed / asked >= 0.985 ? 0 : 1;
