import { describe, expect, test } from 'vitest';
import { IngestPipeline } from '../../../src/telemetry/ingest.ts';
import { noCounts } from '../../../src/telemetry/ingest-metrics.ts';
import { defaultMapping } from '../../../src/telemetry/mapping.ts';
import { fahrenheit, id, motorTelemetry, plant } from '../../support/ingest.ts';
import { bench, deadLetters, digest, now, observations } from '../../support/pipeline.ts';

const iso = (ms: number): string => new Date(ms).toISOString();

describe('default topics', () => {
  test('a scalar is a value of the telemetry the topic names', async () => {
    expect(await bench().publish('twinql/motor-1/temperature', '41.5')).toEqual([
      { kind: 'observation', twin: id('motor-1'), property: plant('temperature'), value: 41.5, time: now, receivedAt: now, quality: 'GOOD' },
    ]);
  });

  test('twin and telemetry may be percent-encoded IRIs', async () => {
    const topic = `twinql/${encodeURIComponent(id('motor-2'))}/${encodeURIComponent(plant('running'))}`;
    expect(await bench().publish(topic, 'true')).toMatchObject([{ twin: id('motor-2'), property: plant('running'), value: true }]);
  });

  test('value, unit, time and quality travel together', async () => {
    const payload = { value: 212, unit: 'DEG_F', time: iso(now - 1000), quality: 'uncertain' };
    expect(await bench().publish('twinql/motor-1/temperature', payload)).toEqual([
      {
        kind: 'observation',
        twin: id('motor-1'),
        property: plant('temperature'),
        value: 100,
        time: now - 1000,
        receivedAt: now,
        quality: 'UNCERTAIN',
        reason: 'SOURCE',
      },
    ]);
  });

  test('an object of telemetry applies the good part and puts the bad part into one dead letter', async () => {
    const { publish, counts } = bench();
    const payload = { temperature: 20, vibration: 'high', speed: 3, running: { value: true, time: now - 5 } };
    const records = await publish('twinql/motor-1/telemetry', payload);
    expect(observations(records).map(({ property, value, time }) => [property, value, time])).toEqual([
      [plant('temperature'), 20, now],
      [plant('running'), true, now - 5],
    ]);
    expect(deadLetters(records)).toMatchObject([{ reason: 'SCHEMA', payload: Buffer.from(JSON.stringify(payload)).toString('base64') }]);
    expect(deadLetters(records)[0]?.message).toContain('no telemetry "speed"');
    expect({ ...counts, dead: Object.fromEntries(counts.dead) }).toEqual({
      messages: 1,
      unmapped: 0,
      values: 4,
      accepted: 2,
      duplicates: 0,
      dead: { SCHEMA: 1, UNKNOWN_PROPERTY: 1 },
    });
  });

  test('other topics are not ours', async () => {
    const { publish, counts } = bench();
    expect(await publish('twinql/motor-1/command/setSpeed', '1')).toEqual([]);
    expect(counts.unmapped).toBe(1);
  });
});

describe('dead letters', () => {
  test.each([
    ['an unknown twin', 'twinql/motor-99/temperature', '1', 'UNKNOWN_TWIN'],
    ['an unknown telemetry', 'twinql/motor-1/colour', '1', 'UNKNOWN_PROPERTY'],
    ['a text for a number', 'twinql/motor-1/temperature', '"41.5"', 'SCHEMA'],
    ['an infinite number', 'twinql/motor-1/temperature', '1e400', 'SCHEMA'],
    ['null', 'twinql/motor-1/temperature', 'null', 'SCHEMA'],
    ['a whole number beyond 2^53', 'twinql/motor-1/starts', '9007199254740993', 'SCHEMA'],
    ['a value that is not in the list', 'twinql/motor-1/mode', '"sideways"', 'SCHEMA'],
    ['a value above the plausible range', 'twinql/motor-1/temperature', '201', 'RANGE'],
    ['an unknown unit', 'twinql/motor-1/temperature', '{"value":1,"unit":"furlong"}', 'UNIT'],
    ['a unit of another dimension', 'twinql/motor-1/temperature', '{"value":1,"unit":"BAR"}', 'UNIT'],
    ['a unit for a flag', 'twinql/motor-1/running', '{"value":true,"unit":"BAR"}', 'UNIT'],
    ['a time that is none', 'twinql/motor-1/temperature', '{"value":1,"time":"yesterday"}', 'TIMESTAMP'],
    ['a time in 1970', 'twinql/motor-1/temperature', '{"value":1,"time":1234}', 'TIMESTAMP'],
    ['a time years ahead', 'twinql/motor-1/temperature', `{"value":1,"time":${now * 1000}}`, 'TIMESTAMP'],
    ['an unknown quality', 'twinql/motor-1/temperature', '{"value":1,"quality":"FINE"}', 'SCHEMA'],
    ['an empty object of telemetry', 'twinql/motor-1/telemetry', '{}', 'SCHEMA'],
    ['a scalar for an object of telemetry', 'twinql/motor-1/telemetry', '1', 'SCHEMA'],
    ['a payload that is no JSON', 'twinql/motor-1/temperature', 'hot', 'PARSE'],
  ])('%s', async (_what, topic, payload, reason) => {
    const records = await bench().publish(topic, payload);
    expect(records).toMatchObject([{ kind: 'deadLetter', reason, topic, payloadBytes: payload.length, sha256: digest.sha256(Buffer.from(payload)) }]);
  });

  test('the payload is kept up to 64 KiB', async () => {
    const [letter] = deadLetters(await bench().publish('twinql/motor-1/temperature', 'x'.repeat(100_000)));
    expect([letter?.payloadBytes, Buffer.from(letter?.payload ?? '', 'base64').length]).toEqual([100_000, 65_536]);
  });

  test('a device may speak for its own twin only', async () => {
    const { publish } = bench();
    expect(await publish('twinql/motor-1/temperature', '1', { sender: 'motor-1' })).toMatchObject([{ kind: 'observation' }]);
    expect(await publish('twinql/motor-2/temperature', '1', { sender: 'motor-1' })).toMatchObject([{ reason: 'TOPIC_SOURCE_MISMATCH' }]);
  });
});

