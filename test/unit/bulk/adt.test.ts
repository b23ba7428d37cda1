import { expect, test } from 'vitest';
import { adtReader } from '../../../src/adapters/adt/adt-reader.ts';
import { adtTwinWriter } from '../../../src/adapters/adt/adt-writer.ts';
import { dtdlReader } from '../../../src/adapters/dtdl/dtdl-reader.ts';
import { noUnits } from '../../../src/ontology/unit.ts';
import { loadModel } from '../../../src/ontology/load-model.ts';
import { exported, storeWith } from '../../support/bulk-world.ts';
import { itemsIn } from '../../support/twin-items.ts';

const contents = (name: string, ...more: readonly object[]): readonly object[] => [
  { '@type': 'Property', name: 'serial', schema: 'string' },
  { '@type': 'Property', name: 'level', schema: 'double', writable: true },
  { '@type': 'Relationship', name: 'feeds', properties: [{ '@type': 'Property', name: 'since', schema: 'date' }] },
  { '@type': 'Telemetry', name: 'heat', schema: 'double' },
  {
    '@type': 'Property',
    name: `only${name}`,
    schema: { '@type': 'Map', mapKey: { name: 'key', schema: 'string' }, mapValue: { name: 'value', schema: 'integer' } },
  },
  ...more,
];
const model = (name: string, ...more: readonly object[]): object => ({
  '@context': 'dtmi:dtdl:context;2',
  '@id': `dtmi:ex:${name};1`,
  '@type': 'Interface',
  contents: contents(name, ...more),
});
const drive = {
  '@context': 'dtmi:dtdl:context;2',
  '@id': 'dtmi:ex:Drive;1',
  '@type': 'Interface',
  contents: [{ '@type': 'Property', name: 'power', schema: 'double' }],
};
const text = JSON.stringify([model('Tank'), model('Pump', { '@type': 'Component', name: 'drive', schema: 'dtmi:ex:Drive;1' }), drive]);
const { ontology } = await loadModel(
  { model: [{ name: 'models.json', text }], twins: [], overlays: [] },
  { readers: [dtdlReader()], units: noUnits },
  new AbortController().signal,
);
const ground = { ontology, units: noUnits, base: 'https://ex.org/adt/' };
const term = (owner: string, name: string): string => `dtmi:ex:${owner}:_contents:__${name};1`;

