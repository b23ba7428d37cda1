import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { describeViolation, type Violation } from '../kernel/violation.ts';
import { DomainError } from '../kernel/errors.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { changesAsMarkdown, describeChanges, escaped, renamesAsFile, section } from '../evolution/compare/describe-changes.ts';
import { diffOntologies, guessRenames } from '../evolution/compare/diff-ontologies.ts';
import type { MappingRule } from '../evolution/rules/mapping-rule.ts';
import type { OntologyChange } from '../evolution/compare/ontology-change.ts';
import type { ReadRules, RuleGround } from '../evolution/rules/read-rules.ts';
import { sideBySide } from '../evolution/beside/side-by-side.ts';
import { buildSchema, type BuiltSchema } from '../api/build-schema.ts';
import { publishedClasses } from '../api/schema-from-ontology/published-classes.ts';
import { schemaChanges, type SchemaChange } from '../api/schema-changes.ts';
import { celExpressions } from '../adapters/cel/cel-expressions.ts';
import { qudtUnits } from '../adapters/qudt/unit-table.ts';
import { readRulesFile } from '../adapters/yaml/read-rules-file.ts';
import { coreSdl } from '../server/core-sdl.ts';
import { loadPlant } from '../server/load-plant.ts';
import { readingLimits } from '../server/reading/reading-limits.ts';
import { configOrExit, failing } from './failing.ts';
import { mapOption } from './map-option.ts';
import { exitCode, output } from './output.ts';

interface Options {
  readonly rules?: string;
  readonly map?: readonly string[];
  readonly out?: string;
  readonly json?: true;
}

const help = `
Breaking changes are marked with an exclamation mark. Each has a remedy, often a mapping rule; with --rules those that rules cover no longer break.
Ends with 1 when something breaks.`;

/** `twinql diff`. */
export function diffCommand(): Command {
  return new Command('diff')
    .description('Compares two versions of a model: what is added, renamed, narrowed, removed, and what of it breaks documents, devices or twins.')
    .argument('<old>', 'file or folder of the version in force')
    .argument('<new>', 'file or folder of the version to come')
    .option('--rules <file>', 'mapping rules (YAML or JSON) that lead from one to the other')
    .addOption(mapOption())
    .option('--out <file>', 'write the differences as Markdown there, for a review')
    .option('--json', 'print them as JSON')
    .addHelpText('after', help)
    .action((before: string, after: string, options: Options) => failing(() => diff(before, after, options)));
}

/** Two versions read, and what differs. */
interface Compared {
  readonly changes: readonly OntologyChange[];
  readonly guesses: readonly MappingRule[];
  /** While both are served, and once only the new one is; absent for models too large to be published whole. */
  readonly schema: { readonly besides: readonly SchemaChange[]; readonly finished: readonly SchemaChange[] } | undefined;
}

async function diff(before: string, after: string, { rules: rulesFile, map = [], out, json }: Options): Promise<number> {
  const say = output(json === true);
  const ground = await readBoth(before, after, map);
  const { rules, violations } = rulesFile === undefined ? noRules : readRulesFile({ name: rulesFile, text: textOf(rulesFile) }, ground, celExpressions());
  for (const violation of violations) say.note(describeViolation(violation));
  if (violations.length > 0) return exitCode.found;
  const compared = compare(ground, rules);
  const breaking = compared.changes.filter((change) => change.breaking).length + (compared.schema?.besides ?? []).filter((change) => change.breaking).length;
  if (out !== undefined) writeFileSync(out, markdown(`From ${before} to ${after}`, compared));
  const proposed = compared.guesses.length === 0 ? undefined : renamesAsFile(compared.guesses, ground.after);
  say.result(told(compared, proposed, breaking), { ...compared, proposedRules: proposed ?? null, breaking });
  return breaking === 0 ? exitCode.done : exitCode.found;
}

const noRules: ReadRules = { rules: [], violations: [] };

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new DomainError('INVALID_DOCUMENT', `"${file}" cannot be read.`, { file }, { cause: error });
  }
}

/** Both versions, the newer with the names of the older: one lock for both, as in a server. */
async function readBoth(before: string, after: string, map: readonly string[]): Promise<RuleGround> {
  const config = configOrExit();
  const folder = mkdtempSync(join(tmpdir(), 'twinql-diff-'));
  try {
    const read = async (path: string): Promise<Ontology> => {
      const sources = { model: [path], twins: [], maps: [...config.maps, ...map] };
      const { ontology, violations } = await loadPlant(sources, { dataFolder: folder, limits: readingLimits(config.reading) }, new AbortController().signal);
      refuse(path, violations);
      return ontology;
    };
    return { before: await read(before), after: await read(after) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function refuse(path: string, violations: readonly Violation[]): void {
  const errors = violations.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  const message = `${path} has ${errors.length} errors; the first: ${errors.slice(0, 1).map(describeViolation).join()}`;
  throw new DomainError('INVALID_ONTOLOGY', message, { path, errors: errors.length });
}

function compare({ before, after }: RuleGround, rules: readonly MappingRule[]): Compared {
  const most = 500;
  const isSmall = Math.max(before.classes.size, after.classes.size) <= most;
  return {
    changes: diffOntologies(before, after, rules),
    guesses: guessRenames(before, after, rules),
    schema: isSmall ? compareSchemas(before, after, rules) : undefined,
  };
}

function compareSchemas(before: Ontology, after: Ontology, rules: readonly MappingRule[]): Compared['schema'] {
  const old = built(before);
  const both = built(sideBySide(before, after, rules), old.names);
  return { besides: schemaChanges(old.schema, both.schema), finished: schemaChanges(old.schema, built(after, both.names).schema) };
}

function built(ontology: Ontology, lock?: BuiltSchema['names']): BuiltSchema {
  return buildSchema({ ontology, coreSdl, units: qudtUnits(), published: publishedClasses(ontology, new Set()), lock });
}

function told({ changes, schema }: Compared, proposed: string | undefined, breaking: number): string {
  const besides = (schema?.besides ?? []).map((change) => `${change.breaking ? '! ' : '  '}schema   ${change.message}`);
  const going = (schema?.finished ?? []).filter((change) => change.breaking).length;
  return [
    ...describeChanges(changes),
    ...besides,
    ...(proposed === undefined ? [] : ['', 'These look renamed. If they are, put this into a file and give it with --rules:', proposed.trimEnd()]),
    '',
    `${changes.length} differences, ${breaking} of them breaking.`,
    ...(schema === undefined
      ? ['The GraphQL schemas were not compared: the model has too many classes to publish all.']
      : [`When the old version is taken away, ${going} fields, types or arguments of the schema go.`]),
  ].join('\n');
}

function markdown(title: string, { changes, schema }: Compared): string {
  const besides = schema === undefined ? '' : section('GraphQL schema while both versions are served', listed(schema.besides));
  const finished = schema === undefined ? '' : section('GraphQL schema when the old version is taken away', listed(schema.finished));
  return `${changesAsMarkdown(title, changes)}${besides}${finished}`;
}

function listed(changes: readonly SchemaChange[]): string {
  return changes.map(({ breaking, message }) => `- ${breaking ? '**breaking** ' : ''}${escaped(message)}`).join('\n');
}
