import { uniforms } from './random.ts';

/** What a piece of damage does with a text; `below(n)` is a whole number below n. */
type Damage = (text: string, below: (limit: number) => number) => string;

const words =
  '@prefix|@base|PREFIX x: <y>|a|.|;|,|[|]|(|)|{|}|<|>|"|"""|\'\'\'|\\|\\u12|\\U0010FFFF|^^|@en|_:b|x:y|<rel>|#|&|&amp;|&no;|<!--|-->|<![CDATA[|<!ENTITY a "b">|<a>|</a>|rdf:about=""|rdf:parseType="Collection"|xml:lang=""|null|true|4|1e400|-0|[]|{}|"@id":|"@type":|"@context":|"@list":|"@graph":|"@value":|"@reverse":|"__proto__":|"dtmi:a;1"|"Interface"|"Component"|"extends":|"schema":'.split(
    '|',
  );
const openings = ['[ ', '( ', '{ ', '[', '{"a":', '<a>', '<< ', '[ a:b '];
const characters = ['\0', '\uFFFD', '\uFEFF', '\uD800', '\u202E', '\u2028', 'é', '\t', '\r', '\u0085', '💧'];

function pieceOf(text: string, below: (limit: number) => number): { readonly from: number; readonly to: number } {
  const tokens = [...text.matchAll(/[\w:@./#-]+|[^\s\w]/g)];
  const token = tokens[below(tokens.length)];
  return { from: token?.index ?? 0, to: (token?.index ?? 0) + (token?.[0].length ?? 0) };
}

function spliced(text: string, from: number, to: number, put: string): string {
  return text.slice(0, from) + put + text.slice(to);
}

function withLines(text: string, below: (limit: number) => number, change: (lines: string[], at: number) => string[]): string {
  const lines = text.split('\n');
  return change(lines, below(lines.length)).join('\n');
}

/** Bytes, not characters: what comes of them may be no UTF-8. */
const flippedBytes: Damage = (text, below) => {
  const bytes = Buffer.from(text);
  for (let i = below(3); i >= 0; i--) {
    const at = below(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8));
  }
  return bytes.toString('utf8');
};

const kinds: readonly Damage[] = [
  flippedBytes,
  (text, below) => text.slice(0, below(text.length)),
  (text, below) => text.slice(below(text.length)),
  (text, below) => {
    const [one, other] = [pieceOf(text, below), pieceOf(text, below)].toSorted((a, b) => a.from - b.from);
    if (one === undefined || other === undefined || one.to > other.from) return text;
    return text.slice(0, one.from) + text.slice(other.from, other.to) + text.slice(one.to, other.from) + text.slice(one.from, one.to) + text.slice(other.to);
  },
  (text, below) => {
    const { from, to } = pieceOf(text, below);
    return spliced(text, from, to, words[below(words.length)] ?? '');
  },
  (text, below) => {
    const { from } = pieceOf(text, below);
    return spliced(text, from, from, `${words[below(words.length)] ?? ''} `);
  },
  (text, below) => {
    const { from, to } = pieceOf(text, below);
    return spliced(text, from, to, '');
  },
  (text, below) => withLines(text, below, (lines, at) => lines.toSpliced(at, 1)),
  (text, below) => withLines(text, below, (lines, at) => lines.toSpliced(at, 0, lines[at] ?? '')),
  (text, below) => withLines(text, below, (lines, at) => lines.toSpliced(at, 1).toSpliced(below(lines.length), 0, lines[at] ?? '')),
  (text, below) => text.replaceAll(/^(?:@prefix|PREFIX)[^\n]*\n/gim, (line) => (below(2) === 0 ? '' : line)),
  (text, below) => text.replace(/ xmlns:\w+="[^"]*"/, () => (below(2) === 0 ? '' : ' xmlns:x="y"')),
  (text, below) => {
    const { from } = pieceOf(text, below);
    return spliced(text, from, from, (openings[below(openings.length)] ?? '').repeat(1 + below(400)));
  },
  (text, below) => {
    const quotes = [...text.matchAll(/"/g)];
    const at = (quotes[below(quotes.length)]?.index ?? 0) + 1;
    return spliced(text, at, at, 'x\\u0041 '.repeat(below(3000)));
  },
  (text, below) => {
    const at = below(text.length);
    return spliced(text, at, at, characters[below(characters.length)] ?? '');
  },
];

/** So many texts that differ from `text` by one to three pieces of damage each. The same seed gives the same texts. */
export function* damaged(text: string, count: number, seed: number): Generator<string> {
  const random = uniforms(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  for (let i = 0; i < count; i++) {
    let changed = text;
    for (let more = below(3); more >= 0; more--) changed = (kinds[below(kinds.length)] ?? flippedBytes)(changed, below);
    yield changed;
  }
}
