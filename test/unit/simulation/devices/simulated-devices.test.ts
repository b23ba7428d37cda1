import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { parseDevicePlan, type DevicePlan } from '../../../../src/simulation/devices/device-plan.ts';
import { simulatedDevices, type SimulatedDevices } from '../../../../src/simulation/devices/simulated-devices.ts';
import { type ModelWorld, modelWorld, turtleIn, waterworks } from '../../../support/model-world.ts';

let world: ModelWorld;
let plan: DevicePlan;
beforeAll(async () => {
  world = await waterworks();
  plan = parseDevicePlan(JSON.parse(readFileSync('seeds/waterworks/devices.json', 'utf8')));
});

const sent: { topic: string; payload: string }[] = [];
async function devices(seed = 1): Promise<SimulatedDevices> {
  sent.length = 0;
  return simulatedDevices({
    world: world.context,
    plan,
    seed,
    publish: (topic, payload) => sent.push({ topic, payload }),
    clock: { now: () => 1000, monotonicMs: () => 0 },
  });
}

const reader =
  (fleet: SimulatedDevices) =>
  (seconds: number, twin: string): Record<string, number> => {
    for (let i = 1; i < seconds; i++) fleet.nextSecond();
    const message = fleet.nextSecond().find(({ topic }) => topic === `twinql/${twin}/telemetry`);
    return JSON.parse(message?.payload ?? '{}') as Record<string, number>;
  };

test('the same seed gives the same messages, another seed others', async () => {
  const [first, again, other] = [await devices(), await devices(), await devices(2)];
  for (let i = 0; i < 5; i++) {
    const messages = first.nextSecond();
    expect(again.nextSecond()).toEqual(messages);
    expect(other.nextSecond()).not.toEqual(messages);
  }
});

test('every value is within its plausible range and belongs to a declared telemetry', async () => {
  const fleet = await devices();
  const byName = new Map([...world.model.ontology.properties.values()].map((property) => [property.name, property]));
  const strays: string[] = [];
  for (let second = 0; second < 200; second++) {
    for (const { payload } of fleet.nextSecond()) {
      for (const [name, value] of Object.entries(JSON.parse(payload) as Record<string, number | string>)) {
        const property = byName.get(name);
        const { minInclusive = -Infinity, maxInclusive = Infinity } = property?.annotations ?? {};
        if (property?.kind !== 'telemetry' || (typeof value === 'number' && !(value >= minInclusive && value <= maxInclusive)))
          strays.push(`${name} ${value} at second ${second}`);
      }
    }
  }
  expect(strays).toEqual([]);
});

test('within two minutes a bearing passes its limit, and the others do not', async () => {
  const read = reader(await devices());
  expect(read(10, 'dp3-motor-de')['vibration']).toBeLessThan(1.6);
  expect(read(105, 'dp3-motor-de')['vibration']).toBeGreaterThan(4.5);
  expect(read(1, 'dp2-motor-de')['vibration']).toBeLessThan(1.6);
});

test('a stuck sensor repeats its value and a silent one says nothing', async () => {
  const fleet = await devices();
  const read = reader(fleet);
  const stuck = read(50, 'tank2')['level'];
  expect(read(20, 'tank2')['level']).toBe(stuck);
  expect(read(1, 'tank1')['level']).not.toBe(read(1, 'tank1')['level']);
  expect(Object.keys(read(1, 'zone6'))).toEqual(['demand']);
});

test('a command is obeyed once, acknowledged, and shows in the telemetry', async () => {
  const fleet = await devices();
  const read = reader(fleet);
  const payload = JSON.stringify({ commandId: 'c1', fence: 3, notAfter: 2000, arguments: { speed: 1100 } });
  fleet.receive('twinql/dp1-motor/command/setSpeed', payload);
  fleet.receive('twinql/dp1-motor/command/setSpeed', payload);
  expect(sent.map(({ topic, payload: answer }) => [topic, JSON.parse(answer)])).toEqual([
    ['twinql/dp1-motor/command/setSpeed/ack', { commandId: 'c1', accepted: true }],
    ['twinql/dp1-motor/command/setSpeed/ack', { commandId: 'c1', accepted: false }],
  ]);
  const { speed, speedSetpoint } = read(40, 'dp1-motor');
  expect(speedSetpoint).toBe(1100);
  expect(Math.abs((speed ?? 0) - 1100)).toBeLessThan(10);
});

test.each([
  ['late', { commandId: 'a', fence: 1, notAfter: 999, arguments: { speed: 900 } }],
  ['of an unknown kind', { commandId: 'b', fence: 1, notAfter: 2000, arguments: {} }],
])('a command that is %s is refused', async (_why, command) => {
  const fleet = await devices();
  fleet.receive('twinql/dp1-motor/command/setSpeed', JSON.stringify(command));
  expect(sent.map(({ payload }) => (JSON.parse(payload) as { accepted: boolean }).accepted)).toEqual([false]);
});

test('a command of an engine that another has replaced is refused', async () => {
  const fleet = await devices();
  const command = (commandId: string, fence: number): string => JSON.stringify({ commandId, fence, notAfter: 2000, arguments: { speed: 900 } });
  fleet.receive('twinql/dp1-motor/command/setSpeed', command('new', 5));
  fleet.receive('twinql/dp1-motor/command/setSpeed', command('old', 4));
  expect(sent.map(({ payload }) => (JSON.parse(payload) as { accepted: boolean }).accepted)).toEqual([true, false]);
});

test('water is conserved: tanks take in what the raw water pumps deliver', async () => {
  const fleet = await devices();
  const messages = new Map(fleet.nextSecond().map(({ topic, payload }) => [topic.split('/')[1] ?? '', JSON.parse(payload) as Record<string, number>]));
  const sum = (names: readonly string[], key: string): number => names.reduce((total, name) => total + (messages.get(name)?.[key] ?? Number.NaN), 0);
  const pumped = sum(['rp1', 'rp2', 'rp3', 'rp4'], 'flow');
  expect(sum(['tank1', 'tank2'], 'inflow') / pumped).toBeCloseTo(1, 1);
});

test('a plan with an entry that cannot be used is refused with its place', () => {
  expect(() => parseDevicePlan({ start: [{ property: 'https://example.org/a' }] })).toThrow('start[0] needs "value" to be a number, text or flag.');
});

test('the one-pump lesson has a device although it has no behaviour', async () => {
  const pump = await modelWorld(turtleIn('ontology/pump'), turtleIn('seeds/pump'));
  const own = parseDevicePlan(JSON.parse(readFileSync('seeds/pump/devices.json', 'utf8')));
  const fleet = await simulatedDevices({ world: pump.context, plan: own, seed: 1, publish: () => undefined, clock: pump.context.clock });
  const read = reader(fleet);
  expect(fleet.devices).toBe(1);
  expect(read(10, 'pump-1')['vibration']).toBeCloseTo(1.3, 0);
  expect(read(100, 'pump-1')['vibration']).toBeGreaterThan(4.5);
});
