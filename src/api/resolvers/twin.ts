import type { Iri } from '../../kernel/iri.ts';
import { aggregateTwins, statistics, type AggregateGroupNode } from '../aggregate-twins.ts';
import { attributeNodes, type AttributeNode } from '../attribute-node.ts';
import { changePage } from '../change-page.ts';
import type { Context } from '../context.ts';
import type {
  AggregateGroupNumberArgs,
  QueryAggregateArgs,
  QueryDependenciesArgs,
  QuerySearchArgs,
  QueryTwinArgs,
  QueryTwinsArgs,
  TwinTelemetryArgs,
  TwinViewAttributesArgs,
  TwinViewChangesArgs,
  TwinViewClassesArgs,
  TwinViewImpactArgs,
  TwinViewRelatedArgs,
  TwinViewTraceArgs,
} from '../generated/graphql.ts';
import { linkOf, stageOf } from '../reality.ts';
import { relationCounts } from '../relation-counts.ts';
import type { Resolve, ResolverMap } from '../resolver-map.ts';
import { search } from '../search.ts';
import { belowField } from '../selection/compile-level.ts';
import { toOrder } from '../selection/order.ts';
import { propertyTerm } from '../terms.ts';
import { readPage, relatedPage } from '../twin-page.ts';
import type { TwinNode } from '../twin-node.ts';
import { twinTelemetry } from '../twin-telemetry.ts';
import { twinTypeName } from '../twin-type.ts';
import { unitSymbol } from '../units.ts';
import { dependencies, impact, trace } from '../walk.ts';

const isLimited: Resolve = (_answer, _args, { view }) => view.read !== 'all';

/** Resolvers of `schema/twin.graphql`, but those that ask the analytic rooms. */
export const twinResolvers: ResolverMap = {
  Query: {
    twin: (_root, { iri }: QueryTwinArgs, context, info) => context.twins.load(iri, belowField(info, context, 'twin').level),
    twins: (_root, args: QueryTwinsArgs, context, info) => readPage({ kind: 'all' }, args, context, info),
    aggregate: (_root, args: QueryAggregateArgs, context, info) => aggregateTwins(args, context, info),
    dependencies: (_root, args: QueryDependenciesArgs, context) => dependencies(args, context),
    search: (_root, args: QuerySearchArgs, context) => search(args, context),
  },
  Twin: {
    __resolveType: (node: TwinNode, abstract: { readonly name: string }, { model }) => twinTypeName(model, node.twin.classes, abstract.name),
    id: ({ twin }: TwinNode) => twin.iri,
    iri: ({ twin }: TwinNode) => twin.iri,
    name: ({ twin }: TwinNode) => twin.name,
    version: ({ twin }: TwinNode) => twin.version,
    class: ({ twin }: TwinNode) => twin.classes[0],
    resource: ({ twin }: TwinNode) => twin.iri,
    telemetry: (node: TwinNode, { of }: TwinTelemetryArgs, context, info) => twinTelemetry(node, of, context, info),
    // The same twin, asked for more.
    view: (node: TwinNode) => node,
  },
  TwinView: {
    attributes: ({ twin }: TwinNode, { of }: TwinViewAttributesArgs, { model }) => {
      const all = attributeNodes(twin.attributes);
      if (of === null || of === undefined) return all;
      const wanted = new Set(of.flatMap((text) => propertyTerm(model.ontology, text).subProperties));
      return all.filter(({ property }) => wanted.has(property));
    },
    classes: ({ twin }: TwinNode, { inferred }: TwinViewClassesArgs, { model }) => allClasses(twin.classes, inferred === true, model.ontology.classes),
    stage: ({ twin }: TwinNode, _args, context) => stageOf(twin, context),
    link: ({ twin }: TwinNode, _args, context) => linkOf(twin, context),
    related: (node: TwinNode, args: TwinViewRelatedArgs, context, info) =>
      relatedPage(node, toOrder(context.model, args.orderBy), args.after, { context, info }),
    relations: ({ twin }: TwinNode, _args, context) => relationCounts(twin, context),
    trace: ({ twin }: TwinNode, args: TwinViewTraceArgs, context) => trace(twin, args, context),
    impact: ({ twin }: TwinNode, args: TwinViewImpactArgs, context) => impact(twin, args, context),
    changes: ({ twin }: TwinNode, args: TwinViewChangesArgs, context) => changePage(twin.iri, args, context),
  },
  TraceConnection: { limitedView: isLimited },
  ImpactReport: { limitedView: isLimited },
  Attribute: {
    unit: ({ property }: AttributeNode, _args, { model }) => {
      const unit = model.ontology.properties.get(property)?.unit;
      return unit === undefined ? undefined : unitSymbol(model, unit);
    },
  },
  AggregateGroup: {
    number: (group: AggregateGroupNode, args: AggregateGroupNumberArgs, context) => statistics(group, args, context),
  },
};

function allClasses(asserted: readonly Iri[], inferred: boolean, classes: Context['model']['ontology']['classes']): readonly Iri[] {
  return inferred ? [...new Set([...asserted, ...asserted.flatMap((iri) => classes.get(iri)?.ancestors ?? [])])] : asserted;
}
