import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiWorld, type ApiWorld } from '../support/plant-api.ts';

const prefixes = `@prefix w: <https://ex.org/w#> . @prefix id: <https://ex.org/id/> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix qudt: <http://qudt.org/schema/qudt/> . @prefix unit: <http://qudt.org/vocab/unit/> .
@prefix dcterms: <http://purl.org/dc/terms/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix schema: <https://schema.org/> . @prefix tq: <https://w3id.org/twinql#> .`;

/** A model that says everything there are words for. */
const model = `${prefixes}
tq:member a owl:ObjectProperty . dcterms:hasPart a owl:ObjectProperty ; tq:influence tq:Backward . rdf:value a tq:Telemetry .
w:Site a owl:Class . w:Machine a owl:Class ; tq:name "Engine" ; owl:hasKey ( w:serial ) . w:Old a owl:Class ; rdfs:subClassOf w:Machine ; tq:sealed true . w:Secret a owl:Class ; tq:hidden true .
w:Fleet a owl:Class . w:Crew a owl:Class . w:Probe a owl:Class ; tq:pointOf w:probeOf . w:probeOf a owl:ObjectProperty ; tq:influence tq:None .
w:serial a owl:DatatypeProperty ; rdfs:domain w:Machine ; rdfs:range xsd:string .
w:wear a owl:DatatypeProperty ; rdfs:domain w:Machine ; rdfs:range xsd:double ; sh:defaultValue 0.5 ; sh:minInclusive 0.1 ; sh:maxInclusive 0.9 ; tq:calibrated true .
w:heat a tq:Telemetry ; rdfs:domain w:Machine ; rdfs:range xsd:double ; qudt:hasUnit unit:DEG_C ; tq:lowLow 1.0 ; tq:low 2.0 ; tq:high 81.0 ; tq:highHigh 91.0 ; tq:deadband 1.5 ;
  tq:maxRate 7.0 ; tq:expectedInterval "PT3S"^^xsd:duration ; tq:interpolation tq:Linear ; tq:retention "P30D"^^xsd:duration .
w:mode a tq:Telemetry ; rdfs:domain w:Machine ; rdfs:range xsd:string ; tq:interpolation tq:Previous .
w:spot a tq:Telemetry ; rdfs:domain w:Machine ; rdfs:range xsd:double ; qudt:hasUnit unit:DEG_C ; tq:interpolation tq:None .
w:cycles a tq:Counter ; rdfs:domain w:Machine ; rdfs:range xsd:double ; qudt:hasUnit unit:NUM .
w:spectrum a tq:Telemetry ; rdfs:domain w:Machine ; rdfs:range tq:Vector .
w:running a tq:Telemetry ; rdfs:domain w:Machine ; rdfs:range xsd:boolean .
w:feeds a owl:ObjectProperty ; rdfs:domain w:Machine ; rdfs:range w:Machine ; tq:influence tq:Forward ; tq:delay "PT4M"^^xsd:duration ; tq:strength 0.25 .
w:beside a owl:ObjectProperty , owl:SymmetricProperty ; rdfs:domain w:Machine ; rdfs:range w:Machine ; tq:influence tq:Both .
w:sum a tq:Telemetry ; rdfs:domain w:Machine ; rdfs:range xsd:double ; tq:derivedAs [ sh:path ( w:feeds w:heat ) ; tq:aggregate tq:Sum ; tq:where "heat > 5.0" ] .
w:mean a tq:Telemetry ; rdfs:domain w:Machine ; rdfs:range xsd:double ; tq:derivedAs [ sh:path w:heat ; tq:aggregate tq:Mean ; tq:window "PT6M"^^xsd:duration ] .
w:ratio a tq:Telemetry ; rdfs:domain w:Machine ; rdfs:range xsd:double ; tq:derivedAs [ tq:expression "made / least" ;
  tq:input [ tq:name "made" ; sh:path w:cycles ; tq:aggregate tq:Integral ; tq:window "PT1H"^^xsd:duration ] , [ tq:name "least" ; sh:path ( w:feeds w:heat ) ; tq:aggregate tq:Min ] ,
    [ tq:name "most" ; sh:path ( w:feeds w:heat ) ; tq:aggregate tq:Max ] , [ tq:name "many" ; sh:path ( w:feeds w:heat ) ; tq:aggregate tq:Count ] ,
    [ tq:name "late" ; sh:path ( w:feeds w:heat ) ; tq:aggregate tq:Last ] , [ tq:name "part" ; sh:path w:running ; tq:aggregate tq:Share ; tq:window "PT1H"^^xsd:duration ] ] .
w:old a sh:NodeShape ; sh:targetClass w:Old ; sh:property w:oldHeat . w:oldHeat sh:path w:heat ; tq:high 71.0 .
w:north tq:targetWithin id:north ; sh:targetClass w:Machine ; sh:path w:heat ; tq:high 72.0 .
w:hot a tq:Condition ; sh:path w:heat ; tq:beyond tq:high ; tq:onDelay "PT7S"^^xsd:duration ; tq:offDelay "PT8S"^^xsd:duration ; tq:weight 0.7 .
w:Fatigue a tq:FailureMode ; tq:appliesTo w:Machine ; tq:severity 640 ; tq:symptom w:hot , [ sh:path w:heat ; tq:above 60.0 ; tq:below 65.0 ] ,
    ${['Rising', 'Falling', 'Step', 'Spike', 'Oscillating', 'Stuck', 'Noisy', 'Missing'].map((name) => `[ sh:path w:heat ; tq:pattern tq:${name} ; tq:window "P14D"^^xsd:duration ]`).join(' , ')} ;
  tq:failsWhen [ sh:path w:heat ; tq:beyond tq:highHigh ] ; tq:lifetime [ tq:expression "weibull(3.1, 2600.0)" ; sh:path w:cycles ] ; tq:leadsTo w:Break ; tq:remedy w:Replace ;
  tq:consequence "It breaks." ; skos:notation "WEA" .
w:Break a tq:FailureMode ; tq:appliesTo w:Machine ; tq:severity 900 .
w:Replace a tq:Action ; tq:appliesTo w:Machine ; tq:effect [ sh:path w:heat ; tq:expression "20.0" ] ; tq:downtime "PT16H"^^xsd:duration ; schema:performTime "PT2H"^^xsd:duration ;
  schema:estimatedCost [ schema:value 1200 ; schema:currency "EUR" ] ; tq:requires [ sh:class w:Crew ; qudt:numericValue 2 ] ; tq:onlyWhen [ sh:path w:heat ; tq:below 44.0 ] .
w:HotAlarm a tq:Alarm ; tq:appliesTo w:Machine ; sh:path w:heat ; tq:beyond tq:highHigh ; tq:severity 810 ; tq:consequence "It burns." ; tq:remedy w:Replace .
w:setHeat a tq:Command ; tq:appliesTo w:Machine ; tq:sets w:heat ; tq:approval tq:OnePerson ; tq:maxRate 5.0 ; tq:maxStaleness "PT9S"^^xsd:duration ;
  tq:argument [ tq:name "to" ; sh:datatype xsd:double ; qudt:hasUnit unit:DEG_C ; sh:minInclusive 10.0 ; sh:maxInclusive 70.0 ] ;
  tq:onlyWhen [ tq:expression "heat < 90.0" ] ; tq:confirmedWhen [ tq:expression "heat > 30.0" ; tq:window "PT31S"^^xsd:duration ] .
w:stop a tq:Command ; tq:appliesTo w:Machine ; tq:approval tq:Automatic . w:clean a tq:Command ; tq:appliesTo w:Machine ; tq:approval tq:TwoPersons .
w:warming a tq:Behaviour ; tq:appliesTo w:Machine ; tq:output w:heat ; tq:rate "wear * 2.0" ; dcterms:hasVersion "3.2" .
w:spotIs a tq:Behaviour ; tq:appliesTo w:Machine ; tq:output w:spot ; tq:expression "heat + 1.0" .
w:stages a tq:Behaviour ; tq:appliesTo w:Machine ; tq:output w:mode ; tq:transition [ tq:from "Run" ; tq:to "Down" ; tq:after "exponential(36000.0)" ] .
w:line a tq:Behaviour ; tq:appliesTo w:Machine ; tq:model tq:Queue ; tq:input [ tq:name "servers" ; sh:path w:wear ] ; tq:output [ tq:name "waiting" ; sh:path w:spot ] .
w:cool a tq:Objective ; tq:appliesTo w:Machine ; sh:path w:heat ; tq:goal tq:Minimise ; tq:weight 0.4 ; tq:baseline 66.0 ; tq:target 55.0 .
w:much a tq:Objective ; tq:appliesTo w:Machine ; sh:path w:cycles ; tq:goal tq:Maximise .`;
const twins = `${prefixes}
id:planned a tq:Prototype , w:Machine . id:aged a w:Old . id:odd a w:Machine , w:Crew ; tq:primaryClass w:Crew . id:north a w:Site ; dcterms:hasPart id:odd .
id:all a w:Fleet ; tq:member [ sh:targetClass w:Machine ; tq:where "heat > 9.0" ] . id:some a w:Fleet ; tq:member id:odd .`;

