import { isInputObjectType, isInterfaceType, isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';
import type { EdgeType, FieldShape, PublishedClass, SchemaModel } from './schema-model.ts';

/**
 * Gives a built schema the descriptions its text leaves out, so that introspection and editors show them everywhere: those of inherited fields stand once in
 * the SDL, where the field is declared; those of root fields, connections and filters follow from the class.
 */
export function describe(schema: GraphQLSchema, model: SchemaModel): void {
  const { classes, ontology } = model;
  for (const cls of classes.values()) describeClass(schema, cls, ontology.classes.get(cls.iri)?.label ?? cls.name);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    const parents = type.getInterfaces().map((parent) => parent.getFields());
    for (const field of Object.values(type.getFields())) {
      field.description ??= parents.map((fields) => fields[field.name]?.description).find((text) => text !== undefined && text !== null) ?? null;
    }
  }
  for (const cls of classes.values()) for (const name of [cls.name, cls.typeName]) labelFields(schema, name, cls.fields);
  for (const { name, fields } of [...model.components.values(), ...model.edges.values()]) labelFields(schema, name, fields);
  for (const edge of model.edges.values()) describeEdge(schema, edge);
}

function describeEdge(schema: GraphQLSchema, { name, connectionName, property }: EdgeType): void {
  const label = property.label ?? property.name;
  const [edge, connection] = [schema.getType(name), schema.getType(connectionName)];
  if (edge !== undefined) edge.description ??= `One twin that "${label}" leads to, with the attributes of the relationship.`;
  if (connection !== undefined) connection.description ??= `A page of twins that "${label}" leads to.`;
  fillFrom(schema, name, 'TwinEdge');
  fillFrom(schema, connectionName, 'TwinConnection');
}

/** Fields of the same name mean the same. */
function fillFrom(schema: GraphQLSchema, name: string, other: string): void {
  const [type, model] = [schema.getType(name), schema.getType(other)];
  if (!isObjectType(type) || !isObjectType(model)) return;
  const fields: Readonly<Record<string, GraphQLField<unknown, unknown>>> = model.getFields();
  for (const field of Object.values(type.getFields())) field.description ??= fields[field.name]?.description ?? null;
}

/** A field whose label says no more than its name has it all the same. */
function labelFields(schema: GraphQLSchema, type: string, shapes: readonly FieldShape[]): void {
  const found = schema.getType(type);
  if (!isObjectType(found) && !isInterfaceType(found)) return;
  const fields = found.getFields();
  for (const { name, property } of shapes) {
    const field = fields[name];
    if (field !== undefined) field.description ??= property.label ?? property.name;
  }
}

function describeClass(schema: GraphQLSchema, cls: PublishedClass, label: string): void {
  const root = schema.getQueryType()?.getFields()[cls.rootField];
  if (root !== undefined) root.description ??= `Twins of ${label} and its heirs.`;
  const shown = schema.getType(cls.name);
  if (shown !== undefined) shown.description ??= label;
  const object = schema.getType(cls.typeName);
  if (object !== undefined) object.description ??= `A twin whose most specific class is ${label}.`;
  const filter = schema.getType(cls.filterName);
  if (isInputObjectType(filter)) filter.description ??= `Conditions on twins of ${label}; all that are given must hold.`;
  const connection = schema.getType(cls.connectionName);
  if (connection !== undefined) connection.description ??= `A page of twins of ${label}.`;
  fillFrom(schema, cls.connectionName, 'TwinConnection');
}
