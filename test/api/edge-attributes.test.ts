import { findBreakingChanges } from 'graphql';
import { expect, test } from 'vitest';
import { buildSchema } from '../../src/api/build-schema.ts';
import { publishedClasses } from '../../src/api/schema-from-ontology/published-classes.ts';
import { qudtUnits } from '../../src/adapters/qudt/unit-table.ts';
import { coreSdl } from '../support/core-sdl.ts';
import { apiWorld } from '../support/plant-api.ts';

const prefixes = `@prefix ex: <https://ex.org/> . @prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
  @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix qudt: <http://qudt.org/schema/qudt/> . @prefix unit: <http://qudt.org/vocab/unit/> .`;
const attributes = `ex:feeds <dtmi:dtdl:property:properties> ex:since , ex:capacity , ex:via .
  ex:since a owl:DatatypeProperty ; rdfs:range xsd:string . ex:via a owl:DatatypeProperty ; rdfs:range xsd:string .
  ex:capacity a owl:DatatypeProperty ; rdfs:range xsd:double ; qudt:hasUnit unit:KiloW .`;
const model = `${prefixes} ex:Pump a owl:Class . ex:Tank a owl:Class . ex:feeds a owl:ObjectProperty ; rdfs:domain ex:Pump ; rdfs:range ex:Tank .`;
const twins = `${prefixes} <https://ex.org/id/p> a ex:Pump ; rdfs:label "p" . <https://ex.org/id/t> a ex:Tank ; rdfs:label "t" .`;

test('attributes of a relationship are typed fields of its edges, in the unit asked for', async () => {
  await using world = await apiWorld(`${model} ${attributes}`, twins);
  const relate = `mutation { relate(input: { from: "https://ex.org/id/p", via: "ex:feeds", to: "https://ex.org/id/t", attributes: [
    { property: "ex:since", text: "2020" }, { property: "ex:capacity", number: 2 }, { property: "ex:via", text: "n" }] }) { __typename } }`;
  expect((await world.ask(relate)).data).toEqual({ relate: { __typename: 'TwinPayload' } });
  const { data, errors } = await world.ask(
    '{ pumps { nodes { feeds { totalCount nodes { name } edges { __typename node { name __typename } via { name } since via_ capacity(unit: W) { value unit } attributes { property { name } } } } } } }',
  );
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({
    pumps: {
      nodes: [
        {
          feeds: {
            totalCount: 1,
            nodes: [{ name: 't' }],
            edges: [
              {
                __typename: 'FeedsEdge',
                node: { name: 't', __typename: 'TankTwin' },
                via: { name: 'feeds' },
                since: '2020',
                via_: 'n',
                capacity: { value: 2000, unit: 'W' },
              },
            ],
          },
        },
      ],
    },
  });
});

test('a relationship that was published without them keeps its connection; one published with them keeps its edges', async () => {
  await using plain = await apiWorld(model, twins);
  await using typed = await apiWorld(`${model} ${attributes}`, twins);
  const { ontology } = typed.api.hot.current.model;
  const source = { ontology, coreSdl, units: qudtUnits() };
  const kept = buildSchema({ ...source, published: publishedClasses(ontology, new Set()), lock: plain.api.hot.current.names });
  expect(findBreakingChanges(plain.api.hot.current.schema, kept.schema)).toEqual([]);
  const pump = [...ontology.classes.keys()].find((iri) => iri.endsWith('Pump'));
  const narrow = buildSchema({ ...source, published: new Set(pump === undefined ? [] : [pump]) });
  const wide = buildSchema({ ...source, published: publishedClasses(ontology, new Set()), lock: narrow.names });
  expect(String(narrow.schema.getType('FeedsEdge'))).toBe('FeedsEdge');
  expect(findBreakingChanges(narrow.schema, wide.schema)).toEqual([]);
});