const asked = `{
  ontology {
    prefixes { prefix namespace }
    units { iri symbol label factor offset dimension quantityKinds }
    hasPart { iri } partOf { iri } selections { twin class { name } where }
    classes { term { name kind } keys { name } equivalents { name } pointOf { name } sealed hidden }
    properties { term { name kind } schema unit limits { low high lowLow highHigh deadband } expectedInterval counter calibrated hidden edgeAttributes { name }
      annotations { ...annotations } influence { direction delay strength } derivedAs }
    failureModes { term { name kind } appliesTo { name } severity consequence symptoms failsWhen remedies { name } leadsTo { name } lifetime notation }
    actions { term { name kind } appliesTo { name } effects onlyWhen cost { value currency } workTime downtime requires { class { name } count } }
    alarmRules { term { name kind } appliesTo { name } condition severity consequence remedies { name } }
    commands { term { name kind } appliesTo { name } sets { name } arguments onlyWhen approval maxStaleness maxRate confirmedWhen request response }
    behaviours { term { name kind } appliesTo { name } model body inputs outputs version }
    objectives { term { name kind } appliesTo { name } goal weight value baseline target }
    refinements { iri property { name } targetClass { name } targetTwin targetWithin limits { high source } annotations { ...annotations } minCount maxCount }
  }
  planned: twin(iri: "https://ex.org/id/planned") { view { stage } } all: twin(iri: "https://ex.org/id/all") { view { stage } } some: twin(iri: "https://ex.org/id/some") { view { stage } }
  odd: twin(iri: "https://ex.org/id/odd") { class { name } }
}
fragment annotations on Annotations { low high lowLow highHigh deadband maxRate expectedInterval interpolation retention minimum maximum default unit }`;

