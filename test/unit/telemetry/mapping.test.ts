import { expect, test } from 'vitest';
import { readMapping } from '../../../src/adapters/yaml/read-mapping.ts';
import { topicFilters } from '../../../src/telemetry/mapping.ts';
import { id, plant } from '../../support/ingest.ts';
import { bench, deadLetters, now, observations } from '../../support/pipeline.ts';

const file = `
version: 1
rules:
  - topic: hall/{hall}/{machine}/state
    twin: "motor-{machine}"
    time: { pointer: /ts, format: s }
    quality: { pointer: /q, values: { "192": GOOD, "0": BAD } }
    values:
      - { telemetry: temperature, value: /temp/c, unit: DEG_F }
      - { telemetry: vibration, value: /vib~1rms }
  - topic: gateway/#
    twin: { pointer: /device }
    values:
      - { each: /values, wrapped: true }
`;

function mapped(text: string): ReturnType<typeof bench> {
  const found = readMapping('mapping.yaml', text);
  if ('violations' in found) throw new Error(JSON.stringify(found.violations));
  return bench(found.mapping);
}

test('a mapping file finds twin, values, unit, time and quality', async () => {
  const { publish } = mapped(file);
  const records = await publish('hall/7/2/state', { ts: now / 1000 - 2, q: 0, temp: { c: 212 }, 'vib/rms': 1.5 });
  expect(observations(records)).toMatchObject([
    { twin: id('motor-2'), property: plant('temperature'), value: 100, time: now - 2000, quality: 'BAD', reason: 'SOURCE' },
    { twin: id('motor-2'), property: plant('vibration'), value: 1.5, time: now - 2000, quality: 'BAD' },
  ]);
});

test('a value that is not there is left out; a message without any is refused', async () => {
  const { publish } = mapped(file);
  expect(await publish('hall/7/2/state', { 'vib/rms': 1.5 })).toMatchObject([{ kind: 'observation', property: plant('vibration') }]);
  expect(await publish('hall/7/2/state', { temp: 3 })).toMatchObject([{ kind: 'deadLetter', reason: 'SCHEMA' }]);
});

test('the twin may be named in the payload', async () => {
  const { publish } = mapped(file);
  const records = await publish('gateway/a/b/c', { device: id('motor-3'), values: { temperature: { value: 1, unit: '°C' }, running: true } });
  expect(observations(records).map(({ twin, value }) => [twin, value])).toEqual([
    [id('motor-3'), 1],
    [id('motor-3'), true],
  ]);
  expect(deadLetters(await publish('gateway/x', { values: {} }))).toMatchObject([{ reason: 'UNKNOWN_TWIN' }]);
});

test('the default topics stay unless the file says no', async () => {
  expect(await mapped(file).publish('twinql/motor-1/temperature', '1')).toHaveLength(1);
  expect(await mapped(`default: false${file}`).publish('twinql/motor-1/temperature', '1')).toEqual([]);
});

test('topic filters cover the rules', () => {
  const found = readMapping('mapping.yaml', file);
  expect('mapping' in found ? topicFilters(found.mapping) : []).toEqual(['hall/+/+/state', 'gateway/#', 'twinql/+/telemetry', 'twinql/+/+']);
});

test.each([
  ['YAML that is none', 'version: [1', 'SYNTAX', 1],
  ['an unknown version', 'version: 2\nrules: []', 'MAPPING', 1],
  ['an unknown key', 'version: 1\nrules:\n  - topic: a\n    colour: red\n    values: [{ telemetry: a }]', 'MAPPING', 3],
  ['a pointer that is none', 'version: 1\nrules:\n  - topic: "{twin}"\n    values:\n      - telemetry: a\n        value: temp', 'MAPPING', 6],
  ['a value of two kinds', 'version: 1\nrules:\n  - topic: "{twin}"\n    values:\n      - { telemetry: a, each: "" }', 'MAPPING', 5],
  ['an alias bomb', `version: 1\nrules: &a [*a]`, 'MAPPING', undefined],
])('%s is refused with its place', (_what, text, code, line) => {
  const found = readMapping('mapping.yaml', text);
  expect('violations' in found ? found.violations[0] : undefined).toMatchObject({
    code,
    severity: 'error',
    ...(line === undefined ? {} : { place: { file: 'mapping.yaml', line } }),
  });
});

test.each([
  ['a level that is half a slot', 'a{twin}b/{twin}', 'The level "a{twin}b" of the topic'],
  ['a # in the middle', '{twin}/#/a', 'The level "#" of the topic'],
  ['a name the topic does not have', 'a/b', 'The topic has no {twin}.'],
])('%s is refused', (_what, topic, message) => {
  const found = readMapping('mapping.yaml', `version: 1\nrules: [{ topic: ${JSON.stringify(topic)}, values: [{ telemetry: a }] }]`);
  expect('violations' in found ? found.violations.map((violation) => violation.message).join(' ') : '').toContain(message);
});

test('a rule that never comes to its turn is refused', () => {
  const rule = (name: string): string => `{ topic: "x/{${name}}", twin: "{${name}}", values: [{ telemetry: a }] }`;
  const found = readMapping('mapping.yaml', `version: 1\nrules: [${rule('a')}, ${rule('b')}]`);
  expect('violations' in found ? found.violations[0]?.message : '').toContain('this one is never used');
});
