import type { ResolverMap } from '../resolver-map.ts';

/** Resolvers of the hand-written core. */
export const coreResolvers: ResolverMap = {};