type Answer = Readonly<Record<string, unknown>>;
type Named = Readonly<Record<string, unknown>> & { readonly term: { readonly name: string } };

/** What shows each word: where in the answer, and what stands there. */
const shown: Readonly<Record<string, readonly [list: string, name: string, expected: object]>> = {
  Telemetry: ['properties', 'heat', { term: { name: 'heat', kind: 'TELEMETRY' }, unit: '°C' }],
  Counter: ['properties', 'cycles', { counter: true }],
  Vector: ['properties', 'spectrum', { schema: { kind: 'vector' } }],
  low: ['properties', 'heat', { annotations: { low: 2 }, limits: { low: 2 } }],
  high: ['properties', 'heat', { annotations: { high: 81 }, limits: { high: 81 } }],
  lowLow: ['properties', 'heat', { annotations: { lowLow: 1 }, limits: { lowLow: 1 } }],
  highHigh: ['properties', 'heat', { annotations: { highHigh: 91 }, limits: { highHigh: 91 } }],
  deadband: ['properties', 'heat', { annotations: { deadband: 1.5 }, limits: { deadband: 1.5 } }],
  maxRate: ['properties', 'heat', { annotations: { maxRate: 7 } }],
  expectedInterval: ['properties', 'heat', { annotations: { expectedInterval: 'PT3S' }, expectedInterval: 'PT3S' }],
  interpolation: ['properties', 'heat', { annotations: { interpolation: 'Linear' } }],
  Linear: ['properties', 'heat', { annotations: { interpolation: 'Linear' } }],
  Previous: ['properties', 'mode', { annotations: { interpolation: 'Previous' } }],
  retention: ['properties', 'heat', { annotations: { retention: 'P30D' } }],
  calibrated: ['properties', 'wear', { calibrated: true, annotations: { minimum: 0.1, maximum: 0.9, default: 0.5 } }],
  influence: ['properties', 'feeds', { influence: { direction: 'Forward' } }],
  Forward: ['properties', 'feeds', { influence: { direction: 'Forward' } }],
  Backward: ['properties', 'hasPart', { influence: { direction: 'Backward' } }],
  Both: ['properties', 'beside', { influence: { direction: 'Both' } }],
  None: ['properties', 'probeOf', { influence: { direction: 'None' } }],
  delay: ['properties', 'feeds', { influence: { delay: 'PT4M' } }],
  strength: ['properties', 'feeds', { influence: { strength: 0.25 } }],
  derivedAs: ['properties', 'ratio', { derivedAs: { expression: 'made / least' } }],
  expression: ['properties', 'ratio', { derivedAs: { expression: 'made / least' } }],
  input: ['properties', 'ratio', { derivedAs: { inputs: expect.arrayContaining([expect.objectContaining({ name: 'made' })]) as object } }],
  aggregate: ['properties', 'sum', { derivedAs: { aggregate: 'Sum' } }],
  Sum: ['properties', 'sum', { derivedAs: { aggregate: 'Sum' } }],
  where: ['properties', 'sum', { derivedAs: { where: 'heat > 5.0' } }],
  window: ['properties', 'mean', { derivedAs: { windowMs: 360_000 } }],
  Mean: ['properties', 'mean', { derivedAs: { aggregate: 'Mean' } }],
  ...Object.fromEntries(
    ['Integral', 'Min', 'Max', 'Count', 'Last', 'Share'].map((aggregate) => [
      aggregate,
      ['properties', 'ratio', { derivedAs: { inputs: expect.arrayContaining([expect.objectContaining({ aggregate })]) as object } }],
    ]),
  ),
  name: ['classes', 'Engine', { term: { name: 'Engine', kind: 'CLASS' } }],
  sealed: ['classes', 'Old', { sealed: true }],
  hidden: ['classes', 'Secret', { hidden: true }],
  pointOf: ['classes', 'Probe', { pointOf: { name: 'probeOf' } }],
  FailureMode: ['failureModes', 'Fatigue', { term: { name: 'Fatigue', kind: 'FAILURE_MODE' }, notation: 'WEA' }],
  appliesTo: ['failureModes', 'Fatigue', { appliesTo: [{ name: 'Engine' }] }],
  severity: ['failureModes', 'Fatigue', { severity: 640 }],
  consequence: ['failureModes', 'Fatigue', { consequence: 'It breaks.' }],
  leadsTo: ['failureModes', 'Fatigue', { leadsTo: [{ name: 'Break' }] }],
  remedy: ['failureModes', 'Fatigue', { remedies: [{ name: 'Replace' }] }],
  lifetime: [
    'failureModes',
    'Fatigue',
    { lifetime: { expression: 'weibull(3.1, 2600.0)', path: [expect.objectContaining({ property: 'https://ex.org/w#cycles' })] } },
  ],
  failsWhen: ['failureModes', 'Fatigue', { failsWhen: [{ test: { kind: 'beyond', limit: 'highHigh' } }] }],
  symptom: symptom({ test: { kind: 'beyond', limit: 'high' }, weight: 0.7 }),
  Condition: symptom({ iri: 'https://ex.org/w#hot' }),
  beyond: symptom({ test: { kind: 'beyond', limit: 'high' } }),
  weight: symptom({ weight: 0.7 }),
  onDelay: symptom({ onDelayMs: 7_000 }),
  offDelay: symptom({ offDelayMs: 8_000 }),
  above: symptom({ test: { kind: 'level', above: 60, below: 65 } }),
  below: symptom({ test: { kind: 'level', above: 60, below: 65 } }),
  pattern: symptom({ test: { kind: 'pattern', pattern: 'Rising', windowMs: 14 * 86_400_000 } }),
  ...Object.fromEntries(
    ['Rising', 'Falling', 'Step', 'Spike', 'Oscillating', 'Stuck', 'Noisy', 'Missing'].map((pattern) => [
      pattern,
      symptom({ test: { kind: 'pattern', pattern, windowMs: 14 * 86_400_000 } }),
    ]),
  ),
  Action: ['actions', 'Replace', { term: { name: 'Replace', kind: 'ACTION' }, cost: { value: 1200, currency: 'EUR' }, workTime: 'PT2H' }],
  effect: ['actions', 'Replace', { effects: [{ expression: '20.0' }] }],
  downtime: ['actions', 'Replace', { downtime: 'PT16H' }],
  requires: ['actions', 'Replace', { requires: [{ class: { name: 'Crew' }, count: 2 }] }],
  onlyWhen: ['actions', 'Replace', { onlyWhen: [{ test: { kind: 'level', below: 44 } }] }],
  Alarm: ['alarmRules', 'HotAlarm', { term: { name: 'HotAlarm', kind: 'ALARM' }, severity: 810, condition: { test: { kind: 'beyond', limit: 'highHigh' } } }],
  Command: ['commands', 'setHeat', { term: { name: 'setHeat', kind: 'COMMAND' }, maxRate: 5, onlyWhen: [{ value: { expression: 'heat < 90.0' } }] }],
  sets: ['commands', 'setHeat', { sets: { name: 'heat' } }],
  argument: ['commands', 'setHeat', { arguments: [{ name: 'to', unit: 'http://qudt.org/vocab/unit/DEG_C', minInclusive: 10, maxInclusive: 70 }] }],
  maxStaleness: ['commands', 'setHeat', { maxStaleness: 'PT9S' }],
  confirmedWhen: ['commands', 'setHeat', { confirmedWhen: { value: { expression: 'heat > 30.0', windowMs: 31_000 } } }],
  approval: ['commands', 'setHeat', { approval: 'OnePerson' }],
  OnePerson: ['commands', 'setHeat', { approval: 'OnePerson' }],
  Automatic: ['commands', 'stop', { approval: 'Automatic' }],
  TwoPersons: ['commands', 'clean', { approval: 'TwoPersons' }],
  Behaviour: ['behaviours', 'spotIs', { term: { name: 'spotIs', kind: 'BEHAVIOUR' }, model: 'algebraic', body: { expression: 'heat + 1.0' } }],
  output: ['behaviours', 'line', { outputs: [{ name: 'waiting', path: [expect.objectContaining({ property: 'https://ex.org/w#spot' })] }] }],
  rate: ['behaviours', 'warming', { model: 'rate', body: { expression: 'wear * 2.0' }, version: '3.2' }],
  ...Object.fromEntries(
    ['transition', 'from', 'to', 'after'].map((word) => [
      word,
      ['behaviours', 'stages', { model: 'states', body: { transitions: [{ from: 'Run', to: 'Down', after: 'exponential(36000.0)' }] } }],
    ]),
  ),
  model: ['behaviours', 'line', { model: 'queue', inputs: [{ name: 'servers' }] }],
  Queue: ['behaviours', 'line', { model: 'queue' }],
  Objective: ['objectives', 'cool', { term: { name: 'cool', kind: 'OBJECTIVE' }, weight: 0.4 }],
  goal: ['objectives', 'cool', { goal: 'Minimise' }],
  Minimise: ['objectives', 'cool', { goal: 'Minimise' }],
  Maximise: ['objectives', 'much', { goal: 'Maximise' }],
  baseline: ['objectives', 'cool', { baseline: 66 }],
  target: ['objectives', 'cool', { target: 55 }],
};

