import { describe, expect, test } from 'vitest';
import { rdfXmlReader } from '../../../../src/adapters/rdfxml/rdfxml-reader.ts';
import type { Violation } from '../../../../src/kernel/violation.ts';
import type { SourceDocument } from '../../../../src/ontology/ontology-reader.ts';
import { TripleGraph } from '../../../../src/ontology/triple-graph.ts';
import { mutations } from '../../../support/mutations.ts';
import { sameOntology } from '../../../support/same-ontology.ts';

const reader = rdfXmlReader();
async function read(...documents: readonly SourceDocument[]): Promise<{ graph: TripleGraph; violations: readonly Violation[] }> {
  const graph = new TripleGraph();
  return { graph, violations: await reader.read(documents, graph, AbortSignal.timeout(10_000)) };
}
const open = '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:a="https://a.example/" xml:base="https://a.example/">\n';
const close = '</rdf:RDF>';

describe('the RDF/XML reader', () => {
  test('passes on triples, prefixes, languages, datatypes and lines', async () => {
    const text = `\uFEFF${open}<rdf:Description rdf:about="b">\n<a:c xml:lang="EN">d</a:c>\n<a:c rdf:datatype="http://www.w3.org/2001/XMLSchema#integer">4</a:c>\n</rdf:Description>\n${close}`;
    const { graph, violations } = await read({ name: 'x.rdf', text });
    expect([violations, graph.prefixes.get('a'), graph.objects('https://a.example/b', 'https://a.example/c'), graph.place('https://a.example/b')]).toEqual([
      [],
      'https://a.example/',
      [
        { value: 'd', datatype: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString', language: 'en' },
        { value: '4', datatype: 'http://www.w3.org/2001/XMLSchema#integer' },
      ],
      { file: 'x.rdf', line: 3 },
    ]);
  });

  test('keeps blank nodes of different documents apart, and names them alike on every start', async () => {
    const text = `${open}<rdf:Description rdf:nodeID="x"><a:p rdf:parseType="Resource"><a:q>1</a:q></a:p></rdf:Description>${close}`;
    const once = await read({ name: 'one.rdf', text }, { name: 'two.rdf', text });
    const again = await read({ name: '/elsewhere/two.rdf', text }, { name: 'one.rdf', text });
    const [names, others] = [once, again].map(({ graph }) => [...graph.subjects()].sort());
    expect([names?.length, others]).toEqual([4, names]);
  });

  test.each([
    ['a tag that does not match', `${open}<a:B>\n</a:C>${close}`, 3],
    ['a prefix that is not declared', `${open}\n<b:C/>${close}`, 3],
    ['an element that is not closed', `${open}<a:B rdf:about="b">\n`, 2],
    ['an attribute without quotes', `${open}<a:B rdf:about=b/>${close}`, 2],
    ['an entity that is not declared', `${open}<a:B><a:p>&nothing;</a:p></a:B>${close}`, 2],
    ['a forbidden element', `${open}<rdf:li/>${close}`, 2],
    ['an identifier used twice', `${open}<a:B rdf:ID="x"/>\n<a:B rdf:ID="x"/>${close}`, 3],
    ['nothing but a declaration', '<?xml version="1.0"?>\n', 1],
    ['elements nested 300 deep', `${open}${'<a:B><a:p>'.repeat(150)}${'</a:p></a:B>'.repeat(150)}${close}`, 2],
  ])('locates %s', async (_fault, text, line) => {
    const { violations } = await read({ name: 'x.rdf', text });
    expect(violations).toMatchObject([{ code: 'SYNTAX', severity: 'error', remedy: expect.any(String), place: { file: 'x.rdf', line } }]);
  });

  test.each([
    ['entities made of entities', '<!ENTITY a "ha"><!ENTITY b "&a;&a;">', 'made of other entities'],
    ['an entity read from a file', '<!ENTITY a SYSTEM "file:///etc/hostname">', 'read from elsewhere'],
    ['an entity read from the network', '<!ENTITY a PUBLIC "x" "http://127.0.0.1/x">', 'read from elsewhere'],
    ['a parameter entity', '<!ENTITY % a "x">', 'parameter'],
    ['an entity that is long and used often', `<!ENTITY a "${'x'.repeat(60_000)}">`, 'stand for more than'],
  ])('refuses %s', async (_what, entities, message) => {
    const text = `<?xml version="1.0"?>\n<!DOCTYPE rdf:RDF [\n${entities}\n]>\n${open}<a:B><a:p>${'&a;'.repeat(200)}</a:p></a:B>${close}`;
    const { graph, violations } = await read({ name: 'x.rdf', text });
    expect([graph.size, violations]).toMatchObject([0, [{ code: 'ENTITY', message: expect.stringContaining(message), place: { file: 'x.rdf' } }]]);
  });

  test.each([
    ['<Ontology xmlns="http://www.w3.org/2002/07/owl#" ontologyIRI="https://a.example/"></Ontology>', 'OWL/XML', 'RDF/XML or Turtle'],
    ['<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>', 'a web page', 'ontology itself'],
    ['<?xml version="1.0"?><other/>', 'XML, but not RDF/XML', 'rdf:RDF'],
  ])('names the format of other XML and says what to do: %s', async (text, format, remedy) => {
    const { graph, violations } = await read({ name: 'x.owl', text });
    const [violation] = violations;
    expect([graph.size, violations.length, violation?.code, violation?.message, violation?.remedy]).toEqual([
      0,
      1,
      'FORMAT',
      expect.stringContaining(format),
      expect.stringContaining(remedy),
    ]);
  });

  test('warns of relative IRIs without a base', async () => {
    const { violations } = await read({ name: 'x.rdf', text: `${open.replace(/ xml:base="[^"]*"/, '')}<a:B rdf:about="pump/7"/>${close}` });
    expect(violations).toMatchObject([{ code: 'RELATIVE', severity: 'warning', place: { line: 2 } }]);
  });

  test.each([
    ['x', '<?xml version="1.0"?><a/>', true],
    ['x', open, true],
    ['x.owl', '<Ontology>', true],
    ['x.ttl', '<https://a.example/b> <https://a.example/c> 1 .', false],
    ['x.owl', '@prefix a: <b:c> .', false],
    ['x.json', '{}', false],
  ])('recognises by content first, suffix second: %s %s', (name, text, expected) => {
    expect(reader.recognises({ name, text })).toBe(expected);
  });

  test('ends within a second and never throws on 2,000 damaged documents', async () => {
    let slowest = 0;
    for (const text of mutations(sameOntology.rdfXml.text, 2000, [
      '<',
      '>',
      '&',
      '"',
      '<!--',
      ']]>',
      '<![CDATA[',
      '<?',
      '&xsd;',
      'rdf:about="',
      ' xmlns="',
      '\0',
    ])) {
      const start = performance.now();
      const { violations } = await read({ name: 'x.rdf', text });
      slowest = Math.max(slowest, performance.now() - start);
      expect(violations.every(({ place }) => place?.file === 'x.rdf')).toBe(true);
    }
    expect(slowest).toBeLessThan(1000);
  });
});
