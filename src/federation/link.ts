import { parseIri, type Iri } from '../kernel/iri.ts';
import type { Twin } from '../graph/twin.ts';

const sameAs = 'http://www.w3.org/2002/07/owl#sameAs';

/** What is claimed to be the same thing as the twin (`owl:sameAs`), in the order it was said. A claim never merges data: each side keeps its own. */
export function sameAsOf(twin: Twin): readonly Iri[] {
  const said = twin.attributes[sameAs];
  const texts = said === undefined ? [] : Array.isArray(said) ? said : [said];
  const iris = texts.map((text: unknown) => (typeof text === 'string' ? parseIri(text) : undefined)).filter((iri) => iri !== undefined);
  return [...new Set(iris)].filter((iri) => iri !== twin.iri);
}
