import { localName, type Iri } from '../../kernel/iri.ts';
import type { Ontology, Property, Unit } from '../../ontology/ontology.ts';
import { isConvertible, type UnitTable } from '../../ontology/unit.ts';
import { unitNamespace } from '../../ontology/words.ts';
import { commonUnits } from './common-units.ts';
import { sanitise } from './name-allocator.ts';
import type { Naming } from './naming.ts';
import type { UnitEnum } from './schema-model.ts';

/** Of the many units that convert into each other, those people choose between; all others are reached by the untyped fields. */
const offered: ReadonlySet<string> = new Set(commonUnits.map((name) => `${unitNamespace}${name}`));

/** One enum per kind of quantity the properties have: their own units, the common ones that convert into them, and those that were published before. */
export function unitEnums(
  units: ReadonlyMap<Iri, Unit>,
  properties: readonly Property[],
  { types, lock }: Pick<Naming, 'types' | 'lock'>,
): ReadonlyMap<Iri, UnitEnum> {
  const kinds = new Map<Iri, Set<Iri>>();
  for (const property of properties) {
    const own = property.unit === undefined ? undefined : units.get(property.unit);
    const kind = quantityKindOf(units, property);
    if (kind === undefined || own === undefined) continue;
    const members = kinds.get(kind) ?? new Set<Iri>();
    kinds.set(kind, members.add(own.iri));
    for (const unit of units.values()) if (offered.has(unit.iri) && isConvertible(own, unit) && unit.quantityKinds.includes(kind)) members.add(unit.iri);
  }
  return new Map(
    [...kinds].map(([kind, members]) => {
      const plain = `${pascal(localName(kind))}Unit`;
      const before = lock.units[kind];
      const locked = new Map(Object.entries(before?.values ?? {}));
      for (const unit of units.keys()) if (locked.has(unit)) members.add(unit);
      return [
        kind,
        { name: before?.name ?? types.allocate(plain, `Qudt_${plain}`), quantityKind: kind, values: enumValues([...members].sort(), locked) },
      ] as const;
    }),
  );
}

/** The units a schema knows: those the ontology uses, and the common ones of the table. */
export function knownUnits(ontology: Ontology, table: UnitTable): ReadonlyMap<Iri, Unit> {
  const common = commonUnits.flatMap((name) => table.get(`${unitNamespace}${name}`) ?? []);
  return new Map([...common.map((unit) => [unit.iri, unit] as const), ...ontology.units]);
}

/** The declared kind of quantity, or the first one of its unit. */
export function quantityKindOf(units: ReadonlyMap<Iri, Unit>, property: Property): Iri | undefined {
  const unit = property.unit === undefined ? undefined : units.get(property.unit);
  if (unit === undefined) return undefined;
  return property.quantityKind ?? unit.quantityKinds[0];
}

/** `unit:M3-PER-HR` → `M3_PER_HR`: local names of QUDT, which editors complete and people know. */
function enumValues(units: readonly Iri[], locked: ReadonlyMap<string, string>): ReadonlyMap<string, Iri> {
  const taken = new Set(locked.values());
  const values = new Map<string, Iri>();
  for (const unit of units) {
    let name = locked.get(unit) ?? sanitise(localName(unit));
    while (!locked.has(unit) && (taken.has(name) || name === 'true' || name === 'false' || name === 'null')) name += '_';
    taken.add(name);
    values.set(name, unit);
  }
  return values;
}

function pascal(text: string): string {
  const plain = sanitise(text);
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
