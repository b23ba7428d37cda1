import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { celExpressions } from '../../../../src/adapters/cel/cel-expressions.ts';
import { turtleReader } from '../../../../src/adapters/n3/turtle-reader.ts';
import { qudtUnits } from '../../../../src/adapters/qudt/unit-table.ts';
import { shaclValidator } from '../../../../src/adapters/shacl/shacl-validator.ts';
import type { Violation } from '../../../../src/kernel/violation.ts';
import { checkOntology } from '../../../../src/ontology/check/check-ontology.ts';
import { TripleGraph } from '../../../../src/ontology/triple-graph.ts';
import { loadPlant } from '../plant.ts';

async function read(path: string): Promise<TripleGraph> {
  const graph = new TripleGraph();
  const violations = await turtleReader().read([{ name: path, text: readFileSync(path, 'utf8') }], graph, AbortSignal.timeout(10_000));
  if (violations.length > 0) throw new Error(JSON.stringify(violations));
  return graph;
}
const tools = {
  vocabulary: await read('ontology/twinql.ttl'),
  shapes: await read('ontology/twinql-shapes.ttl'),
  validator: shaclValidator(),
  expressions: celExpressions(),
  units: qudtUnits(),
};

/** A sound model; each row of the table adds one mistake to it. */
const sound = `
p:Motor a owl:Class . p:Pump a owl:Class ; rdfs:subClassOf p:Motor . p:Site a owl:Class . p:Line a owl:Class .
p:temperature a tq:Telemetry ; rdfs:domain p:Motor ; rdfs:range xsd:double ; qudt:hasUnit unit:DEG_C ; tq:expectedInterval "PT1S"^^xsd:duration ; tq:high 80 ; tq:highHigh 95 .
p:ambient a tq:Telemetry ; rdfs:domain p:Motor ; rdfs:range xsd:double ; qudt:hasUnit unit:DEG_C .
p:power a tq:Telemetry ; rdfs:domain p:Motor ; rdfs:range xsd:double ; qudt:hasUnit unit:KiloW .
p:loss a tq:Telemetry ; rdfs:domain p:Motor ; rdfs:range xsd:double ; qudt:hasUnit unit:W .
p:speed a tq:Telemetry ; rdfs:domain p:Motor ; rdfs:range xsd:double ; qudt:hasUnit unit:REV-PER-MIN .
p:setpoint a owl:DatatypeProperty ; rdfs:domain p:Motor ; rdfs:range xsd:double ; qudt:hasUnit unit:REV-PER-MIN ; sh:minInclusive 0 ; sh:maxInclusive 3000 .
p:made a tq:Counter ; rdfs:domain p:Motor ; rdfs:range xsd:double ; qudt:hasUnit unit:KiloGM .
p:feeds a owl:ObjectProperty ; rdfs:domain p:Motor ; rdfs:range p:Motor ; owl:inverseOf p:fedBy ; tq:influence tq:Forward ; tq:delay "PT5S"^^xsd:duration ; tq:strength 0.5 .
p:fedBy a owl:ObjectProperty . p:hasMotor a owl:ObjectProperty ; rdfs:subPropertyOf dcterms:hasPart ; rdfs:domain p:Line ; rdfs:range p:Motor .
p:ownLine a owl:ObjectProperty , owl:FunctionalProperty ; rdfs:domain p:Motor ; rdfs:range p:Line .
p:lineMade a tq:Telemetry ; rdfs:domain p:Line ; rdfs:range xsd:double ; qudt:hasUnit unit:KiloGM ; tq:derivedAs [ sh:path ( p:hasMotor p:made ) ; tq:aggregate tq:Sum ] .
p:Replace a tq:Action ; tq:appliesTo p:Motor ; tq:downtime "PT2H"^^xsd:duration ; tq:effect [ sh:path p:temperature ; tq:expression "ambient" ] .
p:Wear a tq:FailureMode ; tq:appliesTo p:Motor ; tq:severity 700 ; tq:remedy p:Replace ; tq:failsWhen [ sh:path p:temperature ; tq:beyond tq:highHigh ] ;
  tq:symptom [ sh:path p:temperature ; tq:pattern tq:Rising ; tq:window "P1D"^^xsd:duration ; tq:weight 0.5 ] , [ tq:expression "temperature - ambient > 40" ] .
p:Hot a tq:Alarm ; tq:appliesTo p:Motor ; sh:path p:temperature ; tq:beyond tq:highHigh ; tq:severity 800 ; tq:consequence "Burns." ; tq:remedy p:Replace .
p:setSpeed a tq:Command ; tq:appliesTo p:Motor ; tq:sets p:setpoint ; tq:approval tq:OnePerson ; tq:maxStaleness "PT10S"^^xsd:duration ;
  tq:onlyWhen [ tq:expression "temperature < 90.0" ] ; tq:confirmedWhen [ tq:expression "abs(speed - setpoint) < 15.0" ; tq:window "PT30S"^^xsd:duration ] .
`;

