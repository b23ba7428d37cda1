import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { errorCatalogue } from '../../src/kernel/errors.ts';

const page = readFileSync('docs/errors.md', 'utf8');
const headings = [...page.matchAll(/^## ([A-Z_]+)$/gm)].map(([, code]) => code);

test('every error code has its heading in docs/errors.md, and nothing else has one', () => {
  expect(headings.toSorted()).toEqual(Object.keys(errorCatalogue).toSorted());
});

test('docs/errors.md says the cause and the remedy of each code', () => {
  const missing = Object.entries(errorCatalogue).filter(([, entry]) => !page.includes(entry.cause) || !page.includes(entry.remedy));
  expect(missing.map(([code]) => code)).toEqual([]);
});

test('nothing in src throws a plain Error', () => {
  const plain = globSync('src/**/*.ts').flatMap((file) => (/throw new (Error|TypeError|RangeError)\(/.test(readFileSync(file, 'utf8')) ? [file] : []));
  expect(plain).toEqual([]);
});
