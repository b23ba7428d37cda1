import { isInterfaceType, isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';
import type { EdgeType, FieldShape, PublishedClass, SchemaModel } from './schema-model.ts';

/**
 * Gives a built schema the descriptions its text leaves out, so that introspection and editors show them everywhere: those of inherited fields stand once in
 * the SDL, where the field is declared; those of root fields, connections and filters follow from the class.
 */
export function describe(schema: GraphQLSchema, model: SchemaModel): void {
  const { classes, ontology } = model;
  for (const cls of classes.values()) describeClass(schema, cls, ontology.classes.get(cls.iri)?.label ?? cls.name);
  describeInherited(schema);
  for (const cls of classes.values()) for (const name of [cls.name, cls.typeName]) labelFields(schema, name, cls.fields);
  for (const { name, fields } of [...model.components.values(), ...model.edges.values()]) labelFields(schema, name, fields);
  for (const edge of model.edges.values()) describeEdge(schema, edge);
}

/** Descriptions of inherited fields stand once in the SDL, at the interface that declares them. */
function describeInherited(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    const parents = type.getInterfaces().map((parent) => parent.getFields());
    for (const field of Object.values(type.getFields())) {
      field.description ??= parents.map((fields) => fields[field.name]?.description).find((text) => text !== undefined && text !== null) ?? null;
    }
  }
}

function describeEdge(schema: GraphQLSchema, { name, connectionName, property }: EdgeType): void {
  const label = property.label ?? property.name;
  tell(schema.getType(name), `One twin that "${label}" leads to, with the attributes of the relationship.`);
  tell(schema.getType(connectionName), `A page of twins that "${label}" leads to.`);
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
  tell(schema.getQueryType()?.getFields()[cls.rootField], `Twins of ${label} and its heirs.`);
  tell(schema.getType(cls.name), label);
  tell(schema.getType(cls.typeName), `A twin whose most specific class is ${label}.`);
  tell(schema.getType(cls.filterName), `Conditions on twins of ${label}; all that are given must hold.`);
  tell(schema.getType(cls.connectionName), `A page of twins of ${label}.`);
  fillFrom(schema, cls.connectionName, 'TwinConnection');
}

function tell(element: { description: string | null | undefined } | undefined, text: string): void {
  if (element !== undefined) element.description ??= text;
}
