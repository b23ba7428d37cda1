import { describe, expect, test } from 'vitest';
import { localName, parseIri, toIri } from '../../../src/kernel/iri.ts';

describe('an IRI', () => {
  test.each(['https://example.org/id/pump-7', 'urn:uuid:1', 'dtmi:ex:Pump;1', 'http://ex.org/Überdruck'])('%s is accepted', (text) => {
    expect(parseIri(text)).toBe(text);
  });
  test.each(['pump-7', '/id/pump', 'https://a b', 'https://a<b', '', 'ex:', 'x:\ud800'])('%j is refused', (text) => {
    expect(parseIri(text)).toBeUndefined();
  });
  test('is brought to normal form C', () => {
    expect(parseIri('http://ex.org/u\u0308')).toBe('http://ex.org/\u00fc');
  });
  test('that is wrong names the text in the error', () => {
    expect(() => toIri('pump')).toThrow('"pump" is not an absolute IRI.');
  });
});

test.each([
  ['https://ex.org/plant#Pump', 'Pump'],
  ['https://ex.org/id/pump-7/', 'pump-7'],
  ['dtmi:com:example:Pump;2', 'Pump'],
  ['urn:tag:P101', 'P101'],
])('localName of %s is %s', (iri, name) => {
  expect(localName(iri)).toBe(name);
});
