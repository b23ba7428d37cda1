import { parseInstant } from '../kernel/instant.ts';
import type { Value } from '../kernel/value.ts';
import { topicLevel } from './topic-template.ts';

/** Publishes one message and resolves when the broker has acknowledged it. */
export interface Publisher {
  publish(topic: string, payload: string): Promise<void>;
}

/** One line of a trace. */
export interface TraceLine {
  readonly twin: string;
  readonly telemetry: string;
  readonly value: Value;
  readonly time?: string | number;
  readonly unit?: string;
  readonly quality?: string;
}

/** How a trace is replayed. */
export interface ReplayOptions {
  /** 1 is the pace at which it was recorded, 10 ten times as fast; absent: as fast as it goes. */
  readonly speed?: number;
  /** Lines to leave out, counted from the first: those that an earlier, broken-off replay had acknowledged. */
  readonly skip?: number;
  /** Messages on their way at once. */
  readonly inFlight?: number;
  /** Called from time to time, and at the end. */
  readonly onProgress?: (progress: ReplayProgress) => void;
  /** Waits; a parameter so that tests need not. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly now: () => number;
}

/** How far a replay has come. */
export interface ReplayProgress {
  /** Every line up to this one, counted from the first of the trace, is acknowledged (or was no line of a trace): where to go on from. */
  readonly resumeAt: number;
  /** Messages acknowledged in this run. */
  readonly acknowledged: number;
  /** Lines that are no trace lines, with the number of the first few. */
  readonly refused: readonly { readonly line: number; readonly message: string }[];
}

const defaultInFlight = 500;
const progressEvery = 1000;

/**
 * Publishes every line of a trace (NDJSON: {"twin", "telemetry", "value", "time"?, "unit"?, "quality"?}) on the default topics, in order, many at a time.
 * Order within a connection is the broker's to keep. Rejects with the publisher's error; what was acknowledged until then was reported as progress.
 */
export async function replayTrace(lines: AsyncIterable<string>, publisher: Publisher, options: ReplayOptions, signal: AbortSignal): Promise<ReplayProgress> {
  const run = new ReplayRun(publisher, options, signal);
  for await (const line of lines) {
    if (signal.aborted) break;
    await run.take(line);
  }
  return run.finish();
}

class ReplayRun {
  readonly #publisher: Publisher;
  readonly #options: ReplayOptions;
  readonly #signal: AbortSignal;
  readonly #refused: { readonly line: number; readonly message: string }[] = [];
  /** In order of the lines: a line is done when it and all before it are. */
  readonly #pending: { readonly line: number; readonly done: Promise<void> }[] = [];
  #line = 0;
  #resumeAt = 0;
  #acknowledged = 0;
  #pace: { readonly startedAt: number; readonly firstTime: number } | undefined;

  constructor(publisher: Publisher, options: ReplayOptions, signal: AbortSignal) {
    this.#publisher = publisher;
    this.#options = options;
    this.#signal = signal;
  }

  async take(text: string): Promise<void> {
    const number = ++this.#line;
    if (text.trim() === '' || number <= (this.#options.skip ?? 0)) return;
    const line = parseTraceLine(text);
    if (typeof line === 'string') {
      if (this.#refused.length < 100) this.#refused.push({ line: number, message: line });
      return;
    }
    await this.#keepPace(line);
    if (this.#pending.length >= (this.#options.inFlight ?? defaultInFlight)) await this.#settleFirst();
    const done = this.#publisher.publish(`twinql/${topicLevel(line.twin)}/${topicLevel(line.telemetry)}`, JSON.stringify(payloadOf(line)));
    // A failure is met when the line's turn comes; until then nobody looks.
    done.catch(() => undefined);
    this.#pending.push({ line: number, done });
  }

  async finish(): Promise<ReplayProgress> {
    while (this.#pending.length > 0) await this.#settleFirst();
    if (!this.#signal.aborted) this.#resumeAt = this.#line;
    return this.#report();
  }

  async #settleFirst(): Promise<void> {
    const first = this.#pending.shift();
    if (first === undefined) return;
    try {
      await first.done;
    } catch (error) {
      this.#report();
      throw error;
    }
    this.#resumeAt = first.line;
    if (++this.#acknowledged % progressEvery === 0) this.#report();
  }

  #report(): ReplayProgress {
    const progress = { resumeAt: this.#resumeAt, acknowledged: this.#acknowledged, refused: this.#refused };
    this.#options.onProgress?.(progress);
    return progress;
  }

  /** Waits until the line's time has come, measured from the first line that has one. */
  async #keepPace({ time }: TraceLine): Promise<void> {
    const { speed, now, wait } = this.#options;
    const at = typeof time === 'string' ? parseInstant(time) : time;
    if (speed === undefined || at === undefined) return;
    this.#pace ??= { startedAt: now(), firstTime: at };
    const due = this.#pace.startedAt + (at - this.#pace.firstTime) / speed;
    if (due > now()) await wait(due - now(), this.#signal);
  }
}

/** The line as data, or what is wrong with it. */
function parseTraceLine(text: string): TraceLine | string {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return 'The line is not JSON.';
  }
  return isTraceLine(data) ? data : 'The line needs "twin" and "telemetry" as texts and a "value".';
}

function isTraceLine(data: unknown): data is TraceLine {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return false;
  const { twin, telemetry, value, time }: Partial<Record<keyof TraceLine, unknown>> = data;
  const texts = [twin, telemetry].every((part) => typeof part === 'string' && part !== '');
  return texts && value !== undefined && value !== null && (time === undefined || typeof time === 'string' || typeof time === 'number');
}

function payloadOf({ value, time, unit, quality }: TraceLine): Omit<TraceLine, 'twin' | 'telemetry'> {
  return {
    value,
    ...(time === undefined ? {} : { time }),
    ...(unit === undefined ? {} : { unit }),
    ...(quality === undefined ? {} : { quality }),
  };
}
