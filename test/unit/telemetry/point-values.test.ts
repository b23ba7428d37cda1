import { describe, expect, test } from 'vitest';
import { toIri } from '../../../src/kernel/iri.ts';
import { qudtUnits } from '../../../src/adapters/qudt/unit-table.ts';
import { DirectoryIndex } from '../../../src/telemetry/directory-index.ts';
import type { Twin } from '../../../src/graph/twin.ts';
import { directoryChange, ingestDirectory } from '../../../src/telemetry/ingest-directory.ts';
import { Judge } from '../../../src/telemetry/judge.ts';
import { loadPlant, plantNamespace } from '../ontology/plant.ts';

const now = Date.UTC(2026, 6, 1);

/** Judges one value sent for a twin of the model, with or without unit: what is kept, or why it is refused. */
async function judging(model: string, twins: string): Promise<(twin: string, property: string, value: number | string | boolean, unit?: string) => unknown> {
  const { ontology, twins: read } = await loadPlant(model, twins, qudtUnits());
  const index = new DirectoryIndex(
    ingestDirectory(
      ontology,
      read.twins.map((twin) => ({ ...twin, projected: {}, version: 1, scope: 0 })),
    ),
  );
  const judge = new Judge(index);
  return (name, property, value, unit) => {
    const twin = index.twin(toIri(`${plantNamespace}${name}`));
    const definition = twin?.telemetry.get(property);
    if (twin === undefined || definition === undefined) throw new Error(`${name} sends no ${property}`);
    const verdict = judge.judge({ twin, definition, value, ...(unit !== undefined && { unit }) }, now);
    return typeof verdict === 'object' && 'value' in verdict ? verdict.value : typeof verdict === 'object' ? verdict.reason : verdict;
  };
}

describe('the value of a point', () => {
  const model = `p:Point a owl:Class ; tq:pointOf p:isPointOf . p:Temperature rdfs:subClassOf p:Point ; qudt:hasQuantityKind <http://qudt.org/vocab/quantitykind/Temperature> ; sh:property [ sh:path rdf:value ; sh:maxInclusive 60 ; qudt:hasUnit unit:DEG_C ] .
    p:Status rdfs:subClassOf p:Point . p:Mode rdfs:subClassOf p:Status ; sh:property [ sh:path rdf:value ; sh:in ( "auto" "manual" ) ] . p:Humidity rdfs:subClassOf p:Point ; qudt:hasQuantityKind <http://qudt.org/vocab/quantitykind/Temperature> .`;
  const twins = `p:t a p:Temperature . p:f a p:Temperature ; qudt:hasUnit unit:DEG_F . p:s a p:Status . p:m a p:Mode . p:h a p:Humidity . p:weight qudt:hasUnit unit:KiloGM . p:other a p:Status ; qudt:hasUnit unit:KiloGM .`;

  test.each([
    ['any scalar, where the class says nothing', 's', 'On', undefined, 'On'],
    ['a flag too', 's', true, undefined, true],
    ['and a number', 's', 3, undefined, 3],
    ['one of the values its class lists', 'm', 'auto', undefined, 'auto'],
    ['no other', 'm', 'off', undefined, 'SCHEMA'],
    ['a number, where its class measures a kind of quantity', 't', 'warm', undefined, 'SCHEMA'],
    ['a number within the range of its class', 't', 61, undefined, 'RANGE'],
    ['the range in the unit of the twin', 'f', 130, undefined, 130],
    ['beyond it', 'f', 141, undefined, 'RANGE'],
    ['a named unit of the kind, where none is declared', 'h', 20, '°C', 20],
    ['no unit of another kind', 'h', 20, 'kg', 'UNIT'],
  ])('is %s', async (_what, name, value, unit, kept) => {
    const judge = await judging(model, twins);
    expect(judge(name, 'value', value, unit)).toBe(kept);
  });
});

test('a bare number is in the unit that the twin names, and is kept in that of the property', async () => {
  const judge = await judging(
    `p:Motor a owl:Class . p:t a tq:Telemetry ; rdfs:domain p:Motor ; rdfs:range xsd:double ; qudt:hasUnit unit:DEG_C . p:power a tq:Telemetry ; rdfs:domain p:Motor ; rdfs:range xsd:double ; qudt:hasUnit unit:KiloW .
     p:Old rdfs:subClassOf p:Motor ; sh:property [ sh:path p:power ; qudt:hasUnit unit:W ] .`,
    `p:a a p:Motor . p:b a p:Motor ; qudt:hasUnit unit:DEG_F . p:c a p:Old .`,
  );
  // The unit named by b is of temperatures, so it says nothing of its power.
  expect([judge('a', 't', 20), judge('b', 't', 212), judge('b', 't', 300, 'K'), judge('b', 'power', 5), judge('c', 'power', 1500)]).toEqual([
    20, 100, 26.85, 5, 1.5,
  ]);
});

test('messages may name a twin by an alternate key, and a property by the IRI of an equal one', async () => {
  const { ontology, twins } = await loadPlant(
    `p:Truck a owl:Class ; owl:hasKey ( p:vin ) . p:Tipper rdfs:subClassOf p:Truck . p:vin a owl:DatatypeProperty ; rdfs:domain p:Truck ; rdfs:range xsd:string .
     p:speed a tq:Telemetry ; rdfs:domain p:Truck ; rdfs:range xsd:double ; qudt:hasUnit unit:M-PER-SEC . p:velocity owl:equivalentProperty p:speed .`,
    `p:a a p:Tipper ; p:vin "WDB1" . p:b a p:Truck ; p:vin "WDB2" . p:c a p:Truck ; p:vin "WDB2" .`,
    qudtUnits(),
  );
  const stored = (names: readonly string[]): readonly Twin[] =>
    twins.twins.filter(({ iri }) => names.some((name) => iri.endsWith(`#${name}`))).map((twin) => ({ ...twin, projected: {}, version: 1, scope: 0 }));
  const index = new DirectoryIndex(ingestDirectory(ontology, stored(['a', 'b', 'c'])));
  expect([index.twin('WDB1')?.iri, index.twin('WDB2'), index.isAmbiguous('WDB2')]).toEqual([`${plantNamespace}a`, undefined, true]);
  const telemetry = index.twin('WDB1')?.telemetry;
  expect([telemetry?.get('velocity'), telemetry?.get(`${plantNamespace}velocity`)].map((found) => found?.property)).toEqual([
    `${plantNamespace}speed`,
    `${plantNamespace}speed`,
  ]);
  // A twin that is gone gives its key back; one whose key changed is found by the new one only.
  const [a] = stored(['a']);
  index.apply(directoryChange(ontology, a === undefined ? [] : [{ ...a, attributes: { [`${plantNamespace}vin`]: 'WDB9' } }], [toIri(`${plantNamespace}c`)]));
  expect([index.twin('WDB1'), index.twin('WDB9')?.iri, index.twin('WDB2')?.iri]).toEqual([undefined, `${plantNamespace}a`, `${plantNamespace}b`]);
});
