import type { Iri } from '../../kernel/iri.ts';
import { turned } from '../compile/compile-influence.ts';
import type { Ontology, Property } from '../ontology.ts';
import type { TripleGraph } from '../triple-graph.ts';
import { tq } from '../words.ts';
import type { Finding } from './finding.ts';

/** INFLUENCE: only relationships carry it; a symmetric one carries Both or None; an inverse says the same turned round or nothing. */
export function checkInfluence(graph: TripleGraph, ontology: Ontology): readonly Finding[] {
  return [...ontology.properties.values()].flatMap((property) => {
    const { iri, kind, name } = property;
    if (kind === 'relationship' || kind === 'component') return contradiction(ontology, property);
    if (graph.object(iri, tq('influence')) === undefined) return [];
    return [finding(iri, `"${name}" is no relationship and cannot carry influence.`, 'State tq:influence on the relationship that carries it.')];
  });
}

function finding(term: Iri, message: string, remedy: string): Finding {
  return { code: 'INFLUENCE', term, message, remedy };
}

function contradiction({ properties }: Ontology, property: Property): readonly Finding[] {
  const { iri, name, symmetric, influence, inverse } = property;
  if (influence === undefined) return [];
  const { direction } = influence;
  if (symmetric && direction !== turned(direction)) {
    return [finding(iri, `"${name}" is symmetric and has the influence ${direction}.`, 'Use tq:Both or tq:None, or make the relationship directed.')];
  }
  const other = inverse === undefined ? undefined : properties.get(inverse);
  if (other?.influence === undefined) return [];
  const back = other.influence.direction;
  // Reported once, at the one whose IRI comes first.
  if (other.iri <= iri || back === turned(direction)) return [];
  const message = `"${name}" has the influence ${direction} and its inverse "${other.name}" has ${back}.`;
  return [finding(iri, message, 'State it on one of the two; the inverse is turned round by itself.')];
}
