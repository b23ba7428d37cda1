import { describe, expect, test } from 'vitest';
import { dtdlReader } from '../../../../src/adapters/dtdl/dtdl-reader.ts';
import { mappedUnits, qudtUnitOf } from '../../../../src/adapters/dtdl/dtdl-units.ts';
import { turtleReader } from '../../../../src/adapters/n3/turtle-reader.ts';
import { qudtUnits } from '../../../../src/adapters/qudt/unit-table.ts';
import { loadModel, type LoadedModel } from '../../../../src/ontology/load-model.ts';
import type { Property } from '../../../../src/ontology/ontology.ts';

const readers = [turtleReader(), dtdlReader()];
function load(interfaces: unknown, overlay = ''): Promise<LoadedModel> {
  const text = typeof interfaces === 'string' ? interfaces : JSON.stringify(interfaces, undefined, 1);
  const model = [{ name: 'model.json', text }, ...(overlay === '' ? [] : [{ name: 'overlay.ttl', text: overlay }])];
  return loadModel({ model, twins: [], overlays: [] }, { readers, units: qudtUnits() }, AbortSignal.timeout(30_000));
}
const machine = {
  '@context': ['dtmi:dtdl:context;3', 'dtmi:dtdl:extension:quantitativeTypes;1'],
  '@id': 'dtmi:ex:Machine;1',
  '@type': 'Interface',
  displayName: { de: 'Maschine', en: 'Machine' },
  description: 'Does work.',
  contents: [
    { '@type': ['Telemetry', 'Temperature'], name: 'temperature', schema: 'double', unit: 'degreeCelsius' },
    { '@type': 'Property', name: 'serial', schema: 'string' },
    {
      '@type': 'Property',
      name: 'mode',
      writable: true,
      schema: {
        '@type': 'Enum',
        valueSchema: 'string',
        enumValues: [
          { name: 'auto', enumValue: 'A' },
          { name: 'manual', enumValue: 'M' },
        ],
      },
    },
    {
      '@type': 'Property',
      name: 'place',
      schema: {
        '@type': 'Object',
        fields: [
          { name: 'floor', schema: 'integer' },
          { name: 'tags', schema: { '@type': 'Array', elementSchema: 'string' } },
        ],
      },
    },
    { '@type': 'Property', name: 'counts', schema: { '@type': 'Map', mapKey: { name: 'k', schema: 'string' }, mapValue: { name: 'v', schema: 'long' } } },
    { '@type': 'Relationship', name: 'feeds', target: 'dtmi:ex:Machine;1', properties: [{ '@type': 'Property', name: 'since', schema: 'date' }] },
    { '@type': 'Relationship', name: 'mainSupply', maxMultiplicity: 1 },
    { '@type': 'Component', name: 'motor', schema: 'dtmi:ex:Motor;1' },
    { '@type': 'Command', name: 'reboot', request: { name: 'delay', schema: 'integer' } },
  ],
};
const motor = {
  '@context': 'dtmi:dtdl:context;3',
  '@id': 'dtmi:ex:Motor;1',
  '@type': 'Interface',
  contents: [{ '@type': 'Telemetry', name: 'temperature', schema: 'double' }],
};
const pump = { '@context': 'dtmi:dtdl:context;3', '@id': 'dtmi:ex:Pump;1', '@type': 'Interface', extends: 'dtmi:ex:Machine;1' };
const content = (name: string): string => `dtmi:ex:Machine:_contents:__${name};1`;

