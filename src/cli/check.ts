import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Command, InvalidArgumentError } from 'commander';
import { checkFiles } from '../server/load-plant.ts';
import { readingLimits } from '../server/reading-limits.ts';
import { describeViolation } from '../kernel/violation.ts';
import { checkBatch } from './check-batch.ts';
import { configOrExit, failing } from './failing.ts';
import { mapOption } from './map-option.ts';
import { exitCode, output } from './output.ts';

interface Options {
  readonly map?: readonly string[];
  readonly iris?: string;
  readonly strict?: true;
  readonly json?: true;
  readonly batch?: true;
  readonly timeLimit: number;
  readonly memoryLimit: number;
}

const batchHelp = `
With --batch, each line of standard input is {"id", "documents": [text or JSON, …], "format"?} and is answered, in order, by one line
{"id", "valid", "violations": [{"code", "term", "place", "message"}]}. Formats: dtdl, turtle, trig, n-triples, n-quads, rdf/xml, json-ld;
where none is given the content tells. Each line is a world of its own: what its documents refer to must be in them.`;

/** `twinql check`. */
export function checkCommand(): Command {
  return new Command('check')
    .description('Checks models and twins: form, meaning, units, names, limits, and what is declared but not yet served.')
    .argument('[path...]', 'files or folders: Turtle, RDF/XML, JSON-LD or DTDL')
    .addOption(mapOption())
    .option('--iris <file>', 'write the IRIs of all terms there, so that nobody composes one by hand')
    .option('--strict', 'warnings count as errors')
    .option('--json', 'print the violations as JSON')
    .option('--batch', 'check many: one JSON object per line from standard input, one answer per line')
    .option('--time-limit <seconds>', 'the longest one check of a batch may take', positive, 10)
    .option('--memory-limit <megabytes>', 'the largest heap one check of a batch may use', positive, 512)
    .addHelpText('after', batchHelp)
    .action((paths: readonly string[], options: Options, command: Command) => {
      if ((options.batch === true) === paths.length > 0) command.error('error: give either paths or --batch');
      return failing(() => (options.batch === true ? batch(options) : checkPaths(paths, options)));
    });
}

async function checkPaths(paths: readonly string[], { map: maps = [], iris, strict, json }: Options): Promise<number> {
  const out = output(json === true);
  const config = configOrExit();
  const limits = readingLimits(config.reading);
  const { violations, terms, summary } = await checkFiles(paths, { limits, maps: [...config.maps, ...maps] }, new AbortController().signal);
  if (iris !== undefined) writeFileSync(iris, `${JSON.stringify(terms, undefined, 2)}\n`);
  const bad = violations.filter(({ severity }) => severity === 'error' || (strict === true && severity === 'warning'));
  const lines = violations.map(describeViolation);
  out.result([...lines, `${summary} ${violations.length === 0 ? 'Nothing is wrong.' : `${bad.length} of ${violations.length} notes are errors.`}`].join('\n'), {
    violations,
    errors: bad.length,
    summary,
  });
  return bad.length === 0 ? exitCode.done : exitCode.found;
}

async function batch({ timeLimit, memoryLimit }: Options): Promise<number> {
  const limits = { timeMs: timeLimit * 1000, heapMegabytes: memoryLimit, processes: Math.min(8, availableParallelism()) };
  const isAllValid = await checkBatch(process.stdin, process.stdout, limits);
  return isAllValid ? exitCode.done : exitCode.found;
}

function positive(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value <= 1_000_000)) throw new InvalidArgumentError('It must be a positive number.');
  return value;
}
