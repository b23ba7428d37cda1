import {
  getOperationAST,
  Kind,
  TypeInfo,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type TypeNode,
  type VariableDefinitionNode,
} from 'graphql';
import { hub, rootTypes } from './face-names.ts';
import type { SubgraphFace } from './build-subgraph-face.ts';

/** An operation of the composition face in the words of the plain schema. */
export interface TranslatedOperation {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Response keys of `_entities` fields, with the key below them that is null when the entity is unknown here. */
  readonly entities: ReadonlyMap<string, Evidence>;
}

interface Evidence {
  readonly key: string;
  /** Whether it was added by us and must not be answered. */
  readonly added: boolean;
}

const probe = '_here';

/**
 * Says the same in plain names. `_entities` becomes `resources`: representations become IRIs, all of them read in one go;
 * whether an entity is known is told by its `twin`, asked for anyhow or added.
 */
export function translateOperation(face: SubgraphFace, document: DocumentNode, given: Readonly<Record<string, unknown>>): TranslatedOperation {
  const variables: Record<string, unknown> = { ...given };
  const added: VariableDefinitionNode[] = [];
  const entities = new Map<string, Evidence>();
  const typeInfo = new TypeInfo(face.schema);

  const entitiesField = (node: FieldNode): FieldNode => {
    const name = `_iris${String(added.length)}`;
    variables[name] = irisOf(node.arguments?.[0], given);
    added.push(irisDefinition(name));
    const set = node.selectionSet ?? { kind: Kind.SELECTION_SET, selections: [] };
    const evidence = evidenceIn(set);
    entities.set(node.alias?.value ?? node.name.value, evidence);
    return {
      ...node,
      alias: node.alias ?? nameNode(node.name.value),
      name: nameNode('resources'),
      arguments: [{ kind: Kind.ARGUMENT, name: nameNode('iris'), value: { kind: Kind.VARIABLE, name: nameNode(name) } }],
      selectionSet: evidence.added ? withProbe(set) : set,
    };
  };

  const plain = visit(
    document,
    // On leaving, so that the face's own names are known on the way down.
    visitWithTypeInfo(typeInfo, {
      Field: {
        leave: (node) => {
          const parent = typeInfo.getParentType()?.name ?? '';
          if (node.name.value === '_entities') return entitiesField(node);
          const name = rootTypes.has(parent) || parent === hub ? face.plainFields.get(node.name.value) : undefined;
          return name === undefined ? undefined : { ...node, alias: node.alias ?? nameNode(node.name.value), name: nameNode(name) };
        },
      },
      NamedType: {
        leave: (node) => {
          const name = face.plainTypes.get(node.name.value);
          return name === undefined ? undefined : { ...node, name: nameNode(name) };
        },
      },
      OperationDefinition: {
        leave: (node): OperationDefinitionNode => ({
          ...node,
          variableDefinitions: [...(node.variableDefinitions ?? []).filter(({ type }) => namedTypeOf(type) !== '_Any'), ...added.splice(0)],
        }),
      },
    }),
  );
  return { document: plain, variables, entities };
}

/** Whether the operation asks only for what the face itself answers: `_service`, introspection. */
export function isAboutFace(document: DocumentNode, operationName: string | undefined): boolean {
  const selections = getOperationAST(document, operationName)?.selectionSet.selections ?? [];
  return selections.every((node) => node.kind === Kind.FIELD && ['_service', '__schema', '__type', '__typename'].includes(node.name.value));
}

