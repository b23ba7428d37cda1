import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readGraph } from '../../src/ontology/load-model.ts';
import { ontologyReaders } from '../../src/server/reading/ontology-readers.ts';
import { runCli } from '../support/run-cli.ts';
import { graphFingerprint } from '../support/same-graph.ts';

const folder = mkdtempSync(join(tmpdir(), 'twinql-convert-'));

async function fingerprint(...files: readonly string[]): Promise<unknown> {
  const documents = files.map((name) => ({ name, text: readFileSync(name, 'utf8') }));
  return graphFingerprint((await readGraph(documents, ontologyReaders(), AbortSignal.timeout(10_000))).graph);
}

test('twinql convert writes the same model in each format of RDF', async () => {
  const source = 'ontology/pump/pump.ttl';
  for (const [to, suffix] of Object.entries({ turtle: 'ttl', ntriples: 'nt', nquads: 'nq', jsonld: 'jsonld' })) {
    const out = join(folder, `pump.${suffix}`);
    const { code, stderr } = await runCli(['convert', source, '--to', to, '--out', out]);
    expect([to, code, stderr, await fingerprint(out)]).toEqual([to, 0, '', await fingerprint(source)]);
  }
});

test('twinql convert writes DTDL, lists what DTDL cannot say and keeps it in an overlay', async () => {
  const out = join(folder, 'pump.json');
  const { code, stdout, stderr } = await runCli(['convert', 'ontology/pump', '--to', 'dtdl', '--out', out, '--json']);
  const report: { readonly overlay: string; readonly unsaid: Record<string, number>; readonly violations: readonly unknown[] } = JSON.parse(stdout);
  expect([code, report.violations, report.overlay, stderr.includes('DTDL cannot say these')]).toEqual([0, [], join(folder, 'pump.overlay.ttl'), true]);
  expect(Object.keys(report.unsaid)).toContain('https://w3id.org/twinql#FailureMode');
  const counts = async (...files: readonly string[]): Promise<unknown> => /\d+ classes, \d+ properties/.exec((await runCli(['check', ...files])).stdout)?.[0];
  expect(await counts(out, report.overlay)).toBe(await counts('ontology/pump'));
});

test('twinql convert says which document cannot be read, and fails', async () => {
  const broken = join(folder, 'broken.ttl');
  writeFileSync(broken, '<a:b> <a:c> .');
  const { code, stderr } = await runCli(['convert', broken, '--to', 'turtle']);
  expect([code, stderr.includes(`${broken}:1: error SYNTAX`)]).toEqual([1, true]);
});
