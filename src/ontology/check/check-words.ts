import { didYouMean } from '../../kernel/suggest.ts';
import { parseIri } from '../../kernel/iri.ts';
import type { Violation } from '../../kernel/violation.ts';
import type { TripleGraph } from '../triple-graph.ts';
import { tqNamespace } from '../words.ts';

/** WORD: every word of `tq:` that is used, as predicate, type or value, is in the vocabulary. */
export function checkWords(graph: TripleGraph, vocabulary: TripleGraph): readonly Violation[] {
  const words = new Set([...vocabulary.subjects()].filter((iri) => iri.startsWith(tqNamespace)).map((iri) => iri.slice(tqNamespace.length)));
  const violations = new Map<string, Violation>();
  for (const [subject, predicate, object] of graph.triples()) {
    for (const term of [predicate, object]) {
      if (typeof term !== 'string' || !term.startsWith(tqNamespace)) continue;
      const word = term.slice(tqNamespace.length);
      if (words.has(word) || violations.has(`${subject} ${word}`)) continue;
      const place = graph.place(subject, predicate);
      const iri = subject.startsWith('_:') ? undefined : parseIri(subject);
      violations.set(`${subject} ${word}`, {
        code: 'WORD',
        severity: 'error',
        message: `There is no word tq:${word}.${didYouMean(word, words)}`,
        remedy: 'Use a word of the vocabulary (ontology/twinql.ttl).',
        ...(iri !== undefined && { term: iri }),
        ...(place !== undefined && { place }),
      });
    }
  }
  return [...violations.values()];
}
