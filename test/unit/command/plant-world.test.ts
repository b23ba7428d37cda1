import { expect, test } from 'vitest';
import { celExpressions } from '../../../src/adapters/cel/cel-expressions.ts';
import { turtleReader } from '../../../src/adapters/n3/turtle-reader.ts';
import { qudtUnits } from '../../../src/adapters/qudt/unit-table.ts';
import type { IssuedCommand } from '../../../src/command/command.ts';
import { plantWorld } from '../../../src/command/plant-world.ts';
import { toIri } from '../../../src/kernel/iri.ts';
import { loadModel } from '../../../src/ontology/load-model.ts';
import { answeringPlant, type AnsweringPlant } from '../../support/answering.ts';

const model = `
@prefix ex: <https://ex.org/> . @prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix tq: <https://w3id.org/twinql#> .
ex:Motor a owl:Class . ex:Feeder a owl:Class .
ex:poweredBy a owl:ObjectProperty ; rdfs:domain ex:Motor ; rdfs:range ex:Feeder .
ex:temperature a tq:Telemetry ; rdfs:domain ex:Motor ; rdfs:range xsd:double .
ex:voltage a tq:Telemetry ; rdfs:domain ex:Feeder ; rdfs:range xsd:double .
ex:setpoint a tq:Telemetry ; rdfs:domain ex:Motor ; rdfs:range xsd:double ; sh:minInclusive 0.0 ; sh:maxInclusive 100.0 .
ex:setSpeed a tq:Command ; tq:appliesTo ex:Motor ; tq:sets ex:setpoint ; tq:approval tq:OnePerson ; tq:maxRate 2.0 ; tq:maxStaleness "PT10S"^^xsd:duration ;
  tq:argument [ tq:name "value" ; sh:datatype xsd:double ] ;
  tq:onlyWhen [ tq:expression "temperature < 90.0" ] , [ sh:path ( ex:poweredBy ex:voltage ) ; tq:above 360.0 ] .`;
const twins = `@prefix ex: <https://ex.org/> . <https://ex.org/id/motor> a ex:Motor ; ex:poweredBy <https://ex.org/id/feeder> . <https://ex.org/id/feeder> a ex:Feeder .`;

const ex = (local: string) => toIri(`https://ex.org/${local}`);
const [motor, feeder] = [ex('id/motor'), ex('id/feeder')];

async function assessed(
  prepare: (plant: AnsweringPlant) => Promise<void>,
  setting = 50,
  previous?: { readonly value: number; readonly agoMs: number },
): Promise<Readonly<Record<'interlock' | 'envelope' | 'rate', string>>> {
  const { signal } = new AbortController();
  const documents = { model: [{ name: 'model.ttl', text: model }], twins: [{ name: 'twins.ttl', text: twins }], overlays: [] };
  const plant = await answeringPlant(await loadModel(documents, { readers: [turtleReader()], units: qudtUnits() }, signal));
  await prepare(plant);
  const context = { ...plant.context, expressions: celExpressions() };
  const may = async (): Promise<boolean> => true;
  const world = plantWorld(() => context, { may, stillMay: may });
  const command = context.ontology.commands.get(ex('setSpeed'));
  if (command === undefined) throw new Error('no command');
  const issued = { twin: motor, command: command.iri, arguments: { value: setting }, approvals: [], by: 'ann' } as Partial<IssuedCommand> as IssuedCommand;
  const { interlock, envelope, rate } = await world.assess(
    issued,
    command,
    previous === undefined ? undefined : { value: previous.value, at: plant.clock.at - previous.agoMs },
  );
  const told = ({ passed, message }: { readonly passed: boolean; readonly message: string }): string => `${passed ? 'passed' : 'refused'}: ${message}`;
  return { interlock: told(interlock), envelope: told(envelope), rate: told(rate) };
}

const fresh = async (plant: AnsweringPlant): Promise<void> => {
  await plant.observe(motor, ex('temperature'), [60]);
  await plant.observe(feeder, ex('voltage'), [400]);
};

test('on fresh values inside every bound all checks pass', async () => {
  expect(await assessed(fresh)).toEqual({
    interlock: 'passed: Every interlock is true.',
    envelope: 'passed: Inside the envelope 0 … 100.',
    rate: 'passed: No rate limit applies.',
  });
});

test('a value outside the envelope or too far from the last one is refused', async () => {
  expect((await assessed(fresh, 101)).envelope).toBe('refused: 101 is outside the envelope 0 … 100 in force here.');
  expect((await assessed(fresh, 50, { value: 10, agoMs: 20_000 })).rate).toBe('passed: The change is slow enough.');
  expect((await assessed(fresh, 51, { value: 10, agoMs: 20_000 })).rate).toBe(
    'refused: A change by 41 is too fast: 40.000 is allowed 20 s after the last one.',
  );
});

test('an interlock that is false or unknown denies, and names no twin but the one to be commanded', async () => {
  const interlock = async (prepare: (plant: AnsweringPlant) => Promise<void>): Promise<string> => (await assessed(prepare)).interlock;
  const hot = async (plant: AnsweringPlant): Promise<void> => {
    await fresh(plant);
    plant.clock.at += 1_000;
    await plant.observe(motor, ex('temperature'), [95]);
  };
  const stale = async (plant: AnsweringPlant): Promise<void> => {
    await fresh(plant);
    plant.clock.at += 11_000;
    await plant.observe(motor, ex('temperature'), [60]);
  };
  const never = async (plant: AnsweringPlant): Promise<void> => plant.observe(motor, ex('temperature'), [60]);
  expect(await interlock(hot)).toBe('refused: An interlock is false.');
  for (const hidden of [stale, never])
    expect(await interlock(hidden)).toBe('refused: An interlock is unknown: what it looks at elsewhere is missing or too old.');
  const own = await interlock(async (plant) => plant.observe(feeder, ex('voltage'), [400]));
  expect(own).toMatch(/^refused: An interlock is unknown: .*temperature/);
});
