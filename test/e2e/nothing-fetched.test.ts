import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'twinql-fetch-'));
let connections = 0;
/** Whoever is asked for what documents refer to: nobody may ever come. */
const canary = createServer((socket) => {
  connections++;
  socket.destroy();
});
let host = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => void canary.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = canary.address();
  host = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
});
afterAll(() => {
  canary.close();
  rmSync(folder, { recursive: true, force: true });
});
function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

/** Documents that refer to the canary in every way a format knows. */
const documents = (): readonly string[] => [
  file('context.jsonld', `{ "@context": "${host}/context", "@id": "https://a.example/b", "name": "c" }`),
  file('import.jsonld', `{ "@context": { "@version": 1.1, "@import": "${host}/context" }, "@id": "https://a.example/b" }`),
  file('import.ttl', `<https://a.example/> a <http://www.w3.org/2002/07/owl#Ontology> ; <http://www.w3.org/2002/07/owl#imports> <${host}/onto> .`),
  file(
    'entity.owl',
    `<!DOCTYPE r SYSTEM "${host}/dtd" [<!ENTITY a SYSTEM "${host}/entity">]><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">&a;</rdf:RDF>`,
  ),
  file(
    'doctype.owl',
    `<!DOCTYPE r SYSTEM "${host}/dtd"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xml:base="${host}/base"><rdf:Description rdf:about="x" rdf:type="${host}/T"/></rdf:RDF>`,
  ),
  file('dtdl.json', `{ "@context": ["dtmi:dtdl:context;3", "${host}/context"], "@id": "dtmi:a:b;1", "@type": "Interface", "extends": "dtmi:a:c;1" }`),
];

describe('what documents refer to', () => {
  test('is never fetched, and is named', async () => {
    const { stdout } = await runCli(['check', ...documents()]);
    expect(connections).toBe(0);
    for (const said of [
      /context\.jsonld:1: error REMOTE_CONTEXT/,
      /import\.jsonld:1: error REMOTE_CONTEXT/,
      /import\.ttl:1: warning IMPORT/,
      /entity\.owl:1: error ENTITY/,
    ]) {
      expect(stdout).toMatch(said);
    }
  });

  test.each<[string, (maps: readonly string[]) => readonly [readonly string[], Readonly<Record<string, string>>]]>([
    ['--map', (maps) => [['--map', ...maps], {}]],
    ['TWINQL_MAP', (maps) => [[], { TWINQL_MAP: maps.join(' ') }]],
  ])('comes from the files it is mapped to by %s', async (_how, asked) => {
    const [context, , imports] = documents();
    const meant = file('meant.json', '{ "@context": { "name": "https://a.example/name" } }');
    const onto = file('onto.ttl', '<https://a.example/Thing> a <http://www.w3.org/2002/07/owl#Class> .');
    const [options, environment] = asked([`${host}/context=${meant}`, `${host}/onto=${onto}`]);
    const { code, stdout } = await runCli(['check', context ?? '', imports ?? '', ...options], environment);
    expect([code, stdout, connections]).toEqual([0, expect.stringMatching(/Read 4 triples: 1 classes/), 0]);
  });

  test('would have been noticed', async () => {
    await expect(fetch(host)).rejects.toThrow(TypeError);
    expect(connections).toBe(1);
  });

  test('is mapped by nothing that is no mapping', async () => {
    const { code, stderr } = await runCli(['check', documents()[0] ?? '', '--map', 'context=']);
    expect([code, stderr]).toEqual([3, expect.stringContaining('IRI=FILE')]);
  });
});
