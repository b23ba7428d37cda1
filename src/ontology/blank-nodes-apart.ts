import type { SourceDocument } from './ontology-reader.ts';
import type { TripleSink, TripleTerm } from './triple-graph.ts';

/**
 * Blank nodes are named after the last part of their document's path, wherever the folder stands. Where several documents have that part in common, those of
 * all but the first (by path) get another ending: two nodes of two documents are never one, and the same documents give the same names again.
 */
export function blankNodesApart(documents: readonly Pick<SourceDocument, 'name'>[], sink: TripleSink): TripleSink {
  const endings = endingsOf(documents.map(({ name }) => name));
  if (endings.size === 0) return sink;
  return {
    prefix: (prefix, namespace) => sink.prefix(prefix, namespace),
    add: (subject, predicate, object, place) => {
      const ending = place === undefined ? undefined : endings.get(place.file);
      if (ending === undefined) sink.add(subject, predicate, object, place);
      else sink.add(blankWith(subject, ending), predicate, termWith(object, ending), place);
    },
  };
}

function endingsOf(names: readonly string[]): ReadonlyMap<string, string> {
  const endings = new Map<string, string>();
  for (const group of Map.groupBy(new Set(names), lastPart).values()) {
    for (const [rank, name] of group.toSorted((a, b) => (a < b ? -1 : 1)).entries()) if (rank > 0) endings.set(name, `-of-${rank}`);
  }
  return endings;
}

function lastPart(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

function blankWith(name: string, ending: string): string {
  return name.startsWith('_:') ? `${name}${ending}` : name;
}

function termWith(term: TripleTerm, ending: string): TripleTerm {
  return typeof term === 'string' ? blankWith(term, ending) : term;
}
