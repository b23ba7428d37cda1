import {
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

/** What an operation is made of. */
export interface Operation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

interface Costing {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly defaults: ReadonlyMap<string, ValueNode>;
}

/** Rows a list without `first` is taken to have. */
const assumedList = 10;
/** Rows a page without `first` has: its default. */
const assumedPage = 50;
/** Of a large page usually far fewer rows exist below each row than were asked for. */
const meanDegree = 8;

/**
 * The cost of an operation in points, before it runs: each field its `@cost` weight (1 for a field with fields of its own, 0 for a leaf), times the rows above it.
 * At the root a page counts the rows asked for; below, at most the mean degree of a graph. Stops counting beyond `max`.
 */
export function operationCost(schema: GraphQLSchema, { document, operation, variables }: Operation, max: number): number {
  const root = schema.getRootType(operation.operation);
  const costing: Costing = {
    schema,
    fragments: new Map(document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : []))),
    variables,
    defaults: new Map(
      (operation.variableDefinitions ?? []).flatMap((node) =>
        node.defaultValue === undefined ? [] : [[node.variable.name.value, node.defaultValue] as const],
      ),
    ),
  };
  return root === undefined || root === null ? 0 : setCost(costing, root.name, operation.selectionSet, { rows: 1, level: 0, max });
}

interface Place {
  readonly rows: number;
  /** Pages above this place. */
  readonly level: number;
  readonly max: number;
}

function setCost(costing: Costing, typeName: string, set: SelectionSetNode, place: Place): number {
  let total = 0;
  for (const selection of set.selections) {
    if (total > place.max) break;
    if (selection.kind === Kind.FIELD) total += fieldCost(costing, typeName, selection, place);
    else {
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : costing.fragments.get(selection.name.value);
      if (fragment !== undefined) total += setCost(costing, fragment.typeCondition?.name.value ?? typeName, fragment.selectionSet, place);
    }
  }
  return total;
}

function fieldCost(costing: Costing, typeName: string, node: FieldNode, place: Place): number {
  const type = costing.schema.getType(typeName);
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
  if (field === undefined) return 0;
  const weight = weightOf(costing, field, node);
  const rows = rowsBelow(costing, field, node, place);
  const own = weight * place.rows;
  if (node.selectionSet === undefined) return own;
  return (
    own +
    setCost(costing, getNamedType(field.type).name, node.selectionSet, { ...place, rows: place.rows * rows, level: place.level + (hasPages(field) ? 1 : 0) })
  );
}

/** The declared weight; that of a field every twin has stands at `interface Twin` only. */
function weightOf({ schema }: Costing, field: GraphQLField<unknown, unknown>, node: FieldNode): number {
  const twin = schema.getType('Twin');
  const shared = isInterfaceType(twin) ? twin.getFields()[field.name] : undefined;
  return declaredWeight(field) ?? (shared === undefined ? undefined : declaredWeight(shared)) ?? (node.selectionSet === undefined ? 0 : 1);
}

function declaredWeight({ astNode }: GraphQLField<unknown, unknown>): number | undefined {
  const value = astNode?.directives?.find(({ name }) => name.value === 'cost')?.arguments?.[0]?.value;
  return value?.kind === Kind.INT ? Number(value.value) : undefined;
}

function hasPages(field: GraphQLField<unknown, unknown>): boolean {
  return field.args.some(({ name }) => name === 'first');
}

function rowsBelow(costing: Costing, field: GraphQLField<unknown, unknown>, node: FieldNode, { level }: Place): number {
  if (hasPages(field)) {
    const asked = firstOf(costing, node) ?? assumedPage;
    return level === 0 ? Math.max(asked, 1) : Math.max(1, Math.min(asked, meanDegree));
  }
  // The rows of a page are counted at its field; `nodes` and `edges` only pass them on.
  const inPage = node.name.value === 'nodes' || node.name.value === 'edges' || node.name.value === 'hits';
  return isListType(getNullableType(field.type)) && !inPage ? assumedList : 1;
}

function firstOf({ variables, defaults }: Costing, node: FieldNode): number | undefined {
  const value = node.arguments?.find(({ name }) => name.value === 'first')?.value;
  if (value?.kind === Kind.INT) return Number(value.value);
  if (value?.kind !== Kind.VARIABLE) return undefined;
  const given = variables[value.name.value];
  if (typeof given === 'number') return given;
  const fallback = defaults.get(value.name.value);
  return fallback?.kind === Kind.INT ? Number(fallback.value) : undefined;
}