describe('the DTDL reader', async () => {
  const { ontology, violations } = await load([machine, motor, pump]);
  const property = (name: string): Property => {
    const found = [...ontology.properties.values()].find(({ iri }) => iri === content(name));
    if (found === undefined) throw new Error(name);
    return found;
  };

  test('reads interfaces as classes with English texts and their parents', () => {
    const classes = [...ontology.classes.values()].map(({ iri, name, label, comment, parents }) => ({ iri, name, label, comment, parents }));
    expect([violations, classes]).toEqual([
      [],
      [
        { iri: 'dtmi:ex:Machine;1', name: 'Machine', label: 'Machine', comment: 'Does work.', parents: [] },
        { iri: 'dtmi:ex:Motor;1', name: 'Motor', label: undefined, comment: undefined, parents: [] },
        { iri: 'dtmi:ex:Pump;1', name: 'Pump', label: undefined, comment: undefined, parents: ['dtmi:ex:Machine;1'] },
      ],
    ]);
  });

  test('reads telemetry with its QUDT unit, under the interface that declares it', () => {
    expect(property('temperature')).toMatchObject({
      kind: 'telemetry',
      domain: ['dtmi:ex:Machine;1'],
      unit: 'http://qudt.org/vocab/unit/DEG_C',
      schema: { kind: 'number', integer: false },
    });
  });

  test('gives two contents of one word distinct names and the word as short name of each', () => {
    const temperatures = [...ontology.properties.values()].filter(({ kind }) => kind === 'telemetry').map(({ name, shortName }) => [name, shortName]);
    expect(temperatures.sort()).toEqual([
      ['motor_temperature', 'temperature'],
      ['temperature', undefined],
    ]);
  });

  test('reads enumerations, objects, arrays and maps', () => {
    expect(['mode', 'place', 'counts'].map((name) => property(name).schema)).toMatchObject([
      {
        kind: 'enum',
        options: [
          { name: 'auto', value: 'A' },
          { name: 'manual', value: 'M' },
        ],
      },
      {
        kind: 'object',
        fields: [
          { name: 'floor', schema: { kind: 'number', integer: true } },
          { name: 'tags', schema: { kind: 'array', of: { kind: 'text' } } },
        ],
      },
      { kind: 'map', of: { kind: 'number', integer: true } },
    ]);
  });

  test('lets only writable properties be set', () => {
    expect([property('serial').writable, property('mode').writable]).toEqual([false, true]);
  });

  test('reads relationships with their target, cardinality and attributes, and components', () => {
    expect(
      ['feeds', 'mainSupply', 'motor'].map(property).map(({ kind, range, many, edgeAttributes }) => ({ kind, range, many, edges: edgeAttributes.length })),
    ).toEqual([
      { kind: 'relationship', range: ['dtmi:ex:Machine;1'], many: true, edges: 1 },
      { kind: 'relationship', range: [], many: false, edges: 0 },
      { kind: 'component', range: ['dtmi:ex:Motor;1'], many: false, edges: 0 },
    ]);
  });

  test('reads commands, which need two persons until an overlay says otherwise', () => {
    expect([...ontology.commands.values()]).toMatchObject([
      { iri: content('reboot'), appliesTo: ['dtmi:ex:Machine;1'], approval: 'TwoPersons', request: { kind: 'number', integer: true } },
    ]);
  });

  test('is annotated by a Turtle overlay that leaves the version away', async () => {
    const overlay = `@prefix tq: <https://w3id.org/twinql#> .
      <dtmi:ex:Machine:_contents:__temperature> tq:high 80 . <dtmi:ex:Machine:_contents:__feeds> tq:influence tq:Forward .
      <dtmi:ex:Machine:_contents:__reboot> tq:approval tq:OnePerson .
      <urn:x:Wear> a tq:FailureMode ; tq:appliesTo <dtmi:ex:Machine> ; tq:severity 500 .`;
    const annotated = await load([machine, motor], overlay);
    const all = [...annotated.ontology.properties.values()];
    expect({
      high: all.find(({ iri }) => iri === content('temperature'))?.annotations,
      influence: all.find(({ iri }) => iri === content('feeds'))?.influence?.direction,
      approval: [...annotated.ontology.commands.values()].map(({ approval }) => approval),
      wear: [...annotated.ontology.failureModes.values()].map(({ appliesTo }) => appliesTo),
    }).toEqual({ high: { high: 80 }, influence: 'Forward', approval: ['OnePerson'], wear: [['dtmi:ex:Machine;1']] });
  });

  test('reads a file with a byte order mark and one interface', async () => {
    const { ontology: read, violations: found } = await load(`\uFEFF${JSON.stringify(motor)}`);
    expect([[...read.classes.keys()], found]).toEqual([['dtmi:ex:Motor;1'], []]);
  });

  test('says which content is wrong, where it stands and what to do', async () => {
    const broken = { ...motor, contents: [{ '@type': 'Telemetry', name: 'speed', schema: 'dubble' }] };
    const { violations: found } = await load([machine, broken]);
    expect(found[0]).toMatchObject({
      code: 'dtmi:dtdl:parsingError:badDtmiOrTerm',
      severity: 'error',
      remedy: expect.stringContaining('Replace the value'),
      term: 'dtmi:ex:Motor:_contents:__speed;1',
      place: { file: 'model.json', line: expect.any(Number) },
    });
  });

  test('says where a type is no text, on which the parser itself gives up', async () => {
    const broken = { ...motor, contents: [{ '@type': ['Telemetry', null], name: 'speed', schema: 'double' }] };
    const { violations: found } = await load([machine, broken]);
    expect(found).toMatchObject([{ code: 'DTDL_TYPE', severity: 'error', term: 'dtmi:ex:Motor;1', place: { file: 'model.json', line: expect.any(Number) } }]);
  });

  test('refuses interfaces that extend each other in a circle', async () => {
    const circle = [
      { ...motor, extends: 'dtmi:ex:Pump;1' },
      { ...pump, extends: 'dtmi:ex:Motor;1' },
    ];
    const { violations: found } = await load(circle);
    expect(found.map(({ code, term }) => [code, term])).toEqual([
      ['dtmi:dtdl:parsingError:recursiveStructureNarrow', 'dtmi:ex:Pump;1'],
      ['dtmi:dtdl:parsingError:recursiveStructureNarrow', 'dtmi:ex:Motor;1'],
    ]);
  });

  test('says where JSON is broken', async () => {
    const { violations: found } = await load('{\n "@context": "dtmi:dtdl:context;3",\n "@id": dtmi\n}');
    expect(found).toMatchObject([{ code: 'SYNTAX', place: { file: 'model.json' } }]);
  });

  test('refuses a document that is nested without end', async () => {
    const { violations: found } = await load(`${'['.repeat(5000)}${']'.repeat(5000)}`);
    expect(found).toMatchObject([{ code: 'SYNTAX', message: 'The document is nested more than 64 deep.' }]);
  });

  test('takes a missing interface as empty and says so', async () => {
    const { ontology: read, violations: found } = await load([pump]);
    expect([[...read.classes.keys()].sort(), found.map(({ code, severity }) => [code, severity])]).toEqual([
      ['dtmi:ex:Machine;1', 'dtmi:ex:Pump;1'],
      [['DTDL_UNDEFINED', 'warning']],
    ]);
  });

  test('knows a QUDT unit for every unit it maps', () => {
    const units = qudtUnits();
    expect(mappedUnits.filter((name) => units.get(qudtUnitOf(`dtmi:standard:unit:${name};2`) ?? '') === undefined)).toEqual([]);
  });
});

