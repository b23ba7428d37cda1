/** Writes src/adapters/qudt/unit-rows.ts from QUDT's unit vocabulary: `node scripts/generate-units.ts PATH_OF_UNITS.ttl`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { turtleReader } from '../src/adapters/n3/turtle-reader.ts';
import { localName } from '../src/kernel/iri.ts';
import { flagAt, labelOf, numberAt, textAt } from '../src/ontology/compile/reading.ts';
import { TripleGraph } from '../src/ontology/triple-graph.ts';
import { owl, qudt, rdfType, unitNamespace } from '../src/ontology/words.ts';

const source = process.argv[2] ?? '../shared/data/rdf/qudt/VOCAB_QUDT-UNITS-ALL.ttl';
const graph = new TripleGraph();
const problems = await turtleReader().read([{ name: source, text: readFileSync(source, 'utf8') }], graph, AbortSignal.timeout(60_000));
if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));

const release = [...graph.withPredicate(owl('versionIRI'))]
  .map(([, iri]) => /\/(\d+\.\d+\.\d+)\//.exec(typeof iri === 'string' ? iri : '')?.[1])
  .find((text) => text !== undefined);
let mended = 0;

/** QUDT rounds some factors (1 l/min to seven digits); where a unit is a product of others, their product is exact. */
function exactFactor(iri: string, given: number, depth = 0): number {
  const parts = graph
    .resources(iri, qudt('hasFactorUnit'))
    .map((node) => ({ unit: graph.resource(node, qudt('hasUnit')), exponent: numberAt(graph, node, qudt('exponent')) }));
  if (parts.length < 2 || depth > 3) return given;
  let product = 1;
  for (const { unit, exponent } of parts) {
    const factor = unit === undefined ? undefined : numberAt(graph, unit, qudt('conversionMultiplier'));
    if (unit === undefined || factor === undefined || exponent === undefined) return given;
    product *= exactFactor(unit, factor, depth + 1) ** exponent;
  }
  const difference = Math.abs(product / given - 1);
  // Further apart means that the factors do not multiply up to this unit: QUDT's number stands.
  if (difference < 1e-12 || difference > 2e-6) return given;
  if (depth === 0) mended++;
  return product;
}

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
    String(factor === undefined ? 1 : exactFactor(iri, factor)),
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
console.log(`${rows.length} units, ${mended} factors computed again from their parts`);
