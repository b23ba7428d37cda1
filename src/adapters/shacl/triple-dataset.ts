import type { BlankNode, DatasetCore, NamedNode, Quad, Quad_Graph, Quad_Object, Quad_Predicate, Quad_Subject, Term } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { InvariantError } from '../../kernel/assert-never.ts';
import type { TripleGraph, TripleTerm } from '../../ontology/triple-graph.ts';

/** A resource as RDF/JS knows it. */
export function toResource(term: string): NamedNode | BlankNode {
  return term.startsWith('_:') ? DataFactory.blankNode(term.slice(2)) : DataFactory.namedNode(term);
}

/** A term as RDF/JS knows it. */
export function toTerm(term: TripleTerm): Quad_Object {
  if (typeof term === 'string') return toResource(term);
  return DataFactory.literal(term.value, term.language ?? DataFactory.namedNode(term.datatype));
}

/** A term as triples know it; `undefined` for variables and default graphs. */
export function fromTerm(term: Term | null | undefined): TripleTerm | undefined {
  if (term?.termType === 'NamedNode') return term.value;
  if (term?.termType === 'BlankNode') return `_:${term.value}`;
  if (term?.termType !== 'Literal') return undefined;
  return { value: term.value, datatype: term.datatype.value, ...(term.language !== '' && { language: term.language }) };
}

function fits(wanted: Term | null | undefined, found: Term): boolean {
  return wanted === null || wanted === undefined || found.equals(wanted);
}

/** A few quads. It can be read only. */
class Quads implements DatasetCore {
  readonly #quads: readonly Quad[];

  constructor(quads: readonly Quad[]) {
    this.#quads = quads;
  }

  get size(): number {
    return this.#quads.length;
  }

  has(quad: Quad): boolean {
    return this.#quads.some((one) => one.equals(quad));
  }

  match(subject?: Term | null, predicate?: Term | null, object?: Term | null): DatasetCore {
    return new Quads(this.#quads.filter((quad) => fits(subject, quad.subject) && fits(predicate, quad.predicate) && fits(object, quad.object)));
  }

  [Symbol.iterator](): Iterator<Quad> {
    return this.#quads[Symbol.iterator]();
  }

  add(): this {
    throw new InvariantError('This dataset can be read only.');
  }

  delete(): this {
    throw new InvariantError('This dataset can be read only.');
  }
}

/** The triples of a graph seen as an RDF/JS dataset, without a copy. It can be read only. */
export class TripleDataset implements DatasetCore {
  readonly #graph: TripleGraph;

  constructor(graph: TripleGraph) {
    this.#graph = graph;
  }

  get size(): number {
    return this.#graph.size;
  }

  has(quad: Quad): boolean {
    return this.match(quad.subject, quad.predicate, quad.object).size > 0;
  }

  match(subject?: Term | null, predicate?: Term | null, object?: Term | null, graph?: Term | null): DatasetCore {
    if (graph !== null && graph !== undefined && graph.termType !== 'DefaultGraph') return new Quads([]);
    const [s, p, o] = [fromTerm(subject), fromTerm(predicate), fromTerm(object)];
    const text = typeof s === 'string' ? s : undefined;
    // A literal is the subject of nothing.
    if (s !== undefined && text === undefined) return new Quads([]);
    return new Quads([...matches(this.#graph, text, typeof p === 'string' ? p : undefined, o)].map(toQuad));
  }

  *[Symbol.iterator](): Iterator<Quad> {
    for (const triple of this.#graph.triples()) yield toQuad(triple);
  }

  add(): this {
    throw new InvariantError('This dataset can be read only.');
  }

  delete(): this {
    throw new InvariantError('This dataset can be read only.');
  }
}

type Triple = readonly [subject: string, predicate: string, object: TripleTerm];

function toQuad([subject, predicate, object]: Triple): Quad {
  const [s, p, o, g]: [Quad_Subject, Quad_Predicate, Quad_Object, Quad_Graph] = [
    toResource(subject),
    DataFactory.namedNode(predicate),
    toTerm(object),
    DataFactory.defaultGraph(),
  ];
  return DataFactory.quad(s, p, o, g);
}

function* matches(graph: TripleGraph, subject: string | undefined, predicate: string | undefined, object: TripleTerm | undefined): Generator<Triple> {
  if (subject !== undefined) yield* matchesOf(graph, subject, predicate, object);
  else if (object !== undefined) {
    const predicates = predicate === undefined ? new Set([...graph.triples()].map(([, p]) => p)) : [predicate];
    for (const p of predicates) for (const s of graph.subjectsOf(p, object)) yield [s, p, object];
  } else if (predicate === undefined) yield* graph.triples();
  else for (const [s, o] of graph.withPredicate(predicate)) yield [s, predicate, o];
}

function* matchesOf(graph: TripleGraph, subject: string, predicate: string | undefined, object: TripleTerm | undefined): Generator<Triple> {
  for (const [p, o] of graph.of(subject)) {
    if ((predicate === undefined || p === predicate) && (object === undefined || isEqual(o, object))) yield [subject, p, o];
  }
}

function isEqual(a: TripleTerm, b: TripleTerm): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return a.value === b.value && a.datatype === b.datatype && (a.language ?? '') === (b.language ?? '');
}
