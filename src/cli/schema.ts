import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { buildSchema, type BuiltSchema } from '../api/build-schema.ts';
import { publishedClasses, unaskedFor } from '../api/schema-from-ontology/published-classes.ts';
import { qudtUnits } from '../adapters/qudt/unit-table.ts';
import { loadPlant, type Plant } from '../server/load-plant.ts';
import { checkProfile, profileOf } from '../server/profile-of.ts';
import { readingLimits } from '../server/reading/reading-limits.ts';
import { coreSdl } from '../server/core-sdl.ts';
import { DomainError } from '../kernel/errors.ts';
import { describeViolation } from '../kernel/violation.ts';
import { configOrExit, failing } from './failing.ts';
import { mapOption } from './map-option.ts';
import { exitCode, output, type Output } from './output.ts';
import { publishingOf, publishOption, profileOption, type PublishFlags } from './publish-options.ts';
import { compareWith, schemaFiles, type Comparison } from './schema-files.ts';

interface Options extends PublishFlags {
  readonly twins?: readonly string[];
  readonly map?: readonly string[];
  readonly out?: string;
  readonly against?: string;
  readonly lock?: string;
  readonly json?: true;
}

/** `twinql schema`. */
export function schemaCommand(): Command {
  return new Command('schema')
    .description('Prints the GraphQL schema of a model, or writes it with all that client teams need.')
    .argument('<path...>', 'files or folders of the model')
    .option('--twins <path...>', 'files or folders of twins: of a large model only the classes that have twins are published')
    .addOption(mapOption())
    .addOption(profileOption())
    .addOption(publishOption())
    .option('--out <folder>', 'write schema.graphql, possibleTypes.json, iris.ts, context.jsonld, codegen.client.ts and names.lock.json there instead')
    .option(
      '--against <path>',
      'tell what changed since that schema.graphql, or that folder of an earlier --out (schema-diff.md); exit 1 when it breaks clients',
    )
    .option('--lock <folder>', 'folder of the names.lock.json whose names stay; absent: that of --out')
    .option('--json', 'print schema, possible types and IRIs as one JSON object')
    .action((model: readonly string[], options: Options) => failing(() => run(model, options)));
}

async function run(model: readonly string[], options: Options): Promise<number> {
  const { out, against, json } = options;
  const say = output(json === true);
  const config = configOrExit();
  const lockFolder = options.lock ?? out;
  const plant = await loadPlant(
    { model, twins: options.twins ?? [], maps: [...config.maps, ...(options.map ?? [])] },
    { limits: readingLimits(config.reading), ...(lockFolder === undefined ? {} : { lockFolder }) },
    new AbortController().signal,
  );
  const errors = plant.violations.filter(({ severity }) => severity === 'error');
  for (const violation of errors) say.note(describeViolation(violation));
  if (errors.length > 0) return exitCode.found;
  const built = build(plant, { profile: options.profile ?? config.profile, publish: options.publish }, plant.nameLock.published);
  for (const violation of built.violations) say.note(describeViolation(violation));
  const comparison = against === undefined ? undefined : compareWith(against, built);
  tell(built, say, { out, comparison, files: schemaFiles(built, plant.nameLock, comparison) });
  return comparison !== undefined && comparison.diff.breaking.length > 0 ? exitCode.found : exitCode.done;
}

function build({ ontology, twins }: Plant, flags: PublishFlags, lock: BuiltSchema['names'] | undefined): BuiltSchema {
  const profile = profileOf(publishingOf(flags));
  checkProfile(profile, ontology);
  const inUse = new Set(twins.twins.flatMap(({ classes }) => classes));
  const unasked = unaskedFor(ontology, inUse, profile);
  if (unasked !== undefined) throw new DomainError('INVALID_CONFIG', `${unasked.message} ${unasked.remedy}`);
  return buildSchema({ ontology, coreSdl, units: qudtUnits(), published: publishedClasses(ontology, inUse, profile), profile, lock });
}

interface Told {
  readonly out: string | undefined;
  readonly comparison: Comparison | undefined;
  readonly files: Readonly<Record<string, string>>;
}

function tell(built: BuiltSchema, say: Output, { out, comparison, files }: Told): void {
  const diff = comparison?.diff;
  if (out === undefined) {
    const shown = comparison === undefined ? built.sdl : (files['schema-diff.md'] ?? '');
    say.result(shown, { sdl: built.sdl, possibleTypes: built.possibleTypes, iris: built.iris, ...(diff === undefined ? {} : { diff }) });
    return;
  }
  mkdirSync(out, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(out, name), text);
  const names = Object.keys(files);
  say.result(`Wrote ${names.join(', ')} to ${out}.`, { folder: out, files: names, ...(diff === undefined ? {} : { diff }) });
}
