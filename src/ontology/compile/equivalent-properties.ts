import { namedIris } from './reading.ts';
import { TripleGraph, type TripleTerm } from '../triple-graph.ts';
import { dcterms, isMeta, owl, rdfs, skos, tq } from '../words.ts';
import type { Iri } from '../../kernel/iri.ts';

/** A graph in which properties declared equal are one property, and which was known by which other names. */
export interface JoinedProperties {
  readonly graph: TripleGraph;
  /** The property that stands for all of its group → the others. */
  readonly equivalents: ReadonlyMap<Iri, readonly Iri[]>;
}

/**
 * Puts one property in the place of all that are declared equal to it (`owl:equivalentProperty`), in the model and in what is said of twins: one field, one
 * value, whichever IRI was written. The one of which the model says most stands for the others, unless it is deprecated; among equals the one that comes first.
 */
export function joinEquivalentProperties(graph: TripleGraph): JoinedProperties {
  const heads = headsOf(graph);
  if (heads.size === 0) return { graph, equivalents: new Map() };
  const joined = new TripleGraph();
  for (const [prefix, namespace] of graph.prefixes) joined.prefix(prefix, namespace);
  const renamed = <T extends TripleTerm>(term: T): T | Iri => (typeof term === 'string' ? (heads.get(term) ?? term) : term);
  for (const [subject, predicate, object] of graph.triples()) {
    const head = heads.get(subject);
    // What a term is called stays what the one that stands for the others is called.
    if (head !== undefined && naming.has(predicate) && graph.object(head, predicate) !== undefined) continue;
    const [s, o] = [renamed(subject), renamed(object)];
    if (s !== o) joined.add(s, renamed(predicate), o, graph.place(subject, predicate));
  }
  const equivalents = Map.groupBy(heads.keys(), (alias) => heads.get(alias));
  return { graph: joined, equivalents: new Map([...equivalents].flatMap(([head, aliases]) => (head === undefined ? [] : [[head, namedIris(aliases)]]))) };
}

const naming: ReadonlySet<string> = new Set([
  rdfs('label'),
  rdfs('comment'),
  skos('prefLabel'),
  skos('definition'),
  tq('name'),
  owl('deprecated'),
  owl('equivalentProperty'),
  dcterms('isReplacedBy'),
]);

/** Every property that has another one in its place → that one. */
function headsOf(graph: TripleGraph): ReadonlyMap<string, Iri> {
  const groups = new Map<Iri, Set<Iri>>();
  for (const pair of graph.withPredicate(owl('equivalentProperty'))) {
    const [a, b] = namedIris(pair).filter((iri) => !isMeta(iri));
    if (a === undefined || b === undefined) continue;
    const merged = new Set([...(groups.get(a) ?? [a]), ...(groups.get(b) ?? [b])]);
    for (const member of merged) groups.set(member, merged);
  }
  const rank = (iri: Iri): number => (graph.object(iri, owl('deprecated')) === undefined ? 0 : 1_000_000) - [...graph.of(iri)].length;
  const heads = new Map<string, Iri>();
  for (const group of new Set(groups.values())) {
    const [head, ...others] = [...group].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
    if (head !== undefined) for (const alias of others) heads.set(alias, head);
  }
  return heads;
}
