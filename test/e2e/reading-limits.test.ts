import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkFiles, loadPlant } from '../../src/server/load-plant.ts';
import { readingLimits, type ReadingLimits } from '../../src/server/reading/reading-limits.ts';
import { runCli } from '../support/run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'twinql-limits-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const signal = AbortSignal.timeout(120_000);
function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}
const statements = (count: number): string =>
  Array.from({ length: count }, (_, i) => `<https://a.example/${i}> <https://a.example/p> "text ${i}" .\n`).join('');
const within = (limits: Partial<ReadingLimits>): { readonly limits: ReadingLimits } => ({ limits: { ...readingLimits(), ...limits } });

describe('reading ends at its limits, with the document, the limit and the remedy', () => {
  const small = file('small.ttl', statements(20));
  const large = file('large.ttl', statements(200_000));

  test.each<[string, string, Partial<ReadingLimits>, RegExp]>([
    ['TIME', large, { seconds: 0.3, secondsPerMegabyte: 0 }, /did not end within 0\.3 s/],
    ['MEMORY', large, { memoryMegabytes: 120, memoryPerMegabyte: 0 }, /more than 120 MiB/],
    ['TRIPLES', small, { triples: 10 }, /have 20 triples; at most 10/],
  ])('%s', async (code, path, limits, message) => {
    const { violations } = await checkFiles([path], within(limits), signal);
    expect(violations.find((violation) => violation.code === code)).toMatchObject({
      severity: 'error',
      message: expect.stringMatching(message),
      remedy: expect.stringContaining('TWINQL_READING'),
      place: { file: path },
    });
  });

  test('input, before anything is read', async () => {
    await expect(loadPlant({ model: [small, large], twins: [] }, within({ inputMegabytes: 1 }), signal)).rejects.toMatchObject({
      code: 'INVALID_DOCUMENT',
      message: expect.stringMatching(/at most 1 MB.*large\.ttl.*TWINQL_READING=2/),
    });
  });

  test('a server that cannot read its model within them does not start', async () => {
    await expect(loadPlant({ model: [large], twins: [] }, within({ seconds: 0.3, secondsPerMegabyte: 0 }), signal)).rejects.toMatchObject({
      code: 'INVALID_DOCUMENT',
      message: expect.stringMatching(/large\.ttl.*TIME.*0\.3 s.*TWINQL_READING/),
    });
  });

  test('who gives up waiting ends the process, too', async () => {
    const giveUp = new AbortController();
    const reading = loadPlant({ model: [large], twins: [] }, {}, giveUp.signal);
    giveUp.abort(new Error('given up'));
    await expect(reading).rejects.toThrow('given up');
  });
});

describe('bombs neither hang nor crash the command', () => {
  const bombs: readonly [string, string, RegExp][] = [
    [
      'blank nodes 100,000 deep',
      file('deep.ttl', `@prefix a: <https://a.example/> .\na:b a:c ${'[ a:c '.repeat(100_000)} 1 ${']'.repeat(100_000)} .`),
      /triples|error/,
    ],
    ['a list never closed', file('list.ttl', `<https://a.example/b> <https://a.example/c> ${'( 1 '.repeat(200_000)}`), /list\.ttl.*SYNTAX/],
    [
      'JSON 100,000 deep',
      file('deep.jsonld', `{"@context":{"a":"https://a.example/"},"a:b":${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
      /deep\.jsonld:1.*64 deep/,
    ],
    ['DTDL 100,000 deep', file('deep.json', `{"@context":"dtmi:dtdl:context;3","@id":${'['.repeat(100_000)}${']'.repeat(100_000)}}`), /deep\.json.*64 deep/],
    [
      'a billion laughs',
      file(
        'laughs.owl',
        `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">&b;</rdf:RDF>`,
      ),
      /laughs\.owl:1.*ENTITY/,
    ],
  ];
  test.each(bombs)('%s', async (_bomb, path, said) => {
    const { code, stdout, stderr } = await runCli(['check', path]);
    expect([code === 0 || code === 1, stdout + stderr]).toEqual([true, expect.stringMatching(said)]);
  });
});
