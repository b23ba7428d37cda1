import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, test } from 'vitest';
import { sameOntology } from '../support/same-ontology.ts';

interface Answer {
  readonly id: unknown;
  readonly valid: boolean;
  readonly violations: readonly { readonly code: string; readonly place?: { readonly file: string; readonly line?: number } }[];
}

/** Runs `twinql check --batch` over lines and gives its answers and its exit code. */
async function batch(lines: readonly string[], options: readonly string[] = []): Promise<{ answers: readonly Answer[]; code: unknown }> {
  const child = spawn(process.execPath, ['src/cli.ts', 'check', '--batch', ...options], {
    stdio: ['pipe', 'pipe', 'inherit'],
    timeout: 120_000,
    killSignal: 'SIGKILL',
  });
  const ended = once(child, 'close');
  const answers: Answer[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => answers.push(JSON.parse(line) as Answer));
  child.stdin.end(lines.join('\n'));
  const [code] = (await ended) as readonly unknown[];
  return { answers, code };
}

const dtdl = (id: string, more: object = {}): object => ({ '@context': 'dtmi:dtdl:context;3', '@id': id, '@type': 'Interface', ...more });
const request = (id: unknown, ...documents: readonly unknown[]): string => JSON.stringify({ id, documents });
const codes = (answers: readonly Answer[]): readonly unknown[] => answers.map(({ id, valid, violations }) => [id, valid, violations.map(({ code }) => code)]);

