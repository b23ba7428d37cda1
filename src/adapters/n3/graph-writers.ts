import { DataFactory, Writer, type BlankNode, type Literal, type NamedNode, type Quad_Object } from 'n3';
import { invariant } from '../../kernel/assert-never.ts';
import { blankShapes, isBlank, type BlankShapes, type GraphWriter } from '../../ontology/graph-writer.ts';
import type { TripleGraph, TripleTerm } from '../../ontology/triple-graph.ts';
import { rdfNil, rdfRest } from '../../ontology/words.ts';

/** Writes N-Triples (which are N-Quads of the default graph too): one triple a line. */
export function nTriplesWriter(): GraphWriter {
  return {
    *write(graph) {
      const pieces: string[] = [];
      const writer = new Writer(collecting(pieces), { format: 'N-Triples' });
      for (const [subject, predicate, object] of graph.triples()) {
        writer.addQuad(toNode(subject), DataFactory.namedNode(predicate), toObject(object));
        if (pieces.length >= batch) yield taken(pieces);
      }
      yield taken(pieces);
    },
  };
}

/** Writes Turtle as people do: prefixes, lists in brackets, and what only one thing refers to inside of it. */
export function turtleGraphWriter(): GraphWriter {
  return {
    *write(graph) {
      const pieces: string[] = [];
      const writer = new Writer(collecting(pieces), { prefixes: Object.fromEntries(graph.prefixes) });
      const round: Round = { graph, writer, shapes: blankShapes(graph), written: new Set(), deferred: [] };
      const subjects = [...graph.subjects()].filter((subject) => !round.shapes.cells.has(subject));
      // What can stand inside of something else comes last: by then only what nothing with a name leads to is left.
      for (const isInside of [false, true]) {
        for (const subject of subjects) {
          if (round.written.has(subject) || (isBlank(subject) && round.shapes.single.has(subject)) !== isInside) continue;
          writeSubject(round, subject);
          if (pieces.length >= batch) yield taken(pieces);
        }
      }
      for (const node of round.deferred) for (const cell of cellsFrom(round, node)) writeSubject(round, cell);
      writer.end();
      yield taken(pieces);
    },
  };
}

const batch = 2_000;
const deepest = 12;

interface Round {
  readonly graph: TripleGraph;
  readonly writer: Writer;
  readonly shapes: BlankShapes;
  readonly written: Set<string>;
  /** What stands too deep to be written inside; it gets a name and is written at the end. */
  readonly deferred: string[];
}

function writeSubject(round: Round, subject: string): void {
  round.written.add(subject);
  for (const [predicate, object] of round.graph.of(subject)) {
    round.writer.addQuad(toNode(subject), DataFactory.namedNode(predicate), objectOf(round, object, 0));
  }
}

/** An object as it is written: a list, a node with what is said of it, or a name. */
function objectOf(round: Round, object: TripleTerm, depth: number): Quad_Object {
  const { graph, writer, shapes, written, deferred } = round;
  if (!isBlank(object) || written.has(object)) return toObject(object);
  const members = shapes.lists.get(object);
  if (members === undefined && !shapes.single.has(object)) return toObject(object);
  written.add(object);
  if (depth > deepest) {
    deferred.push(object);
    return toObject(object);
  }
  if (members !== undefined)
    return listed(
      writer,
      members.map((member) => objectOf(round, member, depth + 1)),
    );
  const said = [...graph.of(object)];
  return writer.blank(said.map(([predicate, inner]) => ({ predicate: DataFactory.namedNode(predicate), object: objectOf(round, inner, depth + 1) })));
}

/** The package declares that it gives an array; it gives one term. */
function listed(writer: Writer, members: Quad_Object[]): Quad_Object {
  const list: unknown = writer.list(members);
  invariant(isTerm(list), 'The writer of Turtle gave no term for a list.');
  return list;
}

function isTerm(value: unknown): value is Quad_Object {
  return typeof value === 'object' && value !== null && 'id' in value;
}

/** A node, or all cells of the list that it heads. */
function* cellsFrom({ graph, shapes }: Round, node: string): Generator<string> {
  yield node;
  if (!shapes.lists.has(node)) return;
  for (let cell = graph.resource(node, rdfRest); cell !== undefined && cell !== rdfNil; cell = graph.resource(cell, rdfRest)) yield cell;
}

/** A stream that keeps what it is given until it is taken. */
function collecting(pieces: string[]): { write: (piece: string, encoding: string, done?: () => void) => void; end: (done?: () => void) => void } {
  return {
    write: (piece, _encoding, done) => {
      pieces.push(piece);
      done?.();
    },
    end: (done) => done?.(),
  };
}

function taken(pieces: string[]): string {
  return pieces.splice(0).join('');
}

function toNode(text: string): NamedNode | BlankNode {
  return text.startsWith('_:') ? DataFactory.blankNode(text.slice(2)) : DataFactory.namedNode(text);
}

function toObject(term: TripleTerm): NamedNode | BlankNode | Literal {
  if (typeof term === 'string') return toNode(term);
  return DataFactory.literal(term.value, term.language ?? DataFactory.namedNode(term.datatype));
}
