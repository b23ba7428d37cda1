import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { qudtUnits } from '../../../../src/adapters/qudt/unit-table.ts';
import type { Unit } from '../../../../src/ontology/ontology.ts';
import { convert, convertDifference } from '../../../../src/ontology/unit.ts';

const units = qudtUnits();
const unit = (name: string): Unit => {
  const found = units.get(`http://qudt.org/vocab/unit/${name}`);
  if (found === undefined) throw new Error(name);
  return found;
};

describe('the table of units', () => {
  test.each([
    ['°C', 'DEG_C'],
    ['degC', 'DEG_C'],
    ['Cel', 'DEG_C'],
    ['℃', 'DEG_C'],
    ['°F', 'DEG_F'],
    ['K', 'K'],
    ['kW', 'KiloW'],
    ['kWh', 'KiloW-HR'],
    ['kW·h', 'KiloW-HR'],
    ['mW', 'MilliW'],
    ['MW', 'MegaW'],
    ['m3/h', 'M3-PER-HR'],
    ['m³/h', 'M3-PER-HR'],
    ['mm/s', 'MilliM-PER-SEC'],
    ['rpm', 'REV-PER-MIN'],
    ['%', 'PERCENT'],
    ['bar', 'BAR'],
    ['kPa', 'KiloPA'],
    ['V', 'V'],
    ['A', 'A'],
    ['mA', 'MilliA'],
    ['Hz', 'HZ'],
    ['s', 'SEC'],
    ['h', 'HR'],
    ['l/min', 'L-PER-MIN'],
    ['L/min', 'L-PER-MIN'],
    ['m', 'M'],
    ['kg', 'KiloGM'],
    ['C', 'C'],
    ['unit:BAR', 'BAR'],
    ['http://qudt.org/vocab/unit/BAR', 'BAR'],
  ])('finds %s', (text, name) => {
    expect(units.find(text)?.iri).toBe(`http://qudt.org/vocab/unit/${name}`);
  });

  test('finds nothing for a word that is no unit', () => {
    expect([units.find('furlongs per fortnight'), units.find(''), units.get('http://qudt.org/vocab/unit/NONE')]).toEqual([undefined, undefined, undefined]);
  });

  test('has more than two thousand units with a factor', () => {
    expect(units.find('kg')?.factor).toBe(1);
  });
});

describe('conversion', () => {
  test.each([
    [100, 'DEG_C', 'DEG_F', 212],
    [0, 'DEG_C', 'K', 273.15],
    [32, 'DEG_F', 'DEG_C', 0],
    [1, 'KiloW', 'W', 1000],
    [3.6, 'KiloM-PER-HR', 'M-PER-SEC', 1],
    [50, 'PERCENT', 'UNITLESS', 0.5],
    [1, 'BAR', 'KiloPA', 100],
    [36, 'M3-PER-HR', 'L-PER-SEC', 10],
  ])('turns %d %s into %s', (value, from, to, expected) => {
    expect(convert(value, unit(from), unit(to))).toBeCloseTo(expected, 6);
  });

  test('scales a difference of temperatures and does not shift it', () => {
    expect(convertDifference(10, unit('DEG_C'), unit('DEG_F'))).toBeCloseTo(18, 9);
  });

  test('refuses another dimension', () => {
    expect(convert(1, unit('KiloW'), unit('KiloW-HR'))).toBeUndefined();
  });

  test('comes back to where it began', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
        const there = convert(value, unit('DEG_F'), unit('DEG_C')) ?? Number.NaN;
        expect(convert(there, unit('DEG_C'), unit('DEG_F'))).toBeCloseTo(value, 6);
      }),
    );
  });
});