describe('two versions of an interface', () => {
  test('are both annotated by what leaves the version away; a path and a type mean the newest', async () => {
    const second = { ...motor, '@id': 'dtmi:ex:Motor;2' };
    const overlay = `@prefix tq: <https://w3id.org/twinql#> . @prefix sh: <http://www.w3.org/ns/shacl#> .
      <dtmi:ex:Motor:_contents:__temperature> tq:high 80 . <dtmi:ex:Motor:_contents:__temperature;1> tq:high 70 . <urn:x:m1> a <dtmi:ex:Motor> .
      <urn:x:Hot> a tq:FailureMode ; tq:appliesTo <dtmi:ex:Motor> ; tq:severity 5 ; tq:symptom [ sh:path <dtmi:ex:Motor:_contents:__temperature> ; tq:beyond tq:high ] .`;
    const { ontology, twins } = await load([motor, second], overlay);
    const [hot] = [...ontology.failureModes.values()];
    expect({
      high: [...ontology.properties.values()].filter(({ kind }) => kind === 'telemetry').map(({ iri, annotations }) => [iri, annotations.high]),
      twins: twins.twins.map(({ classes }) => classes),
      appliesTo: hot?.appliesTo.toSorted(),
      path: hot?.symptoms[0]?.value.path?.map((step) => step.property),
    }).toEqual({
      high: [
        ['dtmi:ex:Motor:_contents:__temperature;1', 70],
        ['dtmi:ex:Motor:_contents:__temperature;2', 80],
      ],
      twins: [['dtmi:ex:Motor;2']],
      appliesTo: ['dtmi:ex:Motor;1', 'dtmi:ex:Motor;2'],
      path: ['dtmi:ex:Motor:_contents:__temperature;2'],
    });
  });
});
