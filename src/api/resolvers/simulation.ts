import { DomainError } from '../../kernel/errors.ts';
import type { Finding } from '../../diagnostic/health.ts';
import { scenarioFindings } from '../../prescriptive/scenario-findings.ts';
import { whatIf, type WhatIf } from '../../simulation/what-if.ts';
import { answeringCaller } from '../answer-context.ts';
import type { Context } from '../context.ts';
import type { Override, QueryWhatIfArgs, WhatIfResultDeltasArgs } from '../generated/graphql.ts';
import { pageSize } from '../page-size.ts';
import type { ResolverMap } from '../resolver-map.ts';
import { propertyTerm } from '../terms.ts';

/** Resolvers of `schema/simulation.graphql`. */
export const simulationResolvers: ResolverMap = {
  Query: {
    whatIf: (_root, { scenario }: QueryWhatIfArgs, context) => answer(scenario, context),
  },
  WhatIfResult: {
    deltas: ({ deltas }: WhatIfNode, { first }: WhatIfResultDeltasArgs, { limits }) => deltas.slice(0, pageSize(first, 100, limits.pageSize)),
  },
};

interface WhatIfNode extends WhatIf {
  readonly findings: readonly Finding[];
}

/** What a caller asks ad hoc runs in the caller's view. */
async function answer({ overrides, horizon, seed }: QueryWhatIfArgs['scenario'], context: Context): Promise<WhatIfNode> {
  const world = answeringCaller(context);
  const result = await whatIf(world, {
    overrides: overrides.map((override) => ({
      twin: override.twin,
      property: propertyTerm(context.model.ontology, override.property).iri,
      value: assumed(override),
    })),
    ...(horizon === null || horizon === undefined ? {} : { horizonMs: horizon }),
    ...(seed === null || seed === undefined ? {} : { seed }),
  });
  return { ...result, findings: scenarioFindings(world, result) };
}

function assumed({ number, text, flag }: Override): number | string | boolean {
  const given = [number, text, flag].filter((value) => value !== null && value !== undefined);
  const [value] = given;
  if (value === undefined || given.length > 1) throw new DomainError('BAD_USER_INPUT', 'Give exactly one of `number`, `text` and `flag`.');
  return value;
}
