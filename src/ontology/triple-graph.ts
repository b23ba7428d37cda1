import type { Place } from '../kernel/violation.ts';
import { isLong, TermTable } from './term-table.ts';
import { repetitions, sortBy, type TripleColumns, type TripleIndex } from './triple-index.ts';
import { rdfFirst, rdfNil, rdfRest } from './words.ts';

/** A term of a triple. IRIs and blank nodes are their text (`_:b1` for blank nodes); literals carry datatype and language. */
export type TripleTerm = string | Literal;

export interface Literal {
  readonly value: string;
  readonly datatype: string;
  readonly language?: string;
}

/** Receives triples one by one; a reader never holds them all. `place` is where the subject stands, where known. */
export interface TripleSink {
  add(subject: string, predicate: string, object: TripleTerm, place?: Place): void;
  prefix(prefix: string, namespace: string): void;
}

/** Integers per triple: subject, predicate, object, file, line. */
const width = 5;

/**
 * Triples in memory: terms interned to numbers, five integer columns, and an index by subject, by predicate and by object
 * that is built at the first question after a change. A triple that was added twice counts once.
 */
export class TripleGraph implements TripleSink {
  readonly prefixes: Map<string, string> = new Map();
  readonly #terms = new TermTable();
  readonly #files: string[] = [''];
  #columns: Int32Array = new Int32Array(width * 64);
  #count = 0;
  /** The last subject added: triples of one subject come together. */
  #subject = { text: '', number: -1 };
  /** By subject, by predicate, by object; made when it is asked for. */
  #indexes: [TripleIndex?, TripleIndex?, TripleIndex?] = [];

