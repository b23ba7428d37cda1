import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { buildSchema } from '../api/build-schema.ts';
import { publishedClasses } from '../api/schema-from-ontology/published-classes.ts';
import { qudtUnits } from '../adapters/qudt/unit-table.ts';
import { loadPlant } from '../server/load-plant.ts';
import { readingLimits } from '../server/reading-limits.ts';
import { coreSdl } from '../server/core-sdl.ts';
import { describeViolation } from '../kernel/violation.ts';
import { configOrExit, failing } from './failing.ts';
import { mapOption } from './map-option.ts';
import { exitCode, output } from './output.ts';

interface Options {
  readonly twins?: readonly string[];
  readonly map?: readonly string[];
  readonly out?: string;
  readonly json?: true;
}

/** `twinql schema`. */
export function schemaCommand(): Command {
  return new Command('schema')
    .description('Prints the GraphQL schema of a model.')
    .argument('<path...>', 'files or folders of the model')
    .option('--twins <path...>', 'files or folders of twins: only the classes in use are published when there are many')
    .addOption(mapOption())
    .option('--out <folder>', 'write schema.graphql, possible-types.json and iris.json there instead')
    .option('--json', 'print schema, possible types and IRIs as one JSON object')
    .action((model: readonly string[], { twins = [], map: maps = [], out, json }: Options) =>
      failing(async () => {
        const say = output(json === true);
        const config = configOrExit();
        const plant = await loadPlant(
          { model, twins, maps: [...config.maps, ...maps] },
          { limits: readingLimits(config.reading) },
          new AbortController().signal,
        );
        const errors = plant.violations.filter(({ severity }) => severity === 'error');
        for (const violation of errors) say.note(describeViolation(violation));
        if (errors.length > 0) return exitCode.found;
        const inUse = new Set(plant.twins.twins.flatMap(({ classes }) => classes));
        const built = buildSchema({ ontology: plant.ontology, coreSdl, units: qudtUnits(), published: publishedClasses(plant.ontology, inUse) });
        if (out === undefined) {
          say.result(built.sdl, { sdl: built.sdl, possibleTypes: built.possibleTypes, iris: built.iris });
          return exitCode.done;
        }
        mkdirSync(out, { recursive: true });
        const files = { 'schema.graphql': built.sdl, 'possible-types.json': toJson({ possibleTypes: built.possibleTypes }), 'iris.json': toJson(built.iris) };
        for (const [name, text] of Object.entries(files)) writeFileSync(join(out, name), text);
        say.result(`Wrote ${Object.keys(files).join(', ')} to ${out}.`, { folder: out, files: Object.keys(files) });
        return exitCode.done;
      }),
    );
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
