import { describe, expect, test } from 'vitest';
import { qudtUnits } from '../../../src/adapters/qudt/unit-table.ts';
import type { LoadedModel } from '../../../src/ontology/load-model.ts';
import type { Ontology, OntologyClass, Property } from '../../../src/ontology/ontology.ts';
import { loadPlant, plantNamespace } from './plant.ts';

const load = (model: string, twins = ''): Promise<LoadedModel> => loadPlant(model, twins, qudtUnits());
function property({ ontology }: LoadedModel, name: string): Property {
  const found = [...ontology.properties.values()].find(({ iri }) => iri === `${plantNamespace}${name}`);
  if (found === undefined) throw new Error(`no property ${name}`);
  return found;
}
function type({ ontology }: LoadedModel, name: string): OntologyClass {
  const found = [...ontology.classes.values()].find(({ iri }) => iri === `${plantNamespace}${name}`);
  if (found === undefined) throw new Error(`no class ${name}`);
  return found;
}
const local = (iris: readonly string[]): readonly string[] => iris.map((iri) => iri.replace(plantNamespace, ''));
const first = <T>(terms: ReadonlyMap<string, T>): T | undefined => [...terms.values()][0];

describe('classes', () => {
  test('have all their ancestors, nearest first, over several parents', async () => {
    const model = await load('p:A a owl:Class . p:B rdfs:subClassOf p:A . p:C rdfs:subClassOf p:A . p:D rdfs:subClassOf p:B , p:C .');
    expect([local(type(model, 'D').ancestors), local(type(model, 'D').parents)]).toEqual([
      ['D', 'B', 'C', 'A'],
      ['B', 'C'],
    ]);
  });

  test('that inherit in a circle are cut, reported with the loop, and do not hang', async () => {
    const model = await load('p:A rdfs:subClassOf p:B . p:B rdfs:subClassOf p:C . p:C rdfs:subClassOf p:A .');
    expect(model.violations).toMatchObject([
      { code: 'CYCLE', severity: 'error', message: expect.stringContaining('plant#A> →'), place: { file: 'model.ttl', line: 1 } },
    ]);
    expect(type(model, 'A').ancestors.length).toBe(3);
  });

  test('may be told that they are below themselves', async () => {
    const model = await load('p:A a owl:Class ; rdfs:subClassOf p:A .');
    expect([model.violations, type(model, 'A').ancestors.length]).toEqual([[], 1]);
  });

  test('that are equal stand in one order, and a twin of one is a twin of the other', async () => {
    const model = await load('p:Old a owl:Class ; owl:equivalentClass p:New ; owl:deprecated true . p:New a owl:Class .', 'p:x a p:New . p:y a p:Old .');
    expect([local(type(model, 'Old').ancestors), local(type(model, 'New').equivalents ?? []), model.twins.twins.map(({ classes }) => local(classes))]).toEqual([
      ['Old', 'New'],
      ['Old'],
      [['New', 'Old'], ['Old']],
    ]);
  });

  test('take their English label, comment, keys and flags', async () => {
    const model = await load(
      'p:Truck a owl:Class ; rdfs:label "Lastwagen"@de , "Truck"@en ; rdfs:comment "Drives." ; owl:hasKey ( p:vin ) ; tq:sealed true ; owl:deprecated true .',
    );
    expect(type(model, 'Truck')).toMatchObject({
      name: 'Truck',
      label: 'Truck',
      comment: 'Drives.',
      sealed: true,
      hidden: false,
      deprecated: true,
      keys: [[`${plantNamespace}vin`]],
    });
  });
});

