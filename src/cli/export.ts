import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Command, Option } from 'commander';
import type { GraphStore } from '../graph/graph-store.ts';
import type { Relationship } from '../graph/twin.ts';
import { allTwins, openGraph } from '../server/open-graph.ts';
import { configOrExit, failing } from './failing.ts';
import { exitCode, output } from './output.ts';

interface Options {
  readonly out?: string;
  readonly format: 'ndjson';
  readonly json?: true;
}

/** `twinql export`. */
export function exportCommand(): Command {
  return new Command('export')
    .description('Writes all twins and relationships of the graph store, one JSON object a line.')
    .option('--out <file>', 'write there instead of to standard output')
    .addOption(new Option('--format <name>', 'format').choices(['ndjson']).default('ndjson'))
    .option('--json', 'print the counts as JSON (with --out)')
    .action(({ out, json }: Options) =>
      failing(async () => {
        const say = output(json === true);
        await using store = (await openGraph(configOrExit())).store;
        const counts = { twins: 0, relationships: 0 };
        const lines = exported(store, counts, (text) => say.progress(text));
        await pipeline(lines, out === undefined ? process.stdout : createWriteStream(out), { end: out !== undefined });
        if (out === undefined) say.note(`${counts.twins} twins, ${counts.relationships} relationships`);
        else say.result(`${counts.twins} twins and ${counts.relationships} relationships are in ${out}.`, { ...counts, file: out });
        return exitCode.done;
      }),
    );
}

async function* exported(store: GraphStore, counts: { twins: number; relationships: number }, progress: (text: string) => void): AsyncGenerator<string> {
  for await (const { iri, classes, name, attributes } of allTwins(store)) {
    counts.twins++;
    yield `${JSON.stringify({ twin: iri, classes, name, attributes })}\n`;
    if (counts.twins % 10_000 === 0) progress(`${counts.twins.toLocaleString()} twins`);
  }
  let after: Relationship | undefined;
  for (;;) {
    const page = await store.upkeep.scanRelationships(after, 5_000);
    for (const { source, type, target, id, attributes } of page) {
      counts.relationships++;
      yield `${JSON.stringify({ source, type, target, ...(id === '' ? {} : { id }), attributes })}\n`;
    }
    progress(`${counts.relationships.toLocaleString()} relationships`);
    if (page.length < 5_000) return;
    after = page.at(-1);
  }
}
