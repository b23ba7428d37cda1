import { buildSchema, getIntrospectionQuery } from 'graphql';
import { describe, expect, test } from 'vitest';
import { operationGate } from '../../../../src/api/gate/operation-gate.ts';
import { defaultLimits } from '../../../../src/api/limits.ts';

const schema = buildSchema(`
  directive @cost(weight: Int!) on FIELD_DEFINITION
  type Query { a: A list(first: Int = 50): [A!]! dear: Int @cost(weight: 40) }
  type A { a: A n: Int list(first: Int = 50): [A!]! plain: [A!]! }
`);
const gate = operationGate({ ...defaultLimits, cost: 1_000 }, false);
const codes = (source: string, of = gate): readonly unknown[] => (of.admit(schema, source).errors ?? []).map(({ extensions }) => extensions['code']);
const nested = (depth: number): string => `${'{ a '.repeat(depth)}{ n }${' }'.repeat(depth)}`;

describe('what a document may be', () => {
  test('a plain document is admitted, and the same text judged once', () => {
    expect(gate.admit(schema, '{ a { n } }').document).toBe(gate.admit(schema, '{ a { n } }').document);
  });

  test.each([
    ['depth beyond 12', nested(12), ['LIMIT_EXCEEDED']],
    ['depth of 12', nested(11), []],
    ['30 aliases', `{ ${Array.from({ length: 15 }, (_, i) => `x${i}: a { y${i}: n }`).join(' ')} }`, []],
    ['31 aliases counting __typename', `{ a { ${'__typename '.repeat(31)} } }`, ['LIMIT_EXCEEDED']],
    ['21 root fields', `{ ${'a { n } '.repeat(21)} }`, ['LIMIT_EXCEEDED']],
    ['21 directives', `{ a ${'@skip(if: false) '.repeat(21)} { n } }`, ['LIMIT_EXCEEDED']],
    ['more tokens than allowed', `{ a { ${'n '.repeat(2_000)} } }`, ['LIMIT_EXCEEDED']],
    ['an unknown field', '{ b }', ['GRAPHQL_VALIDATION_FAILED']],
    ['no GraphQL', '{ a ', ['GRAPHQL_PARSE_FAILED']],
    ['a fragment that spreads itself', '{ a { ...F } } fragment F on A { a { ...F } }', ['GRAPHQL_VALIDATION_FAILED']],
    [
      'fragments that double at every step',
      `{ a { ...F0 } } ${Array.from({ length: 30 }, (_, i) => `fragment F${i} on A { n ...F${i + 1} ...F${i + 1} }`).join(' ')} fragment F30 on A { n }`,
      ['LIMIT_EXCEEDED'],
    ],
  ])('%s', (_what, source, expected) => {
    expect(codes(source)).toEqual(expected);
  });

  test.each([100, 1_000, 10_000, 100_000])('nesting of %d levels is refused without a deep stack', (depth) => {
    expect(codes(nested(depth))).toEqual(['LIMIT_EXCEEDED']);
  });

  test('introspection as editors send it is admitted', () => {
    const standard = getIntrospectionQuery({
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    });
    expect(codes(standard)).toEqual([]);
    expect(gate.charge(schema, gate.admit(schema, standard).document ?? fail(), {})).toBe(0);
  });

  test('strangers get no suggestions', () => {
    const strict = operationGate(defaultLimits, true);
    const message = (of: typeof gate): string | undefined => of.admit(schema, '{ lost { n } }').errors?.[0]?.message;
    expect(message(gate)).toContain('Did you mean');
    expect(message(strict)).not.toContain('list');
  });
});

describe('what an operation may cost', () => {
  const cost = (source: string, variables?: Readonly<Record<string, unknown>>, operationName?: string): number =>
    gate.charge(schema, gate.admit(schema, source).document ?? fail(), { variables, operationName });

  test.each([
    ['one object', '{ a { n } }', 1],
    ['a declared weight', '{ dear }', 40],
    ['a page of its default size', '{ list { a { n } } }', 1 + 50],
    ['a page of the size asked for', '{ list(first: 10) { a { n } } }', 1 + 10],
    ['a page below a page, of the mean degree at most', '{ list(first: 10) { list(first: 100) { a { n } } } }', 1 + 10 + 10 * 8],
    ['a list without pages', '{ a { plain { a { n } } } }', 1 + 1 + 10],
    ['what is in fragments', '{ a { ...F } } fragment F on A { a { n } ... on A { a { n } } }', 1 + 1 + 1],
  ])('%s', (_what, source, expected) => {
    expect(cost(source)).toBe(expected);
  });

  test('page sizes in variables count, with their defaults', () => {
    const source = 'query Q($n: Int = 7) { list(first: $n) { a { n } } }';
    expect([cost(source), cost(source, { n: 20 })]).toEqual([8, 21]);
  });

  test('a dear operation is refused before it runs', () => {
    expect(() => cost('{ list(first: 500) { list { a { n } } } }')).toThrow('more than 1000 points');
  });
});

function fail(): never {
  throw new Error('The document was not admitted.');
}
