import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Command, Option } from 'commander';
import { DomainError } from '../kernel/errors.ts';
import type { GraphStore } from '../graph/graph-store.ts';
import type { Relationship } from '../graph/twin.ts';
import { relationshipLine, twinLine } from '../graph/twin-lines.ts';
import { allTwins, hasGraph, openGraph } from '../server/open-graph.ts';
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
        const config = configOrExit();
        if (!hasGraph(config)) throw new DomainError('STORE_UNAVAILABLE', `There is no graph in ${config.dataFolder} yet.`, { folder: config.dataFolder });
        await using store = (await openGraph(config)).store;
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
  for await (const twin of allTwins(store)) {
    counts.twins++;
    yield twinLine(twin);
    if (counts.twins % 10_000 === 0) progress(`${counts.twins.toLocaleString()} twins`);
  }
  let after: Relationship | undefined;
  for (;;) {
    const page = await store.upkeep.scanRelationships(after, 5_000);
    for (const relationship of page) {
      counts.relationships++;
      yield relationshipLine(relationship);
    }
    progress(`${counts.relationships.toLocaleString()} relationships`);
    if (page.length < 5_000) return;
    after = page.at(-1);
  }
}
