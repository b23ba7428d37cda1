/** A pattern of fixed texts and named holes: `{street}, {city}`. */
export interface TextPattern {
  /** Texts around the holes: one more than there are holes; all but the first and last are not empty. */
  readonly texts: readonly string[];
  readonly holes: readonly string[];
}

const holeName = /^[A-Za-z][A-Za-z0-9_]{0,62}$/;

/** Reads a pattern; answers in a sentence what is wrong with it. Two holes need a text between them, else nobody knows where one ends. */
export function parsePattern(pattern: string): TextPattern | { readonly wrong: string } {
  const texts: string[] = [];
  const holes: string[] = [];
  let at = 0;
  for (;;) {
    const open = pattern.indexOf('{', at);
    texts.push(pattern.slice(at, open < 0 ? undefined : open));
    if (open < 0) break;
    const close = pattern.indexOf('}', open);
    if (close < 0) return { wrong: `The hole at character ${open + 1} of the pattern has no end.` };
    const name = pattern.slice(open + 1, close);
    if (!holeName.test(name)) return { wrong: `"${name.slice(0, 80)}" is no name of a hole.` };
    if (holes.includes(name)) return { wrong: `The hole "${name}" stands twice in the pattern.` };
    holes.push(name);
    at = close + 1;
  }
  if (holes.length === 0) return { wrong: 'The pattern has no hole.' };
  if (texts.slice(1, -1).includes('')) return { wrong: 'Two holes of the pattern touch.' };
  return { texts, holes };
}

/** The texts of the holes, trimmed; `undefined` when the text does not fit. A hole ends where the text after it begins for the first time, the last one at the end. */
export function splitText(text: string, { texts, holes }: TextPattern): ReadonlyMap<string, string> | undefined {
  const [first = '', ...rest] = texts;
  if (!text.startsWith(first)) return undefined;
  const found = new Map<string, string>();
  let at = first.length;
  for (const [index, name] of holes.entries()) {
    const after = rest[index] ?? '';
    const isLast = index === holes.length - 1;
    const end = isLast ? text.length - after.length : text.indexOf(after, at);
    if (end < at || (isLast && !text.endsWith(after))) return undefined;
    found.set(name, text.slice(at, end).trim());
    at = end + after.length;
  }
  return found;
}

/** The text that has these in its holes; `undefined` while one is missing. */
export function joinText(parts: ReadonlyMap<string, string>, { texts, holes }: TextPattern): string | undefined {
  let text = texts[0] ?? '';
  for (const [index, name] of holes.entries()) {
    const part = parts.get(name);
    if (part === undefined) return undefined;
    text += part + (texts[index + 1] ?? '');
  }
  return text;
}
