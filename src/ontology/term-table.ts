import type { TripleTerm } from './triple-graph.ts';

/** Datatype and language of literals. */
interface Kind {
  readonly datatype: string;
  readonly language?: string;
}

/** IRIs and blank nodes: not literals. */
const resource = 0;

/** Literals longer than this are rarely used twice: they are not looked up but kept as often as they come, and compared by their text. */
const longest = 8;

/** Terms as numbers, counted from 0 in the order of their first use. A literal is its text and its kind; the term itself is made when it is asked for. */
export class TermTable {
  readonly #texts: string[] = [];
  readonly #kindOf: number[] = [];
  /** What literals are in use; the first stands for resources. */
  readonly #kinds: Kind[] = [{ datatype: '' }];
  readonly #kindNumbers = new Map<string, Map<string, number>>();
  /** By kind: text → number. */
  readonly #numbers: Map<string, number>[] = [new Map()];

  get size(): number {
    return this.#texts.length;
  }

  /** The number of a term, which it gets at its first use; long literals get a new one at each use. */
  intern(term: TripleTerm): number {
    if (typeof term === 'string') return this.#internText(term, resource);
    const kind = this.#internKind(term);
    return isLong(term) ? this.#push(term.value, kind) : this.#internText(term.value, kind);
  }

  /** Whether two numbers stand for equal terms. */
  same(one: number, other: number): boolean {
    if (one === other) return true;
    const kind = this.#kindOf[one] ?? resource;
    return kind !== resource && this.#kindOf[other] === kind && this.text(one).length > longest && this.text(one) === this.text(other);
  }

  /** A key that is equal for equal terms: the number itself, but for long literals their text and kind. */
  key(number: number): number | string {
    const kind = this.#kindOf[number] ?? resource;
    return kind !== resource && this.text(number).length > longest ? `${kind} ${this.text(number)}` : number;
  }

  /** Whether a number stands for this term. */
  is(number: number, term: TripleTerm): boolean {
    if (typeof term === 'string') return this.resource(number) === term;
    const kind = this.#kinds[this.#kindOf[number] ?? resource];
    return this.text(number) === term.value && kind?.datatype === term.datatype && (kind.language ?? '') === (term.language ?? '');
  }

  /** The number of a term already in use; long literals have none of their own. */
  find(term: TripleTerm): number | undefined {
    if (typeof term === 'string') return this.#numbers[resource]?.get(term);
    const kind = this.#kindNumbers.get(term.language ?? '')?.get(term.datatype);
    return kind === undefined ? undefined : this.#numbers[kind]?.get(term.value);
  }

  /** The number no longer stands for this resource. */
  forget(iri: string): void {
    this.#numbers[resource]?.delete(iri);
  }

  term(number: number): TripleTerm {
    const kind = this.#kindOf[number] ?? resource;
    const value = this.text(number);
    return kind === resource ? value : { value, ...(this.#kinds[kind] ?? { datatype: '' }) };
  }

  /** The IRI, or the text of the literal. */
  text(number: number): string {
    return this.#texts[number] ?? '';
  }

  /** The IRI or the name of the blank node; `undefined` for a literal. */
  resource(number: number): string | undefined {
    return this.#kindOf[number] === resource ? this.#texts[number] : undefined;
  }

  #internText(text: string, kind: number): number {
    const numbers = this.#numbers[kind];
    const known = numbers?.get(text);
    if (known !== undefined) return known;
    const number = this.#push(text, kind);
    numbers?.set(text, number);
    return number;
  }

  #push(text: string, kind: number): number {
    this.#kindOf.push(kind);
    return this.#texts.push(text) - 1;
  }

  #internKind({ datatype, language }: Kind): number {
    let byDatatype = this.#kindNumbers.get(language ?? '');
    if (byDatatype === undefined) this.#kindNumbers.set(language ?? '', (byDatatype = new Map()));
    const known = byDatatype.get(datatype);
    if (known !== undefined) return known;
    const kind = this.#kinds.push(language === undefined ? { datatype } : { datatype, language }) - 1;
    byDatatype.set(datatype, kind);
    this.#numbers.push(new Map());
    return kind;
  }
}

/** Whether a term is a literal that is kept as often as it comes. */
export function isLong(term: TripleTerm): boolean {
  return typeof term !== 'string' && term.value.length > longest;
}
