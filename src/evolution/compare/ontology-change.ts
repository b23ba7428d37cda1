import type { Iri } from '../../kernel/iri.ts';

/** What kind of term a change is about. */
export type ChangedTerm =
  'CLASS' | 'ATTRIBUTE' | 'TELEMETRY' | 'RELATIONSHIP' | 'COMPONENT' | 'FAILURE_MODE' | 'ACTION' | 'ALARM' | 'COMMAND' | 'BEHAVIOUR' | 'OBJECTIVE' | 'SHAPE';

/** One difference between two versions of an ontology. */
export interface OntologyChange {
  /** `NARROWED`: what was allowed before may not be now (range, cardinality, datatype, enumeration, pattern); `WIDENED`: the other way round; `CHANGED`: all else that is said of the term. */
  readonly kind: 'ADDED' | 'REMOVED' | 'RENAMED' | 'NARROWED' | 'WIDENED' | 'CHANGED';
  readonly term: ChangedTerm;
  /** Of the old version, except for `ADDED`. */
  readonly iri: Iri;
  readonly name: string;
  /** The IRI in the new version, for `RENAMED`. */
  readonly to?: Iri;
  /** Whether a document, a device or a twin that was right before can be wrong after it. A mapping rule that covers the change makes it harmless. */
  readonly breaking: boolean;
  /** One sentence with what was and what is. */
  readonly message: string;
  /** What makes it harmless: usually a mapping rule, written out. */
  readonly remedy?: string;
}
