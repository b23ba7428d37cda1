import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { digestOf, readModelFiles } from '../../../src/model-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'twinql-model-'));
mkdirSync(join(folder, 'a', 'b'), { recursive: true });
writeFileSync(join(folder, 'a', 'b', 'late.TTL'), '# late');
writeFileSync(join(folder, 'a', 'early.json'), '\uFEFF{"@id": "dtmi:a;1"}');
writeFileSync(join(folder, 'a', 'settings.json'), '{}');
writeFileSync(join(folder, 'a', 'notes.txt'), 'not a model');
afterAll(() => rmSync(folder, { recursive: true }));

test('a folder gives its model files in a fixed order, without byte order marks', () => {
  expect(readModelFiles([folder]).map(({ name, text }) => [name.slice(folder.length + 1), text])).toEqual([
    ['a/b/late.TTL', '# late'],
    ['a/early.json', '{"@id": "dtmi:a;1"}'],
  ]);
});

test('what is not there, or holds no model, is named', () => {
  expect(() => readModelFiles([join(folder, 'none.ttl')])).toThrow(/There is no file or folder ".*none\.ttl"/);
  mkdirSync(join(folder, 'empty'));
  expect(() => readModelFiles([join(folder, 'empty')])).toThrow(/holds no model files/);
});

test('the digest tells different names, texts and splits apart', () => {
  const digests = [
    [{ name: 'a', text: 'bc' }],
    [{ name: 'ab', text: 'c' }],
    [
      { name: 'a', text: 'b' },
      { name: 'c', text: '' },
    ],
    [{ name: 'a', text: 'bd' }],
  ].map(digestOf);
  expect(new Set(digests).size).toBe(4);
});
