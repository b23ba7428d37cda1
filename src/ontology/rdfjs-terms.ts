import type { TripleTerm } from './triple-graph.ts';

/** A term as every parser of the RDF/JS family hands it out. */
export interface RdfjsTerm {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
  readonly datatype?: { readonly value: string };
}

/** A triple as every parser of the RDF/JS family hands it out. */
export interface RdfjsTriple {
  readonly subject: RdfjsTerm;
  readonly predicate: RdfjsTerm;
  readonly object: RdfjsTerm;
}

/** Turns the terms of one document into those of {@link TripleTerm}. */
export interface TermReader {
  /** The IRI, or the name of the blank node. */
  resource(term: RdfjsTerm): string;
  term(term: RdfjsTerm): TripleTerm;
}

const string = 'http://www.w3.org/2001/XMLSchema#string';

/** Blank nodes get names that depend on the document and on their order in it alone: unique across documents, equal on every start. */
export function termReader(document: string): TermReader {
  const names = new Map<string, string>();
  const prefix = fingerprint(document);
  const resource = ({ termType, value }: RdfjsTerm): string => {
    if (termType !== 'BlankNode') return value;
    const name = names.get(value) ?? `_:${prefix}-${names.size}`;
    names.set(value, name);
    return name;
  };
  return {
    resource,
    term: (term) => {
      if (term.termType !== 'Literal') return resource(term);
      const { value, language = '' } = term;
      const datatype = term.datatype?.value ?? string;
      return language === '' ? { value, datatype } : { value, datatype, language: language.toLowerCase() };
    },
  };
}

/** FNV-1a of the last part of a path: short and stable wherever the folder stands. */
function fingerprint(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  let hash = 0x811c9dc5;
  for (const char of name) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(36);
}