describe('properties', () => {
  test('take the union of their domains and of the classes whose shapes name them', async () => {
    const model = await load(
      `p:A a owl:Class . p:B a owl:Class . p:C a owl:Class ; sh:property [ sh:path p:z ; sh:datatype xsd:int ; sh:maxCount 1 ] .
       p:x a owl:DatatypeProperty ; rdfs:domain [ owl:unionOf ( p:A p:B ) ] ; rdfs:range xsd:string . p:y a owl:ObjectProperty ; rdfs:domain p:A , p:B ; rdfs:range [ owl:unionOf ( p:A p:C ) ] .`,
    );
    expect([
      local(property(model, 'x').domain),
      local(property(model, 'y').domain),
      local(property(model, 'y').range),
      local(property(model, 'z').domain),
      property(model, 'z').schema,
    ]).toMatchObject([['A', 'B'], ['A', 'B'], ['A', 'C'], ['C'], { kind: 'number', integer: true }]);
  });

  test.each([
    ['xsd:double', 'number'],
    ['xsd:boolean', 'flag'],
    ['xsd:dateTime', 'dateTime'],
    ['xsd:duration', 'duration'],
    ['xsd:anyURI', 'iri'],
    ['xsd:string', 'text'],
    ['rdf:langString', 'text'],
    ['xsd:constructor', 'text'],
    ['tq:Vector', 'vector'],
    ['[ owl:oneOf ( "a" "b" ) ]', 'enum'],
    ['<http://www.opengis.net/ont/geosparql#wktLiteral>', 'geometry'],
    ['rdfs:Literal', 'any'],
  ])('with range %s hold values of kind %s', async (range, kind) => {
    expect(property(await load(`p:x a owl:DatatypeProperty ; rdfs:range ${range} .`), 'x').schema?.kind).toBe(kind);
  });

  test('take domain, range and kind from their super-property, and from their inverse turned round, where they say nothing', async () => {
    const model = await load(
      'p:A a owl:Class . p:B a owl:Class . p:a a owl:ObjectProperty ; rdfs:domain p:A ; rdfs:range p:B ; owl:inverseOf p:c . p:b rdfs:subPropertyOf p:a . p:d rdfs:subPropertyOf rdfs:label .',
    );
    expect(['b', 'c', 'd'].map((name) => property(model, name)).map(({ kind, domain, range }) => [kind, local(domain), local(range)])).toEqual([
      ['relationship', ['A'], ['B']],
      ['relationship', ['B'], ['A']],
      ['attribute', [], []],
    ]);
  });

  test('list the options of sh:in', async () => {
    const model = await load('p:A a owl:Class ; sh:property [ sh:path p:mode ; sh:in ( p:Auto "manual" 3 ) ] . p:Auto rdfs:label "automatic" .');
    expect(property(model, 'mode').schema).toEqual({
      kind: 'enum',
      options: [
        { name: 'Auto', value: `${plantNamespace}Auto`, iri: `${plantNamespace}Auto`, label: 'automatic' },
        { name: 'manual', value: 'manual' },
        { name: '3', value: 3 },
      ],
    });
  });

  test.each([
    ['p:x a owl:ObjectProperty .', true],
    ['p:x a owl:ObjectProperty , owl:FunctionalProperty .', false],
    ['p:A a owl:Class ; sh:property [ sh:path p:x ; sh:class p:A ; sh:maxCount 1 ] . p:x a owl:ObjectProperty .', false],
    ['p:A a owl:Class ; rdfs:subClassOf [ a owl:Restriction ; owl:onProperty p:x ; owl:maxCardinality 1 ] . p:x a owl:ObjectProperty .', false],
    ['p:A a owl:Class ; sh:property [ sh:path p:x ; sh:class p:A ; sh:maxCount 1 ] . p:B a owl:Class ; sh:property [ sh:path p:x ; sh:class p:A ] .', true],
    ['p:A a owl:Class . p:B rdfs:subClassOf p:A ; sh:property [ sh:path p:x ; sh:maxCount 1 ] . p:x a owl:ObjectProperty ; rdfs:domain p:A .', true],
    ['p:A a owl:Class ; sh:property [ sh:path p:x ; sh:maxCount 1 ] . p:B rdfs:subClassOf p:A . p:x a owl:ObjectProperty ; rdfs:domain p:B .', false],
    ['p:x a owl:DatatypeProperty ; rdfs:range xsd:string .', false],
    ['p:A a owl:Class ; sh:property [ sh:path p:x ; sh:datatype xsd:string ; sh:maxCount 3 ] .', true],
  ])('of %s are many: %s', async (model, many) => {
    expect(property(await load(model), 'x').many).toBe(many);
  });

  test('know their super- and sub-properties, inverses, symmetry and transitivity', async () => {
    const model = await load(
      'p:a a owl:ObjectProperty , owl:TransitiveProperty . p:b a owl:ObjectProperty ; rdfs:subPropertyOf p:a ; owl:inverseOf p:d . p:c rdfs:subPropertyOf p:b . p:d a owl:ObjectProperty . p:e a owl:ObjectProperty , owl:SymmetricProperty .',
    );
    expect({
      super: local(property(model, 'c').superProperties),
      sub: local(property(model, 'a').subProperties),
      inverse: [property(model, 'b').inverse, property(model, 'd').inverse].map((iri) => local([iri ?? ''])),
      flags: [property(model, 'a').transitive, property(model, 'e').symmetric],
    }).toEqual({ super: ['b', 'a'], sub: ['a', 'b', 'c'], inverse: [['d'], ['b']], flags: [true, true] });
  });

  test('carry limits, timing and range as annotations in their unit', async () => {
    const model = await load(
      `p:t a tq:Telemetry ; rdfs:range xsd:double ; qudt:hasUnit unit:DEG_C ; tq:low 5 ; tq:high 80 ; tq:lowLow 0 ; tq:highHigh 95 ; tq:deadband 1.5 ; tq:maxRate 2 ; tq:expectedInterval "PT1S"^^xsd:duration ;
       tq:interpolation tq:Linear ; tq:retention "P30D"^^xsd:duration ; sh:minInclusive -40 ; sh:maxInclusive 150 ; sh:defaultValue 20 .`,
    );
    expect(property(model, 't')).toMatchObject({
      kind: 'telemetry',
      unit: 'http://qudt.org/vocab/unit/DEG_C',
      annotations: {
        low: 5,
        high: 80,
        lowLow: 0,
        highHigh: 95,
        deadband: 1.5,
        maxRate: 2,
        expectedIntervalMs: 1000,
        interpolation: 'Linear',
        retentionMs: 2_592_000_000,
        minInclusive: -40,
        maxInclusive: 150,
        defaultValue: 20,
      },
    });
  });

  test('are settable unless they are derived or read only', async () => {
    const model = await load(
      'p:a a owl:DatatypeProperty ; rdfs:range xsd:int . p:b a owl:DatatypeProperty ; rdfs:range xsd:int ; tq:derivedAs [ tq:expression "1" ] . p:c a owl:DatatypeProperty ; rdfs:range xsd:int ; <http://datashapes.org/dash#readOnly> true .',
    );
    expect(['a', 'b', 'c'].map((name) => property(model, name).writable)).toEqual([true, false, false]);
  });
});