describe('a telemetry whose unit the ontology does not name', () => {
  const topic = 'twinql/motor-1/vibration';

  test('is kept in the unit that the source names first', async () => {
    const { publish } = bench();
    expect(await publish(topic, { value: 212, unit: 'DEG_F' })).toMatchObject([{ value: 212, unit: fahrenheit.iri }]);
    expect(await publish(topic, { value: 100, unit: 'DEG_C' })).toMatchObject([{ value: 212, unit: fahrenheit.iri }]);
    expect(await publish(topic, '213')).toMatchObject([{ value: 213, unit: fahrenheit.iri }]);
    expect(await publish(topic, { value: 1, unit: 'BAR' })).toMatchObject([{ kind: 'deadLetter', reason: 'UNIT' }]);
  });

  test('has no unit as long as no source names one', async () => {
    expect(Object.keys((await bench().publish(topic, '1'))[0] ?? {})).not.toContain('unit');
  });

  test('keeps its unit over a restart', async () => {
    const { publish, journal, index } = bench();
    await publish(topic, { value: 212, unit: 'DEG_F' });
    const again = new IngestPipeline(journal, index, { mapping: defaultMapping, digest, counts: noCounts() });
    await again.warmUp();
    await again.take([{ topic, payload: Buffer.from('{"value":0,"unit":"DEG_C"}'), receivedAt: now + 1 }]);
    expect((await journal.read(1, 10)).map(({ record }) => record)).toMatchObject([{ value: 32, unit: fahrenheit.iri }]);
  });
});

describe('order', () => {
  test('the same value at the same source time is a duplicate, another value is not', async () => {
    const { publish, counts } = bench();
    const payload = { value: 20, time: now - 10 };
    expect(await publish('twinql/motor-1/temperature', payload)).toHaveLength(1);
    expect(await publish('twinql/motor-1/temperature', payload)).toEqual([]);
    expect(await publish('twinql/motor-1/temperature', { ...payload, value: 21 })).toHaveLength(1);
    expect([counts.duplicates, counts.accepted]).toEqual([1, 2]);
  });

  test('duplicates are known after a restart', async () => {
    const { publish, journal, index } = bench();
    await publish('twinql/motor-1/temperature', { value: 20, time: now - 10 });
    const counts = noCounts();
    const again = new IngestPipeline(journal, index, { mapping: defaultMapping, digest, counts });
    await again.warmUp();
    await again.take([{ topic: 'twinql/motor-1/temperature', payload: Buffer.from(JSON.stringify({ value: 20, time: now - 10 })), receivedAt: now }]);
    expect([counts.duplicates, journal.head()]).toEqual([1, 1]);
  });

  test('a value older than the newest is marked late and keeps its quality', async () => {
    const { publish } = bench();
    await publish('twinql/motor-1/temperature', { value: 20, time: now - 10 });
    expect(await publish('twinql/motor-1/temperature', { value: 19, time: now - 20 })).toMatchObject([
      { quality: 'GOOD', reason: 'OUT_OF_ORDER', time: now - 20 },
    ]);
  });

  test('a clock more than five minutes ahead counts at the time of receipt, and a repetition is still known', async () => {
    const { publish, counts } = bench();
    const payload = { value: 20, time: now + 600_000 };
    expect(await publish('twinql/motor-1/temperature', payload)).toMatchObject([{ quality: 'UNCERTAIN', reason: 'FUTURE', time: now }]);
    expect(await publish('twinql/motor-1/temperature', payload, { receivedAt: now + 1 })).toEqual([]);
    expect(await publish('twinql/motor-1/temperature', '21', { receivedAt: now + 2 })).toMatchObject([{ quality: 'GOOD', time: now + 2 }]);
    expect(counts.duplicates).toBe(1);
  });

  test('a change faster than the ontology holds possible is uncertain', async () => {
    const { publish } = bench();
    await publish('twinql/motor-1/vibration', { value: 0, time: now - 1000 });
    expect(await publish('twinql/motor-1/vibration', { value: 101, time: now })).toMatchObject([{ quality: 'UNCERTAIN', reason: 'RATE' }]);
  });
});

describe('the directory', () => {
  test('a twin is known from the moment it was put, and unknown once it was deleted', async () => {
    const { publish, index } = bench();
    const topic = 'twinql/motor-77/temperature';
    expect(await publish(topic, '1')).toMatchObject([{ reason: 'UNKNOWN_TWIN' }]);
    index.apply({ put: [{ iri: id('motor-77'), telemetry: motorTelemetry }], deleted: [] });
    expect(await publish(topic, '1')).toMatchObject([{ kind: 'observation' }]);
    index.apply({ put: [], deleted: [id('motor-77')] });
    expect(await publish(topic, '1')).toMatchObject([{ reason: 'UNKNOWN_TWIN' }]);
  });

  test('a local name that two twins share names neither', async () => {
    const { publish, index } = bench();
    index.apply({ put: [{ iri: plant('motor-1'), telemetry: motorTelemetry }], deleted: [] });
    const [letter] = deadLetters(await publish('twinql/motor-1/temperature', '1'));
    expect(letter?.message).toBe('Several twins have the local name "motor-1".');
    expect(await publish(`twinql/${encodeURIComponent(plant('motor-1'))}/temperature`, '1')).toMatchObject([{ twin: plant('motor-1') }]);
  });
});
