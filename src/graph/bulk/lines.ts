import { DomainError } from '../../kernel/errors.ts';
import type { TwinFile } from './twin-reader.ts';

/** A line without its end; lines count from 1. */
export interface Line {
  readonly text: string;
  readonly number: number;
}

const longest = 64 * 1024 * 1024;

/** The lines of a file, in portions as they come. Throws `INVALID_DOCUMENT` for a line that is no line: longer than 64 million characters. */
export async function* linesOf(file: TwinFile): AsyncGenerator<readonly Line[]> {
  let rest = '';
  let number = 0;
  for await (const chunk of file.chunks()) {
    const texts = `${rest}${chunk}`.split('\n');
    rest = texts.pop() ?? '';
    if (rest.length > longest) {
      throw new DomainError('INVALID_DOCUMENT', `Line ${String(number + texts.length + 1)} of "${file.name}" is longer than ${String(longest)} characters.`, {
        file: file.name,
      });
    }
    if (texts.length > 0) yield texts.map((text) => ({ text: withoutReturn(text), number: ++number }));
  }
  if (rest !== '') yield [{ text: withoutReturn(rest), number: number + 1 }];
}

function withoutReturn(text: string): string {
  return text.endsWith('\r') ? text.slice(0, -1) : text;
}

/** A text in memory as a file of twins. */
export function fileOfText(name: string, text: string): TwinFile {
  return { name, head: text.slice(0, 65_536), chunks: () => [text] };
}
