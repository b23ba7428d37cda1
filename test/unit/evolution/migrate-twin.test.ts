import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { celExpressions } from '../../../src/adapters/cel/cel-expressions.ts';
import { qudtUnits } from '../../../src/adapters/qudt/unit-table.ts';
import type { MappingRule } from '../../../src/evolution/rules/mapping-rule.ts';
import { twinMigration, type TwinMigration } from '../../../src/evolution/carry/migrate-twin.ts';
import type { RelatedTwins, TwinPatch } from '../../../src/evolution/carry/twin-draft.ts';
import type { Relationship, Twin } from '../../../src/graph/twin.ts';
import type { Iri } from '../../../src/kernel/iri.ts';
import type { Value } from '../../../src/kernel/value.ts';
import { ex, versions } from '../../support/two-versions.ts';

const one = 'a owl:DatatypeProperty , owl:FunctionalProperty ; rdfs:domain';
const old = `
  ex:Pump a owl:Class . ex:Site a owl:Class .
  ex:maker ${one} ex:Pump ; rdfs:range xsd:string . ex:size ${one} ex:Pump ; rdfs:range xsd:string . ex:height ${one} ex:Pump ; rdfs:range xsd:double ; qudt:hasUnit unit:M .
  ex:owner ${one} ex:Pump ; rdfs:range xsd:string . ex:address ${one} ex:Site ; rdfs:range xsd:string . ex:serial ${one} ex:Pump ; rdfs:range xsd:string .
  ex:tags a owl:DatatypeProperty ; rdfs:domain ex:Pump ; rdfs:range xsd:integer .
  ex:Pump sh:property [ sh:path ex:tags ; sh:maxCount 9 ] . ex:feeds a owl:ObjectProperty ; rdfs:domain ex:Pump ; rdfs:range ex:Pump . ex:locatedAt a owl:ObjectProperty ; rdfs:domain ex:Pump ; rdfs:range ex:Site .`;
const fresh = `
  ex:Rotary a owl:Class . ex:Piston a owl:Class . ex:Place a owl:Class .
  ex:manufacturer ${one} ex:Rotary ; rdfs:range xsd:string . ex:sizeClass ${one} ex:Rotary ; rdfs:range xsd:integer . ex:heightCm ${one} ex:Rotary ; rdfs:range xsd:double ; qudt:hasUnit unit:CentiM .
  ex:owners a owl:DatatypeProperty ; rdfs:domain ex:Rotary ; rdfs:range xsd:string . ex:street ${one} ex:Place ; rdfs:range xsd:string . ex:number ${one} ex:Place ; rdfs:range xsd:integer .
  ex:serials a owl:DatatypeProperty ; rdfs:domain ex:Place ; rdfs:range xsd:string . ex:tag ${one} ex:Rotary ; rdfs:range xsd:integer .
  ex:Rotary sh:property [ sh:path ex:owners ; sh:maxCount 9 ] . ex:Place sh:property [ sh:path ex:serials ; sh:maxCount 9 ] . ex:supplies a owl:ObjectProperty ; rdfs:domain ex:Rotary ; rdfs:range ex:Rotary . ex:locatedAt a owl:ObjectProperty ; rdfs:domain ex:Rotary ; rdfs:range ex:Place .`;

const rules: readonly MappingRule[] = [
  { kind: 'rename', from: ex('Site'), to: ex('Place') },
  {
    kind: 'splitClass',
    from: ex('Pump'),
    into: [
      { class: ex('Rotary'), where: 'size == "small" || size == "7"' },
      { class: ex('Piston'), where: 'has(size)' },
    ],
  },
  { kind: 'rename', from: ex('maker'), to: ex('manufacturer') },
  {
    kind: 'retype',
    from: ex('size'),
    to: ex('sizeClass'),
    values: new Map([
      ['small', 1],
      ['large', 2],
    ]),
  },
  { kind: 'retype', from: ex('height'), to: ex('heightCm') },
  { kind: 'cardinality', from: ex('owner'), to: ex('owners') },
  { kind: 'cardinality', from: ex('tags'), to: ex('tag'), keep: 'max' },
  {
    kind: 'splitAttribute',
    from: ex('address'),
    pattern: '{street}, {number}',
    into: new Map([
      ['street', ex('street')],
      ['number', ex('number')],
    ]),
  },
  { kind: 'move', from: ex('serial'), to: ex('serials'), via: ex('locatedAt'), direction: 'OUT' },
  { kind: 'rename', from: ex('feeds'), to: ex('supplies') },
];

