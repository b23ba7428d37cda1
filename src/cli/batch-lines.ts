/** A line of input, or that it was longer than is read. */
export type Line = { readonly number: number; readonly text: string } | { readonly number: number; readonly tooLong: true };

/** The lines of a stream of bytes that are not blank; the rest of one that is longer than `longest` bytes is stepped over and never kept. */
export async function* readLines(input: AsyncIterable<Buffer>, longest: number): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let size = 0;
  let number = 1;
  const line = (): Line | undefined => {
    if (size > longest) return { number, tooLong: true };
    const text = Buffer.concat(parts).toString('utf8').trim();
    return text === '' ? undefined : { number, text };
  };
  for await (const chunk of input) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      parts.push(chunk.subarray(from, at));
      size += at - from;
      const whole = line();
      if (whole !== undefined) yield whole;
      [parts, size, from] = [[], 0, at + 1];
      number++;
    }
    size += chunk.length - from;
    if (size > longest) parts = [];
    else parts.push(chunk.subarray(from));
  }
  const last = line();
  if (last !== undefined) yield last;
}
