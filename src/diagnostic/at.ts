/** The number at `index`, NaN beyond the ends: typed arrays without a test for absence at every read. */
export function at(values: ArrayLike<number>, index: number): number {
  return values[index] ?? Number.NaN;
}
