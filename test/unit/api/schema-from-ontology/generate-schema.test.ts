import { buildASTSchema, concatAST, findBreakingChanges, parse, validateSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { turtleReader } from '../../../../src/adapters/n3/turtle-reader.ts';
import { qudtUnits } from '../../../../src/adapters/qudt/unit-table.ts';
import { buildSchema } from '../../../../src/api/build-schema.ts';
import { generateSchema } from '../../../../src/api/schema-from-ontology/generate-schema.ts';
import { twinTypeName } from '../../../../src/api/twin-type.ts';
import { publishedClasses } from '../../../../src/api/schema-from-ontology/published-classes.ts';
import type { Iri } from '../../../../src/kernel/iri.ts';
import { loadModel } from '../../../../src/ontology/load-model.ts';
import type { Ontology } from '../../../../src/ontology/ontology.ts';
import { manyClasses } from '../../../support/classes.ts';
import { coreSdl } from '../../../support/core-sdl.ts';
import { plant, plantModel } from '../../../support/plant-api.ts';

const core = parse(coreSdl);
const prefixes = `
  @prefix : <https://example.org/plant#> . @prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
  @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix tq: <https://w3id.org/twinql#> . @prefix qudt: <http://qudt.org/schema/qudt/> . @prefix unit: <http://qudt.org/vocab/unit/> .`;

async function ontologyOf(text: string): Promise<Ontology> {
  const sources = { model: [{ name: 'model.ttl', text }], twins: [], overlays: [] };
  return (await loadModel(sources, { readers: [turtleReader()], units: qudtUnits() }, new AbortController().signal)).ontology;
}

const all = (ontology: Ontology): ReadonlySet<Iri> => new Set(ontology.classes.keys());

/** Fields of a generated type that are not those of every twin, as SDL. */
function ownFields(ontology: Ontology, type: string, published = all(ontology)): Readonly<Record<string, string>> {
  const { schema } = buildSchema({ ontology, coreSdl, published, units: qudtUnits() });
  const [object, twin] = [schema.getType(type), schema.getType('Twin')];
  if (object === undefined || !('getFields' in object) || twin === undefined || !('getFields' in twin)) return {};
  const shared = new Set(Object.keys(twin.getFields()));
  return Object.fromEntries(
    Object.entries(object.getFields())
      .filter(([name]) => !shared.has(name))
      .map(([name, field]) => [name, String(field.type)]),
  );
}

describe('a schema from an ontology', () => {
  test('gives every class an interface below all its superclasses, and a type of its own', async () => {
    const ontology = await ontologyOf(plantModel);
    const { schema, possibleTypes } = buildSchema({ ontology, coreSdl, published: all(ontology) });
    expect(validateSchema(schema)).toEqual([]);
    expect(schema.getType('CentrifugalPumpTwin')).toMatchObject({ name: 'CentrifugalPumpTwin' });
    const pump = schema.getType('CentrifugalPumpTwin');
    expect(pump !== undefined && 'getInterfaces' in pump ? pump.getInterfaces().map(({ name }) => name) : []).toEqual([
      'CentrifugalPump',
      'Pump',
      'Equipment',
      'Twin',
      'Node',
    ]);
    expect(possibleTypes['Pump']).toEqual(['PumpTwin', 'CentrifugalPumpTwin']);
    expect(possibleTypes['Twin']).toContain('GenericTwin');
  });

  test('gives a sealed class a type and no interface; its heirs answer as it does', async () => {
    const ontology = await ontologyOf(`${prefixes}
      :Thing a owl:Class . :Bolt a owl:Class ; rdfs:subClassOf :Thing ; tq:sealed true . :LongBolt a owl:Class ; rdfs:subClassOf :Bolt .
      :holds a owl:ObjectProperty ; rdfs:domain :Thing ; rdfs:range :Bolt . :fixedBy a owl:ObjectProperty , owl:FunctionalProperty ; rdfs:domain :Thing ; rdfs:range :LongBolt .
      :length a owl:DatatypeProperty ; rdfs:domain :Bolt ; rdfs:range xsd:double .`);
    const published = publishedClasses(ontology, new Set());
    const { schema, model, possibleTypes } = buildSchema({ ontology, coreSdl, published, units: qudtUnits() });
    expect(validateSchema(schema)).toEqual([]);
    expect(['Bolt', 'LongBolt', 'LongBoltTwin'].map((name) => schema.getType(name))).toEqual([undefined, undefined, undefined]);
    expect(possibleTypes).toMatchObject({ Thing: ['ThingTwin', 'BoltTwin'] });
    expect(ownFields(ontology, 'BoltTwin', published)).toMatchObject({ holds: 'BoltConnection!', fixedBy: 'BoltTwin', length: 'Float' });
    expect(twinTypeName(model, [plant('LongBolt')], 'Twin')).toBe('BoltTwin');
  });

  test('gives properties to the classes of their domain and all heirs, in one type everywhere', async () => {
    const ontology = await ontologyOf(plantModel);
    const pump = {
      drivenBy: 'Motor',
      feeds: 'EquipmentConnection!',
      flowRate: 'NumericTelemetry',
      installed: 'DateTime',
      isFedBy: 'EquipmentConnection!',
      manufacturer: 'String',
      mode: 'TextTelemetry',
      ratedPower: 'Quantity',
      running: 'FlagTelemetry',
      temperature: 'NumericTelemetry',
    };
    expect(ownFields(ontology, 'PumpTwin')).toEqual(pump);
    expect(ownFields(ontology, 'CentrifugalPump')).toEqual(pump);
    expect(ownFields(ontology, 'SiteTwin')).toEqual({ hasEquipment: 'EquipmentConnection!' });
  });

  test('marks every generated element with the IRI it stands for', async () => {
    const ontology = await ontologyOf(plantModel);
    const { sdl, iris } = generateSchema(ontology, core, { published: all(ontology) });
    expect(sdl).toContain(
      `flowRate(unit:VolumeFlowRateUnit=M3_PER_HR):NumericTelemetry @iri(value:"${plant('flowRate')}" quantityKind:"VolumeFlowRate" unit:"M3-PER-HR")`,
    );
    expect(iris['Pump.flowRate']).toBe(plant('flowRate'));
  });

  test('keeps clear of the names of the core, and of its own', async () => {
    const ontology = await ontologyOf(`${prefixes}
      :Alarm a owl:Class . :Resource a owl:Class . :Pump a owl:Class . :PumpTwin a owl:Class . :Twin a owl:Class . :System a owl:Class . :Equipment a owl:Class .
      :health a owl:DatatypeProperty ; rdfs:domain :Pump ; rdfs:range xsd:string . :name a owl:DatatypeProperty ; rdfs:domain :Pump ; rdfs:range xsd:string .`);
    const { schema, model } = buildSchema({ ontology, coreSdl, published: all(ontology) });
    expect(validateSchema(schema)).toEqual([]);
    const names = [...model.classes.values()].flatMap(({ name, typeName, filterName, connectionName }) => [name, typeName, filterName, connectionName]);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set([...model.classes.values()].map(({ rootField }) => rootField)).size).toBe(model.classes.size);
    expect(Object.keys(ownFields(ontology, model.classes.get(plant('Pump'))?.typeName ?? ''))).toHaveLength(2);
  });

  test('cannot be broken by what a comment says', async () => {
    const evil = '"""\\n} type Query { stolen: String } \\u2028 """" \\\\" #';
    const ontology = await ontologyOf(
      `${prefixes} :Pump a owl:Class ; rdfs:label "${evil.replaceAll('"', '\\"')}" ; rdfs:comment "${evil.replaceAll('"', '\\"')}" .`,
    );
    const { schema } = buildSchema({ ontology, coreSdl, published: all(ontology) });
    expect(validateSchema(schema)).toEqual([]);
    expect(schema.getQueryType()?.getFields()['stolen']).toBeUndefined();
    expect(schema.getType('Pump')?.description).toContain('stolen');
  });

  test('a property of several domains belongs to all of them, one without a domain to none', async () => {
    const ontology = await ontologyOf(`${prefixes} :A a owl:Class . :B a owl:Class . :C a owl:Class .
      :both a owl:DatatypeProperty ; rdfs:domain [ owl:unionOf ( :A :B ) ] ; rdfs:range xsd:integer . :free a owl:DatatypeProperty ; rdfs:range xsd:string .`);
    expect([ownFields(ontology, 'ATwin'), ownFields(ontology, 'BTwin'), ownFields(ontology, 'CTwin')]).toEqual([{ both: 'Float' }, { both: 'Float' }, {}]);
  });

  test('a relationship to an unpublished class leads to the nearest published one, or to any twin', async () => {
    const ontology = await ontologyOf(plantModel);
    const published = new Set([plant('Pump'), plant('Equipment')]);
    expect(ownFields(ontology, 'PumpTwin', published)).toMatchObject({ drivenBy: 'Equipment', feeds: 'EquipmentConnection!' });
    expect(ownFields(ontology, 'PumpTwin', new Set([plant('Pump')]))).toMatchObject({ drivenBy: 'Twin', feeds: 'TwinConnection!' });
  });

  test('a new subclass breaks no document written before', async () => {
    const before = await ontologyOf(plantModel);
    const after = await ontologyOf(
      `${plantModel} plant:AxialPump a owl:Class ; rdfs:subClassOf plant:Pump . plant:tip a owl:DatatypeProperty ; rdfs:domain plant:AxialPump ; rdfs:range xsd:string .`,
    );
    const [old, fresh] = [before, after].map((ontology) => buildSchema({ ontology, coreSdl, published: all(ontology) }).schema);
    expect(old === undefined || fresh === undefined ? ['no schema'] : findBreakingChanges(old, fresh)).toEqual([]);
  });

  test('equal ontologies give equal schemas', () => {
    const [a, b] = [manyClasses(40), manyClasses(40)].map((ontology) => generateSchema(ontology, core, { published: all(ontology) }).sdl);
    expect(a).toBe(b);
  });

  test('core and generated SDL together stand alone', async () => {
    const ontology = await ontologyOf(plantModel);
    const { sdl } = buildSchema({ ontology, coreSdl, published: all(ontology) });
    const directives = parse(
      'directive @key(fields: String!) on OBJECT directive @shareable on OBJECT | FIELD_DEFINITION directive @cost(weight: Int!) on FIELD_DEFINITION directive @link(url: String, import: [String]) repeatable on SCHEMA directive @composeDirective(name: String) repeatable on SCHEMA',
    );
    expect(validateSchema(buildASTSchema(concatAST([directives, parse(sdl)]), { assumeValidSDL: true }))).toEqual([]);
  });
});

