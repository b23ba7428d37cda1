import type { Iri } from '../../kernel/iri.ts';
import type { Violation } from '../../kernel/violation.ts';
import type { PublishedNames } from '../../ontology/compile/name-lock.ts';
import { viaOf } from '../../graph/via.ts';
import type { Ontology, OntologyClass, Property } from '../../ontology/ontology.ts';
import { noUnits, type UnitTable } from '../../ontology/unit.ts';
import { classNames, componentNames, type ClassNames } from './class-names.ts';
import { edgeTypes } from './edge-types.ts';
import type { CoreNames } from './core-names.ts';
import { fieldNames } from './field-names.ts';
import { fieldShape, type ShapeSurroundings } from './field-shape.ts';
import { inverseShapes } from './inverse-shapes.ts';
import { namingOf, type Naming, type NamingSource } from './naming.ts';
import { orderFields } from './order-fields.ts';
import { pointValueNarrower } from './point-value.ts';
import { pointsHop } from './points-hop.ts';
import { publishedForm, type FormGround } from './published-form.ts';
import { stillPublished } from './published-classes.ts';
import { changedForm, publishedNames } from './published-names.ts';
import type { ComponentType, FieldShape, PublishedClass, RelationshipShape, SchemaModel } from './schema-model.ts';
import { typedMutations } from './typed-mutations.ts';
import { knownUnits, unitEnums } from './unit-enums.ts';

/** What else a model is made from. */
export interface ModelOptions extends NamingSource {
  /** Units callers may choose besides those of the ontology. */
  readonly units?: UnitTable | undefined;
}

/** A model with the names and forms it publishes, and what stands against them. */
export interface CompiledModel {
  readonly model: SchemaModel;
  /** The lock, grown by what is new. */
  readonly names: PublishedNames;
  readonly violations: readonly Violation[];
}

/** Gives every published class and its properties names, types and fields. Equal inputs give equal models. */
export function compileModel(
  ontology: Ontology,
  published: ReadonlySet<Iri>,
  core: CoreNames,
  { units: table = noUnits, ...source }: ModelOptions = {},
): CompiledModel {
  const naming = namingOf(ontology, core, source);
  const shownClasses = new Set([...published, ...stillPublished(naming, naming.profile)]);
  const classes = inOrder(ontology, shownClasses);
  const named = classNames(classes, naming);
  const shown = shownProperties(ontology, shownClasses);
  const components = componentNames(shown, naming);
  const units = knownUnits(ontology, table);
  const plain: ShapeSurroundings = {
    edges: new Map(),
    ontology,
    units,
    unitEnums: unitEnums(units, shown, naming),
    published: named,
    componentType: (target) => components.get(target),
  };
  const edges = edgeTypes(shown, naming, { around: plain, classes: named });
  const around: ShapeSurroundings = { ...plain, edges };
  const shapes = namedShapes(naming, { around, classes: named });
  const inverses = inverseShapes(shapes, naming, plain);
  const byDomain = shapesByDomain([...shapes.values(), ...inverses]);
  const built = publishedClassesOf(classes, named, { ontology, byDomain });
  const mutations = typedMutations(built.values(), naming);
  const model: SchemaModel = {
    ontology,
    units,
    unitTable: table,
    classes: built,
    byTypeName: new Map([...built.values()].map((cls) => [cls.typeName, cls])),
    relationships: hopsByName([...shapes.values(), ...inverses], ontology),
    pointsHop: pointsHop(ontology),
    unitEnums: new Map([...around.unitEnums.values()].map((unit) => [unit.name, unit])),
    components: componentTypes(ontology, components, byDomain),
    edges: new Map([...edges.values()].map((edge) => [edge.name, edge])),
    orderFields: orderFields(built.values()),
    mutations,
  };
  return { model, names: publishedNames(model, [...shapes.values(), ...inverses], naming), violations: naming.violations };
}

/** The classes with their fields, ancestors before heirs. */
function publishedClassesOf(
  classes: readonly OntologyClass[],
  named: ReadonlyMap<Iri, ClassNames>,
  { ontology, byDomain }: { readonly ontology: Ontology; readonly byDomain: ReadonlyMap<Iri, readonly FieldShape[]> },
): ReadonlyMap<Iri, PublishedClass> {
  const built = new Map<Iri, PublishedClass>();
  const narrow = pointValueNarrower(ontology);
  for (const cls of classes) {
    const names = named.get(cls.iri);
    if (names === undefined) continue;
    const supers = cls.ancestors.flatMap((iri) => (iri === cls.iri ? [] : (built.get(iri) ?? []))).filter(({ sealed }) => !sealed);
    built.set(cls.iri, { iri: cls.iri, ...names, supers, fields: narrow(cls, fieldsOf(cls, byDomain)) });
  }
  return built;
}

