import type { Iri } from '../../kernel/iri.ts';
import type { Ontology, OntologyClass, Property } from '../../ontology/ontology.ts';
import { noUnits, type UnitTable } from '../../ontology/unit.ts';
import type { CoreNames } from './core-names.ts';
import { fieldShape, type ShapeSurroundings } from './field-shape.ts';
import { pointsHop } from './points-hop.ts';
import { nameAllocator, prefixedName, type NameAllocator } from './name-allocator.ts';
import { lowerFirst, plural } from './plural.ts';
import type { ComponentType, FieldShape, PublishedClass, SchemaModel } from './schema-model.ts';
import { knownUnits, unitEnums } from './unit-enums.ts';

/** Names that were published before: IRI → name. They are kept for ever. */
export type NameLock = ReadonlyMap<Iri, string>;

/** What else a model is made from. */
export interface ModelOptions {
  readonly lock?: NameLock | undefined;
  /** Units callers may choose besides those of the ontology. */
  readonly units?: UnitTable | undefined;
}

/** Gives every published class and its properties names, types and fields. Equal inputs give equal models. */
export function compileModel(
  ontology: Ontology,
  published: ReadonlySet<Iri>,
  core: CoreNames,
  { lock = new Map(), units: table = noUnits }: ModelOptions = {},
): SchemaModel {
  const classes = inOrder(ontology, published, lock);
  const types = nameAllocator(core.types);
  const named = classNames(classes, types, nameAllocator(core.queryFields), { ontology, lock });
  const shown = shownProperties(ontology, published);
  const fieldName = fieldNames(ontology, core.twinFields);
  const componentNames = componentTypeNames(ontology, shown, types);
  const units = knownUnits(ontology, table);
  const around: ShapeSurroundings = {
    ontology,
    units,
    fieldName,
    unitEnums: unitEnums(units, shown, types),
    published: named,
    componentType: (target) => componentNames.get(target),
  };
  const shapes = shapesByDomain(ontology, around);
  const built = new Map<Iri, PublishedClass>();
  for (const cls of classes) {
    const names = named.get(cls.iri);
    if (names === undefined) continue;
    const supers = cls.ancestors.flatMap((iri) => (iri === cls.iri ? [] : (built.get(iri) ?? []))).filter(({ sealed }) => !sealed);
    built.set(cls.iri, { iri: cls.iri, ...names, supers, fields: fieldsOf(cls, shapes) });
  }
  return {
    ontology,
    units,
    unitTable: table,
    classes: built,
    byTypeName: new Map([...built.values()].map((cls) => [cls.typeName, cls])),
    relationships: new Map([...shapes.values()].flat().flatMap((shape) => (shape.kind === 'relationship' ? [[shape.name, shape] as const] : []))),
    pointsHop: pointsHop(ontology),
    unitEnums: new Map([...around.unitEnums.values()].map((unit) => [unit.name, unit])),
    components: componentTypes(ontology, componentNames, shapes),
  };
}

/** The types of a class share its name. */
function companions(name: string): readonly string[] {
  return [name, `${name}Twin`, `${name}Filter`, `${name}Connection`];
}

type ClassNames = Omit<PublishedClass, 'iri' | 'supers' | 'fields'>;

/** Ancestors before heirs; locked names first, so that a newcomer never takes one. */
function inOrder(ontology: Ontology, published: ReadonlySet<Iri>, lock: NameLock): readonly OntologyClass[] {
  const classes = [...published].flatMap((iri) => ontology.classes.get(iri) ?? []);
  const rank = (cls: OntologyClass): number => (lock.has(cls.iri) ? 0 : 1);
  return classes.sort((a, b) => a.ancestors.length - b.ancestors.length || rank(a) - rank(b) || (a.iri < b.iri ? -1 : 1));
}

function classNames(
  classes: readonly OntologyClass[],
  types: NameAllocator,
  roots: NameAllocator,
  { ontology, lock }: { readonly ontology: Ontology; readonly lock: NameLock },
): ReadonlyMap<Iri, ClassNames> {
  const named = new Map<Iri, ClassNames>();
  const locked = (cls: OntologyClass): number => (lock.has(cls.iri) ? 0 : 1);
  for (const cls of [...classes].sort((a, b) => locked(a) - locked(b))) {
    const wanted = capital(lock.get(cls.iri) ?? cls.name);
    const name = types.allocate(wanted, capital(prefixedName(cls.name, cls.iri, ontology.prefixes)), companions);
    const root = lowerFirst(plural(name));
    const rootField = roots.allocate(root, `all${plural(name)}`);
    const typeName = `${name}Twin`;
    const { sealed } = cls;
    named.set(cls.iri, {
      name,
      sealed,
      shownAs: sealed ? typeName : name,
      typeName,
      filterName: `${name}Filter`,
      connectionName: `${name}Connection`,
      rootField,
    });
  }
  return named;
}

