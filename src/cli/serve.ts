import { basename } from 'node:path';
import { Command } from 'commander';
import { failing } from './failing.ts';
import { publishingOf, publishOption, profileOption, type PublishFlags } from './publish-options.ts';
import { mapOption } from './map-option.ts';
import { runServer } from './run-server.ts';

interface Options extends PublishFlags {
  readonly model: readonly string[];
  readonly twins?: readonly string[];
  readonly map?: readonly string[];
  readonly mapping?: string;
  readonly name?: string;
  readonly rules?: string;
  readonly allowBreaking?: true;
  readonly json?: true;
}

const plainExamples = [
  {
    title: 'What is here',
    query: `query Twins {
  twins(first: 5) {
    totalCount
    nodes { iri name class { name } telemetry { property { name } at quality ... on NumericTelemetry { value unit } } }
  }
}`,
  },
  {
    title: 'What kinds of thing there are',
    query: 'query Classes { ontology { classes { term { name label } rootField twins } } }',
  },
  {
    title: 'What happens',
    query: `subscription Live {
  twinEvents(snapshot: false) {
    __typename
    ... on StreamEvent { cursor }
    ... on PropertyChanged { iri changes { property { name } at ... on NumericTelemetry { value unit } } }
  }
}`,
  },
];

/** `twinql serve`. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('Serves the API of a model and its twins, and takes telemetry in.')
    .requiredOption('--model <path...>', 'files or folders of the model: Turtle, RDF/XML, JSON-LD or DTDL')
    .option('--twins <path...>', 'files or folders of twins')
    .addOption(mapOption())
    .option('--mapping <file>', 'topics and payloads that differ from the default (YAML)')
    .addOption(profileOption())
    .addOption(publishOption())
    .option('--name <text>', 'name of the plant')
    .option('--rules <file>', 'mapping rules for model files that changed since the last start (YAML)')
    .option('--allow-breaking', 'take changed model files even where they take away what clients, devices or twins rely on')
    .option('--json', 'say where everything is as one line of JSON')
    .action(({ model, twins = [], map: maps = [], mapping, name, rules, allowBreaking, json, ...flags }: Options) =>
      failing(() =>
        runServer({
          sources: { model, twins, maps },
          publishing: publishingOf(flags),
          plantName: name ?? basename(twins[0] ?? model[0] ?? 'plant'),
          json: json === true,
          examples: plainExamples,
          change: { ...(rules === undefined ? {} : { rules }), allowBreaking: allowBreaking === true },
          ...(mapping === undefined ? {} : { mapping }),
        }),
      ),
    );
}
