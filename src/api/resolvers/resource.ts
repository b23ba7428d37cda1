import { parseIri, type Iri } from '../../kernel/iri.ts';
import type { QueryNodeArgs, QueryResourceArgs } from '../generated/graphql.ts';
import type { ResolverMap } from '../resolver-map.ts';
import { belowField } from '../selection/compile-level.ts';
import type { TwinNode } from '../twin-node.ts';
import { twinTypeName } from '../twin-type.ts';

/** Resolvers of `schema/resource.graphql`. A resource is its IRI. */
export const resourceResolvers: ResolverMap = {
  Node: {
    __resolveType: (node: TwinNode, abstract: { readonly name: string }, { model }) => twinTypeName(model, node.twin.classes, abstract.name),
  },
  Resource: {
    iri: (iri: Iri) => iri,
    twin: (iri: Iri, _args, context, info) => context.twins.load(iri, belowField(info, context, 'twin').level),
  },
  Query: {
    node: (_root, { id }: QueryNodeArgs, context, info) => {
      const iri = parseIri(id);
      return iri === undefined ? undefined : context.twins.load(iri, belowField(info, context, 'twin').level);
    },
    resource: (_root, { iri }: QueryResourceArgs) => iri,
  },
};