/** Properties of published classes and of the components they include. */
function shownProperties(ontology: Ontology, published: ReadonlySet<Iri>): readonly Property[] {
  const reach = new Set<Iri>(published);
  for (const iri of reach) {
    for (const property of ontology.properties.values()) {
      if (property.kind !== 'component' || !property.domain.some((domain) => ontology.classes.get(iri)?.ancestors.includes(domain) === true)) continue;
      for (const target of property.range) reach.add(target);
    }
  }
  const domains = new Set([...reach].flatMap((iri) => ontology.classes.get(iri)?.ancestors ?? []));
  return [...ontology.properties.values()].filter((property) => !property.hidden && property.domain.some((domain) => domains.has(domain)));
}

/** Field names: those of the ontology; one that is a core field of every twin gets its prefix. */
function fieldNames(ontology: Ontology, reserved: ReadonlySet<string>): (property: Property) => string {
  const names = nameAllocator(reserved);
  const given = new Map<Iri, string>();
  // Plain names first: a property whose name is free keeps it whatever else is in the ontology.
  const sorted = [...ontology.properties.values()].sort((a, b) => (a.iri < b.iri ? -1 : 1));
  for (const property of [...sorted.filter(({ name }) => !reserved.has(name)), ...sorted.filter(({ name }) => reserved.has(name))]) {
    given.set(property.iri, names.allocate(property.name, prefixedName(property.name, property.iri, ontology.prefixes)));
  }
  const short = sharedShortNames(sorted, reserved);
  return (property) => short.get(property.iri) ?? given.get(property.iri) ?? property.name;
}

/**
 * Short names (unique within each class) where every property that bears one has the same GraphQL type: fields of one name and different types in different
 * classes would make queries over both impossible.
 */
function sharedShortNames(properties: readonly Property[], reserved: ReadonlySet<string>): ReadonlyMap<Iri, string> {
  const groups = Map.groupBy(properties, ({ name, shortName }) => shortName ?? name);
  const short = new Map<Iri, string>();
  for (const [name, group] of groups) {
    if (reserved.has(name) || new Set(group.map(typeOf)).size > 1) continue;
    for (const { iri } of group) short.set(iri, name);
  }
  return short;
}

/** What decides the GraphQL type of a property, as text. */
function typeOf({ kind, schema, unit, many, range }: Property): string {
  return JSON.stringify([kind, schema, unit, many, range]);
}

function componentTypeNames(ontology: Ontology, shown: readonly Property[], types: NameAllocator): ReadonlyMap<Iri, string> {
  const targets = new Set(shown.filter(({ kind }) => kind === 'component').flatMap(({ range }) => range.slice(0, 1)));
  const classes = [...targets].flatMap((iri) => ontology.classes.get(iri) ?? []).sort((a, b) => (a.iri < b.iri ? -1 : 1));
  return new Map(
    classes.map((cls) => [cls.iri, types.allocate(`${capital(cls.name)}Component`, `${capital(prefixedName(cls.name, cls.iri, ontology.prefixes))}Component`)]),
  );
}

function shapesByDomain(ontology: Ontology, around: ShapeSurroundings): ReadonlyMap<Iri, readonly FieldShape[]> {
  const byDomain = new Map<Iri, FieldShape[]>();
  for (const property of ontology.properties.values()) {
    if (property.hidden || property.domain.length === 0) continue;
    const shape = fieldShape(property, around);
    if (shape === undefined) continue;
    for (const domain of property.domain) byDomain.set(domain, [...(byDomain.get(domain) ?? []), shape]);
  }
  return byDomain;
}

function fieldsOf(cls: OntologyClass, byDomain: ReadonlyMap<Iri, readonly FieldShape[]>): readonly FieldShape[] {
  const fields = new Set(cls.ancestors.flatMap((ancestor) => byDomain.get(ancestor) ?? []));
  return [...fields].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function componentTypes(
  ontology: Ontology,
  names: ReadonlyMap<Iri, string>,
  shapes: ReadonlyMap<Iri, readonly FieldShape[]>,
): ReadonlyMap<string, ComponentType> {
  return new Map(
    [...names].flatMap(([iri, name]) => {
      const cls = ontology.classes.get(iri);
      // A component holds values; relationships and components of its own belong to twins (DTDL v4: no component in a component).
      const fields = cls === undefined ? [] : fieldsOf(cls, shapes).filter(({ kind }) => kind === 'attribute');
      return [[name, { name, class: iri, fields }] as const];
    }),
  );
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
