import { runBatch } from './batch-run.ts';
import type { DtdlCase } from './dtdl-cases.ts';

/** How often the answers agree with what cases expect. */
export interface Agreement {
  readonly cases: number;
  readonly agreed: number;
  /** Cases refused as expected that state the official codes, and those of them in which every official code given is one of the stated. */
  readonly withCodes: number;
  readonly codesAgreed: number;
  readonly wrong: readonly string[];
}

const official = /^dtmi:dtdl:parsingError:/;

/** Puts all cases through one run of `twinql check --batch`; the outcome by set and by what decides a case. */
export async function askBatch(cases: readonly DtdlCase[]): Promise<ReadonlyMap<string, Agreement>> {
  const answers = await runBatch(cases.map(({ id, input, resolved, options }) => ({ id, documents: [input, ...resolved], options })));
  const judged = cases.map((each, i) => {
    const answer = answers[i];
    if (answer?.id !== each.id) throw new Error(`The answer to ${each.id} is missing or out of order.`);
    const given = answer.violations.filter(({ code }) => official.test(code));
    const agrees = answer.valid === each.valid;
    const hasCodes = agrees && !each.valid && each.codes.length > 0;
    return { each, agrees, hasCodes, codesAgree: hasCodes && given.length > 0 && given.every(({ code }) => each.codes.includes(code)) };
  });
  const groups = Map.groupBy(judged, ({ each }) => `${each.set}, decided by ${each.decidedBy}`);
  return new Map(
    [...groups].map(([group, all]) => [
      group,
      {
        cases: all.length,
        agreed: all.filter(({ agrees }) => agrees).length,
        withCodes: all.filter(({ hasCodes }) => hasCodes).length,
        codesAgreed: all.filter(({ codesAgree }) => codesAgree).length,
        wrong: all.flatMap(({ each, agrees, hasCodes, codesAgree }) => (agrees && hasCodes === codesAgree ? [] : [each.id])),
      },
    ]),
  );
}

/** One line per group, as people read it. */
export function describeAgreement(agreement: ReadonlyMap<string, Agreement>): string {
  return [...agreement]
    .map(([group, { cases, agreed, withCodes, codesAgreed }]) => {
      const codes = withCodes === 0 ? '' : `; official codes in ${codesAgreed} of ${withCodes}`;
      return `DTDL ${group}: ${agreed} of ${cases} as expected (${((100 * agreed) / cases).toFixed(2)} %)${codes}`;
    })
    .join('\n');
}

/** The groups that are decided by their input, added up. */
export function decidedByInput(agreement: ReadonlyMap<string, Agreement>): Agreement {
  const own = [...agreement].filter(([group]) => group.endsWith('by input')).map(([, each]) => each);
  const sum = (of: (each: Agreement) => number): number => own.reduce((total, each) => total + of(each), 0);
  return {
    cases: sum(({ cases }) => cases),
    agreed: sum(({ agreed }) => agreed),
    withCodes: sum(({ withCodes }) => withCodes),
    codesAgreed: sum(({ codesAgreed }) => codesAgreed),
    wrong: own.flatMap(({ wrong }) => wrong),
  };
}
