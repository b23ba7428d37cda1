import type { Principal } from '../../identity/principal.ts';
import type { ResolverMap } from '../resolver-map.ts';

const noRole = 'No role lets you see anything here. Ask an administrator to grant you one.';

/** Resolvers of `schema/identity.graphql`. */
export const identityResolvers: ResolverMap = {
  Query: { viewer: (_root, _args, { principal }) => principal },
  Viewer: {
    name: ({ name, subject }: Principal) => name ?? subject,
    limitedView: (_principal, _args, { view }) => view.read !== 'all',
    hint: (_principal, _args, { view }) => (view.read === 'all' || view.read.includes(1) ? undefined : noRole),
  },
};
