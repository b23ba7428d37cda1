import type { TripleTerm } from './triple-graph.ts';

/** Datatype and language of literals. */
interface Kind {
  readonly datatype: string;
  readonly language?: string;
}

/** IRIs and blank nodes: not literals. */
const resource = 0;

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

  /** The number of a term, which it gets at its first use. */
  intern(term: TripleTerm): number {
    return typeof term === 'string' ? this.#internText(term, resource) : this.#internText(term.value, this.#internKind(term));
  }

  /** The number of a term already in use. */
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
    const number = this.#texts.push(text) - 1;
    this.#kindOf.push(kind);
    numbers?.set(text, number);
    return number;
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
