import { expect, test } from 'vitest';
import { csvReader } from '../../../src/adapters/csv/csv-reader.ts';
import { csvTwinWriter } from '../../../src/adapters/csv/csv-writer.ts';
import { qudtUnits } from '../../../src/adapters/qudt/unit-table.ts';
import { toIri } from '../../../src/kernel/iri.ts';
import { b, bulkOntology } from '../../support/bulk-model.ts';
import { exported, storeWith } from '../../support/bulk-world.ts';
import { itemsIn, type FoundItems } from '../../support/twin-items.ts';

const ontology = await bulkOntology();
const units = qudtUnits();
const ground = { ontology, units, base: 'https://ex.org/plant/' };
const read = async (text: string, name = 'plant.csv'): Promise<FoundItems> => await itemsIn(csvReader(), name, text, ground);
const plant = (local: string): string => `https://ex.org/plant/${local}`;

test('a plain table: names of classes and properties, IRIs, prefixed names, units, several values, relationships, remarks', async () => {
  const text = [
    '\uFEFFID;Type;Label;b:one;https://example.org/bulk#number;ratedFlow [l/s];limit [°F];isOn;many;feeds;#seen\r',
    'p 1;Pump;"Pump; ""one""\nsecond line";x;7;10;212;yes;a|b;https://ex.org/x|p2;today\r',
    '\r',
    'p2;b:Pump;;;;;;;["c|d"];;\r',
    '',
  ].join('\n');
  const { twins, links, faults, lines } = await read(text);
  expect(faults).toEqual([]);
  expect(twins).toEqual([
    {
      iri: plant('p%201'),
      classes: [b('Pump')],
      name: 'Pump; "one"\nsecond line',
      attributes: {
        [b('one')]: 'x',
        [b('number')]: 7,
        [b('ratedFlow')]: 36,
        [b('limit')]: expect.closeTo(100, 9) as number,
        [b('isOn')]: true,
        [b('many')]: ['a', 'b'],
      },
    },
    { iri: plant('p2'), classes: [b('Pump')], name: 'p2', attributes: { [b('many')]: ['c|d'] } },
  ]);
  expect(links.map(({ source, type, target }) => [source, type, target])).toEqual([
    [plant('p%201'), b('feeds'), 'https://ex.org/x'],
    [plant('p%201'), b('feeds'), plant('p2')],
  ]);
  expect(lines).toEqual([2, 2, 2, 5]);
});

test('relationships of their own table, between tabs', async () => {
  const { links, faults } = await read('source\ttarget\ttype\tid\tspeed\np1\tp2\tfeeds\tx\t1.5\np1\tp2\tfeeds\t\t\n', 'links.tsv');
  expect(faults).toEqual([]);
  expect(links.map(({ id, attributes }) => [id, attributes])).toEqual([
    ['x', { [b('speed')]: 1.5 }],
    ['', {}],
  ]);
});

test.each([
  ['id,class,sped\np,Pump,1\n', 1, /The column "sped" is no property of the model\./, /put # before .* Did you mean "speed"/],
  ['id,class,speed [bar]\np,Pump,1\n', 1, /The unit "bar" does not fit "speed", which has none\./, /leave it out/],
  ['id,class,ratedFlow [kW]\np,Pump,1\n', 1, /The unit "kW" does not fit "ratedFlow", which is in m³\/h\./, /same kind of quantity/],
  ['id,class,temperature\np,Pump,1\n', 1, /"temperature" is telemetry/, /Publish it/],
  ['class,name\nPump,x\n', 1, /no column "id"/, /Begin with a header/],
  ['id,class\np,\n', 2, /no class/, /Give the class/],
  ['id,class\n,Pump\n', 2, /has no id/, /Give it/],
  ['id,class\nhttp://a b,Pump\n', 2, /names no twin/, /Give an IRI/],
  ['id,class,flag\np,Pump,maybe\n', 2, /"maybe" in the column "flag" is neither true nor false\./, /Correct the cell/],
  ['id,class,speed\np,Pump,1e999\n', 2, /too large a number/, /Correct the cell/],
  ['id,class\np,Pump,1,2\n', 2, /has 4 cells, the header 2/, /Quote cells/],
  ['id,class\n"p,Pump\n', 2, /Quote Not Closed/, /Mend the quotes/],
])('%j is refused at line %i', async (text, line, message, remedy) => {
  const { faults } = await read(text);
  expect([faults[0]?.place, faults[0]?.message, faults[0]?.remedy, faults[0]?.severity]).toEqual([
    { file: 'plant.csv', line },
    expect.stringMatching(message),
    expect.stringMatching(remedy),
    'error',
  ]);
});

test('no cell of an export is a formula, and every text comes back', async () => {
  const texts = ['=1+1', '+49 30', '-x', '@SUM(A1)', '\tx', '\rx', "'=1", "''", "'s-Hertogenbosch", '＝1'];
  const twins = texts.map((one, i) => ({
    iri: toIri(`https://ex.org/${i}`),
    classes: [b('Pump')],
    name: one,
    attributes: { [b('one')]: one, [b('speed')]: -i },
  }));
  const store = await storeWith(ontology, { twins, relationships: [] });
  const table = (await exported(store, ontology, { suffix: '.csv', writer: csvTwinWriter(units), reader: csvReader() })).get('') ?? '';
  const { twins: found } = await read(table);
  expect(found.map(({ name, attributes }) => [name, attributes[b('one')]])).toEqual(texts.map((one) => [one, one]));
  expect(table).not.toMatch(/(^|,|")[=@＝\t\r]|(^|,|")[+-][^\d]/m);
  expect(table).toContain("'=1+1");
  expect(table).toContain("'s-Hertogenbosch");
});
