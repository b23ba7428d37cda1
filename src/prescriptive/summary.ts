import { localName } from '../kernel/iri.ts';
import type { Action, Ontology, Unit } from '../ontology/ontology.ts';
import type { PropertyDelta } from '../simulation/what-if.ts';

/** A recommendation in one sentence: what to do, what it changes most, what it costs. */
export function summaryOf(ontology: Ontology, { iri, label, cost }: Action, delta: PropertyDelta | undefined): string {
  const what = label ?? localName(iri);
  const effect = delta === undefined ? '' : `: ${changeOf(ontology, delta)}`;
  const price = cost === undefined || cost.value === 0 ? '' : `; costs ${cost.value} ${cost.currency}`;
  return `${what}${effect}${price}.`;
}

function changeOf({ properties, units }: Ontology, { twin, property, from, to, unit }: PropertyDelta): string {
  const name = properties.get(property)?.label ?? localName(property);
  const declared = unit === undefined ? undefined : units.get(unit);
  const symbol = declared === undefined || isPlainNumber(declared) ? '' : ` ${declared.symbol}`;
  return `${name} of ${localName(twin)} ${digits(from)} → ${digits(to)}${symbol}`;
}

/** A share or a count: QUDT's sign for it means nothing to readers. */
function isPlainNumber({ factor, dimension }: Unit): boolean {
  return factor === 1 && dimension === 'A0E0L0I0M0H0T0D1';
}

function digits(value: number | undefined): string {
  return value === undefined ? 'unknown' : String(Number(value.toPrecision(3)));
}
