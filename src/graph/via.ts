import type { Iri } from '../kernel/iri.ts';
import type { Influence, Ontology, Property } from '../ontology/ontology.ts';
import type { Direction, Via } from './plan.ts';

/**
 * What a store follows for a relationship, as OWL means it: the relationship and its sub-properties in `direction`, inverses of all these
 * (with their sub-properties) the other way, symmetric ones both ways.
 */
export function viaOf(ontology: Ontology, property: Iri, direction: Direction): readonly Via[] {
  const found = new Map<Iri, Direction>();
  const open: Via[] = [{ type: property, direction }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const declared = ontology.properties.get(next.type);
    const way = merge(found.get(next.type), declared?.symmetric === true ? 'BOTH' : next.direction);
    if (way === found.get(next.type)) continue;
    found.set(next.type, way);
    open.push(...implied(declared, way));
  }
  return [...found].map(([type, way]) => ({ type, direction: way }));
}

function implied(property: Property | undefined, direction: Direction): readonly Via[] {
  const narrower = (property?.subProperties ?? []).map((type): Via => ({ type, direction }));
  return property?.inverse === undefined ? narrower : [...narrower, { type: property.inverse, direction: turned(direction) }];
}

function merge(known: Direction | undefined, way: Direction): Direction {
  return known === undefined || known === way ? way : 'BOTH';
}

/** The direction seen from the other end. */
export function turned(direction: Direction): Direction {
  if (direction === 'BOTH') return 'BOTH';
  return direction === 'OUT' ? 'IN' : 'OUT';
}

/** From a whole to its parts: `dcterms:hasPart` and its sub-properties, and their inverses. */
export function partsVia(ontology: Ontology): readonly Via[] {
  const parts = ontology.hasPart.map((type): Via => ({ type, direction: 'OUT' }));
  return [...parts, ...ontology.partOf.map((type): Via => ({ type, direction: 'IN' }))];
}

/** From a part to its wholes. */
export function wholesVia(ontology: Ontology): readonly Via[] {
  return partsVia(ontology).map(({ type, direction }) => ({ type, direction: turned(direction) }));
}

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
