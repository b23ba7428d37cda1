import { parseIri, type Iri } from '../../kernel/iri.ts';
import { didYouMean } from '../../kernel/suggest.ts';
import type { Ontology, OntologyClass, Property } from '../../ontology/ontology.ts';

/** A class or property of a version. */
export type FoundTerm = { readonly is: 'class'; readonly term: OntologyClass } | { readonly is: 'property'; readonly term: Property };

/** Finds classes and properties of one version by IRI, prefixed name or GraphQL name. */
export interface TermFinder {
  find(text: string): FoundTerm | undefined;
  /** " Did you mean …?", or nothing. */
  suggest(text: string): string;
}

/** A finder in one version; `prefixes` besides its own. */
export function termFinder(ontology: Ontology, prefixes: ReadonlyMap<string, string>): TermFinder {
  const classes = new Map(Array.from(ontology.classes.values(), (term) => [term.name, term]));
  const properties = new Map(Array.from(ontology.properties.values(), (term) => [term.name, term]));
  const at = (iri: Iri | undefined): FoundTerm | undefined => {
    if (iri === undefined) return undefined;
    const [cls, property] = [ontology.classes.get(iri), ontology.properties.get(iri)];
    if (cls !== undefined) return { is: 'class', term: cls };
    return property === undefined ? undefined : { is: 'property', term: property };
  };
  const named = (name: string): FoundTerm | undefined => at((properties.get(name) ?? classes.get(name))?.iri);
  return {
    find: (text) => at(expandTerm(text, prefixes)) ?? at(parseIri(text)) ?? named(text),
    suggest: (text) => didYouMean(text, [...candidates(ontology, prefixes)]),
  };
}

/** The IRI a prefixed name stands for. */
function expandTerm(text: string, prefixes: ReadonlyMap<string, string>): Iri | undefined {
  const colon = text.indexOf(':');
  const namespace = colon < 0 ? undefined : prefixes.get(text.slice(0, colon));
  return namespace === undefined ? undefined : parseIri(namespace + text.slice(colon + 1));
}

/** The shortest way of writing an IRI: with a prefix, else as it is. */
export function shortTerm(iri: string, prefixes: ReadonlyMap<string, string>): string {
  const fitting = [...prefixes].filter(([prefix, namespace]) => prefix !== '' && iri.startsWith(namespace) && iri.length > namespace.length);
  const [best] = fitting.sort(([, a], [, b]) => b.length - a.length);
  return best === undefined ? iri : `${best[0]}:${iri.slice(best[1].length)}`;
}

function* candidates(ontology: Ontology, prefixes: ReadonlyMap<string, string>): Iterable<string> {
  for (const { iri, name } of [...ontology.classes.values(), ...ontology.properties.values()]) {
    yield shortTerm(iri, prefixes);
    yield name;
  }
}
