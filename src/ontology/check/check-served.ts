import type { Ontology } from '../ontology.ts';
import type { TripleGraph } from '../triple-graph.ts';
import { sh, tq } from '../words.ts';
import type { Finding } from './finding.ts';

/** SERVED: what is declared, read and shown, but not yet executed by the engine. Information, never an error. */
export function checkServed(graph: TripleGraph, ontology: Ontology): readonly Finding[] {
  const behaviours = [...ontology.behaviours.values()].flatMap(({ iri, body }) =>
    body.kind === 'queue' ? [notYet(iri, 'The queue model (tq:Queue)')] : body.kind === 'external' ? [notYet(iri, 'An external model')] : [],
  );
  const lifetimes = [...ontology.failureModes.values()].filter(({ lifetime }) => lifetime !== undefined).map(({ iri }) => notYet(iri, 'tq:lifetime'));
  const selections = [...graph.withPredicate(tq('member'))].filter(
    ([, object]) => typeof object === 'string' && graph.object(object, sh('targetClass')) !== undefined,
  );
  return [...behaviours, ...lifetimes, ...(selections.length > 0 ? [notYet(undefined, 'A selection of members (tq:member with sh:targetClass)')] : [])];
}

function notYet(term: Finding['term'], what: string): Finding {
  return {
    code: 'SERVED',
    severity: 'info',
    message: `${what} is read and shown, and not executed yet.`,
    remedy: 'Nothing is to be done; answers leave it out and say so.',
    ...(term !== undefined && { term }),
  };
}
