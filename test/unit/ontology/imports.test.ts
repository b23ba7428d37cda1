import { describe, expect, test } from 'vitest';
import { turtleReader } from '../../../src/adapters/n3/turtle-reader.ts';
import { loadModel } from '../../../src/ontology/load-model.ts';
import type { SourceDocument } from '../../../src/ontology/ontology-reader.ts';
import type { Violation } from '../../../src/kernel/violation.ts';
import { noUnits } from '../../../src/ontology/unit.ts';

const prefixes = '@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix a: <https://a.example/> .\n';
const turtle = (name: string, text: string): SourceDocument => ({ name, text: prefixes + text });
async function importsOf(
  documents: readonly SourceDocument[],
  mapped: Readonly<Record<string, SourceDocument>> = {},
): Promise<{ classes: string[]; found: readonly Violation[] }> {
  const options = { readers: [turtleReader()], units: noUnits, imported: (iri: string) => mapped[iri] };
  const overlay = turtle('o.ttl', 'a:o a owl:Ontology ; <http://purl.org/vocab/vann/preferredNamespaceUri> "https://overlaid.example/ns#" .');
  const { ontology, violations } = await loadModel({ model: documents, twins: [], overlays: [overlay] }, options, AbortSignal.timeout(10_000));
  return { classes: [...ontology.classes.keys()].toSorted(), found: violations.filter(({ code }) => code === 'IMPORT') };
}
const importer = turtle('m.ttl', '\na:m a owl:Ontology ; owl:imports <https://b.example/onto> .\na:A a owl:Class .');

describe('what a model imports', () => {
  test('and nobody gave is named with place and remedy', async () => {
    const { found } = await importsOf([importer]);
    expect(found).toMatchObject([
      {
        severity: 'warning',
        message: expect.stringContaining('<https://b.example/onto>'),
        remedy: expect.stringContaining('--map https://b.example/onto=FILE'),
        place: { file: 'm.ttl', line: 3 },
      },
    ]);
  });

  test.each([
    ['its own IRI', '<https://b.example/onto> a owl:Ontology .'],
    ['its version', 'a:b a owl:Ontology ; owl:versionIRI <https://b.example/onto> .'],
    ['its IRI but for the last character', '<https://b.example/onto#> a owl:Ontology .'],
  ])('is satisfied by another document that declares %s', async (_how, text) => {
    expect((await importsOf([importer, turtle('b.ttl', text)])).found).toEqual([]);
  });

  test('comes from the file it is mapped to, and so does what that imports, in a circle too', async () => {
    const b = turtle('b.ttl', '<https://b.example/onto> a owl:Ontology ; owl:imports <https://c.example/onto> . a:B a owl:Class .');
    const c = turtle('c.ttl', '<https://c.example/onto> a owl:Ontology ; owl:imports a:m . a:C a owl:Class .');
    expect(await importsOf([importer], { 'https://b.example/onto': b, 'https://c.example/onto': c })).toEqual({
      classes: ['https://a.example/A', 'https://a.example/B', 'https://a.example/C'],
      found: [],
    });
  });

  test('is not missed where it is built in, and only noted where an overlay knows it', async () => {
    const { found } = await importsOf([
      turtle(
        'm.ttl',
        'a:m owl:imports <http://www.w3.org/ns/shacl#> , <http://www.w3.org/2004/02/skos/core> , <http://qudt.org/2.1/schema/qudt> , <https://overlaid.example/ns> .',
      ),
    ]);
    expect(found).toMatchObject([{ severity: 'info', message: expect.stringContaining('overlaid.example') }]);
  });
});
