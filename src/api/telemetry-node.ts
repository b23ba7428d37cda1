import { parseIri, type Iri } from '../kernel/iri.ts';
import { effectiveAnnotations, type EffectiveAnnotations } from '../ontology/effective-annotations.ts';
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
export function annotationsOf({ twin, property }: TelemetryNode, context: Context): EffectiveAnnotations | Promise<EffectiveAnnotations> {
  const { ontology } = context.model;
  const scope = { twin: twin.iri, classes: twin.classes };
  const within = refined(ontology).get(property.iri)?.within === true;
  if (!within) return effectiveAnnotations(ontology, property.iri, { ...scope, containers: [] });
  return containersOf(twin.iri, context).then((containers) => effectiveAnnotations(ontology, property.iri, { ...scope, containers }));
}

/** A value older than this many expected intervals is stale: one may still be on its way, and devices are not that exact. */
const staleAfterIntervals = 2;

/** Whether the value is older than expected; never when nothing is expected or nothing came. */
export function isStale({ observation }: TelemetryNode, annotations: EffectiveAnnotations, now: number): boolean {
  const interval = annotations.values.expectedIntervalMs;
  return interval !== undefined && observation !== undefined && now - observation.time > staleAfterIntervals * interval;
}

const rdfValue = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value';
const hasUnit = 'http://qudt.org/schema/qudt/hasUnit';

/** The unit values are kept in: what a point says of itself, else what a refinement or the property declares, else the one its source named first. */
export function keptUnit(node: TelemetryNode, { ontology }: Context['model']): Iri | undefined {
  return declaredUnit(node, ontology) ?? node.observation?.unit;
}

function declaredUnit({ twin, property }: TelemetryNode, ontology: Ontology): Iri | undefined {
  if (property.iri === rdfValue) {
    for (const name of [hasUnit, ...unitProperties(ontology)]) {
      const value = twin.attributes[name];
      const unit = typeof value === 'string' ? parseIri(value) : undefined;
      if (unit !== undefined) return unit;
    }
  }
  if (refined(ontology).get(property.iri)?.unit !== true) return property.unit;
  return effectiveAnnotations(ontology, property.iri, { twin: twin.iri, classes: twin.classes, containers: [] }).values.unit ?? property.unit;
}

interface Refined {
  within: boolean;
  unit: boolean;
}

const refinedProperties = new WeakMap<Ontology, ReadonlyMap<Iri, Refined>>();

/** Properties whose annotations differ for some twins, and in what respect: most have none, and are answered at once. */
function refined(ontology: Ontology): ReadonlyMap<Iri, Refined> {
  const known = refinedProperties.get(ontology);
  if (known !== undefined) return known;
  const found = new Map<Iri, Refined>();
  for (const { property, targetWithin, annotations } of ontology.refinements) {
    const entry = found.get(property) ?? { within: false, unit: false };
    found.set(property, { within: entry.within || targetWithin !== undefined, unit: entry.unit || annotations.unit !== undefined });
  }
  refinedProperties.set(ontology, found);
  return found;
}

const unitNames = new WeakMap<Ontology, readonly Iri[]>();

function unitProperties(ontology: Ontology): readonly Iri[] {
  const known =
    unitNames.get(ontology) ??
    [...ontology.properties.values()].filter(({ superProperties }) => superProperties.some((iri) => iri === hasUnit)).map(({ iri }) => iri);
  unitNames.set(ontology, known);
  return known;
}
