import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { jsonLdWriter } from '../../src/adapters/jsonld/jsonld-writer.ts';
import { nTriplesWriter } from '../../src/adapters/n3/graph-writers.ts';
import { turtleReader } from '../../src/adapters/n3/turtle-reader.ts';
import type { Violation } from '../../src/kernel/violation.ts';
import { readDocuments } from '../../src/ontology/read-documents.ts';
import { TripleGraph } from '../../src/ontology/triple-graph.ts';
import { ontologyReaders } from '../../src/server/reading/ontology-readers.ts';
import { damaged } from '../support/damage.ts';
import { sameOntology } from '../support/same-ontology.ts';
import { sharedData } from '../support/shared-data.ts';

const seed = process.env['TWINQL_SEED'] === 'random' ? Date.now() % 1_000_000 : 20260701;
const readers = ontologyReaders();
const signal = AbortSignal.timeout(110_000);

/** Real files where there are any, or else small ones of our own. */
function real(path: string, own: string): string {
  const folder = sharedData(path.slice(0, path.lastIndexOf('/')));
  return folder === undefined ? own : readFileSync(`${folder}${path.slice(path.lastIndexOf('/'))}`, 'utf8');
}
const turtle = real('rdf/sosa/examples/tree-height-sosa.ttl', sameOntology.turtle?.text ?? '');
const device = JSON.stringify({
  '@context': 'dtmi:dtdl:context;2',
  '@id': 'dtmi:a:b;1',
  '@type': 'Interface',
  contents: [{ '@type': 'Telemetry', name: 't', schema: 'double' }],
});
const dtdl = real('dtdl-models/iot-plugandplay-examples/dtmi/com/example/thermostat-2.json', device);

const whole = new TripleGraph();
await turtleReader().read([{ name: 'x.ttl', text: turtle }], whole, signal);
const nTriples = [...nTriplesWriter().write(whole)].join('');
const nQuads = nTriples.replaceAll(/ \.$/gm, ' <urn:graph> .');
const triG = `${turtle.match(/^@(?:prefix|base).*$/gm)?.join('\n') ?? ''}\n<urn:graph> {\n${turtle.replaceAll(/^@(?:prefix|base).*$/gm, '')}\n}\n`;
const jsonLd = [...jsonLdWriter().write(whole)].join('');

/** Suffix → documents of the format and how many damaged ones are made of each. */
const formats: readonly (readonly [string, readonly string[], number])[] = [
  ['ttl', [turtle, sameOntology.turtle?.text ?? ''], 2000],
  ['trig', [triG], 1250],
  ['nt', [nTriples], 1500],
  ['nq', [nQuads], 1500],
  ['rdf', [sameOntology.rdfXml?.text ?? ''], 1750],
  ['jsonld', [jsonLd, sameOntology.jsonLd?.text ?? ''], 500],
  ['json', [dtdl], 600],
];

describe('every document, however damaged, is read or refused with its place, within a second', () => {
  test.each(formats)('%s', async (suffix, documents, count) => {
    const outcome = { read: 0, refused: 0, slowest: 0, grown: process.memoryUsage().heapUsed };
    for (const [i, document] of documents.entries()) {
      expect((await read(`seed.${suffix}`, document)).filter(({ severity }) => severity === 'error')).toEqual([]);
      for (const text of damaged(document, count, seed + i)) {
        const started = performance.now();
        const violations = await read(`damaged.${suffix}`, text);
        const ms = performance.now() - started;
        if (ms > outcome.slowest) outcome.slowest = ms;
        if (violations.some(({ severity }) => severity === 'error')) outcome.refused++;
        else outcome.read++;
        const strange = violations.filter(({ place, message, remedy }) => place?.file !== `damaged.${suffix}` || message.length > 2000 || remedy === '');
        expect(strange.length === 0 ? [] : [text, strange]).toEqual([]);
      }
    }
    outcome.grown = process.memoryUsage().heapUsed - outcome.grown;
    expect({ ...outcome, ends: outcome.read > 0 && outcome.refused > 0, isQuick: outcome.slowest < 1000, isSmall: outcome.grown < 400_000_000 }).toMatchObject({
      ends: true,
      isQuick: true,
      isSmall: true,
    });
  });

  test('that is more than ten thousand', () => {
    expect(formats.reduce((sum, [, documents, count]) => sum + documents.length * count, 0)).toBeGreaterThanOrEqual(10_000);
  });
});

async function read(name: string, text: string): Promise<readonly Violation[]> {
  return await readDocuments([{ name, text }], readers, new TripleGraph(), signal);
}
