import type { Iri } from '../kernel/iri.ts';
import type { Annotations } from '../ontology/ontology.ts';
import type { SchemaModel } from './schema-from-ontology/schema-model.ts';
import { inUnit, unitSymbol } from './units.ts';

const bounds = ['low', 'high', 'lowLow', 'highHigh'] as const;

/** Limits as `type Limits` answers them. */
export type LimitsNode = { readonly source: Iri; readonly unit?: string | undefined; readonly deadband?: number | undefined } & Readonly<
  Partial<Record<(typeof bounds)[number], number | undefined>>
>;

/** Where limits come from, and in which unit they are wanted. */
export interface LimitsSource {
  readonly values: Annotations;
  readonly source: Iri;
  readonly unit: Iri | undefined;
  readonly asked?: Iri | undefined;
}

/** The limits among annotations, or `undefined` when there is none. */
export function limitsNode(model: SchemaModel, { values, source, unit, asked }: LimitsSource): LimitsNode | undefined {
  if (bounds.every((name) => values[name] === undefined)) return undefined;
  const target = asked ?? unit;
  const converted = Object.fromEntries(
    bounds.flatMap((name) => (values[name] === undefined ? [] : [[name, inUnit(model, values[name], unit, target)] as const])),
  );
  return { ...converted, source, deadband: values.deadband, unit: target === undefined ? undefined : unitSymbol(model, target) };
}
