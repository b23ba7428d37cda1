import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { checkPlant } from '../server/check-plant.ts';
import { describeViolation } from '../kernel/violation.ts';
import { failing } from './failing.ts';
import { exitCode, output } from './output.ts';

interface Options {
  readonly iris?: string;
  readonly strict?: true;
  readonly json?: true;
}

/** `twinql check`. */
export function checkCommand(): Command {
  return new Command('check')
    .description('Checks models and twins: form, meaning, units, names, limits, and what is declared but not yet served.')
    .argument('<path...>', 'files or folders: Turtle or DTDL')
    .option('--iris <file>', 'write the IRIs of all terms there, so that nobody composes one by hand')
    .option('--strict', 'warnings count as errors')
    .option('--json', 'print the violations as JSON')
    .action((paths: readonly string[], { iris, strict, json }: Options) =>
      failing(async () => {
        const out = output(json === true);
        const { violations, terms, summary } = await checkPlant(paths, new AbortController().signal);
        if (iris !== undefined) writeFileSync(iris, `${JSON.stringify(terms, undefined, 2)}\n`);
        const bad = violations.filter(({ severity }) => severity === 'error' || (strict === true && severity === 'warning'));
        const lines = violations.map(describeViolation);
        out.result(
          [...lines, `${summary} ${violations.length === 0 ? 'Nothing is wrong.' : `${bad.length} of ${violations.length} notes are errors.`}`].join('\n'),
          { violations, errors: bad.length, summary },
        );
        return bad.length === 0 ? exitCode.done : exitCode.found;
      }),
    );
}
