import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Command, InvalidArgumentError } from 'commander';
import type { CheckJob, PlantCheck } from '../server/check-plant.ts';
import { checkFiles } from '../server/load-plant.ts';
import { readingLimits } from '../server/reading/reading-limits.ts';
import { describeViolation } from '../kernel/violation.ts';
import { describeReport } from '../ontology/shapes/describe-report.ts';
import { checkBatch } from './check-batch.ts';
import { checkData } from './check-data.ts';
import { configOrExit, failing } from './failing.ts';
import { mapOption } from './map-option.ts';
import { exitCode, output } from './output.ts';

interface Options {
  readonly map?: readonly string[];
  readonly shapes?: readonly string[] | boolean;
  readonly iris?: string;
  readonly strict?: true;
  readonly json?: true;
  readonly batch?: true;
  readonly data?: true;
  readonly timeLimit: number;
  readonly memoryLimit: number;
}

const batchHelp = `
With --batch, each line of standard input is {"id", "documents": [text or JSON, …], "format"?} and is answered, in order, by one line
{"id", "valid", "violations": [{"code", "term", "place", "message"}]}. Formats: dtdl, turtle, trig, n-triples, n-quads, rdf/xml, json-ld;
where none is given the content tells. Each line is a world of its own: what its documents refer to must be in them.
Errors of the official DTDL parser keep its codes (dtmi:dtdl:parsingError:…). "options": ["DisallowUndefinedExtensions"] refuses in DTDL v2 what nobody has published.`;

/** `twinql check`. */
export function checkCommand(): Command {
  return new Command('check')
    .description('Checks models and twins: form, meaning, units, names, limits, and what is declared but not yet served.')
    .argument('[path...]', 'files or folders: Turtle, RDF/XML, JSON-LD or DTDL')
    .addOption(mapOption())
    .option('--shapes <path...>', 'hold the documents against the SHACL shapes of these files instead of their own')
    .option('--no-shapes', 'hold the documents against no shapes')
    .option('--iris <file>', 'write the IRIs of all terms there, so that nobody composes one by hand')
    .option('--strict', 'warnings count as errors')
    .option('--json', 'print the violations as JSON')
    .option('--data', 'hold the twins in the graph store against the shapes of the model given, or of the model last used')
    .option('--batch', 'check many: one JSON object per line from standard input, one answer per line')
    .option('--time-limit <seconds>', 'the longest one check of a batch may take', positive, 10)
    .option('--memory-limit <megabytes>', 'the largest heap one check of a batch may use', positive, 512)
    .addHelpText('after', batchHelp)
    .action((paths: readonly string[], options: Options, command: Command) => {
      if (options.data === true && options.batch !== true) return failing(() => checkData(paths, options));
      if ((options.batch === true) === paths.length > 0) command.error('error: give either paths or --batch');
      return failing(() => (options.batch === true ? batch(options) : checkPaths(paths, options)));
    });
}

async function checkPaths(paths: readonly string[], options: Options): Promise<number> {
  const out = output(options.json === true);
  const config = configOrExit();
  const against: CheckJob['shapes'] = options.shapes === false ? 'none' : options.shapes === true ? undefined : options.shapes;
  const job = { limits: readingLimits(config.reading), maps: [...config.maps, ...(options.map ?? [])], ...(against !== undefined && { shapes: against }) };
  const check = await checkFiles(paths, job, new AbortController().signal);
  if (options.iris !== undefined) writeFileSync(options.iris, `${JSON.stringify(check.terms, undefined, 2)}\n`);
  const { violations, summary, shapes } = check;
  const { notes, errors } = countNotes(check, options.strict === true);
  const lines = [...violations.map(describeViolation), ...(shapes === undefined ? [] : describeReport(shapes))];
  const verdict = notes === 0 ? 'Nothing is wrong.' : `${errors} of ${notes} notes are errors.`;
  out.result([...lines, `${summary} ${verdict}`].join('\n'), { violations, errors, summary, ...(shapes !== undefined && { shapes }) });
  return errors === 0 ? exitCode.done : exitCode.found;
}

/** Violations and breaches of shapes together. */
function countNotes({ violations, shapes }: PlantCheck, isStrict: boolean): { readonly notes: number; readonly errors: number } {
  const { error, warning, info } = shapes?.counts ?? { error: 0, warning: 0, info: 0 };
  const bad = violations.filter(({ severity }) => severity === 'error' || (isStrict && severity === 'warning'));
  return { notes: violations.length + error + warning + info, errors: bad.length + error + (isStrict ? warning : 0) };
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