/** An answer in the names of the face: type names prefixed, unknown entities null. */
export function restoreAnswer(
  face: SubgraphFace,
  document: DocumentNode,
  translated: TranslatedOperation,
  operationName: string | undefined,
): (data: unknown) => unknown {
  const fragments = new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node.selectionSet] as const] : [])),
  );
  const root = getOperationAST(document, operationName)?.selectionSet;

  const object = (value: Readonly<Record<string, unknown>>, sets: readonly SelectionSetNode[]): Record<string, unknown> => {
    const below = fieldsOf(sets, fragments);
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => {
        const nodes = below.get(key) ?? [];
        if (nodes[0]?.name.value === '__typename' && typeof item === 'string') return [key, face.names.type(item)];
        const inner = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
        return [key, inner.length === 0 ? item : any(item, inner)];
      }),
    );
  };
  const any = (value: unknown, sets: readonly SelectionSetNode[]): unknown => {
    if (Array.isArray(value)) return value.map((item: unknown) => any(item, sets));
    return isRecord(value) ? object(value, sets) : value;
  };

  return (data) => {
    if (!isRecord(data) || root === undefined) return data;
    const known: Record<string, unknown> = { ...data };
    for (const [key, evidence] of translated.entities) known[key] = withoutUnknown(known[key], evidence);
    return object(known, [root]);
  };
}

function withoutUnknown(list: unknown, { key, added }: Evidence): unknown {
  if (!Array.isArray(list)) return list;
  return list.map((entity: unknown) => {
    if (!isRecord(entity) || (entity[key] ?? null) === null) return null;
    return added ? Object.fromEntries(Object.entries(entity).filter(([name]) => name !== key)) : entity;
  });
}

/** All fields selected for each response key. A key means the same field whatever fragment selects it. */
function fieldsOf(sets: readonly SelectionSetNode[], fragments: ReadonlyMap<string, SelectionSetNode>): ReadonlyMap<string, readonly FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const visitSet = ({ selections }: SelectionSetNode): void => {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        fields.set(key, [...(fields.get(key) ?? []), node]);
        continue;
      }
      const set = node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments.get(node.name.value);
      if (set !== undefined) visitSet(set);
    }
  };
  sets.forEach(visitSet);
  return fields;
}

/** A plain `twin` field in the entity's own selection, or our probe. */
function evidenceIn({ selections }: SelectionSetNode): Evidence {
  const direct = selections.flatMap((node) => (node.kind === Kind.INLINE_FRAGMENT && bare(node) ? node.selectionSet.selections : [node]));
  const twin = direct.find((node) => node.kind === Kind.FIELD && node.name.value === 'twin' && bare(node));
  return twin?.kind === Kind.FIELD ? { key: twin.alias?.value ?? 'twin', added: false } : { key: probe, added: true };
}

function bare({ directives }: SelectionNode): boolean {
  return (directives ?? []).length === 0;
}

function withProbe(set: SelectionSetNode): SelectionSetNode {
  const iri: FieldNode = { kind: Kind.FIELD, name: nameNode('iri') };
  const twin: FieldNode = { kind: Kind.FIELD, alias: nameNode(probe), name: nameNode('twin'), selectionSet: { kind: Kind.SELECTION_SET, selections: [iri] } };
  return { ...set, selections: [...set.selections, twin] };
}

/** The IRIs of the representations: of `Resource` all of them, since nothing else is an entity. */
function irisOf(argument: ArgumentNode | undefined, variables: Readonly<Record<string, unknown>>): readonly unknown[] {
  const value: unknown = argument === undefined ? [] : valueFromASTUntyped(argument.value, variables);
  return Array.isArray(value) ? value.map((one: unknown) => (isRecord(one) ? one['iri'] : one)) : [];
}

function irisDefinition(name: string): VariableDefinitionNode {
  const iri = { kind: Kind.NON_NULL_TYPE, type: { kind: Kind.NAMED_TYPE, name: nameNode('IRI') } } as const;
  return {
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name: nameNode(name) },
    type: { kind: Kind.NON_NULL_TYPE, type: { kind: Kind.LIST_TYPE, type: iri } },
  };
}

function namedTypeOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedTypeOf(type.type);
}

function nameNode(value: string): { readonly kind: typeof Kind.NAME; readonly value: string } {
  return { kind: Kind.NAME, value };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
