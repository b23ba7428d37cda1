import { fork, type ChildProcess } from 'node:child_process';
import type { Violation } from '../../kernel/violation.ts';
import { usageOf } from './process-usage.ts';
import type { ReadingLimits } from './reading-limits.ts';
import type { FromReading, ReadingJob } from './reading-messages.ts';

/** What came of a job: the answer of the process, or why it was ended. */
export type ReadingAnswer = FromReading | { readonly kind: 'ended'; readonly violation: Violation };

/** Checking has bounds of its own for every shape; this one ends what escapes them. */
const checkingMs = 180_000;
/** What judging shapes may hold beside what was read; each shape has less, see `usualShapeLimits`. */
const checkingMegabytes = 1024;
/** The start of the process is on the machine's time, not on the documents'. */
const startMs = 60_000;
const watchEveryMs = 50;
/** Time is that of the processor, so that a busy machine refuses nothing; but nobody waits for longer than so many times that. */
const patience = 6;

/**
 * Has a job done by a process of its own: documents from outside may take any time and any memory, and only a process can be ended whatever it does.
 * It is killed when reading takes longer than `timeMs`, or when it holds more memory than the limits allow.
 */
export async function runReading(job: ReadingJob, timeMs: number, signal: AbortSignal): Promise<ReadingAnswer> {
  signal.throwIfAborted();
  using reading = new Reading(job, timeMs);
  const abort = Promise.withResolvers<never>();
  const onAbort = (): void => abort.reject(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([reading.answer, abort.promise]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

/** When work ends at the latest: when the process has used so much of the processor, where the system tells, and at this time in any case. */
interface Deadline {
  readonly ms: number;
  readonly cpuMs: number;
  readonly at: number;
}

/** One process and its one job. */
class Reading implements Disposable {
  readonly answer: Promise<ReadingAnswer>;
  readonly #resolve: (answer: ReadingAnswer) => void;
  readonly #job: ReadingJob;
  readonly #child: ChildProcess;
  readonly #watch: NodeJS.Timeout;
  #deadline: Deadline;
  #megabytes: number;
  #file: string | undefined;
  #stderr = '';

  constructor(job: ReadingJob, timeMs: number) {
    ({ promise: this.answer, resolve: this.#resolve } = Promise.withResolvers<ReadingAnswer>());
    this.#job = job;
    this.#deadline = { ms: startMs, cpuMs: startMs, at: Date.now() + startMs };
    this.#megabytes = job.limits.memoryMegabytes;
    const module = new URL(`./reading-child.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);
    this.#child = fork(module, {
      execArgv: [`--max-old-space-size=${heapMegabytes(job.limits)}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      serialization: 'advanced',
    });
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.#stderr = (this.#stderr + text).slice(-4_000)));
    this.#child.on('message', (message: FromReading) => this.#take(message, timeMs));
    this.#child.once('error', (error) => this.#end('CRASH', `The process that reads could not be started (${error.message}).`, 'Try again.'));
    this.#child.once('exit', (code, signal) => this.#exited(code, signal));
    process.once('exit', this.#kill);
    this.#watch = setInterval(() => this.#look(), watchEveryMs);
  }

  [Symbol.dispose](): void {
    clearInterval(this.#watch);
    process.off('exit', this.#kill);
    this.#kill();
  }

  readonly #kill = (): void => void this.#child.kill('SIGKILL');

  #take(message: FromReading, timeMs: number): void {
    if (message.kind === 'ready') {
      this.#deadline = this.#after(timeMs);
      this.#child.send(this.#job, () => undefined);
    } else if (message.kind === 'at') this.#file = message.file;
    else if (message.kind === 'checking') {
      this.#deadline = this.#after(checkingMs);
      this.#megabytes = this.#job.limits.memoryMegabytes + checkingMegabytes;
    } else this.#resolve(message);
  }

  #after(ms: number): Deadline {
    const usage = usageOf(this.#child.pid);
    return usage === undefined ? { ms, cpuMs: ms, at: Date.now() + ms } : { ms, cpuMs: usage.cpuMs + ms, at: Date.now() + patience * ms };
  }

  #look(): void {
    const { at, ms, cpuMs } = this.#deadline;
    const usage = usageOf(this.#child.pid);
    if (Date.now() > at || (usage?.cpuMs ?? 0) > cpuMs) this.#end('TIME', `Reading did not end within ${ms / 1000} s.`, this.#job.limits.remedy);
    else if ((usage?.megabytes ?? 0) > this.#megabytes) this.#tooLarge();
  }

  #exited(code: number | null, signal: NodeJS.Signals | null): void {
    if (signal === 'SIGABRT' || code === 134) return this.#tooLarge();
    const reason = /^(?:\w*Error|RangeError): .*$/m.exec(this.#stderr)?.[0];
    this.#end(
      'CRASH',
      `Reading ended unexpectedly (${[signal ?? code, reason].filter((part) => part !== undefined).join(': ')}).`,
      'Report these documents as a defect.',
    );
  }

  #tooLarge(): void {
    this.#end('MEMORY', `Reading needs more than ${this.#megabytes} MiB of memory.`, this.#job.limits.remedy);
  }

  #end(code: string, message: string, remedy: string): void {
    this.#kill();
    const place = this.#file === undefined ? {} : { place: { file: this.#file } };
    this.#resolve({ kind: 'ended', violation: { code, severity: 'error', message, remedy, ...place } });
  }
}

/** The heap ends before the process is at its limit: what is collected late shall not count against the documents. */
function heapMegabytes({ memoryMegabytes }: ReadingLimits): number {
  return Math.round(memoryMegabytes * 0.75);
}
