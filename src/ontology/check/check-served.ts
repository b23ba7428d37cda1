import type { Ontology } from '../ontology.ts';
import type { TripleGraph } from '../triple-graph.ts';
import { sh, tq } from '../words.ts';
import type { Finding } from './finding.ts';
import { valueUses } from './value-use.ts';

/** SERVED: what is declared, read and shown, but not yet executed by the engine. Information, never an error. */
export function checkServed(graph: TripleGraph, ontology: Ontology): readonly Finding[] {
  const behaviours = [...ontology.behaviours.values()].flatMap(({ iri, body }) =>
    body.kind === 'queue' ? [notYet(iri, 'The queue model (tq:Queue)')] : body.kind === 'external' ? [notYet(iri, 'An external model')] : [],
  );
  const lifetimes = [...ontology.failureModes.values()].filter(({ lifetime }) => lifetime !== undefined).map(({ iri }) => notYet(iri, 'tq:lifetime'));
  const selections = [...graph.withPredicate(tq('member'))].filter(
    ([, object]) => typeof object === 'string' && graph.object(object, sh('targetClass')) !== undefined,
  );
  const objectives = [...ontology.objectives.keys()].map((iri) => notYet(iri, 'Ranking by an objective (tq:Objective)'));
  return [
    ...behaviours,
    ...unservedOutputs(ontology),
    ...lifetimes,
    ...objectives,
    ...unservedMethods(ontology),
    ...(selections.length > 0 ? [notYet(undefined, 'A selection of members (tq:member with sh:targetClass)')] : []),
  ];
}

/** A behaviour gives one property of the twin itself. */
function unservedOutputs({ behaviours }: Ontology): readonly Finding[] {
  return [...behaviours.values()]
    .filter(({ body }) => body.kind !== 'queue' && body.kind !== 'external')
    .flatMap(({ iri, outputs }) => {
      if (outputs.length > 1) return [notYet(iri, 'A behaviour with several outputs')];
      return outputs.some(({ path }) => path.length > 1) ? [notYet(iri, 'An output on another twin')] : [];
    });
}

/** A pattern may be the IRI of a method; none but those of `tq:` are known. */
function unservedMethods(ontology: Ontology): readonly Finding[] {
  const asked = valueUses(ontology).flatMap(({ owner, condition }) => (condition?.test.kind === 'method' ? [{ owner, method: condition.test.method }] : []));
  return asked.map(({ owner, method }) => notYet(owner, `The method <${method}> as tq:pattern`));
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
