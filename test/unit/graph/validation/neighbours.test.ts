import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dtdlReader } from '../../../../src/adapters/dtdl/dtdl-reader.ts';
import { turtleReader } from '../../../../src/adapters/n3/turtle-reader.ts';
import { qudtUnits } from '../../../../src/adapters/qudt/unit-table.ts';
import { sqliteGraphStore } from '../../../../src/adapters/sqlite/sqlite-graph-store.ts';
import type { ChangeContext, ChangeOutcome } from '../../../../src/graph/change-outcome.ts';
import { relate, unrelate } from '../../../../src/graph/change-relationship.ts';
import { createTwin } from '../../../../src/graph/change-twin.ts';
import type { GraphStore } from '../../../../src/graph/graph-store.ts';
import { validateStore } from '../../../../src/graph/validation/validate-store.ts';
import { everything } from '../../../../src/graph/view.ts';
import { toIri } from '../../../../src/kernel/iri.ts';
import { loadModel } from '../../../../src/ontology/load-model.ts';
import type { Ontology } from '../../../../src/ontology/ontology.ts';
import { shapeTools } from '../../../../src/server/shape-tools.ts';
import { m, t } from '../../../support/model-world.ts';

const folder = mkdtempSync(join(tmpdir(), 'twinql-validation-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function compiled(name: string, text: string): Promise<Ontology> {
  const readers = [dtdlReader(), turtleReader()];
  return (await loadModel({ model: [{ name, text }], twins: [], overlays: [] }, { readers, units: qudtUnits() }, new AbortController().signal)).ontology;
}
function contextOf(store: GraphStore, ontology: Ontology): ChangeContext {
  return { ...shapeTools(), store, ontology, units: qudtUnits(), view: everything, by: 'eve', at: 1 };
}
const codes = (outcome: ChangeOutcome): readonly string[] => (outcome.kind === 'refused' ? outcome.violations.map(({ code }) => code) : []);

describe('a hub in SQLite', () => {
  const model = `@prefix m: <https://example.org/model#> . @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
    m:Hub a owl:Class . m:Leaf a owl:Class . m:Odd a owl:Class . m:holds a owl:ObjectProperty .
    m:S a sh:NodeShape ; sh:targetClass m:Hub ; sh:property [ sh:path m:holds ; sh:class m:Leaf ; sh:maxCount 1200 ] ,
      [ sh:path m:holds ; sh:qualifiedValueShape [ sh:class m:Odd ] ; sh:qualifiedMaxCount 1 ] .`;
  let ontology: Ontology;
  let store: GraphStore;
  beforeAll(async () => {
    ontology = await compiled('hub.ttl', model);
    store = sqliteGraphStore(join(folder, 'hub.db'));
    const twin = (name: string, kind: string) =>
      ({ kind: 'putTwin', iri: t(name), classes: [m(kind)], labels: [m(kind)], name, attributes: {}, scope: 0 }) as const;
    const link = (hub: string, leaf: string) => ({ kind: 'putRelationship', source: t(hub), type: m('holds'), target: t(leaf), attributes: {} }) as const;
    const leaves = Array.from({ length: 1200 }, (_, i) => `l${i}`);
    await store.commit({
      by: 'test',
      at: 0,
      mutations: [
        twin('small', 'Hub'),
        twin('large', 'Hub'),
        twin('odd', 'Odd'),
        twin('extra', 'Leaf'),
        ...leaves.map((name) => twin(name, 'Leaf')),
        ...[...leaves.slice(0, 40), 'odd'].map((name) => link('small', name)),
        ...leaves.map((name) => link('large', name)),
      ],
    });
  });
  afterAll(() => store[Symbol.asyncDispose]());

  test('of more neighbours than are read at once, each is judged', async () => {
    const report = await validateStore(store, ontology, { tools: shapeTools() });
    expect(report).toMatchObject({ checked: 1204, broken: 1 });
    expect(report.kinds).toMatchObject([{ constraint: 'Class', count: 1, examples: [{ focus: t('small'), value: t('odd') }] }]);
  });

  test('of more than are read at all, counts are judged', async () => {
    const context = contextOf(store, ontology);
    expect(codes(await relate(context, { source: t('large'), type: m('holds'), target: t('extra') }))).toEqual(['CARDINALITY']);
    expect(codes(await unrelate(context, { source: t('large'), type: m('holds'), target: t('l1') }))).toEqual([]);
    expect(codes(await relate(context, { source: t('large'), type: m('holds'), target: t('extra') }))).toEqual([]);
  });
});

test('multiplicities of DTDL hold at every change', async () => {
  const interfaces = [
    {
      '@context': 'dtmi:dtdl:context;3',
      '@id': 'dtmi:a:Pump;1',
      '@type': 'Interface',
      contents: [
        { '@type': 'Relationship', name: 'sensors', target: 'dtmi:a:Sensor;1', minMultiplicity: 0, maxMultiplicity: 2 },
        {
          '@type': 'Property',
          name: 'mode',
          writable: true,
          schema: { '@type': 'Enum', valueSchema: 'string', enumValues: ['auto', 'manual'].map((name) => ({ name, enumValue: name })) },
        },
        {
          '@type': 'Property',
          name: 'sizes',
          writable: true,
          schema: { '@type': 'Map', mapKey: { name: 'k', schema: 'string' }, mapValue: { name: 'v', schema: 'integer' } },
        },
      ],
    },
    { '@context': 'dtmi:dtdl:context;3', '@id': 'dtmi:a:Sensor;1', '@type': 'Interface' },
    { '@context': 'dtmi:dtdl:context;3', '@id': 'dtmi:a:Room;1', '@type': 'Interface' },
  ];
  const ontology = await compiled('pump.json', JSON.stringify(interfaces));
  await using store = sqliteGraphStore(join(folder, 'dtdl.db'));
  const context = contextOf(store, ontology);
  const [pump, sensor, room] = ['dtmi:a:Pump;1', 'dtmi:a:Sensor;1', 'dtmi:a:Room;1'].map(toIri);
  const property = (name: string) => [...ontology.properties.values()].find((one) => one.shortName === name || one.name === name)?.iri ?? m(name);
  const create = async (name: string, kind: typeof pump, attributes: Parameters<typeof createTwin>[1]['attributes'] = []): Promise<readonly string[]> =>
    codes(await createTwin(context, { iri: t(name), classes: kind === undefined ? [] : [kind], attributes }));
  expect(await create('p', pump, [{ property: property('mode'), value: 'automatic' }])).toEqual(['DATATYPE']);
  expect(await create('p', pump, [{ property: property('sizes'), value: { a: 'one' } }])).toEqual(['DATATYPE']);
  expect(await create('p', pump, [{ property: property('sizes'), value: { a: 1 } }])).toEqual([]);
  for (const name of ['s1', 's2', 's3']) expect(await create(name, sensor)).toEqual([]);
  expect(await create('r', room)).toEqual([]);
  const link = async (target: string): Promise<readonly string[]> =>
    codes(await relate(context, { source: t('p'), type: property('sensors'), target: t(target) }));
  expect([await link('r'), await link('s1'), await link('s2'), await link('s3')]).toEqual([['CLASS'], [], [], ['CARDINALITY']]);
});
