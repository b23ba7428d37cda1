import type { Iri } from '../../kernel/iri.ts';
import type { Scalar, Value } from '../../kernel/value.ts';
import type { ExpressionCompiler } from '../../ontology/expression/expression.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { GraphStore } from '../../graph/graph-store.ts';
import type { Twin } from '../../graph/twin.ts';
import { everything } from '../../graph/view.ts';
import { machineClock, stepMachines } from '../advance-machines.ts';
import type { RuleAtTwin } from '../affected.ts';
import { assembleSystem } from '../assemble-system.ts';
import { cellKey } from '../cell.ts';
import { classDistance, isOfAny } from '../class-membership.ts';
import { toNumber } from '../evaluation.ts';
import { ruleBook } from '../rule.ts';
import { advance, settleAlgebra } from '../run-system.ts';
import { startEvaluation } from '../start-evaluation.ts';
import type { System, Values } from '../system.ts';
import type { DevicePlan, StartValue } from './device-plan.ts';
import { deviceOf, noisy, type Device, type Sensor } from './device-sensors.ts';
import { noHistory, nothingLive } from './empty-stores.ts';
import { faultProgress, sensorFails } from './fault-course.ts';

/** Where a fleet gets its devices from. The graph is read once, at the start. */
export interface FleetWorld {
  readonly ontology: Ontology;
  readonly graph: GraphStore;
  readonly expressions: ExpressionCompiler;
}

/** What one device sends at one moment: its telemetry by GraphQL name, in the ontology's units. */
export interface DeviceReport {
  readonly twin: Iri;
  readonly values: Readonly<Record<string, Scalar>>;
}

/** Simulated devices, one per twin with telemetry. The same seed gives the same reports. */
export interface DeviceFleet {
  /** Lets one second pass and answers what every device sends. */
  step(): readonly DeviceReport[];
  /** Sets a property as a command would, in its unit; `false` when no device has it. */
  set(twin: Iri, property: Iri, value: Scalar): boolean;
  readonly devices: number;
  /** The twins that have a device. */
  readonly twins: readonly Iri[];
}

/** Builds the fleet: behaviours of all twins as one system, started as the plan says. */
export async function deviceFleet(world: FleetWorld, plan: DevicePlan, seed: number): Promise<DeviceFleet> {
  const { ontology, graph, expressions } = world;
  const twins = await allTwins(graph);
  const starts = startValues(ontology, twins, plan.start);
  const context = {
    ontology,
    graph,
    expressions,
    live: nothingLive,
    history: noHistory,
    clock: { now: () => 0, monotonicMs: () => 0 },
    view: everything,
    signal: new AbortController().signal,
  };
  const evaluation = startEvaluation(context, starts);
  const book = ruleBook(ontology, expressions);
  const rules = twins.flatMap((twin) =>
    book.rules.flatMap((rule): readonly RuleAtTwin[] => (isOfAny(ontology, twin, rule.appliesTo) ? [{ twin: twin.iri, rule }] : [])),
  );
  const system = await assembleSystem(evaluation, rules);
  const values = startState(system);
  advance(system, values, plan.warmUpSeconds, coarse);
  const devices = twins.flatMap((twin) => deviceOf(ontology, twin, { system, starts, plan, seed }));
  return new Fleet(plan, seed, { system, values, devices });
}

/** The noise of the sensors is far greater than these errors. */
const coarse = { relativeTolerance: 1e-4, absoluteTolerance: 1e-5 } as const;

interface Parts {
  readonly system: System;
  readonly values: Values;
  readonly devices: readonly Device[];
}

class Fleet implements DeviceFleet {
  readonly devices: number;
  readonly twins: readonly Iri[];
  readonly #plan: DevicePlan;
  readonly #parts: Parts;
  readonly #clock: ReturnType<typeof machineClock>;
  readonly #sensors: ReadonlyMap<string, Sensor>;
  readonly #healthy = new Map<string, number>();
  #t = 0;

