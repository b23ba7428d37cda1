import { buildSchema, getOperationAST, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { operationGate } from '../../../../src/api/gate/operation-gate.ts';
import { usedByVariables, usedFields } from '../../../../src/api/gate/used-fields.ts';
import { defaultLimits } from '../../../../src/api/limits.ts';

const schema = buildSchema(`
  type Query { pumps(where: PumpFilter, first: Int = 10): PumpConnection! }
  type PumpConnection { nodes: [Pump!]! }
  interface Pump { name: String flow(unit: String): Float feeds: [Pump!]! }
  type PumpTwin implements Pump { name: String flow(unit: String): Float feeds: [Pump!]! }
  input PumpFilter { flow: NumberFilter and: [PumpFilter!] twin: TwinFilter }
  input NumberFilter { above: Float }
  input TwinFilter { name: String }`);

describe('use of fields', () => {
  test('a document uses the fields, arguments and input fields it names, through fragments, without introspection', () => {
    const document = parse(
      '{ pumps(first: 3, where: { and: [{ flow: { above: 1 } }] }) { __typename nodes { ...F ... on PumpTwin { flow(unit: "L") } } } __schema { types { name } } } fragment F on Pump { name }',
    );
    expect([...usedFields(schema, document)].sort()).toEqual([
      'NumberFilter.above',
      'Pump.name',
      'PumpConnection.nodes',
      'PumpFilter.and',
      'PumpFilter.flow',
      'PumpTwin.flow',
      'PumpTwin.flow(unit:)',
      'Query.pumps',
      'Query.pumps(first:)',
      'Query.pumps(where:)',
    ]);
  });

  test('values of variables use the input fields they have', () => {
    const operation = getOperationAST(parse('query ($w: PumpFilter, $n: Int) { pumps(where: $w, first: $n) { nodes { name } } }'));
    const variables = { n: 1, w: { and: [{ flow: { above: 2 } }, { strange: 1 }], twin: null } };
    const used = operation === null || operation === undefined ? [] : [...usedByVariables(schema, operation, variables)];
    expect(used.flat().sort()).toEqual(['NumberFilter.above', 'PumpFilter.and', 'PumpFilter.flow', 'PumpFilter.twin']);
  });

  test('an operation that may run is noted with its client, one that may not is not', () => {
    const noted: (readonly [readonly string[], string])[] = [];
    const gate = operationGate({ ...defaultLimits, cost: 100 }, false, {
      note: (coordinates, client) => void noted.push([coordinates, client]),
      usedSince: () => [],
    });
    const run = (text: string, client?: string): void => {
      const { document } = gate.admit(schema, text);
      if (document !== undefined) gate.charge(schema, document, client === undefined ? {} : { client });
    };
    run('{ pumps { nodes { name } } }', 'console');
    run('{ pumps { nodes { name } } }', 'console');
    run('{ pumps { nodes { name } } }');
    expect(() => run('{ pumps(first: 10000) { nodes { feeds { feeds { name } } } } }', 'console')).toThrow('would cost more');
    expect(noted).toEqual([
      [['Query.pumps', 'PumpConnection.nodes', 'Pump.name'], 'console'],
      [['Query.pumps', 'PumpConnection.nodes', 'Pump.name'], 'console'],
    ]);
    expect(noted[0]?.[0]).toBe(noted[1]?.[0]);
  });
});