/** Shown by the answer, though not as a declared thing of its own. */
const shownElsewhere: Readonly<Record<string, object>> = {
  targetWithin: {
    ontology: {
      refinements: expect.arrayContaining([
        expect.objectContaining({ targetWithin: 'https://ex.org/id/north', limits: expect.objectContaining({ high: 72 }) }),
      ]),
    },
  },
  member: {
    ontology: { selections: [{ twin: 'https://ex.org/id/all', class: { name: 'Engine' }, where: 'heat > 9.0' }] },
    all: { view: { stage: 'AGGREGATE' } },
    some: { view: { stage: 'AGGREGATE' } },
  },
  Prototype: { planned: { view: { stage: 'PROTOTYPE' } } },
  primaryClass: { odd: { class: { name: 'Crew' } } },
};

/** Operands of sharing contracts: read where contracts are, no part of an ontology. */
const operands = ['property', 'within', 'granularity', 'minGroup', 'historyDepth'];

function symptom(expected: object): readonly [string, string, object] {
  return ['failureModes', 'Fatigue', { symptoms: expect.arrayContaining([expect.objectContaining(expected)]) as object }];
}

/** Words that only exports and loads have: test/unit/bulk shows them. */
const ofExports = ['exactly', 'relationshipId'];

describe('every word of the vocabulary', () => {
  let world: ApiWorld;
  let answer: Answer;
  let ontology: Readonly<Record<string, readonly Named[]>>;
  beforeAll(async () => {
    world = await apiWorld(model, twins);
    const { data, errors } = await world.ask(asked);
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    answer = data ?? {};
    ({ ontology } = answer as { readonly ontology: typeof ontology });
  });
  afterAll(() => world[Symbol.asyncDispose]());

  test('is in the test below', () => {
    const vocabulary = readFileSync('ontology/twinql.ttl', 'utf8');
    const words = new Set([...vocabulary.matchAll(/(?:^|\. )tq:(\w+) a /gm)].map(([, word]) => word));
    expect([...Object.keys(shown), ...Object.keys(shownElsewhere), ...operands, ...ofExports].toSorted()).toEqual([...words].toSorted());
  });

  test('is said by a model that breaks no rule', () => {
    expect(world.model.violations.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test.each(Object.entries(shown))('tq:%s is visible', (_word, [list, name, expected]) => {
    expect(ontology[list]?.find(({ term }) => term.name === name)).toMatchObject(expected);
  });

  test.each(Object.entries(shownElsewhere))('tq:%s is visible', (_word, expected) => {
    expect(answer).toMatchObject(expected);
  });

  test('a sealed class is asked for by its object type', async () => {
    const { data, errors } = await world.ask(
      `{ olds { nodes { __typename wear heat { unit } } } engines(where: { twin: { iri: { eq: "https://ex.org/id/aged" } } }) { nodes { __typename } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ olds: { nodes: [{ __typename: 'OldTwin', wear: null, heat: { unit: '°C' } }] }, engines: { nodes: [{ __typename: 'OldTwin' }] } });
  });

  test('keys, units with their conversion, prefixes and refinements of a class are visible too', () => {
    expect(ontology['classes']?.find(({ term }) => term.name === 'Engine')).toMatchObject({ keys: [[{ name: 'serial' }]] });
    expect(ontology['units']).toContainEqual(expect.objectContaining({ symbol: '°C', factor: 1, offset: 273.15 }));
    expect(ontology['prefixes']).toContainEqual({ prefix: 'w', namespace: 'https://ex.org/w#' });
    expect(ontology['refinements']).toContainEqual(
      expect.objectContaining({
        iri: 'https://ex.org/w#oldHeat',
        targetClass: { name: 'Old' },
        annotations: expect.objectContaining({ high: 71, low: null }) as object,
      }),
    );
    expect(ontology['hasPart']).toEqual([{ iri: 'http://purl.org/dc/terms/hasPart' }]);
  });
});
