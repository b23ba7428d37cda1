import { endOfText, jsonMarks } from './json-marks.ts';

/** A part of a document, with the line it begins on. */
export interface Piece {
  readonly text: string;
  readonly line: number;
}

/** A list of the document's outermost level: where its brackets stand, and the comma after every so many of its elements. */
export interface OuterList {
  /** The key that holds it; absent where the document itself is the list. */
  readonly key?: string;
  readonly open: number;
  readonly close: number;
  readonly commas: readonly number[];
}

/**
 * Finds the longest list of the outermost level in one look at each character, without building anything.
 * Says nothing of whether the text is JSON: its parts are parsed one by one afterwards.
 */
export function longestList(text: string, every: number): OuterList | undefined {
  const lists = new OuterLists(text, every);
  for (const { at, char } of jsonMarks(text)) {
    if (char === '"') lists.text(at);
    else if (char === '{' || char === '[') lists.open(at, char);
    else if (char === ',') lists.comma(at);
    else lists.close(at);
  }
  return lists.found.toSorted((a, b) => b.commas.length - a.commas.length)[0];
}

/** The lists of the outermost level, followed mark by mark. */
class OuterLists {
  readonly found: OuterList[] = [];
  readonly #text: string;
  readonly #every: number;
  #depth = 0;
  #key = { from: 0, to: 0 };
  /** The list that is open, how deep it stands, and how many commas it had. */
  #list: { readonly open: number; readonly depth: number; readonly commas: number[]; count: number } | undefined;

  constructor(text: string, every: number) {
    this.#text = text;
    this.#every = every;
  }

  text(at: number): void {
    if (this.#depth === 1 && this.#list === undefined) this.#key = { from: at + 1, to: endOfText(this.#text, at) };
  }

  open(at: number, char: string): void {
    this.#depth++;
    if (char !== '[' || this.#list !== undefined || this.#depth > 2) return;
    const isDocument = this.#depth === 1;
    const isMember = this.#depth === 2 && /^"\s*:\s*$/.test(this.#text.slice(this.#key.to, at));
    if (isDocument || isMember) this.#list = { open: at, depth: this.#depth, commas: [], count: 0 };
  }

  comma(at: number): void {
    if (this.#list?.depth === this.#depth && ++this.#list.count % this.#every === 0) this.#list.commas.push(at);
  }

  close(at: number): void {
    if (this.#list?.depth === this.#depth) {
      const { open, commas, depth } = this.#list;
      this.found.push({ open, close: at, commas, ...(depth === 2 && { key: this.#text.slice(this.#key.from, this.#key.to) }) });
      this.#list = undefined;
    }
    this.#depth--;
  }
}

/** Elements of a list, `every` or fewer at a time, each with the line it begins on. */
export function elementsOf(text: string, { open, close, commas }: Omit<OuterList, 'key'>): readonly Piece[] {
  const ends = [...commas, close];
  let line = lineOf(text, 0, open + 1);
  return ends.map((end, i) => {
    const before = (ends[i - 1] ?? open) + 1;
    const from = before + (/^\s*/.exec(text.slice(before, end))?.[0].length ?? 0);
    line += newlines(text, before, from);
    const piece = { text: text.slice(from, end), line };
    line += newlines(text, from, end);
    return piece;
  });
}

/** The line of a position, counted from 1. */
function lineOf(text: string, from: number, to: number): number {
  return 1 + newlines(text, from, to);
}

export function newlines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 10) count++;
  return count;
}
