import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Manifest {
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
}

const manifests = ['package.json', 'web/package.json'].map((path) => JSON.parse(readFileSync(path, 'utf8')) as Manifest);
const dependencies = manifests.flatMap(({ dependencies: a, devDependencies: b, optionalDependencies: c }) => Object.entries({ ...a, ...b, ...c }));
const records = globSync('docs/decisions/*.md')
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

test('every dependency has its line in docs/decisions', () => {
  expect(dependencies.map(([name]) => name).filter((name) => !records.includes(name))).toEqual([]);
});

test('every dependency is pinned to one version', () => {
  expect(dependencies.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
