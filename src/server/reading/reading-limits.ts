/** How much reading one set of documents (a model with its twins) may take. */
export interface ReadingLimits {
  /** Time for reading, compiling and checking, beyond what the size adds; and what every megabyte of the documents adds. */
  readonly seconds: number;
  readonly secondsPerMegabyte: number;
  /** Memory of the process that reads, in MiB: what it holds altogether, beyond what the size adds; and what every megabyte of the documents adds. */
  readonly memoryMegabytes: number;
  readonly memoryPerMegabyte: number;
  /** All documents together, in MB. */
  readonly inputMegabytes: number;
  readonly triples: number;
  /** What to do when a limit is hit, in one sentence. */
  readonly remedy: string;
}

/** The usual limits, or several times as much for larger models (`TWINQL_READING`). */
export function readingLimits(factor = 1): ReadingLimits {
  return {
    seconds: 10 * factor,
    secondsPerMegabyte: factor,
    memoryMegabytes: Math.round(512 * factor),
    memoryPerMegabyte: 8,
    inputMegabytes: 50 * factor,
    triples: 5_000_000 * factor,
    remedy: `Split or mend the documents, or allow more: TWINQL_READING=${Math.max(2, Math.ceil(2 * factor))} makes every limit of reading ${Math.max(2, Math.ceil(2 * factor))} times the usual one.`,
  };
}

/** What documents of so many bytes may take: the same limits with what their size adds, and the time. */
export function limitsFor(limits: ReadingLimits, bytes: number): { readonly limits: ReadingLimits; readonly timeMs: number } {
  const megabytes = bytes / 1_000_000;
  const memoryMegabytes = Math.round(limits.memoryMegabytes + limits.memoryPerMegabyte * megabytes);
  return { limits: { ...limits, memoryMegabytes }, timeMs: Math.round(1000 * (limits.seconds + limits.secondsPerMegabyte * megabytes)) };
}
