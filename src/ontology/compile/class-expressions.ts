import type { Iri } from '../../kernel/iri.ts';
import { namedIris } from './reading.ts';
import type { TripleGraph, TripleTerm } from '../triple-graph.ts';
import { owl, rdfs, sh } from '../words.ts';

/** How deep unions and intersections may be nested: documents come from outside. */
const deepest = 8;

/**
 * The named classes, datatypes and lists a range or domain stands for, any of them: unions taken apart; of an intersection its most specific named
 * member, since what is all of them is that; a complement says nothing.
 */
export function membersOf(graph: TripleGraph, range: string, depth = 0): readonly string[] {
  if (depth > deepest) return [];
  const inner = (list: string): readonly string[] => graph.list(list).flatMap((term) => (typeof term === 'string' ? membersOf(graph, term, depth + 1) : []));
  const union = graph.resource(range, owl('unionOf'));
  if (union !== undefined && range.startsWith('_:')) return inner(union);
  const intersection = graph.resource(range, owl('intersectionOf'));
  if (intersection !== undefined && range.startsWith('_:')) return mostSpecific(graph, inner(intersection));
  return graph.object(range, owl('complementOf')) !== undefined && range.startsWith('_:') ? [] : [range];
}

/** The first member that no other member is declared below. */
function mostSpecific(graph: TripleGraph, members: readonly string[]): readonly string[] {
  const isAbove = (above: string, below: string): boolean => above !== below && superclasses(graph, below).has(above);
  const least = members.find((member) => !members.some((other) => isAbove(member, other)));
  return least === undefined ? [] : [least];
}

function superclasses(graph: TripleGraph, iri: string): ReadonlySet<string> {
  const all = new Set([iri]);
  for (const known of all) for (const above of graph.resources(known, rdfs('subClassOf'))) all.add(above);
  return all;
}

/** Named classes among terms, unions and intersections taken apart. */
export function namedClasses(graph: TripleGraph, terms: readonly TripleTerm[]): readonly Iri[] {
  return namedIris(terms.flatMap((term) => (typeof term === 'string' ? membersOf(graph, term) : [])));
}

/** Every node of a property shape that says what values are: the shape, the alternatives of `sh:or` and `sh:xone`, all of `sh:and`, a qualified shape. */
function alternativesOf(graph: TripleGraph, node: string, depth = 0): readonly string[] {
  if (depth > deepest) return [];
  const lists = ['or', 'xone'].flatMap((word) => graph.resources(node, sh(word)));
  const nested = [...lists.flatMap((list) => graph.list(list)), ...graph.resources(node, sh('qualifiedValueShape'))];
  return [node, ...nested.flatMap((term) => (typeof term === 'string' ? alternativesOf(graph, term, depth + 1) : []))];
}

const datatypeWords = [sh('datatype'), owl('onDataRange')];
const classWords = [sh('class'), sh('node'), owl('onClass')];
const eitherWords = [owl('allValuesFrom'), owl('someValuesFrom')];

/** The classes and datatypes that a property shape or an OWL restriction gives to the values of its property. */
export function rangesOfShape(graph: TripleGraph, node: string): readonly string[] {
  const stated = alternativesOf(graph, node).flatMap((each) =>
    [...datatypeWords, ...classWords, ...eitherWords].flatMap((word) => graph.resources(each, word)),
  );
  const all = graph.resources(node, sh('and')).map((list) => graph.list(list).flatMap((term) => (typeof term === 'string' ? rangesOfShape(graph, term) : [])));
  return [...stated.flatMap((range) => membersOf(graph, range)), ...all.flatMap((members) => mostSpecific(graph, members))];
}
