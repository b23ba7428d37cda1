/** The first fault of a JSON text, and the line it is on. */
export interface JsonFault {
  readonly message: string;
  readonly line: number;
}

/** The fault of syntax that keeps a text from being read as JSON. */
export function jsonFault(text: string): JsonFault | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const message = error instanceof Error ? error.message : 'It is no JSON';
    return { message: message.replace(/ in JSON at position .*$/s, ' was found').replace(/, "?.*is not valid JSON$/s, ''), line: faultLine(message, text) };
  }
}

/** Nesting deeper than `deepest`. It is measured without recursion, so that no parser meets a document deeper than its call stack. */
export function nestingFault(text: string, deepest: number): JsonFault | undefined {
  let depth = 0;
  let line = 1;
  let isText = false;
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === 10) line++;
    if (isText) {
      if (char === 92) at++;
      else if (char === 34) isText = false;
    } else if (char === 34) isText = true;
    else if (char === 123 || char === 91) {
      if (++depth > deepest) return { message: `The document is nested more than ${deepest} deep`, line };
    } else if (char === 125 || char === 93) depth--;
  }
  return undefined;
}

/** V8 tells a position in most messages; where it does not, it tells the token, or that the text ended. */
function faultLine(message: string, text: string): number {
  const line = /\(line (\d+)/.exec(message)?.[1];
  if (line !== undefined) return Number(line);
  const position = /position (\d+)/.exec(message)?.[1];
  const before = position === undefined ? text.trimEnd() : text.slice(0, Number(position));
  return before.split('\n').length;
}
