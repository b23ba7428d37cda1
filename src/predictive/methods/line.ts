/** The straight line of least squares through values at 0, 1, 2, … */
export function lineThrough(values: ArrayLike<number>): { readonly slope: number; readonly intercept: number } {
  const count = values.length;
  const middle = (count - 1) / 2;
  let [sum, moment, spread] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    sum += values[i] ?? 0;
    moment += (i - middle) * (values[i] ?? 0);
    spread += (i - middle) ** 2;
  }
  const slope = spread === 0 ? 0 : moment / spread;
  return { slope, intercept: sum / count - slope * middle };
}
