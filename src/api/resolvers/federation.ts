import { DomainError } from '../../kernel/errors.ts';
import type { Iri } from '../../kernel/iri.ts';
import { sameAsOf } from '../../federation/link.ts';
import type { QueryResourcesArgs } from '../generated/graphql.ts';
import type { ResolverMap } from '../resolver-map.ts';
import type { TwinNode } from '../twin-node.ts';

/** Resolvers of `schema/federation.graphql`. */
export const federationResolvers: ResolverMap = {
  Query: {
    resources: (_root, { iris }: QueryResourcesArgs, { limits }) => {
      if (iris.length > limits.pageSize) {
        throw new DomainError('LIMIT_EXCEEDED', `At most ${limits.pageSize} resources are answered at a time.`, { limit: 'pageSize', max: limits.pageSize });
      }
      return iris;
    },
  },
  Resource: {
    reach: async (iri: Iri, _args, { twins }) => ({ status: (await twins.load(iri)) === undefined ? 'UNKNOWN' : 'LOCAL' }),
  },
  Twin: {
    sameAs: ({ twin }: TwinNode) => sameAsOf(twin),
  },
};
