import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonLdReader } from '../../../../src/adapters/jsonld/jsonld-reader.ts';
import { jsonLdWriter } from '../../../../src/adapters/jsonld/jsonld-writer.ts';
import { nTriplesWriter, turtleGraphWriter } from '../../../../src/adapters/n3/graph-writers.ts';
import { turtleReader } from '../../../../src/adapters/n3/turtle-reader.ts';
import type { GraphWriter } from '../../../../src/ontology/graph-writer.ts';
import type { OntologyReader } from '../../../../src/ontology/ontology-reader.ts';
import { TripleGraph, type TripleTerm } from '../../../../src/ontology/triple-graph.ts';
import { rdfFirst, rdfNil, rdfRest, xsd } from '../../../../src/ontology/words.ts';
import { graphFingerprint } from '../../../support/same-graph.ts';

const formats: readonly { readonly suffix: string; readonly writer: GraphWriter; readonly reader: OntologyReader }[] = [
  { suffix: 'ttl', writer: turtleGraphWriter(), reader: turtleReader() },
  { suffix: 'nt', writer: nTriplesWriter(), reader: turtleReader() },
  { suffix: 'jsonld', writer: jsonLdWriter(), reader: jsonLdReader() },
];

type Triple = readonly [string, string, TripleTerm];

function graphOf(triples: readonly Triple[]): TripleGraph {
  const graph = new TripleGraph();
  graph.prefix('a', 'https://a.example/');
  for (const triple of triples) graph.add(...triple);
  return graph;
}

async function again(graph: TripleGraph, { suffix, writer, reader }: (typeof formats)[number]): Promise<TripleGraph> {
  const read = new TripleGraph();
  const text = [...writer.write(graph)].join('');
  const violations = await reader.read([{ name: `again.${suffix}`, text }], read, AbortSignal.timeout(10_000));
  if (violations.length > 0) throw new Error(`${violations[0]?.message ?? ''}\n${text}`);
  return read;
}

const a = (name: string): string => `https://a.example/${name}`;
const text = (value: string, language?: string): TripleTerm => ({ value, datatype: xsd('string'), ...(language !== undefined && { language }) });
const nodes = ['x', 'y', 'x-y.z', 'ü', '7', 'a/b#c'].map(a);
const blanks = ['_:b0', '_:b1', '_:b2', '_:b3'];

const term: fc.Arbitrary<TripleTerm> = fc.oneof(
  fc.constantFrom(...nodes, ...blanks, rdfNil),
  fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .filter((each) => each.isWellFormed())
    .map((value) => text(value)),
  fc.constantFrom('line\nbreak', '"quoted"', 'back\\slash', '\u0007', '', '𝔘', "'''").map((value) => text(value)),
  fc.constantFrom('en', 'de-at').map((language) => ({ value: 'w', datatype: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString', language })),
  fc.constantFrom('integer', 'boolean', 'double', 'date').map((name) => ({ value: name === 'boolean' ? 'true' : '007', datatype: xsd(name) })),
);
const triple: fc.Arbitrary<Triple> = fc.tuple(fc.constantFrom(...nodes, ...blanks), fc.constantFrom(a('p'), a('q'), rdfFirst, rdfRest), term);

describe.each(formats)('a graph written as .$suffix', (format) => {
  test('reads back as the same graph, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(triple, { maxLength: 25 }), async (triples) => {
        const graph = graphOf(triples);
        expect(graphFingerprint(await again(graph, format))).toEqual(graphFingerprint(graph));
      }),
    );
  });

  test('keeps lists, lists in lists, lists that go in circles, and blank nodes twenty deep', async () => {
    const list = (name: string, ...members: readonly TripleTerm[]): readonly Triple[] =>
      members.flatMap((member, i): readonly Triple[] => [
        [`_:${name}${i}`, rdfFirst, member],
        [`_:${name}${i}`, rdfRest, i + 1 < members.length ? `_:${name}${i + 1}` : rdfNil],
      ]);
    const deep = Array.from({ length: 20 }, (_, i): Triple => [`_:d${i}`, a('in'), `_:d${i + 1}`]);
    const graph = graphOf([
      [a('x'), a('p'), '_:l0'],
      ...list('l', '_:m0', text('1'), '_:n'),
      ...list('m', a('y'), '_:o0'),
      ...list('o', text('inner')),
      ['_:n', a('q'), text('in a list')],
      ...list('c', '_:c0'),
      ...list('e', '_:f0'),
      ...list('f', '_:e0'),
      ['_:s', a('self'), '_:s'],
      [a('x'), a('q'), '_:d0'],
      ...deep,
      ['_:d20', a('q'), text('deepest')],
    ]);
    expect(graphFingerprint(await again(graph, format))).toEqual(graphFingerprint(graph));
  });
});
