import { Command } from 'commander';
import { describeViolation } from '../kernel/violation.ts';
import { loadIntoStore } from '../server/load-into-store.ts';
import { configOrExit, failing } from './failing.ts';
import { exitCode, output } from './output.ts';

interface Options {
  readonly model: readonly string[];
  readonly dryRun?: true;
  readonly keep?: true;
  readonly json?: true;
}

/** `twinql load`. */
export function loadCommand(): Command {
  return new Command('load')
    .description('Loads twins into the graph store while no server runs on it. A repeated load adds nothing.')
    .argument('<path...>', 'files or folders of twins, or exports (.ndjson)')
    .requiredOption('--model <path...>', 'files or folders of the model')
    .option('--dry-run', 'count what would be done and do nothing')
    .option('--keep', 'leave twins that exist as they are')
    .option('--json', 'print the counts as JSON')
    .action((twins: readonly string[], { model, dryRun, keep, json }: Options) =>
      failing(async () => {
        const config = configOrExit();
        const out = output(json === true);
        const options = {
          by: 'system',
          at: Date.now(),
          reason: 'twinql load',
          dryRun: dryRun === true,
          existing: keep === true ? ('keep' as const) : ('replace' as const),
          progress: (done: number, total: number) => out.progress(`${done.toLocaleString()} of ${total.toLocaleString()}`),
        };
        const loaded = await loadIntoStore({ model, twins }, config, options);
        if (!('report' in loaded)) {
          for (const violation of loaded.errors) out.note(describeViolation(violation));
          return exitCode.found;
        }
        const { report } = loaded;
        const line = (what: string, { added, changed, unchanged }: typeof report.twins): string =>
          `${what}: ${added} added, ${changed} changed, ${unchanged} as they were`;
        const lines = [line('Twins', report.twins), line('Relationships', report.relationships)];
        const dangling =
          report.dangling.length === 0
            ? []
            : [`${report.dangling.length} relationships lead to twins that are nowhere, the first to <${report.dangling[0]?.target}>`];
        out.result([...(dryRun === true ? ['Nothing was written (--dry-run).'] : []), ...lines, ...dangling].join('\n'), {
          ...report,
          dryRun: dryRun === true,
        });
        return exitCode.done;
      }),
    );
}