describe('the classes a schema shows', () => {
  test('are all of a small ontology, and of a large one those in use with their ancestors', () => {
    const small = manyClasses(20);
    expect(publishedClasses(small, new Set()).size).toBe(20);
    const large = manyClasses(600);
    const used = [...large.classes.keys()][599];
    const shown = publishedClasses(large, new Set(used === undefined ? [] : [used]));
    expect([...shown].toSorted()).toEqual([...(used === undefined ? [] : (large.classes.get(used)?.ancestors ?? []))].toSorted());
  });

  test('are those a profile names, whatever is in use', () => {
    const ontology = manyClasses(20);
    const [root] = ontology.classes.keys();
    expect([...publishedClasses(ontology, new Set(ontology.classes.keys()), { classes: root === undefined ? [] : [{ class: root }] })]).toEqual([root]);
  });

  test('are at most 500 without a profile: the most general', () => {
    const ontology = manyClasses(600);
    const all600 = new Set(ontology.classes.keys());
    const shown = publishedClasses(ontology, all600);
    expect([shown.size, publishedClasses(ontology, new Set()).size, publishedClasses(ontology, new Set(), { publish: 'all' }).size]).toEqual([500, 0, 600]);
    const depth = (iri: Iri): number => ontology.classes.get(iri)?.ancestors.length ?? 0;
    expect(Math.max(...[...shown].map(depth))).toBeLessThanOrEqual(Math.min(...[...all600].filter((iri) => !shown.has(iri)).map(depth)));
  });
});
