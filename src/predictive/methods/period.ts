import { at } from '../../diagnostic/at.ts';
import { lineThrough } from './line.ts';

const peaksTried = 8;
const peakOverMedian = 10;
/** What the mean of the other cycles must explain of a cycle. */
const mustExplain = 0.05;

/**
 * The period in samples, or `undefined` when there is none: peaks of the periodogram, each moved to the nearest maximum of the autocorrelation (Vlachos et al.,
 * 2005), accepted only when, cycle by cycle, the mean of the other cycles explains more than 5 %.
 */
export function findPeriod(values: Float64Array): number | undefined {
  const { slope, intercept } = lineThrough(values);
  const plain = winsorised(values.map((value, i) => value - slope * i - intercept));
  const correlation = autocorrelation(plain);
  const band = 2 / Math.sqrt(plain.length);
  const found = new Set<number>();
  for (const peak of peakPeriods(plain)) {
    const period = climb(correlation, Math.round(peak));
    if (period >= 2 && 2 * period <= plain.length && at(correlation, period) > band) found.add(period);
  }
  const judged = [...found].map((period) => ({ period, explained: explainedByOthers(plain, period) })).filter(({ explained }) => explained > mustExplain);
  const best = Math.max(...judged.map(({ explained }) => explained));
  return judged.filter(({ explained }) => explained >= best - 0.15 * Math.abs(best)).toSorted((a, b) => a.period - b.period)[0]?.period;
}

/** Periods of the highest peaks of the periodogram that stand out. */
function peakPeriods(values: Float64Array): readonly number[] {
  const count = values.length;
  const half = Math.floor(count / 2);
  const power = new Float64Array(half + 1);
  // (k i) mod count keeps the angle small, and so exact; the table makes it cheap
  const cosine = Float64Array.from({ length: count }, (_, i) => Math.cos((2 * Math.PI * i) / count));
  const sine = Float64Array.from({ length: count }, (_, i) => Math.sin((2 * Math.PI * i) / count));
  for (let k = 1; k <= half; k++) {
    let [real, imaginary] = [0, 0];
    for (let i = 0; i < count; i++) {
      const angle = (k * i) % count;
      real += at(values, i) * at(cosine, angle);
      imaginary += at(values, i) * at(sine, angle);
    }
    power[k] = real * real + imaginary * imaginary;
  }
  const median = medianOf(power.slice(1));
  return [...power.keys()]
    .filter((k) => k > 1 && at(power, k) > peakOverMedian * median && at(power, k) > 0)
    .toSorted((a, b) => at(power, b) - at(power, a))
    .slice(0, peaksTried)
    .map((k) => count / k);
}

function autocorrelation(values: Float64Array): Float64Array {
  const total = values.reduce((sum, value) => sum + value * value, 0);
  return Float64Array.from({ length: Math.floor(values.length / 2) + 1 }, (_, lag) => {
    let sum = 0;
    for (let i = lag; i < values.length; i++) sum += at(values, i) * at(values, i - lag);
    return total > 0 ? sum / total : 0;
  });
}

function climb(correlation: Float64Array, from: number): number {
  let here = from;
  while (at(correlation, here + 1) > at(correlation, here)) here++;
  while (at(correlation, here - 1) > at(correlation, here) && here > 2) here--;
  return here;
}

/** Share of variance the mean of the same phase in the other cycles explains. */
function explainedByOthers(values: Float64Array, period: number): number {
  const cycles = Math.floor(values.length / period);
  if (cycles < 2) return 0;
  let [left, total] = [0, 0];
  for (let phase = 0; phase < period; phase++) {
    let sum = 0;
    for (let cycle = 0; cycle < cycles; cycle++) sum += at(values, cycle * period + phase);
    for (let cycle = 0; cycle < cycles; cycle++) {
      const value = at(values, cycle * period + phase);
      left += (value - (sum - value) / (cycles - 1)) ** 2;
      total += value * value;
    }
  }
  return total > 0 ? 1 - left / total : 0;
}

/** Values beyond four median absolute deviations are pulled in to there. */
function winsorised(values: Float64Array): Float64Array {
  const median = medianOf(values);
  const reach = 4 * 1.4826 * medianOf(values.map((value) => Math.abs(value - median)));
  return reach === 0 ? values : values.map((value) => Math.min(median + reach, Math.max(median - reach, value)));
}

function medianOf(values: Float64Array): number {
  return values.toSorted()[Math.floor(values.length / 2)] ?? 0;
}
