import { isInterfaceType, isObjectType, isUnionType, type GraphQLField, type GraphQLSchema } from 'graphql';
import { InvariantError } from '../kernel/assert-never.ts';
import { plainFace, type Face } from './face.ts';
import type { Resolve, ResolverMap, StreamField } from './resolver-map.ts';
import { attachScalars } from './scalars.ts';

const roots = new Set(['Query', 'Mutation', 'Subscription']);

/** Puts resolvers on the fields of a schema. A resolver for a field that is not there is a defect and throws. */
export function attachResolvers(schema: GraphQLSchema, resolvers: ResolverMap, face: Face = plainFace): void {
  attachScalars(schema, face.typeName);
  for (const [original, fields] of Object.entries(resolvers)) {
    const { __resolveType: resolveType, ...rest } = fields;
    if (resolveType !== undefined) attachTypeResolver(schema, face.typeName(original), resolveType, face);
    for (const [name, resolver] of Object.entries(rest)) attach(fieldOf(schema, original, name, face), resolver);
  }
}

function fieldOf(schema: GraphQLSchema, original: string, name: string, face: Face): GraphQLField<unknown, unknown> {
  const isRoot = roots.has(original);
  const type = schema.getType(isRoot ? original : face.typeName(original));
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[isRoot ? face.rootField(name) : name] : undefined;
  if (field === undefined) throw new InvariantError(`No field ${original}.${name} for its resolver.`);
  return field;
}

function attach(field: GraphQLField<unknown, unknown>, resolver: Resolve | StreamField): void {
  if (typeof resolver === 'function') {
    Object.assign(field, { resolve: resolver });
    return;
  }
  Object.assign(field, { subscribe: resolver.subscribe, ...(resolver.resolve === undefined ? {} : { resolve: resolver.resolve }) });
}

function attachTypeResolver(schema: GraphQLSchema, name: string, resolver: Resolve | StreamField, face: Face): void {
  const type = schema.getType(name);
  if (typeof resolver !== 'function' || !(isInterfaceType(type) || isUnionType(type))) throw new InvariantError(`${name} is not abstract.`);
  // The fourth argument of a type resolver is the abstract type itself: a twin of two classes answers with the one that fits it.
  Object.assign(type, {
    resolveType: (value: unknown, context: never, info: never, abstract: object): unknown => {
      const original = resolver(value, abstract, context, info);
      return typeof original === 'string' ? face.typeName(original) : original;
    },
  });
}
