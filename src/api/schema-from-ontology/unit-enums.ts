import { localName, type Iri } from '../../kernel/iri.ts';
import type { Ontology, Property } from '../../ontology/ontology.ts';
import { sanitise, type NameAllocator } from './name-allocator.ts';
import type { UnitEnum } from './schema-model.ts';

/** One enum per kind of quantity the properties have, with the units that convert into each other. */
export function unitEnums(ontology: Ontology, properties: readonly Property[], names: NameAllocator): ReadonlyMap<Iri, UnitEnum> {
  const kinds = new Map<Iri, Set<Iri>>();
  for (const property of properties) {
    const kind = quantityKindOf(ontology, property);
    if (kind === undefined || property.unit === undefined) continue;
    const own = ontology.units.get(property.unit);
    const units = kinds.get(kind) ?? new Set<Iri>();
    kinds.set(kind, units.add(property.unit));
    for (const unit of ontology.units.values()) {
      if (unit.dimension === own?.dimension && unit.quantityKinds.includes(kind)) units.add(unit.iri);
    }
  }
  return new Map(
    [...kinds].map(([kind, units]) => {
      const plain = `${pascal(localName(kind))}Unit`;
      return [kind, { name: names.allocate(plain, `Qudt_${plain}`), quantityKind: kind, values: enumValues([...units].sort()) }] as const;
    }),
  );
}

/** The declared kind of quantity, or the first one of its unit. */
export function quantityKindOf(ontology: Ontology, property: Property): Iri | undefined {
  const unit = property.unit === undefined ? undefined : ontology.units.get(property.unit);
  if (unit === undefined) return undefined;
  return property.quantityKind ?? unit.quantityKinds[0];
}

/** `unit:M3-PER-HR` → `M3_PER_HR`: local names of QUDT, which editors complete and people know. */
function enumValues(units: readonly Iri[]): ReadonlyMap<string, Iri> {
  const values = new Map<string, Iri>();
  for (const unit of units) {
    let name = sanitise(localName(unit));
    while (values.has(name) || name === 'true' || name === 'false' || name === 'null') name += '_';
    values.set(name, unit);
  }
  return values;
}

function pascal(text: string): string {
  const plain = sanitise(text);
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
