import { describe, expect, test } from 'vitest';
import { textFor } from '../../../src/ontology/compile/term-texts.ts';
import type { OntologyClass } from '../../../src/ontology/ontology.ts';
import { apiWorld } from '../../support/plant-api.ts';
import { loadPlant, plantNamespace } from './plant.ts';

async function classes(text: string): Promise<ReadonlyMap<string, OntologyClass>> {
  const { ontology } = await loadPlant(text);
  return new Map([...ontology.classes.values()].map((type) => [type.iri.slice(plantNamespace.length), type]));
}

describe('labels and comments', () => {
  test('are kept in all languages, and plainly when English is all there is', async () => {
    const found = await classes(
      `p:A a owl:Class ; rdfs:label "Pumpe"@de , "Pump"@en , "Pompe"@fr ; rdfs:comment "Fördert."@de . p:B a owl:Class ; rdfs:label "Motor"@en . p:C a owl:Class ; rdfs:label "Motor" .`,
    );
    const a = found.get('A');
    expect([a?.label, [...(a?.labels ?? [])], a?.comment, [...(a?.comments ?? [])]]).toEqual([
      'Pump',
      [
        ['de', 'Pumpe'],
        ['en', 'Pump'],
        ['fr', 'Pompe'],
      ],
      'Fördert.',
      [['de', 'Fördert.']],
    ]);
    expect([found.get('B')?.labels, found.get('C')?.labels]).toEqual([undefined, undefined]);
  });

  const texts = new Map([
    ['de', 'Pumpe'],
    ['en', 'Pump'],
    ['pt-br', 'Bomba'],
  ]);
  test.each([
    [['de'], 'Pumpe'],
    [['DE-at'], 'Pumpe'],
    [['pt'], 'Bomba'],
    [['it', 'pt-BR'], 'Bomba'],
    [['it'], 'Pump'],
    [[], 'Pump'],
  ])('for a reader of %j are %s', (languages, text) => {
    expect(textFor(texts, 'Pump', languages)).toBe(text);
  });

  test('are answered in the language asked for, with the reason of a deprecation, also in the schema', async () => {
    await using world = await apiWorld(
      `@prefix p: <https://example.org/plant#> . @prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix dcterms: <http://purl.org/dc/terms/> .
       p:Pump a owl:Class ; rdfs:label "Pumpe"@de , "Pump"@en ; rdfs:comment "It pumps."@en , "Sie pumpt."@de-CH .
       p:maker a owl:DatatypeProperty ; rdfs:domain p:Pump ; rdfs:range xsd:string . p:made a owl:DatatypeProperty ; rdfs:domain p:Pump ; rdfs:range xsd:string ;
         owl:deprecated true ; dcterms:isReplacedBy p:maker ; rdfs:comment "Who made it." , "Deprecated since 2: ambiguous." .`,
      `@prefix p: <https://example.org/plant#> . <https://example.org/id/1> a p:Pump .`,
    );
    const answer = await world.ask(
      `{ ontology { pump: term(is: "p:Pump") { label de: label(lang: ["fr", "de"]) description(lang: ["de"]) languages } made: term(is: "p:made") { deprecated deprecationReason replacedBy { name } } } }`,
    );
    expect(answer).toMatchObject({
      data: {
        ontology: {
          pump: { label: 'Pump', de: 'Pumpe', description: 'Sie pumpt.', languages: ['de', 'en'] },
          made: { deprecated: true, deprecationReason: 'Deprecated since 2: ambiguous.', replacedBy: { name: 'maker' } },
        },
      },
    });
    const field = await world.ask(`{ __type(name: "Pump") { fields(includeDeprecated: true) { name deprecationReason } } }`);
    expect(field).toMatchObject({
      data: { __type: { fields: expect.arrayContaining([{ name: 'made', deprecationReason: 'Deprecated since 2: ambiguous. Use maker instead.' }]) } },
    });
  });
});