describe('influence', () => {
  test('is inherited word by word: own, nearest super-property, inverse turned round', async () => {
    const model = await load(
      `p:supplies a owl:ObjectProperty ; tq:influence tq:Forward ; tq:delay "P14D"^^xsd:duration ; tq:strength 0.5 ; owl:inverseOf p:suppliedBy . p:suppliedBy a owl:ObjectProperty .
       p:critically rdfs:subPropertyOf p:supplies ; tq:strength 0.95 . p:other a owl:ObjectProperty . p:hasPart rdfs:subPropertyOf dcterms:hasPart .`,
    );
    expect(['supplies', 'critically', 'suppliedBy', 'other', 'hasPart'].map((name) => property(model, name).influence)).toEqual([
      { direction: 'Forward', delayMs: 1_209_600_000, strength: 0.5 },
      { direction: 'Forward', delayMs: 1_209_600_000, strength: 0.95 },
      { direction: 'Backward', delayMs: 1_209_600_000, strength: 0.5 },
      undefined,
      { direction: 'Backward', delayMs: 0, strength: 1 },
    ]);
  });
});

describe('rules', () => {
  const motor =
    'p:Motor a owl:Class . p:t a tq:Telemetry ; rdfs:domain p:Motor ; rdfs:range xsd:double ; qudt:hasUnit unit:DEG_C . p:bearingOf a owl:ObjectProperty .';
  const compile = async (text: string): Promise<Ontology> => (await load(`${motor}\n${text}`)).ontology;

  test('read a failure mode with its evidence, and inherit what the narrower one does not state', async () => {
    const { failureModes } =
      await compile(`p:Wear a tq:FailureMode ; tq:appliesTo p:Motor ; tq:severity 700 ; tq:remedy p:Replace ; skos:notation "WEA" ; tq:leadsTo p:Seizure ;
      tq:symptom [ sh:path ( [ sh:inversePath p:bearingOf ] p:t ) ; tq:aggregate tq:Max ; tq:pattern tq:Rising ; tq:window "P14D"^^xsd:duration ; tq:weight 0.6 ; tq:onDelay "PT30M"^^xsd:duration ] ;
      tq:failsWhen [ sh:path p:t ; tq:beyond tq:highHigh ] ; tq:lifetime [ tq:expression "weibull(3.1, 2600.0)" ; sh:path p:t ] .
      p:Narrow a tq:FailureMode ; skos:broader p:Wear ; tq:severity 100 .`);
    const narrow = [...failureModes.values()].find(({ name }) => name === 'Narrow');
    expect(first(failureModes)).toMatchObject({
      appliesTo: [`${plantNamespace}Motor`],
      severity: 700,
      remedies: [`${plantNamespace}Replace`],
      leadsTo: [`${plantNamespace}Seizure`],
      notation: 'WEA',
      lifetime: { expression: 'weibull(3.1, 2600.0)' },
      symptoms: [
        {
          value: {
            path: [
              { property: `${plantNamespace}bearingOf`, inverse: true, min: 1, max: 1 },
              { property: `${plantNamespace}t`, inverse: false },
            ],
            aggregate: 'Max',
          },
          test: { kind: 'pattern', pattern: 'Rising', windowMs: 1_209_600_000 },
          weight: 0.6,
          onDelayMs: 1_800_000,
        },
      ],
      failsWhen: [{ test: { kind: 'beyond', limit: 'highHigh' }, weight: 1 }],
    });
    expect([narrow?.symptoms.length, narrow?.remedies, narrow?.appliesTo, narrow?.severity, narrow?.failsWhen]).toEqual([
      1,
      [`${plantNamespace}Replace`],
      [`${plantNamespace}Motor`],
      100,
      [],
    ]);
  });

  test('read an action with cost, time, effect and needs', async () => {
    const { actions } =
      await compile(`p:Replace a tq:Action ; tq:appliesTo p:Motor ; tq:downtime "PT16H"^^xsd:duration ; schema:performTime "PT4H"^^xsd:duration ;
      schema:estimatedCost [ schema:value 1200 ; schema:currency "EUR" ] ; tq:requires [ sh:class p:Crane ; qudt:numericValue 2 ] ; tq:effect [ sh:path p:t ; tq:expression "20.0" ] ; tq:onlyWhen [ sh:path p:t ; tq:below 30 ] .`);
    expect(first(actions)).toMatchObject({
      cost: { value: 1200, currency: 'EUR' },
      downtimeMs: 57_600_000,
      workTimeMs: 14_400_000,
      requires: [{ class: `${plantNamespace}Crane`, count: 2 }],
      effects: [{ expression: '20.0', path: [{ property: `${plantNamespace}t` }] }],
      onlyWhen: [{ test: { kind: 'level', below: 30 } }],
    });
  });

  test('read an alarm, a command and an objective', async () => {
    const { alarms, commands, objectives } =
      await compile(`p:Hot a tq:Alarm ; tq:appliesTo p:Motor ; sh:path p:t ; tq:above 90 ; tq:deadband 2 ; tq:severity 800 ; tq:consequence "Burns." ; tq:remedy p:Slow .
      p:set a tq:Command ; tq:appliesTo p:Motor ; tq:sets p:sp ; tq:approval tq:OnePerson ; tq:maxRate 50 ; tq:maxStaleness "PT10S"^^xsd:duration ; tq:onlyWhen [ tq:expression "t < 90.0" ] ;
        tq:confirmedWhen [ tq:expression "t < 80.0" ; tq:window "PT30S"^^xsd:duration ] ; tq:argument [ tq:name "x" ; sh:datatype xsd:double ; qudt:hasUnit unit:DEG_C ; sh:minInclusive 0 ; sh:maxInclusive 9 ] .
      p:cool a tq:Objective ; tq:appliesTo p:Motor ; sh:path p:t ; tq:goal tq:Minimise ; tq:weight 2 ; tq:target 40 .`);
    expect([first(alarms), first(commands), first(objectives)]).toMatchObject([
      { severity: 800, consequence: 'Burns.', condition: { test: { kind: 'level', above: 90 }, deadband: 2 }, remedies: [`${plantNamespace}Slow`] },
      {
        sets: `${plantNamespace}sp`,
        approval: 'OnePerson',
        maxRate: 50,
        maxStalenessMs: 10_000,
        onlyWhen: [{ value: { expression: 't < 90.0' }, test: { kind: 'true' } }],
        confirmedWhen: { value: { windowMs: 30_000 } },
        arguments: [{ name: 'x', schema: { kind: 'number' }, minInclusive: 0, maxInclusive: 9 }],
      },
      { goal: 'Minimise', weight: 2, target: 40, value: { path: [{ property: `${plantNamespace}t` }] } },
    ]);
  });

  test('read the bodies of behaviours', async () => {
    const { behaviours } =
      await compile(`p:A a tq:Behaviour ; tq:appliesTo p:Motor ; tq:output p:t ; tq:expression "k * 2" ; tq:input p:k . p:k a qudt:Quantity ; tq:name "k" ; qudt:numericValue 0.5 ; qudt:hasUnit unit:W .
      p:B a tq:Behaviour ; tq:appliesTo p:Motor ; tq:output p:t ; tq:rate "1" . p:C a tq:Behaviour ; tq:appliesTo p:Motor ; tq:output p:t ; tq:transition [ tq:from p:Run ; tq:to p:Down ; tq:after "exponential(9.0)" ] .
      p:D a tq:Behaviour ; tq:appliesTo p:Motor ; tq:output p:t ; tq:model tq:Queue . p:E a tq:Behaviour ; tq:appliesTo p:Motor ; tq:output [ tq:name "margin" ; sh:path p:t ] ; tq:model <https://example.org/m.onnx> .`);
    expect([...behaviours.values()].map(({ body, inputs, outputs }) => [body, inputs.length, outputs[0]?.name])).toEqual([
      [{ kind: 'algebraic', expression: 'k * 2' }, 1, undefined],
      [{ kind: 'rate', expression: '1' }, 0, undefined],
      [{ kind: 'states', transitions: [{ from: `${plantNamespace}Run`, to: `${plantNamespace}Down`, after: 'exponential(9.0)' }] }, 0, undefined],
      [{ kind: 'queue' }, 0, undefined],
      [{ kind: 'external', model: 'https://example.org/m.onnx' }, 0, 'margin'],
    ]);
  });

  test('are plain data that survives being sent to a worker', async () => {
    const { ontology } = await load('p:A a owl:Class . p:t a tq:Telemetry ; rdfs:domain p:A ; rdfs:range xsd:double ; qudt:hasUnit unit:W .');
    expect(structuredClone(ontology)).toEqual(ontology);
  });
});
