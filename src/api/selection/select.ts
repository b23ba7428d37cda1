import {
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isInterfaceType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** A type whose fields can be selected. */
export type Composite = GraphQLObjectType | GraphQLInterfaceType;

/** One field of a selection, with what the schema says of it. */
export interface SelectedField {
  readonly node: FieldNode;
  readonly field: GraphQLField<unknown, unknown>;
  readonly arguments: Readonly<Record<string, unknown>>;
}

/** What is needed of a request to walk its selections. */
export type Selecting = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/** All fields selected on `parent`, fragments opened, `@skip` and `@include` applied, whatever type condition they stand under. */
export function selectedFields(info: Selecting, parent: Composite, sets: readonly (SelectionSetNode | undefined)[]): readonly SelectedField[] {
  const found: SelectedField[] = [];
  const visit = (type: Composite, selections: readonly SelectionNode[]): void => {
    for (const selection of selections) {
      if (!included(info, selection)) continue;
      if (selection.kind === Kind.FIELD) {
        const field = type.getFields()[selection.name.value];
        if (field !== undefined) found.push({ node: selection, field, arguments: getArgumentValues(field, selection, info.variableValues) });
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : info.fragments[selection.name.value];
      const condition = fragment?.typeCondition === undefined ? type : info.schema.getType(fragment.typeCondition.name.value);
      if (fragment !== undefined && (isObjectType(condition) || isInterfaceType(condition))) visit(condition, fragment.selectionSet.selections);
    }
  };
  for (const set of sets) visit(parent, set?.selections ?? []);
  return found;
}

/** The nodes of the field being resolved, as selected fields. */
export function selectedNodes(info: GraphQLResolveInfo): readonly SelectedField[] {
  const field = info.parentType.getFields()[info.fieldName];
  if (field === undefined) return [];
  return info.fieldNodes.map((node) => ({ node, field, arguments: getArgumentValues(field, node, info.variableValues) }));
}

/** The object or interface type a field answers with, or `undefined` for scalars and unions. */
export function compositeOf(field: GraphQLField<unknown, unknown>): Composite | undefined {
  const type = getNamedType(field.type);
  return isObjectType(type) || isInterfaceType(type) ? type : undefined;
}

function included(info: Selecting, node: SelectionNode): boolean {
  if (node.directives === undefined || node.directives.length === 0) return true;
  const skip = getDirectiveValues(GraphQLSkipDirective, node, info.variableValues);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, info.variableValues);
  return skip?.['if'] !== true && include?.['if'] !== false;
}
