import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toIri } from '../../../src/kernel/iri.ts';
import { assignNames, emptyNameLock, type NamedTerms, type NameLock } from '../../../src/ontology/compile/names.ts';
import type { Term } from '../../../src/ontology/ontology.ts';

const prefixes = new Map([
  ['brick', 'https://brick.example#'],
  ['rec', 'https://rec.example#'],
]);
const term = (iri: string, name: string, deprecated = false): Term => ({ iri: toIri(iri), name, deprecated });
const classes = (terms: readonly Term[], lock: NameLock = emptyNameLock): NamedTerms => assignNames({ classes: terms, properties: [] }, lock, prefixes);
const properties = (terms: readonly Term[], lock: NameLock = emptyNameLock): NamedTerms => assignNames({ classes: [], properties: terms }, lock, prefixes);

describe('names', () => {
  test.each([
    ['air-handler', 'Air_handler', 'air_handler'],
    ['Air_Temperature_Sensor', 'Air_Temperature_Sensor', 'air_Temperature_Sensor'],
    ['IPAddress', 'IPAddress', 'ipAddress'],
    ['CO2', 'CO2', 'co2'],
    ['1st_floor', 'N1st_floor', 'n1st_floor'],
    ['Überlauf', 'Uberlauf', 'uberlauf'],
    ['__private', 'Private', 'private'],
    ['温度', 'N', 'n'],
  ])('%s becomes %s as a class and %s as a property', (local, type, field) => {
    expect([[...classes([term('a:x', local)]).classes.values()], [...properties([term('a:x', local)]).properties.values()]]).toEqual([[type], [field]]);
  });

  test('take the prefix of the namespace when they are taken, current terms before deprecated ones', () => {
    const named = classes([term('https://brick.example#Room', 'Room', true), term('https://rec.example#Room', 'Room')]);
    expect([Object.fromEntries(named.classes), named.violations]).toEqual([
      { 'https://brick.example#Room': 'Brick_Room', 'https://rec.example#Room': 'Room' },
      [],
    ]);
  });

  test('keep away from the words of the API', () => {
    expect([
      [...properties([term('https://rec.example#health', 'health')]).properties.values()],
      [...classes([term('https://rec.example#Query', 'Query')]).classes.values()],
    ]).toEqual([['rec_health'], ['Rec_Query']]);
  });

  test('stay what the lock says, even when a better claim comes', () => {
    const first = classes([term('https://rec.example#Room', 'Room')]);
    const second = classes([term('https://brick.example#Room', 'Room'), term('https://rec.example#Room', 'Room')], first.lock);
    expect([Object.fromEntries(second.classes), second.lock.classes]).toEqual([
      { 'https://brick.example#Room': 'Brick_Room', 'https://rec.example#Room': 'Room' },
      { 'https://brick.example#Room': 'Brick_Room', 'https://rec.example#Room': 'Room' },
    ]);
  });

  test('survive a new version of a DTMI; an older version loaded beside it says its number', () => {
    const first = classes([term('dtmi:ex:Pump;1', 'Pump')]);
    const both = classes([term('dtmi:ex:Pump;1', 'Pump'), term('dtmi:ex:Pump;2', 'Pump')], first.lock);
    expect([first.lock.classes, Object.fromEntries(both.classes)]).toEqual([
      { 'dtmi:ex:Pump': 'Pump' },
      { 'dtmi:ex:Pump;2': 'Pump', 'dtmi:ex:Pump;1': 'Pump_v1' },
    ]);
  });

  test('that collide all the same are an error that names both', () => {
    const named = classes([term('https://rec.example#a-b', 'a-b'), term('https://rec.example#a_b', 'a_b'), term('https://rec.example#a.b', 'a.b')]);
    expect(named.violations).toMatchObject([
      { code: 'NAME', severity: 'error', message: expect.stringMatching(/<https:\/\/rec.example#a_b>.*<https:\/\/rec.example#a.b>/) },
    ]);
  });

  test('are always fit, unique and stable', () => {
    const local = fc.string({ minLength: 1, maxLength: 600, size: 'max' });
    fc.assert(
      fc.property(fc.uniqueArray(local, { maxLength: 30 }), (locals) => {
        const terms = locals.map((name, i) => term(`https://rec.example#t${i}`, name));
        const named = classes(terms);
        const all = [...named.classes.values()];
        expect(all.every((name) => /^[A-Za-z][A-Za-z0-9_]{0,511}$/.test(name))).toBe(true);
        expect(new Set(all).size).toBe(terms.length);
        expect(classes(terms, named.lock).classes).toEqual(named.classes);
      }),
    );
  });
});
