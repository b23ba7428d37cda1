/**
 * SDL without indentation and empty lines, a description on the line of what it describes: a tenth shorter, the same document.
 * For text of our own form: one element a line, descriptions on lines of their own.
 */
export function compactSdl(sdl: string): string {
  return sdl
    .replace(/^\s+/gm, '')
    .replace(/^("(?:[^"\\]|\\.)*")\n/gm, '$1 ')
    .replace(/^((?:"(?:[^"\\]|\\.)*" )?\w+): /gm, '$1:')
    .replace(/\n+/g, '\n');
}
