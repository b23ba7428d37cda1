import { DomainError } from '../kernel/errors.ts';
import { describeViolation } from '../kernel/violation.ts';
import { sizeOfFiles } from '../model-files.ts';
import type { CheckJob, PlantCheck } from './check-plant.ts';
import { plantDigest, readSnapshot, type Plant, type PlantSources } from './plant-snapshot.ts';
import { limitsFor, readingLimits, type ReadingLimits } from './reading/reading-limits.ts';
import type { FromReading, ReadingJob } from './reading/reading-messages.ts';
import { runReading } from './reading/reading-process.ts';
export type { Plant, PlantSources } from './plant-snapshot.ts';

/** How a plant is loaded. */
export interface PlantLoading {
  /** Folder of the snapshot and of `names.lock.json`; absent: nothing is kept. */
  readonly dataFolder?: string;
  /** Folder of the `names.lock.json` whose names stay, where nothing is kept. */
  readonly lockFolder?: string;
  /** Absent: the usual ones. */
  readonly limits?: ReadingLimits;
}

/**
 * Takes the snapshot an earlier start left in `dataFolder`, or has the documents read and compiled by a process of its own, which is killed when they take
 * too much. Names once given are kept in `names.lock.json`. Throws `INVALID_DOCUMENT` for what cannot be read, or not within the limits.
 */
export async function loadPlant(
  sources: PlantSources,
  { dataFolder, lockFolder, limits = readingLimits() }: PlantLoading,
  signal: AbortSignal,
): Promise<Plant> {
  const paths = [...sources.model, ...sources.twins];
  const allowed = limitsOf(paths, limits);
  const digest = plantDigest(sources);
  const kept = dataFolder === undefined ? undefined : readSnapshot(dataFolder, digest);
  if (kept !== undefined) return kept;
  const answer = await run({ kind: 'plant', sources, dataFolder, lockFolder, limits: allowed.limits }, allowed.timeMs, signal);
  const plant = answer.kind === 'kept' && dataFolder !== undefined ? readSnapshot(dataFolder, digest) : answer.kind === 'plant' ? answer.plant : undefined;
  if (plant === undefined) throw new DomainError('INVALID_DOCUMENT', 'The documents changed while they were read. Try again.', {});
  return { ...plant, fromSnapshot: false };
}

/** Everything that can be said about documents, found in a process of its own as in {@link loadPlant}; that it came to no end is a violation too. */
export async function checkFiles(
  paths: readonly string[],
  { limits = readingLimits(), ...job }: Omit<CheckJob, 'paths'> & { readonly limits?: ReadingLimits },
  signal: AbortSignal,
): Promise<PlantCheck> {
  const allowed = limitsOf(paths, limits);
  const answer = await runReading({ kind: 'check', paths, ...job, limits: allowed.limits }, allowed.timeMs, signal);
  if (answer.kind === 'ended') return { violations: [answer.violation], terms: {}, summary: 'The check came to no end.' };
  if (answer.kind === 'checked') return answer.check;
  throw refusal(answer);
}

async function run(job: ReadingJob, timeMs: number, signal: AbortSignal): Promise<FromReading> {
  const answer = await runReading(job, timeMs, signal);
  if (answer.kind === 'ended') throw new DomainError('INVALID_DOCUMENT', describeViolation(answer.violation), { code: answer.violation.code });
  if (answer.kind === 'refused') throw refusal(answer);
  return answer;
}

function refusal(answer: FromReading): DomainError {
  if (answer.kind === 'refused') return new DomainError(answer.code, answer.message, answer.details);
  return new DomainError('INVALID_DOCUMENT', 'The documents were not read.', {});
}

/** What these documents may take. Throws `INVALID_DOCUMENT` when they are larger than is read. */
function limitsOf(paths: readonly string[], limits: ReadingLimits): ReturnType<typeof limitsFor> {
  const { bytes, largest } = sizeOfFiles(paths);
  if (bytes > limits.inputMegabytes * 1_000_000) {
    const size = `The documents have ${Math.ceil(bytes / 1_000_000)} MB together, and at most ${limits.inputMegabytes} MB are read; the largest is "${largest}".`;
    throw new DomainError('INVALID_DOCUMENT', `${size} ${limits.remedy}`, { bytes, largest });
  }
  return limitsFor(limits, bytes);
}
