import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keptPatterns, safePattern } from '../../../../src/adapters/shacl/safe-pattern.ts';

const matches = (pattern: string, text: string, flags = ''): boolean | string => {
  const compiled = safePattern(pattern, flags);
  return typeof compiled === 'string' ? 'refused' : compiled(text);
};

describe('a pattern from outside', () => {
  test.each([
    ['^P-[0-9]+$', 'P-7', '', true],
    ['b', 'abc', '', true],
    ['^b', 'a\nb', 'm', true],
    ['^b', 'a\nb', '', false],
    ['AB', 'ab', 'i', true],
    ['a.b', 'a.b', 'q', true],
    ['a.b', 'axb', 'q', false],
    ['a.b', 'a\nb', 's', true],
  ] as const)('%s on %j with "%s": %s', (pattern, text, flags, expected) => {
    expect(matches(pattern, text, flags)).toBe(expected);
  });

  test.each([['(?=a)b'], ['(a)\\1'], ['[a-z-[aeiou]]'], ['((a{0,100}){0,100}){0,100}'], ['('.repeat(900)], ['a'.repeat(1001)]])('%s is refused', (pattern) => {
    expect(matches(pattern, 'a')).toBe('refused');
    expect(typeof safePattern('a', 'x')).toBe('string');
  });

  test('of 10,000 made to be slow, each is refused or ends; none throws', () => {
    const atom = fc.constantFrom('a', '.', '[ab]', '\\w', '(a|a)', '(a|ab)');
    const repeat = fc.constantFrom('*', '+', '{1,30}', '{0,9}', '?', '+?');
    const nested = fc
      .tuple(atom, fc.array(repeat, { minLength: 1, maxLength: 4 }), fc.constantFrom('$', 'b', '!', '(?!a)', '\\1', ''))
      .map(([inner, repeats, end]) => `^${repeats.reduce<string>((text, more) => `(${text}${more})`, inner)}${end}`);
    const text = `${'a'.repeat(60)}!`;
    fc.assert(
      fc.property(nested, (pattern) => {
        expect(['boolean', 'string']).toContain(typeof matches(pattern, text));
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);

  test('is compiled once', () => {
    const patterns = keptPatterns();
    expect(patterns('a', '')).toBe(patterns('a', ''));
    expect(patterns('(?=a)', '')).toBe(patterns('(?=a)', ''));
  });
});
