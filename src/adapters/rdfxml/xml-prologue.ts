/** What stands before the root element of an XML document. */
export interface Prologue {
  /** The text of `<!DOCTYPE …>`, where there is one, and where it begins. */
  readonly doctype?: { readonly text: string; readonly at: number };
  /** Where the root element begins; `undefined` when there is none. */
  readonly root?: number;
}

/** Steps over the declaration, comments, instructions and the document type. Looks at each character once. */
export function readPrologue(text: string): Prologue {
  let at = 0;
  let doctype: Prologue['doctype'];
  for (;;) {
    while (at < text.length && /[\s\uFEFF]/.test(text.charAt(at))) at++;
    let end: number;
    if (text.startsWith('<?', at)) end = after(text, '?>', at);
    else if (text.startsWith('<!--', at)) end = after(text, '-->', at);
    else if (text.startsWith('<!DOCTYPE', at) && doctype === undefined) {
      end = endOfDoctype(text, at);
      doctype = { text: text.slice(at, end), at };
    } else {
      const isRoot = /^<[\p{L}_]/u.test(text.slice(at, at + 3));
      return { ...(doctype !== undefined && { doctype }), ...(isRoot && { root: at }) };
    }
    at = end;
  }
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found + mark.length;
}

/** The end is the first `>` outside quotes and outside the internal subset `[…]`. */
function endOfDoctype(text: string, from: number): number {
  let quote = '';
  let inside = false;
  for (let at = from; at < text.length; at++) {
    const char = text.charAt(at);
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (text.startsWith('<!--', at)) at = after(text, '-->', at) - 1;
    else if (char === '[') inside = true;
    else if (char === ']') inside = false;
    else if (char === '>' && !inside) return at + 1;
  }
  return text.length;
}
