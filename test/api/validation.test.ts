import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keptPatterns } from '../../src/adapters/shacl/safe-pattern.ts';
import { apiWorld, type ApiWorld } from '../support/plant-api.ts';

const prefixes = `@prefix m: <https://m.example/> . @prefix t: <https://t.example/> . @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n`;
const model = `${prefixes} m:Pump a owl:Class . m:Room a owl:Class .
m:serial a owl:DatatypeProperty ; rdfs:domain m:Pump ; rdfs:range xsd:string . m:room a owl:ObjectProperty ; rdfs:domain m:Pump ; rdfs:range m:Room .
m:PumpShape a sh:NodeShape ; sh:targetClass m:Pump ; sh:property [ sh:path m:serial ; sh:pattern "^P-" ] , [ sh:path m:room ; sh:minCount 1 ; sh:maxCount 1 ] ;
  sh:property [ sh:path ( m:room m:serial ) ; sh:maxCount 0 ] .`;
const twins = `${prefixes} t:p a m:Pump ; m:serial "P-1" ; m:room t:r1 . t:r1 a m:Room . t:r2 a m:Room .`;

const setSerial = `mutation ($serial: String!) { setProperties(input: { twin: "https://t.example/p", values: [{ property: "m:serial", text: $serial }] }) { __typename
  ... on TwinPayload { warnings { code severity } } ... on ShapeProblem { message violations { code severity focus shape path message remedy } } } }`;
const move = (fields: string): string => `mutation { relate(input: { from: "https://t.example/p", via: "m:room", ${fields} }) { __typename
  ... on TwinPayload { warnings { code } } ... on ShapeProblem { violations { code } } } }`;

describe('validation of changes through the API', () => {
  let strict: ApiWorld;
  let report: ApiWorld;
  beforeAll(async () => {
    const patterns = keptPatterns();
    strict = await apiWorld(model, twins, { rooms: { validation: { validation: 'strict', patterns } } });
    report = await apiWorld(model, twins, { rooms: { validation: { validation: 'report', patterns } } });
  });
  afterAll(async () => {
    await strict[Symbol.asyncDispose]();
    await report[Symbol.asyncDispose]();
  });

  test('strict refuses, and says by which shape and path', async () => {
    expect((await strict.ask(setSerial, { serial: 'X' })).data).toEqual({
      setProperties: {
        __typename: 'ShapeProblem',
        message: '<https://m.example/serial> (X) does not match the pattern ^P-.',
        violations: [
          {
            code: 'SHAPE',
            severity: 'error',
            focus: 'https://t.example/p',
            shape: 'https://m.example/PumpShape',
            path: 'https://m.example/serial',
            message: '<https://m.example/serial> (X) does not match the pattern ^P-.',
            remedy: 'Give a text of that form.',
          },
        ],
      },
    });
  });

  test('report lets it through with warnings, and the report counts it', async () => {
    expect((await report.ask(setSerial, { serial: 'X' })).data).toEqual({
      setProperties: { __typename: 'TwinPayload', warnings: [{ code: 'SHAPE', severity: 'error' }] },
    });
    const { data } = await report.ask(
      '{ shapeReport { checked broken errors warnings kinds { shape constraint path severity count examples { focus message } } notEvaluated { shape message } } }',
    );
    expect(data).toEqual({
      shapeReport: {
        checked: 3,
        broken: 1,
        errors: 1,
        warnings: 0,
        kinds: [
          {
            shape: 'https://m.example/PumpShape',
            constraint: 'Pattern',
            path: '<https://m.example/serial>',
            severity: 'error',
            count: 1,
            examples: [{ focus: 'https://t.example/p', message: '<https://m.example/serial> (X) does not match the pattern ^P-.' }],
          },
        ],
        notEvaluated: [{ shape: 'https://m.example/PumpShape', message: 'The path of a property shape has more than one step.' }],
      },
    });
  });

  test('a relationship that must be there is moved in one change', async () => {
    expect((await strict.ask(move('to: "https://t.example/r2"'))).data).toEqual({
      relate: { __typename: 'ShapeProblem', violations: [{ code: 'CARDINALITY' }] },
    });
    expect((await strict.ask(move('to: "https://t.example/r2", replaces: "https://t.example/r1"'))).data).toEqual({
      relate: { __typename: 'TwinPayload', warnings: [] },
    });
    const gone = await strict.ask(
      'mutation { deleteTwin(input: { twin: "https://t.example/r2" }) { __typename ... on ShapeProblem { violations { code focus } } } }',
    );
    expect(gone.data).toEqual({ deleteTwin: { __typename: 'ShapeProblem', violations: [{ code: 'CARDINALITY', focus: 'https://t.example/p' }] } });
    const free = await strict.ask(
      'mutation { deleteTwin(input: { twin: "https://t.example/r1" }) { __typename ... on DeletedTwin { iri warnings { code } } } }',
    );
    expect(free.data).toEqual({ deleteTwin: { __typename: 'DeletedTwin', iri: 'https://t.example/r1', warnings: [] } });
  });

  test('the report is for those who see the whole plant', async () => {
    await using limited = await apiWorld(model, twins);
    limited.view = { id: 'v', epoch: 1, read: Uint8Array.of(1) };
    const { errors } = await limited.ask('{ shapeReport { checked } }');
    expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });
});
