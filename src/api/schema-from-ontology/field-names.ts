import type { Iri } from '../../kernel/iri.ts';
import type { Violation } from '../../kernel/violation.ts';
import type { Ontology, Property } from '../../ontology/ontology.ts';
import { nameAllocator, prefixedName } from './name-allocator.ts';
import type { Naming } from './naming.ts';
import type { FieldShape } from './schema-model.ts';

/** Shapes of properties before they have names. */
export type Shapes = ReadonlyMap<Iri, FieldShape>;

/**
 * Field names of properties. Those of the lock stay. Of newcomers, a short name (unique within each class only) where every property that bears it has one
 * GraphQL type: fields of one name and different types in different classes would make queries over both impossible. Else the ontology's own name,
 * with the prefix of its namespace when the API or a published property has it.
 */
export function fieldNames(shapes: Shapes, naming: Naming): ReadonlyMap<Iri, string> {
  const { ontology, lock, keyOf, reserved } = naming;
  const sorted = [...ontology.properties.values()].sort((a, b) => (a.iri < b.iri ? -1 : 1));
  const names = new Map<Iri, string>();
  for (const { iri } of sorted) {
    const locked = lock.fields[keyOf(iri)];
    if (locked !== undefined) names.set(iri, locked.name);
  }
  const ownersOf = owners(ontology);
  naming.violations.push(...collisions(names, ownersOf, ontology));
  const holders = Map.groupBy(
    sorted.filter(({ iri }) => names.has(iri)),
    ({ iri }) => names.get(iri) ?? '',
  );
  const newcomers = sorted.filter(({ iri }) => !names.has(iri));
  const lockedNames = new Set(Object.values(lock.fields).map(({ name }) => name));
  for (const [word, group] of Map.groupBy(newcomers, ({ name, shortName }) => shortName ?? name)) {
    if (reserved.has(word)) continue;
    for (const property of sharing(group, lockedNames.has(word) ? (holders.get(word) ?? []) : undefined, { shapes, ownersOf })) names.set(property.iri, word);
  }
  const free = nameAllocator([...reserved, ...lockedNames, ...names.values()]);
  const rest = newcomers.filter(({ iri }) => !names.has(iri));
  // Plain names first: a property whose name is free keeps it whatever else is in the ontology.
  for (const property of [...rest.filter(({ name }) => !reserved.has(name)), ...rest.filter(({ name }) => reserved.has(name))]) {
    names.set(property.iri, free.allocate(property.name, prefixedName(property.name, property.iri, ontology.prefixes)));
  }
  return names;
}

/** Those of a group that may bear one name: all or none of them, or those that fit the properties published under it. */
function sharing(
  group: readonly Property[],
  holders: readonly Property[] | undefined,
  { shapes, ownersOf }: { readonly shapes: Shapes; readonly ownersOf: OwnersOf },
): readonly Property[] {
  if (holders === undefined) return new Set(group.map(meaning)).size === 1 ? group : [];
  // A name of the lock whose property is gone is nobody's any more.
  if (holders.length === 0) return [];
  const formOf = ({ iri }: Property): string => form(shapes.get(iri)) ?? iri;
  const forms = new Set(holders.map(formOf));
  const taken = new Set(holders.flatMap((holder) => [...ownersOf(holder)]));
  return group.filter((property) => forms.size === 1 && forms.has(formOf(property)) && [...ownersOf(property)].every((cls) => !taken.has(cls)));
}

/** What decides the GraphQL type of a property, as text: the same whatever is published. */
function meaning({ kind, schema, unit, many, range }: Property): string {
  return JSON.stringify([kind, schema, unit, many, range]);
}

/** Type and arguments of a field, as text. */
function form(shape: FieldShape | undefined): string | undefined {
  if (shape === undefined) return undefined;
  return [shape.kind, shape.type, 'unitEnum' in shape ? shape.unitEnum?.name : ''].join(' ');
}

/** The classes that have a property, by inheritance. */
type OwnersOf = (property: Property) => ReadonlySet<Iri>;

function owners({ classes }: Ontology): OwnersOf {
  const below = new Map<Iri, Set<Iri>>();
  for (const { iri, ancestors } of classes.values()) {
    for (const above of ancestors) below.set(above, (below.get(above) ?? new Set()).add(iri));
  }
  return ({ domain }) => new Set(domain.flatMap((iri) => [...(below.get(iri) ?? [])]));
}

/** Two published fields of one name that a class has together now: each pair once. */
function collisions(names: ReadonlyMap<Iri, string>, ownersOf: OwnersOf, { properties }: Ontology): readonly Violation[] {
  const found = new Map<string, Violation>();
  for (const [name, group] of Map.groupBy(names, ([, each]) => each)) {
    const taken = new Map<Iri, Iri>();
    for (const property of group.flatMap(([iri]) => properties.get(iri) ?? [])) {
      const own = [...ownersOf(property)];
      const cls = own.find((each) => taken.has(each));
      const other = cls === undefined ? undefined : taken.get(cls);
      if (cls !== undefined && other !== undefined) found.set(`${other} ${property.iri}`, collision(property, { name, other, cls }));
      for (const each of own) taken.set(each, taken.get(each) ?? property.iri);
    }
  }
  return [...found.values()];
}

function collision({ iri, place }: Property, { name, other, cls }: Readonly<Record<'name' | 'other' | 'cls', string>>): Violation {
  return {
    code: 'NAME',
    severity: 'error',
    message: `<${iri}> and <${other}> are both published as "${name}", and the class <${cls}> now has both.`,
    remedy: 'Separate the classes again, or give one of the properties a new IRI; a published name is never changed.',
    term: iri,
    ...(place === undefined ? {} : { place }),
  };
}
