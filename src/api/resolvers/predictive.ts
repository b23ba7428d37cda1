import { forecast } from '../../predictive/forecast-series.ts';
import type { ForecastAnswer } from '../../predictive/forecast.ts';
import { remainingLife } from '../../predictive/estimate-remaining-life.ts';
import { probabilityWithin } from '../../predictive/life-distribution.ts';
import type { RemainingLifeAnswer } from '../../predictive/remaining-life.ts';
import { answering } from '../answer-context.ts';
import type { RemainingLifeProbabilityArgs, TwinViewForecastArgs, TwinViewRemainingLifeArgs } from '../generated/graphql.ts';
import type { ResolverMap } from '../resolver-map.ts';
import { propertyTerm, termIri } from '../terms.ts';
import type { TwinNode } from '../twin-node.ts';
import { unitSymbol } from '../units.ts';

/** Resolvers of `schema/predictive.graphql`. When data do not suffice the answer is a refusal that says why. */
export const predictiveResolvers: ResolverMap = {
  TwinView: {
    forecast: ({ twin }: TwinNode, { of, horizon }: TwinViewForecastArgs, context) => {
      const answer = answering(context);
      const property = propertyTerm(context.model.ontology, of, ['TELEMETRY']);
      return answer === undefined ? undefined : forecast(answer, twin.iri, property.iri, horizon);
    },
    remainingLife: ({ twin }: TwinNode, { of }: TwinViewRemainingLifeArgs, context) => {
      const answer = answering(context);
      const what = of === null || of === undefined ? undefined : termIri(context.model.ontology, of, ['FAILURE_MODE', 'TELEMETRY']);
      return answer === undefined ? [] : remainingLife(answer, twin.iri, what);
    },
  },
  Forecast: {
    unit: (answer: ForecastAnswer, _args, { model }) => (answer.kind === 'refusal' || answer.unit === undefined ? undefined : unitSymbol(model, answer.unit)),
    asOf: ({ basis }: ForecastAnswer) => basis.asOf,
    points: (answer: ForecastAnswer) => (answer.kind === 'refusal' ? [] : answer.points),
    refusal: (answer: ForecastAnswer) => (answer.kind === 'refusal' ? answer : undefined),
  },
  RemainingLife: {
    median: (life: RemainingLifeAnswer) => (life.kind === 'refusal' ? undefined : life.medianMs),
    lower: (life: RemainingLifeAnswer) => (life.kind === 'refusal' ? undefined : life.lowerMs),
    upper: (life: RemainingLifeAnswer) => (life.kind === 'refusal' ? undefined : life.upperMs),
    probability: (life: RemainingLifeAnswer, { within }: RemainingLifeProbabilityArgs) =>
      life.kind === 'refusal' ? undefined : probabilityWithin(life.distribution, within),
    path: (life: RemainingLifeAnswer) => (life.kind === 'refusal' ? [] : life.path),
    refusal: (life: RemainingLifeAnswer) => (life.kind === 'refusal' ? life : undefined),
  },
};
