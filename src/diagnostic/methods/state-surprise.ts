/** How long a state signal was in which value, learnt from normal operation. Codes stand for values. */
export interface StateNormal {
  readonly totalMs: number;
  readonly timeMs: ReadonlyMap<number, number>;
  readonly dwells: ReadonlyMap<number, { readonly count: number; readonly longestMs: number }>;
}

/** A stretch of one state signal: its changes (or repeats) in order of time, and when it was last known. */
export interface StateStretch {
  readonly times: ArrayLike<number>;
  readonly codes: ArrayLike<number>;
  readonly end: number;
}

/** The state a signal is in now. */
export interface PresentState {
  readonly code: number;
  readonly dwellMs: number;
  /** True when it has been so since the run began: it may be set-up. */
  readonly sinceStart: boolean;
  /** True for a signal with names for values (program, tool), of which new ones are usual. */
  readonly categorical: boolean;
}

const resolutionMs = 1000;
/** What takes up more than this share of the time is usual. */
const rareBelow = 0.1;
const neverSeenCategory = 2;

/** Learns a state signal from stretches of normal operation; the last dwell of a stretch counts as long as it was seen. */
export function learnStates(stretches: readonly StateStretch[]): StateNormal {
  const timeMs = new Map<number, number>();
  const dwells = new Map<number, { count: number; longestMs: number }>();
  let totalMs = 0;
  for (const stretch of stretches) {
    for (const { code, from, to } of dwellsOf(stretch)) {
      const length = Math.max(0, to - from);
      totalMs += length;
      timeMs.set(code, (timeMs.get(code) ?? 0) + length);
      const seen = dwells.get(code) ?? { count: 0, longestMs: 0 };
      dwells.set(code, { count: seen.count + 1, longestMs: Math.max(seen.longestMs, length) });
    }
  }
  return { totalMs, timeMs, dwells };
}

/** Spans of equal value, in order. */
export function dwellsOf({ times, codes, end }: StateStretch): { readonly code: number; readonly from: number; readonly to: number }[] {
  const found: { code: number; from: number; to: number }[] = [];
  for (let i = 0; i < times.length; i++) {
    const [code, at] = [codes[i] ?? Number.NaN, times[i] ?? 0];
    const last = found.at(-1);
    if (last !== undefined) last.to = at;
    if (last?.code !== code) found.push({ code, from: at, to: at });
  }
  const last = found.at(-1);
  if (last !== undefined) last.to = Math.max(last.to, end);
  return found;
}

/**
 * Decades of surprise at a state: −log₁₀ of the share of time spent in this value, when it is rare, or of the share of dwells that were longer, once it lasts
 * longer than all seen. Laplace's rule of succession keeps a value never seen finite.
 */
export function stateSurprise(normal: StateNormal, present: PresentState): number {
  const total = normal.totalMs / resolutionMs;
  const here = (normal.timeMs.get(present.code) ?? 0) / resolutionMs;
  const weight = present.sinceStart ? 0.25 : 1;
  const dwells = normal.dwells.get(present.code);
  if (present.categorical) return dwells === undefined ? neverSeenCategory * weight : 0;
  const share = (here + 1) / (total + 2);
  const byTime = share < rareBelow ? -Math.log10(share) : 0;
  const byDwell = dwells !== undefined && present.dwellMs > dwells.longestMs ? Math.log10(dwells.count + 1) : 0;
  return weight * Math.max(byTime, byDwell);
}
