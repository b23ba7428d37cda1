import { everything } from '../../graph/view.ts';
import type { PropertyDeltaAnswer, RecommendationAnswer } from '../answers.ts';
import type { TwinRecommendationsArgs } from '../generated/graphql.ts';
import { pageSize } from '../page-size.ts';
import type { ResolverMap } from '../resolver-map.ts';
import { belowField } from '../selection/compile-level.ts';
import type { TwinNode } from '../twin-node.ts';
import { unitSymbol } from '../units.ts';
import { visibleOnly } from '../visible.ts';

/** Resolvers of `schema/prescriptive.graphql`. */
export const prescriptiveResolvers: ResolverMap = {
  Twin: {
    recommendations: async ({ twin }: TwinNode, { status, first }: TwinRecommendationsArgs, { rooms, signal, limits }) => {
      const all = (await rooms.answers?.recommendations(twin.iri, { view: everything, signal })) ?? [];
      const wanted = status === null || status === undefined ? all : all.filter((one) => status.includes(one.status));
      return wanted.slice(0, pageSize(first, 10, limits.pageSize));
    },
  },
  Recommendation: {
    workTime: ({ workTimeMs }: RecommendationAnswer) => workTimeMs,
    downtime: ({ downtimeMs }: RecommendationAnswer) => downtimeMs,
    expectedEffect: ({ expectedEffect }: RecommendationAnswer, _args, context) => visibleOnly(expectedEffect, ({ twin }) => twin, context),
  },
  PropertyDelta: {
    twin: ({ twin }: PropertyDeltaAnswer, _args, context, info) => context.twins.load(twin, belowField(info, context, 'twin').level),
    unit: ({ unit }: PropertyDeltaAnswer, _args, { model }) => (unit === undefined ? undefined : unitSymbol(model, unit)),
  },
};
