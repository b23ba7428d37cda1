import type { Place } from '../../kernel/violation.ts';

/** Finds where subjects stand in a JSON-LD text. The parser does not tell; an `@id` with anything beside it describes, one alone refers. */
export function subjectPlaces(file: string, text: string): (iri: string) => Place {
  const lines = new Map<string, number>();
  let line = 1;
  let from = 0;
  for (const match of text.matchAll(/(\{\s*)?"(?:@id|id|iri)"\s*:\s*"([^"\\]+)"(\s*\})?/g)) {
    for (let at = from; at < match.index; at++) if (text.charCodeAt(at) === 10) line++;
    from = match.index;
    const isReference = match[1] !== undefined && match[3] !== undefined;
    const start = line + (match[1]?.split('\n').length ?? 1) - 1;
    const key = localName(match[2] ?? '');
    if (!isReference && !lines.has(key)) lines.set(key, start);
  }
  return (iri) => {
    const found = lines.get(localName(iri));
    return found === undefined ? { file } : { file, line: found };
  };
}

/** The part after the last `/`, `#` or `:`; equal for a compact and a full IRI. */
function localName(iri: string): string {
  return iri.slice(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#'), iri.lastIndexOf(':')) + 1);
}
