import { createHash } from 'node:crypto';
import type { TripleGraph, TripleTerm } from '../../src/ontology/triple-graph.ts';

/**
 * A fingerprint that is equal for graphs that are equal up to the names of their blank nodes: each blank node is known by what is said of it and what
 * refers to it, round after round until no more of them can be told apart, and the graph by its triples in these words.
 */
export function graphFingerprint(graph: TripleGraph): { readonly triples: number; readonly blanks: number; readonly sha256: string } {
  const triples = [...graph.triples()];
  let colours = new Map<string, string>();
  for (const [subject, , object] of triples) for (const term of [subject, object]) if (typeof term === 'string' && term.startsWith('_:')) colours.set(term, '');
  const wordOf = (term: TripleTerm): string => {
    if (typeof term !== 'string') return JSON.stringify([term.value, term.datatype, term.language ?? '']);
    return term.startsWith('_:') ? `_:${colours.get(term) ?? ''}` : `<${term}>`;
  };
  const withBlanks = triples.filter(([subject, , object]) => colours.has(subject) || (typeof object === 'string' && colours.has(object)));
  for (let kinds = 0, before = -1; kinds > before;) {
    before = kinds;
    const said = new Map<string, string[]>([...colours.keys()].map((node) => [node, []]));
    for (const [subject, predicate, object] of withBlanks) {
      said.get(subject)?.push(`> ${predicate} ${wordOf(object)}`);
      if (typeof object === 'string') said.get(object)?.push(`< ${predicate} ${wordOf(subject)}`);
    }
    colours = new Map([...said].map(([node, words]) => [node, sha256([colours.get(node) ?? '', ...words.toSorted()].join('\n'))]));
    kinds = new Set(colours.values()).size;
  }
  const lines = triples.map(([subject, predicate, object]) => `${wordOf(subject)} ${predicate} ${wordOf(object)}`).toSorted();
  return { triples: triples.length, blanks: colours.size, sha256: sha256(lines.join('\n')) };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
