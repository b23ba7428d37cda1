/** ln of the standard normal distribution function, exact also far in the tails. */
export function logNormalCdf(z: number): number {
  // Φ(z) = erfc(−z/√2)/2
  return logErfc(-z / Math.SQRT2) - Math.LN2;
}

/** The standard normal distribution function. */
export function normalCdf(z: number): number {
  return Math.exp(logNormalCdf(z));
}

/** The value below which a share `p` of a standard normal lies, by bisection. */
export function normalQuantile(p: number): number {
  let [low, high] = [-40, 40];
  for (let i = 0; i < 80; i++) {
    const middle = (low + high) / 2;
    if (normalCdf(middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Series near zero, continued fraction beyond (DLMF 7.6.1 and 7.9.1). */
function logErfc(x: number): number {
  if (x < 0) return Math.log(2 - Math.exp(logErfc(-x)));
  if (x < 2.5) return Math.log1p(-erfSeries(x));
  let fraction = 0;
  for (let k = 60; k > 0; k--) fraction = k / 2 / (x + fraction);
  return -x * x - Math.log((x + fraction) * Math.sqrt(Math.PI));
}

function erfSeries(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; n < 200 && Math.abs(term) > 1e-17; n++) {
    term *= (-x * x) / n;
    sum += term / (2 * n + 1);
  }
  return (2 / Math.sqrt(Math.PI)) * sum;
}
