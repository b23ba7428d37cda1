import type { Iri } from '../../kernel/iri.ts';
import type { Ontology, OntologyClass, Property } from '../../ontology/ontology.ts';
import { distinct, retired, unshadowed } from './retired.ts';
import type { RuleMaps } from '../rules/rule-maps.ts';

/** The properties of both versions, with the domains and ranges that documents of both rely on. */
export function joinProperties(before: Ontology, after: Ontology, classes: ReadonlyMap<Iri, OntologyClass>, maps: RuleMaps): ReadonlyMap<Iri, Property> {
  const names = new Set(Array.from(after.properties.values(), ({ name }) => name));
  const gone = [...before.properties.values()].filter(({ iri }) => !after.properties.has(iri));
  const kept = gone.map((property) => keptProperty(property, after, maps));
  const staying = Array.from(after.properties.values(), (property) => stayingProperty(property, before.properties.get(property.iri), { after, maps }));
  const all = new Map([...staying, ...unshadowed(kept, names)].map((property) => [property.iri, withClasses(property, classes)]));
  return joinHierarchies(all, maps);
}

function keptProperty(property: Property, after: Ontology, { became, renamed }: RuleMaps): Property {
  const targets = (became.get(property.iri) ?? []).flatMap((iri) => after.properties.get(iri) ?? []);
  const { derivedAs: _derived, ...plain } = retired(property, targets);
  const to = renamed.get(property.iri);
  // A renamed one has no value of its own that would be computed twice.
  return to === undefined ? retired(property, targets) : property.kind === 'telemetry' ? { ...plain, aliasOf: to } : plain;
}

/** A property of the new version with the names, domain and range the old one gave it as well. */
function stayingProperty(property: Property, old: Property | undefined, ground: RangeGround): Property {
  const { maps } = ground;
  const domain = distinct(property.domain, old?.domain ?? []);
  // What belongs to a renamed class belongs to its old name too: both mean the same twins.
  const both =
    domain.length === 0
      ? domain
      : distinct(
          domain,
          domain.flatMap((iri) => maps.formerly.get(iri) ?? []),
        );
  return {
    ...property,
    domain: property.domain.length === 0 || old?.domain.length === 0 ? [] : both,
    range: rangeOf(property, old, ground),
    edgeAttributes: distinct(property.edgeAttributes, old?.edgeAttributes ?? []),
  };
}

interface RangeGround {
  readonly after: Ontology;
  readonly maps: RuleMaps;
}

/** The old range where the new one means the same twins, or lacks only classes that are gone: the type of the field stays. */
function rangeOf({ range }: Property, old: Property | undefined, { after, maps }: RangeGround): readonly Iri[] {
  const said = old?.range ?? [];
  if (said.length === 0) return range;
  const now = new Set(said.flatMap((cls) => maps.classes.get(cls) ?? (after.classes.has(cls) ? [cls] : [])));
  return now.size === new Set(range).size && range.every((cls) => now.has(cls)) ? said : range;
}

function withClasses(property: Property, classes: ReadonlyMap<Iri, OntologyClass>): Property {
  const known = (iris: readonly Iri[]): readonly Iri[] => iris.filter((iri) => classes.has(iri));
  return { ...property, domain: known(property.domain), range: known(property.range) };
}

/** A renamed property and its new name are sub-properties of each other; what was above or below either is above or below both. */
function joinHierarchies(properties: ReadonlyMap<Iri, Property>, { renamed }: RuleMaps): ReadonlyMap<Iri, Property> {
  const supers = new Map<Iri, readonly Iri[]>(Array.from(properties.values(), ({ iri, superProperties }) => [iri, superProperties]));
  for (const [from, to] of renamed) {
    if (!properties.has(from) || !properties.has(to)) continue;
    supers.set(from, distinct(supers.get(from) ?? [], [to]));
    supers.set(to, distinct(supers.get(to) ?? [], [from]));
  }
  const above = (iri: Iri): readonly Iri[] => {
    const all = new Set([iri]);
    for (const known of all) for (const next of supers.get(known) ?? []) if (properties.has(next)) all.add(next);
    all.delete(iri);
    return [...all];
  };
  const closed = new Map(Array.from(properties.keys(), (iri) => [iri, above(iri)]));
  const below = new Map<Iri, Iri[]>();
  for (const [iri, list] of closed) for (const sup of list) below.set(sup, [...(below.get(sup) ?? []), iri]);
  return new Map(
    Array.from(properties.values(), (property) => [
      property.iri,
      {
        ...withInverse(property, properties, renamed),
        superProperties: closed.get(property.iri) ?? [],
        subProperties: [property.iri, ...(below.get(property.iri) ?? [])],
      },
    ]),
  );
}

function withInverse(property: Property, properties: ReadonlyMap<Iri, Property>, renamed: ReadonlyMap<Iri, Iri>): Property {
  const { inverse, ...rest } = property;
  if (inverse === undefined || properties.has(inverse)) return property;
  const now = renamed.get(inverse);
  return now === undefined ? rest : { ...rest, inverse: now };
}
