/** What values a number took in normal operation. */
export interface NumberNormal {
  readonly count: number;
  readonly min: number;
  readonly max: number;
  readonly q10: number;
  readonly q90: number;
}

/** Learns the seen range and the middle 80 % of a number. */
export function learnNumbers(values: Float64Array): NumberNormal {
  const sorted = values.filter((value) => Number.isFinite(value)).sort();
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { count: sorted.length, min: at(0), max: at(1), q10: at(0.1), q90: at(0.9) };
}

const mostDecades = 4;

/**
 * Decades of surprise at a number: none inside the seen range and 5 % of the middle spread around it, then growing with the distance. Blind to a shift inside
 * the range. NaN when nothing was learnt.
 */
export function numberSurprise(normal: NumberNormal, value: number): number {
  if (normal.count === 0) return Number.NaN;
  const outside = Math.max(normal.min - value, value - normal.max, 0);
  if (outside === 0) return 0;
  const spread = normal.q90 - normal.q10 || normal.max - normal.min;
  const distance = spread > 0 ? outside / spread : Number.POSITIVE_INFINITY;
  return distance > 0.05 ? Math.min(1 + 10 * distance, mostDecades) : 0;
}
