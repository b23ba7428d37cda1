/** The last period, repeated. `undefined` without a period, or with less than one of it. */
export function seasonalNaive(values: Float64Array, steps: number, period: number | undefined): Float64Array | undefined {
  if (period === undefined || values.length < period) return undefined;
  const start = values.length - period;
  return Float64Array.from({ length: steps }, (_, i) => values[start + (i % period)] ?? Number.NaN);
}
