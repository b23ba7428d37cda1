import { fork, type ChildProcess } from 'node:child_process';
import type { Violation } from '../kernel/violation.ts';
import type { BatchJob, FromChecker } from './batch-messages.ts';

/** How much one check may take. */
export interface CheckLimits {
  readonly timeMs: number;
  readonly heapMegabytes: number;
}

/** A child process that does one check at a time. A check that takes too much is ended with its process; the next one gets a new process. */
export class CheckerProcess {
  readonly #limits: CheckLimits;
  #child: Promise<ChildProcess> | undefined;

  constructor(limits: CheckLimits) {
    this.#limits = limits;
  }

  /** What is wrong with the documents; that the check itself came to no end is a violation too. */
  async check(job: BatchJob): Promise<readonly Violation[]> {
    this.#child ??= this.#start();
    const child = await this.#child;
    const ended = Promise.withResolvers<readonly Violation[]>();
    const onMessage = (message: FromChecker): void => {
      if (message.kind === 'checked') ended.resolve(message.violations);
    };
    const onExit = (code: number | null, signal: NodeJS.Signals | null): void => {
      this.#child = undefined;
      ended.resolve([signal === 'SIGABRT' || code === 134 ? this.#tooLarge() : crashed(code, signal)]);
    };
    const timer = setTimeout(() => {
      this.#child = undefined;
      child.off('exit', onExit);
      child.kill('SIGKILL');
      ended.resolve([this.#tooLong()]);
    }, this.#limits.timeMs);
    child.on('message', onMessage);
    child.once('exit', onExit);
    if (child.exitCode !== null || child.signalCode !== null) onExit(child.exitCode, child.signalCode);
    else child.send(job, () => undefined);
    try {
      return await ended.promise;
    } finally {
      clearTimeout(timer);
      child.off('message', onMessage);
      child.off('exit', onExit);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const child = await this.#child;
    child?.kill('SIGKILL');
  }

  /** Resolves when the process can check. Its own failure to start is a defect, not a matter of the documents. */
  async #start(): Promise<ChildProcess> {
    const module = new URL(`./batch-checker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);
    const child = fork(module, {
      execArgv: [`--max-old-space-size=${this.#limits.heapMegabytes}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
    });
    const end = (): void => void child.kill('SIGKILL');
    process.once('exit', end);
    child.once('exit', () => process.off('exit', end));
    await new Promise<void>((resolve, reject) => {
      child.once('message', () => resolve());
      child.once('exit', (code) => reject(new Error(`The process that checks could not start (code ${code}).`)));
    });
    return child;
  }

  #tooLong(): Violation {
    return {
      code: 'TIME',
      severity: 'error',
      message: `The check did not end within ${this.#limits.timeMs / 1000} s.`,
      remedy: 'Make the documents smaller, or allow more with --time-limit.',
    };
  }

  #tooLarge(): Violation {
    return {
      code: 'MEMORY',
      severity: 'error',
      message: `The check needs more than ${this.#limits.heapMegabytes} MB of memory.`,
      remedy: 'Make the documents smaller, or allow more with --memory-limit.',
    };
  }
}

function crashed(code: number | null, signal: string | null): Violation {
  return { code: 'CRASH', severity: 'error', message: `The check ended unexpectedly (${signal ?? code}).`, remedy: 'Report these documents as a defect.' };
}
