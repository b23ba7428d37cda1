/** Decodes a file: UTF-8, UTF-16 (by its byte order mark or its zero bytes), or what the declaration of an XML document names. The mark itself is left out. */
export function decodeText(bytes: Buffer): string {
  const start = bytes.toString('latin1', 0, 300);
  if (start.startsWith('\xEF\xBB\xBF')) return bytes.toString('utf8', 3);
  const wide = wideEncodings.find(({ begins }) => begins.test(start.slice(0, 4)));
  if (wide !== undefined) return new TextDecoder(wide.encoding).decode(bytes);
  const declared = /^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(start)?.[1];
  return declared === undefined || /^utf-?8$/i.test(declared) ? bytes.toString('utf8') : decodeAs(bytes, declared);
}

/** Told by the mark, or by which of the first bytes are zero. */
const wideEncodings = [
  { encoding: 'utf-16le', begins: /^(?:\xFF\xFE|[^\0]\0[^\0]\0)/ },
  { encoding: 'utf-16be', begins: /^(?:\xFE\xFF|\0[^\0]\0[^\0])/ },
];

/** An encoding nobody knows is read as UTF-8: damaged places are found and named by whoever reads the text. */
function decodeAs(bytes: Buffer, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return bytes.toString('utf8');
  }
}
