import type { Iri } from '../kernel/iri.ts';
import type { Influence, Ontology } from '../ontology/ontology.ts';
import type { Direction, Via } from './plan.ts';
import { turned, viaOf } from './via.ts';

/** How influence runs along one relationship type. */
export interface InfluenceStep {
  /** From a twin to what feels it. */
  readonly direction: Direction;
  readonly delayMs: number;
  /** Share that gets through, 0…1. */
  readonly strength: number;
}

/**
 * Every relationship along which influence runs. A relationship that says nothing of influence has that of the one it narrows or inverts;
 * one that says None has none.
 */
export function influenceSteps(ontology: Ontology): ReadonlyMap<Iri, InfluenceStep> {
  const steps = new Map<Iri, InfluenceStep>();
  for (const { iri, influence } of ontology.properties.values()) {
    if (influence === undefined || influence.direction === 'None') continue;
    const { delayMs, strength } = influence;
    for (const { type, direction } of viaOf(ontology, iri, downstream(influence.direction))) {
      if (type === iri || (ontology.properties.get(type)?.influence === undefined && !steps.has(type))) steps.set(type, { direction, delayMs, strength });
    }
  }
  return steps;
}

function downstream(direction: Influence['direction']): Direction {
  if (direction === 'Both') return 'BOTH';
  return direction === 'Forward' ? 'OUT' : 'IN';
}

/** What a traversal follows from a twin to what feels it (DOWNSTREAM) or to what it feels (UPSTREAM). */
export function influenceVia(ontology: Ontology, mode: 'DOWNSTREAM' | 'UPSTREAM'): readonly Via[] {
  return [...influenceSteps(ontology)].map(([type, { direction }]) => ({ type, direction: mode === 'DOWNSTREAM' ? direction : turned(direction) }));
}
