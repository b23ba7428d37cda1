import type { Value } from '../../kernel/value.ts';
import type { AnnotationCandidate, EffectiveAnnotations } from '../../ontology/effective-annotations.ts';
import { schemaInForce } from '../../ontology/value-in-force.ts';
import type { Context } from '../context.ts';
import type { TextTelemetryChangesArgs } from '../generated/graphql.ts';
import { limitsNode, type LimitsNode } from '../limits-node.ts';
import { pageSize } from '../page-size.ts';
import type { Resolve, ResolverMap } from '../resolver-map.ts';
import type { SchemaModel } from '../schema-from-ontology/schema-model.ts';
import { telemetryType } from '../schema-from-ontology/field-shape.ts';
import { intervalOf, readSeries, type SeriesRequest } from '../series.ts';
import { annotationCandidates, annotationsOf, isStale, keptUnit, type TelemetryNode } from '../telemetry-node.ts';
import { inUnit, unitSymbol } from '../units.ts';
import { visibleOnly } from '../visible.ts';
import { visibleReason } from '../visible-ground.ts';

const shared: Readonly<Record<string, Resolve>> = {
  twin: ({ twin }: TelemetryNode) => ({ twin }),
  property: ({ property }: TelemetryNode) => property.iri,
  at: ({ observation }: TelemetryNode) => observation?.time,
  receivedAt: ({ observation }: TelemetryNode) => observation?.receivedAt,
  lag: ({ observation }: TelemetryNode) => optional(observation, ({ receivedAt, time }) => receivedAt - time),
  quality: ({ observation }: TelemetryNode) => observation?.quality ?? 'BAD',
  reason: ({ observation, derived }: TelemetryNode, _args, context) =>
    observation === undefined ? (optional(derived?.reason, (reason) => visibleReason(reason, context)) ?? 'NO_DATA') : observation.reason,
  basis: ({ derived }: TelemetryNode) => derived?.basis,
  stale: (node: TelemetryNode, _args, context) => {
    const now = context.rooms.clock.now();
    return withAnnotations(node, context, (annotations) => isStale(node, annotations, now));
  },
  kind: ({ property }: TelemetryNode) => (property.counter ? 'COUNTER' : kinds[telemetryType(property.schema ?? { kind: 'any' })]),
};

const kinds = {
  NumericTelemetry: 'GAUGE',
  VectorTelemetry: 'VECTOR',
  TextTelemetry: 'STATE',
  FlagTelemetry: 'STATE',
  StructuredTelemetry: 'STATE',
} as const;

const history: Resolve = (node: TelemetryNode, args: SeriesRequest, context) => readSeries(node, args, context);

/** Resolvers of `schema/telemetry.graphql`. */
export const telemetryResolvers: ResolverMap = {
  Telemetry: { __resolveType: (node: TelemetryNode, _abstract, { model }) => concreteType(node, model) },
  NumericTelemetry: {
    ...shared,
    value: (node: TelemetryNode, _args, context) => numeric(node, context),
    unit: (node: TelemetryNode, _args, { model }) => optional(node.unit ?? keptUnit(node, model), (iri) => unitSymbol(model, iri)),
    unitIri: (node: TelemetryNode, _args, { model }) => node.unit ?? keptUnit(node, model),
    quantityKind: (node: TelemetryNode, _args, context) => node.property.quantityKind ?? withAnnotations(node, context, ({ values }) => values.quantityKind),
    limits: (node: TelemetryNode, _args, context) => withAnnotations(node, context, (annotations) => limits(node, annotations, context)),
    history,
  },
  TextTelemetry: {
    ...shared,
    text: ({ observation }: TelemetryNode) => optional(observation?.value, textOf),
    changes: (node: TelemetryNode, args: TextTelemetryChangesArgs, context) => textChanges(node, args, context),
  },
  FlagTelemetry: { ...shared, flag: ({ observation }: TelemetryNode) => (typeof observation?.value === 'boolean' ? observation.value : undefined), history },
  VectorTelemetry: {
    ...shared,
    values: ({ observation }: TelemetryNode) => (Array.isArray(observation?.value) ? observation.value : undefined),
    unit: (node: TelemetryNode, _args, { model }) => optional(keptUnit(node, model), (iri) => unitSymbol(model, iri)),
  },
  StructuredTelemetry: { ...shared, json: ({ observation }: TelemetryNode) => observation?.value },
};

/** A property that may have any value, such as that of a point, answers as its class says, else as the type of the value it has. */
function concreteType(node: TelemetryNode, { ontology }: SchemaModel): string {
  const { property, observation, twin } = node;
  const declared = schemaInForce(ontology, property, twin.classes);
  if (declared.kind !== 'any' || observation === undefined) return telemetryType(declared);
  const { value } = observation;
  if (typeof value === 'number') return 'NumericTelemetry';
  if (typeof value === 'boolean') return 'FlagTelemetry';
  return typeof value === 'string' ? 'TextTelemetry' : 'StructuredTelemetry';
}

function withAnnotations<T>(node: TelemetryNode, context: Context, then: (annotations: EffectiveAnnotations) => T): T | Promise<T> {
  const annotations = annotationsOf(node, context);
  return annotations instanceof Promise ? annotations.then(then) : then(annotations);
}

function limits(node: TelemetryNode, { values, sources }: EffectiveAnnotations, context: Context): LimitsNode | undefined {
  const { model } = context;
  const source = sources.highHigh ?? sources.high ?? sources.lowLow ?? sources.low ?? node.property.iri;
  const candidates = async (): Promise<readonly AnnotationCandidate[]> => {
    const all = await annotationCandidates(node, context);
    const containers = all.flatMap(({ rank, of }) => (rank === 'CONTAINER' && of !== undefined ? [of] : []));
    const seen = new Set(await visibleOnly(containers, (iri) => iri, context));
    return all.map((candidate) => (candidate.rank === 'CONTAINER' && candidate.of !== undefined && !seen.has(candidate.of) ? nameless(candidate) : candidate));
  };
  return limitsNode(model, { values, source, unit: keptUnit(node, model), asked: node.unit, candidates });
}

function nameless({ of: _of, ...candidate }: AnnotationCandidate): AnnotationCandidate {
  return candidate;
}

function numeric(node: TelemetryNode, { model }: Context): number | undefined {
  const value = node.observation?.value;
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  return node.unit === undefined ? value : inUnit(model, value, keptUnit(node, model), node.unit);
}

async function textChanges({ twin, property }: TelemetryNode, { window, first }: TextTelemetryChangesArgs, context: Context): Promise<readonly object[]> {
  const { rooms, signal, limits: max, budget } = context;
  const size = pageSize(first, 100, max.pageSize);
  const [series] = await rooms.history.values([{ twin: twin.iri, property: property.iri }], intervalOf(window, rooms.clock.now()), size, signal);
  budget.spend(series?.values.length ?? 0);
  return (series?.values ?? []).map((value, i) => ({ at: series?.times[i] ?? 0, text: textOf(value), quality: qualities[series?.quality[i] ?? 2] })).reverse();
}

const qualities = ['GOOD', 'UNCERTAIN', 'BAD'];

function textOf(value: Value): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function optional<T, R>(value: T | undefined, then: (value: T) => R): R | undefined {
  return value === undefined ? undefined : then(value);
}
