import type { Scalar, Value } from '../../kernel/value.ts';
import type { Iri } from '../../kernel/iri.ts';
import type { Ontology, Property } from '../../ontology/ontology.ts';
import type { Twin } from '../../graph/twin.ts';
import { cellKey } from '../cell.ts';
import { isOfAny } from '../class-membership.ts';
import { toNumber } from '../evaluation.ts';
import { gaussian, randomStream, type RandomStream } from '../random-stream.ts';
import type { System } from '../system.ts';
import type { DevicePlan } from './device-plan.ts';

/** A simulated device: the sensors of one twin. */
export interface Device {
  readonly twin: Iri;
  readonly sensors: readonly Sensor[];
}

/** One telemetry of a device. `own` and `sent` change as time passes. */
export interface Sensor {
  readonly property: Property;
  /** Number of its cell in the system; absent when no behaviour knows it: then `own` is its value. */
  readonly cell: number | undefined;
  own: Scalar;
  readonly random: RandomStream;
  readonly deviation: number | undefined;
  readonly swing: { readonly share: number; readonly periodSeconds: number; readonly base: number } | undefined;
  sent: Scalar | undefined;
}

export interface Building {
  readonly system: System;
  readonly starts: ReadonlyMap<string, Value>;
  readonly plan: DevicePlan;
  readonly seed: number;
}

/** The device of a twin: its observed telemetry that has a value to begin with or a behaviour. None for a twin without any. */
export function deviceOf(ontology: Ontology, twin: Twin, { system, starts, plan, seed }: Building): readonly Device[] {
  const sensors = [...ontology.properties.values()].flatMap((property): readonly Sensor[] => {
    if (property.kind !== 'telemetry' || property.aliasOf !== undefined || property.derivedAs !== undefined || !isOfAny(ontology, twin, property.domain))
      return [];
    const key = cellKey({ twin: twin.iri, property: property.iri });
    const cell = system.numberOf.get(key);
    const start = starts.get(key);
    const own = typeof start === 'object' ? undefined : start;
    if (cell === undefined && own === undefined) return [];
    const cycle = plan.cycles.find((candidate) => candidate.property === property.iri);
    const deviation = plan.noise.find((candidate) => candidate.property === property.iri)?.deviation;
    const base = toNumber(own);
    return [
      {
        property,
        cell,
        own: own ?? 0,
        random: randomStream(seed, key),
        deviation,
        swing: cycle === undefined || base === undefined ? undefined : { ...cycle, base },
        sent: undefined,
      },
    ];
  });
  return sensors.length === 0 ? [] : [{ twin: twin.iri, sensors }];
}

/** The value as the sensor reads it, within the plausible range, to five digits. */
export function noisy(value: number, { property, random, deviation }: Sensor): number {
  const spread = deviation ?? Math.abs(value) * defaultNoise;
  const { minInclusive = Number.NEGATIVE_INFINITY, maxInclusive = Number.POSITIVE_INFINITY } = property.annotations;
  const read = spread === 0 ? value : value + spread * gaussian(random);
  return Number(Math.min(maxInclusive, Math.max(minInclusive, read)).toPrecision(property.counter ? 12 : 5));
}

/** Share of the value by which a sensor scatters when the plan says nothing. */
const defaultNoise = 0.002;
