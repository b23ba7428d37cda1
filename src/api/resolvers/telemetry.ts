import type { Value } from '../../kernel/value.ts';
import type { ResolverMap, Resolve } from '../resolver-map.ts';
import { telemetryType } from '../schema-from-ontology/field-shape.ts';
import { annotationsOf, isStale, type TelemetryNode } from '../telemetry-node.ts';
import type { Context } from '../context.ts';
import { inUnit, unitSymbol } from '../units.ts';

const shared: Readonly<Record<string, Resolve>> = {
  twin: ({ twin }: TelemetryNode) => ({ twin }),
  property: ({ property }: TelemetryNode) => property.iri,
  at: ({ observation }: TelemetryNode) => observation?.time,
  receivedAt: ({ observation }: TelemetryNode) => observation?.receivedAt,
  lag: ({ observation }: TelemetryNode) => (observation === undefined ? undefined : observation.receivedAt - observation.time),
  quality: ({ observation }: TelemetryNode) => observation?.quality ?? 'BAD',
  reason: ({ observation }: TelemetryNode) => (observation === undefined ? 'NO_DATA' : observation.reason),
  stale: (node: TelemetryNode, _args, context) => {
    const annotations = annotationsOf(node, context);
    const now = context.rooms.clock.now();
    return annotations instanceof Promise ? annotations.then((read) => isStale(node, read, now)) : isStale(node, annotations, now);
  },
  kind: ({ property }: TelemetryNode) => {
    if (property.counter) return 'COUNTER';
    const type = telemetryType(property.schema ?? { kind: 'any' });
    if (type === 'VectorTelemetry') return 'VECTOR';
    return type === 'NumericTelemetry' ? 'GAUGE' : 'STATE';
  },
};

/** Resolvers of `schema/telemetry.graphql`. */
export const telemetryResolvers: ResolverMap = {
  Telemetry: { __resolveType: ({ property }: TelemetryNode) => telemetryType(property.schema ?? { kind: 'any' }) },
  NumericTelemetry: {
    ...shared,
    value: (node: TelemetryNode, _args, context) => numeric(node, context),
    unit: ({ property, unit }: TelemetryNode, _args, { model }) => optional(unit ?? property.unit, (iri) => unitSymbol(model, iri)),
    unitIri: ({ property, unit }: TelemetryNode) => unit ?? property.unit,
  },
  TextTelemetry: { ...shared, text: ({ observation }: TelemetryNode) => optional(observation?.value, textOf) },
  FlagTelemetry: { ...shared, flag: ({ observation }: TelemetryNode) => (typeof observation?.value === 'boolean' ? observation.value : undefined) },
  VectorTelemetry: {
    ...shared,
    values: ({ observation }: TelemetryNode) => (Array.isArray(observation?.value) ? observation.value : undefined),
    unit: ({ property }: TelemetryNode, _args, { model }) => optional(property.unit, (iri) => unitSymbol(model, iri)),
  },
  StructuredTelemetry: { ...shared, json: ({ observation }: TelemetryNode) => observation?.value },
};

function numeric({ observation, property, unit }: TelemetryNode, { model }: Context): number | undefined {
  const value = observation?.value;
  return typeof value === 'number' && Number.isFinite(value) ? inUnit(model, value, property.unit, unit) : undefined;
}

function textOf(value: Value): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function optional<T, R>(value: T | undefined, then: (value: T) => R): R | undefined {
  return value === undefined ? undefined : then(value);
}