/** Ancestors before heirs. */
function inOrder(ontology: Ontology, published: ReadonlySet<Iri>): readonly OntologyClass[] {
  const classes = [...published].flatMap((iri) => ontology.classes.get(iri) ?? []);
  return classes.sort((a, b) => a.ancestors.length - b.ancestors.length || (a.iri < b.iri ? -1 : 1));
}

/** The properties as fields: in the form they were published in, under the names they have for ever. */
function namedShapes(naming: Naming, ground: FormGround): ReadonlyMap<Iri, FieldShape> {
  const { ontology, lock, keyOf, violations } = naming;
  const shapes = new Map<Iri, FieldShape>();
  for (const property of ontology.properties.values()) {
    if (property.hidden || property.domain.length === 0) continue;
    const fresh = fieldShape(property, ground.around);
    if (fresh === undefined) continue;
    const locked = lock.fields[keyOf(property.iri)];
    const kept = locked === undefined ? fresh : publishedForm(property, locked, ground);
    if (kept === undefined && locked !== undefined) violations.push(changedForm(fresh, locked));
    shapes.set(property.iri, kept ?? fresh);
  }
  const names = fieldNames(shapes, naming);
  return new Map([...shapes].map(([iri, shape]) => [iri, { ...shape, name: names.get(iri) ?? shape.name, property: meantBy(shape.property, ontology) }]));
}

/** The property itself, or the one that a renamed telemetry means now: read as that one, shown where and as the old one was. */
function meantBy(property: Property, { properties }: Ontology): Property {
  const meant = property.aliasOf === undefined ? undefined : properties.get(property.aliasOf);
  if (meant === undefined) return property;
  const { domain, deprecated, deprecationReason = '' } = property;
  return { ...meant, aliasOf: meant.iri, domain, deprecated, deprecationReason };
}

/** Properties of published classes, of the components they include and of the edges between them. */
function shownProperties(ontology: Ontology, published: ReadonlySet<Iri>): readonly Property[] {
  const reach = new Set<Iri>(published);
  for (const iri of reach) {
    for (const property of ontology.properties.values()) {
      if (property.kind !== 'component' || !property.domain.some((domain) => ontology.classes.get(iri)?.ancestors.includes(domain) === true)) continue;
      for (const target of property.range) reach.add(target);
    }
  }
  const domains = new Set([...reach].flatMap((iri) => ontology.classes.get(iri)?.ancestors ?? []));
  const own = [...ontology.properties.values()].filter((property) => !property.hidden && property.domain.some((domain) => domains.has(domain)));
  const ofEdges = own.flatMap(({ edgeAttributes }) => edgeAttributes.flatMap((iri) => ontology.properties.get(iri) ?? []));
  return [...new Set([...own, ...ofEdges])];
}

/** Fields that lead to other twins. A component is one of them, owned by value: it is read together with its owner. */
function hopsByName(shapes: readonly FieldShape[], ontology: Ontology): SchemaModel['relationships'] {
  const hops = shapes.flatMap((shape): readonly RelationshipShape[] => {
    if (shape.kind === 'relationship') return [shape];
    return shape.kind === 'component' ? [{ ...shape, kind: 'relationship', single: true, via: viaOf(ontology, shape.property.iri, 'OUT') }] : [];
  });
  const named = [...Map.groupBy(hops, ({ name }) => name)];
  // Relationships of one short name belong to different classes: whoever asks for the name follows all of them, and each twin has its own.
  return new Map(named.flatMap(([name, [first, ...others]]) => (first === undefined ? [] : [[name, withVia(first, others)]])));
}

function withVia(shape: RelationshipShape, others: readonly RelationshipShape[]): RelationshipShape {
  if (others.length === 0) return shape;
  const via = [shape, ...others].flatMap((each) => each.via);
  return { ...shape, via: [...new Map(via.map((each) => [`${each.type} ${each.direction}`, each])).values()] };
}

function shapesByDomain(shapes: readonly FieldShape[]): ReadonlyMap<Iri, readonly FieldShape[]> {
  const byDomain = new Map<Iri, FieldShape[]>();
  for (const shape of shapes) {
    for (const domain of shape.property.domain) {
      const own = byDomain.get(domain) ?? [];
      own.push(shape);
      byDomain.set(domain, own);
    }
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
      const fields = cls === undefined ? [] : fieldsOf(cls, shapes).filter(({ kind }) => kind === 'attribute' || kind === 'telemetry');
      return [[name, { name, class: iri, fields }] as const];
    }),
  );
}
