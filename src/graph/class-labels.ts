import type { Iri } from '../kernel/iri.ts';
import type { Ontology } from '../ontology/ontology.ts';

/** The asserted classes and all their superclasses: what class filters match. A class no ontology declares stands for itself. */
export function labelsOf(ontology: Pick<Ontology, 'classes'>, classes: readonly Iri[]): readonly Iri[] {
  return [...new Set(classes.flatMap((iri) => [iri, ...(ontology.classes.get(iri)?.ancestors ?? [])]))];
}
