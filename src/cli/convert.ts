import { createWriteStream, writeFileSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Command, Option } from 'commander';
import { describeViolation, type Violation } from '../kernel/violation.ts';
import { convertModel, modelFormats, type ModelFormat } from '../server/convert-model.ts';
import { failing } from './failing.ts';
import { exitCode, output } from './output.ts';

interface Options {
  readonly to: ModelFormat;
  readonly out?: string;
  readonly json?: true;
}

const help = `
Reading what was written gives the same model: the same triples for the formats of RDF, the same ontology for DTDL. What DTDL cannot say is listed, and
with --out written beside it as an overlay in Turtle (model.json, model.overlay.ttl): both together are the whole model.`;

/** `twinql convert`. */
export function convertCommand(): Command {
  return new Command('convert')
    .description('Writes a model in another format: Turtle, N-Triples, JSON-LD or DTDL v4.')
    .argument('<path...>', 'files or folders: Turtle, RDF/XML, JSON-LD or DTDL')
    .addOption(new Option('--to <format>', 'format').choices(modelFormats).makeOptionMandatory())
    .option('--out <file>', 'write there instead of to standard output')
    .option('--json', 'print the counts as JSON (with --out)')
    .addHelpText('after', help)
    .action(async (paths: readonly string[], options: Options) => {
      await failing(() => convert(paths, options));
      // The parser of DTDL would keep the process for ten seconds more.
      process.stdout.write('', () => process.exit());
    });
}

async function convert(paths: readonly string[], { to, out, json }: Options): Promise<number> {
  const say = output(json === true);
  const { text, overlay, unsaid, triples, violations } = await convertModel(paths, to, new AbortController().signal);
  const errors = violations.filter(({ severity }) => severity === 'error');
  for (const violation of errors) say.note(describeViolation(violation));
  await pipeline(text, out === undefined ? process.stdout : createWriteStream(out), { end: out !== undefined });
  const beside = out === undefined || overlay === undefined ? undefined : overlayFile(out, overlay);
  if (unsaid.size > 0) say.note(describeUnsaid(unsaid, beside));
  if (out !== undefined) say.result(summary(triples, out, errors), { triples, file: out, overlay: beside, unsaid: Object.fromEntries(unsaid), violations });
  return errors.length === 0 ? exitCode.done : exitCode.found;
}

function overlayFile(out: string, overlay: string): string {
  const file = out.replace(/(\.json)?$/, '.overlay.ttl');
  writeFileSync(file, overlay);
  return file;
}

function describeUnsaid(unsaid: ReadonlyMap<string, number>, file: string | undefined): string {
  const words = [...unsaid].toSorted(([, a], [, b]) => b - a).map(([word, count]) => `  ${word}: ${count}`);
  return [`DTDL cannot say these${file === undefined ? '' : `; they are in ${file}`}:`, ...words].join('\n');
}

function summary(triples: number, out: string, errors: readonly Violation[]): string {
  return `${triples.toLocaleString()} triples were read; the model is in ${out}${errors.length === 0 ? '' : `, with ${errors.length} errors`}.`;
}
