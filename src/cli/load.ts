import { Command } from 'commander';
import { loadTwins } from '../graph/load-twins.ts';
import { storeVocabulary } from '../graph/store-vocabulary.ts';
import { loadPlant } from '../server/load-plant.ts';
import { openGraph } from '../server/open-graph.ts';
import { describeViolation } from '../kernel/violation.ts';
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
    .description('Loads twins into the graph store. A repeated load adds nothing.')
    .argument('<path...>', 'files or folders of twins')
    .requiredOption('--model <path...>', 'files or folders of the model')
    .option('--dry-run', 'count what would be done and do nothing')
    .option('--keep', 'leave twins that exist as they are')
    .option('--json', 'print the counts as JSON')
    .action((twins: readonly string[], { model, dryRun, keep, json }: Options) =>
      failing(async () => {
        const config = configOrExit();
        const out = output(json === true);
        const plant = await loadPlant({ model, twins }, config.dataFolder, new AbortController().signal);
        const errors = plant.violations.filter(({ severity }) => severity === 'error');
        for (const violation of errors) out.note(describeViolation(violation));
        if (errors.length > 0) return exitCode.found;
        await using store = (await openGraph(config)).store;
        await store.upkeep.adopt(storeVocabulary(plant.ontology));
        const report = await loadTwins(store, plant.ontology, plant.twins, {
          by: 'system',
          at: Date.now(),
          reason: 'twinql load',
          dryRun: dryRun === true,
          existing: keep === true ? 'keep' : 'replace',
          progress: (done, total) => out.progress(`${done.toLocaleString()} of ${total.toLocaleString()}`),
        });
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
