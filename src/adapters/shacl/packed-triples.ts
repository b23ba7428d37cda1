import { TripleGraph, type TripleTerm } from '../../ontology/triple-graph.ts';

/** Triples on their way to another thread: each term once, three numbers per triple. Places stay behind. */
export interface PackedTriples {
  readonly terms: readonly TripleTerm[];
  readonly cells: Int32Array;
}

export function packTriples(graph: TripleGraph): PackedTriples {
  const numbers = new Map<string, number>();
  const terms: TripleTerm[] = [];
  const numberOf = (term: TripleTerm): number => {
    const key = typeof term === 'string' ? term : `"${term.language ?? ''}"${term.datatype}"${term.value}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, terms.length);
    return terms.push(term) - 1;
  };
  const cells = new Int32Array(3 * graph.size);
  let at = 0;
  for (const [subject, predicate, object] of graph.triples()) {
    cells.set([numberOf(subject), numberOf(predicate), numberOf(object)], at);
    at += 3;
  }
  return { terms, cells };
}

export function unpackTriples({ terms, cells }: PackedTriples): TripleGraph {
  const graph = new TripleGraph();
  const resource = (at: number): string => {
    const term = terms[cells[at] ?? 0] ?? '';
    return typeof term === 'string' ? term : term.value;
  };
  for (let at = 0; at < cells.length; at += 3) graph.add(resource(at), resource(at + 1), terms[cells[at + 2] ?? 0] ?? '');
  return graph;
}
