import { expect, test } from 'vitest';
import { parsePayload } from '../../../src/telemetry/payload.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const verdict = (payload: Uint8Array): unknown => {
  const found = parsePayload(payload);
  return 'reason' in found ? found.reason : found.value;
};

test.each([
  ['12.5', 12.5],
  ['-0', -0],
  ['true', true],
  ['"caf\\u00e9"', 'café'],
  [' {"a": [1, {"b": null}]} ', { a: [1, { b: null }] }],
  ['{"a":"{\\"a\\":1,\\"a\\":2}","b":"a"}', { a: '{"a":1,"a":2}', b: 'a' }],
  ['{"x":{"a":1},"y":{"a":1}}', { x: { a: 1 }, y: { a: 1 } }],
])('%s is read as it stands', (text, expected) => {
  expect(verdict(bytes(text))).toEqual(expected);
});

test.each([
  ['nothing', '', 'PARSE'],
  ['NaN', 'NaN', 'PARSE'],
  ['text that is no JSON', 'hello', 'PARSE'],
  ['half an object', '{"a":1', 'PARSE'],
  ['a string without end', '"abc', 'PARSE'],
  ['a key given twice', '{"a":1,"a":2}', 'PARSE'],
  ['a key given twice in disguise', '{"a":1,"\\u0061":2}', 'PARSE'],
  ['the key __proto__', '{"__proto__":{"isAdmin":true}}', 'SCHEMA'],
  ['the key constructor', '{"a":{"constructor":1}}', 'SCHEMA'],
  ['a lone surrogate', '"\\ud800"', 'ENCODING'],
  ['a lone surrogate in a key', '{"\\udc00":1}', 'ENCODING'],
  ['33 levels', `${'['.repeat(33)}${']'.repeat(33)}`, 'TOO_DEEP'],
  ['a hundred thousand levels', '['.repeat(100_000), 'TOO_DEEP'],
  ['10,001 keys', `{${Array.from({ length: 10_001 }, (_, i) => `"k${i}":1`).join(',')}}`, 'TOO_LARGE'],
  ['more than 256 KiB', `"${'x'.repeat(256 * 1024)}"`, 'TOO_LARGE'],
])('%s is refused', (_what, text, reason) => {
  expect(verdict(bytes(text))).toBe(reason);
});

test('bytes that are no UTF-8 are refused', () => {
  expect(verdict(Uint8Array.of(0x22, 0xff, 0xfe, 0x22))).toBe('ENCODING');
  expect(verdict(Uint8Array.of(0x22, 0xed, 0xa0, 0x80, 0x22))).toBe('ENCODING');
});

test('32 levels and 256 KiB are allowed', () => {
  expect(verdict(bytes(`${'['.repeat(32)}${']'.repeat(32)}`))).toBeInstanceOf(Array);
  expect(verdict(bytes(`"${'x'.repeat(256 * 1024 - 2)}"`))).toHaveLength(256 * 1024 - 2);
});
