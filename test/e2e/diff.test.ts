import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';

const old = `@prefix ex: <https://example.org/plant#> . @prefix tq: <https://w3id.org/twinql#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
ex:Pump a owl:Class .
ex:size a owl:DatatypeProperty , owl:FunctionalProperty ; rdfs:domain ex:Pump ; rdfs:range xsd:string .
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'twinql-diff-test-'));
  const files = {
    'old.ttl': old,
    'new.ttl': old.replace('ex:Pump a', 'ex:FluidPump a').replace('domain ex:Pump', 'domain ex:FluidPump'),
    'more.ttl': `${old}ex:Fan a owl:Class .\n`,
    'rules.yaml': 'rules:\n  - { rename: ex:Pump, to: ex:FluidPump }\n',
    'wrong.yaml': 'rules:\n  - { rename: ex:Pumpe, to: ex:FluidPump }\n',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('what breaks is told with rules to write and a page for a review, and ends with 1', async () => {
  const page = join(folder, 'schema-diff.md');
  const { code, stdout } = await runCli(['diff', join(folder, 'old.ttl'), join(folder, 'new.ttl'), '--out', page]);
  expect(code).toBe(1);
  expect(stdout).toContain('! removed  class: Pump is gone. If it was renamed, write the rule { rename: ex:Pump, to: ex:FluidPump }.');
  expect(stdout).toContain('rules:\n  - { rename: ex:Pump, to: ex:FluidPump }');
  expect(readFileSync(page, 'utf8')).toContain('## Breaking\n\n- **removed** class: Pump is gone.');
});

test('with rules nothing breaks; an addition never does', async () => {
  const renamed = await runCli(['diff', join(folder, 'old.ttl'), join(folder, 'new.ttl'), '--rules', join(folder, 'rules.yaml'), '--json']);
  expect([renamed.code, JSON.parse(renamed.stdout)]).toMatchObject([0, { breaking: 0, changes: [{ kind: 'RENAMED', name: 'Pump' }] }]);
  const added = await runCli(['diff', join(folder, 'old.ttl'), join(folder, 'more.ttl')]);
  expect(added.code).toBe(0);
  expect(added.stdout).toContain('added    class: Fan is new.');
});

test('a wrong rule is named with its place', async () => {
  const { code, stderr } = await runCli(['diff', join(folder, 'old.ttl'), join(folder, 'new.ttl'), '--rules', join(folder, 'wrong.yaml')]);
  expect(code).toBe(1);
  expect(stderr).toContain('wrong.yaml:2: error TERM: Rule 1: The old version has no term "ex:Pumpe". Did you mean "ex:Pump"');
});
