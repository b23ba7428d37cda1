import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bench, now } from '../../support/pipeline.ts';

const topics = [
  'twinql/motor-1/telemetry',
  'twinql/motor-2/temperature',
  'twinql/motor-3/note',
  'twinql/%E0%A4%A/x',
  'twinql/nobody/telemetry',
  'twinql/motor-1/%00',
];
const good = [
  '{"temperature":20.5,"running":true}',
  '{"value":12,"unit":"DEG_F","time":1780000000000}',
  '"text"',
  '12.5',
  '{"value":{"a":[1,2,{"b":null}]}}',
  '[1e400]',
];

/** Cuts, doubles, swaps and overwrites bytes of a sound payload. */
const mutated = fc
  .tuple(fc.constantFrom(...good), fc.array(fc.tuple(fc.constantFrom('set', 'cut', 'copy', 'insert'), fc.nat(), fc.nat(255)), { maxLength: 4 }))
  .map(([text, edits]) => {
    let bytes = [...Buffer.from(text)];
    for (const [how, place, byte] of edits) {
      const at = bytes.length === 0 ? 0 : place % bytes.length;
      if (how === 'set') bytes[at] = byte;
      else if (how === 'cut') bytes = bytes.slice(0, at);
      else if (how === 'copy') bytes = [...bytes, ...bytes.slice(at)];
      else bytes.splice(at, 0, byte);
    }
    return Uint8Array.from(bytes);
  });

const anyPayload = fc.oneof(
  { weight: 3, arbitrary: mutated },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 4 }).map((value) => Buffer.from(JSON.stringify(value))) },
  {
    weight: 1,
    arbitrary: fc
      .dictionary(fc.constantFrom('temperature', 'vibration', '__proto__', 'note', 'constructor', 'value', 'time'), fc.jsonValue())
      .map((value) => Buffer.from(JSON.stringify(value))),
  },
);

test('of 24,000 wrong and half-wrong messages every value is accepted, dead or a duplicate, and nothing throws', async () => {
  const { publish, counts, journal } = bench();
  let messages = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom(...topics), anyPayload), { minLength: 60, maxLength: 60 }), async (batch) => {
      for (const [topic, payload] of batch) await publish(topic, payload, { receivedAt: now + messages++ });
      const dead = [...counts.dead.values()].reduce((sum, count) => sum + count, 0);
      expect(counts.accepted + counts.duplicates + dead).toBe(counts.values);
      expect(counts.messages + counts.unmapped).toBe(messages);
    }),
    { numRuns: 400 },
  );
  expect(messages).toBeGreaterThanOrEqual(24_000);
  const records = await journal.read(0, Number.MAX_SAFE_INTEGER);
  expect(records.filter(({ record }) => record.kind === 'observation')).toHaveLength(counts.accepted);
  expect(counts.dead.get('INTERNAL')).toBeUndefined();
  expect(counts.accepted).toBeGreaterThan(100);
  expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false);
});
