import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from './context.ts';

interface Signatures {
  // Method signatures: a resolver may name the parent and arguments the schema guarantees it.
  resolve(parent: unknown, args: object, context: Context, info: GraphQLResolveInfo): unknown;
  subscribe(parent: unknown, args: object, context: Context, info: GraphQLResolveInfo): AsyncIterable<unknown> | Promise<AsyncIterable<unknown>>;
}

/** Answers one field. Its parent and arguments are those the schema guarantees. */
export type Resolve = Signatures['resolve'];

/** A field of `Subscription`. */
export interface StreamField {
  readonly subscribe: Signatures['subscribe'];
  readonly resolve?: Resolve;
}

/** Type name → field name → resolver; `__resolveType` names the object type of an abstract one. */
export type ResolverMap = Readonly<Record<string, Readonly<Record<string, Resolve | StreamField>>>>;
