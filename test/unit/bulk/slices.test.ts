import { expect, test } from 'vitest';
import { jsonLdExportReader } from '../../../src/adapters/jsonld/jsonld-export.ts';
import { turtleExportReader } from '../../../src/adapters/n3/turtle-export.ts';
import { noUnits } from '../../../src/ontology/unit.ts';
import { toIri } from '../../../src/kernel/iri.ts';
import { b, bulkOntology } from '../../support/bulk-model.ts';
import { bulkFormats, exported, storeWith } from '../../support/bulk-world.ts';
import { itemsIn } from '../../support/twin-items.ts';

const ontology = await bulkOntology();
const ground = { ontology, units: noUnits, base: 'https://ex.org/' };
const id = (i: number): ReturnType<typeof toIri> => toIri(`https://ex.org/twin-${String(i).padStart(5, '0')}`);
const count = 1_000;
const store = await storeWith(ontology, {
  twins: Array.from({ length: count }, (_, i) => ({ iri: id(i), classes: [b('Pump')], name: `Pump ${i}`, attributes: { [b('speed')]: i } })),
  relationships: Array.from({ length: count }, (_, i) => ({
    source: id(i),
    type: b('feeds'),
    target: id((i * 7) % count),
    id: i % 2 === 0 ? '' : 'x',
    attributes: {},
  })),
});

test.each([
  ['turtle', turtleExportReader()],
  ['jsonld', jsonLdExportReader()],
] as const)('%s: what is damaged is named with its line, and all the rest is read', async (name, reader) => {
  const format = bulkFormats[name];
  if (format === undefined) throw new Error(`There is no format ${name}.`);
  const text = (await exported(store, ontology, format)).get('') ?? '';
  const whole = await itemsIn(reader, 'export', text, ground);
  expect([whole.faults, whole.twins.length, whole.links.length]).toEqual([[], count, count]);
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.includes('Pump 500"'));
  lines[at] = (lines[at] ?? '').replace('Pump 500"', 'Pump 500" oops "');
  const damaged = await itemsIn(reader, 'export', lines.join('\n'), ground);
  expect(damaged.faults.map(({ severity, place }) => [severity, place?.line])).toEqual([['error', at + 1]]);
  expect([damaged.twins.length, damaged.links.length]).toEqual([count - 1, count - 1]);
  const placeOf = (line: number | undefined): string | undefined => lines[(line ?? 0) - 1];
  expect(placeOf(whole.lines[7])).toContain('twin-00007');
});
