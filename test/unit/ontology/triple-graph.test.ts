import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TripleGraph, type TripleTerm } from '../../../src/ontology/triple-graph.ts';

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const literal = (value: string, language?: string): TripleTerm => ({ value, datatype: 'x:string', ...(language !== undefined && { language }) });

describe('a graph of triples', () => {
  test('answers by subject, by predicate and by object as a plain list does', () => {
    const term = fc.constantFrom('a:1', 'a:2', 'a:3', '_:b');
    const object = fc.oneof(
      term,
      fc.constantFrom(literal('1'), literal('1', 'en'), literal('a:1'), literal('a text that is longer'), literal('a text that is longer', 'en')),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(term, term, object), { maxLength: 80 }), term, term, object, (triples, s, p, o) => {
        const graph = new TripleGraph();
        for (const [subject, predicate, value] of triples) graph.add(subject, predicate, value);
        const key = (value: unknown): string => JSON.stringify(value);
        const distinct = [...new Map(triples.map((triple) => [key(triple), triple])).values()];
        const sorted = (values: readonly unknown[]): readonly string[] => values.map(key).sort();
        expect({
          size: graph.size,
          objects: sorted(graph.objects(s, p)),
          subjects: sorted(graph.subjectsOf(p, o)),
          pairs: sorted([...graph.withPredicate(p)]),
          all: sorted([...graph.triples()]),
          has: graph.has(s, p, o),
        }).toEqual({
          size: distinct.length,
          objects: sorted(distinct.filter((triple) => triple[0] === s && triple[1] === p).map((triple) => triple[2])),
          subjects: sorted(distinct.filter((triple) => triple[1] === p && key(triple[2]) === key(o)).map((triple) => triple[0])),
          pairs: sorted(distinct.filter((triple) => triple[1] === p).map((triple) => [triple[0], triple[2]])),
          all: sorted(distinct),
          has: distinct.some((triple) => key(triple) === key([s, p, o])),
        });
      }),
    );
  });

  test('takes in what is added after a question', () => {
    const graph = new TripleGraph();
    graph.add('a:1', 'a:p', 'a:2');
    expect(graph.objects('a:1', 'a:p')).toEqual(['a:2']);
    graph.add('a:1', 'a:p', 'a:3');
    expect(graph.objects('a:1', 'a:p')).toEqual(['a:2', 'a:3']);
  });

  test('reads a list, and ends where one bites its tail', () => {
    const graph = new TripleGraph();
    for (const [node, first, rest] of [
      ['_:1', 'a:x', '_:2'],
      ['_:2', 'a:y', '_:1'],
      ['_:3', 'a:z', `${rdf}nil`],
    ] as const) {
      graph.add(node, `${rdf}first`, first);
      graph.add(node, `${rdf}rest`, rest);
    }
    expect([graph.list('_:1'), graph.list('_:3'), graph.list(`${rdf}nil`)]).toEqual([['a:x', 'a:y'], ['a:z'], []]);
  });

  test('knows where a subject first stands, and where it has a predicate', () => {
    const graph = new TripleGraph();
    graph.add('a:1', 'a:p', 'a:2', { file: 'one.ttl', line: 3 });
    graph.add('a:1', 'a:q', 'a:2', { file: 'two.ttl', line: 7 });
    graph.add('a:4', 'a:q', 'a:2');
    expect([graph.place('a:1'), graph.place('a:1', 'a:q'), graph.place('a:4'), graph.place('a:5')]).toEqual([
      { file: 'one.ttl', line: 3 },
      { file: 'two.ttl', line: 7 },
      undefined,
      undefined,
    ]);
  });
});
