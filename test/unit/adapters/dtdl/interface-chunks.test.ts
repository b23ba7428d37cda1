import { describe, expect, test } from 'vitest';
import { dtdlReader } from '../../../../src/adapters/dtdl/dtdl-reader.ts';
import { TripleGraph } from '../../../../src/ontology/triple-graph.ts';
import { graphFingerprint } from '../../../support/same-graph.ts';

const context = 'dtmi:dtdl:context;3';

/** A tree of interfaces, each with contents of every kind; the last extends what nobody defines. */
function interfaces(count: number): readonly object[] {
  return Array.from({ length: count }, (_, i) => ({
    '@context': context,
    '@id': `dtmi:gen:C${i};1`,
    '@type': 'Interface',
    ...(i > 0 && { extends: i === count - 1 ? 'dtmi:gen:Missing;1' : `dtmi:gen:C${Math.floor((i - 1) / 3)};1` }),
    schemas: [{ '@id': `dtmi:gen:C${i}:mode;1`, '@type': 'Enum', valueSchema: 'string', enumValues: [{ name: 'on', enumValue: 'on' }] }],
    contents: [
      { '@type': 'Telemetry', name: `t${i}`, schema: 'double' },
      { '@type': 'Property', name: `m${i}`, schema: `dtmi:gen:C${i}:mode;1` },
      { '@type': 'Relationship', name: `r${i}`, target: `dtmi:gen:C${(i * 7) % count};1` },
      ...(i > 40 ? [{ '@type': 'Component', name: `part${i}`, schema: `dtmi:gen:C0;1` }] : []),
    ],
  }));
}

async function read(model: readonly object[], chunkSize: number): Promise<readonly [unknown, unknown]> {
  const graph = new TripleGraph();
  const documents = model.map((each, i) => ({ name: `${i}.json`, text: JSON.stringify(each) }));
  const violations = await dtdlReader({ chunkSize }).read(documents, graph, AbortSignal.timeout(30_000));
  return [graphFingerprint(graph), violations.map(({ code, term, place }) => [code, term, place])];
}

describe('a large DTDL model, read in parts', () => {
  test('gives the same triples and the same violations as read whole', async () => {
    const model = interfaces(60);
    const whole = await read(model, Infinity);
    expect(whole[1]).toEqual([['DTDL_UNDEFINED', 'dtmi:gen:Missing;1', undefined]]);
    expect(await read(model, 3_000)).toEqual(whole);
  });

  test('is read whole when two interfaces define the same identifier, which is an error', async () => {
    const model = [...interfaces(60), { '@context': context, '@id': 'dtmi:gen:C3;1', '@type': 'Interface', comment: 'again' }];
    expect((await read(model, 3_000))[1]).toEqual((await read(model, Infinity))[1]);
    expect(JSON.stringify((await read(model, 3_000))[1])).toContain('duplicateDefinition');
  });

  test('names an error once, whichever parts meet it', async () => {
    const [first = {}, ...rest] = interfaces(60);
    const broken = { ...first, contents: [{ '@type': 'Telemetry', name: 't', schema: 'dubble' }] };
    const [, violations] = await read([broken, ...rest], 3_000);
    expect((violations as readonly unknown[]).filter((each) => JSON.stringify(each).includes('badDtmiOrTerm'))).toHaveLength(1);
  });
});
