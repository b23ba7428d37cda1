import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** One answer of `twinql check --batch`. */
export interface BatchAnswerLine {
  readonly id: unknown;
  readonly valid: boolean;
  readonly violations: readonly { readonly code: string; readonly message: string; readonly term?: string; readonly place?: { readonly file: string } }[];
}

/** Sends every request, one a line, through one run of `twinql check --batch` and gives its answers in order. */
export async function runBatch(requests: Iterable<object>, options: readonly string[] = []): Promise<readonly BatchAnswerLine[]> {
  const child = spawn(process.execPath, ['src/cli.ts', 'check', '--batch', ...options], { stdio: ['pipe', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  const answers: BatchAnswerLine[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => answers.push(JSON.parse(line) as BatchAnswerLine));
  const lines = function* (): Generator<string> {
    for (const request of requests) yield `${JSON.stringify(request)}\n`;
  };
  await pipeline(Readable.from(lines()), child.stdin);
  await closed;
  return answers;
}
