/**
 * What forecasts and remaining lives reach: error against the seasonal naive forecast and cover of the interval, per family of series, and cover of the
 * interval of the time until a limit. Synthetic series repeat for a seed; windows of real ones (NAB, where they are) are taken at random.
 *
 *   node bench/accuracy-forecast.ts [NAB_FOLDER]
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { combineForecasts, forecastMethods } from '../src/predictive/combine-forecasts.ts';
import { lifeOf, timeUntil } from '../src/predictive/life-distribution.ts';
import { findPeriod } from '../src/predictive/methods/period.ts';
import { wienerTrend } from '../src/predictive/methods/wiener-trend.ts';
import { gaussians, uniforms } from '../test/support/random.ts';

const [nabFolder = join(import.meta.dirname, '../../shared/data/nab')] = process.argv.slice(2);
const [learnt, steps, cases] = [400, 24, 40];

const families: Record<string, (seed: number) => Float64Array> = {
  'noise around a level': (seed) => gaussians(seed, learnt + steps),
  'trend and noise': (seed) => gaussians(seed, learnt + steps).map((noise, i) => 0.02 * i + noise),
  'season of 24 and noise': (seed) => gaussians(seed, learnt + steps).map((noise, i) => 3 * Math.sin((2 * Math.PI * i) / 24) + noise),
  'random walk': walk,
  'season, trend and a walk': (seed) => walk(seed).map((value, i) => 0.3 * value + 0.02 * i + 2 * Math.sin((2 * Math.PI * i) / 24)),
};
for (const [name, series] of realSeries()) families[name] = series;

console.log(`Forecasts of ${steps} steps from ${learnt}, ${cases} windows each: mean absolute error over that of the last value held; cover asked 80 and 90 %`);
for (const [name, family] of Object.entries(families)) console.log(`  ${name.padEnd(44)} ${forecastRow(family)}`);
console.log(`\nRemaining life, 90 % interval, 300 drifting walks each`);
for (const [drift, volatility, noise] of [
  [0.1, 0.5, 0],
  [0.1, 0.5, 2],
  [0.05, 0.1, 1],
] as const) {
  console.log(`  drift ${drift}, wandering ${volatility}, noise ${noise}: ${lifeRow(drift, volatility, noise)}`);
}

function forecastRow(family: (seed: number) => Float64Array): string {
  let [own, held] = [0, 0];
  const covered = new Map([0.8, 0.9].map((level) => [level, 0]));
  const single = new Map(Object.keys(forecastMethods).map((name) => [name, 0]));
  for (let seed = 0; seed < cases; seed++) {
    const series = family(seed);
    const [past, future] = [series.subarray(0, learnt), series.subarray(learnt)];
    const period = findPeriod(past);
    const errorOf = (forecast: Float64Array): number => forecast.reduce((sum, value, i) => sum + Math.abs(value - (future[i] ?? 0)), 0);
    held += errorOf(new Float64Array(steps).fill(past.at(-1) ?? 0));
    for (const [name, method] of Object.entries(forecastMethods)) {
      single.set(name, (single.get(name) ?? 0) + errorOf(method(past, steps, period) ?? new Float64Array(steps).fill(past.at(-1) ?? 0)));
    }
    for (const level of covered.keys()) {
      const { mean, halfWidth } = combineForecasts(past, steps, period, level);
      const inside = mean.filter((value, i) => Math.abs(value - (future[i] ?? 0)) <= (halfWidth[i] ?? 0)).length;
      covered.set(level, (covered.get(level) ?? 0) + inside / steps / cases);
      if (level === 0.9) own += errorOf(mean);
    }
  }
  const cover = [...covered.values()].map((share) => `${Math.round(share * 100)} %`).join(', ');
  return held === 0
    ? 'constant'
    : `${(own / held).toFixed(2)}; cover ${cover}; ${[...single].map(([name, error]) => `${name} ${(error / held).toFixed(2)}`).join(', ')}`;
}

function lifeRow(drift: number, volatility: number, noise: number): string {
  let [clear, held, early, late] = [0, 0, 0, 0];
  for (let seed = 0; seed < 300; seed++) {
    let here = 0;
    const path = gaussians(seed, 6000).map((step) => (here += drift + volatility * step));
    const seen = gaussians(seed + 5000, 6000).map((error, i) => (path[i] ?? 0) + noise * error);
    const trend = wienerTrend(seen.subarray(0, 400));
    if (trend === undefined || trend.tValue <= 3) continue;
    const limit = (path[399] ?? 0) + drift * 500;
    const life = lifeOf(trend, limit - trend.level, 1);
    const end = path.findIndex((value, i) => i >= 400 && value >= limit) - 399;
    clear++;
    if (end < (timeUntil(life, 0.05) ?? Number.POSITIVE_INFINITY)) early++;
    else if (end > (timeUntil(life, 0.95) ?? Number.POSITIVE_INFINITY)) late++;
    else held++;
  }
  return `${clear} with a clear trend, of these ${Math.round((100 * held) / clear)} % inside, ${early} sooner, ${late} later`;
}

function walk(seed: number): Float64Array {
  let here = 0;
  return gaussians(seed, learnt + steps).map((noise) => (here += noise));
}

/** Windows of the recorded series, by file, averaged to at most 2,000 points. */
function realSeries(): readonly (readonly [string, (seed: number) => Float64Array])[] {
  if (!existsSync(nabFolder)) {
    console.log(`Real series are left out: ${nabFolder} is not there.`);
    return [];
  }
  return globSync('**/*.csv', { cwd: nabFolder }).flatMap((file) => {
    const rows = readFileSync(join(nabFolder, file), 'utf8').split('\n').slice(1);
    const values = Float64Array.from(rows.map((row) => Number(row.split(',')[1])).filter((value) => Number.isFinite(value)));
    if (values.length < learnt + steps + cases) return [];
    const draw = uniforms(values.length);
    const starts = Array.from({ length: cases }, () => Math.floor(draw() * (values.length - learnt - steps)));
    return [
      [basename(file, '.csv').slice(0, 44), (seed: number): Float64Array => values.subarray(starts[seed] ?? 0, (starts[seed] ?? 0) + learnt + steps)] as const,
    ];
  });
}
