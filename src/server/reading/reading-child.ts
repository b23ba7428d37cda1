import { DomainError } from '../../kernel/errors.ts';
import { checkPlant } from '../check-plant.ts';
import { compilePlant } from '../compile-plant.ts';
import type { FromReading, ReadingJob } from './reading-messages.ts';

// The process that reads outside documents: one job, then it ends. Whoever started it kills it when the job takes too much.

process.once('message', (job: ReadingJob) => {
  void answer(job).then((answered) => process.send?.(answered, () => process.disconnect()));
});
process.on('disconnect', () => process.exit());
say({ kind: 'ready' });

async function answer(job: ReadingJob): Promise<FromReading> {
  try {
    return await work(job);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { kind: 'refused', code: error.code, message: error.message, details: error.details };
  }
}

async function work(job: ReadingJob): Promise<FromReading> {
  const { signal } = new AbortController();
  if (job.kind === 'check') {
    const check = await checkPlant(job, { limits: job.limits, onRead, onChecking: () => say({ kind: 'checking' }) }, signal);
    return { kind: 'checked', check };
  }
  const { plant, isKept } = await compilePlant(job, job.limits, onRead, signal);
  // what was kept is read from there: sent, it would be in memory twice
  return isKept ? { kind: 'kept' } : { kind: 'plant', plant };
}

function onRead(file: string): void {
  say({ kind: 'at', file });
}

function say(message: FromReading): void {
  process.send?.(message);
}
