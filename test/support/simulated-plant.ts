import { readFileSync } from 'node:fs';
import { parseDevicePlan } from '../../src/simulation/devices/device-plan.ts';
import { simulatedDevices } from '../../src/simulation/devices/simulated-devices.ts';
import { type ModelWorld, w, waterworks } from './model-world.ts';

/** The demo water works with its simulated devices, and a hand on its clock. */
export interface SimulatedPlant {
  readonly world: ModelWorld;
  /** Lets so many seconds pass; everything the devices send is observed. */
  readonly run: (seconds: number) => Promise<void>;
}

export async function simulatedPlant(seed = 1): Promise<SimulatedPlant> {
  const world = await waterworks();
  const plan = parseDevicePlan(JSON.parse(readFileSync('seeds/waterworks/devices.json', 'utf8')));
  const devices = await simulatedDevices({ world: world.context, plan, seed, publish: () => undefined, clock: world.context.clock });
  const byName = new Map([...world.model.ontology.properties.values()].map(({ name, iri }) => [name, iri]));
  return {
    world,
    run: async (seconds) => {
      for (let second = 0; second < seconds; second++) {
        world.now += 1_000;
        await world.remember(
          devices.nextSecond().flatMap(({ topic, payload }) =>
            Object.entries(JSON.parse(payload) as Record<string, number | string>).flatMap(([name, value]) => {
              const property = byName.get(name);
              const twin = w(decodeURIComponent(topic.split('/')[1] ?? ''));
              return property === undefined ? [] : [{ twin, property, value, time: world.now, receivedAt: world.now, quality: 'GOOD' as const }];
            }),
          ),
        );
      }
    },
  };
}
