import { describe, expect, test } from 'vitest';
import { turtleReader } from '../../../../src/adapters/n3/turtle-reader.ts';
import { qudtUnits } from '../../../../src/adapters/qudt/unit-table.ts';
import { loadModel } from '../../../../src/ontology/load-model.ts';
import type { CompiledShapes } from '../../../../src/ontology/shapes/shape.ts';

const prefixes = `@prefix m: <https://m.example/> . @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix tq: <https://w3id.org/twinql#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
m:A a owl:Class . m:B a owl:Class . m:n a owl:DatatypeProperty ; rdfs:range xsd:integer . m:r a owl:ObjectProperty . m:flow a tq:Telemetry ; rdfs:domain m:A ; rdfs:range xsd:double .
m:topic a owl:ObjectProperty ; rdfs:range skos:Concept .\n`;

async function shapesOf(text: string): Promise<CompiledShapes> {
  const model = [{ name: 'model.ttl', text: prefixes + text }];
  const { ontology } = await loadModel({ model, twins: [], overlays: [] }, { readers: [turtleReader()], units: qudtUnits() }, new AbortController().signal);
  return ontology.shapes ?? { shapes: [], left: [] };
}
const kinds = ({ shapes }: CompiledShapes): readonly string[] =>
  shapes.flatMap(({ body }) => body.rules.flatMap(({ checks }) => checks.map(({ kind }) => kind)));
const left = (compiled: CompiledShapes): readonly string[] => compiled.left.map(({ message }) => message);
const shape = (parts: string): string => `m:S a sh:NodeShape ; sh:targetClass m:A ; ${parts} .`;

describe('shapes compiled for the store', () => {
  test('are plain data: targets, steps and constraints', async () => {
    const compiled = await shapesOf(
      shape('sh:property [ sh:path m:n ; sh:minInclusive 1 ; sh:minCount 1 ] , [ sh:path [ sh:inversePath m:r ] ; sh:class m:B ]'),
    );
    expect(structuredClone(compiled)).toEqual(compiled);
    expect(compiled.shapes).toMatchObject([
      {
        shape: 'https://m.example/S',
        targets: { classes: ['https://m.example/A'] },
        place: { file: 'model.ttl' },
        body: {
          rules: [
            {
              step: { property: 'https://m.example/n', inverse: false },
              checks: [
                { kind: 'MinCount', count: 1 },
                { kind: 'MinInclusive', limit: 1 },
              ],
            },
            { step: { property: 'https://m.example/r', inverse: true }, checks: [{ kind: 'Class', class: 'https://m.example/B' }] },
          ],
        },
      },
    ]);
  });

  test('take in the rules of sh:node, and the counts of OWL', async () => {
    expect(kinds(await shapesOf(`${shape('sh:node m:Base')} m:Base sh:property [ sh:path m:n ; sh:maxCount 2 ] .`))).toEqual(['MaxCount']);
    const owl = await shapesOf(
      'm:A rdfs:subClassOf [ a owl:Restriction ; owl:onProperty m:r ; owl:minCardinality 1 ] , [ a owl:Restriction ; owl:onProperty m:n ; owl:cardinality 1 ] .',
    );
    expect(owl.shapes.flatMap(({ body }) => body.rules.map(({ severity, checks }) => [severity, checks.length]))).toEqual([
      ['warning', 1],
      ['error', 2],
    ]);
  });

  test.each([
    ['a longer path', 'sh:property [ sh:path ( m:r m:n ) ; sh:minCount 1 ]', 'The path of a property shape has more than one step.'],
    ['SPARQL', 'sh:sparql [ sh:select "" ]', 'sh:sparql is evaluated in a check of documents only.'],
    ['a shape nobody describes', 'sh:node m:Nowhere', 'sh:node refers to <https://m.example/Nowhere>, which no document describes.'],
    [
      'properties of neighbours',
      'sh:property [ sh:path m:r ; sh:node [ sh:property [ sh:path m:n ; sh:minCount 1 ] ] ]',
      'sh:node cannot be asked of twins in the store as it stands here.',
    ],
    ['half an alternative', 'sh:or ( [ sh:class m:B ] [ sh:sparql [ sh:select "" ] ] )', 'sh:or cannot be asked of twins in the store as it stands here.'],
    [
      'telemetry in an alternative',
      'sh:or ( [ sh:property [ sh:path m:flow ; sh:minCount 1 ] ] [ sh:class m:B ] )',
      'sh:or cannot be asked of twins in the store as it stands here.',
    ],
    ['links to concepts', 'sh:property [ sh:path m:topic ; sh:minCount 1 ]', '<https://m.example/topic> is no attribute and no relationship between twins.'],
    ['comparisons', 'sh:property [ sh:path m:n ; sh:lessThan m:o ]', 'sh:lessThan is evaluated in a check of documents only.'],
  ])('leave %s to the check of documents, and say so', async (_name, parts, message) => {
    const compiled = await shapesOf(shape(parts));
    expect([kinds(compiled), left(compiled)]).toEqual([[], [message]]);
  });

  test('do not judge telemetry, which is judged as it arrives, nor what a container refines', async () => {
    expect(await shapesOf(shape('sh:property [ sh:path m:flow ; sh:minCount 1 ]'))).toEqual({ shapes: [], left: [] });
    expect(kinds(await shapesOf(`[] a sh:PropertyShape ; sh:path m:n ; tq:targetWithin m:hall ; sh:targetClass m:A ; sh:minCount 1 .`))).toEqual([]);
    expect(kinds(await shapesOf(shape('sh:deactivated true ; sh:property [ sh:path m:n ; sh:minCount 1 ]')))).toEqual([]);
  });

  test('end, however often shapes refer to shapes, to themselves, or deeply', async () => {
    const level = (i: number): string => `m:L${i} sh:or ( m:L${i + 1} m:L${i + 1} m:L${i + 1} ) .`;
    const wide = await shapesOf(`${shape('sh:or ( m:L0 m:L0 )')} ${Array.from({ length: 30 }, (_, i) => level(i)).join(' ')} m:L30 sh:class m:B .`);
    const tooLarge = 'It is too large, or nested too deeply, to be held against twins in the store.';
    expect([kinds(wide), left(wide)]).toEqual([[], expect.arrayContaining([tooLarge])]);
    const deep = await shapesOf(
      `${shape('sh:node m:D0')} ${Array.from({ length: 5000 }, (_, i) => `m:D${i} sh:node m:D${i + 1} .`).join(' ')} m:D5000 sh:class m:B .`,
    );
    expect([kinds(deep), left(deep)]).toEqual([[], [tooLarge]]);
    const round = await shapesOf(`${shape('sh:node m:R ; sh:class m:A')} m:R sh:node m:S .`);
    expect([kinds(round), left(round)]).toEqual([['Class'], ['sh:node refers to <https://m.example/S>, which refers back.']]);
  });
});
