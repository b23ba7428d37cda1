import type { Iri } from '../../kernel/iri.ts';
import { assessMany } from '../../diagnostic/assess-health.ts';
import { effectOf } from '../../diagnostic/alarms/effect-of.ts';
import { findCauses } from '../../diagnostic/causes/find-causes.ts';
import type { Cause, Finding, Health } from '../../diagnostic/health.ts';
import { answering, answeringCaller } from '../answer-context.ts';
import { batched } from '../batch.ts';
import type { Context } from '../context.ts';
import type { FindingCausesArgs, HealthFindingsArgs, QueryCausesArgs } from '../generated/graphql.ts';
import { pageSize } from '../page-size.ts';
import type { ResolverMap } from '../resolver-map.ts';
import { belowField } from '../selection/compile-level.ts';
import { telemetryNode, type TelemetryNode } from '../telemetry-node.ts';
import type { TwinNode } from '../twin-node.ts';
import { visiblePath } from '../visible.ts';
import { visibleGround, type BasisNode } from '../visible-ground.ts';

const healthOf = batched<Iri, Health>(async (twins, context) => {
  const answer = answering(context);
  return answer === undefined ? new Map() : assessMany(answer, twins);
});

/** Resolvers of `schema/diagnostic.graphql`. */
export const diagnosticResolvers: ResolverMap = {
  Twin: { health: ({ twin }: TwinNode, _args, context) => healthOf(twin.iri, context) },
  Health: {
    findings: ({ findings }: Health, { first }: HealthFindingsArgs, { limits }) => findings.slice(0, pageSize(first, 20, limits.pageSize)),
  },
  Finding: {
    evidence: ({ evidence }: Finding, _args, context) => visiblePath(evidence, context),
    signals: ({ signals }: Finding, _args, context) => signalNodes(signals, context),
    basis: ({ basis, evidence, signals }: Finding): BasisNode => ({
      ...basis,
      cited: [...evidence.map(({ resource }) => resource), ...signals.map(({ twin }) => twin)],
    }),
    causes: (finding: Finding, { first }: FindingCausesArgs, context) => causesOf(finding, first, context),
  },
  Cause: {
    twin: ({ twin }: Cause, _args, context, info) => context.twins.load(twin, belowField(info, context, 'twin').level),
    path: ({ path }: Cause, _args, context) => visiblePath(path, context),
    // the lines name twins by their short names, which cannot be told apart from other words: all or nothing
    explain: ({ explain }: Cause, _args, { view }) => (view.read === 'all' ? explain : []),
  },
  Basis: {
    inputs: async (basis: BasisNode, _args, context) => (await visibleGround(basis, context)).inputs,
    assumptions: async (basis: BasisNode, _args, context) => (await visibleGround(basis, context)).assumptions,
    notUsed: async (basis: BasisNode, _args, context) => (await visibleGround(basis, context)).notUsed,
    withheld: async (basis: BasisNode, _args, context) => (await visibleGround(basis, context)).withheld,
  },
  Query: {
    causes: async (_root, { of, first }: QueryCausesArgs, context) => {
      const asked = effectOf(context.model.ontology, of);
      // What the caller does not see has no causes either.
      const node = asked === undefined ? undefined : await context.twins.load(asked.twin);
      return asked === undefined || node === undefined ? undefined : causesOf(asked, first, context);
    },
  },
};

interface Asked {
  readonly twin: Iri;
  readonly property?: Iri;
}

async function causesOf({ twin, property }: Asked, first: number | null | undefined, context: Context): Promise<readonly Cause[]> {
  const size = pageSize(first, 10, context.limits.pageSize);
  const { causes } = await findCauses(answeringCaller(context), { twin, ...(property === undefined ? {} : { property }) }, { first: size });
  return causes;
}

async function signalNodes(signals: Finding['signals'], context: Context): Promise<readonly TelemetryNode[]> {
  const nodes: readonly (readonly TelemetryNode[])[] = await Promise.all(
    signals.map(async ({ twin, property }) => {
      const node = await context.twins.load(twin);
      const declared = context.model.ontology.properties.get(property);
      return node === undefined || declared?.kind !== 'telemetry' ? [] : [await telemetryNode(node.twin, declared, context)];
    }),
  );
  return nodes.flat();
}
