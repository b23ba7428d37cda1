import type { SourceDocument } from '../ontology/ontology-reader.ts';
import type { Violation } from '../kernel/violation.ts';

/** One check, as it is sent to the process that does it. */
export interface BatchJob {
  readonly documents: readonly SourceDocument[];
  /** The format of all documents; told by content where it is absent. */
  readonly format?: string;
  /** Whether DTDL that names an extension nobody has published is refused, as the official parser's option `DisallowUndefinedExtensions` does. */
  readonly refuseUndefinedExtensions?: boolean;
}

/** What that process answers. */
export type FromChecker = { readonly kind: 'ready' } | { readonly kind: 'checked'; readonly violations: readonly Violation[] };

/** One line of the answer. */
export interface BatchAnswer {
  readonly id: unknown;
  readonly valid: boolean;
  readonly violations: readonly Pick<Violation, 'code' | 'term' | 'place' | 'message'>[];
}
