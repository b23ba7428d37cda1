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

const [quote, backslash, comma, newline] = [34, 92, 44, 10];

/**
 * Finds the longest list of the outermost level in one look at each character, without building anything.
 * Says nothing of whether the text is JSON: its parts are parsed one by one afterwards.
 */
export function longestList(text: string, every: number): OuterList | undefined {
  const found: OuterList[] = [];
  let depth = 0;
  let key = '';
  let listDepth = 0;
  let list = { open: 0, commas: [] as number[], elements: 0 };
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === quote) {
      const end = endOfText(text, at);
      if (depth === 1 && listDepth === 0) key = text.slice(at + 1, end);
      at = end;
    } else if (isOpening(char)) {
      depth++;
      if (listDepth === 0 && depth <= 2 && char === 91 && (depth === 1 || /:\s*$/.test(text.slice(Math.max(0, at - 64), at)))) {
        listDepth = depth;
        list = { open: at, commas: [], elements: 0 };
      }
    } else if (isClosing(char)) {
      if (depth === listDepth && listDepth > 0) {
        found.push({ open: list.open, close: at, commas: list.commas, ...(depth === 2 && { key }) });
        listDepth = 0;
      }
      depth--;
    } else if (char === comma && depth === listDepth && ++list.elements % every === 0) list.commas.push(at);
  }
  return found.toSorted((a, b) => b.commas.length - a.commas.length)[0];
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
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === newline) count++;
  return count;
}

function endOfText(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text.charCodeAt(at) !== quote) at += text.charCodeAt(at) === backslash ? 2 : 1;
  return at;
}

function isOpening(char: number): boolean {
  return char === 123 || char === 91;
}

function isClosing(char: number): boolean {
  return char === 125 || char === 93;
}
