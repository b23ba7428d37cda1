import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LoadInput } from '../../../src/graph/load-twins.ts';
import { toIri, type Iri } from '../../../src/kernel/iri.ts';
import type { Value } from '../../../src/kernel/value.ts';
import { b, bulkOntology } from '../../support/bulk-model.ts';
import { twinLinesReader, twinLinesWriter } from '../../../src/graph/twin-lines.ts';
import { bulkFormats, exported, imported, storeWith, type BulkFormat } from '../../support/bulk-world.ts';
import { memoryGraphStore } from '../../../src/adapters/memory/memory-graph-store.ts';

const ontology = await bulkOntology();

const texts = [
  '',
  ' ',
  '"',
  "'",
  "'=1",
  "''",
  '=1+1',
  '+1',
  '-1',
  '@sum',
  '\t',
  '\r',
  '\n',
  'a\r\nb',
  '\\',
  '\\n',
  'a,b;c',
  'é\u{1F600}',
  '\u0000',
  '\uFEFF',
  '\u2028',
  'true',
  '1e5',
  '[1]',
  '{"a":1}',
  '"x"',
  'null',
  'hello@en',
  '"hi"@de',
  '<a>',
  'http://a/b',
  '_:b0',
  '|',
  'a|b',
  '=cmd|x',
  '＝1',
  '2020-01-01',
  'x'.repeat(3000),
];
const text = fc.oneof(fc.constantFrom(...texts), fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
const number = fc.oneof(
  fc.constantFrom(0, -0, 1, -1, 1.5, 1e300, -1e-300, 5e-324, 0.1 + 0.2, 1e21, 1e-7, 2 ** 53, 2 ** 53 + 2, 123456789012),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
);
const bigText = fc.constantFrom('123456789012345678901234567890', '-9007199254740993', '1.10', '007');
const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    text,
    number,
    bigText,
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('__proto__', 'constructor', 'toString', '')), tie('value'), {
      maxKeys: 3,
      noNullPrototype: true,
    }),
  ),
}));
const words = [
  'text',
  'many',
  'numbers',
  'tag',
  'real',
  'exact',
  'count',
  'ratedFlow',
  'limit',
  'isOn',
  'since',
  'checked',
  'state',
  'one',
  'speed',
  'number',
  'flag',
  'day',
  'unit',
  'power',
  'undeclared',
  'feeds',
  'temperature',
];
const fitting: fc.Arbitrary<Readonly<Record<string, Value>>> = fc
  .record<Record<string, Value>>(
    {
      [b('many')]: fc.array(text, { maxLength: 3 }),
      [b('numbers')]: fc.array(number, { maxLength: 3 }),
      [b('text')]: fc.array(text, { maxLength: 3 }),
      [b('one')]: text,
      [b('speed')]: number,
      [b('number')]: fc.integer(),
      [b('flag')]: fc.boolean(),
      [b('day')]: fc.constantFrom('2020-02-29', '1999-12-31'),
      [b('count')]: fc.array(fc.integer(), { maxLength: 3 }),
      [b('ratedFlow')]: fc.array(number, { maxLength: 2 }),
    },
    { requiredKeys: [] },
  )
  .map((found) => Object.fromEntries(Object.entries(found).filter(([, each]) => each !== undefined)));
const anything = fc.dictionary(fc.constantFrom(...words.map(b), 'http://www.w3.org/2000/01/rdf-schema#label', 'urn:x:y'), value, {
  maxKeys: 4,
  noNullPrototype: true,
});
const attributes = fc.oneof(fitting, anything);
const ids = [
  'https://example.org/id/a',
  'https://example.org/id/a.b',
  'https://example.org/id/é',
  'urn:uuid:1',
  'dtmi:com:x;1',
  'feeds:x',
  'https://example.org/a/../b',
  'https://example.org/%C3%A9?q=a;b#c',
  'name:x',
  'https://example.org/bulk#Pump',
  'https://example.org/id/a#drive',
  "https://example.org/(a)'b*,c",
].map(toIri);
const iri = fc.constantFrom(...ids);
const classes: fc.Arbitrary<readonly Iri[]> = fc.constantFrom(
  [b('Pump')],
  [b('Machine')],
  [b('Asset'), b('Pump')],
  [b('Motor')],
  [b('Unknown')],
  [b('Unknown'), b('Pump')],
  [b('Pump'), b('Machine'), b('Asset')],
  [b('Pump'), toIri('https://w3id.org/twinql#Prototype')],
);
const twin = fc.record({ classes, name: fc.oneof(fc.constantFrom('a', 'x'), text), attributes });
const link = fc.record({
  source: iri,
  type: fc.constantFrom(b('feeds'), b('supplies'), b('drive'), b('text'), b('nowhere')),
  target: iri,
  id: fc.oneof(fc.constant(''), fc.constantFrom('1', 'feeds:https://example.org/id/a', '=x'), text),
  attributes: fc.oneof(fc.constant({}), attributes),
});
const world: fc.Arbitrary<LoadInput> = fc
  .record({ twins: fc.dictionary(fc.constantFrom(...ids), twin, { noNullPrototype: true }), relationships: fc.array(link, { maxLength: 6 }) })
  .map(({ twins, relationships }) => ({
    twins: Object.entries(twins).map(([id, rest]) => ({ iri: toIri(id), ...rest })),
    relationships: relationships.filter(({ source, target }) => source in twins && target in twins),
  }));

const plain: BulkFormat = { suffix: '.ndjson', writer: twinLinesWriter(), reader: twinLinesReader() };

test.each(Object.entries(bulkFormats))(
  '%s: a class and a relationship that the model does not declare are kept, and told with their places',
  async (_name, format) => {
    const [a, z] = [toIri('https://example.org/id/a'), toIri('https://example.org/id/z')];
    const twins = [
      { iri: a, classes: [b('Pmup')], name: 'a', attributes: {} },
      { iri: z, classes: [b('Pump')], name: 'z', attributes: {} },
    ];
    const store = await storeWith(ontology, { twins, relationships: [{ source: z, type: b('feds'), target: a, id: '', attributes: {} }] });
    const copy = memoryGraphStore();
    const { faults, report } = await imported(copy, ontology, { format, files: await exported(store, ontology, format) });
    expect(faults.map(({ code, severity, place }) => [code, severity, typeof place?.line])).toEqual([
      ['UNDECLARED', 'warning', 'number'],
      ['UNDECLARED', 'warning', 'number'],
    ]);
    expect(faults[0]?.remedy).toMatch(/Did you mean .*bulk#Pump"/);
    expect([report.twins.added, await exported(copy, ontology, plain)]).toEqual([2, await exported(store, ontology, plain)]);
  },
);

describe.each(Object.entries(bulkFormats))('%s', (_name, format) => {
  test('an export, loaded into an empty store, is the same store', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (input) => {
        const store = await storeWith(ontology, input);
        const files = await exported(store, ontology, format);
        const copy = memoryGraphStore();
        const { faults, report } = await imported(copy, ontology, { format, files });
        expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect([report.danglingCount, report.circularCount]).toEqual([0, 0]);
        expect(await exported(copy, ontology, plain)).toEqual(await exported(store, ontology, plain));
        expect(await exported(copy, ontology, format)).toEqual(files);
      }),
      { numRuns: 150 },
    );
  });
});
