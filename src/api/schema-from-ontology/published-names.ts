import type { Violation } from '../../kernel/violation.ts';
import type { PublishedField, PublishedNames } from '../../ontology/compile/name-lock.ts';
import type { Naming } from './naming.ts';
import type { FieldShape, SchemaModel } from './schema-model.ts';
import { mutationKey } from './typed-mutations.ts';

/** The lock with everything this schema publishes. Only grows. `shapes` are the properties' own: a class may show a narrower type. */
export function publishedNames(model: SchemaModel, shapes: Iterable<FieldShape>, naming: Naming): PublishedNames {
  const { lock, keyOf } = naming;
  const classes = [...model.classes.values()];
  const components = [...model.components.values()];
  const shown = new Set([...classes, ...components].flatMap(({ fields }) => fields.map(({ property }) => property.iri)));
  return {
    types: grown(
      lock.types,
      classes.map(({ iri, name, rootField }) => [keyOf(iri), { name, root: rootField }]),
    ),
    fields: grown(
      lock.fields,
      // An alias has the IRI of what it means, whose name is another.
      [...shapes].flatMap((shape) =>
        shown.has(shape.property.iri) && shape.property.aliasOf === undefined ? [[fieldKey(shape, keyOf(shape.property.iri)), fieldOf(shape)] as const] : [],
      ),
    ),
    components: grown(
      lock.components,
      components.map(({ class: iri, name }) => [keyOf(iri), name]),
    ),
    units: grown(
      lock.units,
      [...model.unitEnums.values()].map(({ quantityKind, name, values }) => [
        quantityKind,
        {
          name,
          values: grown(
            lock.units[quantityKind]?.values ?? {},
            [...values].map(([value, unit]) => [unit, value]),
          ),
        },
      ]),
    ),
    ...besides(model, naming),
  };
}

/** What most schemas do not have. */
function besides({ edges, mutations }: SchemaModel, naming: Naming): Pick<PublishedNames, 'edges' | 'mutations'> {
  const { lock, keyOf } = naming;
  const ofEdges = [...edges.values()].map(({ name, node, property }) => [keyOf(property.iri), { name, node }] as const);
  const ofMutations = mutations.map((mutation) => [mutationKey(mutation, naming), mutation.name] as const);
  return {
    ...(lock.edges === undefined && ofEdges.length === 0 ? {} : { edges: grown(lock.edges ?? {}, ofEdges) }),
    ...(lock.mutations === undefined && ofMutations.length === 0 ? {} : { mutations: grown(lock.mutations ?? {}, ofMutations) }),
  };
}

function fieldKey(shape: FieldShape, key: string): string {
  return shape.kind === 'relationship' && shape.inverse === true ? `inverse ${key}` : key;
}

function fieldOf(shape: FieldShape): PublishedField {
  const unit = 'unitEnum' in shape ? shape.unitEnum?.quantityKind : undefined;
  return { name: shape.name, type: shape.type, ...(unit === undefined ? {} : { unit }) };
}

function grown<T>(before: Readonly<Record<string, T>>, entries: readonly (readonly [string, T])[]): Readonly<Record<string, T>> {
  return Object.fromEntries([...Object.entries(before), ...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

/** A published field whose property means something else now: clients break, which only the author of the model can want. */
export function changedForm(shape: FieldShape, { name, type }: PublishedField): Violation {
  const { property } = shape;
  return {
    code: 'FORM',
    severity: 'warning',
    message: `<${property.iri}> is published as "${name}: ${type}" and means "${shape.type}" now: documents that ask for it break.`,
    remedy: 'Leave the property as it was and give the new meaning an IRI of its own, with the old one deprecated.',
    term: property.iri,
    ...(property.place === undefined ? {} : { place: property.place }),
  };
}
