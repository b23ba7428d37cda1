import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quoted, StoredNames } from '../../../src/adapters/neo4j/stored-names.ts';
import { fromStored, isLarge, toStored } from '../../../src/adapters/neo4j/stored-value.ts';
import type { Value } from '../../../src/kernel/value.ts';
import type { StoreVocabulary } from '../../../src/graph/graph-store.ts';
import { toIri } from '../../../src/kernel/iri.ts';
import { neo4jVersion } from '../../../scripts/neo4j/neo4j-runtime.ts';

const iri = (local: string): ReturnType<typeof toIri> => toIri(`https://example.org/${local}`);
const property = (local: string, name: string, kind = 'attribute'): StoreVocabulary['properties'][number] => ({
  iri: iri(local),
  name,
  kind,
  filterable: false,
  domain: [],
  integer: false,
});
const adopted = (...properties: StoreVocabulary['properties']): StoredNames =>
  new StoredNames(StoredNames.adopting({ classes: [], properties: [] }, { classes: [], properties }).terms);

describe('names in Neo4j', () => {
  test.each([
    ['a reserved key', [property('a', 'version')], 'version_2'],
    ['a companion of another', [property('x', 'flow', 'telemetry'), property('a', 'flow_time')], 'flow_time_2'],
    ['a name another term has', [property('x', 'flow'), property('a', 'flow')], 'flow_2'],
    ['the name of a relationship', [property('x', 'flow', 'relationship'), property('a', 'flow')], 'flow'],
  ])('%s', (_title, properties, key) => {
    expect(adopted(...properties).keys(iri('a')).attribute).toBe(key);
  });

  test('a key means what it was made for', () => {
    const names = adopted(property('flow', 'flow', 'telemetry'), property('size', 'size'));
    const keys = ['flow', 'flow_time', 'flow_static', 'size', 'size_large', `${iri('odd')} latest`, iri('odd'), 'version', '_labels'];
    expect(keys.map((key) => names.meaning(key))).toEqual([
      { property: iri('flow'), role: 'projected' },
      { property: iri('flow'), role: 'time' },
      { property: iri('flow'), role: 'attribute' },
      { property: iri('size'), role: 'attribute' },
      { property: iri('size'), role: 'large' },
      { property: iri('odd'), role: 'projected' },
      { property: iri('odd'), role: 'attribute' },
      undefined,
      undefined,
    ]);
  });

  test.each(['a`b', 'a b', '', '1a', 'ü', 'a-b', 'a`) DETACH DELETE n //'])('%j never gets into a text', (name) => {
    expect(() => quoted(name)).toThrow('not a name of the vocabulary');
    expect(() => adopted(property('a', name))).toThrow('has a form no store can use');
  });
});

describe('values in Neo4j', () => {
  const anyValue = fc.letrec<{ value: Value }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('json:', 'json:{"a":1}'),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
      fc.integer(),
      fc.boolean(),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.string(), tie('value'), { maxKeys: 3, noNullPrototype: true }),
    ),
  })).value;

  test('every value comes back as it was, and Neo4j can hold what is stored', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        const stored = toStored(value, false);
        expect(fromStored(stored)).toEqual(value);
        expect(isProperty(stored)).toBe(true);
      }),
    );
  });

  test.each([
    ['x'.repeat(7_500), false],
    ['ü'.repeat(3_751), true],
    [['x'.repeat(4_000), 'x'.repeat(4_000)], true],
    [5, false],
  ])('large is what an index would refuse', (value, large) => {
    expect(isLarge(toStored(value, false))).toBe(large);
  });
});

function isProperty(stored: unknown): boolean {
  const isScalar = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);
  return Array.isArray(stored) ? stored.every((item) => isScalar(item) && typeof item === typeof stored[0]) : isScalar(stored);
}

test('the version in pom.xml is the one the scripts look for', () => {
  expect(readFileSync(new URL('../../../scripts/neo4j/pom.xml', import.meta.url), 'utf8')).toContain(`<neo4j.version>${neo4jVersion}</neo4j.version>`);
});
