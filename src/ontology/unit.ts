import type { Iri } from '../kernel/iri.ts';
import type { Unit } from './ontology.ts';

/** Units the product knows without any model. Implemented over the table generated from QUDT in `src/adapters/qudt`. */
export interface UnitTable {
  get(iri: string): Unit | undefined;
  /** A unit by its symbol, UCUM code or common spelling (`°C`, `degC`, `kW`, `m3/h`), as payloads and DTDL write it. */
  find(text: string): Unit | undefined;
  /** All units that convert into the given one and measure the same kind of quantity. */
  alike(unit: Unit): readonly Unit[];
  /** QUDT dimension vector of a kind of quantity, when some known unit measures it. */
  dimensionOf(quantityKind: string): string | undefined;
}

/** A table without units, for models that need none. */
export const noUnits: UnitTable = { get: () => undefined, find: () => undefined, alike: () => [], dimensionOf: () => undefined };

/** Whether a value of one unit can be expressed in the other. */
export function isConvertible(from: Unit, to: Unit): boolean {
  return from.iri === to.iri || (from.dimension === to.dimension && from.dimension !== '');
}

/** `value` in another unit, or `undefined` when the dimensions differ. Temperatures are shifted as well as scaled. */
export function convert(value: number, from: Unit, to: Unit): number | undefined {
  if (from.iri === to.iri) return value;
  return isConvertible(from, to) ? ((value + from.offset) * from.factor) / to.factor - to.offset : undefined;
}

/** A *difference* in another unit: scaled, never shifted, so that 1 °C is 1 K. */
export function convertDifference(value: number, from: Unit, to: Unit): number | undefined {
  if (from.iri === to.iri) return value;
  return isConvertible(from, to) ? (value * from.factor) / to.factor : undefined;
}

/** A unit of the ontology, else of the table. */
export function unitOf(units: ReadonlyMap<Iri, Unit>, table: UnitTable, iri: Iri): Unit | undefined {
  return units.get(iri) ?? table.get(iri);
}
