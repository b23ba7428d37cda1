import { TripleGraph, type TripleTerm } from '../triple-graph.ts';
import { rdfs, rdfType, tq, tqNamespace } from '../words.ts';

/**
 * The part of a graph that the shapes of the vocabulary speak of: every subject that uses a word of `tq:`, or that one of them points at,
 * with all its triples, and the types that stand below a type of `tq:`. A large ontology leaves only a few triples.
 */
export function vocabularyUse(graph: TripleGraph): TripleGraph {
  const part = new TripleGraph();
  const subjects = speakers(graph);
  for (const subject of subjects) {
    for (const [predicate, object] of graph.of(subject)) {
      part.add(subject, predicate, object, graph.place(subject));
      // Blank nodes inside come along, lists too.
      if (typeof object === 'string' && object.startsWith('_:')) subjects.add(object);
    }
  }
  for (const [subject, object] of graph.withPredicate(rdfs('subClassOf'))) part.add(subject, rdfs('subClassOf'), object);
  part.add(tq('Counter'), rdfs('subClassOf'), tq('Telemetry'));
  part.add(tq('Alarm'), rdfs('subClassOf'), tq('Condition'));
  return part;
}

/** The subjects that use a word of `tq:`, what they point at with one, and the instances of types below one. */
function speakers(graph: TripleGraph): Set<string> {
  const subjects = new Set<string>();
  for (const [subject, predicate, object] of graph.triples()) {
    if (!isWord(predicate) && !(predicate === rdfType && isWord(object))) continue;
    subjects.add(subject);
    if (typeof object === 'string' && !isWord(object)) subjects.add(object);
  }
  for (const kind of belowTq(graph)) for (const subject of graph.subjectsOf(rdfType, kind)) subjects.add(subject);
  return subjects;
}

function isWord(term: TripleTerm): boolean {
  return typeof term === 'string' && term.startsWith(tqNamespace);
}

function belowTq(graph: TripleGraph): ReadonlySet<string> {
  const found = new Set<string>();
  const queue = [...graph.withPredicate(rdfs('subClassOf'))].flatMap(([subject, object]) =>
    typeof object === 'string' && object.startsWith(tqNamespace) ? [subject] : [],
  );
  for (const kind of queue) {
    if (found.has(kind)) continue;
    found.add(kind);
    queue.push(...graph.subjectsOf(rdfs('subClassOf'), kind));
  }
  return found;
}
