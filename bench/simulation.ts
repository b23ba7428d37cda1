import { simulatedPlant } from '../test/support/simulated-plant.ts';
import { w, ww } from '../test/support/model-world.ts';
import { recommend } from '../src/prescriptive/recommend.ts';
import { derive } from '../src/simulation/derive.ts';
import { dormandPrince, type Derivative } from '../src/simulation/dormand-prince.ts';
import { whatIf } from '../src/simulation/what-if.ts';

// What simulation costs on the demo plant (memory stores), and what the adaptive integrator saves: `node bench/simulation.ts`.

const plant = await simulatedPlant();
await plant.run(60);
const { context } = plant.world;

/** Median of `rounds` runs, milliseconds; one run before does not count. */
async function medianMs(run: () => Promise<unknown>, rounds = 9): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const start = performance.now();
    await run();
    if (round > 0) times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[rounds >> 1] ?? Number.NaN;
}

const second = await medianMs(() => plant.run(1), 60);
const stations = [w('raw-station'), w('distribution-station')];
const derived = await medianMs(() =>
  derive(
    context,
    stations.flatMap((twin) => ['outflow', 'totalPower', 'specificEnergy', 'headerPressure'].map((name) => ({ twin, property: ww(name) }))),
  ),
);
const parameter = await medianMs(() => whatIf(context, { overrides: [{ twin: w('dp1-motor-de'), property: ww('wear'), value: 0.5 }] }));
const speed = await medianMs(() => whatIf(context, { overrides: [{ twin: w('dp1-motor'), property: ww('speedSetpoint'), value: 1120 }] }));
const outage = await medianMs(() => whatIf(context, { overrides: [{ twin: w('feeder-b'), property: ww('voltage'), value: 0 }], horizonMs: 600_000 }));
const advice = await medianMs(() => recommend(context, w('dp3-motor-de')));

console.log('Simulation on the demo plant (246 twins), median');
console.log(`  one second of all devices, observed too       ${second.toFixed(1)} ms  = ${(second / 10).toFixed(2)} % of a core`);
console.log(`  eight derived properties of two stations      ${derived.toFixed(2)} ms`);
console.log(`  what-if on one parameter                      ${parameter.toFixed(2)} ms  x1`);
console.log(`  what-if on a speed, to rest                   ${speed.toFixed(1)} ms  x${(speed / parameter).toFixed(1)}`);
console.log(`  what-if on a power feeder, ten minutes        ${outage.toFixed(1)} ms  x${(outage / parameter).toFixed(1)}`);
console.log(`  recommendations of a worn bearing             ${advice.toFixed(1)} ms  x${(advice / parameter).toFixed(1)}`);

const oscillator: Derivative = (_t, y, out) => {
  out[0] = y[1] ?? 0;
  out[1] = -(y[0] ?? 0);
};
const end = 10;
const adaptive = dormandPrince(oscillator, Float64Array.of(1, 0), { from: 0, to: end }, { relativeTolerance: 1e-4, absoluteTolerance: 1e-4 });
const errorOf = (y: ArrayLike<number>): number => Math.hypot((y[0] ?? 0) - Math.cos(end), (y[1] ?? 0) + Math.sin(end));
const wanted = errorOf(adaptive.y);
let steps = 1_000;
while (errorOf(euler(steps)) > wanted && steps < 1e8) steps *= 2;
console.log(
  `  calls for an error of ${wanted.toExponential(1)} on an oscillator   Dormand–Prince ${adaptive.steps * 6 + 1}, Euler ${steps}  x${(steps / (adaptive.steps * 6 + 1)).toFixed(0)}`,
);

function euler(count: number): Float64Array {
  const y = Float64Array.of(1, 0);
  const out = new Float64Array(2);
  for (let i = 0; i < count; i++) {
    oscillator(0, y, out);
    y[0] = (y[0] ?? 0) + (end / count) * (out[0] ?? 0);
    y[1] = (y[1] ?? 0) + (end / count) * (out[1] ?? 0);
  }
  return y;
}
