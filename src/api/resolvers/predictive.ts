import { everything } from '../../graph/view.ts';
import type { ForecastAnswer, RemainingLifeAnswer } from '../answers.ts';
import type { RemainingLifeProbabilityArgs, TwinForecastArgs, TwinRemainingLifeArgs } from '../generated/graphql.ts';
import type { ResolverMap } from '../resolver-map.ts';
import { propertyTerm, termIri } from '../terms.ts';
import type { TwinNode } from '../twin-node.ts';
import { unitSymbol } from '../units.ts';

/** Resolvers of `schema/predictive.graphql`. */
export const predictiveResolvers: ResolverMap = {
  Twin: {
    forecast: ({ twin }: TwinNode, { of, horizon }: TwinForecastArgs, { rooms, model, signal }) =>
      rooms.answers?.forecast(
        { twin: twin.iri, property: propertyTerm(model.ontology, of, ['TELEMETRY', 'ATTRIBUTE']).iri, horizonMs: horizon },
        { view: everything, signal },
      ),
    remainingLife: async ({ twin }: TwinNode, { of }: TwinRemainingLifeArgs, { rooms, model, signal }) => {
      const what = of === null || of === undefined ? undefined : termIri(model.ontology, of, ['FAILURE_MODE', 'TELEMETRY']);
      return (await rooms.answers?.remainingLife(twin.iri, what, { view: everything, signal })) ?? [];
    },
  },
  Forecast: {
    unit: ({ unit }: ForecastAnswer, _args, { model }) => (unit === undefined ? undefined : unitSymbol(model, unit)),
  },
  RemainingLife: {
    median: ({ medianMs }: RemainingLifeAnswer) => medianMs,
    lower: ({ lowerMs }: RemainingLifeAnswer) => lowerMs,
    upper: ({ upperMs }: RemainingLifeAnswer) => upperMs,
    probability: (life: RemainingLifeAnswer, { within }: RemainingLifeProbabilityArgs) => life.probability(within),
  },
};
