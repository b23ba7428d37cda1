import { invariant } from '../../kernel/assert-never.ts';
import type { Iri } from '../../kernel/iri.ts';

/** Text this store keeps as an IRI: it was checked when it came in. */
export function iriIn(value: unknown): Iri {
  invariant(isKeptIri(value), 'The graph file holds a row without an IRI.');
  return value;
}

function isKeptIri(value: unknown): value is Iri {
  return typeof value === 'string';
}
