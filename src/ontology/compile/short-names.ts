import type { Iri } from '../../kernel/iri.ts';
import type { Violation } from '../../kernel/violation.ts';
import type { OntologyClass, Property } from '../ontology.ts';
import { lockKeys } from './names.ts';

/** A property with the short name it wishes for: its local or declared name, made fit. */
export interface ShortNameWish {
  readonly property: Property;
  readonly wish: string;
}

export interface ShortNames {
  readonly names: ReadonlyMap<Iri, string>;
  readonly lock: Readonly<Record<string, string>>;
  readonly violations: readonly Violation[];
}

/**
 * Short names for properties whose unique name had to be lengthened: the plain word again, wherever no class has two properties of that word.
 * Names in the lock come first and stay; where a new class brings two of them together, that is an error that names both.
 */
export function shortNames(wishes: readonly ShortNameWish[], locked: Readonly<Record<string, string>>, classes: ReadonlyMap<Iri, OntologyClass>): ShortNames {
  const owners = classesOf(
    wishes.map(({ property }) => property),
    classes,
  );
  const keys = lockKeys(wishes.map(({ property }) => property));
  const keyOf = ({ iri }: Property): string => keys.get(iri) ?? iri;
  // Locks of earlier versions have DTMIs with their version.
  const lockedName = (property: Property): string | undefined => locked[keyOf(property)] ?? locked[property.iri];
  const names = new Map<Iri, string>();
  const fresh: Record<string, string> = {};
  const violations: Violation[] = [];
  for (const [wish, group] of Map.groupBy(wishes, (each) => each.wish)) {
    const taken = new Map<Iri, Iri>();
    const rank = ({ property }: ShortNameWish): number => (property.name === wish ? 0 : lockedName(property) === wish ? 1 : 2);
    for (const { property } of group.toSorted((a, b) => rank(a) - rank(b) || (a.property.iri < b.property.iri ? -1 : 1))) {
      const own = owners.get(property.iri) ?? new Set();
      const other = [...own].map((type) => taken.get(type)).find((iri) => iri !== undefined);
      const isLocked = property.name !== wish && lockedName(property) === wish;
      if (other !== undefined && isLocked) violations.push(collision(property, wish, other));
      if (other !== undefined || own.size === 0) continue;
      for (const type of own) taken.set(type, property.iri);
      if (property.name === wish) continue;
      names.set(property.iri, wish);
      fresh[keyOf(property)] = wish;
    }
  }
  const lock = { ...locked, ...fresh };
  return { names, lock: Object.fromEntries(Object.entries(lock).sort(([a], [b]) => (a < b ? -1 : 1))), violations };
}

/** The classes that have each property, by inheritance; an empty domain belongs to none. */
function classesOf(properties: readonly Property[], classes: ReadonlyMap<Iri, OntologyClass>): ReadonlyMap<Iri, ReadonlySet<Iri>> {
  const byDomain = new Map<Iri, Iri[]>();
  for (const { iri, domain } of properties) for (const type of domain) byDomain.set(type, [...(byDomain.get(type) ?? []), iri]);
  const owners = new Map<Iri, Set<Iri>>();
  for (const { iri: type, ancestors } of classes.values()) {
    for (const above of ancestors) {
      for (const property of byDomain.get(above) ?? []) {
        const own = owners.get(property) ?? new Set();
        owners.set(property, own.add(type));
      }
    }
  }
  return owners;
}

function collision({ iri, place }: Property, name: string, other: Iri): Violation {
  return {
    code: 'NAME',
    severity: 'error',
    message: `<${iri}> and <${other}> are both published as "${name}", and a class now has both.`,
    remedy: 'Separate the classes again, or give one of the properties a new IRI; a published name is never changed.',
    term: iri,
    ...(place !== undefined && { place }),
  };
}
