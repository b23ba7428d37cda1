import { isInterfaceType, isObjectType, isUnionType, type GraphQLField, type GraphQLSchema } from 'graphql';
import { InvariantError } from '../kernel/assert-never.ts';
import type { Resolve, ResolverMap, StreamField } from './resolver-map.ts';
import { attachScalars } from './scalars.ts';

/** Puts resolvers on the fields of a schema. A resolver for a field that is not there is a defect and throws. */
export function attachResolvers(schema: GraphQLSchema, resolvers: ResolverMap): void {
  attachScalars(schema);
  for (const [type, fields] of Object.entries(resolvers)) {
    const { __resolveType: resolveType, ...rest } = fields;
    if (resolveType !== undefined) attachTypeResolver(schema, type, resolveType);
    for (const [name, resolver] of Object.entries(rest)) attach(fieldOf(schema, type, name), resolver);
  }
}

function fieldOf(schema: GraphQLSchema, typeName: string, name: string): GraphQLField<unknown, unknown> {
  const type = schema.getType(typeName);
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
  if (field === undefined) throw new InvariantError(`No field ${typeName}.${name} for its resolver.`);
  return field;
}

function attach(field: GraphQLField<unknown, unknown>, resolver: Resolve | StreamField): void {
  Object.assign(field, typeof resolver === 'function' ? { resolve: resolver } : resolver);
}

function attachTypeResolver(schema: GraphQLSchema, name: string, resolver: Resolve | StreamField): void {
  const type = schema.getType(name);
  if (typeof resolver !== 'function' || !(isInterfaceType(type) || isUnionType(type))) throw new InvariantError(`${name} is not abstract.`);
  // The fourth argument of a type resolver is the abstract type itself: a twin of two classes answers with the one that fits it.
  Object.assign(type, { resolveType: (value: unknown, context: never, info: never, abstract: object): unknown => resolver(value, abstract, context, info) });
}
