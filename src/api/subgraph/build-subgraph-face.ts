import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  Kind,
  parse,
  print,
  visit,
  type ASTNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  type NameNode,
} from 'graphql';
import { DomainError } from '../../kernel/errors.ts';
import { faceNames, hub, rootTypes, type FaceNames } from './face-names.ts';

/** The schema as other subgraphs meet it: everything but the hub, scalars and directives carries the prefix of the instance. */
export interface SubgraphFace {
  /** What a composer reads. */
  readonly sdl: string;
  /** For validation, `_service` and introspection; operations run on the plain schema. */
  readonly schema: GraphQLSchema;
  readonly names: FaceNames;
  /** Plain name of a type by its name in this face. */
  readonly plainTypes: ReadonlyMap<string, string>;
  /** Plain name of a field of a root or of the hub by its name in this face. */
  readonly plainFields: ReadonlyMap<string, string>;
}

/**
 * Makes the composition face of a plain schema (core and generated SDL together). Two instances compose whatever their ontologies and versions are,
 * because they share nothing but `Resource`. There are no subscriptions in it: routers that relay them are not served yet.
 */
export function buildSubgraphFace(sdl: string, { instance }: { readonly instance: string }): SubgraphFace {
  if (!/^[a-z][A-Za-z0-9]{0,30}$/.test(instance)) {
    throw new DomainError('INVALID_CONFIG', `"${instance}" is no name for an instance: a lower-case letter, then letters and digits.`, { instance });
  }
  const plain = parse(sdl, { noLocation: true });
  const scalars = plain.definitions.flatMap((node) => (node.kind === Kind.SCALAR_TYPE_DEFINITION ? [node.name.value] : []));
  const names = faceNames(instance, scalars);
  const plainTypes = new Map<string, string>();
  const plainFields = new Map<string, string>();
  const kept = plain.definitions.filter((node) => nameOf(node) !== 'Subscription');
  const document = renamed({ ...plain, definitions: kept }, names, { types: plainTypes, fields: plainFields });
  return { sdl: print(document), schema: buildSubgraphSchema([{ typeDefs: document }]), names, plainTypes, plainFields };
}

interface Renamed {
  readonly types: Map<string, string>;
  readonly fields: Map<string, string>;
}

function renamed(document: DocumentNode, names: FaceNames, { types, fields }: Renamed): DocumentNode {
  const typeName = (node: NameNode): NameNode => {
    const name = names.type(node.value);
    types.set(name, node.value);
    return { ...node, value: name };
  };
  const sharedFields = (list: readonly FieldDefinitionNode[] | undefined): readonly FieldDefinitionNode[] =>
    (list ?? []).map((field) => {
      if (field.name.value === 'iri') return field;
      const name = names.field(field.name.value);
      fields.set(name, field.name.value);
      return { ...field, name: { ...field.name, value: name } };
    });
  const definition = (node: DefinitionNode): DefinitionNode => {
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION) {
      const shared = rootTypes.has(node.name.value) || node.name.value === hub;
      const fieldsOf = node.name.value === hub ? (node.fields ?? []).map(nullable) : node.fields;
      return { ...node, name: typeName(node.name), ...(shared ? { fields: sharedFields(fieldsOf) } : {}) };
    }
    if (node.kind === Kind.INTERFACE_TYPE_DEFINITION) return { ...node, name: typeName(node.name), fields: (node.fields ?? []).map(withoutCost) };
    return isNamedType(node) ? { ...node, name: typeName(node.name) } : node;
  };
  const references = visit(document, { NamedType: (node) => ({ ...node, name: typeName(node.name) }) });
  return { ...references, definitions: references.definitions.map(definition) };
}

/** Of a resource that is another's we say null, which must not take down what the other says of it. */
function nullable(field: FieldDefinitionNode): FieldDefinitionNode {
  return field.type.kind === Kind.NON_NULL_TYPE && field.name.value !== 'iri' ? { ...field, type: field.type.type } : field;
}

/** Composers refuse costs on fields of interfaces; the gate charges by the plain schema anyhow. */
function withoutCost(field: FieldDefinitionNode): FieldDefinitionNode {
  return { ...field, directives: (field.directives ?? []).filter(({ name }) => name.value !== 'cost') };
}

type NamedTypeNode = Extract<DefinitionNode, { kind: `${string}TypeDefinition` | `${string}TypeExtension` }>;

function isNamedType(node: DefinitionNode): node is NamedTypeNode {
  return node.kind.endsWith('TypeDefinition') || node.kind.endsWith('TypeExtension');
}

function nameOf(node: ASTNode): string | undefined {
  return 'name' in node ? node.name?.value : undefined;
}