async function check(addition: string, twins = ''): Promise<readonly Violation[]> {
  const model = await loadPlant(`${sound}\n${addition}`, twins, qudtUnits());
  return [...model.violations, ...(await checkOntology(model, tools, AbortSignal.timeout(10_000)))].filter(({ severity }) => severity !== 'info');
}

describe('the checks of an ontology', () => {
  test('find nothing in a sound model', async () => {
    expect(await check('')).toEqual([]);
  });

  test.each([
    ['a duration that is a number', 'p:a a tq:Telemetry ; rdfs:domain p:Motor ; rdfs:range xsd:string ; tq:expectedInterval 5 .', 'SHAPE'],
    ['a limit that is text', 'p:ambient tq:low "cold" .', 'SHAPE'],
    ['low above high on one node', 'p:ambient tq:low 50 ; tq:high 40 .', 'SHAPE'],
    ['a strength above one', 'p:ownLine tq:influence tq:Forward ; tq:strength 1.5 .', 'SHAPE'],
    ['a severity out of range', 'p:F a tq:FailureMode ; tq:appliesTo p:Motor ; tq:severity 1001 .', 'SHAPE'],
    [
      'an alarm without consequence',
      'p:A a tq:Alarm ; tq:appliesTo p:Motor ; sh:path p:temperature ; tq:above 90 ; tq:severity 500 ; tq:remedy p:Replace .',
      'SHAPE',
    ],
    [
      'an alarm without remedy',
      'p:A a tq:Alarm ; tq:appliesTo p:Motor ; sh:path p:temperature ; tq:above 90 ; tq:severity 500 ; tq:consequence "x" .',
      'SHAPE',
    ],
    ['a command without approval', 'p:C a tq:Command ; tq:appliesTo p:Motor ; tq:sets p:setpoint .', 'SHAPE'],
    [
      'an interlock without staleness',
      'p:C a tq:Command ; tq:appliesTo p:Motor ; tq:approval tq:OnePerson ; tq:onlyWhen [ tq:expression "speed < 5.0" ] .',
      'SHAPE',
    ],
    [
      'a numeric argument without unit',
      'p:C a tq:Command ; tq:appliesTo p:Motor ; tq:approval tq:OnePerson ; tq:argument [ tq:name "x" ; sh:datatype xsd:double ] .',
      'SHAPE',
    ],
    ['a behaviour with two bodies', 'p:B a tq:Behaviour ; tq:appliesTo p:Motor ; tq:output p:loss ; tq:expression "loss" ; tq:rate "loss" .', 'SHAPE'],
    ['a symptom without a test', 'p:F a tq:FailureMode ; tq:appliesTo p:Motor ; tq:severity 5 ; tq:symptom [ sh:path p:speed ] .', 'SHAPE'],
    [
      'an input without a name',
      'p:d a tq:Telemetry ; rdfs:domain p:Motor ; rdfs:range xsd:double ; qudt:hasUnit unit:W ; tq:derivedAs [ tq:expression "loss" ; tq:input [ sh:path p:loss ] ] .',
      'SHAPE',
    ],
    ['a misspelt predicate', 'p:ambient tq:hihg 40 .', 'WORD', 'Did you mean "high"'],
    ['a misspelt value', 'p:ambient tq:interpolation tq:Liner .', 'WORD', 'Did you mean "Linear"'],
    ['a misspelt type', 'p:x a tq:Telemetri .', 'WORD', 'Did you mean "Telemetry"'],
    ['telemetry of no class', 'p:x a tq:Telemetry ; rdfs:range xsd:string .', 'DOMAIN'],
    ['numeric telemetry without unit', 'p:x a tq:Telemetry ; rdfs:domain p:Motor ; rdfs:range xsd:double .', 'UNIT'],
    ['an unknown unit', 'p:x a tq:Telemetry ; rdfs:domain p:Motor ; rdfs:range xsd:double ; qudt:hasUnit unit:KILOW .', 'UNIT', 'KiloW'],
    [
      'a path over a property that is none',
      'p:F a tq:FailureMode ; tq:appliesTo p:Motor ; tq:severity 5 ; tq:symptom [ sh:path p:temprature ; tq:above 5 ] .',
      'PATH',
      'temperature',
    ],
    [
      'a path that goes on after a value',
      'p:F a tq:FailureMode ; tq:appliesTo p:Motor ; tq:severity 5 ; tq:symptom [ sh:path ( p:speed p:temperature ) ; tq:above 5 ] .',
      'PATH',
    ],
    [
      'a path to a property of another class',
      'p:F a tq:FailureMode ; tq:appliesTo p:Motor ; tq:severity 5 ; tq:symptom [ sh:path ( p:ownLine p:speed ) ; tq:above 5 ] .',
      'PATH',
    ],
    [
      'a forking path without aggregate',
      'p:F a tq:FailureMode ; tq:appliesTo p:Motor ; tq:severity 5 ; tq:symptom [ sh:path ( p:feeds p:speed ) ; tq:above 5 ] .',
      'MANY',
    ],
    [
      'a path over an inverse that forks',
      'p:F a tq:FailureMode ; tq:appliesTo p:Motor ; tq:severity 5 ; tq:symptom [ sh:path ( [ sh:inversePath p:feeds ] p:speed ) ; tq:above 5 ] .',
      'MANY',
    ],
    ['a name of another class', 'p:F a tq:FailureMode ; tq:appliesTo p:Line ; tq:severity 5 ; tq:symptom [ tq:expression "speed > 5.0" ] .', 'NAME'],
    [
      'a misspelt name',
      'p:F a tq:FailureMode ; tq:appliesTo p:Motor ; tq:severity 5 ; tq:symptom [ tq:expression "sped > 5.0" ] .',
      'NAME',
      'Did you mean "speed"',
    ],
    ['a syntax error in CEL', 'p:F a tq:FailureMode ; tq:appliesTo p:Motor ; tq:severity 5 ; tq:symptom [ tq:expression "speed > " ] .', 'CEL'],
    ['a function that is none', 'p:F a tq:FailureMode ; tq:appliesTo p:Motor ; tq:severity 5 ; tq:symptom [ tq:expression "avg(speed) > 5.0" ] .', 'CEL'],
    ['chance in an alarm', 'p:F a tq:FailureMode ; tq:appliesTo p:Motor ; tq:severity 5 ; tq:symptom [ tq:expression "speed > normal(0.0, 1.0)" ] .', 'CEL'],
    [
      'watts less kilowatts',
      'p:d a tq:Telemetry ; rdfs:domain p:Motor ; rdfs:range xsd:double ; qudt:hasUnit unit:W ; tq:derivedAs [ tq:expression "loss - power" ] .',
      'DIMENSION',
      'different scales',
    ],
    [
      'watts compared with degrees',
      'p:F a tq:FailureMode ; tq:appliesTo p:Motor ; tq:severity 5 ; tq:symptom [ tq:expression "loss > temperature" ] .',
      'DIMENSION',
      'different dimensions',
    ],
    [
      'a result in another unit than its property',
      'p:d a tq:Telemetry ; rdfs:domain p:Motor ; rdfs:range xsd:double ; qudt:hasUnit unit:W ; tq:derivedAs [ tq:expression "power + power" ] .',
      'DIMENSION',
    ],
    ['a rate that is not per second', 'p:B a tq:Behaviour ; tq:appliesTo p:Motor ; tq:output p:speed ; tq:rate "speed" .', 'DIMENSION', 'per second'],
    [
      'an input that cannot be converted',
      'p:d a tq:Telemetry ; rdfs:domain p:Motor ; rdfs:range xsd:double ; qudt:hasUnit unit:W ; tq:derivedAs [ tq:expression "x" ; tq:input [ tq:name "x" ; sh:path p:power ; qudt:hasUnit unit:DEG_C ] ] .',
      'DIMENSION',
    ],
    [
      'derivation in a circle',
      'p:a a tq:Telemetry ; rdfs:domain p:Motor ; rdfs:range xsd:double ; qudt:hasUnit unit:W ; tq:derivedAs [ tq:expression "b" ] . p:b a tq:Telemetry ; rdfs:domain p:Motor ; rdfs:range xsd:double ; qudt:hasUnit unit:W ; tq:derivedAs [ tq:expression "a" ] .',
      'CYCLE',
      'a → b → a',
    ],
    [
      'derivation in a circle across twins',
      'p:a a tq:Telemetry ; rdfs:domain p:Motor ; rdfs:range xsd:double ; qudt:hasUnit unit:W ; tq:derivedAs [ sh:path ( p:feeds p:a ) ; tq:aggregate tq:Sum ] .',
      'CYCLE',
    ],
    ['inheritance in a circle', 'p:Motor rdfs:subClassOf p:Pump .', 'CYCLE', 'Inheritance runs in a circle'],
    ['a symmetric relationship that is felt one way', 'p:beside a owl:ObjectProperty , owl:SymmetricProperty ; tq:influence tq:Forward .', 'INFLUENCE'],
    ['an inverse that contradicts', 'p:fedBy tq:influence tq:Forward .', 'INFLUENCE'],
    [
      'two super-properties that differ',
      'p:x a owl:ObjectProperty ; tq:influence tq:Backward . p:y a owl:ObjectProperty ; rdfs:subPropertyOf p:x , p:feeds .',
      'INFLUENCE',
      'equally near',
    ],
    ['influence on telemetry', 'p:speed tq:influence tq:Forward .', 'INFLUENCE'],
    [
      'a limit of one twin above the outer one',
      'p:s sh:targetNode p:m1 ; sh:path p:temperature ; tq:high 99 .',
      'LIMITS',
      'high (99) is not below highHigh (95)',
    ],
    [
      'two refinements of equal rank',
      'p:A a owl:Class ; rdfs:subClassOf p:Motor ; sh:property [ sh:path p:temperature ; tq:high 70 ] . p:B a owl:Class ; rdfs:subClassOf p:Motor ; sh:property [ sh:path p:temperature ; tq:high 71 ] . p:C a owl:Class ; rdfs:subClassOf p:A , p:B .',
      'LIMITS',
      'equal rank',
    ],
    ['a refinement in a unit of another kind', 'p:Pump sh:property [ sh:path p:temperature ; qudt:hasUnit unit:W ; tq:high 70 ] .', 'DIMENSION'],
  ])('catch %s', async (_mistake, addition, code, words = '') => {
    const found = await check(addition, 'p:m1 a p:Motor .');
    expect(found.filter((violation) => violation.code === code && violation.message.includes(words))).not.toEqual([]);
    expect(found.every(({ remedy, message }) => remedy !== '' && /[.?]$/.test(message))).toBe(true);
  });

  test.each([
    [
      'a temperature difference against a literal, and one compared with another',
      'p:F a tq:FailureMode ; tq:appliesTo p:Motor ; tq:severity 5 ; tq:symptom [ tq:expression "temperature - ambient > 30.0 && temperature > ambient" ] .',
    ],
    [
      'a property that sums itself downward over containment',
      'p:hasPart a owl:ObjectProperty ; rdfs:subPropertyOf dcterms:hasPart . p:mass a tq:Telemetry ; rdfs:domain p:Motor ; rdfs:range xsd:double ; qudt:hasUnit unit:KiloGM ; tq:derivedAs [ sh:path ( p:hasPart p:mass ) ; tq:aggregate tq:Sum ] .',
    ],
    [
      'an input converted before use',
      'p:d a tq:Telemetry ; rdfs:domain p:Motor ; rdfs:range xsd:double ; qudt:hasUnit unit:W ; tq:derivedAs [ tq:expression "loss - x" ; tq:input [ tq:name "x" ; sh:path p:power ; qudt:hasUnit unit:W ] ] .',
    ],
    ['a refinement written in another unit of the same kind', 'p:Pump sh:property [ sh:path p:temperature ; qudt:hasUnit unit:DEG_F ; tq:high 158 ] .'],
    [
      'two classes whose refinements agree',
      'p:A a owl:Class ; rdfs:subClassOf p:Motor ; sh:property [ sh:path p:temperature ; tq:high 70 ] . p:B a owl:Class ; rdfs:subClassOf p:A ; sh:property [ sh:path p:temperature ; tq:high 71 ] .',
    ],
  ])('pass %s', async (_right, addition) => {
    expect(await check(addition)).toEqual([]);
  });

  test('place a violation at the line where the statement begins', async () => {
    const found = await check('\n\np:ambient tq:hihg 40 .');
    expect(found.find(({ code }) => code === 'WORD')?.place).toEqual({ file: 'model.ttl', line: sound.split('\n').length + 3 });
  });

  test('say what is declared and not executed yet', async () => {
    const model = await loadPlant('p:Q a tq:Behaviour ; tq:appliesTo p:Line ; tq:model tq:Queue ; tq:output p:x . p:Line a owl:Class .');
    const found = await checkOntology(model, tools, AbortSignal.timeout(10_000));
    expect(found.filter(({ code }) => code === 'SERVED').map(({ severity, message }) => [severity, message])).toEqual([
      ['info', 'The queue model (tq:Queue) is read and shown, and not executed yet.'],
    ]);
  });
});
