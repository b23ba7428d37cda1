import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { celExpressions } from '../../../../src/adapters/cel/cel-expressions.ts';
import { isExpression, type Expression, type ExpressionValues } from '../../../../src/ontology/expression/expression.ts';

const cel = celExpressions();
function compiled(text: string): Expression {
  const result = cel.compile(text);
  if (!isExpression(result)) throw new Error(result.message);
  return result;
}
const values: ExpressionValues = { speed: 1500, limit: 1400, zero: 0, on: true, mode: 'AUTO', 'self.speed': 7, constructor: undefined };

describe('an expression', () => {
  test.each([
    ['speed * 2', 3000],
    ['speed / 1000', 1.5],
    ['7 / 2', 3.5],
    ['-speed + 1', -1499],
    ['speed > limit && on', true],
    ['speed < limit ? 1 : 2', 2],
    ['abs(limit - speed) < 150.0', true],
    ['min(speed, limit, 3)', 3],
    ['pow(2, 10)', 1024],
    ['round(2.5)', 3],
    ['mode == "AUTO"', true],
    ['mode in ["AUTO", "MANUAL"]', true],
    ['mode.startsWith("AU")', true],
    ['has(self.speed) && self.speed == 7.0', true],
    ['has(missing)', false],
    ['[speed, limit].exists(v, v > 1450)', true],
    ['[speed, limit].all(v, v > 1450)', false],
    ['speed % 7', 2],
    ['false && missing > 1', false],
    ['missing > 1 || true', true],
    ['1u + 1', 2],
  ])('%s gives %s', (text, expected) => {
    expect(compiled(text).evaluate(values)).toBe(expected);
  });

  test.each([
    ['missing * 2', 'missing has no value'],
    ['speed / zero', 'division by zero'],
    ['sqrt(-1)', 'the result is no finite number'],
    ['log(zero)', 'the result is no finite number'],
    ['mode > 3', '> needs numbers'],
    ['mode == 3', '== compares a string with a number'],
    ['missing > 1 && on', 'missing has no value'],
    ['normal(0, 1)', 'normal is drawn in a simulation only'],
    ['toString', 'toString has no value'],
    ['constructor', 'constructor has no value'],
  ])('%s is unknown: %s', (text, reason) => {
    expect(compiled(text).evaluate(values)).toEqual({ unknown: reason });
  });

  test.each([
    ['speed *', 'CEL', 'Unexpected token: EOF at character 8 of "speed *".'],
    ['spede * 2', 'NAME', 'The name "spede" in "spede * 2" means nothing here. Did you mean "speed"?'],
    ['absolute(speed)', 'CEL', 'There is no function "absolute" in "absolute(speed)".'],
    ['sqr(speed)', 'CEL', 'There is no function "sqr" in "sqr(speed)". Did you mean "sqrt"?'],
    ['pow(speed)', 'CEL', 'pow takes 2 values and is given 1 in "pow(speed)".'],
    ['speed[0]', 'CEL', '"[]" is not served in "speed[0]".'],
    [`${'('.repeat(40)}1${')'.repeat(40)}`, 'CEL', 'Exceeded maxDepth (32)'],
  ])('%s is refused', (text, code, message) => {
    const result = cel.compile(text, new Set(['speed', 'limit']));
    expect(result).toMatchObject({ code, message: expect.stringContaining(message) });
  });

  test('names what it depends on', () => {
    expect(compiled('a + self.b > c && [d].exists(v, v > e) && has(f)').names).toEqual(['a', 'self.b', 'c', 'd', 'e', 'f']);
  });

  test('draws from a distribution when it is given a sampler', () => {
    const draws: unknown[] = [];
    const sampler = { draw: (name: string, parameters: readonly number[]): number => draws.push([name, parameters]) + 41 };
    expect([compiled('weibull(3.1, 2600.0)').evaluate({}, sampler), draws, compiled('weibull(3.1, 2600.0)').random]).toEqual([
      42,
      [['weibull', [3.1, 2600]]],
      true,
    ]);
  });

  test('calculates as JavaScript does over doubles', () => {
    const number = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(number, number, (a, b) => {
        expect(compiled('(a + b) * 2 - a / 4').evaluate({ a, b })).toBe((a + b) * 2 - a / 4);
      }),
    );
  });

  test('never throws for any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typeof cel.compile(text)).toBe('object');
      }),
    );
  });
});
