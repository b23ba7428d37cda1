/** A bracket, a comma, or the quote before a text. */
export interface JsonMark {
  readonly at: number;
  readonly char: string;
}

const marks = new Set(Array.from('"{}[],', (char) => char.charCodeAt(0)));

/** The brackets, commas and texts of JSON one after the other; what is in texts is stepped over. Nothing is built, and nothing is said of whether it is JSON. */
export function* jsonMarks(text: string): Generator<JsonMark> {
  for (let at = 0; at < text.length; at++) {
    if (!marks.has(text.charCodeAt(at))) continue;
    const char = text.charAt(at);
    yield { at, char };
    if (char === '"') at = endOfText(text, at);
  }
}

/** Where the quote stands that ends a text. */
export function endOfText(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1;
  return at;
}
