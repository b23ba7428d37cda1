import { describe, expect, test } from 'vitest';
import { LocalJsonLdParser } from '../../../../src/adapters/jsonld/json-ld-parser.ts';
import { jsonLdReader } from '../../../../src/adapters/jsonld/jsonld-reader.ts';
import type { RdfjsTriple } from '../../../../src/ontology/rdfjs-terms.ts';
import { TripleGraph, type TripleTerm } from '../../../../src/ontology/triple-graph.ts';

const name = 'https://a.example/name';
const context = {
  a: 'https://a.example/',
  name: 'a:name',
  graph: '@graph',
  type: '@type',
  Pump: { '@id': 'a:Pump', '@context': { speed: 'a:pumpSpeed' } },
  speed: 'a:speed',
};
const many = 230;
const nodes = (make: (i: number) => object): readonly object[] => Array.from({ length: many }, (_, i) => make(i));

/** Triples as text, blank nodes by their name. */
function shown(triples: readonly (readonly [string, string, TripleTerm])[]): readonly string[] {
  const names = new Map<TripleTerm, string>();
  for (const [subject, predicate, object] of triples) if (predicate === name && typeof object !== 'string') names.set(subject, `_:${object.value}`);
  const show = (term: TripleTerm): string => names.get(term) ?? JSON.stringify(term);
  return [...new Set(triples.map(([subject, predicate, object]) => `${show(subject)} ${predicate} ${show(object)}`))].toSorted();
}

async function inOnePiece(text: string): Promise<readonly string[]> {
  const triples: (readonly [string, string, TripleTerm])[] = [];
  const nodeOf = ({ termType, value }: RdfjsTriple['subject']): string => (termType === 'BlankNode' ? `_:${value}` : value);
  const parser = new LocalJsonLdParser(
    'https://w3id.org/twinql/base/',
    ({ subject, predicate, object }) => {
      const { datatype, language = '', value } = object;
      const literal = { value, datatype: datatype?.value ?? '', ...(language !== '' && { language }) };
      triples.push([nodeOf(subject), predicate.value, object.termType === 'Literal' ? literal : nodeOf(object)]);
    },
    () => undefined,
  );
  const failed = Promise.withResolvers<never>();
  parser.on('error', (error: Error) => failed.reject(error));
  parser.resume();
  await Promise.race([failed.promise, new Promise<void>((resolve) => void parser.write(text, () => resolve()))]);
  return shown(triples);
}

async function asRead(text: string): Promise<readonly string[]> {
  const graph = new TripleGraph();
  expect(await jsonLdReader().read([{ name: 'x.jsonld', text }], graph, AbortSignal.timeout(10_000))).toEqual([]);
  return shown([...graph.triples()]);
}

