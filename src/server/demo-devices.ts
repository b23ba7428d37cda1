import { readFileSync } from 'node:fs';
import { connectAsync } from 'mqtt';
import type { Logger } from '../kernel/logger.ts';
import { systemClock } from '../kernel/clock.ts';
import { parseDevicePlan } from '../simulation/devices/device-plan.ts';
import type { FleetWorld } from '../simulation/devices/device-fleet.ts';
import type { BrokerAddress } from './broker-address.ts';
import { simulatedDevices } from '../simulation/devices/simulated-devices.ts';

export interface DemoDevices {
  readonly broker: BrokerAddress;
  /** The device plan (`devices.json`) beside the twins. */
  readonly planPath: string;
  readonly world: FleetWorld;
  readonly logger: Logger;
}

const seed = 20_260_701;

/** Lets the simulated devices of a demo plant speak over real MQTT, once a second each, until `signal` aborts. They obey commands. */
export async function runDemoDevices({ broker, planPath, world, logger }: DemoDevices, signal: AbortSignal): Promise<void> {
  const { url, ...credentials } = broker;
  const client = await connectAsync(url, { clientId: 'twinql-demo-devices', clean: true, ...credentials });
  const devices = await simulatedDevices({
    world,
    plan: parseDevicePlan(JSON.parse(readFileSync(planPath, 'utf8'))),
    seed,
    clock: systemClock,
    publish: (topic, payload) => {
      if (client.connected) client.publish(topic, payload, { qos: 0 });
    },
  });
  client.on('message', (topic, payload) => devices.receive(topic, payload.toString('utf8')));
  client.on('error', (error) => logger.warn('the simulated devices lost the broker', { error: error.message }));
  await client.subscribeAsync(devices.commandFilter, { qos: 0 });
  signal.addEventListener('abort', () => client.end(true), { once: true });
  devices.run(signal);
  logger.info('simulated devices are sending', { devices: devices.devices });
}
