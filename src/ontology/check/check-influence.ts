import type { Influence, Ontology } from '../ontology.ts';
import type { TripleGraph } from '../triple-graph.ts';
import { tq } from '../words.ts';
import type { Finding } from './finding.ts';

/** INFLUENCE: only relationships carry it; a symmetric one carries Both or None; an inverse says the same turned round or nothing. */
export function checkInfluence(graph: TripleGraph, ontology: Ontology): readonly Finding[] {
  return [...ontology.properties.values()].flatMap((property): readonly Finding[] => {
    const { iri, kind, symmetric, influence, inverse, name } = property;
    const isStated = graph.object(iri, tq('influence')) !== undefined;
    if (kind !== 'relationship' && kind !== 'component') {
      return isStated
        ? [
            {
              code: 'INFLUENCE',
              term: iri,
              message: `"${name}" is no relationship and cannot carry influence.`,
              remedy: 'State tq:influence on the relationship that carries it.',
            },
          ]
        : [];
    }
    const direction = influence?.direction;
    if (symmetric && (direction === 'Forward' || direction === 'Backward')) {
      return [
        {
          code: 'INFLUENCE',
          term: iri,
          message: `"${name}" is symmetric and has the influence ${direction}.`,
          remedy: 'Use tq:Both or tq:None, or make the relationship directed.',
        },
      ];
    }
    const other = inverse === undefined ? undefined : ontology.properties.get(inverse);
    // Reported once, at the one whose IRI comes first.
    if (other?.influence === undefined || direction === undefined || other.iri <= iri || other.influence.direction === turned(direction)) return [];
    const message = `"${name}" has the influence ${direction} and its inverse "${other.name}" has ${other.influence.direction}.`;
    return [{ code: 'INFLUENCE', term: iri, message, remedy: 'State it on one of the two; the inverse is turned round by itself.' }];
  });
}

function turned(direction: Influence['direction']): Influence['direction'] {
  return direction === 'Forward' ? 'Backward' : direction === 'Backward' ? 'Forward' : direction;
}
