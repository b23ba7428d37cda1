import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';

/** Whether a text in backticks is meant as a path of this repository; `<room>` and `*` stand for any name. */
const isPath = (text: string): boolean => /^(src|test|docs|schema|bench|scripts|web|\.ci)\/[\w./<>*-]+$/.test(text);
const stands = (path: string): boolean => existsSync(path) || globSync(path.replaceAll(/<[a-z]+>/g, '*')).length > 0;

test.each(['README.md', 'CONTRIBUTING.md', 'docs/architecture.md', ...globSync('docs/guides/*.md')])('every path that %s names exists', (page) => {
  const paths = [...readFileSync(page, 'utf8').matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text).filter(isPath);
  // A guide may name the file its reader is about to write.
  expect(paths.filter((path) => !/\/my-|\/my\//.test(path) && !stands(path))).toEqual([]);
});

test('the index of decisions lists every record once', () => {
  const listed = [...readFileSync('docs/decisions/README.md', 'utf8').matchAll(/\]\(([^)]+)\)/g)].map(([, file]) => file);
  const records = globSync('docs/decisions/0*.md').map((path) => basename(path));
  expect(listed).toEqual(records.toSorted());
});
