import { expect, test } from 'vitest';
import { notServed } from '../../../src/simulation/not-served.ts';
import { m, smallWorld, waterworks, ww } from '../../support/model-world.ts';

test('what is declared and not yet acted on is named with its term', async () => {
  const { model } = await smallWorld(
    `m:Desk a owl:Class . m:load a tq:Telemetry ; rdfs:domain m:Desk ; rdfs:range xsd:double ; qudt:hasUnit unit:KiloW .
     m:waiting a tq:Behaviour ; tq:appliesTo m:Desk ; tq:output m:load ; tq:model tq:Queue .
     m:learnt a tq:Behaviour ; tq:appliesTo m:Desk ; tq:output m:load ; tq:model <https://example.org/load.onnx> .
     m:Odd a tq:FailureMode ; tq:appliesTo m:Desk ; tq:severity 100 ; tq:symptom [ sh:path m:load ; tq:pattern m:myMethod ; tq:window "PT1M"^^xsd:duration ] .`,
    't:d a m:Desk .',
  );
  expect(notServed(model.ontology).map(({ term, message, severity }) => [term, severity, message])).toEqual([
    [m('waiting'), 'info', 'Queues are not simulated yet.'],
    [m('learnt'), 'info', 'Models in files (ONNX, FMU) are not run yet.'],
    [m('Odd'), 'info', `The method <${m('myMethod')}> of a condition is not registered; the condition stays unknown.`],
  ]);
});

test('of the demo plant only objectives and the age of lamps wait for a later version', async () => {
  const { model } = await waterworks();
  expect(notServed(model.ontology).map(({ term }) => term)).toEqual([ww('LampFailure'), ww('cheapWater'), ww('clearWater')]);
});