const twins = [
  {
    $dtId: 'pump 1',
    $etag: 'W/"1"',
    $metadata: { $model: 'dtmi:ex:Pump;1', level: { lastUpdateTime: '2024-01-01T00:00:00Z' }, $lastUpdateTime: '2024-01-01T00:00:00Z' },
    serial: 'P-1',
    level: 1.5,
    onlyPump: { a: 1 },
    drive: { $metadata: { power: { lastUpdateTime: '2024-01-01T00:00:00Z' } }, power: 7 },
  },
  { $dtId: 'tank-1', $metadata: { $model: 'dtmi:ex:Tank;1' }, serial: 'T-1', level: null },
];
const relationships = [
  { $dtId: 'pump 1', $relationshipId: 'r1', $targetId: 'tank-1', $relationshipName: 'feeds', since: '2024-02-01', $etag: 'W/"2"' },
  { $sourceId: 'tank-1', $relationshipId: 'r2', $targetId: 'pump 1', $relationshipName: 'feeds' },
];
const pump = 'https://ex.org/adt/pump%201';
const tank = 'https://ex.org/adt/tank-1';
const expected = {
  twins: [
    { iri: `${pump}#drive`, classes: ['dtmi:ex:Drive;1'], name: 'drive', attributes: { [term('Drive', 'power')]: 7 } },
    {
      iri: pump,
      classes: ['dtmi:ex:Pump;1'],
      name: 'pump 1',
      attributes: { [term('Pump', 'serial')]: 'P-1', [term('Pump', 'level')]: 1.5, [term('Pump', 'onlyPump')]: { a: 1 } },
    },
    { iri: tank, classes: ['dtmi:ex:Tank;1'], name: 'tank-1', attributes: { [term('Tank', 'serial')]: 'T-1' } },
  ],
  links: [
    { source: pump, type: term('Pump', 'drive'), target: `${pump}#drive`, id: '', attributes: {} },
    { source: pump, type: term('Pump', 'feeds'), target: tank, id: 'r1', attributes: { 'dtmi:ex:Pump:_contents:__feeds:_properties:__since;1': '2024-02-01' } },
    { source: tank, type: term('Tank', 'feeds'), target: pump, id: 'r2', attributes: {} },
  ],
  faults: [],
};
const lines = (...values: readonly unknown[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('');
const jobs = lines(
  { Section: 'Header' },
  { fileVersion: '1.0.0' },
  { Section: 'Models' },
  drive,
  { Section: 'Twins' },
  ...twins,
  { Section: 'Relationships' },
  ...relationships,
);

test.each([
  ['the lines of an import job', jobs],
  ['lines of objects', lines(...twins, ...relationships)],
  ['a list over many lines', JSON.stringify([...twins, ...relationships], undefined, 2)],
  ['a list on one line', JSON.stringify([...twins, ...relationships])],
  [
    'the document of the explorer',
    JSON.stringify(
      { digitalTwinsFileInfo: { fileVersion: '1.0.0' }, digitalTwinsGraph: { digitalTwins: twins, relationships }, digitalTwinsModels: [drive] },
      undefined,
      2,
    ),
  ],
])('%s: properties and relationships of the class of their twin, components as twins', async (_form, given) => {
  const reader = adtReader();
  expect(reader.recognises({ name: '', head: given })).toBe(true);
  const { lines: _, ...found } = await itemsIn(reader, 'twins.json', given, ground);
  expect(found).toEqual(expected);
});

test('is written in the names of DTDL, components inside of their owners, and reads back the same', async () => {
  const found = await itemsIn(adtReader(), 'twins.json', jobs, ground);
  const store = await storeWith(ontology, { twins: found.twins, relationships: found.links });
  const written = (await exported(store, ontology, { suffix: '.ndjson', writer: adtTwinWriter(), reader: adtReader() })).get('') ?? '';
  expect(
    written
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  ).toEqual([
    { Section: 'Header' },
    { fileVersion: '1.0.0', author: 'twinql', organization: '' },
    { Section: 'Twins' },
    { $dtId: pump, $metadata: { $model: 'dtmi:ex:Pump;1' }, serial: 'P-1', level: 1.5, onlyPump: { a: 1 }, drive: { $metadata: {}, power: 7 } },
    { $dtId: tank, $metadata: { $model: 'dtmi:ex:Tank;1' }, serial: 'T-1' },
    { Section: 'Relationships' },
    { $dtId: pump, $relationshipId: 'r1', $relationshipName: 'feeds', $targetId: tank, since: '2024-02-01' },
    { $dtId: tank, $relationshipId: 'r2', $relationshipName: 'feeds', $targetId: pump },
  ]);
  const again = await itemsIn(adtReader(), 'twins.json', written, ground);
  expect([again.twins, again.links, again.faults]).toEqual([found.twins, found.links, []]);
});

test('what the model does not know, and what is no twin, is said with its line', async () => {
  const given = lines(
    { $dtId: 'a', $metadata: { $model: 'dtmi:ex:Pump;1' }, serail: 'x' },
    { $dtId: 'b', $metadata: {} },
    { $metadata: { $model: 'dtmi:ex:Pump;1' }, $dtId: 5 },
    { $dtId: 'a', $relationshipId: 'r', $targetId: 'b', $relationshipName: 'feds' },
    { $dtId: 'a', $relationshipId: 'r', $relationshipName: 'feeds', $targetId: 7 },
    { $dtId: 'c', $metadata: { $model: 'dtmi:ex:Pump;1' }, heat: 3 },
  );
  const { twins: found, faults } = await itemsIn(adtReader(), 'twins.ndjson', `${given}{"half":\n`, ground);
  expect(faults.map(({ severity, place, message }) => [severity, place?.line, message.slice(0, 34)])).toEqual([
    ['error', 1, 'The model has no property "serail"'],
    ['error', 2, 'The twin <https://ex.org/adt/b> ha'],
    ['error', 3, 'The twin has no "$dtId" that can b'],
    ['error', 4, 'The model has no relationship "fed'],
    ['error', 5, 'The relationship lacks "$dtId" (or'],
    ['warning', 6, '"heat" is telemetry: it is observe'],
    ['error', 7, 'The line is no JSON.'],
  ]);
  expect(found.map(({ iri }) => iri)).toEqual(['https://ex.org/adt/c']);
});
