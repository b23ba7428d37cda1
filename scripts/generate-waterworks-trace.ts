// Writes three minutes of a few simulated devices as a trace for `twinql replay`, the same bytes every time:
// node scripts/generate-waterworks-trace.ts > seeds/waterworks/trace.ndjson
import { simulatedPlant } from '../test/support/simulated-plant.ts';
import { w } from '../test/support/model-world.ts';

const shown = ['dp3-motor-de', 'dp3-motor', 'dp3', 'line2-filter3', 'chiller2', 'tank1'];
const everySeconds = 10;
const start = Date.UTC(2026, 0, 1, 8);

const { world, run } = await simulatedPlant();
for (let second = everySeconds; second <= 180; second += everySeconds) {
  await run(everySeconds);
  for (const twin of shown) {
    for (const { property, value } of world.context.live.of(w(twin))) {
      const telemetry = world.model.ontology.properties.get(property)?.name;
      console.log(JSON.stringify({ twin, telemetry, value, time: new Date(start + second * 1000).toISOString() }));
    }
  }
}
