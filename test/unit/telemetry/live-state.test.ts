import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Observation } from '../../../src/history/observation.ts';
import { LiveTable } from '../../../src/telemetry/live-state.ts';
import { id, plant } from '../../support/ingest.ts';

const anObservation = fc
  .record({
    twin: fc.nat(4),
    property: fc.nat(2),
    time: fc.nat(30),
    value: fc.oneof(fc.double({ noNaN: true }), fc.string(), fc.boolean(), fc.array(fc.integer())),
    quality: fc.constantFrom('GOOD' as const, 'UNCERTAIN' as const, 'BAD' as const),
    reason: fc.option(fc.constantFrom('RATE', 'FUTURE'), { nil: undefined }),
  })
  .map(({ twin, property, time, value, quality, reason }): Observation => {
    const observation = { twin: id(`t${twin}`), property: plant(`p${property}`), time, receivedAt: time + 1, value, quality };
    return reason === undefined ? observation : { ...observation, reason };
  });

test('the live value is the newest by time, the later one of equal times, whatever the order', () => {
  fc.assert(
    fc.property(fc.array(anObservation, { maxLength: 80 }), (observations) => {
      const live = new LiveTable();
      const model = new Map<string, Observation>();
      for (const observation of observations) {
        const key = `${observation.twin} ${observation.property}`;
        const known = model.get(key);
        const isNewest = known === undefined || observation.time >= known.time;
        if (isNewest) model.set(key, observation);
        expect(live.take(observation)).toBe(isNewest);
      }
      expect(new Set(live.all())).toEqual(new Set(model.values()));
      expect([live.size(), live.version()]).toEqual([model.size, observations.length]);
    }),
  );
});

test('holds more series than it was made for', () => {
  const live = new LiveTable();
  for (let n = 0; n < 5000; n++) live.take({ twin: id(`t${n}`), property: plant('p'), time: n, receivedAt: n, value: n, quality: 'GOOD' });
  expect([live.size(), live.get(id('t0'), plant('p'))?.value, live.get(id('t4999'), plant('p'))?.time]).toEqual([5000, 0, 4999]);
});
