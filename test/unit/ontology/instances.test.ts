import { describe, expect, test } from 'vitest';
import { qudtUnits } from '../../../src/adapters/qudt/unit-table.ts';
import type { TwinSet } from '../../../src/ontology/instances.ts';
import { loadPlant, plantNamespace } from './plant.ts';

const model = `p:Motor a owl:Class . p:Line a owl:Class . p:Tag a owl:Class ; rdfs:subClassOf skos:Concept . p:hot a p:Tag .
p:serial a owl:DatatypeProperty ; rdfs:domain p:Motor ; rdfs:range xsd:string . p:rated a owl:DatatypeProperty ; rdfs:range xsd:double . p:aliases a owl:DatatypeProperty ; rdfs:range xsd:string .
p:plantTag rdfs:subPropertyOf rdfs:label . p:feeds a owl:ObjectProperty . p:tagged a owl:ObjectProperty . p:inModel a p:Motor .
p:size a owl:ObjectProperty .`;
const read = async (twins: string): Promise<TwinSet> => (await loadPlant(model, twins, qudtUnits())).twins;
const short = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replaceAll(plantNamespace, 'p:'));

describe('twins', () => {
  test('take their classes, name, attributes and links; individuals of the model count, its concepts do not', async () => {
    const { twins, relationships, violations } = await read(
      'p:m1 a p:Motor ; p:plantTag "M-1" ; p:serial "007" ; p:rated 5.5 ; p:feeds p:m2 ; p:tagged p:hot ; p:aliases "a" , "b" . p:m2 a p:Motor ; rdfs:label "Zwei"@de , "Two"@en .',
    );
    expect(short({ twins, relationships, violations })).toEqual({
      twins: [
        { iri: 'p:inModel', classes: ['p:Motor'], name: 'inModel', attributes: {} },
        { iri: 'p:m1', classes: ['p:Motor'], name: 'M-1', attributes: { 'p:plantTag': 'M-1', 'p:serial': '007', 'p:rated': 5.5, 'p:aliases': ['a', 'b'] } },
        { iri: 'p:m2', classes: ['p:Motor'], name: 'Two', attributes: {} },
      ],
      relationships: [{ source: 'p:m1', type: 'p:feeds', target: 'p:m2', id: '', attributes: {} }],
      violations: [],
    });
  });

  test('of undeclared classes are read from documents of twins, with one warning a class', async () => {
    const { twins, violations } = await read('p:x a p:Unheard . p:y a p:Unheard .');
    expect([twins.length, violations.map(({ code, severity, message }) => [code, severity, message])]).toEqual([
      3,
      [['UNDECLARED', 'warning', `2 twins have the class <${plantNamespace}Unheard>, which no model declares.`]],
    ]);
  });

  test('without a name keep blank nodes as twins with an IRI that is the same on every start', async () => {
    const [once, again] = await Promise.all([read('[ a p:Motor ; p:serial "1" ] .'), read('[ a p:Motor ; p:serial "1" ] .')]);
    expect([once.twins[1]?.iri.startsWith('https://w3id.org/twinql/.well-known/genid/'), again.twins]).toEqual([true, once.twins]);
  });

  test('report links to what is not described, and keep them for the store to resolve', async () => {
    const { relationships, unresolved, violations } = await read('p:m1 a p:Motor ; p:feeds p:gone .');
    expect([relationships, short(unresolved), violations]).toMatchObject([
      [],
      [{ source: 'p:m1', type: 'p:feeds', target: 'p:gone' }],
      [{ code: 'DANGLING', severity: 'warning', place: { file: 'twins.ttl', line: 1 } }],
    ]);
  });

  test('keep the unit they send, equal twins elsewhere, and structured values', async () => {
    const { twins } = await read(
      'p:m1 a p:Motor ; qudt:hasUnit unit:DEG_F ; owl:sameAs <https://partner.example/7> ; p:size [ qudt:numericValue 3 ; qudt:hasUnit unit:M ] .',
    );
    expect(short(twins[1]?.attributes)).toEqual({
      'http://qudt.org/schema/qudt/hasUnit': 'http://qudt.org/vocab/unit/DEG_F',
      'http://www.w3.org/2002/07/owl#sameAs': ['https://partner.example/7'],
      'p:size': { numericValue: 3, hasUnit: 'http://qudt.org/vocab/unit/M' },
    });
  });

  test('list the primary class first', async () => {
    const { twins } = await read('p:m1 a p:Motor , p:Line ; tq:primaryClass p:Line .');
    expect(short(twins[1]?.classes)).toEqual(['p:Line', 'p:Motor']);
  });

  test('keep what a double cannot hold as text', async () => {
    const { twins } = await read('p:m1 a p:Motor ; p:serial 12345678901234567890 .');
    expect(short(twins[1]?.attributes)).toEqual({ 'p:serial': '12345678901234567890' });
  });
});
