import fc from 'fast-check';
import { expect, test } from 'vitest';
import { relationshipLine, twinLine, twinLinesReader } from '../../../src/graph/twin-lines.ts';
import { toIri } from '../../../src/kernel/iri.ts';
import type { Value } from '../../../src/kernel/value.ts';
import type { TwinData, TwinLink } from '../../../src/ontology/instances.ts';
import type { Ontology } from '../../../src/ontology/ontology.ts';
import { noUnits } from '../../../src/ontology/unit.ts';
import { itemsIn } from '../../support/twin-items.ts';

const pump = toIri('https://ex.org/Pump');
const feeds = toIri('https://ex.org/feeds');
const ontology = { classes: new Map([[pump, {}]]), properties: new Map([[feeds, {}]]) } as unknown as Ontology;
const ground = { ontology, units: noUnits, base: 'https://ex.org/id/' };

const iri = fc.stringMatching(/^[a-z0-9]{1,8}$/).map((local) => toIri(`https://ex.org/id/${local}`));
const value: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    fc.string(),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.string({ minLength: 1 }), tie('value'), { maxKeys: 3 }),
  ),
})).value;
const attributes = fc.dictionary(fc.webUrl(), value, { maxKeys: 3, noNullPrototype: true });
const twin: fc.Arbitrary<TwinData> = fc.record({ iri, classes: fc.constant([pump]), name: fc.string(), attributes });
const link: fc.Arbitrary<TwinLink> = fc.record({ source: iri, type: fc.constant(feeds), target: iri, id: fc.string({ maxLength: 4 }), attributes });

test('what was written is read back, and written again the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(twin), fc.array(link), async (twins, relationships) => {
      const text = [...twins.map(twinLine), ...relationships.map(relationshipLine)].join('');
      const { twins: found, links, faults } = await itemsIn(twinLinesReader(), 'a.ndjson', text, ground);
      expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect([found, links]).toEqual([twins, relationships]);
      expect([...found.map(twinLine), ...links.map(relationshipLine)].join('')).toBe(text);
    }),
  );
});

test('lines of another form are named with their place', async () => {
  const lines = ['', '[1]', '{"twin":"https://ex.org/id/a","classes":[],"name":"a","attributes":{}}', 'null', '{"twin":'];
  const { twins, links, faults } = await itemsIn(twinLinesReader(), 'a.ndjson', lines.join('\n'), ground);
  expect([twins, links]).toEqual([[], []]);
  expect(faults.map(({ place, message }) => `${place?.line}: ${message}`)).toEqual(
    [2, 3, 4, 5].map((line) => `${line}: The line is neither a twin nor a relationship.`),
  );
});
