import { localName, type Iri } from '../../kernel/iri.ts';
import { recommend } from '../../prescriptive/recommend.ts';
import type { Outcome, Recommendation } from '../../prescriptive/recommendation.ts';
import type { PropertyDelta } from '../../simulation/what-if.ts';
import { answering } from '../answer-context.ts';
import type { Context } from '../context.ts';
import type { TwinViewRecommendationsArgs } from '../generated/graphql.ts';
import { pageSize } from '../page-size.ts';
import type { ResolverMap } from '../resolver-map.ts';
import { belowField } from '../selection/compile-level.ts';
import type { TwinNode } from '../twin-node.ts';
import { termOf } from '../terms.ts';
import { unitSymbol } from '../units.ts';
import { visibleOnly } from '../visible.ts';
import type { BasisNode } from '../visible-ground.ts';

/** Resolvers of `schema/prescriptive.graphql`. */
export const prescriptiveResolvers: ResolverMap = {
  TwinView: {
    recommendations: async ({ twin }: TwinNode, { status, first }: TwinViewRecommendationsArgs, context) => {
      const size = pageSize(first, 10, context.limits.pageSize);
      const answer = answering(context);
      const all = answer === undefined ? [] : (await recommend(answer, twin.iri)).recommendations;
      return (status === null || status === undefined ? all : all.filter((one) => status.includes(one.status))).slice(0, size);
    },
  },
  Recommendation: {
    basis: ({ basis, expectedEffect, executable }: Recommendation): BasisNode => ({
      ...basis,
      cited: [...expectedEffect.map(({ twin }) => twin), ...(executable === undefined ? [] : [executable.twin])],
    }),
    // who does not see all that an action changes is told the action, not in numbers what it does
    summary: async ({ summary, action, expectedEffect }: Recommendation, _args, context) => {
      const seen = await visibleOnly(expectedEffect, ({ twin }) => twin, context);
      return seen.length === expectedEffect.length ? summary : termLabel(action, context);
    },
    workTime: ({ workTimeMs }: Recommendation) => workTimeMs,
    downtime: ({ downtimeMs }: Recommendation) => downtimeMs,
    expectedEffect: ({ expectedEffect }: Recommendation, _args, context) => visibleOnly(expectedEffect, ({ twin }) => twin, context),
    executable: async ({ executable }: Recommendation, _args, context) =>
      executable === undefined ? undefined : (await visibleOnly([executable], ({ twin }) => twin, context))[0],
  },
  Outcome: { within: ({ withinMs }: Outcome) => withinMs },
  PropertyDelta: {
    twin: ({ twin }: PropertyDelta, _args, context, info) => context.twins.load(twin, belowField(info, context, 'twin').level),
    unit: ({ unit }: PropertyDelta, _args, { model }) => (unit === undefined ? undefined : unitSymbol(model, unit)),
  },
};

function termLabel(action: Iri, { model }: Context): string {
  const term = termOf(model.ontology, action);
  return term?.label ?? term?.name ?? localName(action);
}
