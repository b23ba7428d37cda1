import { expect, test } from 'vitest';
import { apiWorld, id } from '../support/plant-api.ts';

const prefixes = `@prefix p: <https://example.org/plant#> . @prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix id: <https://example.org/id/> . @prefix tq: <https://w3id.org/twinql#> .
`;

test('equal properties are one field, and either IRI serves in data, filters and changes; equal classes too', async () => {
  await using world = await apiWorld(
    `${prefixes} p:Pump a owl:Class . p:Pumpe a owl:Class ; owl:equivalentClass p:Pump .
     p:mass a owl:DatatypeProperty ; rdfs:domain p:Pump ; rdfs:range xsd:double . p:weight a owl:DatatypeProperty ; owl:equivalentProperty p:mass .
     p:feeds a owl:ObjectProperty ; rdfs:domain p:Pump ; rdfs:range p:Pump . p:supplies a owl:ObjectProperty ; owl:equivalentProperty p:feeds .`,
    `${prefixes} id:a a p:Pump ; p:weight 5.0e0 ; p:supplies id:b . id:b a p:Pumpe ; p:mass 7.0e0 .`,
  );
  const made = await world.ask(
    `mutation { createTwin(input: { iri: "${id('c')}", classes: ["p:Pump"], values: [{ property: "p:weight", number: 9 }] }) { ... on TwinPayload { twin { iri view { classes(inferred: false) { name } } ... on Pump { mass } } } ... on ShapeProblem { message } } }`,
  );
  expect(made).toMatchObject({ data: { createTwin: { twin: { mass: 9, view: { classes: [{ name: 'Pump' }, { name: 'Pumpe' }] } } } } });
  const { data, errors } = await world.ask(`{
    pumps(orderBy: [{ by: "iri" }]) { nodes { iri mass feeds { nodes { iri } } } }
    pumpes(orderBy: [{ by: "iri" }]) { nodes { iri } }
    heavy: twins(where: { property: { is: "p:weight", number: { gt: 6 } } }, orderBy: [{ by: "iri" }]) { nodes { iri } }
    fed: twin(iri: "${id('a')}") { view { related(via: ["p:supplies"]) { nodes { iri } } } }
    ontology { weight: term(is: "p:weight") { iri } }
  }`);
  expect(errors).toBeUndefined();
  const [a, b, c] = ['a', 'b', 'c'].map((name) => ({ iri: id(name) }));
  expect(data).toMatchObject({
    pumps: {
      nodes: [
        { ...a, mass: 5, feeds: { nodes: [b] } },
        { ...b, mass: 7 },
        { ...c, mass: 9 },
      ],
    },
    pumpes: { nodes: [a, b, c] },
    heavy: { nodes: [b, c] },
    fed: { view: { related: { nodes: [b] } } },
    ontology: { weight: { iri: 'https://example.org/plant#mass' } },
  });
});

test('a vocabulary of shapes alone has typed fields', async () => {
  await using world = await apiWorld(
    `${prefixes} @prefix s223: <http://data.ashrae.org/standard223#> .
     s223:Class rdfs:subClassOf rdfs:Class . s223:Equipment a s223:Class , sh:NodeShape ; rdfs:subClassOf s223:Connectable ; sh:property [ sh:path p:serial ; sh:datatype xsd:string ; sh:maxCount 1 ] ,
       [ sh:path p:contains ; sh:class s223:Equipment ] , [ sh:path p:rating ; sh:or ( [ sh:datatype xsd:double ] [ sh:datatype xsd:integer ] ) ; sh:maxCount 1 ] .
     s223:Connectable a s223:Class , sh:NodeShape ; sh:property [ sh:path p:cnx ; sh:or ( [ sh:class s223:Connection ] [ sh:class s223:Junction ] ) ] . s223:Joint a s223:Class .
     s223:Connection a s223:Class ; rdfs:subClassOf s223:Joint . s223:Junction a s223:Class ; rdfs:subClassOf s223:Joint . s223:Fan a s223:Class ; rdfs:subClassOf s223:Equipment .`,
    `${prefixes} @prefix s223: <http://data.ashrae.org/standard223#> . id:ahu a s223:Equipment ; p:contains id:fan . id:fan a s223:Fan ; p:serial "F1" ; p:rating 3 ; p:cnx id:duct . id:duct a s223:Connection .`,
  );
  const { data, errors } = await world.ask(
    '{ fans { nodes { serial rating cnx { nodes { __typename iri } } } } equipment(where: { serial: { eq: "F1" } }) { nodes { iri } } }',
  );
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({
    fans: { nodes: [{ serial: 'F1', rating: 3, cnx: { nodes: [{ __typename: 'ConnectionTwin' }] } }] },
    equipment: { nodes: [{ iri: id('fan') }] },
  });
  const type = await world.ask('{ __type(name: "Fan") { fields { name type { name ofType { name } } } } }');
  // Two ranges: the nearest class above both that is published.
  expect(JSON.stringify(type.data)).toContain('"cnx","type":{"name":null,"ofType":{"name":"JointConnection"}}');
});
