import { logNormalCdf } from './normal-distribution.ts';

/** A value that drifts and wanders: change per unit of time, and standard deviation after one unit of time. */
export interface Wiener {
  readonly drift: number;
  readonly volatility: number;
}

/**
 * Probability that a Wiener process with drift has passed `distance` > 0 within `time`: the inverse Gaussian distribution when the drift is positive
 * (mean d/v, variance d σ²/v³), a defective one otherwise (Cox & Miller, The Theory of Stochastic Processes, 1965, section 5.7).
 */
export function passedWithin({ drift, volatility }: Wiener, distance: number, time: number): number {
  if (distance <= 0) return 1;
  if (time <= 0) return 0;
  if (volatility === 0) return drift * time >= distance ? 1 : 0;
  const scale = volatility * Math.sqrt(time);
  const direct = Math.exp(logNormalCdf((drift * time - distance) / scale));
  // in logarithms: the exponential may overflow where the tail vanishes
  const reflected = Math.exp((2 * drift * distance) / volatility ** 2 + logNormalCdf((-distance - drift * time) / scale));
  return Math.min(1, direct + reflected);
}
