import { parseDurationMs } from '../kernel/instant.ts';
import type { Iri } from '../kernel/iri.ts';
import { effectiveAnnotations } from '../ontology/effective-annotations.ts';
import type { Influence, Ontology } from '../ontology/ontology.ts';
import { tq } from '../ontology/words.ts';
import type { Twin } from './twin.ts';

/** How long influence takes along one relationship, and what share gets through. */
export type InfluenceAlong = Pick<Influence, 'delayMs' | 'strength'>;

const refinedTypes = new WeakMap<Ontology, ReadonlySet<Iri>>();

/** Relationships whose delay or strength is refined for a class or a twin: most have no refinement, and then nothing more is read. */
export function isInfluenceRefined(ontology: Ontology, type: Iri): boolean {
  const known =
    refinedTypes.get(ontology) ??
    new Set(
      ontology.refinements.flatMap(({ property, annotations }) => (annotations.delayMs === undefined && annotations.strength === undefined ? [] : [property])),
    );
  refinedTypes.set(ontology, known);
  return known.has(type);
}

/**
 * What is in force for a relationship of `subject` (the twin that states it): what the single relationship says (`tq:delay`, `tq:strength` as its attributes),
 * else a refinement for that twin or its classes, else what is declared of the relationship.
 */
export function influenceInForce(
  ontology: Ontology,
  type: Iri,
  declared: InfluenceAlong,
  { subject, edge = {} }: { readonly subject?: Pick<Twin, 'iri' | 'classes'> | undefined; readonly edge?: Twin['attributes'] },
): InfluenceAlong {
  const refined = subject === undefined ? {} : refinedFor(ontology, type, subject);
  return {
    delayMs: delayOn(edge) ?? refined.delayMs ?? declared.delayMs,
    strength: strengthOn(edge) ?? refined.strength ?? declared.strength,
  };
}

function refinedFor(ontology: Ontology, type: Iri, { iri, classes }: Pick<Twin, 'iri' | 'classes'>): Partial<InfluenceAlong> {
  return isInfluenceRefined(ontology, type) ? effectiveAnnotations(ontology, type, { twin: iri, classes, containers: [] }).values : {};
}

function delayOn(edge: Twin['attributes']): number | undefined {
  const delay = edge[tq('delay')];
  return typeof delay === 'string' ? parseDurationMs(delay) : undefined;
}

function strengthOn(edge: Twin['attributes']): number | undefined {
  const strength = edge[tq('strength')];
  return typeof strength === 'number' && strength >= 0 && strength <= 1 ? strength : undefined;
}
