import { closeSync, openSync, writeSync } from 'node:fs';
import { Command } from 'commander';
import { describeViolation, type Violation } from '../kernel/violation.ts';
import { describeStoreReport } from '../graph/validation/describe-store-report.ts';
import type { LoadReport } from '../graph/bulk/load-staged.ts';
import type { StagedLink } from '../graph/bulk/load-stage.ts';
import { loadIntoStore, type BulkLoad, type Loaded } from '../server/load-into-store.ts';
import { fallbackBase } from '../server/twin-records.ts';
import type { Config } from '../config.ts';
import { configOrExit, failing } from './failing.ts';
import { progressLine } from './load-progress.ts';
import { mapOption } from './map-option.ts';
import { exitCode, output, type Output } from './output.ts';

interface Options {
  readonly model: readonly string[];
  readonly map?: readonly string[];
  readonly dryRun?: true;
  readonly keep?: true;
  readonly base?: string;
  readonly rejects?: string;
  readonly json?: true;
}

/** `twinql load`. */
export function loadCommand(): Command {
  return new Command('load')
    .description('Loads twins into the graph store while no server runs on it. A repeated load adds nothing; one that was killed goes on where it was.')
    .argument('<path...>', 'files or folders of twins: Turtle, TriG, RDF/XML, JSON-LD, NDJSON, CSV, Azure Digital Twins')
    .requiredOption('--model <path...>', 'files or folders of the model')
    .addOption(mapOption())
    .option('--dry-run', 'count what would be done and do nothing')
    .option('--keep', 'leave twins that exist as they are')
    .option('--base <iri>', 'put names of twins that are no IRIs behind this (TWINQL_BASE)')
    .option('--rejects <file>', 'load what is right, and write what is not to this file, with the reasons')
    .option('--json', 'print the counts as JSON')
    .action((twins: readonly string[], options: Options) =>
      failing(async () => {
        const config = configOrExit();
        const out = output(options.json === true);
        using rejects = rejectFile(options.rejects);
        const loaded = await loadIntoStore(bulkLoad(twins, options, { config, out, rejected: rejects?.add }), config);
        return tell(loaded, options, out);
      }),
    );
}

function bulkLoad(
  twins: readonly string[],
  { model, map = [], dryRun, keep, base }: Options,
  { config, out, rejected }: { readonly config: Config; readonly out: Output; readonly rejected: BulkLoad['rejected'] },
): BulkLoad {
  return {
    model,
    twins,
    maps: [...config.maps, ...map],
    base: base ?? config.base ?? fallbackBase,
    by: 'system',
    at: Date.now(),
    reason: 'twinql load',
    dryRun: dryRun === true,
    existing: keep === true ? 'keep' : 'replace',
    ...(rejected === undefined ? {} : { rejected }),
    reading: progressLine(out, 'Bytes read'),
    progress: progressLine(out, 'Twins and relationships'),
  };
}

interface RejectFile extends Disposable {
  readonly add: NonNullable<BulkLoad['rejected']>;
}

/** One JSON object a line: where the record stood, what is wrong with it, and the record. */
function rejectFile(path: string | undefined): RejectFile | undefined {
  if (path === undefined) return undefined;
  const file = openSync(path, 'w');
  return {
    add: ({ code, message, remedy, place }: Violation, text) => {
      writeSync(file, `${JSON.stringify({ ...place, code, message, remedy, ...(text === undefined ? {} : { text }) })}\n`);
    },
    [Symbol.dispose]: () => closeSync(file),
  };
}

const mostTold = 20;

function tell({ faults, report, shapes }: Loaded, { dryRun, rejects, json }: Options, out: Output): number {
  const { first, errors } = faults;
  const shown = first.filter(({ severity }) => severity === 'error' || report !== undefined);
  for (const violation of shown.slice(0, mostTold)) out.note(describeViolation(violation));
  if (shown.length > mostTold) out.note(`… and more: ${String(faults.errors)} errors and ${String(faults.warnings)} warnings in all.`);
  if (report === undefined) return exitCode.found;
  for (const link of report.dangling.slice(0, mostTold)) out.note(describeViolation(leftOut(link, 'DANGLING')));
  for (const link of report.circular.slice(0, mostTold)) out.note(describeViolation(leftOut(link, 'CIRCLE')));
  if (shapes !== undefined && shapes.kinds.length > 0) {
    for (const line of describeStoreReport({ ...shapes, left: [] })) out.note(line);
    out.note('The load was not refused for it; twinql check --data says it again.');
  }
  const held = shapes === undefined ? {} : { shapes };
  out.result(summary(report, { dryRun: dryRun === true, errors, rejects }), {
    ...report,
    dryRun: dryRun === true,
    ...(json === true ? { errors } : {}),
    ...held,
  });
  return errors > 0 ? exitCode.found : exitCode.done;
}

function leftOut({ source, type, target, place }: StagedLink, code: 'DANGLING' | 'CIRCLE'): Violation {
  const why = code === 'DANGLING' ? 'which is neither described here nor in the store' : 'which contains it already';
  const missing = code === 'DANGLING' ? 'Describe both twins, or remove the relationship.' : 'Remove one of the relationships of the circle.';
  return {
    code,
    severity: 'warning',
    message: `<${source}> refers by <${type}> to <${target}>, ${why}: the relationship is left out.`,
    remedy: missing,
    term: source,
    ...(place === undefined ? {} : { place }),
  };
}

function summary(
  report: LoadReport,
  { dryRun, errors, rejects }: { readonly dryRun: boolean; readonly errors: number; readonly rejects: string | undefined },
): string {
  const { danglingCount, circularCount, resumedAt } = report;
  return [
    ...(dryRun ? ['Nothing was written (--dry-run).'] : []),
    ...(resumedAt === undefined
      ? []
      : [`An earlier load was ended before its time: this one went on after ${resumedAt.toLocaleString('en')} twins and relationships.`]),
    countsLine('Twins', report.twins),
    countsLine('Relationships', report.relationships),
    ...(danglingCount === 0 ? [] : [`${String(danglingCount)} relationships of twins that are nowhere were left out.`]),
    ...(circularCount === 0 ? [] : [`${String(circularCount)} relationships that would make a twin a part of itself were left out.`]),
    ...(errors === 0 ? [] : [`${String(errors)} records are wrong; they are in ${rejects ?? ''}.`]),
  ].join('\n');
}

function countsLine(what: string, { added, changed, unchanged }: LoadReport['twins']): string {
  return `${what}: ${String(added)} added, ${String(changed)} changed, ${String(unchanged)} as they were`;
}
