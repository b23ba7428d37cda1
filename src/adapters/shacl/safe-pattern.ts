import { RE2JS } from 're2js';

/** A compiled `sh:pattern`: whether a text matches somewhere. Takes time in proportion to the text. */
export type TextPattern = (text: string) => boolean;

const longestPattern = 1000;
const largestProgram = 5000;

const flagBits: ReadonlyMap<string, number> = new Map([
  ['i', RE2JS.CASE_INSENSITIVE],
  ['s', RE2JS.DOTALL],
  ['m', RE2JS.MULTILINE],
]);

/**
 * Compiles a pattern from outside for RE2, which never backtracks; or says why it cannot be (back references, look-around, too large).
 * Never the JavaScript engine: there a text of 29 characters can block for seconds.
 */
export function safePattern(pattern: string, flags = ''): TextPattern | string {
  if (pattern.length > longestPattern) return `it has more than ${longestPattern} characters`;
  // XML Schema's subtraction of classes means something else to RE2.
  if (/\[[^\]]*-\[/.test(pattern)) return 'it subtracts one class of characters from another';
  const isQuoted = flags.includes('q');
  let bits = 0;
  for (const flag of flags.replaceAll('q', '')) {
    const bit = flagBits.get(flag);
    if (bit === undefined) return `it has the flag "${flag}"`;
    bits |= bit;
  }
  try {
    const compiled = RE2JS.compile(isQuoted ? RE2JS.quote(pattern) : pattern, bits);
    if (compiled.programSize() > largestProgram) return 'it is too large';
    return (text) => compiled.matcher(text).find();
  } catch (error) {
    return error instanceof Error ? error.message.replace(/^error parsing regexp: /, '').slice(0, 120) : 'it is ill-formed';
  }
}

const mostKept = 1000;

/** {@link safePattern} that remembers what it compiled: the same few patterns are asked at every change. */
export function keptPatterns(): (pattern: string, flags: string) => TextPattern | string {
  const kept = new Map<string, TextPattern | string>();
  return (pattern, flags) => {
    const key = `${flags}/${pattern}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const compiled = safePattern(pattern, flags);
    if (kept.size >= mostKept) kept.clear();
    kept.set(key, compiled);
    return compiled;
  };
}
