import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nothingPublished, readNameLock } from '../../../src/ontology/compile/name-lock.ts';
import { keepLock, keepPublished, readLock } from '../../../src/server/name-lock-file.ts';

const good = { classes: { 'urn:A': 'A' }, properties: { 'urn:p': 'p' }, fields: {} };

describe('a lock of names', () => {
  test.each([
    ['no JSON', '{ "classes": ', /no JSON object/],
    ['a list', '[]', /no JSON object/],
    ['a part is missing', '{ "classes": {} }', /properties is missing/],
    ['an unknown part', JSON.stringify({ ...good, later: {} }), /part "later"/],
    ['a name that is none', JSON.stringify({ ...good, classes: { 'urn:A': '1 pump' } }), /<urn:A> has the name "1 pump"/],
    ['one name twice', JSON.stringify({ ...good, classes: { 'urn:A': 'A', 'urn:B': 'A' } }), /<urn:A> and <urn:B> both have the name "A"/],
    [
      'one root field twice',
      JSON.stringify({ ...good, published: { ...nothingPublished, types: { 'urn:A': { name: 'A', root: 'as' }, 'urn:B': { name: 'B', root: 'as' } } } }),
      /<urn:A> and <urn:B> both have the name "as"/,
    ],
    [
      'a field without type',
      JSON.stringify({ ...good, published: { ...nothingPublished, fields: { 'urn:p': { name: 'p' } } } }),
      /entry of <urn:p> cannot be read/,
    ],
  ])('that is damaged is refused with the place and the remedy: %s', (_what, text, message) => {
    const { violations } = readNameLock(text, 'names.lock.json');
    expect(violations[0]).toMatchObject({
      code: 'LOCK',
      severity: 'error',
      message: expect.stringMatching(message) as string,
      place: { file: 'names.lock.json' },
    });
    expect(violations[0]?.remedy).toMatch(/./);
  });

  test('that an earlier version wrote is read', () => {
    expect(readNameLock('{ "classes": { "urn:A": "A" }, "properties": {} }', 'x')).toEqual({
      lock: { classes: { 'urn:A': 'A' }, properties: {}, fields: {} },
      violations: [],
    });
  });

  test('is kept in one file: who writes the one part loses nothing of the other', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lock-'));
    try {
      expect(readLock(folder)).toMatchObject({ classes: {} });
      keepLock(folder, good);
      keepPublished(folder, { ...nothingPublished, components: { 'urn:A': 'AComponent' } });
      keepLock(folder, { ...good, classes: { 'urn:A': 'A', 'urn:B': 'B' } });
      expect(readLock(folder)).toEqual({
        ...good,
        classes: { 'urn:A': 'A', 'urn:B': 'B' },
        published: { ...nothingPublished, components: { 'urn:A': 'AComponent' } },
      });
      writeFileSync(join(folder, 'names.lock.json'), readFileSync(join(folder, 'names.lock.json'), 'utf8').replace('"B"', '"A"'));
      expect(() => readLock(folder)).toThrow(/names\.lock\.json.*<urn:A> and <urn:B>/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
