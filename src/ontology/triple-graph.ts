import type { Place } from '../kernel/violation.ts';
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

/** Triples ordered by one of their columns: `order` holds triple numbers, `starts` where each term's group begins. */
interface Index {
  readonly starts: Int32Array;
  readonly order: Int32Array;
}

/** Integers per triple: subject, predicate, object, file, line. */
const width = 5;

/**
 * Triples in memory: terms interned to numbers, five integer columns, and an index by subject, by predicate and by object
 * that is built at the first question after a change. A triple that was added twice counts once.
 */
export class TripleGraph implements TripleSink {
  readonly prefixes: Map<string, string> = new Map();
  readonly #numbers = new Map<string, number>();
  readonly #terms: TripleTerm[] = [];
  readonly #files: string[] = [''];
  #columns: Int32Array = new Int32Array(width * 1024);
  #count = 0;
  #bySubject: Index | undefined;
  #byPredicate: Index | undefined;
  #byObject: Index | undefined;
  #duplicates = 0;

  add(subject: string, predicate: string, object: TripleTerm, place?: Place): void {
    if (width * (this.#count + 1) > this.#columns.length) {
      const grown = new Int32Array(this.#columns.length * 2);
      grown.set(this.#columns);
      this.#columns = grown;
    }
    const s = this.#intern(subject);
    const file = place === undefined ? 0 : this.#file(place.file);
    this.#columns.set([s, this.#intern(predicate), this.#intern(object), file, place?.line ?? 0], width * this.#count);
    this.#count++;
    this.#bySubject = undefined;
  }

  prefix(prefix: string, namespace: string): void {
    if (!this.prefixes.has(prefix)) this.prefixes.set(prefix, namespace);
  }

  /** Number of distinct triples. */
  get size(): number {
    this.#index();
    return this.#count - this.#duplicates;
  }

  /** Where a subject first stands, or where it first has this predicate; where the reader knew it. */
  place(subject: string, predicate?: string): Place | undefined {
    const p = predicate === undefined ? undefined : this.#numbers.get(predicate);
    for (const triple of this.#group(this.#index().bySubject, subject)) {
      const file = this.#files[this.#columns[width * triple + 3] ?? 0] ?? '';
      const line = this.#columns[width * triple + 4] ?? 0;
      const isWanted = p === undefined || this.#columns[width * triple + 1] === p;
      if (file !== '' && isWanted) return line === 0 ? { file } : { file, line };
    }
    return undefined;
  }

  /** Every subject, in order of first mention. */
  *subjects(): Generator<string> {
    const { starts } = this.#index().bySubject;
    for (let term = 0; term + 1 < starts.length; term++) {
      const text = this.#terms[term];
      if ((starts[term] ?? 0) < (starts[term + 1] ?? 0) && typeof text === 'string') yield text;
    }
  }

  /** Predicate and object of every triple of a subject, in the order they were added. */
  *of(subject: string): Generator<readonly [predicate: string, object: TripleTerm]> {
    for (const triple of this.#group(this.#index().bySubject, subject)) yield [this.#text(width * triple + 1), this.#term(width * triple + 2)];
  }

  /** The objects of a subject and predicate. */
  objects(subject: string, predicate: string): readonly TripleTerm[] {
    const p = this.#numbers.get(predicate);
    if (p === undefined) return [];
    const found: TripleTerm[] = [];
    for (const triple of this.#group(this.#index().bySubject, subject)) {
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
    const p = this.#numbers.get(predicate);
    if (p === undefined) return [];
    const found: string[] = [];
    for (const triple of this.#group(this.#index().byObject, object)) {
      if (this.#columns[width * triple + 1] === p) found.push(this.#text(width * triple));
    }
    return found;
  }

  /** Subject and object of every triple with this predicate. */
  *withPredicate(predicate: string): Generator<readonly [subject: string, object: TripleTerm]> {
    for (const triple of this.#group(this.#index().byPredicate, predicate)) yield [this.#text(width * triple), this.#term(width * triple + 2)];
  }

  has(subject: string, predicate: string, object: TripleTerm): boolean {
    const o = this.#numbers.get(termKey(object));
    return o !== undefined && this.objects(subject, predicate).some((found) => this.#numbers.get(termKey(found)) === o);
  }

  /** Every distinct triple, grouped by subject. */
  *triples(): Generator<readonly [subject: string, predicate: string, object: TripleTerm]> {
    for (const triple of this.#index().bySubject.order) yield [this.#text(width * triple), this.#text(width * triple + 1), this.#term(width * triple + 2)];
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
    return this.#numbers.has(term);
  }

  /** Whether any IRI of a namespace is in the graph. */
  usesNamespace(namespace: string): boolean {
    return this.#terms.some((term) => typeof term === 'string' && term.startsWith(namespace));
  }

  /** Puts one IRI in the place of another everywhere. What is said of `from` for a predicate that `to` has itself is dropped. */
  substitute(from: string, to: string): void {
    const [old, next] = [this.#intern(from), this.#intern(to)];
    const own = new Set([...this.of(to)].map(([predicate]) => this.#intern(predicate)));
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
    this.#numbers.delete(from);
    this.#bySubject = undefined;
  }

  #intern(term: TripleTerm): number {
    const key = termKey(term);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#terms.length;
    this.#numbers.set(key, number);
    this.#terms.push(term);
    return number;
  }

  #file(name: string): number {
    const last = this.#files.length - 1;
    const known = this.#files[last] === name ? last : this.#files.indexOf(name);
    return known >= 0 ? known : this.#files.push(name) - 1;
  }

  #term(cell: number): TripleTerm {
    return this.#terms[this.#columns[cell] ?? 0] ?? '';
  }

  #text(cell: number): string {
    const term = this.#term(cell);
    return typeof term === 'string' ? term : term.value;
  }

  *#group(index: Index, term: TripleTerm): Generator<number> {
    const number = this.#numbers.get(termKey(term));
    if (number === undefined) return;
    const end = index.starts[number + 1] ?? 0;
    for (let i = index.starts[number] ?? 0; i < end; i++) yield index.order[i] ?? 0;
  }

  #index(): { readonly bySubject: Index; readonly byPredicate: Index; readonly byObject: Index } {
    if (this.#bySubject === undefined || this.#byPredicate === undefined || this.#byObject === undefined) {
      const kept = this.#distinct(
        this.#sort(
          0,
          Int32Array.from({ length: this.#count }, (_, i) => i),
        ),
      );
      this.#duplicates = this.#count - kept.length;
      this.#bySubject = this.#sort(0, kept);
      this.#byPredicate = this.#sort(1, kept);
      this.#byObject = this.#sort(2, kept);
    }
    return { bySubject: this.#bySubject, byPredicate: this.#byPredicate, byObject: this.#byObject };
  }

  /** Counting sort of `triples` by one column; stable, so that the order of the file is kept within a group. */
  #sort(column: 0 | 1 | 2, triples: Int32Array): Index {
    const starts = new Int32Array(this.#terms.length + 1);
    for (const triple of triples) bump(starts, (this.#columns[width * triple + column] ?? 0) + 1);
    for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
    const next = starts.slice();
    const order = new Int32Array(triples.length);
    for (const triple of triples) order[bump(next, this.#columns[width * triple + column] ?? 0)] = triple;
    return { starts, order };
  }

  /** The triples without repetitions, in the order they were added. */
  #distinct(bySubject: Index): Int32Array {
    const kept: number[] = [];
    const seen = new Set<number>();
    let subject = -1;
    for (const triple of bySubject.order) {
      const s = this.#columns[width * triple] ?? 0;
      if (s !== subject) seen.clear();
      subject = s;
      const pair = (this.#columns[width * triple + 1] ?? 0) * this.#terms.length + (this.#columns[width * triple + 2] ?? 0);
      if (!seen.has(pair)) kept.push(triple);
      seen.add(pair);
    }
    return Int32Array.from(kept).sort();
  }
}

/** Adds one to a cell and returns what it held. */
function bump(counts: Int32Array, at: number): number {
  const before = counts[at] ?? 0;
  counts[at] = before + 1;
  return before;
}

/** A key equal for equal terms; the quote keeps literals apart from IRIs. */
function termKey(term: TripleTerm): string {
  return typeof term === 'string' ? term : `"${term.language ?? ''}"${term.datatype}"${term.value}`;
}