const nobody: RelatedTwins = () => [];

function twin(classes: readonly Iri[], given: Readonly<Record<string, Value | undefined>>, iri = ex('t')): Twin {
  const attributes = Object.fromEntries(Object.entries(given).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])));
  return { iri, classes, name: 't', attributes, projected: {}, version: 1, scope: 0 };
}

function patched(before: Twin, { attributes, classes }: TwinPatch): Twin {
  const merged: Record<string, Value | null> = { ...before.attributes, ...attributes };
  const kept = Object.entries(merged).filter((entry): entry is [string, Value] => entry[1] !== null);
  return { ...before, classes: classes ?? before.classes, attributes: Object.fromEntries(kept) };
}

const nothing: TwinPatch = { attributes: {}, links: { put: [], remove: [] }, problems: [] };

const texts = fc.constantFrom('small', 'large', '7', 'odd', '12', '');
const pumps = fc
  .record(
    {
      [ex('maker')]: fc.string({ maxLength: 5 }),
      [ex('size')]: texts,
      [ex('height')]: fc.integer({ min: -1000, max: 1000 }),
      [ex('owner')]: fc.string({ maxLength: 3 }),
      [ex('tags')]: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 3 }),
    },
    { requiredKeys: [] },
  )
  .map((attributes) => twin([ex('Pump')], attributes));
const sites = fc
  .record(
    {
      [ex('address')]: fc.oneof(
        fc.constantFrom('no comma', 'a, b', 'a, b, 3'),
        fc.tuple(fc.stringMatching(/^[a-z ]{0,4}$/), fc.nat(50)).map(([street, number]) => `${street.trim()}, ${number}`),
      ),
    },
    { requiredKeys: [] },
  )
  .map((attributes) => twin([ex('Site')], attributes));
const twins = fc.oneof(pumps, sites);

/** What the rules say, each written out by hand. */
function expected({ classes, attributes }: Twin): Readonly<Record<string, Value>> {
  const all: Record<string, Value> = { ...attributes };
  const [maker, size, height, owner, address] = ['maker', 'size', 'height', 'owner', 'address'].map((name) => attributes[ex(name)]);
  if (maker !== undefined) all[ex('manufacturer')] = maker;
  const sizes: Readonly<Record<string, number>> = { small: 1, large: 2, '7': 7, '12': 12 };
  const sized = typeof size === 'string' ? sizes[size] : undefined;
  if (sized !== undefined) all[ex('sizeClass')] = sized;
  if (typeof height === 'number') all[ex('heightCm')] = height * 100;
  if (owner !== undefined) all[ex('owners')] = [owner];
  const tags = attributes[ex('tags')];
  if (Array.isArray(tags)) all[ex('tag')] = Math.max(...tags.map(Number));
  const [street, number, ...more] = typeof address === 'string' ? address.split(', ') : [];
  const rest = [number, ...more].join(', ');
  if (street !== undefined && number !== undefined && /^\d+$/.test(rest)) {
    all[ex('street')] = street;
    all[ex('number')] = Number(rest);
  }
  return classes.length === 0 ? {} : all;
}

