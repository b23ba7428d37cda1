import type { Ontology } from '../../ontology/ontology.ts';

/** The version of the ontology that everything works with. Whoever needs it asks at every use and keeps it for no longer than one operation. */
export interface OntologyInForce {
  readonly current: () => Ontology;
  /** Puts another version in its place. Only `switchOntology` calls this: everything else has to follow at the same moment. */
  readonly set: (next: Ontology) => void;
}

/** Begins with the version a plant starts with. */
export function ontologyInForce(first: Ontology): OntologyInForce {
  let current = first;
  return {
    current: () => current,
    set: (next) => {
      current = next;
    },
  };
}
