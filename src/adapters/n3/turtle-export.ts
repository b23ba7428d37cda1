import { exportTriples } from '../../federation/export-triples.ts';
import { withLinks, type ExportGraph, type TwinWriter } from '../../graph/bulk/export-graph.ts';
import { sliceReader } from '../../graph/bulk/graph-slices.ts';
import type { TwinReader } from '../../graph/bulk/twin-reader.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import { rdf, rdfs, tqNamespace, xsdNamespace } from '../../ontology/words.ts';
import { turtleReader } from './turtle-reader.ts';
import { turtleWriter } from './turtle-writer.ts';

const mark = '# Written by "twinql export".';

/** Writes twins as Turtle, one block of lines for each. */
export function turtleTwinWriter(): TwinWriter {
  return { write: (graph, ontology) => [{ suffix: '', text: turtleOf(graph, ontology) }] };
}

async function* turtleOf(graph: ExportGraph, ontology: Ontology): AsyncGenerator<string> {
  const writer = turtleWriter();
  const prefixes = prefixesOf(ontology);
  const header = await writer.write([], prefixes);
  yield `${mark}\n${header}`;
  let nodes = 0;
  for await (const portion of withLinks(graph)) {
    const triples = exportTriples(portion, ontology, () => `_:e${String(++nodes)}`).flatMap(({ about, statements }) => [...about, ...statements]);
    // every text of the writer begins with the prefixes
    if (triples.length > 0) yield (await writer.write(triples, prefixes)).slice(header.length);
  }
}

function prefixesOf({ prefixes }: Ontology): ReadonlyMap<string, string> {
  const own: readonly (readonly [string, string])[] = [
    ['rdf', rdf('')],
    ['rdfs', rdfs('')],
    ['xsd', xsdNamespace],
    ['tq', tqNamespace],
  ];
  const usable = [...prefixes].filter(([prefix]) => /^[A-Za-z][\w-]*$/.test(prefix));
  return new Map([...usable, ...own].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Reads Turtle that `twinql export` wrote, of any size. */
export function turtleExportReader(): TwinReader {
  return sliceReader(turtleReader(), {
    recognises: ({ head }) => head.startsWith(mark),
    isProlog: (line) => line === '' || line.startsWith('#') || line.startsWith('@prefix'),
    // literals never end a line: a dot there ends a statement. Statements about relationships belong to the twin before them.
    endsBlock: (line, next) => line.endsWith('.') && next?.startsWith('_:') !== true,
    document: (prolog, blocks) => [...prolog, ...blocks, ''].join('\n'),
  });
}
