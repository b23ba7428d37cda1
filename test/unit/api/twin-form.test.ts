import { globSync, readFileSync } from 'node:fs';
import { Kind, parse, print } from 'graphql';
import { describe, expect, test } from 'vitest';
import { buildSchema, type BuiltSchema } from '../../../src/api/build-schema.ts';
import type { PublishProfile } from '../../../src/api/schema-from-ontology/publish-profile.ts';
import type { PublishedNames } from '../../../src/ontology/compile/name-lock.ts';
import { manyClasses } from '../../support/classes.ts';

const coreSdl = globSync('schema/*.graphql')
  .toSorted()
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

function built(count: number, given: { readonly lock?: PublishedNames; readonly profile?: PublishProfile } = {}): BuiltSchema {
  const ontology = manyClasses(count);
  return buildSchema({ ontology, coreSdl, published: new Set(ontology.classes.keys()), ...given });
}

function hasAll({ schema, sdl }: BuiltSchema): readonly boolean[] {
  const fieldsOf = (name: string): readonly string[] => {
    const type = schema.getType(name);
    return type !== undefined && 'getFields' in type ? Object.keys(type.getFields()) : [];
  };
  const served = parse(sdl).definitions.find((one) => one.kind === Kind.INTERFACE_TYPE_DEFINITION && one.name.value === 'Twin');
  const printed = served !== undefined && 'fields' in served ? (served.fields ?? []).map(({ name }) => name.value) : [];
  return [
    fieldsOf('Twin').includes('related'),
    fieldsOf('GenericTwin').includes('related'),
    fieldsOf('TwinView').includes('related'),
    printed.includes('related'),
  ];
}

describe('the form of Twin', () => {
  test('what stands behind the view is on the twin too, word by word', () => {
    const texts = (name: string): readonly string[] =>
      parse(coreSdl).definitions.flatMap((one) => ('fields' in one && one.name.value === name ? (one.fields ?? []).map((field) => print(field)) : []));
    const onTwin = new Set(texts('Twin'));
    expect(texts('TwinView').length).toBeGreaterThan(10);
    expect(texts('TwinView').filter((text) => !onTwin.has(text))).toEqual([]);
  });

  test('is flat below a hundred classes, and compact from there on', () => {
    expect([hasAll(built(99)), hasAll(built(100))]).toEqual([
      [true, true, true, true],
      [false, false, true, false],
    ]);
  });

  test('stays as it was published, however many classes there are', () => {
    const { names } = built(5);
    const grown = built(120, { lock: names });
    expect([names.twin, grown.names.twin, hasAll(grown)[0]]).toEqual(['flat', 'flat', true]);
    const large = built(120);
    expect(hasAll(built(5, { lock: large.names }))[0]).toBe(false);
  });

  test('is what the profile says', () => {
    expect([hasAll(built(5, { profile: { twin: 'compact' } }))[0], hasAll(built(120, { profile: { twin: 'flat' } }))[0]]).toEqual([false, true]);
  });

  test('a hundred classes take at most 260 kB, five hundred 1.3 MB', () => {
    expect(Buffer.byteLength(built(100).sdl)).toBeLessThanOrEqual(260_000);
    expect(Buffer.byteLength(built(500).sdl)).toBeLessThanOrEqual(1_300_000);
  });
});