describe('a graph of many nodes is read in parts and means what it means in one piece', () => {
  test.each<[string, unknown]>([
    ['links between nodes', { '@context': context, '@graph': nodes((i) => ({ '@id': `a:${i}`, type: 'a:T', 'a:next': { '@id': `a:${(i * 7) % many}` } })) }],
    [
      'blank nodes of the same name',
      { '@context': context, '@graph': nodes((i) => ({ '@id': `_:b${i % 90}`, name: `${i % 90}`, 'a:next': { '@id': `_:b${(i + 1) % 90}` } })) },
    ],
    [
      'blank nodes without a name',
      { '@context': context, '@graph': nodes((i) => ({ name: `${i}`, 'a:part': [{ name: `${i} inner` }, { name: `${i} other` }] })) },
    ],
    ['a context that comes last', { '@graph': nodes((i) => ({ '@id': `a:${i}`, name: `n ${i}, "[{` })), '@context': context }],
    ['another name for the graph', { '@context': [{}, context], graph: nodes((i) => ({ '@id': `a:${i}`, name: `${i}` })) }],
    ['a graph with a name', { '@context': context, '@id': 'a:g', '@graph': nodes((i) => ({ '@id': `a:${i}`, name: `${i}` })) }],
    [
      'something beside the graph',
      {
        '@context': context,
        '@id': 'a:g',
        'a:list': [1, 2, 3],
        name: 'g',
        '@graph': nodes((i) => ({ '@id': `a:${i}`, 'a:in': { '@id': 'a:g' } })),
        'a:after': true,
      },
    ],
    ['something without a name beside the graph', { '@context': context, name: 'g', '@graph': nodes((i) => ({ '@id': `a:${i}`, name: `${i}` })) }],
    ['contexts of types', { '@context': context, '@graph': nodes((i) => ({ '@id': `a:${i}`, speed: i, type: i % 2 === 0 ? 'Pump' : 'a:Fan' })) }],
    ['contexts that reach inwards', { '@context': { ...context, '@propagate': true }, '@graph': nodes((i) => ({ '@id': `a:${i}`, name: `${i}` })) }],
    ['graphs in graphs', { '@context': context, '@graph': nodes((i) => ({ '@id': `a:g${i}`, '@graph': [{ '@id': `a:${i}`, name: `${i}` }] })) }],
    [
      'reversed and included nodes',
      {
        '@context': context,
        '@graph': nodes((i) => ({ '@id': `a:${i}`, '@reverse': { 'a:feeds': { '@id': `a:f${i}` } }, '@included': [{ '@id': `a:i${i}`, name: `${i}` }] })),
      },
    ],
    [
      'a list of documents',
      nodes((i) => ({ '@context': { b: `https://b.example/${i % 3}/` }, '@id': `b:${i}`, 'b:value': { '@value': `${i}`, '@language': 'en' } })),
    ],
    ['a long list of values', { '@context': context, '@id': 'a:x', 'a:v': nodes((i) => ({ '@id': `a:${i}`, name: `${i}` })) }],
    ['no context', { '@graph': nodes((i) => ({ '@id': `https://a.example/${i}`, 'https://a.example/p': [{ '@value': i }] })) }],
  ])('with %s', async (_what, document) => {
    for (const text of [JSON.stringify(document), JSON.stringify(document, undefined, 2)]) {
      const expected = await inOnePiece(text);
      expect(expected.length).toBeGreaterThan(many / 3);
      expect(await asRead(text)).toEqual(expected);
    }
  });

  test('finds the line of a fault of meaning and of syntax in any part', async () => {
    const lines = nodes((i) => ({ '@id': `a:${i}`, name: `${i}` })).map((node) => JSON.stringify(node));
    const document = (line: string): string => `{ "@context": ${JSON.stringify(context)}, "@graph": [\n${lines.with(180, line).join(',\n')}\n] }`;
    const found = async (line: string): Promise<unknown> =>
      await jsonLdReader().read([{ name: 'x.jsonld', text: document(line) }], new TripleGraph(), AbortSignal.timeout(10_000));
    expect([await found('{ "@id": 4, "name": "x" }'), await found('{ "@id": "a:b" "name": 1 }')]).toMatchObject([
      [{ code: 'SYNTAX', place: { line: 182 } }],
      [{ code: 'SYNTAX', place: { line: 182 } }],
    ]);
  });
});

describe('a context named by its address', () => {
  test('is the one that was given, and nothing is fetched', async () => {
    const given = new Map([
      ['https://c.example/context', JSON.stringify({ '@context': ['https://c.example/more', { name: 'a:name' }] })],
      ['https://c.example/more', JSON.stringify({ '@context': { a: 'https://a.example/' } })],
    ]);
    const graph = new TripleGraph();
    const text = JSON.stringify({ '@context': 'https://c.example/context', '@graph': nodes((i) => ({ '@id': `a:${i}`, name: `${i}` })) });
    const violations = await jsonLdReader((url) => given.get(url)).read([{ name: 'x.jsonld', text }], graph, AbortSignal.timeout(10_000));
    expect([violations, graph.size, graph.prefixes.get('a')]).toEqual([[], many, 'https://a.example/']);
  });

  test.each(['no JSON', '[]', '{ "a": 1 }'])('is not given where its document is %s', async (document) => {
    const read = jsonLdReader(() => document).read(
      [{ name: 'x.jsonld', text: '{ "@context": "https://c.example/", "a": 1 }' }],
      new TripleGraph(),
      AbortSignal.timeout(10_000),
    );
    expect(await read).toMatchObject([{ code: 'REMOTE_CONTEXT', remedy: expect.stringContaining('--map') }]);
  });
});
