import fc from 'fast-check';
import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { operationGate } from '../../../../src/api/gate/operation-gate.ts';
import { defaultLimits } from '../../../../src/api/limits.ts';

const schema = buildSchema(`type Query { a(first: Int): A b: [A!]! } type A implements I { a(first: Int): A b: [A!]! n: Int } interface I { n: Int }`);
const words = [
  '{',
  '}',
  '(',
  ')',
  'a',
  'b',
  'n',
  '...',
  'on',
  'A',
  'I',
  'F',
  'fragment',
  'query',
  'mutation',
  '$v',
  ':',
  'Int',
  '=',
  '1',
  '"x"',
  '"""',
  '@skip(if: true)',
  '@include(if: $v)',
  '__typename',
  '__schema',
  'first',
  '[',
  ']',
  '!',
  '\u0000',
  '😀',
  '#',
];

test('whatever is sent, the gate answers with a document or with coded errors, and prices what it admits', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), fc.dictionary(fc.string(), fc.anything()), (tokens, variables) => {
      const gate = operationGate(defaultLimits, true);
      const { document, errors } = gate.admit(schema, tokens.join(' '));
      const answered =
        document === undefined ? errors.every(({ extensions }) => typeof extensions['code'] === 'string') : gate.charge(schema, document, { variables }) >= 0;
      expect(answered).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

const selection: fc.Arbitrary<string> = fc.letrec<{ set: string; field: string }>((tie) => ({
  set: fc.array(tie('field'), { minLength: 1, maxLength: 4 }).map((fields) => `{ ${fields.join(' ')} }`),
  field: fc.oneof(
    { maxDepth: 6 },
    fc.constant('n'),
    fc.constant('__typename'),
    tie('set').map((set) => `a(first: 9) ${set}`),
    tie('set').map((set) => `x: b ${set}`),
    tie('set').map((set) => `... on A ${set}`),
  ),
})).set;

test('what is admitted is within every limit, however it is nested', () => {
  const limits = { ...defaultLimits, depth: 5, aliases: 6 };
  fc.assert(
    fc.property(selection, (set) => {
      const source = `{ a ${set} }`;
      const { document } = operationGate(limits, true).admit(schema, source);
      if (document === undefined) return;
      const open = Array.from(source).reduce(({ now, most }, char) => ({ now: now + Number(char === '{') - Number(char === '}'), most: Math.max(most, now) }), {
        now: 0,
        most: 0,
      });
      const fragments = (source.match(/\.\.\./g) ?? []).length;
      expect(open.most - fragments).toBeLessThanOrEqual(limits.depth + 1);
      expect((source.match(/x:|__typename/g) ?? []).length).toBeLessThanOrEqual(limits.aliases);
    }),
    { numRuns: 500 },
  );
});
