import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { digestOfFiles, openModelFiles, readModelFiles } from '../../../src/model-files.ts';

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

test('the digest tells different names, bytes and groups apart', () => {
  const at = (name: string): string => join(folder, 'digest', name);
  mkdirSync(join(folder, 'digest'));
  for (const [name, text] of Object.entries({ a: 'bc', ab: 'c', b: 'bd' })) writeFileSync(at(name), text);
  const digests = [[[at('a')]], [[at('ab')]], [[at('b')]], [[at('a'), at('b')]], [[at('a')], [at('b')]]].map((groups) => digestOfFiles(groups, 'salt'));
  expect(new Set([...digests, digestOfFiles([[at('a')]], 'pepper')]).size).toBe(6);
});

test.each([
  ['UTF-8 with a mark', Buffer.from('\uFEFF# é')],
  ['UTF-16, little end first, with a mark', Buffer.from('\uFEFF# é', 'utf16le')],
  ['UTF-16, big end first, with a mark', Buffer.from('\uFEFF# é', 'utf16le').swap16()],
  ['UTF-16 without a mark', Buffer.from('# é', 'utf16le')],
])('a file in %s is decoded', (name, bytes) => {
  const file = join(folder, `${name}.ttl`);
  writeFileSync(file, bytes);
  expect(readModelFiles([file])[0]?.text).toBe('# é');
});

test('an XML document is decoded as it declares', () => {
  const file = join(folder, 'declared.owl');
  writeFileSync(file, Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><é/>', 'latin1'));
  expect(readModelFiles([file])[0]?.text).toContain('<é/>');
});

test('a text is read when it is asked for, and only the last is kept', () => {
  const [one, two] = ['one', 'two'].map((name) => join(folder, `${name}.ttl`));
  for (const file of [one, two]) writeFileSync(file ?? '', '# text');
  const read: string[] = [];
  const documents = openModelFiles([one ?? '', two ?? ''], (file) => read.push(file));
  const before = read.length;
  const lengths = documents.map(({ text }) => text.length + (documents[0]?.text.length ?? 0));
  expect([before, lengths, read]).toEqual([0, [12, 12], [one, two, one]]);
});
