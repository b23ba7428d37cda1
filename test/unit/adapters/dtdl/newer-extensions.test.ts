import { describe, expect, test } from 'vitest';
import { dtdlReader } from '../../../../src/adapters/dtdl/dtdl-reader.ts';
import { TripleGraph } from '../../../../src/ontology/triple-graph.ts';
import { rdfType } from '../../../../src/ontology/words.ts';

async function read(model: object): Promise<{ readonly codes: readonly unknown[]; readonly graph: TripleGraph }> {
  const graph = new TripleGraph();
  const violations = await dtdlReader().read([{ name: 'x.json', text: JSON.stringify(model) }], graph, AbortSignal.timeout(30_000));
  return { codes: violations.map(({ code, severity }) => [code, severity]), graph };
}

const mqtt = (version: number, content?: object, more: object = {}): object => ({
  '@context': ['dtmi:dtdl:context;3', `dtmi:dtdl:extension:mqtt;${version}`],
  '@id': 'dtmi:a:b;1',
  '@type': ['Interface', 'Mqtt'],
  telemetryTopic: 't',
  commandTopic: 'c',
  payloadFormat: 'Avro/1.11.0',
  ...more,
  ...(content !== undefined && { contents: [content] }),
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

  test('are read with what only they have: results that may be errors, topics of properties', async () => {
    const error = { '@type': ['Object', 'Error'], fields: [{ '@type': ['Field', 'ErrorMessage'], name: 'why', schema: 'string', comment: 'kept' }] };
    const result = {
      '@type': ['Object', 'Result'],
      fields: [
        { '@type': ['Field', 'NormalResult'], name: 'count', schema: 'integer' },
        { '@type': ['Field', 'ErrorResult'], name: 'fault', schema: error },
      ],
    };
    const { codes, graph } = await read(
      mqtt(4, { '@type': 'Command', name: 'go', response: { name: 'r', schema: result } }, { propertyTopic: 'p/{propertyName}' }),
    );
    const typed = (name: string): number => graph.subjectsOf(rdfType, `dtmi:dtdl:extension:mqtt:v4:${name}`).length;
    expect([codes, ['Result', 'NormalResult', 'ErrorResult', 'Error', 'ErrorMessage'].map(typed)]).toEqual([[], [1, 1, 1, 1, 1]]);
    expect(graph.object('dtmi:a:b;1', 'dtmi:dtdl:extension:mqtt:v4:Mqtt:propertyTopic')).toMatchObject({ value: 'p/{propertyName}' });
    expect([...graph.withPredicate('http://www.w3.org/2000/01/rdf-schema#comment')].map(([, text]) => text)).toMatchObject([{ value: 'kept' }]);
  });

  test('of a partner are read, and held to their rules in the codes of the official parser', async () => {
    const operations = (content: object): object => ({
      '@context': ['dtmi:dtdl:context;4', 'dtmi:iotoperations:context;4'],
      '@id': 'dtmi:a:b;1',
      '@type': 'Interface',
      contents: [{ name: 't', schema: 'double', ...content }],
    });
    const codesOf = async (content: object): Promise<readonly unknown[]> => (await read(operations(content))).codes.map((each) => String(each));
    const code = (name: string): string => `dtmi:dtdl:parsingError:${name},error`;
    expect({
      right: await codesOf({ '@type': ['Telemetry', 'Limited', 'Precise'], minimum: 5, maximum: 12.5, decimalPlaces: 2 }),
      missing: await codesOf({ '@type': ['Telemetry', 'Precise'] }),
      ofAnotherType: await codesOf({ '@type': ['Telemetry', 'Precise'], decimalPlaces: 'two' }),
      onText: await codesOf({ '@type': ['Telemetry', 'Precise'], decimalPlaces: 2, schema: 'string' }),
      elsewhere: await codesOf({ '@type': ['Telemetry', 'Composite'], ontology: 'x' }),
      both: await codesOf({ '@type': ['Relationship', 'HasCapability', 'HasComponent'], schema: undefined }),
    }).toEqual({
      right: [],
      missing: [code('missingSupplementalLiteralProperty')],
      ofAnotherType: [code('integerNotInteger')],
      onText: [code('notRequiredType')],
      elsewhere: [code('typeUndefinedTerm')],
      both: [code('disallowedCocotype')],
    });
  });

  test('of no published version stay errors', async () => {
    expect((await read(mqtt(99))).codes).toEqual([['dtmi:dtdl:parsingError:unresolvableContextVersion', 'error']]);
  });

  test('with a duration, which the parser cannot pass on, are read with it', async () => {
    const { codes, graph } = await read(mqtt(2, cacheable));
    const command = graph.subjectsOf(rdfType, 'https://w3id.org/twinql#Command');
    expect([codes, command.map((iri) => graph.object(iri, 'dtmi:dtdl:extension:mqtt:v2:Cacheable:ttl'))]).toMatchObject([[], [{ value: 'PT15S' }]]);
  });
});
