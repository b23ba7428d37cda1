import type { Iri } from '../../kernel/iri.ts';
import { everything } from '../../graph/view.ts';
import type { BasisAnswer, BasisInputAnswer, CauseAnswer, FindingAnswer, HealthAnswer } from '../answers.ts';
import { batched } from '../batch.ts';
import type { Context } from '../context.ts';
import type { FindingCausesArgs, HealthFindingsArgs, QueryCausesArgs } from '../generated/graphql.ts';
import { pageSize } from '../page-size.ts';
import type { ResolverMap } from '../resolver-map.ts';
import { belowField } from '../selection/compile-level.ts';
import { telemetryNode } from '../telemetry-node.ts';
import type { TwinNode } from '../twin-node.ts';
import { visibleOnly, visiblePath } from '../visible.ts';

// What the ontology declares is judged on the whole graph: health does not depend on who looks (architecture guide, "Settled choices").
const healthOf = batched<HealthAnswer>(async (twins, { rooms, signal }) => (await rooms.answers?.health(twins, { view: everything, signal })) ?? new Map());

/** Resolvers of `schema/diagnostic.graphql`. */
export const diagnosticResolvers: ResolverMap = {
  Twin: { health: ({ twin }: TwinNode, _args, context) => healthOf(twin.iri, context) },
  Health: {
    findings: ({ findings }: HealthAnswer, { first }: HealthFindingsArgs, { limits }) => findings.slice(0, pageSize(first, 20, limits.pageSize)),
  },
  Finding: {
    evidence: ({ evidence }: FindingAnswer, _args, context) => visiblePath(evidence, context),
    signals: async ({ signals }: FindingAnswer, _args, context) => {
      const nodes = await Promise.all(
        signals.map(async ({ twin, property }) => {
          const node = await context.twins.load(twin);
          const declared = context.model.ontology.properties.get(property);
          return node === undefined || declared?.kind !== 'telemetry' ? [] : [telemetryNode(node.twin, declared, context)];
        }),
      );
      return nodes.flat();
    },
    causes: ({ causes }: FindingAnswer, { first }: FindingCausesArgs, { limits }) => causes.slice(0, pageSize(first, 10, limits.pageSize)),
  },
  Cause: {
    twin: ({ twin }: CauseAnswer, _args, context, info) => context.twins.load(twin, belowField(info, context, 'twin').level),
    path: ({ path }: CauseAnswer, _args, context) => visiblePath(path, context),
  },
  Basis: { inputs: ({ inputs }: BasisAnswer, _args, context) => visibleOnly(inputs, inputTwin, context) },
  Query: {
    causes: (_root, { of }: QueryCausesArgs, context) => causesOf(of, context),
  },
};

function inputTwin({ twin }: BasisInputAnswer): Iri {
  return twin;
}

async function causesOf(id: string, { rooms, view, signal }: Context): Promise<readonly CauseAnswer[] | undefined> {
  return rooms.answers?.causes(id, { view, signal });
}
