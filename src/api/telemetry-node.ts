import type { Iri } from '../kernel/iri.ts';
import { effectiveAnnotations, type EffectiveAnnotations } from '../ontology/effective-annotations.ts';
import type { Property } from '../ontology/ontology.ts';
import type { Twin } from '../graph/twin.ts';
import type { Observation } from '../history/observation.ts';
import { containersOf } from './containers.ts';
import type { Context } from './context.ts';

/** One telemetry property of one twin on its way into an answer. */
export interface TelemetryNode {
  readonly twin: Twin;
  readonly property: Property;
  /** The latest observation; absent when nothing ever arrived. */
  readonly observation?: Observation | undefined;
  /** Unit asked for, when another than the property's own. */
  readonly unit?: Iri | undefined;
}

/** The latest value of a property, joined from live state. */
export function telemetryNode(twin: Twin, property: Property, { rooms }: Context, unit?: Iri): TelemetryNode {
  return { twin, property, observation: rooms.live.get(twin.iri, property.iri), unit };
}

/** The annotations in force for a twin's property; containers are read only when a refinement speaks of one. */
export function annotationsOf({ twin, property }: TelemetryNode, context: Context): EffectiveAnnotations | Promise<EffectiveAnnotations> {
  const { ontology } = context.model;
  const scope = { twin: twin.iri, classes: twin.classes };
  const within = ontology.refinements.some((refinement) => refinement.property === property.iri && refinement.targetWithin !== undefined);
  if (!within) return effectiveAnnotations(ontology, property.iri, { ...scope, containers: [] });
  return containersOf(twin.iri, context).then((containers) => effectiveAnnotations(ontology, property.iri, { ...scope, containers }));
}

/** A value older than this many expected intervals is stale: one may still be on its way, and devices are not that exact. */
export const staleAfterIntervals = 2;

/** Whether the value is older than expected; never when nothing is expected or nothing came. */
export function isStale({ observation }: TelemetryNode, annotations: EffectiveAnnotations, now: number): boolean {
  const interval = annotations.values.expectedIntervalMs;
  return interval !== undefined && observation !== undefined && now - observation.time > staleAfterIntervals * interval;
}
