import { describe, expect, test } from 'vitest';
import { jsonLdReader } from '../../../../src/adapters/jsonld/jsonld-reader.ts';
import type { Violation } from '../../../../src/kernel/violation.ts';
import type { SourceDocument } from '../../../../src/ontology/ontology-reader.ts';
import { TripleGraph } from '../../../../src/ontology/triple-graph.ts';
import { mutations } from '../../../support/mutations.ts';
import { sameOntology } from '../../../support/same-ontology.ts';

const reader = jsonLdReader();
async function read(...documents: readonly SourceDocument[]): Promise<{ graph: TripleGraph; violations: readonly Violation[] }> {
  const graph = new TripleGraph();
  return { graph, violations: await reader.read(documents, graph, AbortSignal.timeout(10_000)) };
}
const context = '"@context": { "a": "https://a.example/" },';

describe('the JSON-LD reader', () => {
  test('passes on triples, prefixes, languages, datatypes and lines', async () => {
    const text = `\uFEFF{ ${context}\n"@graph": [\n{ "@id": "a:b", "a:c": [{ "@value": "d", "@language": "EN" }, 4] } ] }`;
    const { graph, violations } = await read({ name: 'x.jsonld', text });
    expect([violations, graph.prefixes.get('a'), graph.objects('https://a.example/b', 'https://a.example/c'), graph.place('https://a.example/b')]).toEqual([
      [],
      'https://a.example/',
      [
        { value: 'd', datatype: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString', language: 'en' },
        { value: '4', datatype: 'http://www.w3.org/2001/XMLSchema#integer' },
      ],
      { file: 'x.jsonld', line: 3 },
    ]);
  });

  test('reads a context that stands after what it explains, and lists', async () => {
    const { graph, violations } = await read({
      name: 'x.jsonld',
      text: '{ "@id": "a:b", "a:c": { "@list": [1, 2] }, "@context": { "a": "https://a.example/" } }',
    });
    const head = graph.resource('https://a.example/b', 'https://a.example/c') ?? '';
    expect([violations, graph.list(head).length]).toEqual([[], 2]);
  });

  test('keeps blank nodes of different documents apart, and names them alike on every start', async () => {
    const text = `{ ${context} "@id": "_:x", "a:p": { "a:q": 1 } }`;
    const once = await read({ name: 'one.jsonld', text }, { name: 'two.jsonld', text });
    const again = await read({ name: '/elsewhere/two.jsonld', text }, { name: 'one.jsonld', text });
    const [names, others] = [once, again].map(({ graph }) => [...graph.subjects()].sort());
    expect([names?.length, others]).toEqual([4, names]);
  });

  test.each([
    ['a missing comma', `{ ${context}\n"@id": "a:b"\n"a:c": 1 }`, 3],
    ['a word that is none of JSON', `{ ${context}\n"@id": nope }`, 2],
    ['a text that ends too early', `{ ${context}\n"@id": "a:b",\n"a:c": [`, 3],
    ['an identifier that is a number', `{ ${context}\n"@id": 4, "a:c": 1 }`, 2],
    ['a value with a type and a language', `{ ${context} "@id": "a:b",\n"a:c": { "@value": "x", "@type": "a:t", "@language": "en" } }`, 2],
    ['a context that is a number', '{ "@context": 4, "@id": "a:b" }', 1],
    ['nesting of 70', `{ ${context}\n"a:c": ${'['.repeat(70)}${']'.repeat(70)} }`, 2],
    ['nesting of 100,000', `{ ${context}\n"a:c": ${'['.repeat(100_000)}${']'.repeat(100_000)} }`, 2],
  ])('locates %s', async (_fault, text, line) => {
    const { violations } = await read({ name: 'x.jsonld', text });
    expect(violations).toMatchObject([{ code: 'SYNTAX', severity: 'error', remedy: expect.any(String), place: { file: 'x.jsonld', line } }]);
  });

  test.each([
    ['by its address', '{\n"@context": "https://schema.org/",\n"@id": "https://a.example/b" }', 'https://schema.org/'],
    ['among others', '{\n"@context": [{ "a": "https://a.example/" }, "http://127.0.0.1:9/c"], "@id": "a:b" }', 'http://127.0.0.1:9/c'],
    ['by @import', '{\n"@context": { "@version": 1.1, "@import": "https://c.example/" }, "@id": "https://a.example/b" }', 'https://c.example/'],
  ])('never fetches a context that is named %s, and says so', async (_how, text, url) => {
    const { graph, violations } = await read({ name: 'x.jsonld', text });
    expect([graph.size, violations]).toMatchObject([
      0,
      [{ code: 'REMOTE_CONTEXT', message: expect.stringContaining(url), remedy: expect.stringContaining('into the document'), place: { line: 2 } }],
    ]);
  });

  test('warns of relative IRIs without a base', async () => {
    const { violations } = await read({ name: 'x.jsonld', text: `{ ${context}\n"@id": "pump/7", "@type": "a:Pump" }` });
    expect(violations).toMatchObject([{ code: 'RELATIVE', severity: 'warning', place: { line: 2 } }]);
  });

  test.each([
    ['x.json', `{ ${context} "@id": "a:b" }`, true],
    ['x.jsonld', '{}', true],
    ['x.json', '[{ "@id": "https://a.example/b" }]', true],
    ['x.jsonld', '{ "@context": "dtmi:dtdl:context;3", "@id": "dtmi:a:b;1" }', false],
    ['x.json', '{ "@id": "dtmi:a:b;1", "@type": "Interface" }', false],
    ['x.json', '{ "a": 1 }', false],
    ['x.jsonld', '@prefix a: <b:c> .', false],
  ])('recognises by content first, suffix second: %s %s', (name, text, expected) => {
    expect(reader.recognises({ name, text })).toBe(expected);
  });

  test('takes names that are dangerous in JavaScript as names', async () => {
    const { violations } = await read({
      name: 'x.jsonld',
      text: '{ "@context": { "__proto__": "https://a.example/", "constructor": "https://a.example/c" }, "@id": "https://a.example/b", "constructor": 1, "__proto__": { "isAdmin": true } }',
    });
    expect([violations.length <= 1, Reflect.get({}, 'isAdmin')]).toEqual([true, undefined]);
  });

  test('ends within a second and never throws on 2,000 damaged documents', async () => {
    let slowest = 0;
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      '"',
      ',',
      ':',
      '"@id"',
      '"@type": 4,',
      '"@list": [',
      '"@reverse": ',
      '"@context": null,',
      '"@graph": ',
      '\\u',
      'null',
      '1e400',
    ];
    for (const text of mutations(sameOntology.jsonLd.text, 2000, pieces)) {
      const start = performance.now();
      const { violations } = await read({ name: 'x.jsonld', text });
      slowest = Math.max(slowest, performance.now() - start);
      expect(violations.every(({ place }) => place?.file === 'x.jsonld')).toBe(true);
    }
    expect(slowest).toBeLessThan(1000);
  });

  test('ends within a second on 2,000 documents that are sound JSON and strange JSON-LD', async () => {
    const words = [
      '"@id"',
      '"@type"',
      '"@list"',
      '"@set"',
      '"@value"',
      '"@reverse"',
      '"@graph"',
      '"@index"',
      '"@nest"',
      '"@included"',
      '"@context"',
      'null',
      '4',
      'true',
      '[]',
      '{}',
    ];
    let slowest = 0;
    const parts = sameOntology.jsonLd.text.split(/("(?:[^"\\]|\\.)*")/);
    for (const [i, word] of Array.from({ length: 2000 }, (_, n) => [n, words[n % words.length] ?? ''] as const)) {
      const at = 1 + 2 * ((i * 7919) % Math.floor(parts.length / 2));
      const text = parts.with(at, word).join('');
      const start = performance.now();
      await read({ name: 'x.jsonld', text });
      slowest = Math.max(slowest, performance.now() - start);
    }
    expect(slowest).toBeLessThan(1000);
  });
});
