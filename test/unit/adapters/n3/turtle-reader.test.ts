import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { turtleReader } from '../../../../src/adapters/n3/turtle-reader.ts';
import type { Violation } from '../../../../src/kernel/violation.ts';
import type { SourceDocument } from '../../../../src/ontology/ontology-reader.ts';
import { TripleGraph } from '../../../../src/ontology/triple-graph.ts';

const reader = turtleReader();
async function read(...documents: readonly SourceDocument[]): Promise<{ graph: TripleGraph; violations: readonly Violation[] }> {
  const graph = new TripleGraph();
  return { graph, violations: await reader.read(documents, graph, AbortSignal.timeout(10_000)) };
}
const prefix = '@prefix a: <https://a.example/> .\n';

describe('the Turtle reader', () => {
  test('passes on triples, prefixes and the line where each statement begins', async () => {
    const { graph, violations } = await read({ name: 'x.ttl', text: `\uFEFF${prefix}\na:b a:c "d"@EN ,\n  4 .\na:e a:f a:g .` });
    expect([
      violations,
      graph.size,
      graph.prefixes.get('a'),
      graph.objects('https://a.example/b', 'https://a.example/c'),
      graph.place('https://a.example/e'),
    ]).toEqual([
      [],
      3,
      'https://a.example/',
      [
        { value: 'd', datatype: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString', language: 'en' },
        { value: '4', datatype: 'http://www.w3.org/2001/XMLSchema#integer' },
      ],
      { file: 'x.ttl', line: 5 },
    ]);
  });

  test('keeps blank nodes of different documents apart, and names them alike on every start', async () => {
    const text = `${prefix}_:x a:p a:o . [ a:q 1 ] .`;
    const once = await read({ name: 'one.ttl', text }, { name: 'two.ttl', text });
    const again = await read({ name: '/elsewhere/two.ttl', text }, { name: 'one.ttl', text });
    const [names, others] = [once, again].map(({ graph }) => [...graph.subjects()].sort());
    expect([names?.length, others]).toEqual([4, names]);
  });

  test.each([
    ['an undefined prefix', `${prefix}a:b a:c b:d .`, 'Undefined prefix "b:".', 2],
    ['a missing full stop', `${prefix}a:b a:c a:d\na:e a:f a:g .`, 'Expected punctuation to follow "https://a.example/d".', 3],
    ['an unclosed text', `${prefix}a:b a:c "d .`, 'Unexpected ""d', 2],
  ])('locates %s', async (_fault, text, message, line) => {
    const { violations } = await read({ name: 'x.ttl', text });
    expect(violations).toMatchObject([{ code: 'SYNTAX', severity: 'error', message: expect.stringContaining(message), place: { file: 'x.ttl', line } }]);
  });

  test('goes on with the next document after one with an error', async () => {
    const { graph, violations } = await read({ name: 'bad.ttl', text: 'a:b' }, { name: 'good.ttl', text: `${prefix}a:b a:c a:d .` });
    expect([violations.length, graph.size]).toEqual([1, 1]);
  });

  test('reads N-Triples, N-Quads and TriG by their suffix', async () => {
    const { graph, violations } = await read(
      { name: 'x.nt', text: '<a:1> <a:p> <a:2> .' },
      { name: 'x.nq', text: '<a:3> <a:p> <a:2> <a:g> .' },
      { name: 'x.trig', text: '<a:g> { <a:4> <a:p> <a:2> . }' },
    );
    expect([violations, [...graph.subjects()]]).toEqual([[], ['a:1', 'a:3', 'a:4']]);
  });

  test('warns of relative IRIs without a base', async () => {
    const { violations } = await read({ name: 'x.ttl', text: `${prefix}<pump/7> a a:Pump .` });
    expect(violations).toMatchObject([{ code: 'RELATIVE', severity: 'warning', place: { line: 2 } }]);
  });

  test.each([
    ['x.ttl', '# nothing', true],
    ['model', '@prefix a: <b:c> .', true],
    ['x.json', '{ "@context": "dtmi:dtdl:context;3" }', false],
    ['x.json', '[\n {}]', false],
  ])('recognises by content first, suffix second: %s', (name, text, expected) => {
    expect(reader.recognises({ name, text })).toBe(expected);
  });

  test('never throws, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        const { violations } = await read({ name: 'x.ttl', text: `${prefix}${text}` });
        expect(Array.isArray(violations)).toBe(true);
      }),
    );
  });
});
