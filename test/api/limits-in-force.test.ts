import { describe, expect, test } from 'vitest';
import { apiWorld, id } from '../support/plant-api.ts';
import { toIri } from '../../src/kernel/iri.ts';

const prefixes = `@prefix p: <https://example.org/plant#> . @prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix qudt: <http://qudt.org/schema/qudt/> . @prefix unit: <http://qudt.org/vocab/unit/> . @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix id: <https://example.org/id/> .
@prefix quantitykind: <http://qudt.org/vocab/quantitykind/> . @prefix dcterms: <http://purl.org/dc/terms/> . @prefix tq: <https://w3id.org/twinql#> .
dcterms:hasPart a owl:ObjectProperty ; owl:inverseOf dcterms:isPartOf . dcterms:isPartOf a owl:ObjectProperty .
`;
const ex = (name: string): string => `https://example.org/plant#${name}`;

describe('limits in force', () => {
  const model = `${prefixes}
    p:Motor a owl:Class . p:OldMotor a owl:Class ; rdfs:subClassOf p:Motor ; sh:property p:oldShape . p:Site a owl:Class . p:oldShape sh:path p:t ; tq:high 70 ; tq:low 5 .
    p:t a tq:Telemetry ; rdfs:domain p:Motor ; rdfs:range xsd:double ; qudt:hasUnit unit:DEG_C ; qudt:hasQuantityKind quantitykind:Temperature ; tq:high 80 ; tq:highHigh 95 ; tq:deadband 2 .
    p:north tq:targetWithin id:site ; sh:targetClass p:Motor ; sh:path p:t ; tq:high 72 . p:seven sh:targetNode id:m7 ; sh:path p:t ; tq:high 65 .`;
  const twins = `${prefixes} id:site a p:Site ; dcterms:hasPart id:m6 , id:m7 . id:m6 a p:OldMotor . id:m7 a p:OldMotor .`;
  const query = `($iri: IRI!, $unit: TemperatureUnit) { twin(iri: $iri) { ... on Motor { t(unit: $unit) { limits { high low highHigh deadband unit source declarations { limit value rank source of inForce } } } } } }`;

  test('are explained: which declaration decides each, and which it overrides', async () => {
    await using world = await apiWorld(model, twins);
    const { data, errors } = await world.ask(`query ${query}`, { iri: id('m7') });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ twin: { t: { limits: { high: 65, low: 5, highHigh: 95, deadband: 2, unit: '°C' } } } });
    const limits = JSON.parse(JSON.stringify(data))['twin']['t']['limits']['declarations'].filter((each: { limit: string }) => each.limit === 'high');
    expect(limits).toEqual([
      { limit: 'high', value: 65, rank: 'TWIN', source: ex('seven'), of: id('m7'), inForce: true },
      { limit: 'high', value: 72, rank: 'CONTAINER', source: ex('north'), of: id('site'), inForce: false },
      { limit: 'high', value: 70, rank: 'CLASS', source: ex('oldShape'), of: ex('OldMotor'), inForce: false },
      { limit: 'high', value: 80, rank: 'PROPERTY', source: ex('t'), of: null, inForce: false },
    ]);
  });

  test('are in the unit asked for, a dead band as a difference', async () => {
    await using world = await apiWorld(model, twins);
    const { data } = await world.ask(`query ${query}`, { iri: id('m6'), unit: 'DEG_F' });
    expect(data).toMatchObject({
      twin: { t: { limits: { high: expect.closeTo(161.6), highHigh: expect.closeTo(203), deadband: expect.closeTo(3.6), unit: '°F' } } },
    });
  });
});

describe('points', () => {
  const model = `${prefixes}
    p:Point a owl:Class ; tq:pointOf p:isPointOf . p:isPointOf a owl:ObjectProperty . p:hasUnit rdfs:subPropertyOf qudt:hasUnit .
    p:ZoneTemperature a owl:Class ; rdfs:subClassOf p:Point ; qudt:hasQuantityKind quantitykind:Temperature ; sh:property [ sh:path rdf:value ; tq:high 26 ; qudt:hasUnit unit:DEG_C ] .
    p:Status a owl:Class ; rdfs:subClassOf p:Point . p:Mode a owl:Class ; rdfs:subClassOf p:Status ; sh:property [ sh:path rdf:value ; sh:in ( "auto" "manual" ) ] .
    p:OnOff a owl:Class ; rdfs:subClassOf p:Status ; sh:property [ sh:path rdf:value ; sh:datatype xsd:boolean ] .`;
  const twins = `${prefixes} id:c a p:ZoneTemperature . id:f a p:ZoneTemperature ; p:hasUnit unit:DEG_F . id:mode a p:Mode . id:on a p:OnOff . id:any a p:Status .`;
  const value = toIri('http://www.w3.org/1999/02/22-rdf-syntax-ns#value');

  test('carry numbers, texts and flags, as their class says, and limits in the unit of each point', async () => {
    await using world = await apiWorld(model, twins);
    await world.observe(id('c'), value, 21.5);
    await world.observe(id('f'), value, 70);
    await world.observe(id('mode'), value, 'auto');
    await world.observe(id('on'), value, true);
    await world.observe(id('any'), value, 'half open');
    const { data, errors } =
      await world.ask(`{ points(orderBy: [{ by: "iri" }]) { nodes { iri value { __typename ... on NumericTelemetry { value unit quantityKind limits { high unit } }
      ... on TextTelemetry { text } ... on FlagTelemetry { flag } } } } zoneTemperatures(where: { value: { gt: 1 } }) { nodes { value { value } } } modes { nodes { value { text } } } onOffs { nodes { value { flag } } } }`);
    expect(errors).toBeUndefined();
    const kind = 'http://qudt.org/vocab/quantitykind/Temperature';
    expect(data).toMatchObject({
      points: {
        nodes: [
          { iri: id('any'), value: { text: 'half open' } },
          { iri: id('c'), value: { value: 21.5, unit: '°C', quantityKind: kind, limits: { high: 26, unit: '°C' } } },
          { iri: id('f'), value: { value: 70, unit: '°F', quantityKind: kind, limits: { high: expect.closeTo(78.8), unit: '°F' } } },
          { iri: id('mode'), value: { text: 'auto' } },
          { iri: id('on'), value: { flag: true } },
        ],
      },
      modes: { nodes: [{ value: { text: 'auto' } }] },
      onOffs: { nodes: [{ value: { flag: true } }] },
    });
  });
});
