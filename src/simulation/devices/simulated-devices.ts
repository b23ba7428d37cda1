import type { Clock } from '../../kernel/clock.ts';
import { localName, type Iri } from '../../kernel/iri.ts';
import type { Scalar } from '../../kernel/value.ts';
import type { Ontology, Unit } from '../../ontology/ontology.ts';
import { convert } from '../../ontology/unit.ts';
import { deviceFleet, type DeviceFleet, type DeviceReport, type FleetWorld } from './device-fleet.ts';
import type { DevicePlan } from './device-plan.ts';

export interface SimulatedDevicesOptions {
  readonly world: FleetWorld;
  readonly plan: DevicePlan;
  /** The same seed gives the same messages. */
  readonly seed: number;
  /** Sends one message; the fleet does not wait for it. */
  readonly publish: (topic: string, payload: string) => void;
  readonly clock: Clock;
}

/** A fleet of simulated devices that speak the default mapping. Nothing is sent before `run` is called. */
export interface SimulatedDevices {
  readonly devices: number;
  /** Topic filter under which commands for these devices arrive. */
  readonly commandFilter: string;
  /** Sends what every device has to say, once per second and spread over it, until `signal` aborts. */
  run(signal: AbortSignal): void;
  /** The messages of one second, in order; for replays and tests. */
  nextSecond(): readonly DeviceMessage[];
  /** Takes a command that was published; answers on `…/ack` and acts. Other topics and malformed payloads are ignored. */
  receive(topic: string, payload: string): void;
}

interface DeviceMessage {
  readonly topic: string;
  readonly payload: string;
}

/** Builds the devices of a plant. Rejects as {@link deviceFleet} does. */
export async function simulatedDevices(options: SimulatedDevicesOptions): Promise<SimulatedDevices> {
  const fleet = await deviceFleet(options.world, options.plan, options.seed);
  const names = topicNames(fleet.twins);
  const message = ({ twin, values }: DeviceReport): DeviceMessage => ({ topic: `twinql/${names.get(twin) ?? ''}/telemetry`, payload: JSON.stringify(values) });
  const nextSecond = (): readonly DeviceMessage[] => fleet.step().map(message);
  const post = commandDesk(fleet, names, options);
  return {
    devices: fleet.devices,
    commandFilter: 'twinql/+/command/+',
    nextSecond,
    receive: post,
    run: (signal) => spread(nextSecond, options.publish, signal),
  };
}

const slices = 10;

/** One tenth of the messages every tenth of a second: a burst once a second would be unlike any plant, and slow for everyone else. */
function spread(nextSecond: () => readonly DeviceMessage[], publish: SimulatedDevicesOptions['publish'], signal: AbortSignal): void {
  let slice = 0;
  let messages: readonly DeviceMessage[] = [];
  const timer = setInterval(() => {
    if (slice === 0) messages = nextSecond();
    const size = Math.ceil(messages.length / slices);
    for (const { topic, payload } of messages.slice(slice * size, (slice + 1) * size)) publish(topic, payload);
    slice = (slice + 1) % slices;
  }, 1_000 / slices);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}

/** The name of each twin in topics: its local name where that is unique, else its whole IRI. Percent-encoded. */
function topicNames(twins: readonly Iri[]): ReadonlyMap<Iri, string> {
  const holders = Map.groupBy(twins, localName);
  return new Map(twins.map((twin) => [twin, encodeURIComponent(holders.get(localName(twin))?.length === 1 ? localName(twin) : twin)]));
}

const commandTopic = /^twinql\/([^/]+)\/command\/([^/]+)$/;

/** Older commands are refused by their `notAfter` anyhow. */
const mostRemembered = 10_000;

/** What a well-behaved device does with commands: it drops repeats, what is too late, and what an engine sent that another has replaced. */
function commandDesk(fleet: DeviceFleet, names: ReadonlyMap<Iri, string>, { world, publish, clock }: SimulatedDevicesOptions): SimulatedDevices['receive'] {
  const twins = new Map([...names].map(([twin, name]) => [name, twin]));
  const seen = new Set<string>();
  let fence = 0;
  return (topic, payload) => {
    const [, name = '', command = ''] = commandTopic.exec(topic) ?? [];
    const twin = twins.get(name);
    const asked = readCommand(payload);
    if (twin === undefined || asked === undefined) return;
    const isFresh = !seen.has(asked.commandId) && asked.fence >= fence && clock.now() <= asked.notAfter;
    fence = Math.max(fence, asked.fence);
    seen.add(asked.commandId);
    const [oldest] = seen;
    if (oldest !== undefined && seen.size > mostRemembered) seen.delete(oldest);
    const accepted = isFresh && obey(fleet, world.ontology, { twin, command: decodeURIComponent(command), value: asked.value });
    publish(`${topic}/ack`, JSON.stringify({ commandId: asked.commandId, accepted }));
  };
}

interface Order {
  readonly twin: Iri;
  readonly command: string;
  readonly value: Scalar | undefined;
}

/** Sets what the command declares to set, from its one argument, in the property's unit. */
function obey(fleet: DeviceFleet, { commands, properties, units }: Ontology, { twin, command, value }: Order): boolean {
  const declared = [...commands.values()].find(({ name }) => name === command);
  if (declared?.sets === undefined || value === undefined) return false;
  const [argument] = declared.arguments;
  const scale = (unit: Iri | undefined): Unit | undefined => (unit === undefined ? undefined : units.get(unit));
  const converted = inUnit(value, scale(argument?.unit), scale(properties.get(declared.sets)?.unit));
  return converted !== undefined && fleet.set(twin, declared.sets, converted);
}

function inUnit(value: Scalar, from: Unit | undefined, to: Unit | undefined): Scalar | undefined {
  return typeof value !== 'number' || from === undefined || to === undefined ? value : convert(value, from, to);
}

interface AskedCommand {
  readonly commandId: string;
  readonly fence: number;
  readonly notAfter: number;
  readonly value: Scalar | undefined;
}

function readCommand(payload: string): AskedCommand | undefined {
  const members = new Map(Object.entries(objectOf(payload)));
  const [commandId, fence, notAfter] = [members.get('commandId'), members.get('fence'), members.get('notAfter')];
  if (typeof commandId !== 'string' || typeof fence !== 'number' || typeof notAfter !== 'number') return undefined;
  const given: unknown = members.get('arguments');
  const [value]: readonly unknown[] = typeof given === 'object' && given !== null ? Object.values(given) : [];
  const isScalar = typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean';
  return { commandId, fence, notAfter, value: isScalar ? value : undefined };
}

function objectOf(payload: string): object {
  try {
    const parsed: unknown = JSON.parse(payload);
    return typeof parsed === 'object' && parsed !== null ? parsed : {};
  } catch {
    return {}; // not a command
  }
}
