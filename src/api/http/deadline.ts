import type { ServerResponse } from 'node:http';
import { DomainError } from '../../kernel/errors.ts';

/** Until when a request may run. */
export interface Deadline {
  /** Aborts when time is up or the client went away. */
  readonly signal: AbortSignal;
  /** The outcome of the work, or the reason why nobody waits for it any longer: what does not heed the signal must not keep the client waiting either. */
  within<T>(work: Promise<T>): Promise<T | DomainError>;
}

/** Gives a request so many milliseconds. */
export function startDeadline(response: ServerResponse, timeMs: number): Deadline {
  const abort = new AbortController();
  let tell: ((reason: DomainError) => void) | undefined;
  const stop = (reason: DomainError): void => {
    abort.abort(reason);
    tell?.(reason);
  };
  const timer = setTimeout(() => {
    stop(new DomainError('DEADLINE_EXCEEDED', `The answer was not ready within ${timeMs} ms.`, { limit: 'time', max: timeMs }));
  }, timeMs);
  response.once('close', () => {
    clearTimeout(timer);
    if (!response.writableFinished) stop(new DomainError('DEADLINE_EXCEEDED', 'The client went away.'));
  });
  return {
    signal: abort.signal,
    within: (work) =>
      new Promise((resolve, reject) => {
        tell = resolve;
        work.then(resolve, reject);
      }),
  };
}