  add(subject: string, predicate: string, object: TripleTerm, place?: Place): void {
    const at = width * this.#count;
    if (at + width > this.#columns.length) this.#grow();
    if (this.#subject.number < 0 || this.#subject.text !== subject) this.#subject = { text: subject, number: this.#terms.intern(subject) };
    this.#columns[at] = this.#subject.number;
    this.#columns[at + 1] = this.#terms.intern(predicate);
    this.#columns[at + 2] = this.#terms.intern(object);
    this.#columns[at + 3] = place === undefined ? 0 : this.#file(place.file);
    this.#columns[at + 4] = place?.line ?? 0;
    this.#count++;
    if (this.#indexes.length > 0) this.#indexes = [];
  }

  prefix(prefix: string, namespace: string): void {
    if (!this.prefixes.has(prefix)) this.prefixes.set(prefix, namespace);
  }

  /** Number of distinct triples. */
  get size(): number {
    return this.#index(0).order.length;
  }

  /** Where a subject first stands, or where it first has this predicate; where the reader knew it. */
  place(subject: string, predicate?: string): Place | undefined {
    const p = predicate === undefined ? undefined : this.#terms.find(predicate);
    for (const triple of this.#group(0, subject)) {
      const file = this.#files[this.#columns[width * triple + 3] ?? 0] ?? '';
      const line = this.#columns[width * triple + 4] ?? 0;
      const isWanted = p === undefined || this.#columns[width * triple + 1] === p;
      if (file !== '' && isWanted) return line === 0 ? { file } : { file, line };
    }
    return undefined;
  }

  /** Every subject, in order of first mention. */
  *subjects(): Generator<string> {
    const { starts } = this.#index(0);
    for (let term = 0; term + 1 < starts.length; term++) {
      const text = this.#terms.resource(term);
      if ((starts[term] ?? 0) < (starts[term + 1] ?? 0) && text !== undefined) yield text;
    }
  }

  /** Predicate and object of every triple of a subject, in the order they were added. */
  *of(subject: string): Generator<readonly [predicate: string, object: TripleTerm]> {
    for (const triple of this.#group(0, subject)) yield [this.#text(width * triple + 1), this.#term(width * triple + 2)];
  }

  /** The objects of a subject and predicate. */
  objects(subject: string, predicate: string): readonly TripleTerm[] {
    const p = this.#terms.find(predicate);
    if (p === undefined) return [];
    const found: TripleTerm[] = [];
    for (const triple of this.#group(0, subject)) {
      if (this.#columns[width * triple + 1] === p) found.push(this.#term(width * triple + 2));
    }
    return found;
  }

  /** The first object of a subject and predicate. */
  object(subject: string, predicate: string): TripleTerm | undefined {
    return this.objects(subject, predicate)[0];
  }

  /** The objects that are IRIs or blank nodes. */
  resources(subject: string, predicate: string): readonly string[] {
    return this.objects(subject, predicate).filter((term) => typeof term === 'string');
  }

  /** The first object that is an IRI or a blank node. */
  resource(subject: string, predicate: string): string | undefined {
    return this.resources(subject, predicate)[0];
  }

  /** The subjects that have this predicate and object. */
  subjectsOf(predicate: string, object: TripleTerm): readonly string[] {
    const p = this.#terms.find(predicate);
    if (p === undefined) return [];
    const found: string[] = [];
    // long literals are in no index of objects
    for (const triple of isLong(object) ? this.#group(1, predicate) : this.#group(2, object)) {
      const at = width * triple;
      if (this.#columns[at + 1] === p && this.#terms.is(this.#columns[at + 2] ?? 0, object)) found.push(this.#text(at));
    }
    return found;
  }

  /** Subject and object of every triple with this predicate. */
  *withPredicate(predicate: string): Generator<readonly [subject: string, object: TripleTerm]> {
    for (const triple of this.#group(1, predicate)) yield [this.#text(width * triple), this.#term(width * triple + 2)];
  }

  has(subject: string, predicate: string, object: TripleTerm): boolean {
    const p = this.#terms.find(predicate);
    if (p === undefined) return false;
    for (const triple of this.#group(0, subject)) {
      if (this.#columns[width * triple + 1] === p && this.#terms.is(this.#columns[width * triple + 2] ?? 0, object)) return true;
    }
    return false;
  }

  /** Every distinct triple, grouped by subject. */
  *triples(): Generator<readonly [subject: string, predicate: string, object: TripleTerm]> {
    for (const triple of this.#index(0).order) yield [this.#text(width * triple), this.#text(width * triple + 1), this.#term(width * triple + 2)];
  }

  /** The members of an RDF list; a broken or cyclic list ends where it breaks. */
  list(head: string): readonly TripleTerm[] {
    const members: TripleTerm[] = [];
    const seen = new Set<string>();
    let node: string | undefined = head;
    while (node !== undefined && node !== rdfNil && !seen.has(node)) {
      seen.add(node);
      const first = this.object(node, rdfFirst);
      if (first === undefined) break;
      members.push(first);
      node = this.resource(node, rdfRest);
    }
    return members;
  }

  /** Whether an IRI or blank node is anywhere in the graph, in any position. */
  mentions(term: string): boolean {
    return this.#terms.find(term) !== undefined;
  }

  /** Whether any IRI of a namespace is in the graph. */
  usesNamespace(namespace: string): boolean {
    for (let term = 0; term < this.#terms.size; term++) if (this.#terms.resource(term)?.startsWith(namespace) === true) return true;
    return false;
  }

  /** Puts one IRI in the place of another everywhere. What is said of `from` for a predicate that `to` has itself is dropped. */
  substitute(from: string, to: string): void {
    const [old, next] = [this.#terms.intern(from), this.#terms.intern(to)];
    const own = new Set([...this.of(to)].map(([predicate]) => this.#terms.intern(predicate)));
    let kept = 0;
    for (let triple = 0; triple < this.#count; triple++) {
      const [s = 0, p = 0, o = 0] = this.#columns.subarray(width * triple, width * triple + 3);
      if (s === old && own.has(p)) continue;
      this.#columns.copyWithin(width * kept, width * triple, width * (triple + 1));
      if (s === old) this.#columns[width * kept] = next;
      if (o === old) this.#columns[width * kept + 2] = next;
      kept++;
    }
    this.#count = kept;
    this.#terms.forget(from);
    this.#subject = { text: '', number: -1 };
    this.#indexes = [];
  }

  #grow(): void {
    const grown = new Int32Array(Math.ceil(this.#columns.length * 1.5));
    grown.set(this.#columns);
    this.#columns = grown;
  }

  #file(name: string): number {
    const last = this.#files.length - 1;
    const known = this.#files[last] === name ? last : this.#files.indexOf(name);
    return known >= 0 ? known : this.#files.push(name) - 1;
  }

  #term(cell: number): TripleTerm {
    return this.#terms.term(this.#columns[cell] ?? 0);
  }

  #text(cell: number): string {
    return this.#terms.text(this.#columns[cell] ?? 0);
  }

  *#group(column: 0 | 1 | 2, term: TripleTerm): Generator<number> {
    const number = this.#terms.find(term);
    if (number === undefined) return;
    const { starts, order } = this.#index(column);
    const end = starts[number + 1] ?? 0;
    for (let i = starts[number] ?? 0; i < end; i++) yield order[i] ?? 0;
  }

  /** Every index leaves out the triples that repeat an earlier one. */
  #index(column: 0 | 1 | 2): TripleIndex {
    const columns = { cells: this.#columns, width, terms: this.#terms.size };
    this.#indexes[0] ??= distinct(columns, this.#count, this.#terms);
    if (column === 0) return this.#indexes[0];
    this.#indexes[column] ??= sortBy(column, columns, this.#indexes[0].order.toSorted());
    return this.#indexes[column];
  }
}

function distinct(columns: TripleColumns, count: number, terms: TermTable): TripleIndex {
  const all = new Int32Array(count);
  for (let i = 0; i < count; i++) all[i] = i;
  const bySubject = sortBy(0, columns, all);
  const repeated = repetitions(columns, bySubject, terms);
  return repeated.size === 0
    ? bySubject
    : sortBy(
        0,
        columns,
        all.filter((triple) => !repeated.has(triple)),
      );
}
