import { DomainError } from '../../kernel/errors.ts';
import { Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionNode, type SelectionSetNode } from 'graphql';
import type { Limits } from '../limits.ts';

interface Counted {
  aliases: number;
  directives: number;
  rootFields: number;
  visited: number;
}

interface Todo {
  readonly set: SelectionSetNode;
  readonly depth: number;
  /** Fragments open above, so that a fragment that spreads itself ends here (the validator then names it). */
  readonly open: ReadonlySet<string>;
  readonly meta: boolean;
}

/** More selections than this, fragments opened, and the document is refused: fragments that spread fragments grow exponentially. */
const maxSelections = 20_000;

/**
 * Throws `LIMIT_EXCEEDED` when a document is deeper, wider or more repetitive than allowed. Works without recursion and before validation.
 * Introspection is bounded by its own depth, since `ofType` chains are long by nature.
 */
export function checkDocumentShape(document: DocumentNode, limits: Limits): void {
  const fragments = new Map(document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])));
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    checkOperation(definition.selectionSet, fragments, limits, definition.directives?.length ?? 0);
  }
}

const introspectionDepth = 20;

function checkOperation(root: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>, limits: Limits, directives: number): void {
  const counted: Counted = { aliases: 0, directives, rootFields: 0, visited: 0 };
  const todo: Todo[] = [{ set: root, depth: 1, open: new Set(), meta: false }];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    check('depth', next.depth, next.meta ? Math.max(introspectionDepth, limits.depth) : limits.depth);
    for (const selection of next.set.selections) {
      const below = visit(selection, next, fragments, counted);
      if (below !== undefined) todo.push(below);
    }
    check('aliases', counted.aliases, limits.aliases);
    check('directives', counted.directives, limits.directives);
    check('rootFields', counted.rootFields, limits.rootFields);
    check('selections', counted.visited, maxSelections);
  }
}

function visit(selection: SelectionNode, at: Todo, fragments: ReadonlyMap<string, FragmentDefinitionNode>, counted: Counted): Todo | undefined {
  counted.visited++;
  counted.directives += selection.directives?.length ?? 0;
  if (selection.kind === Kind.INLINE_FRAGMENT) return { ...at, set: selection.selectionSet };
  if (selection.kind === Kind.FRAGMENT_SPREAD) {
    const name = selection.name.value;
    const fragment = fragments.get(name);
    return fragment === undefined || at.open.has(name) ? undefined : { ...at, set: fragment.selectionSet, open: new Set([...at.open, name]) };
  }
  const name = selection.name.value;
  if (selection.alias !== undefined || name === '__typename') counted.aliases++;
  if (at.depth === 1) counted.rootFields++;
  const meta = at.meta || name === '__schema' || name === '__type';
  // `view` is the twin itself, asked for more: no level of its own.
  const depth = name === 'view' && at.depth > 1 ? at.depth : at.depth + 1;
  return selection.selectionSet === undefined ? undefined : { set: selection.selectionSet, depth, open: at.open, meta };
}

function check(limit: string, value: number, max: number): void {
  if (value > max) throw new DomainError('LIMIT_EXCEEDED', `The document exceeds the limit of ${max} for ${limit}.`, { limit, max, value });
}
