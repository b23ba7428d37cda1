import {
  getNamedType,
  isInputObjectType,
  Kind,
  typeFromAST,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type TypeNode,
} from 'graphql';

/** Schema coordinates of all fields, arguments and input fields a valid document names: `Pump.flowRate`, `Query.pumps(where:)`, `PumpFilter.flowRate`. Introspection is left out. */
export function usedFields(schema: GraphQLSchema, document: DocumentNode): readonly string[] {
  const used = new Set<string>();
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: ({ name }) => {
        const parent = types.getParentType();
        if (parent === null || parent === undefined || parent.name.startsWith('__') || name.value.startsWith('__')) return;
        used.add(`${parent.name}.${name.value}`);
      },
      Argument: ({ name }) => {
        const [parent, field] = [types.getParentType(), types.getFieldDef()];
        if (parent === null || parent === undefined || field === null || field === undefined || types.getDirective() !== null || field.name.startsWith('__'))
          return;
        used.add(`${parent.name}.${field.name}(${name.value}:)`);
      },
      ObjectField: ({ name }) => {
        const parent = getNamedType(types.getParentInputType());
        if (isInputObjectType(parent)) used.add(`${parent.name}.${name.value}`);
      },
    }),
  );
  return [...used];
}

/** More input fields than this are not looked at: the values are the caller's. */
const mostFields = 200;
const single = new Map<string, readonly string[]>();

/** Coordinates of the input fields that the values of variables have, each once, in an array of its own that is always the same. */
export function usedByVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Iterable<readonly string[]> {
  const used = new Set<string>();
  for (const { variable, type } of operation.variableDefinitions ?? []) {
    const value = variables[variable.name.value];
    if (typeof value === 'object' && value !== null) collect(inputType(schema, type), value, used);
  }
  return Array.from(used, alone);
}

function alone(coordinate: string): readonly string[] {
  const known = single.get(coordinate);
  if (known !== undefined) return known;
  if (single.size > 50_000) single.clear();
  const fresh = [coordinate];
  single.set(coordinate, fresh);
  return fresh;
}

function inputType(schema: GraphQLSchema, node: TypeNode): GraphQLInputType | undefined {
  if (node.kind === Kind.LIST_TYPE || node.kind === Kind.NON_NULL_TYPE) return inputType(schema, node.type);
  const type = typeFromAST(schema, node);
  return isInputObjectType(type) ? type : undefined;
}

function collect(type: GraphQLInputType | undefined, value: object, used: Set<string>): void {
  if (!isInputObjectType(type) || used.size >= mostFields) return;
  if (Array.isArray(value)) {
    for (const part of value.slice(0, mostFields)) if (typeof part === 'object' && part !== null) collect(type, part, used);
    return;
  }
  const fields = type.getFields();
  for (const [name, part] of Object.entries(value)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field === undefined) continue;
    used.add(`${type.name}.${name}`);
    if (typeof part === 'object' && part !== null) collect(getNamedType(field.type), part, used);
  }
}
