import type { Iri } from '../kernel/iri.ts';
import {
  effectiveAnnotations,
  explainAnnotations,
  type AnnotationCandidate,
  type AnnotationScope,
  type EffectiveAnnotations,
} from '../ontology/effective-annotations.ts';
import { unitsInForce } from '../ontology/value-in-force.ts';
import type { Ontology, Property } from '../ontology/ontology.ts';
import type { Twin } from '../graph/twin.ts';
import type { Derived } from '../simulation/derive.ts';
import type { Observation } from '../history/observation.ts';
import { containersOf } from './containers.ts';
import type { Context } from './context.ts';
import { derivedTelemetry } from './derived-telemetry.ts';

/** One telemetry property of one twin on its way into an answer. */
export interface TelemetryNode {
  readonly twin: Twin;
  readonly property: Property;
  /** The latest observation; absent when nothing ever arrived. */
  readonly observation?: Observation | undefined;
  /** How a derived property was computed, or why it could not be. */
  readonly derived?: Derived | undefined;
  /** Unit asked for, when another than the property's own. */
  readonly unit?: Iri | undefined;
}

/** The latest value of a property: joined from live state, or computed now when the property is derived from others. */
export function telemetryNode(twin: Twin, property: Property, context: Context, unit?: Iri): TelemetryNode | Promise<TelemetryNode> {
  if (property.derivedAs !== undefined) return derivedNode(twin, property, context, unit);
  return { twin, property, observation: context.rooms.live.get(twin.iri, property.iri), unit };
}

async function derivedNode(twin: Twin, property: Property, context: Context, unit: Iri | undefined): Promise<TelemetryNode> {
  const derived = await derivedTelemetry({ twin: twin.iri, property: property.iri }, context);
  if (derived?.value === undefined) return { twin, property, unit, derived };
  const { value, time = derived.basis.asOf, quality = 'GOOD' } = derived;
  // A derived value is as good as the worst it comes from.
  const reason = quality === 'GOOD' ? {} : { reason: 'INPUT_QUALITY' };
  const observation = { twin: twin.iri, property: property.iri, value, time, quality, ...reason, receivedAt: derived.basis.asOf };
  return { twin, property, unit, derived, observation };
}

/** The annotations in force for a twin's property; containers are read only when a refinement speaks of one. */
export function annotationsOf(node: TelemetryNode, context: Context): EffectiveAnnotations | Promise<EffectiveAnnotations> {
  const { ontology } = context.model;
  const scope = scopeOf(node, context);
  return scope instanceof Promise
    ? scope.then((known) => effectiveAnnotations(ontology, node.property.iri, known))
    : effectiveAnnotations(ontology, node.property.iri, scope);
}

/** Every declaration that bears on a twin's property, with what it overrides. */
export async function annotationCandidates(node: TelemetryNode, context: Context): Promise<readonly AnnotationCandidate[]> {
  return explainAnnotations(context.model.ontology, node.property.iri, await scopeOf(node, context));
}

function scopeOf(node: TelemetryNode, context: Context): AnnotationScope | Promise<AnnotationScope> {
  const { twin, property } = node;
  const scope = { twin: twin.iri, classes: twin.classes, unit: keptUnit(node, context.model) };
  if (!isRefinedWithin(context.model.ontology).has(property.iri)) return { ...scope, containers: [] };
  return containersOf(twin.iri, context).then((containers) => ({ ...scope, containers }));
}

/** A value older than this many expected intervals is stale: one may still be on its way, and devices are not that exact. */
const staleAfterIntervals = 2;

/** Whether the value is older than expected; never when nothing is expected or nothing came. */
export function isStale({ observation }: TelemetryNode, annotations: EffectiveAnnotations, now: number): boolean {
  const interval = annotations.values.expectedIntervalMs;
  return interval !== undefined && observation !== undefined && now - observation.time > staleAfterIntervals * interval;
}

/** The unit values are kept in: the property's, else what the twin or its class says, else the one its source named first. */
export function keptUnit(node: TelemetryNode, { ontology }: Context['model']): Iri | undefined {
  return node.property.unit ?? unitsInForce(ontology, node.property, node.twin).kept ?? node.observation?.unit;
}

const refinedWithin = new WeakMap<Ontology, ReadonlySet<Iri>>();

/** Properties whose annotations differ within some containers: most do not, and are answered at once. */
function isRefinedWithin(ontology: Ontology): ReadonlySet<Iri> {
  const known =
    refinedWithin.get(ontology) ?? new Set(ontology.refinements.flatMap(({ property, targetWithin }) => (targetWithin === undefined ? [] : [property])));
  refinedWithin.set(ontology, known);
  return known;
}
