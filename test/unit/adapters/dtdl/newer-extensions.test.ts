import { describe, expect, test } from 'vitest';
import { dtdlReader } from '../../../../src/adapters/dtdl/dtdl-reader.ts';
import { TripleGraph } from '../../../../src/ontology/triple-graph.ts';

async function read(model: object): Promise<{ readonly codes: readonly unknown[]; readonly graph: TripleGraph }> {
  const graph = new TripleGraph();
  const violations = await dtdlReader().read([{ name: 'x.json', text: JSON.stringify(model) }], graph, AbortSignal.timeout(30_000));
  return { codes: violations.map(({ code, severity }) => [code, severity]), graph };
}

const mqtt = (version: number, ...contents: readonly object[]): object => ({
  '@context': ['dtmi:dtdl:context;3', `dtmi:dtdl:extension:mqtt;${version}`],
  '@id': 'dtmi:a:b;1',
  '@type': ['Interface', 'Mqtt'],
  telemetryTopic: 't',
  commandTopic: 'c',
  payloadFormat: 'Avro/1.11.0',
  contents,
});
const cacheable = { '@type': ['Command', 'Idempotent', 'Cacheable'], name: 'speed', ttl: 'PT15S', response: { name: 'mph', schema: 'integer' } };

describe('language extensions newer than the parser', () => {
  test('are read in the newest version that is known, with a warning', async () => {
    const { codes, graph } = await read({
      '@context': ['dtmi:dtdl:context;4', 'dtmi:dtdl:extension:quantitativeTypes;3'],
      '@id': 'dtmi:a:b;1',
      '@type': 'Interface',
      contents: [{ '@type': ['Telemetry', 'Temperature'], name: 't', schema: 'double', unit: 'degreeCelsius' }],
    });
    expect([codes, [...graph.withPredicate('http://qudt.org/schema/qudt/hasUnit')].map(([, unit]) => unit)]).toEqual([
      [['DTDL_EXTENSION_VERSION', 'warning']],
      ['http://qudt.org/vocab/unit/DEG_C'],
    ]);
  });

  test('give an error for a word that only the newer version has', async () => {
    const { codes } = await read(mqtt(4, { '@type': 'Command', name: 'go', response: { name: 'r', schema: { '@type': ['Object', 'Result'] } } }));
    expect(codes).toContainEqual(['DTDL_EXTENSION_VERSION', 'warning']);
    expect(codes.filter((each) => JSON.stringify(each).includes('error'))).not.toEqual([]);
  });

  test('of no published version stay errors', async () => {
    expect((await read(mqtt(99))).codes).toEqual([['DTDL_UNRESOLVABLE_CONTEXT_VERSION', 'error']]);
  });

  test('with a duration are read without it, with a warning', async () => {
    const { codes, graph } = await read(mqtt(2, cacheable));
    expect([codes, graph.subjectsOf('http://www.w3.org/1999/02/22-rdf-syntax-ns#type', 'https://w3id.org/twinql#Command').length]).toEqual([
      [['DTDL_DURATION', 'warning']],
      1,
    ]);
  });
});
