import { numberAt, textAt } from './reading.ts';
import type { TripleGraph } from '../triple-graph.ts';
import { owl, rdfs, xsd } from '../words.ts';

/** The datatype that another one restricts: `owl:onDatatype` at it, or at the definition it is equal to. */
export function derivedFrom(graph: TripleGraph, datatype: string): string | undefined {
  return definitionsOf(graph, datatype)
    .flatMap((node) => graph.resources(node, owl('onDatatype')))
    .at(0);
}

/** The pattern facet of a datatype (`owl:withRestrictions ( [ xsd:pattern … ] )`). */
export function patternOf(graph: TripleGraph, datatype: string): string | undefined {
  return facetNodes(graph, datatype)
    .flatMap((node) => textAt(graph, node, xsd('pattern')) ?? [])
    .at(0);
}

/** The bound that the facets of its datatype set for a property (`rdfs:range`), shape or restriction. An exclusive bound counts as inclusive. */
export function facetOf(graph: TripleGraph, node: string, side: 'min' | 'max'): number | undefined {
  const datatypes = [rdfs('range'), owl('allValuesFrom'), owl('onDataRange')].flatMap((word) => graph.resources(node, word));
  const facets = datatypes.flatMap((datatype) => facetNodes(graph, datatype));
  return facets.flatMap((facet) => ['Inclusive', 'Exclusive'].flatMap((form) => numberAt(graph, facet, xsd(`${side}${form}`)) ?? [])).at(0);
}

function facetNodes(graph: TripleGraph, datatype: string): readonly string[] {
  const lists = definitionsOf(graph, datatype).flatMap((node) => graph.resources(node, owl('withRestrictions')));
  return lists.flatMap((list) => graph.list(list)).filter((term) => typeof term === 'string');
}

function definitionsOf(graph: TripleGraph, datatype: string): readonly string[] {
  return [datatype, ...graph.resources(datatype, owl('equivalentClass')).filter((node) => node.startsWith('_:'))];
}