describe('twinql check --batch', () => {
  test('holds twins against the shapes beside them', async () => {
    const shapes =
      '@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix a: <https://a.example/> . @prefix owl: <http://www.w3.org/2002/07/owl#> . a:T a owl:Class .';
    const shape = `${shapes} a:S a sh:NodeShape ; sh:targetClass a:T ; sh:property [ sh:path a:n ; sh:maxCount 1 ; sh:pattern "^(a+)+$" ] . a:n a owl:DatatypeProperty .`;
    const { answers } = await batch([
      request('met', `${shape} a:x a a:T ; a:n "aa" .`),
      request('broken', `${shape} a:x a a:T ; a:n "${'a'.repeat(50)}!" , "a" .`),
      request('no twin', shape),
    ]);
    expect(codes(answers)).toEqual([
      ['met', true, []],
      ['broken', false, ['SHAPE', 'SHAPE']],
      ['no twin', true, []],
    ]);
  });

  test('answers every line in order, whatever its format, and malformed lines too', async () => {
    const { answers, code } = await batch([
      request('dtdl', dtdl('dtmi:a:b;1')),
      request('dtdl text', JSON.stringify(dtdl('dtmi:a:b;1', { extends: 'dtmi:a:c;1' })), JSON.stringify(dtdl('dtmi:a:c;1'))),
      request('undefined', dtdl('dtmi:a:b;1', { extends: 'dtmi:a:c;1' })),
      request('turtle', sameOntology.turtle.text),
      '{ "id": "cut", "documents": [',
      request('rdf/xml', sameOntology.rdfXml.text),
      request('json-ld', JSON.parse(sameOntology.jsonLd.text)),
      request('bad turtle', '@prefix a: <https://a.example/> .\na:b a:c d .'),
      '',
      '[1]',
      JSON.stringify({ id: 11, documents: 'none' }),
      JSON.stringify({ id: 12, documents: ['x'], format: 'word' }),
      JSON.stringify({ id: 13, documents: ['<a:1> <a:2> <a:3> .'], format: 'N-Triples' }),
    ]);
    expect([code, codes(answers), answers[7]?.violations[0]?.place, answers[4]?.violations[0]?.place]).toEqual([
      1,
      [
        ['dtdl', true, []],
        ['dtdl text', true, []],
        ['undefined', false, ['DTDL_UNDEFINED']],
        ['turtle', true, []],
        [null, false, ['LINE']],
        ['rdf/xml', true, []],
        ['json-ld', true, []],
        ['bad turtle', false, ['SYNTAX']],
        [null, false, ['LINE']],
        [11, false, ['LINE']],
        [12, false, ['FORMAT']],
        [13, true, []],
      ],
      { file: 'documents[0]', line: 2 },
      { file: 'standard input', line: 5 },
    ]);
  });

  test('answers what is odd: equal and missing identifiers, other names of formats, options, empty objects, lines of 100 MB', async () => {
    const odd = { '@context': ['dtmi:dtdl:context;2', 'dtmi:nobody:knows;1'], '@id': 'dtmi:a:b;1', '@type': 'Interface' };
    const { answers } = await batch([
      request('same', dtdl('dtmi:a:b;1')),
      `{"id":"long","documents":["${'x'.repeat(100_000_000)}"]}`,
      request('same', dtdl('dtmi:a:b;1'), dtdl('dtmi:a:c;1')),
      JSON.stringify({ documents: [dtdl('dtmi:a:b;1')] }),
      JSON.stringify({ id: 'media type', documents: ['<a:1> <a:2> <a:3> .'], format: 'text/turtle' }),
      request('lenient', odd),
      JSON.stringify({ id: 'strict', documents: [odd], options: ['DisallowUndefinedExtensions'] }),
      JSON.stringify({ id: 'many interfaces in one document', documents: [[dtdl('dtmi:a:b;1'), dtdl('dtmi:a:c;1')]] }),
      '{}',
      'null',
      JSON.stringify({ id: { of: 'an object' }, documents: [] }),
      request('official code', dtdl('dtmi:a:b;1', { contents: [{ '@type': 'Telemetry', name: 't', schema: 'dubble' }] })),
    ]);
    expect(codes(answers)).toEqual([
      ['same', true, []],
      [null, false, ['LINE']],
      ['same', true, []],
      [null, true, []],
      ['media type', true, []],
      ['lenient', true, []],
      ['strict', false, ['dtmi:dtdl:parsingError:unresolvableContextSpecifier']],
      ['many interfaces in one document', true, []],
      [null, false, ['LINE']],
      [null, false, ['LINE']],
      [null, false, ['LINE']],
      ['official code', false, ['dtmi:dtdl:parsingError:badDtmiOrTerm', 'dtmi:dtdl:parsingError:objectCountBelowMin']],
    ]);
  });

  test('a check that takes too long is ended and disturbs no other', async () => {
    const huge = `@prefix a: <https://a.example/> .\n${Array.from({ length: 200_000 }, (_, i) => `a:t${i} a a:C${i} ; a:p${i} ${i} .`).join('\n')}`;
    const { answers } = await batch(
      [request(1, dtdl('dtmi:a:b;1')), request(2, huge), request(3, dtdl('dtmi:a:b;1')), request(4, huge), request(5, dtdl('dtmi:a:c;1'))],
      ['--time-limit', '2'],
    );
    expect(codes(answers)).toEqual([
      [1, true, []],
      [2, false, ['TIME']],
      [3, true, []],
      [4, false, ['TIME']],
      [5, true, []],
    ]);
  });

  test('a check that needs too much memory is ended and disturbs no other', async () => {
    const huge = `@prefix a: <https://a.example/> .\n${Array.from({ length: 300_000 }, (_, i) => `a:t${i} a a:C ; a:p${i} "${i} ${'x'.repeat(60)}" .`).join('\n')}`;
    const { answers } = await batch(
      [request(1, dtdl('dtmi:a:b;1')), request(2, huge), request(3, dtdl('dtmi:a:b;1'))],
      ['--memory-limit', '120', '--time-limit', '60'],
    );
    expect(codes(answers)).toEqual([
      [1, true, []],
      [2, false, ['MEMORY']],
      [3, true, []],
    ]);
  });

  test('answers a line before the next one is written', async () => {
    const child = spawn(process.execPath, ['src/cli.ts', 'check', '--batch'], { stdio: ['pipe', 'pipe', 'inherit'], timeout: 60_000, killSignal: 'SIGKILL' });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const ids: unknown[] = [];
    for (const id of [1, 2]) {
      child.stdin.write(`${request(id, dtdl('dtmi:a:b;1'))}\n`);
      const { value } = await lines.next();
      ids.push((JSON.parse(String(value)) as Answer).id);
    }
    child.stdin.end();
    expect([ids, await once(child, 'close')]).toEqual([
      [1, 2],
      [0, null],
    ]);
  });

  test('needs either paths or --batch', async () => {
    expect(await batch([], ['ontology'])).toEqual({ answers: [], code: 2 });
  });
});
