import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { loadModel } from '../../../src/ontology/load-model.ts';
import { ontologyReaders } from '../../../src/server/reading/ontology-readers.ts';
import type { Violation } from '../../../src/kernel/violation.ts';
import { noUnits } from '../../../src/ontology/unit.ts';

async function read(name: string, text: string): Promise<{ triples: number; violations: readonly Violation[] }> {
  const sources = { model: [{ name, text }], twins: [], overlays: [] };
  return await loadModel(sources, { readers: ontologyReaders(), units: noUnits }, AbortSignal.timeout(10_000));
}

describe('what cannot be read is named, with what to do', () => {
  test.each([
    ['OWL functional syntax', 'm.owl', 'Prefix(:=<https://a.example/>)\nOntology(<https://a.example/>\nDeclaration(Class(:A)))', /robot convert/],
    ['OWL functional syntax', 'm.ofn', '# made by hand\n\nOntology(<https://a.example/>)', /robot convert/],
    ['OWL Manchester syntax', 'm.omn', 'Prefix: owl: <http://www.w3.org/2002/07/owl#>\nOntology: <https://a.example/>\nClass: A', /Protégé/],
    ['OBO', 'm.obo', 'format-version: 1.2\n\n[Term]\nid: A:1', /robot convert/],
    ['OWL/XML', 'm.ttl', '<?xml version="1.0"?><Ontology xmlns="http://www.w3.org/2002/07/owl#"/>', /Protégé/],
    ['a web page', 'm.ttl', '\n<!doctype html><html><body>Brick</body></html>', /not the page/],
    ['a web page', 'm.owl', '<html lang="en"><head>', /not the page/],
    ['a PDF', 'm.ttl', '%PDF-1.7\n%\ufffd', /itself/],
    ['a zip archive', 'm.owl', 'PK\u0003\u0004\u0014\u0000', /Unpack/],
    ['a gzip archive', 'm.ttl.gz', gzipSync('a').toString('utf8'), /Unpack/],
    ['LinkML', 'm.yaml', 'id: https://a.example/\nname: a\n', /gen-owl/],
    ['a binary file', 'm.ttl', 'a\u0000b', /Turtle/],
  ])('%s in %s', async (format, name, text, remedy) => {
    expect((await read(name, text)).violations).toMatchObject([
      { code: 'FORMAT', severity: 'error', message: expect.stringContaining(format), remedy: expect.stringMatching(remedy), place: { file: name } },
    ]);
  });

  test.each([
    ['m.ttl', ''],
    ['m.json', ' \n'],
    ['m', '\uFEFF'],
  ])('an empty document (%s)', async (name, text) => {
    expect((await read(name, text)).violations).toMatchObject([{ code: 'EMPTY', severity: 'warning', place: { file: name } }]);
  });

  test('bytes that are no text', async () => {
    const text = Buffer.from('@prefix a: <https://a.example/> .\na:b a:c "\xe9" .', 'latin1').toString('utf8');
    expect((await read('m.ttl', text)).violations).toMatchObject([{ code: 'ENCODING', severity: 'warning', place: { line: 2 } }]);
  });
});

const turtle = '@prefix a: <https://a.example/> .\na:b a:c a:d .';
const jsonLd = '{ "@context": { "a": "https://a.example/" }, "@id": "a:b", "a:c": { "@id": "a:d" } }';
const xml =
  '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:a="https://a.example/"><rdf:Description rdf:about="https://a.example/b"><a:c rdf:resource="https://a.example/d"/></rdf:Description></rdf:RDF>';
const nTriples = '<https://a.example/b> <https://a.example/c> <https://a.example/d> .';
const nQuads = '<https://a.example/b> <https://a.example/c> <https://a.example/d> <https://a.example/g> .';
const triG = '@prefix a: <https://a.example/> .\na:g { a:b a:c a:d }';
const texts = {
  turtle,
  jsonLd,
  xml,
  nTriples,
  nQuads,
  triG,
  comment: `# a comment\n\n  # another\n${turtle}`,
  upper: turtle.replace('@prefix', 'PREFIX').replace('> .', '>'),
};
const names = ['m.ttl', 'm.trig', 'm.nt', 'm.nq', 'm.rdf', 'm.owl', 'm.jsonld', 'm.json', 'm.txt', 'm'];

describe.each(Object.entries(texts))('%s is told by its content', (_format, text) => {
  test.each(names)('in a file named %s', async (name) => {
    const { triples, violations } = await read(name, `\uFEFF${text}`);
    expect([triples, violations]).toEqual([1, []]);
  });
});

test('DTDL is told by its content', async () => {
  const text = '\n[{ "@context": "dtmi:dtdl:context;3", "@id": "dtmi:a;1", "@type": "Interface" }]';
  for (const name of names) expect((await read(name, text)).violations).toEqual([]);
});
