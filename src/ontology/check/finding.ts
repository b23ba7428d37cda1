import type { Iri } from '../../kernel/iri.ts';
import type { Violation } from '../../kernel/violation.ts';
import type { TripleGraph } from '../triple-graph.ts';

/** A violation before it is placed: an error unless it says otherwise. */
export interface Finding {
  readonly code: string;
  readonly severity?: Violation['severity'];
  readonly message: string;
  readonly remedy: string;
  readonly term?: Iri;
  /** The node where it stands, when that is another than the term (a blank node inside it). */
  readonly at?: string;
}

/** The findings as violations, each with the place where its term stands. */
export function placed(graph: TripleGraph, findings: Iterable<Finding>): readonly Violation[] {
  return [...findings].map(({ severity = 'error', at, ...finding }) => {
    const subject = at ?? finding.term;
    const place = subject === undefined ? undefined : graph.place(subject);
    return { ...finding, severity, ...(place !== undefined && { place }) };
  });
}
