/** Writes src/adapters/qudt/unit-rows.ts from QUDT's unit vocabulary: `node scripts/generate-units.ts PATH_OF_UNITS.ttl`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { turtleReader } from '../src/adapters/n3/turtle-reader.ts';
import { localName } from '../src/kernel/iri.ts';
import { flagAt, labelOf, numberAt, textAt } from '../src/ontology/reading.ts';
import { TripleGraph } from '../src/ontology/triple-graph.ts';
import { owl, qudt, rdfType, unitNamespace } from '../src/ontology/words.ts';

const source = process.argv[2] ?? '../shared/data/rdf/qudt/VOCAB_QUDT-UNITS-ALL.ttl';
const graph = new TripleGraph();
const problems = await turtleReader().read([{ name: source, text: readFileSync(source, 'utf8') }], graph, AbortSignal.timeout(60_000));
if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));

const release = [...graph.withPredicate(owl('versionIRI'))]
  .map(([, iri]) => /\/(\d+\.\d+\.\d+)\//.exec(typeof iri === 'string' ? iri : '')?.[1])
  .find((text) => text !== undefined);
const rows: string[] = [];
for (const iri of [...graph.subjectsOf(rdfType, qudt('Unit'))].sort()) {
  const factor = numberAt(graph, iri, qudt('conversionMultiplier'));
  if (!iri.startsWith(unitNamespace) || factor === 0 || flagAt(graph, iri, qudt('deprecated'))) continue;
  const kinds = graph.resources(iri, qudt('hasQuantityKind')).map(localName).sort();
  const codes = graph.objects(iri, qudt('ucumCode')).map((term) => (typeof term === 'string' ? term : term.value));
  const cells = [
    iri.slice(unitNamespace.length),
    textAt(graph, iri, qudt('symbol')) ?? '',
    labelOf(graph, iri) ?? '',
    String(factor ?? 1),
    String(numberAt(graph, iri, qudt('conversionOffset')) ?? 0),
    // A unit without a factor (a decibel) converts into none: it has no dimension here.
    factor === undefined ? '' : localName(graph.resource(iri, qudt('hasDimensionVector')) ?? ''),
    kinds.join(' '),
    codes.join(' '),
  ];
  rows.push(cells.map((cell) => cell.replace(/[|\\`$\n]/g, '')).join('|'));
}

writeFileSync(
  new URL('../src/adapters/qudt/unit-rows.ts', import.meta.url),
  `// Written by scripts/generate-units.ts from QUDT ${release ?? ''} (https://qudt.org, CC BY 4.0, see NOTICE). Do not edit.\n` +
    '/** One unit a line: local name | symbol | label | factor | offset | dimension vector | quantity kinds | UCUM codes. */\n' +
    `export const unitRows: string = \`\n${rows.join('\n')}\n\`;\n`,
);
console.log(`${rows.length} units`);