  constructor(plan: DevicePlan, seed: number, parts: Parts) {
    this.#plan = plan;
    this.#parts = parts;
    this.#clock = machineClock(seed);
    this.devices = parts.devices.length;
    this.twins = parts.devices.map(({ twin }) => twin);
    this.#sensors = new Map(
      parts.devices.flatMap(({ twin, sensors }) => sensors.map((sensor) => [cellKey({ twin, property: sensor.property.iri }), sensor] as const)),
    );
  }

  step(): readonly DeviceReport[] {
    const { system, values, devices } = this.#parts;
    this.#t += 1;
    this.#swing();
    this.#drift();
    stepMachines(system, values, this.#t, this.#clock);
    advance(system, values, 1, coarse);
    return devices.flatMap(({ twin, sensors }) => {
      const sent = sensors.flatMap((sensor): readonly (readonly [string, Scalar])[] => {
        const value = this.#sense(twin, sensor);
        return value === undefined ? [] : [[sensor.property.name, value]];
      });
      return sent.length === 0 ? [] : [{ twin, values: Object.fromEntries(sent) }];
    });
  }

  set(twin: Iri, property: Iri, value: Scalar): boolean {
    const key = cellKey({ twin, property });
    const cell = this.#parts.system.numberOf.get(key);
    const sensor = this.#sensors.get(key);
    if (cell !== undefined) this.#parts.values[cell] = value;
    if (sensor !== undefined) sensor.own = value;
    return cell !== undefined || sensor !== undefined;
  }

  #swing(): void {
    for (const sensor of this.#sensors.values()) {
      if (sensor.swing === undefined) continue;
      const { base, share, periodSeconds } = sensor.swing;
      const value = base * (1 + share * Math.sin((2 * Math.PI * this.#t) / periodSeconds));
      if (sensor.cell === undefined) sensor.own = value;
      else this.#parts.values[sensor.cell] = value;
    }
  }

  #drift(): void {
    for (const fault of this.#plan.faults) {
      if (fault.kind !== 'drift') continue;
      const key = cellKey(fault);
      const progress = faultProgress(fault, this.#t);
      const now = this.#valueOf(key);
      const healthy = this.#healthy.get(key) ?? now;
      if (healthy === undefined || fault.to === undefined) continue;
      if (progress === undefined && !this.#healthy.has(key)) continue;
      this.#healthy.set(key, healthy);
      this.set(fault.twin, fault.property, healthy + (fault.to - healthy) * (progress ?? 0));
    }
  }

  #valueOf(key: string): number | undefined {
    const cell = this.#parts.system.numberOf.get(key);
    return toNumber(cell === undefined ? this.#sensors.get(key)?.own : this.#parts.values[cell]);
  }

  #sense(twin: Iri, sensor: Sensor): Scalar | undefined {
    const { property, cell } = sensor;
    const fails = this.#plan.faults.find(
      (fault) => fault.kind !== 'drift' && fault.twin === twin && fault.property === property.iri && sensorFails(fault, this.#t),
    );
    if (fails?.kind === 'silent') return undefined;
    if (fails?.kind === 'stuck' && sensor.sent !== undefined) return sensor.sent;
    const value = cell === undefined ? sensor.own : this.#parts.values[cell];
    sensor.sent = typeof value === 'number' ? noisy(value, sensor) : value;
    return sensor.sent;
  }
}

async function allTwins(graph: GraphStore): Promise<readonly Twin[]> {
  const twins: Twin[] = [];
  for (;;) {
    const page = await graph.upkeep.scan(twins.at(-1)?.iri, 1_000);
    if (page.length === 0) return twins;
    twins.push(...page);
  }
}

/** The planned start value of every property of every twin, the most particular entry winning. */
function startValues(ontology: Ontology, twins: readonly Twin[], entries: readonly StartValue[]): ReadonlyMap<string, Value> {
  const values = new Map<string, Value>();
  for (const entry of entries.toSorted((a, b) => particular(a) - particular(b))) {
    const domain = ontology.properties.get(entry.property)?.domain ?? [];
    for (const twin of twins) {
      const meant = entry.twin === undefined ? entry.class === undefined || classDistance(ontology, twin, entry.class) !== undefined : twin.iri === entry.twin;
      if (meant && isOfAny(ontology, twin, domain)) values.set(cellKey({ twin: twin.iri, property: entry.property }), entry.value);
    }
  }
  return values;
}

function particular(entry: StartValue): number {
  return entry.twin === undefined ? Number(entry.class !== undefined) : 2;
}

/** All cells at their start; a rate without one begins at zero. */
function startState(system: System): Values {
  const values: Values = [...system.initial];
  for (const { output } of system.rates) values[output] ??= 0;
  settleAlgebra(system, values);
  return values;
}
