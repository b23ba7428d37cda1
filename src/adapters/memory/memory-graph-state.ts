import type { Iri } from '../../kernel/iri.ts';
import { compareText } from '../../graph/scalar-order.ts';
import type { Direction, Via } from '../../graph/plan.ts';
import type { Relationship, Twin } from '../../graph/twin.ts';
import { sees, type View } from '../../graph/view.ts';

/** A twin with its labels (asserted classes and all their superclasses). */
export interface KeptTwin extends Twin {
  readonly labels: readonly Iri[];
}

/** The whole graph, as plain collections: nothing here is clever, so that it can be the model the other stores are held against. */
export interface GraphState {
  readonly twins: Map<Iri, KeptTwin>;
  readonly links: Map<string, Relationship>;
}

/** A step along one relationship, seen from the twin where it starts. */
export interface Step {
  readonly link: Relationship;
  readonly direction: 'OUT' | 'IN';
  readonly to: KeptTwin;
}

/** Identity of a relationship as a key. */
export function linkKey(link: Pick<Relationship, 'source' | 'type' | 'target' | 'id'>): string {
  return JSON.stringify([link.source, link.type, link.target, link.id]);
}

/** The twins of a graph a view sees, in IRI order. */
export function visibleTwins(state: GraphState, view: View): readonly KeptTwin[] {
  return [...state.twins.values()].filter((twin) => sees(view, twin.scope)).sort((a, b) => compareText(a.iri, b.iri));
}

/** Steps from a twin to visible twins, in order of (target, type, OUT before IN, id). Empty `via` = every type in `direction`. */
export function stepsFrom(state: GraphState, from: Iri, via: readonly Via[], direction: Direction, view: View): readonly Step[] {
  const follows = (link: Relationship, way: 'OUT' | 'IN'): boolean =>
    via.length === 0 ? fits(direction, way) : via.some((entry) => entry.type === link.type && fits(entry.direction, way));
  const steps: Step[] = [];
  for (const link of state.links.values()) {
    for (const way of ['OUT', 'IN'] as const) {
      const [start, end] = way === 'OUT' ? [link.source, link.target] : [link.target, link.source];
      const to = state.twins.get(end);
      if (start === from && to !== undefined && sees(view, to.scope) && follows(link, way)) steps.push({ link, direction: way, to });
    }
  }
  return steps.sort(
    (a, b) =>
      compareText(a.to.iri, b.to.iri) || compareText(a.link.type, b.link.type) || compareText(b.direction, a.direction) || compareText(a.link.id, b.link.id),
  );
}

function fits(allowed: Direction, way: 'OUT' | 'IN'): boolean {
  return allowed === 'BOTH' || allowed === way;
}

/** Distinct twins one can reach in 1…`maxHops` steps through visible twins, without the start. */
export function reachable(state: GraphState, from: Iri, via: readonly Via[], maxHops: number, view: View): readonly KeptTwin[] {
  const found = new Map<Iri, KeptTwin>();
  let frontier: readonly Iri[] = [from];
  for (let depth = 0; depth < maxHops && frontier.length > 0; depth++) {
    const next: Iri[] = [];
    for (const step of frontier.flatMap((iri) => stepsFrom(state, iri, via, 'OUT', view))) {
      if (step.to.iri === from || found.has(step.to.iri)) continue;
      found.set(step.to.iri, step.to);
      next.push(step.to.iri);
    }
    frontier = next;
  }
  return [...found.values()];
}
