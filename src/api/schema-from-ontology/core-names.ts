import type { ASTNode, DocumentNode } from 'graphql';

/** Names the hand-written core takes: the generator keeps clear of them. */
export interface CoreNames {
  readonly types: ReadonlySet<string>;
  readonly queryFields: ReadonlySet<string>;
  readonly mutationFields: ReadonlySet<string>;
  readonly twinFields: ReadonlySet<string>;
}

const builtIn = ['String', 'Int', 'Float', 'Boolean', 'ID', 'GenericTwin', 'TwinField', '_Any', '_Entity', '_Service', 'FieldSet'];

/** Names defined in a core document. */
export function coreNames(core: DocumentNode): CoreNames {
  return {
    types: new Set([...builtIn, ...core.definitions.flatMap((definition) => nameOf(definition) ?? [])]),
    queryFields: new Set(['_entities', '_service', ...fieldNames(core, 'Query')]),
    mutationFields: new Set(fieldNames(core, 'Mutation')),
    // Whatever the form of `Twin`, so that a field keeps its name when the form changes.
    twinFields: new Set([...fieldNames(core, 'Twin'), ...fieldNames(core, 'TwinView')]),
  };
}

/** Names of the fields of a type of the core. */
export function fieldNames(core: DocumentNode, type: string): readonly string[] {
  return core.definitions.flatMap((definition) => {
    if (nameOf(definition) !== type || !('fields' in definition)) return [];
    return (definition.fields ?? []).map(({ name }) => name.value);
  });
}

function nameOf(node: ASTNode): string | undefined {
  return 'name' in node ? node.name?.value : undefined;
}
