import { assertNever } from '../../kernel/assert-never.ts';
import type { Iri } from '../../kernel/iri.ts';
import type { Value } from '../../kernel/value.ts';
import { attributeValue, quantity } from '../attribute-value.ts';
import type { Context } from '../context.ts';
import type { TwinEdgeNode } from '../connection.ts';
import type { Resolve, ResolverMap } from '../resolver-map.ts';
import type { ComponentType, EdgeType, FieldShape, PublishedClass, SchemaModel } from '../schema-from-ontology/schema-model.ts';
import { toOrder } from '../selection/order.ts';
import { telemetryNode } from '../telemetry-node.ts';
import type { TwinNode } from '../twin-node.ts';
import { typedMutationResolvers } from './typed-mutations.ts';
import { classPage, type ClassPageArgs } from '../class-page.ts';
import { relatedPage, relatedTwin, type RootPageArgs } from '../twin-page.ts';

/** Resolvers of the types that follow from the ontology; the core fields of a twin are answered as on the interface. */
export function ontologyResolvers(model: SchemaModel, core: ResolverMap): ResolverMap {
  const { __resolveType: resolveType, ...twinFields } = core['Twin'] ?? {};
  const classes = [...model.classes.values()];
  const types = classes.flatMap((cls) => [
    ...(resolveType === undefined || cls.sealed ? [] : [[cls.name, { __resolveType: resolveType }] as const]),
    [cls.typeName, { ...twinFields, ...fieldResolvers(cls) }] as const,
  ]);
  const components = [...model.components.values()].map((component) => [component.name, componentResolvers(component)] as const);
  const edges = [...model.edges.values()].map((edge) => [edge.name, { ...core['TwinEdge'], ...edgeResolvers(edge) }] as const);
  const roots = Object.fromEntries(classes.map((cls) => [cls.rootField, rootResolver(cls)]));
  return {
    ...Object.fromEntries([...types, ...components, ...edges]),
    GenericTwin: twinFields,
    Query: { ...core['Query'], ...roots },
    ...mutationsOf(model, core),
  };
}

function mutationsOf(model: SchemaModel, core: ResolverMap): ResolverMap {
  return model.mutations.length === 0 ? {} : { Mutation: { ...core['Mutation'], ...typedMutationResolvers(model, core) } };
}

/** Attributes of the relationship itself. */
function edgeResolvers({ fields }: EdgeType): Readonly<Record<string, Resolve>> {
  return Object.fromEntries(
    fields.map((shape) => {
      const { property } = shape;
      const resolve: Resolve = ({ edge }: TwinEdgeNode, args: UnitArgs, context) => {
        const stored = edge?.attributes[property.iri];
        return shape.type === 'Quantity' ? quantity(context, property, stored, unitAsked(shape, args)) : attributeValue(property, stored, shape.type);
      };
      return [shape.name, resolve] as const;
    }),
  );
}

function rootResolver(cls: PublishedClass): Resolve {
  return (_root, args: ClassPageArgs, context, info) => classPage(cls, args, context, info);
}

const byClass = new WeakMap<FieldShape, Resolve>();

function fieldResolvers(cls: PublishedClass): Readonly<Record<string, Resolve>> {
  return Object.fromEntries(
    cls.fields.map((shape) => {
      const resolve = byClass.get(shape) ?? fieldResolver(shape);
      byClass.set(shape, resolve);
      return [shape.name, resolve];
    }),
  );
}

interface UnitArgs {
  readonly unit?: string | null;
}

type Component = Readonly<Record<string, Value>>;

function unitAsked(shape: FieldShape, { unit }: UnitArgs): Iri | undefined {
  return 'unitEnum' in shape && unit !== null && unit !== undefined ? shape.unitEnum?.values.get(unit) : undefined;
}

function fieldResolver(shape: FieldShape): Resolve {
  const { property } = shape;
  switch (shape.kind) {
    case 'attribute':
      return shape.type === 'Quantity'
        ? ({ twin }: TwinNode, args: UnitArgs, context) => quantity(context, property, twin.attributes[property.iri], unitAsked(shape, args))
        : ({ twin }: TwinNode) => attributeValue(property, twin.attributes[property.iri], shape.type);
    case 'telemetry':
      return ({ twin }: TwinNode, args: UnitArgs, context) => telemetryNode(twin, property, context, unitAsked(shape, args));
    case 'relationship':
      return shape.single
        ? (node: TwinNode, _args, context, info) => relatedTwin(node, context, info)
        : (node: TwinNode, { orderBy, after }: RootPageArgs, context, info) =>
            relatedPage(node, toOrder(context.model, orderBy, shape.target), after, { context, info });
    case 'component':
      return async (node: TwinNode, _args, context, info) => (await relatedTwin(node, context, info)) ?? componentValue(node.twin.attributes[property.iri]);
    default:
      return assertNever(shape);
  }
}

/** A component as it is kept: a twin of its own that the owner's property leads to, or a structured value of the owner. */
type ComponentNode = TwinNode | { readonly values: Component };

function componentValue(value: Value | undefined): ComponentNode | undefined {
  return isComponent(value) ? { values: value } : undefined;
}

function isComponent(value: Value | undefined): value is Component {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** In a structured value a property stands by its IRI, or by the name its interface gives it; telemetry arrives for twins only. */
function componentResolvers(component: ComponentType): Readonly<Record<string, Resolve>> {
  const fields = component.fields.map((shape) => {
    const ofTwin = fieldResolver(shape);
    const resolve: Resolve = (parent: ComponentNode, args: UnitArgs, context, info) =>
      'twin' in parent ? ofTwin(parent, args, context, info) : storedField(shape, parent.values, { args, context });
    return [shape.name, resolve] as const;
  });
  return { ...Object.fromEntries(fields), class: () => component.class };
}

function storedField(shape: FieldShape, values: Component, { args, context }: { readonly args: UnitArgs; readonly context: Context }): unknown {
  const { property } = shape;
  if (shape.kind !== 'attribute') return undefined;
  const stored = values[property.iri] ?? values[property.name];
  return shape.type === 'Quantity' ? quantity(context, property, stored, unitAsked(shape, args)) : attributeValue(property, stored, shape.type);
}
