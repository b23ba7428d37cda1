import { DomainError } from '../kernel/errors.ts';
import { localName, type Iri } from '../kernel/iri.ts';
import { didYouMean } from '../kernel/suggest.ts';
import type { Unit } from '../ontology/ontology.ts';
import { convert, convertDifference, unitOf } from '../ontology/unit.ts';
import type { SchemaModel } from './schema-from-ontology/schema-model.ts';

/** A unit written as IRI, QUDT local name, symbol or label; throws `BAD_USER_INPUT` with suggestions. */
export function findUnit(model: SchemaModel, text: string): Unit {
  const units = [...model.units.values()];
  const found =
    units.find((unit) => [unit.iri, localName(unit.iri), unit.symbol, unit.label].includes(text)) ?? model.unitTable.find(text) ?? model.unitTable.get(text);
  if (found !== undefined) return found;
  throw new DomainError(
    'BAD_USER_INPUT',
    `No unit "${text.slice(0, 60)}" is known.${didYouMean(
      text,
      units.map(({ iri }) => localName(iri)),
    )}`,
  );
}

/** Symbol of a unit, or the local name of one nobody knows. */
export function unitSymbol(model: SchemaModel, unit: Iri): string {
  const symbol = unitOf(model.units, model.unitTable, unit)?.symbol ?? localName(unit);
  // QUDT writes the unit of pure numbers with a character most people cannot read; UCUM writes 1.
  return symbol === '一' ? '1' : symbol;
}

/** A number in another unit; the number itself when no other is asked for or either is unknown. */
export function inUnit(model: SchemaModel, value: number, from: Iri | undefined, to: Iri | undefined): number {
  const [source, target] = [from, to].map((iri) => (iri === undefined ? undefined : unitOf(model.units, model.unitTable, iri)));
  return source === undefined || target === undefined ? value : (convert(value, source, target) ?? value);
}

/** As {@link inUnit} for a difference, which is scaled and never shifted. */
export function differenceInUnit(model: SchemaModel, value: number, from: Iri | undefined, to: Iri | undefined): number {
  const [source, target] = [from, to].map((iri) => (iri === undefined ? undefined : unitOf(model.units, model.unitTable, iri)));
  return source === undefined || target === undefined ? value : (convertDifference(value, source, target) ?? value);
}