describe('twins carried from version to version', () => {
  let migration: TwinMigration;
  beforeAll(async () => {
    const { before, after } = await versions(old, fresh);
    migration = twinMigration(rules, before, after, { expressions: celExpressions(), units: qudtUnits() });
  });

  test('forward is what the rules say, written out', () => {
    fc.assert(
      fc.property(twins, (before) => {
        const now = patched(before, migration.forward(before, nobody));
        expect(now.attributes).toEqual(expected(before));
        const size = before.attributes[ex('size')];
        const chosen = before.classes.includes(ex('Site'))
          ? [ex('Place')]
          : size === 'small' || size === '7'
            ? [ex('Rotary')]
            : size === undefined
              ? []
              : [ex('Piston')];
        expect(now.classes).toEqual([...chosen, ...before.classes]);
      }),
    );
  });

  test('forward twice is forward once', () => {
    fc.assert(
      fc.property(twins, (before) => {
        const once = patched(before, migration.forward(before, nobody));
        expect(migration.forward(once, nobody)).toMatchObject({ attributes: {}, links: { put: [], remove: [] } });
        expect(migration.forward(once, nobody).classes).toBeUndefined();
      }),
    );
  });

  test('nothing written in between: backward changes nothing and undo gives the old twin, whatever the rule', () => {
    fc.assert(
      fc.property(twins, (before) => {
        const both = patched(before, migration.forward(before, nobody));
        expect(migration.backward(both, nobody)).toEqual(nothing);
        expect(patched(both, migration.undo(both, nobody))).toEqual(before);
      }),
    );
  });

  test('a finished twin read backwards is the old one, where the rule can be turned round', () => {
    const turnable = pumps.map((pump) => {
      const { [ex('tags')]: _list, ...attributes } = pump.attributes;
      return {
        ...pump,
        attributes:
          attributes[ex('size')] === undefined || attributes[ex('size')] === 'odd' || attributes[ex('size')] === ''
            ? { ...attributes, [ex('size')]: 'small' }
            : attributes,
      };
    });
    fc.assert(
      fc.property(turnable, (before) => {
        const both = patched(before, migration.forward(before, nobody));
        const finished = patched(both, migration.cleanup(both, nobody));
        expect(Object.keys(finished.attributes).filter((key) => key in before.attributes)).toEqual([]);
        expect(finished.classes).not.toContain(ex('Pump'));
        const back = patched(finished, migration.backward(finished, nobody));
        expect(patched(back, migration.undo(back, nobody))).toEqual(before);
      }),
    );
  });

  test('cleaning up keeps what could not be carried over', () => {
    const odd = twin([ex('Pump')], { [ex('size')]: 'odd' });
    const both = patched(odd, migration.forward(odd, nobody));
    expect(migration.forward(odd, nobody).problems).toEqual([{ term: ex('size'), message: '"odd" cannot be a value of sizeClass (number).' }]);
    expect(patched(both, migration.cleanup(both, nobody)).attributes).toEqual({ [ex('size')]: 'odd' });
  });

  test('what is written under new words is carried back, also where a value was taken away', () => {
    const before = twin([ex('Pump')], { [ex('maker')]: 'A', [ex('size')]: 'small', [ex('owner')]: 'x' });
    const both = patched(before, migration.forward(before, nobody));
    const written = patched(both, { ...nothing, attributes: { [ex('manufacturer')]: null, [ex('sizeClass')]: 2, [ex('owners')]: ['y'] } });
    expect(migration.backward(written, nobody).attributes).toEqual({ [ex('maker')]: null, [ex('size')]: 'large', [ex('owner')]: 'y' });
  });

  test('both are kept in step by what was written', () => {
    const before = twin([ex('Rotary'), ex('Pump')], { [ex('maker')]: 'B', [ex('manufacturer')]: 'A', [ex('size')]: 'small', [ex('sizeClass')]: 2 });
    expect(migration.inStep(before, nobody, new Set([ex('maker')])).attributes).toEqual({ [ex('manufacturer')]: 'B' });
    expect(migration.inStep(before, nobody, new Set([ex('manufacturer'), ex('maker')])).attributes).toEqual({ [ex('maker')]: 'A' });
    expect(migration.inStep(before, nobody, new Set([ex('sizeClass')])).attributes).toEqual({ [ex('size')]: 'large' });
    const created = twin([ex('Place')], {});
    expect(migration.inStep(created, nobody, new Set([ex('Place')])).classes).toEqual([ex('Place'), ex('Site')]);
  });

  test('a list of two does not go back into one without a word', () => {
    const written = twin([ex('Pump')], { [ex('owner')]: 'x', [ex('owners')]: ['y', 'z'] });
    expect(migration.backward(written, nobody)).toMatchObject({
      attributes: {},
      problems: [{ term: ex('owner'), message: 'There are 2 values and no word of which to keep.' }],
    });
  });

  test('a moved attribute reaches the twins at the other end and comes back', () => {
    const [a, b] = [twin([ex('Pump')], { [ex('serial')]: 's1' }, ex('a')), twin([ex('Pump')], { [ex('serial')]: 's2' }, ex('b'))];
    const site = twin([ex('Site')], {}, ex('site'));
    const at = (pump: Twin, place: Twin, from: Twin): RelatedTwins => {
      const link: Relationship = { source: pump.iri, type: ex('locatedAt'), target: place.iri, id: '', attributes: {} };
      return (type, direction) =>
        type !== ex('locatedAt')
          ? []
          : from === place && direction === 'IN'
            ? [{ relationship: link, twin: pump }]
            : from === pump && direction === 'OUT'
              ? [{ relationship: link, twin: place }]
              : [];
    };
    const both: RelatedTwins = (type, direction) => [...at(b, site, site)(type, direction), ...at(a, site, site)(type, direction)];
    expect(migration.forward(site, both).attributes).toEqual({ [ex('serials')]: ['s1', 's2'] });
    const full = patched(site, migration.forward(site, both));
    expect(migration.backward(a, at(a, full, a)).attributes).toEqual({});
    expect(migration.cleanup(a, at(a, full, a)).attributes).toEqual({ [ex('serial')]: null });
    const renewed = twin([ex('Site')], { [ex('serials')]: ['s9'] }, ex('site'));
    expect(migration.backward(a, at(a, renewed, a)).attributes).toEqual({ [ex('serial')]: 's9' });
    expect(migration.forward(a, nobody).problems).toContainEqual({ term: ex('serial'), message: 'Nothing to move it to: no twin at the other end.' });
  });

  test('links get the type that stays, at the end', () => {
    const link: Relationship = { source: ex('t'), type: ex('feeds'), target: ex('u'), id: '1', attributes: { x: 1 } };
    const related: RelatedTwins = (type, direction) => (type === link.type && direction === 'OUT' ? [{ relationship: link, twin: twin([], {}, ex('u')) }] : []);
    const pump = twin([ex('Pump')], {});
    expect(migration.forward(pump, related).links).toEqual(nothing.links);
    expect(migration.cleanup(pump, related).links).toEqual({ remove: [link], put: [{ ...link, type: ex('supplies') }] });
    expect(migration.undo(pump, related).links).toEqual(nothing.links);
    expect(migration.concerns(pump)).toBe(true);
    expect(migration.concerns(twin([ex('Other')], {}))).toBe(false);
  });

  test('attributes of links are carried over too, also where the relationship is renamed as well', async () => {
    const model = (feeds: string, bore: string): string =>
      `ex:Pump a owl:Class . ex:${feeds} a owl:ObjectProperty ; rdfs:domain ex:Pump ; rdfs:range ex:Pump ; <dtmi:dtdl:property:properties> ex:${bore} . ex:${bore} a owl:DatatypeProperty ; rdfs:range xsd:double .`;
    const { before, after } = await versions(model('feeds', 'bore'), model('supplies', 'diameter'));
    const both: readonly MappingRule[] = [
      { kind: 'rename', from: ex('feeds'), to: ex('supplies') },
      { kind: 'rename', from: ex('bore'), to: ex('diameter') },
    ];
    const links = twinMigration(both, before, after, { expressions: celExpressions(), units: qudtUnits() });
    const pump = twin([ex('Pump')], {});
    const link: Relationship = { source: ex('t'), type: ex('feeds'), target: ex('u'), id: '', attributes: { [ex('bore')]: 3 } };
    const kept =
      (now: Relationship): RelatedTwins =>
      (type, direction) =>
        type === now.type && direction === 'OUT' ? [{ relationship: now, twin: pump }] : [];
    const carried = { ...link, attributes: { [ex('bore')]: 3, [ex('diameter')]: 3 } };
    expect(links.forward(pump, kept(link)).links).toEqual({ put: [carried], remove: [] });
    expect(links.forward(pump, kept(carried)).links).toEqual({ put: [], remove: [] });
    expect(
      links.inStep(pump, kept({ ...carried, attributes: { ...carried.attributes, [ex('diameter')]: 4 } }), new Set([ex('diameter')])).links.put[0]?.attributes,
    ).toEqual({ [ex('bore')]: 4, [ex('diameter')]: 4 });
    expect(links.cleanup(pump, kept(carried)).links).toEqual({
      put: [{ ...link, type: ex('supplies'), attributes: { [ex('diameter')]: 3 } }],
      remove: [carried],
    });
    const written = { ...carried, type: ex('supplies') };
    expect(links.undo(pump, kept(written)).links).toEqual({ put: [link], remove: [written] });
  });
});
