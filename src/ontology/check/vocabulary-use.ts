import { TripleGraph } from '../triple-graph.ts';
import { rdfs, rdfType, tq, tqNamespace } from '../words.ts';

/**
 * The part of a graph that the shapes of the vocabulary speak of: every subject that uses a word of `tq:`, or that one of them points at,
 * with all its triples, and the types that stand below a type of `tq:`. A large ontology leaves only a few triples.
 */
export function vocabularyUse(graph: TripleGraph): TripleGraph {
  const subjects = new Set<string>();
  for (const [subject, predicate, object] of graph.triples()) {
    if (predicate.startsWith(tqNamespace) || (predicate === rdfType && typeof object === 'string' && object.startsWith(tqNamespace))) {
      subjects.add(subject);
      if (typeof object === 'string' && !object.startsWith(tqNamespace)) subjects.add(object);
    }
  }
  for (const kind of belowTq(graph)) for (const subject of graph.subjectsOf(rdfType, kind)) subjects.add(subject);
  const part = new TripleGraph();
  // Blank nodes inside come along, lists too.
  for (const subject of subjects) {
    for (const [predicate, object] of graph.of(subject)) {
      part.add(subject, predicate, object, graph.place(subject));
      if (typeof object === 'string' && object.startsWith('_:')) subjects.add(object);
    }
  }
  for (const [subject, object] of graph.withPredicate(rdfs('subClassOf'))) part.add(subject, rdfs('subClassOf'), object);
  part.add(tq('Counter'), rdfs('subClassOf'), tq('Telemetry'));
  part.add(tq('Alarm'), rdfs('subClassOf'), tq('Condition'));
  return part;
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
