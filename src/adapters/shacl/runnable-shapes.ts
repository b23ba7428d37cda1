import { parseIri } from '../../kernel/iri.ts';
import type { Violation } from '../../kernel/violation.ts';
import { TripleGraph } from '../../ontology/triple-graph.ts';
import { owl, sh } from '../../ontology/words.ts';

/** Predicates by which a shape asks for SPARQL or rules: their triples are left out, and the shapes named. */
const unrunnable: ReadonlySet<string> = new Set(['sparql', 'target', 'rule', 'js', 'select', 'ask', 'expression'].map(sh));

export interface RunnableShapes {
  readonly runnable: TripleGraph;
  /** One piece of information per shape of which something is not evaluated. Rules only infer, so they are not named. */
  readonly left: readonly Violation[];
}

/** The shapes without what a SHACL Core validator cannot run. */
export function runnableShapes(shapes: TripleGraph): RunnableShapes {
  const runnable = new TripleGraph();
  const left = new Map<string, Violation>();
  for (const [subject, predicate, object] of shapes.triples()) {
    // Imports are never followed: nothing outside the documents given is read.
    if (predicate === owl('imports')) continue;
    if (!unrunnable.has(predicate)) runnable.add(subject, predicate, object, shapes.place(subject));
    else if (predicate !== sh('rule') && predicate !== sh('select') && predicate !== sh('ask'))
      left.set(`${subject} ${predicate}`, information(shapes, subject, predicate));
  }
  return { runnable, left: [...left.values()] };
}

function information(shapes: TripleGraph, shape: string, predicate: string): Violation {
  const term = shape.startsWith('_:') ? undefined : parseIri(shape);
  const place = shapes.place(shape);
  return {
    code: 'NOT_EVALUATED',
    severity: 'info',
    message: `sh:${predicate.slice(sh('').length)} of this shape is not evaluated: only SHACL Core is.`,
    remedy: 'Nothing is to be done; state the rule in SHACL Core if it must hold here.',
    ...(term !== undefined && { term }),
    ...(place !== undefined && { place }),
  };
}
