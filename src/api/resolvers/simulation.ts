import { DomainError } from '../../kernel/errors.ts';
import type { ScenarioRequest, WhatIfAnswer } from '../answers.ts';
import type { Context } from '../context.ts';
import type { Override, QueryWhatIfArgs, WhatIfResultDeltasArgs } from '../generated/graphql.ts';
import { pageSize } from '../page-size.ts';
import type { ResolverMap } from '../resolver-map.ts';
import { propertyTerm } from '../terms.ts';

/** Resolvers of `schema/simulation.graphql`. */
export const simulationResolvers: ResolverMap = {
  Query: {
    whatIf: (_root, { scenario }: QueryWhatIfArgs, context) => whatIf(scenario, context),
  },
  WhatIfResult: {
    deltas: ({ deltas }: WhatIfAnswer, { first }: WhatIfResultDeltasArgs, { limits }) => deltas.slice(0, pageSize(first, 100, limits.pageSize)),
  },
};

/** What a caller asks ad hoc runs in the caller's view. */
async function whatIf({ overrides, horizon, seed }: QueryWhatIfArgs['scenario'], { rooms, model, view, signal }: Context): Promise<WhatIfAnswer> {
  if (rooms.answers === undefined) throw new DomainError('UPSTREAM_UNAVAILABLE', 'No simulation is joined to this server.');
  const request: ScenarioRequest = {
    overrides: overrides.map((override) => ({
      twin: override.twin,
      property: propertyTerm(model.ontology, override.property).iri,
      value: assumed(override),
    })),
    ...(horizon === null || horizon === undefined ? {} : { horizonMs: horizon }),
    ...(seed === null || seed === undefined ? {} : { seed }),
  };
  return rooms.answers.whatIf(request, { view, signal });
}

function assumed({ number, text, flag }: Override): number | string | boolean {
  const given = [number, text, flag].filter((value) => value !== null && value !== undefined);
  const [value] = given;
  if (value === undefined || given.length > 1) throw new DomainError('BAD_USER_INPUT', 'Give exactly one of `number`, `text` and `flag`.');
  return value;
}
