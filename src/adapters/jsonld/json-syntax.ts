import { jsonMarks } from './json-marks.ts';

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
  for (const { at, char } of jsonMarks(text)) {
    if (char === '}' || char === ']') depth--;
    else if ((char === '{' || char === '[') && ++depth > deepest) {
      return { message: `The document is nested more than ${deepest} deep`, line: text.slice(0, at).split('\n').length };
    }
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
