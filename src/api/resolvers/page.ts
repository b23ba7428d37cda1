import type { TwinEdgeNode } from '../connection.ts';
import type { ResolverMap } from '../resolver-map.ts';
import { edgeAttributes } from '../attribute-node.ts';

/** Resolvers of `schema/page.graphql`; the rest of a connection is answered as it is. */
export const pageResolvers: ResolverMap = {
  TwinEdge: {
    attributes: ({ edge }: TwinEdgeNode) => (edge === undefined ? [] : edgeAttributes(edge)),
  },
};
